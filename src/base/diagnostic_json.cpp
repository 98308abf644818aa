#include "base/diagnostic_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace vitaset {
namespace {

using Json = nlohmann::json;

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return {};
}

std::string json_string(std::string_view text) {
  // Nearly all there is, and the library takes its time over it.
  const bool plain = std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; });
  if (plain) {
    std::string quoted = "\"";
    for (const char c : text) {
      if (c == '"' || c == '\\') quoted += '\\';
      quoted += c;
    }
    return quoted += '"';
  }
  constexpr bool kEscapeNonAscii = true;
  return Json(text).dump(-1, ' ', kEscapeNonAscii, Json::error_handler_t::replace);
}

std::string place_of(const Span& span, const Sources& sources) {
  if (!span.known()) return "null";
  const Place begin = sources.place(span);
  const Place end = sources.end_place(span);
  return fmt::format(R"({{"file": {}, "line": {}, "column": {}, )"
                     R"("end_line": {}, "end_column": {}, "begin": {}, "end": {}}})",
                     json_string(begin.file), begin.line, begin.column, end.line, end.column,
                     span.begin, span.end);
}

/// The items, each written by `write`, with commas between.
template <class Items, class Write>
std::string listed(const Items& items, Write write) {
  std::string text = "[";
  for (const auto& item : items) {
    if (text.size() > 1) text += ", ";
    text += write(item);
  }
  return text += ']';
}

}  // namespace

std::string diagnostics_as_json(const std::vector<Diagnostic>& diagnostics,
                                const Sources& sources) {
  // Only strings are left to the library: as a tree, the problems of a large profile would take ten
  // times their text and seconds.
  std::string text = "[";
  for (const Diagnostic& each : diagnostics) {
    const auto note = [&](const Note& said) {
      return fmt::format(R"({{"message": {}, "place": {}}})", json_string(said.message),
                         place_of(said.span, sources));
    };
    text += text.size() > 1 ? ",\n" : "\n";
    fmt::format_to(std::back_inserter(text),
                   R"({{"severity": "{}", "code": "{}", "message": {}, "place": {}, )"
                   R"("hints": {}, "notes": {}}})",
                   severity_name(each.severity), code_text(each.code), json_string(each.message),
                   place_of(each.span, sources), listed(each.hints, json_string),
                   listed(each.notes, note));
  }
  return text += diagnostics.empty() ? "]\n" : "\n]\n";
}

}  // namespace vitaset
