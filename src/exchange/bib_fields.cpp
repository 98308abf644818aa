#include "exchange/bib_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "base/sink.h"
#include "bibliography/bib_dates.h"
#include "bibliography/bib_file.h"
#include "bibliography/bib_scanner.h"
#include "bibliography/publication_kind.h"
#include "exchange/latex_writer.h"

namespace vitaset {
namespace {

using Names = std::initializer_list<std::string_view>;

constexpr std::string_view kEntryType = "entrytype";

bool is_name(std::string_view name) {
  return !name.empty() && BibScanner(name).name_end(0) == name.size();
}

/// LaTeX that somebody wrote, such that it ends where it is meant to.
std::string bounded(std::string text) {
  std::size_t depth = 0;
  bool balanced = true;
  for (const char c : text) {
    if (c == '{') ++depth;
    if (c == '}' && depth-- == 0) balanced = false;
    if (!balanced) break;
  }
  if (!balanced || depth != 0) std::erase_if(text, [](char c) { return c == '{' || c == '}'; });
  // An @ that begins a line would be the next entry.
  bool only_space = false;
  std::size_t line = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n' || text[i] == '\r') {
      only_space = true;
      line = i;
    } else if (text[i] == '@' && only_space) {
      text[line] = ' ';
      only_space = false;
    } else if (!is_bib_space(text[i])) {
      only_space = false;
    }
  }
  return text;
}

std::string_view month_name(int month) {
  constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                     "jul", "aug", "sep", "oct", "nov", "dec"};
  return kMonths.at(static_cast<std::size_t>(month - 1));
}

bool is_exact(const Date& date) {
  return date.precision == DatePrecision::year || date.precision == DatePrecision::month ||
         date.precision == DatePrecision::day;
}

std::string iso(const Date& date) {
  if (date.precision == DatePrecision::present) return "..";
  if (date.precision == DatePrecision::year) return fmt::format("{:04}", date.year);
  if (date.precision == DatePrecision::month) {
    return fmt::format("{:04}-{:02}", date.year, date.month);
  }
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

bool same(const Date& a, const Date& b) {
  return a.precision == b.precision && a.year == b.year && a.month == b.month && a.day == b.day &&
         a.text == b.text;
}

/// The field that `find_venue` of a record takes for entries of that type.
std::string_view venue_field(std::string_view type) {
  if (is_part_of_book(type)) return "booktitle";
  if (is_thesis(type)) return "school";
  if (type == "techreport" || type == "report" || type == "manual") return "institution";
  if (type == "patent") return "holder";
  if (type == "article" || type == "periodical" || type == "suppperiodical") return "journal";
  return publication_kind({std::string(type), {}, {}, {}, {}, {}, false}, {}, false) == "book"
             ? "maintitle"
             : "howpublished";
}

class FieldWriter {
 public:
  explicit FieldWriter(const Entry& entry) : entry_(entry) {}

  WrittenBib write() {
    find_type();
    if (const RichText* const title = line("title")) put({"title"}, latex_title(*title));
    put_names("authors", "author", entry_.authors);
    put_line("collaboration", {"collaboration"});
    put_names("editors", "editor", entry_.editors);
    put_venue();
    put_line("series", {"series"});
    put_text("edition", {"edition"});
    put_text("volume", {"volume"});
    put_text("number", {"number", "issue"});
    put_pages();
    put_line("publisher", {"publisher"});
    if (!entry_.location.empty()) put({"address", "location"}, latex_of(entry_.location));
    put_dates();
    put_addresses();
    put_text("status", {"pubstate"});
    put_line("distinction", {"award", "distinction"});
    if (!entry_.note.empty()) put({"note", "addendum"}, latex_of(entry_.note));
    if (entry_.selected) put({"selected"}, "true");
    put_extras();
    return std::move(bib_);
  }

 private:
  [[nodiscard]] const RichText* line(std::string_view name) const {
    const FieldValue* const value = entry_.field(name);
    return value == nullptr ? nullptr : std::get_if<RichText>(value);
  }
  [[nodiscard]] std::string text(std::string_view name) const {
    const FieldValue* const value = entry_.field(name);
    const auto* const text = value == nullptr ? nullptr : std::get_if<std::string>(value);
    return text == nullptr ? std::string() : *text;
  }
  [[nodiscard]] const BibExtra* extra(std::string_view name) const {
    const auto at = std::ranges::find(entry_.extras, name, &BibExtra::field);
    return at == entry_.extras.end() ? nullptr : &*at;
  }

  void find_type() {
    const BibExtra* const own = extra(kEntryType);
    const RichText* const words = line("type");
    const std::string kind = text("kind");
    if (own != nullptr && is_name(own->text) && own->text != "comment" && own->text != "string" &&
        own->text != "preamble") {
      bib_.type = own->text;
    } else if (kind == "thesis" && words != nullptr &&
               words->plain() == words_of_type("mastersthesis")) {
      bib_.type = "mastersthesis";
    } else {
      bib_.type = type_of_kind(kind);
    }
  }

  /// Under the first of `names` that no extra has, or in the place of one.
  void put(Names names, const std::string& value) {
    const auto* free = std::ranges::find_if(
        names, [this](std::string_view name) { return extra(name) == nullptr; });
    if (free == names.end()) free = names.begin();
    put_as_written(*free, "{" + value + "}");
  }
  void put_as_written(std::string_view name, std::string value) {
    bib_.fields.push_back({std::string(name), std::move(value)});
  }
  void put_line(std::string_view field, Names names) {
    if (const RichText* const value = line(field)) put(names, latex_of(*value));
  }
  void put_text(std::string_view field, Names names) {
    if (const std::string value = text(field); !value.empty()) put(names, latex_of(value));
  }

  void put_names(std::string_view field, std::string_view name, const NameList& list) {
    const FieldValue* const value = entry_.field(field);
    const auto* const texts =
        value == nullptr ? nullptr : std::get_if<std::vector<RichText>>(value);
    if (texts == nullptr || texts->empty()) return;
    std::string names;
    for (std::size_t i = 0; i < texts->size(); ++i) {
      if (i > 0) names += " and ";
      const bool told = list.names.size() == texts->size();
      names += latex_name(told ? list.names[i] : parse_person_name((*texts)[i].plain()));
    }
    if (list.others) names += " and others";
    put({name}, names);
  }

  void put_venue() {
    if (const RichText* const venue = line("venue")) {
      const std::string_view name = venue_field(bib_.type);
      if (name == "journal") {
        put({name, "journaltitle"}, latex_of(*venue));
      } else {
        put({name, "organization"}, latex_of(*venue));
      }
    }
    if (const RichText* const brief = line("venue_short")) {
      put({is_part_of_book(bib_.type) ? "shortbooktitle" : "shortjournal"}, latex_of(*brief));
    }
    const RichText* const type = line("type");
    if (type != nullptr && type->plain() != words_of_type(bib_.type)) {
      put({"type"}, latex_of(*type));
    }
  }

  void put_pages() {
    const std::string pages = text("pages");
    if (pages.empty()) return;
    // As everybody writes ranges there.
    std::string written = latex_of(pages);
    constexpr std::string_view kDash = "–";
    for (std::size_t at = written.find(kDash); at != std::string::npos; at = written.find(kDash)) {
      written.replace(at, kDash.size(), "--");
    }
    put({"pages"}, written);
  }

  /// Whether what the extras tell of dates is the same.
  [[nodiscard]] bool dates_are_told() const {
    BibEntry bib;
    for (const std::string_view name : {"date", "year", "month", "day"}) {
      if (const BibExtra* const own = extra(name)) {
        bib.fields.push_back({own->field, own->text, TextMap(), {}});
      }
    }
    Sink sink;
    const DateRange told = bib_dates(bib, sink);
    return same(told.start, entry_.dates.start) && same(told.end, entry_.dates.end);
  }

  void put_dates() {
    const auto& [start, end] = entry_.dates;
    if (!entry_.dates.given() || dates_are_told()) return;
    if (start.given()) return put_range(start, end);
    if (!is_exact(end)) return put({"year"}, latex_of(end.text));
    put({"year"}, fmt::format("{:04}", end.year));
    if (end.month != 0) put_as_written("month", std::string(month_name(end.month)));
    if (end.day != 0) put({"day"}, fmt::format("{}", end.day));
  }

  void put_range(const Date& start, const Date& end) {
    const bool months = start.precision == DatePrecision::month &&
                        end.precision == DatePrecision::month && start.year == end.year;
    if (end.year != 0 || start.year != 0) {
      put({"year"}, fmt::format("{:04}", end.year != 0 ? end.year : start.year));
    }
    if (months && start.month < end.month) {
      return put_as_written(
          "month", fmt::format("{} # \"--\" # {}", month_name(start.month), month_name(end.month)));
    }
    const bool exact =
        is_exact(start) && (is_exact(end) || end.precision == DatePrecision::present);
    if (exact) put({"date"}, iso(start) + "/" + iso(end));
  }

  void put_addresses() {
    const auto put_address = [this](std::string_view field, Names names) {
      if (const std::string value = text(field); !value.empty()) put(names, latex_address(value));
    };
    put_address("isbn", {"isbn"});
    put_address("doi", {"doi"});
    if (const std::string number = text("arxiv"); !number.empty()) {
      const bool is_free = extra("eprint") == nullptr && extra("eprinttype") == nullptr &&
                           extra("archiveprefix") == nullptr;
      put({is_free ? "eprint" : "arxiv"}, latex_address(number));
      if (is_free) put({"archiveprefix"}, "arXiv");
    }
    if (!entry_.url.empty()) put({"url"}, latex_address(entry_.url));
    for (const std::string_view name : {"pdf", "code", "slides"}) put_address(name, {name});
  }

  void put_extras() {
    for (const BibExtra& each : entry_.extras) {
      const auto put_already = std::ranges::find(bib_.fields, each.field, &WrittenBib::Field::name);
      if (each.field == kEntryType || !is_name(each.field) || put_already != bib_.fields.end()) {
        continue;
      }
      put_as_written(each.field, "{" + bounded(each.text) + "}");
    }
  }

  const Entry& entry_;
  WrittenBib bib_;
};

}  // namespace

WrittenBib bib_fields(const Entry& publication) { return FieldWriter(publication).write(); }

}  // namespace vitaset
