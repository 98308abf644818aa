#include "cv/name_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"

namespace vitaset {
namespace {

bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
         c == 0x3000;
}

/// `word` in small letters without its dots.
std::string bare(std::string_view word) {
  std::string letters = ascii_lower(word);
  std::erase(letters, '.');
  return letters;
}

template <std::size_t n>
bool is_among(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// Whether `c` is a capital of a script that has small letters too.
bool is_capital(char32_t c) {
  if (c >= U'A' && c <= U'Z') return true;
  if (c < 0xC0) return false;
  const bool cased =
      (c >= 0xC0 && c <= 0x24F) || (c >= 0x370 && c <= 0x52F) || (c >= 0x1E00 && c <= 0x1FFF);
  return cased && utf8::simple_upper(c) == c && c != 0xD7 && c != 0xDF;
}

}  // namespace

std::vector<std::string_view> name_words(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const bool end = at == text.size();
    const std::size_t size = end ? 1 : utf8::sequence_length(text, at);
    if (end || is_space(utf8::decode(text, at))) {
      if (at > begin) words.push_back(text.substr(begin, at - begin));
      begin = at + size;
    }
    at += size;
  }
  return words;
}

bool is_name_suffix(std::string_view word) {
  static constexpr std::array<std::string_view, 9> kSuffixes{"jr",  "sr",    "ii",  "iii", "iv",
                                                             "phd", "dphil", "frs", "esq"};
  return is_among(kSuffixes, bare(word));
}

bool is_name_title(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kTitles{"prof", "professor", "dr",  "doctor",
                                                            "sir",  "dame",      "mr",  "mrs",
                                                            "ms",   "dipl-ing",  "med", "hc"};
  return is_among(kTitles, bare(word));
}

bool is_name_particle(std::string_view word) {
  static constexpr std::array<std::string_view, 26> kParticles{
      "van", "der", "den", "de",  "del", "della", "di",  "da", "do", "dos", "das", "du", "la",
      "le",  "von", "zu",  "zum", "zur", "ten",   "ter", "af", "av", "bin", "ibn", "al", "’t"};
  return is_among(kParticles, word);
}

bool is_initials(std::string_view word) {
  std::size_t letters = 0;
  bool last_is_letter = false;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = utf8::decode(word, at);
    at += utf8::sequence_length(word, at);
    const bool capital = is_capital(c);
    if (!capital && c != U'.' && c != U'-' && c != U'‐') return false;
    if (capital && last_is_letter) return false;
    if (capital) ++letters;
    last_is_letter = capital;
  }
  return letters > 0;
}

bool may_be_initials(std::string_view word) {
  constexpr std::size_t kMost = 3;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size(); ++letters) {
    if (!is_capital(utf8::decode(word, at))) return false;
    at += utf8::sequence_length(word, at);
  }
  return letters >= 2 && letters <= kMost;
}

}  // namespace vitaset
