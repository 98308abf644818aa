#include "style/style_reader.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cv/hyphenated_word.h"
#include "cv/quoted_text.h"
#include "style/entry_fields.h"
#include "style/entry_reader.h"
#include "style/fit_style_reader.h"
#include "style/layout_reader.h"
#include "style/publication_style_reader.h"

namespace vitaset {
namespace {

// PDF viewers take pages of at most 200 inches (ISO 32000-1, Annex C.2).
constexpr LengthRange kPageSide{Pt(72), Pt(14400)};
constexpr LengthRange kAnyLength{Pt(0), Pt(14400)};
constexpr LengthRange kFontSize{Pt(1), Pt(1000)};
constexpr LengthRange kLeading{Pt(1), Pt(2000)};
// A narrower measure or a lower page could not hold words and lines.
constexpr Pt kLeastTextArea{72};

constexpr double kWidestTracking = 1;
// A smaller photo would be a speck.
constexpr LengthRange kPhotoSide{Pt(10), Pt(14400)};
// What is longer is no longer fitted.
constexpr std::size_t kMostPages = 20;
// Of a word that stay together; no word is longer.
constexpr std::size_t kMostLetters = 100;

struct NamedSize {
  std::string_view name;
  Size size;
};

// ISO 216 and ANSI Y14.1.
constexpr std::array<NamedSize, 4> kPageSizes{
    {{"a4", {210 * kPtPerMillimetre, 297 * kPtPerMillimetre}},
     {"a5", {148 * kPtPerMillimetre, 210 * kPtPerMillimetre}},
     {"letter", {8.5 * kPtPerInch, 11 * kPtPerInch}},
     {"legal", {8.5 * kPtPerInch, 14 * kPtPerInch}}}};

std::vector<std::string_view> words_of(const Language& language) {
  std::vector<std::string_view> words;
  words.reserve(language.words.size());
  for (const auto& [word, text] : language.words) words.push_back(word);
  return words;
}

/// An OpenType feature as HarfBuzz reads it: "pnum", "liga=0", "cv01=2".
bool is_feature(std::string_view text) {
  constexpr std::size_t kTagSize = 4;
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  const std::string_view tag = text.substr(0, kTagSize);
  const bool is_tag = tag.size() == kTagSize && std::all_of(tag.begin(), tag.end(), [&](char c) {
                        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || digit(c);
                      });
  if (!is_tag || text.size() == kTagSize) return is_tag;
  const std::string_view number = text.substr(kTagSize);
  return number.size() > 1 && number.size() < 5 && number.front() == '=' &&
         std::all_of(number.begin() + 1, number.end(), digit);
}

bool has_content(const RunningLine& line) {
  return !line.first.empty() || !line.start.empty() || !line.center.empty() || !line.end.empty();
}

class StyleReader {
 public:
  StyleReader(const LayoutTable& layout, Language language, const FieldCatalog& catalog,
              const LayoutContext& context)
      : root_(layout.table, "", layout.span, Absent::error, context),
        catalog_(catalog),
        sink_(context.sink) {
    style_.name = layout.name;
    style_.language = std::move(language);
    words_ = words_of(style_.language);
  }

  Style read() {
    read_about();
    read_type();  // before all else: "em" elsewhere is of the body's size
    read_page();
    read_header();
    read_section();
    read_blocks();
    read_order();
    read_date();
    style_.publications =
        read_publication_style(root_.table("publications", Absent::error), em(), words_);
    style_.entries = read_entries(root_.table("entry", Absent::error), em(), catalog_, words_);
    style_.fit = read_fit_style(root_.table("fit", Absent::error), style_);
    LayoutReader colors = root_.table("color", Absent::error);
    colors.color("link", style_.link_color);
    colors.read_elsewhere(kAnyName, LayoutKeyType::color);  // by the palette
    root_.finish();
    return std::move(style_);
  }

 private:
  [[nodiscard]] Pt em() const { return style_.type.body.size; }

  void gap(LayoutReader& reader, std::string_view key, Pt& out) {
    reader.length(key, out, em(), kAnyLength);
  }

  void read_about() {
    LayoutReader layout = root_.table("layout", Absent::error);
    layout.read_elsewhere("extends",
                          LayoutKeyType::text);  // before layouts are laid over each other
    if (layout.has("name")) layout.text("name", style_.name);
    if (layout.has("description")) layout.text("description", style_.description);
    layout.choice<Engine>("engine", style_.engine, {{"flow", Engine::flow}, {"fit", Engine::fit}});
    if (layout.has("pages")) layout.whole("pages", style_.pages, 1, kMostPages);
    layout.finish();
  }

  void read_type() {
    TypeStyles& type = style_.type;
    LayoutReader reader = root_.table("type", Absent::error);
    read_features(reader, type.body.features);
    read_text_style(reader.table("body", Absent::error), type.body);
    const std::array<std::pair<std::string_view, TextStyle*>, 9> styles{
        {{"name", &type.name},
         {"headline", &type.headline},
         {"contact", &type.contact},
         {"heading", &type.heading},
         {"subheading", &type.subheading},
         {"date", &type.date},
         {"label", &type.label},
         {"note", &type.note},
         {"running", &type.running}}};
    for (const auto& [key, text_style] : styles) {
      *text_style = type.body;
      read_text_style(reader.table(key, Absent::keep), *text_style);
    }
    LayoutReader code = reader.table("code", Absent::error);
    code.text("family", type.code_family);
    code.finish();
    LayoutReader script = reader.table("script", Absent::error);
    script.number("size", type.script_size, 0.1, 1);
    script.relative("rise", type.superscript_rise, 0, 1);
    script.relative("drop", type.subscript_drop, 0, 1);
    script.finish();
    LayoutReader underline = reader.table("underline", Absent::error);
    gap(underline, "width", type.underline_width);
    underline.relative("drop", type.underline_drop, 0, 1);
    underline.finish();
    reader.choice<bool>("align", type.justified, {{"ragged", false}, {"justified", true}});
    reader.boolean("hyphenate", type.hyphenate);
    if (const Value* const asked = reader.members().value("hyphenate")) {
      type.hyphenate_span = asked->span;
    }
    read_hyphenation(reader.table("hyphenation", Absent::error), type.hyphenation);
    read_typography(reader, type.typography);
    reader.finish();
  }

  static void read_hyphenation(LayoutReader reader, HyphenationStyle& style) {
    reader.whole("before", style.before, 1, kMostLetters);
    reader.whole("after", style.after, 1, kMostLetters);
    reader.texts("words", style.words);
    const Value* const words = reader.members().value("words");
    if (words != nullptr && words->array() != nullptr) {
      for (const Value& item : *words->array()) {
        const std::string* const word = item.string();
        if (word == nullptr || is_hyphenated_word(*word)) continue;
        reader.bad_value(item, fmt::format("{} is no word with its hyphens", quoted_text(*word)),
                         std::string(kHyphenatedWordHint));
      }
    }
    reader.finish();
  }

  static void read_typography(LayoutReader& reader, Typography& out) {
    const std::vector<std::pair<std::string_view, bool>> choices{{"language", true},
                                                                 {"as-written", false}};
    reader.choice<bool>("spaces", out.spaces, choices);
    reader.choice<bool>("quotes", out.quotes, choices);
    reader.choice<bool>("dashes", out.dashes, choices);
  }

  void read_text_style(LayoutReader reader, TextStyle& style) {
    reader.text("family", style.font.family);
    reader.weight("weight", style.font.weight);
    if (const Value* family = reader.members().value("family")) {
      style.font.span = family->span;
    } else if (const Value* own = reader.members().value("weight")) {
      style.font.span = own->span;
    }
    const Value* weight = reader.members().value("weight");
    // A family of its own may lack the weight that it was handed down.
    if (weight != nullptr)
      style.font.weight_span = weight->span;
    else if (reader.members().value("family") != nullptr)
      style.font.weight_span = {};
    reader.boolean("italic", style.font.italic);
    reader.weight("bold", style.bold_weight);
    reader.length("size", style.size, em(), kFontSize);
    reader.length("leading", style.leading, style.size, kLeading);
    reader.color("color", style.color);
    reader.relative("tracking", style.tracking, -kWidestTracking, kWidestTracking);
    if (reader.has("features")) read_features(reader, style.features);
    reader.finish();
  }

  void read_features(LayoutReader& reader, std::vector<std::string>& out) {
    reader.texts("features", out);
    const Value* value = reader.members().value("features");
    if (value == nullptr || value->array() == nullptr) return;
    for (const Value& item : *value->array()) {
      const std::string* feature = item.string();
      if (feature == nullptr || is_feature(*feature)) continue;
      reader.bad_value(item, fmt::format("{} is no OpenType feature", quoted_text(*feature)),
                       "a feature is a tag of four letters, or a tag and a number: \"pnum\", "
                       "\"liga=0\"");
    }
  }

  void read_page() {
    PageStyle& page = style_.page;
    const std::size_t errors = sink_.count(Severity::error);
    LayoutReader reader = root_.table("page", Absent::error);
    read_size(reader, page.size);
    LayoutReader margin = reader.table("margin", Absent::error);
    gap(margin, "top", page.margin.top);
    gap(margin, "bottom", page.margin.bottom);
    gap(margin, "start", page.margin.start);
    gap(margin, "end", page.margin.end);
    margin.finish();
    read_running_line(reader, "header", page.header);
    read_running_line(reader, "footer", page.footer);
    // What does not fit together is worth telling only of values that are right by themselves.
    page_is_sound_ = sink_.count(Severity::error) == errors;
    if (page_is_sound_) check_page(reader, margin);
    reader.finish();
  }

  void read_size(LayoutReader& page, Size& out) {
    if (page.is_table("size")) {
      LayoutReader size = page.table("size", Absent::error);
      size.length("width", out.width, em(), kPageSide);
      size.length("height", out.height, em(), kPageSide);
      size.finish();
    }
    if (!page.is_no_table("size")) return;
    std::vector<std::pair<std::string_view, Size>> sizes;
    sizes.reserve(kPageSizes.size());
    for (const NamedSize& each : kPageSizes) sizes.emplace_back(each.name, each.size);
    page.choice<Size>("size", out, sizes);
  }

  void read_running_line(LayoutReader& page, std::string_view key, RunningLine& line) {
    const TemplateNames names{page_field_names(), words_};
    LayoutReader reader = page.table(key, Absent::error);
    gap(reader, "baseline", line.baseline);
    reader.form("first", line.first, names);
    reader.form("start", line.start, names);
    reader.form("center", line.center, names);
    reader.form("end", line.end, names);
    reader.finish();
  }

  void check_page(LayoutReader& reader, const LayoutReader& margins) {
    const auto& [size, margin, header, footer] = style_.page;
    if (size.width - margin.start - margin.end < kLeastTextArea ||
        size.height - margin.top - margin.bottom < kLeastTextArea) {
      reader.bad_value(*reader.members().value("margin"),
                       "the margins leave no room for text on the page",
                       "between the margins there is at least an inch each way");
    }
    check_baseline(reader, "header", header, margin.top, margins.members().value("top"));
    check_baseline(reader, "footer", footer, margin.bottom, margins.members().value("bottom"));
  }

  /// A running line stands in its margin.
  void check_baseline(LayoutReader& page, std::string_view key, const RunningLine& line, Pt margin,
                      const Value* margin_value) {
    if (!has_content(line) || line.baseline <= margin) return;
    LayoutReader reader = page.table(key, Absent::error);
    sink_.report({Severity::error,
                  Code::layout_bad_value,
                  reader.value("baseline")->span,
                  fmt::format("page.{} stands in the text of the page", key),
                  {"its baseline is nearer to the page's edge than the text is"},
                  {{"the text begins here", margin_value->span}}});
  }

  void read_header() {
    HeaderStyle& header = style_.header;
    LayoutReader reader = root_.table("header", Absent::error);
    reader.choice<HeaderForm>("align", header.form,
                              {{"start", HeaderForm::start},
                               {"center", HeaderForm::center},
                               {"split", HeaderForm::split}});
    reader.form("name", header.name, {name_field_names(), words_});
    LayoutReader headline = reader.table("headline", Absent::error);
    gap(headline, "gap", header.headline_gap);
    headline.finish();
    LayoutReader contact = reader.table("contact", Absent::error);
    gap(contact, "gap", header.contact_gap);
    contact.texts("items", header.contacts);
    contact.text("separator", header.separator);
    LayoutReader forms = contact.table("forms", Absent::error);
    const TemplateNames names{contact_field_names(), words_};
    forms.form("default", header.contact_forms["default"], names);
    for (const std::string_view kind : forms.others()) {
      forms.form(kind, header.contact_forms[std::string(kind)], names);
    }
    contact.finish();
    LayoutReader details = reader.table("details", Absent::error);
    gap(details, "gap", header.details_gap);
    details.finish();
    read_photo(reader, header.photo);
    reader.finish();
  }

  void read_photo(LayoutReader& header, PhotoStyle& photo) {
    const std::size_t errors = sink_.count(Severity::error);
    LayoutReader reader = header.table("photo", Absent::error);
    reader.boolean("show", photo.shown);
    reader.length("width", photo.box.width, em(), kPhotoSide);
    reader.length("height", photo.box.height, em(), kPhotoSide);
    reader.choice<Side>("align", photo.side, {{"start", Side::start}, {"end", Side::end}});
    gap(reader, "gap", photo.gap);
    reader.finish();
    const bool sound = page_is_sound_ && sink_.count(Severity::error) == errors;
    if (photo.shown && sound) check_photo(reader, photo);
  }

  /// A photo leaves room for words beside it and stands on one page.
  void check_photo(LayoutReader& reader, const PhotoStyle& photo) {
    const auto& [size, margin, header, footer] = style_.page;
    if (size.width - margin.start - margin.end - photo.box.width - photo.gap < kLeastTextArea) {
      reader.bad_value(*reader.members().value("width"),
                       "header.photo.width leaves no room for text beside the photo",
                       "beside the photo there is at least an inch of the measure");
    }
    if (photo.box.height > size.height - margin.top - margin.bottom) {
      reader.bad_value(*reader.members().value("height"),
                       "header.photo.height is more than the text of a page is tall", "");
    }
  }

  void read_section() {
    SectionStyle& section = style_.section;
    LayoutReader reader = root_.table("section", Absent::error);
    reader.choice<TextCase>("case", style_.type.heading.text_case,
                            {{"as-written", TextCase::as_written}, {"upper", TextCase::upper}});
    reader.choice<Placement>("align", section.placement,
                             {{"start", Placement::start}, {"center", Placement::center}});
    gap(reader, "above", section.above);
    gap(reader, "below", section.below);
    gap(reader, "stretch", section.stretch);
    LayoutReader rule = reader.table("rule", Absent::error);
    gap(rule, "width", section.rule.width);
    rule.color("color", section.rule.color);
    gap(rule, "gap", section.rule.gap);
    rule.finish();
    LayoutReader subheading = reader.table("subheading", Absent::error);
    gap(subheading, "above", section.subheading_above);
    gap(subheading, "below", section.subheading_below);
    subheading.finish();
    reader.finish();
  }

  void read_blocks() {
    LayoutReader paragraph = root_.table("paragraph", Absent::error);
    gap(paragraph, "gap", style_.paragraph_gap);
    paragraph.finish();
    ListStyle& list = style_.list;
    LayoutReader reader = root_.table("list", Absent::error);
    reader.texts("signs", list.signs);
    const Value* const signs = reader.members().value("signs");
    if (signs != nullptr && signs->array() != nullptr && signs->array()->empty()) {
      reader.bad_value(*signs, "list.signs is empty", "for example [\"•\", \"–\"]");
    }
    gap(reader, "hang", list.hang);
    gap(reader, "gap", list.gap);
    gap(reader, "above", list.above);
    gap(reader, "below", list.below);
    reader.finish();
  }

  void read_order() {
    LayoutReader reader = root_.table("sections", Absent::error);
    reader.texts("order", style_.section_order);
    const Value* const order = reader.members().value("order");
    std::set<std::string_view> named;
    if (order != nullptr && order->array() != nullptr) {
      for (const Value& item : *order->array()) {
        const std::string* const id = item.string();
        if (id == nullptr || named.insert(*id).second) continue;
        reader.bad_value(item, fmt::format("{} stands twice in sections.order", quoted_text(*id)),
                         "");
      }
    }
    reader.finish();
  }

  void read_date() {
    LayoutReader reader = root_.table("date", Absent::error);
    reader.choice<MonthForm>("month", style_.date.month,
                             {{"short", MonthForm::abbreviated},
                              {"long", MonthForm::full},
                              {"number", MonthForm::number},
                              {"none", MonthForm::none}});
    reader.text("range", style_.date.range);
    reader.finish();
  }

  LayoutReader root_;
  const FieldCatalog& catalog_;
  Sink& sink_;
  bool page_is_sound_ = false;           // its size and margins were read without a fault
  std::vector<std::string_view> words_;  // of style_.language
  Style style_;
};

const Table& colors_of(const Table& layout) {
  static const Table none;
  const Value* colors = layout.value("color");
  return colors != nullptr && colors->table() != nullptr ? *colors->table() : none;
}

}  // namespace

std::vector<LayoutKey> layout_keys(const FieldCatalog& catalog) {
  const LayoutTable nothing;
  const Sources sources;
  Sink all_missing;
  Palette palette;
  LayoutKeys keys;
  LayoutContext context{sources, all_missing, palette};
  context.record = &keys;
  static_cast<void>(StyleReader(nothing, Language(), catalog, context).read());
  return keys.all();
}

namespace {

// A layout that leaves more keys open extends none that has them.
constexpr std::ptrdiff_t kMostMissing = 3;

/// Hands on what was found; of very many missing keys, that they are missing.
void hand_on(const std::vector<Diagnostic>& found, const LayoutTable& layout, Sink& sink) {
  const auto is_missing = [](const Diagnostic& each) {
    return each.code == Code::layout_missing_key;
  };
  const std::ptrdiff_t missing = std::count_if(found.begin(), found.end(), is_missing);
  if (missing > kMostMissing) {
    sink.report({Severity::error,
                 Code::layout_missing_key,
                 layout.span,
                 "the layout leaves most of its keys open",
                 {"extends = \"academic\" in [layout]: what it says nothing of is then as there"},
                 {}});
  }
  for (const Diagnostic& each : found) {
    if (missing <= kMostMissing || !is_missing(each)) sink.report(each);
  }
}

}  // namespace

Style read_style(const LayoutTable& layout, Language language, const FieldCatalog& catalog,
                 const Sources& sources, Sink& sink) {
  const Table& colors = colors_of(layout.table);
  Sink found;
  Palette palette(colors, found);
  std::optional<LayoutKeyIndex> index;
  LayoutContext context{sources, found, palette};
  context.index = [&]() -> const LayoutKeyIndex& {
    if (!index) index.emplace(layout_keys(catalog));
    return *index;
  };
  Style style = StyleReader(layout, std::move(language), catalog, context).read();
  palette.report_unused(colors, found);
  hand_on(found.take(), layout, sink);
  return style;
}

}  // namespace vitaset
