#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

/// What the program has to say about its input, as data; `base/diagnostic_format.h` prints it.
namespace vitaset {

enum class Severity : std::uint8_t { note, warning, error };

/// Stable number of each diagnostic; printed as "CV0103".
enum class Code : std::uint16_t {
#define VITASET_CODE(number, name, about) name = number,
#include "base/diagnostic_codes.def"
#undef VITASET_CODE
};

/// "CV0103".
[[nodiscard]] std::string code_text(Code code);
/// What `code` is about, in a few words.
[[nodiscard]] std::string_view code_about(Code code);
/// Every code, ascending.
[[nodiscard]] const std::vector<Code>& all_codes();

/// A second place that belongs to the matter ("first defined here"), or a remark if unplaced.
struct Note {
  std::string message;
  Span span;
  bool operator==(const Note&) const = default;
};

struct Diagnostic {
  Severity severity = Severity::error;
  Code code{};
  Span span;                       ///< the very value at fault; unknown if there is none
  std::string message;             ///< one sentence without a full stop
  std::vector<std::string> hints;  ///< what to do about it, best first
  std::vector<Note> notes;
  bool operator==(const Diagnostic&) const = default;
};

}  // namespace vitaset
