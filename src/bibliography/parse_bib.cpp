#include "bibliography/parse_bib.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/ascii.h"
#include "base/nearest.h"
#include "bibliography/bib_scanner.h"
#include "cv/quoted_text.h"

namespace vitaset {
namespace {

constexpr std::size_t kUsualFields = 16;

constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 14> kUsualTypes{
    "article", "book",   "inbook",    "incollection",  "inproceedings", "proceedings", "conference",
    "misc",    "online", "phdthesis", "mastersthesis", "techreport",    "unpublished", "report"};
constexpr int kMostSearches = 20;  // for the name nearest to a mistyped one
constexpr std::size_t kMostSearched = 2000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

class BibParser {
 public:
  BibParser(std::string_view text, FileId id, Sink& sink) : scan_(text), id_(id), sink_(sink) {
    for (const std::string_view month : kMonths) {
      macros_.emplace(ascii_lower(month.substr(0, 3)), month);
    }
  }

  std::vector<BibEntry> read() {
    while (const std::optional<BibOpening> opening = find_opening()) read_item(*opening);
    return std::move(entries_);
  }

 private:
  /// A value and where it stands.
  struct ReadValue {
    std::string text;
    TextMap map;
  };
  /// A part of a value, between signs #.
  struct Piece {
    std::string text;
    std::size_t begin = 0, end = 0;  // as written
    std::size_t text_begin = 0;      // where `text` begins
    bool is_macro = false;           // `text` stands elsewhere
  };

  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    const std::size_t size = scan_.text().size();
    return {id_, static_cast<std::uint32_t>(std::min(begin, size)),
            static_cast<std::uint32_t>(std::min(end, size))};
  }

  void warn(Code code, const Span& where, std::string message, std::string hint,
            std::vector<Note> notes = {}) {
    if (++problems_ > kMostBibProblems) return;
    std::vector<std::string> hints;
    if (!hint.empty()) hints.push_back(std::move(hint));
    sink_.report(
        {Severity::warning, code, where, std::move(message), std::move(hints), std::move(notes)});
  }

  /// Says why the entry that is being read is none; what follows is read from `at_` on.
  bool lose(const Span& where, std::string_view what, std::string hint) {
    const std::string entry = key_.empty() ? "what begins here" : fmt::format("the entry {}", key_);
    std::vector<Note> notes;
    if (where != opening_span_) notes.push_back({"it begins here", opening_span_});
    warn(Code::bib_syntax, where,
         fmt::format("{}; {} is left out", what, key_.empty() ? "the entry" : entry),
         std::move(hint), std::move(notes));
    at_ = scan_.next_entry(at_);
    return false;
  }

  std::optional<BibOpening> find_opening() {
    const std::string_view text = scan_.text();
    while (true) {
      at_ = text.find_first_of("@%", at_);
      if (at_ == std::string_view::npos) return std::nullopt;
      if (text[at_] == '%') {
        at_ = std::min(text.find('\n', at_), text.size());
        continue;
      }
      const bool in_word = at_ > 0 && scan_.name_end(at_ - 1) > at_ - 1 && text[at_ - 1] != '}' &&
                           !text.substr(0, at_).ends_with("\xEF\xBB\xBF");
      if (!in_word) {
        if (const std::optional<BibOpening> found = scan_.opening(at_)) return found;
        check_missing_brace();
      }
      ++at_;
    }
  }

  /// An entry of a usual type that is not opened is meant as one.
  void check_missing_brace() {
    const std::size_t end = scan_.name_end(at_ + 1);
    const std::string type = ascii_lower(scan_.text().substr(at_ + 1, end - at_ - 1));
    if (!scan_.begins_line(at_) || std::ranges::find(kUsualTypes, type) == kUsualTypes.end())
      return;
    warn(Code::bib_syntax, span(at_, end),
         fmt::format("a {{ is missing after @{}; the entry is left out", type), {});
  }

  void read_item(const BibOpening& opening) {
    opening_span_ = span(opening.at, opening.open + 1);
    key_.clear();
    const std::string type =
        ascii_lower(scan_.text().substr(opening.type_begin, opening.type_end - opening.type_begin));
    close_ = scan_.at(opening.open) == '{' ? '}' : ')';
    at_ = opening.open + 1;
    if (type == "comment") {
      skip_comment(opening);
    } else if (type == "preamble") {
      if (read_value()) read_end("@preamble");
    } else if (type == "string") {
      read_macro();
    } else {
      read_entry(opening, type);
    }
  }

  /// All of a comment; of one that is never closed, its line.
  void skip_comment(const BibOpening& opening) {
    if (comments_close_) {
      const BibExtent extent = scan_.comment(opening.open);
      if (extent.closed) {
        at_ = extent.end + 1;
        return;
      }
      comments_close_ = false;  // nor do those that follow: looking again would be quadratic
    }
    at_ = std::min(scan_.text().find('\n', opening.open), scan_.text().size());
  }

  bool read_end(std::string_view of) {
    at_ = scan_.past_space(at_);
    if (scan_.at(at_) == ',') at_ = scan_.past_space(at_ + 1);
    if (scan_.at(at_) != close_) {
      return lose(span(at_, at_ + 1), fmt::format("a {} is missing at the end of {}", close_, of),
                  {});
    }
    ++at_;
    return true;
  }

  void read_macro() {
    at_ = scan_.past_space(at_);
    const std::size_t end = scan_.name_end(at_);
    const std::string name = ascii_lower(scan_.text().substr(at_, end - at_));
    const std::size_t sign = scan_.past_space(end);
    if (name.empty() || scan_.at(sign) != '=') {
      lose(span(at_, std::max(end, at_ + 1)), "@string takes a name, = and a value", {});
      return;
    }
    at_ = sign + 1;
    std::optional<ReadValue> value = read_value();
    if (value && read_end("@string")) macros_[name] = std::move(value->text);
  }

  void read_entry(const BibOpening& opening, const std::string& type) {
    BibEntry entry;
    entry.fields.reserve(kUsualFields);
    entry.type = type;
    entry.type_span = span(opening.type_begin, opening.type_end);
    if (!read_key(entry)) return;
    while (true) {
      at_ = scan_.past_space(at_);
      if (scan_.at(at_) == ',') {
        ++at_;
        continue;
      }
      if (scan_.at(at_) == close_) break;
      if (!read_field(entry)) return;
    }
    ++at_;
    entry.span = span(opening.at, at_);
    check_lost_fields();
    keep(std::move(entry));
  }

  /// The key, and the comma after it.
  bool read_key(BibEntry& entry) {
    const std::string_view text = scan_.text();
    const std::size_t begin = scan_.past_space(at_);
    std::size_t end = begin;
    const std::string_view stops = close_ == '}' ? ",={}\"\n\r" : ",={}\")\n\r";
    while (end < text.size() && stops.find(text[end]) == std::string_view::npos) ++end;
    if (scan_.at(end) == '=') return true;  // a field: there is no key
    at_ = end;
    while (end > begin && is_bib_space(text[end - 1])) --end;
    entry.key = text.substr(begin, end - begin);
    entry.key_span = span(begin, end);
    key_ = quoted_text(entry.key);
    at_ = scan_.past_space(at_);
    const char next = scan_.at(at_);
    if (next == ',' || next == close_) return true;
    if (at_ >= text.size() || scan_.surely_begins_entry(at_)) return lose_unclosed();
    if (scan_.at(scan_.past_space(scan_.name_end(at_))) == '=') {
      warn(Code::bib_syntax, span(begin, end), "a comma is missing after the key", {});
      return true;
    }
    return lose(span(at_, at_ + 1), "a comma is missing after the key", {});
  }

  bool lose_unclosed() {
    return lose(opening_span_, fmt::format("a {} is missing at the end of the entry", close_), {});
  }

  bool read_field(BibEntry& entry) {
    if (at_ >= scan_.text().size() || (scan_.at(at_) == '@' && scan_.surely_begins_entry(at_))) {
      return lose_unclosed();
    }
    const std::size_t begin = at_;
    const std::size_t end = scan_.name_end(at_);
    if (end == begin) {
      return lose(span(at_, at_ + 1), "the name of a field is expected here",
                  "a value that holds \" or } has to stand in braces that match");
    }
    BibField field;
    field.name = ascii_lower(scan_.text().substr(begin, end - begin));
    field.name_span = span(begin, end);
    const std::size_t sign = scan_.past_space(end);
    if (scan_.at(sign) != '=') {
      return lose(field.name_span, fmt::format("no = follows {}", quoted_text(field.name)),
                  "a value that holds \" or } has to stand in braces that match");
    }
    at_ = sign + 1;
    std::optional<ReadValue> value = read_value();
    if (!value) return false;
    field.text = std::move(value->text);
    field.map = std::move(value->map);
    add(entry, std::move(field));
    return read_comma();
  }

  /// What follows a field: a comma, the end, or the next field where the comma was forgotten.
  bool read_comma() {
    const std::size_t value_end = at_;
    at_ = scan_.past_space(at_);
    const char next = scan_.at(at_);
    if (next == ',' || next == close_ || at_ >= scan_.text().size()) return true;
    const std::size_t end = scan_.name_end(at_);
    if (end > at_ && scan_.at(scan_.past_space(end)) == '=') {
      warn(Code::bib_syntax, span(value_end - 1, value_end), "a comma is missing after this value",
           {});
      return true;
    }
    if (next == '@' && scan_.surely_begins_entry(at_)) return true;
    return lose(span(at_, std::max(end, at_ + 1)),
                fmt::format("a comma or {} is expected here", close_),
                "a value that holds \" or } has to stand in braces that match");
  }

  void add(BibEntry& entry, BibField field) {
    if (const BibField* const first = entry.field(field.name)) {
      return warn(Code::bib_duplicate, field.name_span,
                  fmt::format("{} is given twice; the first one counts", quoted_text(field.name)),
                  "take one of them out", {{"the first one is here", first->name_span}});
    }
    // More would cost too much to compare, and is no entry that anybody wrote.
    if (entry.fields.size() < kMostBibFields) entry.fields.push_back(std::move(field));
  }

  /// After a } too many the rest of an entry is text between entries, which nobody reads.
  void check_lost_fields() {
    const std::size_t comma = scan_.past_space(at_);
    if (scan_.at(comma) != ',') return;
    const std::size_t begin = scan_.past_space(comma + 1);
    const std::size_t end = scan_.name_end(begin);
    if (end == begin || scan_.at(scan_.past_space(end)) != '=') return;
    warn(Code::bib_syntax, span(at_ - 1, at_),
         fmt::format("the entry {} ends here, and fields follow", key_),
         fmt::format("take the {} out that is too many", close_));
  }

  void keep(BibEntry entry) {
    if (!entry.key.empty()) {
      const auto [known, is_new] = keys_.emplace(entry.key, entries_.size());
      if (!is_new) {
        return warn(Code::bib_duplicate, entry.key_span,
                    fmt::format("the key {} is given twice; the first entry counts", key_),
                    "give one of the two another key",
                    {{"the first one is here", entries_[known->second].key_span}});
      }
    }
    entries_.push_back(std::move(entry));
  }

  std::optional<ReadValue> read_value() {
    std::optional<Piece> piece = read_piece();
    if (!piece) return std::nullopt;
    at_ = scan_.past_space(piece->end);
    if (scan_.at(at_) != '#') {
      at_ = piece->end;
      const Span written = span(piece->begin, piece->end);
      return ReadValue{std::move(piece->text),
                       piece->is_macro
                           ? TextMap(written)
                           : TextMap(written, static_cast<std::uint32_t>(piece->text_begin))};
    }
    const std::size_t begin = piece->begin;
    std::string text = std::move(piece->text);
    std::size_t end = piece->end;
    while (scan_.at(at_) == '#') {
      ++at_;
      piece = read_piece();
      if (!piece) return std::nullopt;
      text += piece->text;
      end = piece->end;
      at_ = scan_.past_space(end);
    }
    at_ = end;
    return ReadValue{std::move(text), TextMap(span(begin, end))};
  }

  std::optional<Piece> read_piece() {
    at_ = scan_.past_space(at_);
    const char sign = scan_.at(at_);
    if (sign == '{' || sign == '"') return read_delimited(sign);
    const std::size_t begin = at_;
    const std::size_t end = scan_.name_end(begin);
    if (end == begin) {
      if (sign == ',' || sign == close_) return Piece{{}, begin, begin, begin};
      at_ = begin;
      lose(span(begin, begin + 1), "a value is expected here", {});
      return std::nullopt;
    }
    std::string word(scan_.text().substr(begin, end - begin));
    if (std::ranges::all_of(word, is_digit)) return Piece{std::move(word), begin, end, begin};
    return read_name(std::move(word), begin, end);
  }

  std::optional<Piece> read_delimited(char sign) {
    const std::size_t begin = at_;
    const BibExtent extent = sign == '{' ? scan_.braced(begin) : scan_.quoted(begin);
    if (!extent.closed) {
      at_ = extent.end;
      lose(span(begin, begin + 1), fmt::format("this {} is never closed", sign),
           sign == '{' ? "a } is missing, or a { is too many" : "");
      return std::nullopt;
    }
    return Piece{std::string(scan_.text().substr(begin + 1, extent.end - begin - 1)), begin,
                 extent.end + 1, begin + 1};
  }

  /// A macro; any other word stands for itself.
  Piece read_name(std::string word, std::size_t begin, std::size_t end) {
    const auto macro = macros_.find(ascii_lower(word));
    if (macro != macros_.end() && copied_ + macro->second.size() <= kMostBibCopies) {
      copied_ += macro->second.size();
      return {macro->second, begin, end, begin, true};
    }
    std::string hint;
    if (searches_left_ > 0 && macros_.size() <= kMostSearched && !is_digit(word.front())) {
      --searches_left_;
      std::vector<std::string_view> names;
      for (const auto& [name, text] : macros_) names.push_back(name);
      if (const auto near = nearest(word, names)) hint = fmt::format("did you mean {}?", *near);
    }
    if (hint.empty()) hint = fmt::format("write {{{}}} if it is no macro", word);
    warn(Code::bib_macro, span(begin, end),
         fmt::format("there is no macro {}; it is taken as it stands", quoted_text(word)),
         std::move(hint));
    return {std::move(word), begin, end, begin};
  }

  BibScanner scan_;
  FileId id_;
  Sink& sink_;
  std::size_t at_ = 0;
  std::map<std::string, std::string> macros_;  // by their names in small letters
  std::vector<BibEntry> entries_;
  std::unordered_map<std::string, std::size_t> keys_;  // → index of entries_
  std::string key_;                                    // of the entry that is being read, quoted
  Span opening_span_;
  char close_ = '}';
  bool comments_close_ = true;
  std::size_t problems_ = 0;
  std::size_t copied_ = 0;
  int searches_left_ = kMostSearches;
};

}  // namespace

std::vector<BibEntry> parse_bib(std::string_view text, FileId id, Sink& sink) {
  return BibParser(text, id, sink).read();
}

}  // namespace vitaset
