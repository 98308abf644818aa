#include "cv/person_name.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.h"
#include "cv/name_words.h"

namespace vitaset {
namespace {

constexpr std::string_view kBound = "\u00A0";

using Words = std::vector<std::string_view>;

std::string joined(const Words& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) text += ' ';
    text += words[i];
  }
  return text;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

bool ends_like_a_group(const Words& words) {
  static constexpr std::array<std::string_view, 8> kGroups{
      "Collaboration", "Consortium", "Group",   "Team",
      "Network",       "Initiative", "Project", "Committee"};
  return words.size() > 1 && std::ranges::find(kGroups, words.back()) != kGroups.end();
}

bool all_suffixes(const Words& words) {
  return !words.empty() && std::ranges::all_of(words, is_name_suffix);
}

/// What is before the family name itself: "van der" of "van der Berg".
void set_family(const Words& words, std::size_t begin, PersonName& name) {
  std::size_t own = begin;
  while (own + 1 < words.size() && is_name_particle(words[own])) ++own;
  name.particle = joined(words, begin, own);
  name.family = joined(words, own, words.size());
}

/// Takes "Jr." and "III" from the end of `words`.
std::string take_suffix(Words& words) {
  std::size_t end = words.size();
  while (end > 1 && is_name_suffix(words[end - 1])) --end;
  std::string suffix = joined(words, end, words.size());
  words.resize(end);
  return suffix;
}

/// How many words stand before the initials that end a name: "Example A. M."; 0 if none do.
std::size_t words_before_initials(const Words& words) {
  std::size_t begin = words.size();
  while (begin > 0 && is_initials(words[begin - 1])) --begin;
  const bool in_one = begin == words.size() && begin > 1 && may_be_initials(words.back()) &&
                      std::none_of(words.begin(), words.end() - 1, may_be_initials);
  if (in_one) --begin;
  return begin == words.size() ? 0 : begin;
}

PersonName without_comma(Words words) {
  PersonName name;
  name.suffix = take_suffix(words);
  if (const std::size_t family = words_before_initials(words); family > 0) {
    name.given = joined(words, family, words.size());
    words.resize(family);
    set_family(words, 0, name);
    return name;
  }
  std::size_t begin = words.size() - 1;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!is_name_particle(words[i])) continue;
    begin = std::min(begin, i);
    break;
  }
  name.given = joined(words, 0, begin);
  set_family(words, begin, name);
  return name;
}

/// The letter a word begins with; empty if it is of a script without capitals.
std::string_view first_letter(std::string_view word) {
  const std::size_t size = utf8::sequence_length(word, 0);
  const std::string_view letter = word.substr(0, size);
  return is_initials(letter) ? letter : std::string_view();
}

/// The initials of given names, each with `dot` after it and `between` two of them: "J.-L. M.".
/// Empty if there is a name that has none.
std::string initials_of(std::string_view given, std::string_view dot, std::string_view between) {
  std::string text;
  const auto add = [&](std::string_view letters, bool hyphenated) {
    if (!text.empty()) text += hyphenated && !dot.empty() ? "-" : between;
    text += letters;
    text += dot;
  };
  for (std::string_view word : name_words(given)) {
    const bool several = is_initials(word) || may_be_initials(word);
    bool hyphenated = false;
    while (!word.empty()) {
      const std::string_view letter = first_letter(word);
      if (letter.empty()) return {};
      add(letter, hyphenated);
      const std::size_t hyphen = word.find_first_of("-");
      // Of "A.M." and "AM" every letter counts, of "Ada" and "Ch." the first.
      std::size_t next = several ? word.find_first_not_of(". ", letter.size()) : hyphen;
      hyphenated = next != std::string_view::npos && word[next] == '-';
      if (hyphenated) ++next;
      word.remove_prefix(std::min(next, word.size()));
    }
  }
  return text;
}

std::string with_particle(const PersonName& name) {
  return name.particle.empty() ? name.family : name.particle + " " + name.family;
}

std::string with_suffix(std::string text, const PersonName& name) {
  return name.suffix.empty() ? text : text + ", " + name.suffix;
}

std::string after_comma(const PersonName& name, const std::string& given) {
  std::string text = with_particle(name);
  if (!given.empty()) text += ", " + given;
  return with_suffix(std::move(text), name);
}

std::string before_family(const PersonName& name, const std::string& given) {
  std::string text = given.empty() ? with_particle(name) : given + " " + with_particle(name);
  if (!name.suffix.empty()) text += " " + name.suffix;
  return text;
}

/// A name whose family name stands in braces, from `open` to `close`.
PersonName with_braces(std::string_view text, std::size_t open, std::size_t close) {
  PersonName name;
  name.family = text.substr(open + 1, close - open - 1);
  Words given = name_words(text.substr(0, open));
  std::size_t own = given.size();
  while (own > 0 && is_name_particle(given[own - 1])) --own;
  name.particle = joined(given, own, given.size());
  name.given = joined(given, 0, own);
  for (std::string_view rest = text.substr(close + 1); !rest.empty();) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    const Words words = name_words(rest.substr(0, comma));
    std::string& part = all_suffixes(words) ? name.suffix : name.given;
    if (part.empty()) part = joined(words, 0, words.size());
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  return name;
}

}  // namespace

PersonName parse_person_name(std::string_view text) {
  text = trimmed(text);
  PersonName name;
  const std::size_t open = text.find('{');
  const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
  if (close != std::string_view::npos && close > open + 1 &&
      (open > 0 || close + 1 < text.size())) {
    return with_braces(text, open, close);
  }
  const bool braced = text.size() > 2 && text.front() == '{' && text.back() == '}';
  const Words all = name_words(text);
  if (braced || ends_like_a_group(all)) {
    name.family = braced ? text.substr(1, text.size() - 2) : text;
    name.corporate = true;
    return name;
  }
  std::vector<Words> parts;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    if (Words words = name_words(rest.substr(0, comma)); !words.empty()) {
      parts.push_back(std::move(words));
    }
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  if (parts.empty()) return name;
  for (std::size_t i = 1; i < parts.size();) {
    if (!all_suffixes(parts[i])) {
      ++i;
      continue;
    }
    name.suffix = joined(parts[i], 0, parts[i].size());
    parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i));
  }
  if (parts.size() == 1) {
    PersonName whole = without_comma(std::move(parts.front()));
    if (whole.suffix.empty()) whole.suffix = std::move(name.suffix);
    return whole;
  }
  set_family(parts.front(), 0, name);
  name.given = joined(parts[1], 0, parts[1].size());
  return name;
}

bool is_others(std::string_view text) {
  constexpr std::array<std::string_view, 4> kOthers{"et al.", "et al", "and others", "others"};
  return std::ranges::find(kOthers, text) != kOthers.end();
}

std::string name_for_profile(const PersonName& name) {
  if (name.corporate) {
    return parse_person_name(name.family) == name ? name.family : "{" + name.family + "}";
  }
  std::string before = name.given;
  if (!name.particle.empty()) before += (before.empty() ? "" : " ") + name.particle;
  const auto written = [&](const std::string& family) {
    return with_suffix(before.empty() ? family : before + " " + family, name);
  };
  std::string full = written(name.family);
  if (parse_person_name(full) == name) return full;
  std::string braced = written("{" + name.family + "}");
  if (parse_person_name(braced) == name) return braced;
  std::string inverted = with_suffix(with_particle(name), name);
  if (!name.given.empty()) inverted += ", " + name.given;
  if (parse_person_name(inverted) == name) return inverted;
  std::erase_if(full, [](char c) { return c == '{' || c == '}'; });
  return "{" + full + "}";
}

std::string write_person_name(const PersonName& name, NameForm form) {
  if (name.corporate || name.given.empty()) return with_suffix(with_particle(name), name);
  const bool compact = form == NameForm::initials_last;
  const std::string initials =
      compact ? initials_of(name.given, "", "") : initials_of(name.given, ".", kBound);
  const std::string& short_given = initials.empty() ? name.given : initials;
  switch (form) {
    case NameForm::initials:
      return with_bound_initials(before_family(name, short_given));
    case NameForm::initials_last: {
      std::string text = with_particle(name) + std::string(kBound) + short_given;
      return name.suffix.empty() ? text : text + " " + name.suffix;
    }
    case NameForm::family_first:
      return with_bound_initials(after_comma(name, name.given));
    case NameForm::family_initials:
      return with_bound_initials(after_comma(name, short_given));
    case NameForm::as_written:
    case NameForm::full:
      break;
  }
  return with_bound_initials(before_family(name, name.given));
}

std::string with_bound_initials(std::string_view text) {
  std::string bound;
  std::size_t word = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != ' ') {
      bound += text[at];
      continue;
    }
    std::string_view before = text.substr(word, at - word);
    const std::size_t tied = before.rfind(kBound);
    if (tied != std::string_view::npos) before.remove_prefix(tied + kBound.size());
    const bool after_initial = before.ends_with('.') && is_initials(before);
    if (after_initial) {
      bound += kBound;
    } else {
      bound += ' ';
    }
    word = at + 1;
  }
  return bound;
}

}  // namespace vitaset
