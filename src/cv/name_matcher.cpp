#include "cv/name_matcher.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "cv/fold_letters.h"
#include "cv/name_words.h"

namespace vitaset {
namespace {

// Names have few words; of what has more nobody is to be found.
constexpr std::size_t kMostWords = 12;
constexpr std::size_t kMostCharacters = 200;

bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'’' || c == U'ʼ' || c == U'`'; }

bool is_hyphen(char32_t c) { return c == U'-' || c == U'‐' || c == U'‑' || c == U'–'; }

/// Signs after a name that are none of it: "Example*", "Example†", "Example1".
bool is_mark(char32_t c) {
  return c == U'*' || c == U'†' || c == U'‡' || c == U'§' || c == U'¶' || c == U'#' ||
         (c >= U'0' && c <= U'9');
}

NameToken token(std::string_view letters, bool cut) {
  NameToken result{folded(letters), {}, cut};
  const bool ascii =
      std::ranges::all_of(letters, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) return result;
  result.digraph = folded(letters, Folding::digraph);
  if (result.digraph == result.plain) result.digraph.clear();
  return result;
}

/// The tokens of one word: "Jean-Luc" are two, "A.M." are two initials. `capitals`: two or three
/// capitals are initials.
void add_tokens(std::string_view word, bool capitals, NameTokens& out) {
  const bool initials = is_initials(word) || (capitals && may_be_initials(word));
  std::string letters;
  const auto flush = [&](bool dotted) {
    if (letters.empty()) return;
    const bool single = utf8::count(letters) == 1;
    out.push_back(token(letters, initials || dotted || single));
    letters.clear();
  };
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t size = utf8::sequence_length(word, at);
    const char32_t c = utf8::decode(word, at);
    if (c == U'.' || is_hyphen(c)) {
      flush(c == U'.');
    } else if (!is_apostrophe(c) && !is_mark(c) && c != U'{' && c != U'}') {
      letters += word.substr(at, size);
      if (initials) flush(true);
    }
    at += size;
  }
  flush(false);
}

using Words = std::vector<std::string_view>;

/// The tokens of words [begin, end).
NameTokens tokens_of(const Words& words, std::size_t begin, std::size_t end, bool capitals) {
  NameTokens tokens;
  for (std::size_t i = begin; i < end; ++i) add_tokens(words[i], capitals, tokens);
  return tokens;
}

/// The tokens of a family name, its particles left out unless nothing else is there.
NameTokens family_of(const Words& words, std::size_t begin, std::size_t end) {
  NameTokens tokens;
  for (std::size_t i = begin; i < end; ++i) {
    const bool particle = i + 1 < end && is_name_particle(ascii_lower(words[i]));
    if (!particle) add_tokens(words[i], false, tokens);
  }
  return tokens;
}

/// The words of a name without titles, suffixes and what is in parentheses.
Words own_words(std::string_view text) {
  Words words = name_words(text);
  std::erase_if(words, [](std::string_view word) { return word.starts_with('('); });
  while (words.size() > 1 && is_name_title(words.front())) words.erase(words.begin());
  while (words.size() > 1 && is_name_suffix(words.back())) words.pop_back();
  return words;
}

/// Adds how `given` may be read: capitals as initials or as a word.
void add_reading(const Words& words, std::pair<std::size_t, std::size_t> given, NameTokens family,
                 std::vector<NameReading>& out) {
  if (family.empty()) return;
  NameTokens first = tokens_of(words, given.first, given.second, true);
  NameTokens second = tokens_of(words, given.first, given.second, false);
  if (second != first) out.push_back({std::move(second), family});
  out.push_back({std::move(first), std::move(family)});
}

/// A name with a comma: what is before it is the family name, if it is not "Jr." that follows.
std::vector<NameReading> read_inverted(std::string_view before, std::string_view after) {
  std::vector<NameReading> readings;
  Words family = own_words(before);
  Words given = own_words(after);
  if (family.size() + given.size() > kMostWords) return readings;
  // Particles may follow the given names: "Berg, Jan van der".
  while (given.size() > 1 && is_name_particle(given.back())) given.pop_back();
  add_reading(given, {0, given.size()}, family_of(family, 0, family.size()), readings);
  return readings;
}

std::vector<NameReading> read_in_order(const Words& words, bool family_first) {
  std::vector<NameReading> readings;
  if (words.empty() || words.size() > kMostWords) return readings;
  if (words.size() == 1) {
    readings.push_back({{}, family_of(words, 0, 1)});
    return readings;
  }
  for (std::size_t parted = 1; parted < words.size(); ++parted) {
    add_reading(words, {0, parted}, family_of(words, parted, words.size()), readings);
    if (family_first) {
      add_reading(words, {parted, words.size()}, family_of(words, 0, parted), readings);
    }
  }
  return readings;
}

bool is_suffix_part(std::string_view part) {
  const Words words = name_words(part);
  return words.empty() || std::ranges::all_of(words, is_name_suffix);
}

/// All ways to read `text`; `family_first`: also without a comma the family name may come first.
std::vector<NameReading> read_name(std::string_view text, bool family_first) {
  if (text.size() > kMostCharacters) return {};
  std::vector<std::string_view> parts;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    const std::string_view part = rest.substr(0, comma);
    if (!is_suffix_part(part)) parts.push_back(part);
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  if (parts.empty()) return {};
  if (parts.size() == 1) return read_in_order(own_words(parts.front()), family_first);
  return read_inverted(parts[0], parts[1]);
}

/// Whether `words` has `family` from `at` on, letter for letter.
bool has_at(const Words& words, const Words& family, std::size_t at) {
  return at + family.size() <= words.size() &&
         std::equal(family.begin(), family.end(), words.begin() + static_cast<std::ptrdiff_t>(at));
}

/// A name of which the family name is known: at its end, else at its beginning.
std::vector<NameReading> read_known(std::string_view name, std::string_view family) {
  const Words words = own_words(name);
  const Words known = name_words(family);
  std::vector<NameReading> readings;
  if (known.empty() || words.size() > kMostWords || known.size() > words.size()) return readings;
  const std::size_t end = words.size();
  NameTokens tokens = family_of(known, 0, known.size());
  if (has_at(words, known, end - known.size())) {
    add_reading(words, {0, end - known.size()}, std::move(tokens), readings);
  } else if (has_at(words, known, 0)) {
    add_reading(words, {known.size(), end}, std::move(tokens), readings);
  }
  return readings;
}

bool starts_with_either(const NameToken& whole, const NameToken& cut) {
  const auto begins = [&](std::string_view form) {
    return form.starts_with(cut.plain) || (!cut.digraph.empty() && form.starts_with(cut.digraph));
  };
  return begins(whole.plain) || (!whole.digraph.empty() && begins(whole.digraph));
}

/// Whether two whole words are one in some spelling.
bool same(const NameToken& a, const NameToken& b) {
  return a.plain == b.plain || (!b.digraph.empty() && a.plain == b.digraph) ||
         (!a.digraph.empty() && (a.digraph == b.plain || a.digraph == b.digraph));
}

bool agree(const NameToken& a, const NameToken& b) {
  if (a.cut && b.cut) return starts_with_either(a, b) || starts_with_either(b, a);
  if (a.cut) return starts_with_either(b, a);
  return b.cut ? starts_with_either(a, b) : same(a, b);
}

/// The letters of given names that are all written out; empty if one is not.
std::string all_letters(const NameTokens& tokens) {
  std::string letters;
  for (const NameToken& each : tokens) {
    if (each.cut) return {};
    letters += each.plain;
  }
  return letters;
}

bool given_agree(const NameTokens& a, const NameTokens& b) {
  if (a.empty() || b.empty()) return a.empty() && b.empty();
  // "Xiaoming" is also "Xiao-Ming".
  const std::string letters = all_letters(a);
  if (!letters.empty() && letters == all_letters(b)) return true;
  if (!agree(a.front(), b.front())) return false;
  const NameTokens& fewer = a.size() <= b.size() ? a : b;
  const NameTokens& more = a.size() <= b.size() ? b : a;
  std::size_t at = 1;
  for (std::size_t i = 1; i < fewer.size(); ++i, ++at) {
    while (at < more.size() && !agree(fewer[i], more[at])) ++at;
    if (at == more.size()) return false;
  }
  return true;
}

bool family_agree(const NameTokens& a, const NameTokens& b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), same);
}

}  // namespace

void NameMatcher::add(std::string_view name, std::string_view family) {
  const std::size_t person = people_.size();
  people_.emplace_back();
  Person& added = people_.back();
  added.readings = family.empty() ? std::vector<NameReading>() : read_known(name, family);
  if (added.readings.empty()) added.readings = read_name(name, false);
  for (const NameReading& reading : added.readings) remember(reading, person);
}

void NameMatcher::remember(const NameReading& reading, std::size_t person) {
  if (reading.family.empty()) return;  // a name of nothing but signs
  const NameToken& last = reading.family.back();
  for (const std::string& form : {last.plain, last.digraph}) {
    if (form.empty()) continue;
    std::vector<std::size_t>& people = by_family_[form];
    if (people.empty() || people.back() != person) people.push_back(person);
  }
}

bool NameMatcher::may_know(std::string_view author) const {
  if (author.size() > kMostCharacters) return false;
  NameTokens tokens;
  for (std::string_view word : name_words(author)) {
    if (word.ends_with(',')) word.remove_suffix(1);
    add_tokens(word, false, tokens);
  }
  return std::ranges::any_of(tokens, [this](const NameToken& each) {
    return by_family_.contains(each.plain) ||
           (!each.digraph.empty() && by_family_.contains(each.digraph));
  });
}

std::optional<std::size_t> NameMatcher::find(std::string_view author) const {
  if (people_.empty() || !may_know(author)) return std::nullopt;
  std::optional<std::size_t> first;
  for (const NameReading& reading : read_name(author, true)) {
    const NameToken& last = reading.family.back();
    for (const std::string& form : {last.plain, last.digraph}) {
      const auto known = form.empty() ? by_family_.end() : by_family_.find(form);
      if (known == by_family_.end()) continue;
      for (const std::size_t person : known->second) {
        if (first && *first <= person) continue;
        const bool is_person =
            std::ranges::any_of(people_[person].readings, [&](const NameReading& own) {
              return family_agree(reading.family, own.family) &&
                     given_agree(reading.given, own.given);
            });
        if (is_person) first = person;
      }
    }
  }
  return first;
}

}  // namespace vitaset
