#include "bibliography/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "bibliography/bib_scanner.h"
#include "bibliography/latex_symbols.h"
#include "bibliography/latex_text.h"
#include "cv/quoted_text.h"

namespace vitaset {
namespace {

/// A stretch of the list.
struct Part {
  std::size_t begin = 0, end = 0;
  [[nodiscard]] bool empty() const { return begin == end; }
};

enum class LetterCase : std::uint8_t { none, small, capital };

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool parts_words(char c) { return is_bib_space(c) || c == '~'; }

/// The case of the character at `at`.
LetterCase case_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (is_letter(c)) return c >= 'a' ? LetterCase::small : LetterCase::capital;
  if (static_cast<unsigned char>(c) < 0x80) return LetterCase::none;
  const char32_t letter = utf8::decode(text, at);
  if (utf8::simple_upper(letter) != letter || letter == 0xDF) return LetterCase::small;
  // Letters that are the capital of another; all the rest has no case.
  const bool cased = (letter >= 0xC0 && letter < 0x250) || (letter >= 0x386 && letter < 0x530) ||
                     (letter >= 0x1E00 && letter < 0x2000);
  return cased ? LetterCase::capital : LetterCase::none;
}

/// The letters of the command that begins at `at`; none if a sign is its name.
std::string_view command_name(std::string_view word, std::size_t at) {
  std::size_t end = at + 1;
  while (end < word.size() && is_letter(word[end])) ++end;
  return word.substr(at + 1, end - at - 1);
}

/// Of what a command stands for: of \o the letter's own, of \'e that of its argument.
LetterCase case_of_command(std::string_view word, std::size_t at) {
  constexpr std::array<std::string_view, 20> kLetters{"o",  "O",  "l",  "L",  "aa", "AA", "ae",
                                                      "AE", "oe", "OE", "ss", "SS", "i",  "j",
                                                      "dh", "DH", "th", "TH", "dj", "DJ"};
  while (at < word.size()) {
    if (word[at] == '\\') {
      const std::string_view name = command_name(word, at);
      if (std::ranges::find(kLetters, name) != kLetters.end()) return case_at(name, 0);
      at += std::max<std::size_t>(name.size(), 1) + 1;  // a sign is a name too
      continue;
    }
    if (const LetterCase found = case_at(word, at); found != LetterCase::none) return found;
    ++at;
  }
  return LetterCase::none;
}

/// The case of the first letter of `word` outside of braces; a brace before a command hides
/// nothing.
LetterCase word_case(std::string_view word) {
  std::size_t depth = 0;
  for (std::size_t i = 0; i < word.size(); i += utf8::sequence_length(word, i)) {
    const char c = word[i];
    if (depth == 0 && c == '\\') {
      // Outside of braces only accents are more to BibTeX than the letters of their name.
      const std::string_view name = command_name(word, i);
      const LatexCommand* const command = find_latex_command(name);
      const bool is_accent = command != nullptr && command->action == LatexAction::accent;
      return name.empty() || is_accent ? case_of_command(word, i) : case_at(name, 0);
    }
    if (c == '{') {
      if (depth == 0 && i + 1 < word.size() && word[i + 1] == '\\') {
        return case_of_command(word, i + 1);
      }
      ++depth;
    } else if (c == '}') {
      if (depth > 0) --depth;
    } else if (depth == 0) {
      if (const LetterCase found = case_at(word, i); found != LetterCase::none) return found;
    }
  }
  return LetterCase::none;
}

constexpr std::size_t kUsualNames = 4;

class NameReader {
 public:
  NameReader(std::string_view text, const TextMap& map, Sink& sink)
      : text_(text), map_(map), sink_(sink) {}

  BibNames read() {
    std::size_t depth = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text_.size(); ++i) {
      const char c = text_[i];
      if (c == '{') ++depth;
      if (c == '}' && depth > 0) --depth;
      if (depth == 0 && is_bib_space(c) && is_and(i + 1)) {
        add({begin, i});
        begin = i + 4;
        i += 3;  // the space behind may stand before another "and"
      }
    }
    add({begin, text_.size()}, true);
    return std::move(result_);
  }

 private:
  [[nodiscard]] std::string_view written(const Part& part) const {
    return text_.substr(part.begin, part.end - part.begin);
  }

  [[nodiscard]] bool is_and(std::size_t at) const {
    return at + 3 < text_.size() && ascii_lower(text_.substr(at, 3)) == "and" &&
           is_bib_space(text_[at + 3]);
  }

  [[nodiscard]] Part trimmed(Part part) const {
    while (part.begin < part.end && parts_words(text_[part.begin])) ++part.begin;
    while (part.end > part.begin && parts_words(text_[part.end - 1])) --part.end;
    return part;
  }

  void warn(const Part& part, std::string message, std::string hint) {
    sink_.report({Severity::warning,
                  Code::bib_value,
                  map_.span(part.begin, part.end),
                  std::move(message),
                  {std::move(hint)},
                  {}});
  }

  void add(Part part, bool is_last = false) {
    const Part whole = part;
    part = trimmed(part);
    if (part.empty()) {
      // The list itself may be empty.
      if (!is_last || !result_.names.empty()) {
        warn(whole, "a name is missing beside \"and\"", "take one \"and\" out");
      }
      return;
    }
    if (is_last && ascii_lower(written(part)) == "others") {
      result_.others = true;
      return;
    }
    BibName name{name_of(part), map_.span(part.begin, part.end)};
    if (name.name.family.empty()) return;
    if (result_.names.empty()) result_.names.reserve(kUsualNames);
    result_.names.push_back(std::move(name));
  }

  PersonName name_of(const Part& part) {
    if (is_group(written(part))) {
      PersonName name;
      name.family = decoded(part);
      name.corporate = true;
      return name;
    }
    std::vector<Part>& parts = parts_;
    split(part, ',', parts);
    if (std::optional<PersonName> name = extended(parts)) return *std::move(name);
    // A comma that ends the name parts nothing.
    while (parts.size() > 1 && trimmed(parts.back()).empty()) parts.pop_back();
    if (parts.size() > 3) {
      warn(part, fmt::format("a name with {} commas", parts.size() - 1),
           "names are parted by \"and\", as in {A. Example and B. Student}");
    }
    return parts.size() == 1 ? given_first(parts.front()) : family_first(parts);
  }

  /// Whether braces hold all of `text`.
  static bool is_group(std::string_view text) {
    if (!text.starts_with('{') || text.starts_with("{\\")) return false;
    std::size_t depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '{') ++depth;
      if (text[i] == '}' && --depth == 0) return i + 1 == text.size();
    }
    return false;
  }

  /// `part` cut at each `sign` outside of braces and quotes.
  void split(const Part& part, char sign, std::vector<Part>& parts) const {
    parts.clear();
    std::size_t depth = 0;
    std::size_t begin = part.begin;
    for (std::size_t i = part.begin; i < part.end; ++i) {
      if (text_[i] == '{') ++depth;
      if (text_[i] == '}' && depth > 0) --depth;
      if (text_[i] != sign || depth > 0) continue;
      parts.push_back(trimmed({begin, i}));
      begin = i + 1;
    }
    parts.push_back(trimmed({begin, part.end}));
  }

  /// The words of `part`, until the next call.
  std::vector<Part>& words(const Part& part) {
    std::vector<Part>& result = words_;
    result.clear();
    std::size_t depth = 0;
    std::size_t begin = part.begin;
    for (std::size_t i = part.begin; i <= part.end; ++i) {
      if (i < part.end && text_[i] == '{') ++depth;
      if (i < part.end && text_[i] == '}' && depth > 0) --depth;
      const bool ends = i == part.end || (depth == 0 && parts_words(text_[i]) && !is_accent(i));
      if (!ends) continue;
      if (i > begin) result.push_back({begin, i});
      begin = i + 1;
    }
    return result;
  }

  /// Whether what stands at `at` belongs to an accent: the ~ of `\~n`, the space of `\c c`.
  [[nodiscard]] bool is_accent(std::size_t at) const {
    if (at == 0) return false;
    if (text_[at] == '~' || text_[at] == ' ') {
      std::size_t before = at;
      while (before > 0 && is_letter(text_[before - 1])) --before;
      const bool is_command = before > 0 && text_[before - 1] == '\\';
      if (text_[at] == '~') return is_command && before == at;
      return (is_command && at - before <= 2 && at > before) ||
             (before == at && at > 1 && text_[at - 2] == '\\' &&
              std::string_view("'`^~=.\"").find(text_[at - 1]) != std::string_view::npos);
    }
    return false;
  }

  std::string decoded(const Part& part) {
    const Part inside = trimmed(part);
    if (inside.empty()) return {};
    // A name is a line of words: ties between them are spaces.
    std::string plain =
        latex_plain(written(inside), TextMap(map_.span(inside.begin, inside.end)), sink_);
    constexpr std::string_view kNoBreakSpace = "\u00A0";
    for (std::size_t at = plain.find(kNoBreakSpace); at != std::string::npos;
         at = plain.find(kNoBreakSpace, at)) {
      plain.replace(at, kNoBreakSpace.size(), " ");
    }
    return plain;
  }

  std::string decoded(const std::vector<Part>& words, std::size_t first, std::size_t last) {
    return first == last ? std::string() : decoded({words[first].begin, words[last - 1].end});
  }

  [[nodiscard]] bool is_small(const Part& word) const {
    return word_case(written(word)) == LetterCase::small;
  }

  /// DBLP tells people of one name apart by four digits behind it.
  static bool is_number(std::string_view word) {
    return word.size() == 4 && word.find_first_not_of("0123456789") == std::string_view::npos;
  }

  PersonName given_first(const Part& part) {
    std::vector<Part>& all = words(part);
    if (all.size() > 1 && is_number(written(all.back()))) all.pop_back();
    const std::size_t last = all.size() - 1;  // always of the family name
    std::size_t von = 0;
    while (von < last && !is_small(all[von])) ++von;
    std::size_t family = last;
    while (family > von && !is_small(all[family - 1])) --family;
    PersonName name;
    if (von == last) family = last;
    name.given = decoded(all, 0, von);
    name.particle = decoded(all, von, family);
    name.family = decoded(all, family, all.size());
    return name;
  }

  PersonName family_first(const std::vector<Part>& parts) {
    PersonName name;
    const std::vector<Part>& all = words(parts.front());
    if (!all.empty()) {
      std::size_t family = all.size() - 1;
      while (family > 0 && !is_small(all[family - 1])) --family;
      name.particle = decoded(all, 0, family);
      name.family = decoded(all, family, all.size());
    }
    if (parts.size() == 2) {
      name.given = decoded(parts[1]);
    } else {
      name.suffix = decoded(parts[1]);
      name.given = decoded({parts[2].begin, parts.back().end});
    }
    // ", Given" has nothing that could be the family name.
    if (name.family.empty()) name.family = std::exchange(name.given, {});
    return name;
  }

  /// A name whose parts are called by name; nothing if these are not.
  std::optional<PersonName> extended(const std::vector<Part>& parts) {
    PersonName name;
    for (const Part& part : parts) {
      const std::string_view text = written(part);
      const std::size_t sign = text.find('=');
      if (sign == std::string_view::npos) return std::nullopt;
      std::string key = ascii_lower(text.substr(0, sign));
      while (key.ends_with(' ')) key.pop_back();
      Part value = trimmed({part.begin + sign + 1, part.end});
      if (value.end > value.begin + 1 && text_[value.begin] == '"') {
        value = {value.begin + 1, value.end - 1};
      }
      if (key == "family") {
        name.family = decoded(value);
      } else if (key == "given") {
        name.given = decoded(value);
      } else if (key == "prefix") {
        name.particle = decoded(value);
      } else if (key == "suffix") {
        name.suffix = decoded(value);
      } else if (key != "useprefix" && key != "id" && !key.ends_with("-i")) {
        return std::nullopt;
      }
    }
    return name.family.empty() ? std::nullopt : std::optional(std::move(name));
  }

  std::string_view text_;
  const TextMap& map_;
  Sink& sink_;
  std::vector<Part> parts_, words_;  // of the name that is read
  BibNames result_;
};

}  // namespace

BibNames read_names(std::string_view latex, const TextMap& map, Sink& sink) {
  return NameReader(latex, map, sink).read();
}

std::string full_name(const PersonName& name) {
  std::string full;
  for (const std::string* part : {&name.given, &name.particle, &name.family}) {
    if (part->empty()) continue;
    if (!full.empty()) full += ' ';
    full += *part;
  }
  if (!name.suffix.empty()) full += ", " + name.suffix;
  return full;
}

}  // namespace vitaset
