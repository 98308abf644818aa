#include "style/publication_style_reader.h"

#include <utility>

#include "toml/parse.h"

namespace vitaset {
namespace {

constexpr LengthRange kGap{Pt(0), Pt(1000)};
constexpr int kMostAuthors = 1000;

void read_join(LayoutReader reader, const std::vector<std::string_view>& words, AuthorJoin& out) {
  const TemplateNames names{{}, words};
  reader.form("pair", out.pair, names);
  reader.form("between", out.between, names);
  reader.form("last", out.last, names);
  reader.finish();
}

void read_notes(LayoutReader& reader, const std::vector<std::string_view>& words,
                std::vector<Template>& out) {
  const TemplateNames names{note_field_names(), words};
  const Array* const items = reader.forms("notes", names);
  if (items == nullptr) return;
  for (const Value& item : *items) {
    if (item.string() == nullptr) {
      reader.wrong_type("notes", item, "templates in its list");
      continue;
    }
    const LayoutContext& context = reader.context();
    out.push_back(
        parse_template(*item.string(), text_map(context.sources, item), names, context.sink));
  }
}

}  // namespace

PublicationStyle read_publication_style(LayoutReader reader, Pt em,
                                        const std::vector<std::string_view>& words) {
  PublicationStyle style;
  std::string file;
  reader.text("style", file);  // whose content has become part of the layout
  reader.choice<NameForm>("names", style.names,
                          {{"as-written", NameForm::as_written},
                           {"full", NameForm::full},
                           {"initials", NameForm::initials},
                           {"initials-last", NameForm::initials_last},
                           {"family-first", NameForm::family_first},
                           {"family-initials", NameForm::family_initials}});
  style.joins_by_language = !reader.has("join");
  if (!style.joins_by_language) read_join(reader.table("join", Absent::error), words, style.join);
  reader.whole("max_authors", style.max_authors, 0, kMostAuthors);
  reader.choice<NameMark>("own_name", style.own_name,
                          {{"bold", NameMark::bold},
                           {"italic", NameMark::italic},
                           {"underline", NameMark::underline},
                           {"none", NameMark::none}});
  reader.text("equal", style.equal);
  reader.text("corresponding", style.corresponding);
  reader.form("label", style.label, {label_field_names(), words});
  reader.length("label_gap", style.label_gap, em, kGap);
  LayoutReader prefixes = reader.table("prefixes", Absent::error);
  for (const std::string_view kind : prefixes.others()) {
    prefixes.text(kind, style.prefixes[std::string(kind)]);
  }
  prefixes.finish();
  read_notes(reader, words, style.notes);
  reader.finish();
  return style;
}

}  // namespace vitaset
