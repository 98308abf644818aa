#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"

/// Reading and writing whole files. The only place in the library that touches the disk.
namespace vitaset {

inline constexpr std::size_t kLargestFile = std::size_t{64} << 20;

/// The bytes of a regular file. Errors: CV0001 with the system's reason (a folder, a missing
/// file, a device), CV0003 past `largest` bytes.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path,
                                            std::size_t largest = kLargestFile);

/// Writes a file so that it is whole or not there: to `.NAME.vitaset-PID` beside the target,
/// synced, renamed; what earlier processes that died left of this target is swept. A link stays a
/// link, a file that is replaced leaves its permissions to the new one, and a target that is not a
/// regular file (a device, a pipe) is written directly. Returns nothing when all went well. No two
/// threads may write the same target at once. Errors: CV0002 with the system's reason; the target
/// is as it was. Cost:   O(bytes + files in the folder).
[[nodiscard]] std::optional<Diagnostic> write_file(const std::filesystem::path& path,
                                                   std::string_view bytes);

/// As `write_file`, for one of thousands: whole or not there also if the program is killed, but
/// neither synced nor swept. `sweep_folder` before the first and `sync_folder` after the last do
/// both for all of them. Cost: O(bytes).
[[nodiscard]] std::optional<Diagnostic> write_file_of_many(const std::filesystem::path& path,
                                                           std::string_view bytes);

/// Removes what processes that died while writing left in `folder`, of whatever target. A folder
/// that cannot be read has nothing to be swept.
void sweep_folder(const std::filesystem::path& folder);

/// Comes back when all that was written to the file system of `folder` is on the disk.
/// Errors: CV0002 with the system's reason.
[[nodiscard]] std::optional<Diagnostic> sync_folder(const std::filesystem::path& folder);

/// The files whose names match `pattern` (`*`, `?` and `[…]`, as shells know them; a name that
/// begins with a dot only if the pattern does), sorted; none if nothing matches.
[[nodiscard]] std::vector<std::filesystem::path> matching_files(const std::string& pattern);

/// Writes to standard output, past the buffers of the C and C++ libraries. Errors: CV0002.
[[nodiscard]] std::optional<Diagnostic> write_stdout(std::string_view bytes);

}  // namespace vitaset
