#include "bibliography/bib_scanner.h"

#include <array>
#include <string>

#include "base/ascii.h"

namespace vitaset {
namespace {

// Keys are no longer than this where it has to be guessed whether an entry begins.
constexpr std::size_t kLongestKey = 300;

/// BibTeX takes nearly everything for a part of a name.
constexpr bool is_name_sign(char c) {
  constexpr std::string_view kOthers = "\"#%'(),={}@\\~";
  return static_cast<unsigned char>(c) > ' ' && c != '\x7F' &&
         kOthers.find(c) == std::string_view::npos;
}

constexpr std::array<bool, 256> kNameSigns = [] {
  std::array<bool, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = is_name_sign(static_cast<char>(i));
  return table;
}();

/// What a scan for the end of a value has to look at.
constexpr std::array<bool, 256> kSigns = [] {
  std::array<bool, 256> table{};
  for (const char c : {'{', '}', '"', '@', '(', ')'}) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

bool in_table(const std::array<bool, 256>& table, char c) {
  return table[static_cast<unsigned char>(c)];
}

}  // namespace

std::size_t BibScanner::past_space(std::size_t from) const {
  while (from < text_.size()) {
    if (text_[from] == '%') {
      const std::size_t end = text_.find('\n', from);
      from = end == std::string_view::npos ? text_.size() : end;
    } else if (is_bib_space(text_[from])) {
      ++from;
    } else {
      break;
    }
  }
  return from;
}

std::size_t BibScanner::name_end(std::size_t from) const {
  while (from < text_.size() && in_table(kNameSigns, text_[from])) ++from;
  return from;
}

std::optional<BibOpening> BibScanner::opening(std::size_t at) const {
  BibOpening opening;
  opening.at = at;
  opening.type_begin = at + 1;
  while (is_bib_space(this->at(opening.type_begin))) ++opening.type_begin;
  opening.type_end = name_end(opening.type_begin);
  if (opening.type_end == opening.type_begin) return std::nullopt;
  opening.open = opening.type_end;
  while (is_bib_space(this->at(opening.open))) ++opening.open;
  const char sign = this->at(opening.open);
  return sign == '{' || sign == '(' ? std::optional(opening) : std::nullopt;
}

bool BibScanner::begins_line(std::size_t at) const {
  while (at > 0 && (text_[at - 1] == ' ' || text_[at - 1] == '\t')) --at;
  return at == 0 || text_[at - 1] == '\n' || text_[at - 1] == '\r' ||
         (at == 3 && text_.starts_with("\xEF\xBB\xBF"));
}

bool BibScanner::surely_begins_entry(std::size_t at) const {
  if (!begins_line(at)) return false;
  const std::optional<BibOpening> found = opening(at);
  if (!found) return false;
  const std::string type =
      ascii_lower(text_.substr(found->type_begin, found->type_end - found->type_begin));
  if (type == "comment" || type == "preamble") return true;
  std::size_t next = past_space(found->open + 1);
  if (type != "string") {
    const std::size_t limit = next + kLongestKey;
    while (next < limit && next < text_.size() && text_[next] != ',' &&
           !is_bib_space(text_[next])) {
      if (text_[next] == '{' || text_[next] == '}') return false;
      ++next;
    }
    next = past_space(next);
    if (this->at(next) != ',') return false;
    next = past_space(next + 1);
  }
  const std::size_t end = name_end(next);
  return end > next && this->at(past_space(end)) == '=';
}

std::size_t BibScanner::next_entry(std::size_t from) const {
  for (std::size_t at = text_.find('@', from); at != std::string_view::npos;
       at = text_.find('@', at + 1)) {
    if (begins_line(at) && opening(at)) return at;
  }
  return text_.size();
}

BibExtent BibScanner::braced(std::size_t open) const {
  std::size_t depth = 0;
  for (std::size_t i = open; i < text_.size(); ++i) {
    if (!in_table(kSigns, text_[i])) continue;
    if (text_[i] == '{') ++depth;
    if (text_[i] == '}' && --depth == 0) return {true, i};
    if (text_[i] == '@' && surely_begins_entry(i)) return {false, i};
  }
  return {false, text_.size()};
}

BibExtent BibScanner::quoted(std::size_t open) const {
  std::size_t depth = 0;
  for (std::size_t i = open + 1; i < text_.size(); ++i) {
    if (!in_table(kSigns, text_[i])) continue;
    if (text_[i] == '"' && depth == 0) return {true, i};
    if (text_[i] == '{') ++depth;
    if (text_[i] == '}' && depth-- == 0) return {false, i};
    if (text_[i] == '@' && surely_begins_entry(i)) return {false, i};
  }
  return {false, text_.size()};
}

BibExtent BibScanner::comment(std::size_t open) const {
  const char opens = text_[open];
  const char closes = opens == '{' ? '}' : ')';
  std::size_t depth = 0;
  for (std::size_t i = open; i < text_.size(); ++i) {
    if (text_[i] == opens) ++depth;
    if (text_[i] == closes && --depth == 0) return {true, i};
  }
  return {false, text_.size()};
}

}  // namespace vitaset
