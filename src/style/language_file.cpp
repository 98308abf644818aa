#include "style/language_file.h"

#include <algorithm>
#include <initializer_list>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/file.h"
#include "base/nearest.h"
#include "cv/quoted_text.h"
#include "style/layout_files.h"
#include "style/layout_reader.h"
#include "toml/parse.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;

bool is_tag(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z') || c == '-';
  });
}

/// `tag` as it is usually written: "en-GB", "zh-Hant-TW". Source: RFC 5646 §2.1.1.
std::string usual_case(std::string_view tag) {
  std::string usual;
  while (!tag.empty()) {
    const std::string_view subtag = tag.substr(0, tag.find('-'));
    const bool first = usual.empty();
    for (std::size_t i = 0; i < subtag.size(); ++i) {
      const bool region = !first && subtag.size() == 2;
      const bool script = !first && subtag.size() == 4 && i == 0;
      usual += region || script ? ascii_upper(subtag[i]) : ascii_lower(subtag[i]);
    }
    tag.remove_prefix(subtag.size());
    if (tag.empty()) break;
    usual += '-';
    tag.remove_prefix(1);
  }
  return usual;
}

std::optional<fs::path> find_file(std::string tag, const fs::path& folder) {
  while (!tag.empty()) {
    fs::path path = folder / (tag + ".toml");
    std::error_code error;
    if (fs::is_regular_file(path, error)) return path;
    const std::size_t dash = tag.rfind('-');
    tag.resize(dash == std::string::npos ? 0 : dash);
  }
  return std::nullopt;
}

void report_unknown(const std::string& tag, const Span& asked_by, const fs::path& folder,
                    Sink& sink) {
  const std::vector<std::string> names = toml_names(folder);
  Diagnostic diagnostic{Severity::error,
                        Code::unknown_language,
                        asked_by,
                        fmt::format("there are no words for the language {}", quoted_text(tag)),
                        {},
                        {}};
  const auto near = nearest(tag, {names.begin(), names.end()});
  if (near) diagnostic.hints.push_back(fmt::format("did you mean \"{}\"?", *near));
  diagnostic.hints.push_back(fmt::format("the languages there are: {}", fmt::join(names, ", ")));
  sink.report(std::move(diagnostic));
}

void read_months(LayoutReader& months, std::string_view key, std::array<std::string, 12>& out) {
  std::vector<std::string> names;
  months.texts(key, names);
  const Value* value = months.members().value(key);
  if (value == nullptr || value->array() == nullptr) return;
  if (names.size() != out.size()) {
    return months.bad_value(*value, fmt::format("{} takes the twelve months", months.path(key)),
                            "");
  }
  std::move(names.begin(), names.end(), out.begin());
}

/// A pattern that must have `fields`: "{year}".
void read_pattern(LayoutReader& table, std::string_view key,
                  std::initializer_list<std::string_view> fields, std::string_view example,
                  std::string& out) {
  table.text(key, out);
  const Value* value = table.members().value(key);
  if (value == nullptr || value->string() == nullptr) return;
  for (const std::string_view field : fields) {
    if (out.find(field) != std::string::npos) continue;
    table.bad_value(*value, fmt::format("{} has no {}", table.path(key), field),
                    fmt::format("for example \"{}\"", example));
  }
}

void read_dates(LayoutReader dates, Language& out) {
  // A date without a year says nothing.
  constexpr std::string_view kExample = "{day} {month} {year}";
  read_pattern(dates, "day", {"{year}"}, kExample, out.day_pattern);
  read_pattern(dates, "month", {"{year}"}, kExample, out.month_pattern);
  read_pattern(dates, "day_number", {"{year}"}, kExample, out.day_number_pattern);
  read_pattern(dates, "month_number", {"{year}"}, kExample, out.month_number_pattern);
  read_pattern(dates, "expected", {"{date}"}, "{date} (expected)", out.expected_pattern);
  dates.finish();
}

void read_person(LayoutReader person, Language& out) {
  read_pattern(person, "photo", {"{name}"}, "Photo of {name}", out.photo_pattern);
  person.finish();
}

void read_authors(LayoutReader authors, AuthorWords& out) {
  read_pattern(authors, "place", {"{number}"}, "{number}th", out.place);
  read_pattern(authors, "total", {"{total}"}, "{total} authors", out.total);
  if (authors.has("place_endings")) {
    LayoutReader endings = authors.table("place_endings", Absent::error);
    for (const Member& member : endings.members().members) {
      read_pattern(endings, member.key, {"{number}"}, "{number}nd", out.place_endings[member.key]);
    }
  }
  authors.finish();
}

void read_legend(LayoutReader legend, LegendWords& out) {
  constexpr std::string_view kExample = "{who} underlined";
  read_pattern(legend, "underline", {"{who}"}, kExample, out.underline);
  read_pattern(legend, "italic", {"{who}"}, kExample, out.italic);
  read_pattern(legend, "bold", {"{who}"}, kExample, out.bold);
  legend.finish();
}

void read_numbers(LayoutReader numbers, NumberWords& out) {
  numbers.text("group", out.group);
  numbers.text("decimal", out.decimal);
  const Value* decimal = numbers.members().value("decimal");
  if (decimal != nullptr && out.decimal.empty()) {
    numbers.bad_value(*decimal, "numbers.decimal is empty", "for example \".\" or \",\"");
  }
  read_pattern(numbers, "percent", {"{number}"}, "{number}%", out.percent);
  read_pattern(numbers, "money", {"{amount}", "{currency}"}, "{currency} {amount}", out.money);
  numbers.finish();
}

void read_quotes(LayoutReader& quotes, std::string_view key, QuoteMarks& out) {
  std::vector<std::string> marks;
  quotes.texts(key, marks);
  const Value* value = quotes.members().value(key);
  if (value == nullptr || value->array() == nullptr) return;
  if (marks.size() != 2) {
    return quotes.bad_value(
        *value, fmt::format("{} takes the opening and the closing mark", quotes.path(key)),
        "for example [\"“\", \"”\"]");
  }
  out = {std::move(marks.front()), std::move(marks.back())};
}

void read_words(LayoutReader table, std::map<std::string, std::string>& out) {
  for (const Member& member : table.members().members) {
    table.text(member.key, out[member.key]);
  }
}

void read_spaces(LayoutReader spaces, SpaceWords& out) {
  read_words(spaces.table("before", Absent::keep), out.before);
  if (spaces.has("tied")) spaces.texts("tied", out.tied);
  if (spaces.has("keeps_next")) spaces.texts("keeps_next", out.keeps_next);
  spaces.finish();
}

void read_list(LayoutReader list, ListWords& out) {
  list.text("pair", out.pair);
  list.text("between", out.between);
  list.text("last", out.last);
  list.finish();
}

/// The words of one field of a kind of entry.
void read_field(LayoutReader table, FieldWord name, FieldWords& out) {
  for (const Member& member : table.members().members) {
    std::string text;
    table.text(member.key, text);
    name.word = ascii_lower(member.key);
    if (out.emplace(name, std::move(text)).second) continue;
    table.bad_value(member.value,
                    fmt::format("{} is there twice, in other letters", table.path(member.key)),
                    "capitals make no difference");
  }
}

/// Tables like [values.talk.kind].
void read_field_words(LayoutReader kinds, FieldWords& out) {
  for (const Member& kind : kinds.members().members) {
    LayoutReader fields = kinds.table(kind.key, Absent::error);
    for (const Member& field : fields.members().members) {
      read_field(fields.table(field.key, Absent::error), {kind.key, field.key, {}}, out);
    }
  }
}

Language read_table(const Table& table, const std::string& tag, FileId file,
                    const LayoutContext& context) {
  Language language;
  language.tag = tag;
  LayoutReader root(table, "", {file, 0, 0}, Absent::error, context);
  LayoutReader months = root.table("months", Absent::error);
  read_months(months, "long", language.months_long);
  read_months(months, "short", language.months_short);
  if (months.has("long_of_day")) read_months(months, "long_of_day", language.months_long_of_day);
  if (months.has("short_of_day")) read_months(months, "short_of_day", language.months_short_of_day);
  months.finish();
  read_dates(root.table("date", Absent::error), language);
  read_person(root.table("person", Absent::error), language);
  read_list(root.table("list", Absent::error), language.list);
  read_list(root.table("names", Absent::error), language.names);
  read_authors(root.table("authors", Absent::error), language.authors);
  read_legend(root.table("legend", Absent::error), language.legend);
  read_numbers(root.table("numbers", Absent::error), language.numbers);
  LayoutReader quotes = root.table("quotes", Absent::error);
  read_quotes(quotes, "outer", language.outer);
  read_quotes(quotes, "inner", language.inner);
  if (quotes.has("signs_inside")) quotes.boolean("signs_inside", language.signs_in_quotes);
  quotes.finish();
  if (root.has("spaces")) read_spaces(root.table("spaces", Absent::keep), language.spaces);
  LayoutReader words = root.table("words", Absent::error);
  std::string present;
  words.text("present", present);  // the one word that dates need
  read_words(std::move(words), language.words);
  read_words(root.table("sections", Absent::error), language.sections);
  read_field_words(root.table("values", Absent::error), language.values);
  read_field_words(root.table("groups", Absent::error), language.group_titles);
  root.finish();
  return language;
}

}  // namespace

std::optional<Language> read_language(const std::string& tag, const Span& asked_by,
                                      const fs::path& folder, Sources& sources, Sink& sink) {
  const std::string usual = is_tag(tag) ? usual_case(tag) : std::string();
  const std::optional<fs::path> path = find_file(usual, folder);
  if (!path) {
    report_unknown(tag, asked_by, folder, sink);
    return std::nullopt;
  }
  Result<std::string> text = read_file(*path, kLargestLayout);
  if (!text) {
    sink.report(text.error());
    return std::nullopt;
  }
  const FileId file = sources.add(path->string(), *std::move(text));
  const Table table = parse_toml(sources, file, sink);
  Palette no_colors;
  return read_table(table, usual, file,
                    {sources, sink, no_colors, "the language",
                     "layouts/languages/en.toml has every key a language needs"});
}

}  // namespace vitaset
