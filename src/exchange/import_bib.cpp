#include "exchange/import_bib.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>

#include "exchange/markup_writer.h"

namespace vitaset {
namespace {

std::string figures(const Date& date) {
  if (date.precision == DatePrecision::year) return fmt::format("{:04}", date.year);
  if (date.precision == DatePrecision::month) {
    return fmt::format("{:04}-{:02}", date.year, date.month);
  }
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

bool is_exact(const Date& date) {
  return date.precision == DatePrecision::year || date.precision == DatePrecision::month ||
         date.precision == DatePrecision::day;
}

/// Whether a text is nothing but figures and hyphens, which a profile takes for a date or refuses.
bool is_figures(std::string_view text) {
  return text.find_first_not_of("0123456789-") == std::string_view::npos;
}

/// The number that `text` is written as; a text if it is none, or not written so.
Value::Data number_or_text(const std::string& text) {
  std::int64_t number = 0;
  constexpr std::size_t kLongest = 9;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_number = error == std::errc() && end == text.data() + text.size() && number >= 0 &&
                         text.size() <= kLongest && fmt::format("{}", number) == text;
  return is_number ? Value::Data(number) : Value::Data(text);
}

/// Without what no TOML has as it is: control characters.
std::string without_controls(std::string text) {
  std::erase_if(text, [](char c) {
    return (static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t') || c == '\x7F';
  });
  return text;
}

class TableMaker {
 public:
  explicit TableMaker(const BibRecord& record) : record_(record), entry_(record.entry) {}

  Table make() {
    for (const Field& field : entry_.fields) {
      if (field.name == "key") continue;
      add_field(field);
      if (field.name == "kind") add_dates();
    }
    if (!entry_.location.empty()) add("location", markup_of(entry_.location));
    if (!entry_.url.empty()) add("url", entry_.url);
    if (!entry_.note.empty()) add("note", markup_of(entry_.note));
    if (entry_.selected) add("selected", true);
    if (!record_.key.empty()) add("key", record_.key);
    for (const BibExtra& extra : entry_.extras) add_extra(extra.field, extra.text);
    return std::move(table_);
  }

 private:
  void add(std::string key, Value::Data value) {
    table_.members.push_back({std::move(key), {}, Value(std::move(value), {})});
  }

  void add_extra(const std::string& field, const std::string& text) {
    add(std::string(kBibExtraPrefix) + field, without_controls(text));
  }

  void add_field(const Field& field) {
    if (const auto* const text = std::get_if<std::string>(&field.value)) {
      const bool counts =
          field.name == "volume" || field.name == "number" || field.name == "edition";
      add(field.name, counts ? number_or_text(*text) : Value::Data(*text));
    } else if (const auto* const line = std::get_if<RichText>(&field.value)) {
      add(field.name, markup_of(*line));
    } else if (std::holds_alternative<std::vector<RichText>>(field.value)) {
      add_names(field.name, field.name == "editors" ? entry_.editors : entry_.authors);
    }
  }

  void add_names(const std::string& key, const NameList& list) {
    Array names;
    for (const PersonName& name : list.names) {
      names.emplace_back(markup_of(plain_text(name_for_profile(name))), Span());
    }
    if (list.others) names.emplace_back(std::string("et al."), Span());
    add(key, std::move(names));
  }

  void add_dates() {
    const auto& [start, end] = entry_.dates;
    if (!entry_.dates.given()) return;
    if (start.given()) {
      // A profile refuses what ends before it begins.
      if (surely_after(start, end)) {
        return add_extra("date", figures(start) + "/" + figures(end));
      }
      add("start", figures(start));
      if (is_exact(end)) add("end", figures(end));
    } else if (end.precision == DatePrecision::year) {
      add("year", std::int64_t{end.year});
    } else if (is_exact(end)) {
      add("year", figures(end));
    } else if (is_figures(end.text)) {
      add_extra("year", end.text);
    } else {
      add("date", end.text);
    }
  }

  const BibRecord& record_;
  const Entry& entry_;
  Table table_;
};

}  // namespace

Table import_bib(const std::vector<BibRecord>& records) {
  Array list;
  for (const BibRecord& record : records) {
    if (!record.is_parent) list.emplace_back(TableMaker(record).make(), Span());
  }
  Table file;
  if (!list.empty()) file.members.push_back({"publication", {}, Value(std::move(list), {})});
  return file;
}

}  // namespace vitaset
