#include "style/load.h"

#include <fmt/format.h>

#include <utility>

#include "style/language_file.h"
#include "style/layout_files.h"
#include "style/layout_overrides.h"
#include "style/style_reader.h"

namespace vitaset {
namespace {

const std::string* text_of(const Table& table, std::string_view key) {
  const Value* const about = table.value("layout");
  const Table* const members = about == nullptr ? nullptr : about->table();
  const Value* const value = members == nullptr ? nullptr : members->value(key);
  return value == nullptr ? nullptr : value->string();
}

/// The last override that chooses how publications are written; null if none does.
const Override* publication_style(const std::vector<Override>& overrides) {
  const Override* style = nullptr;
  for (const Override& each : overrides) {
    const std::vector<KeyPart>& parts = each.path.parts;
    const bool chooses = is_of_layout(each) && !removes(each) && parts.size() == 3 &&
                         parts[1].name == "publications" && parts[2].name == "style";
    if (chooses) style = &each;
  }
  return style;
}

/// `problem` with its place in words: the files it points into are gone when the list is shown.
Diagnostic told_apart(const Diagnostic& problem, const Sources& sources) {
  Diagnostic told = problem;
  told.notes.clear();
  told.span = {};
  if (problem.span.known()) {
    const Place place = sources.place(problem.span);
    told.message =
        fmt::format("{}:{}:{}: {}", place.file, place.line, place.column, problem.message);
  }
  return told;
}

}  // namespace

std::optional<LayoutTable> resolve_layout(const StyleRequest& request, Sources& sources,
                                          Sink& sink) {
  std::optional<LayoutTable> layout =
      read_layout_files(request.layout, request.layouts, sources, sink,
                        publication_style(request.overrides), request.layout_span);
  if (layout) {
    apply_layout_overrides(layout->table, request.overrides, request.layouts, sources, sink);
  }
  return layout;
}

std::optional<Style> load_style(const StyleRequest& request, const FieldCatalog& catalog,
                                Sources& sources, Sink& sink) {
  const std::size_t errors = sink.count(Severity::error);
  const std::optional<LayoutTable> layout = resolve_layout(request, sources, sink);
  std::optional<Language> language = read_language(request.language, request.language_span,
                                                   request.layouts / "languages", sources, sink);
  if (!layout || !language) return std::nullopt;
  Style style = read_style(*layout, *std::move(language), catalog, sources, sink);
  if (sink.count(Severity::error) > errors) return std::nullopt;
  return style;
}

std::vector<LayoutSummary> list_layouts(const std::filesystem::path& folder, Sink& sink) {
  std::vector<LayoutSummary> layouts;
  for (const std::string& name : toml_names(folder)) {
    if (name == kBaseLayout) continue;
    Sources sources;
    Sink problems;
    const std::optional<LayoutTable> layout = read_layout_files(name, folder, sources, problems);
    for (const Diagnostic& problem : problems.diagnostics()) {
      sink.report(told_apart(problem, sources));
    }
    if (!layout || text_of(layout->table, "engine") == nullptr) continue;
    const std::string* const description = text_of(layout->table, "description");
    layouts.push_back({name, description == nullptr ? std::string() : *description});
  }
  return layouts;
}

}  // namespace vitaset
