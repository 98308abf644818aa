#include "base/diagnostic_json.h"

#include <nlohmann/json.hpp>

namespace vitaset {
namespace {

// Keys in the order written here.
using Json = nlohmann::ordered_json;

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

Json place_of(const Span& span, const Sources& sources) {
  if (!span.known()) return nullptr;
  const Place begin = sources.place(span);
  const Place end = sources.end_place(span);
  return {{"file", begin.file},   {"line", begin.line},       {"column", begin.column},
          {"end_line", end.line}, {"end_column", end.column}, {"begin", span.begin},
          {"end", span.end}};
}

}  // namespace

std::string diagnostics_as_json(const std::vector<Diagnostic>& diagnostics,
                                const Sources& sources) {
  Json all = Json::array();
  for (const Diagnostic& diagnostic : diagnostics) {
    Json notes = Json::array();
    for (const Note& note : diagnostic.notes) {
      notes.push_back({{"message", note.message}, {"place", place_of(note.span, sources)}});
    }
    all.push_back({{"severity", severity_name(diagnostic.severity)},
                   {"code", code_text(diagnostic.code)},
                   {"message", diagnostic.message},
                   {"place", place_of(diagnostic.span, sources)},
                   {"hints", diagnostic.hints},
                   {"notes", std::move(notes)}});
  }
  constexpr bool kEscapeNonAscii = true;
  return all.dump(2, ' ', kEscapeNonAscii, Json::error_handler_t::replace) + "\n";
}

}  // namespace vitaset
