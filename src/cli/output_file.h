#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/sink.h"
#include "cli/command.h"

namespace vitaset {

/// What a command line calls standard output.
inline constexpr std::string_view kStandardOutput = "-";

/// What speaks against writing `file`: it is there already, and `force` does not say that it may
/// go. `otherwise`: what a file in it could be called, if it is a folder.
[[nodiscard]] std::optional<Diagnostic> objection(const std::filesystem::path& file, bool force,
                                                  std::string_view otherwise);

/// Writes `text` to `file`; whether that went well. Errors: as write_file, with a hint where its
/// folder is missing.
[[nodiscard]] bool write_output(const std::filesystem::path& file, std::string_view text,
                                Sink& sink);

/// `file` as one writes it on a command line.
[[nodiscard]] std::string quoted_for_shell(const std::string& file);

/// The options of commands whose text goes to standard output, or to a file that they do not
/// overwrite.
[[nodiscard]] Option output_option();
[[nodiscard]] Option force_option();

/// Whether the file that these name may be written; standard output always. Errors: `objection`.
[[nodiscard]] bool may_write(const Arguments& arguments, std::string_view otherwise, Sink& sink);
/// Gives `text` to where they say.
void give(const Arguments& arguments, std::string text, Sink& sink, Output& output);

}  // namespace vitaset
