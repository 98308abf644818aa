#include "exchange/bib_keys.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "bibliography/merge.h"

namespace vitaset {
namespace {

/// Whether BibTeX and biber take `key`.
bool is_key(std::string_view key) {
  return !key.empty() && std::ranges::all_of(key, [](char c) {
    constexpr std::string_view kNever = "{}(),=\"#%~\\'@";
    return static_cast<unsigned char>(c) > ' ' && c != '\x7F' &&
           kNever.find(c) == std::string_view::npos;
  });
}

/// The letters and digits of `text` that any program takes.
std::string plain_letters(std::string_view text) {
  std::string letters = title_key(text);
  std::erase_if(letters, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  return letters;
}

std::string first_long_word(const std::string& title) {
  constexpr std::size_t kLong = 5;  // longer than articles and prepositions
  std::string longest;
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t end = std::min(title.find_first_of(" -", at), title.size());
    std::string word = plain_letters(title.substr(at, end - at));
    if (word.size() >= kLong) return word;
    if (word.size() > longest.size()) longest = std::move(word);
    at = end + 1;
  }
  return longest;
}

std::string made_key(const Entry& entry) {
  std::string key;
  const FieldValue* const authors = entry.field("authors");
  const auto* const names =
      authors == nullptr ? nullptr : std::get_if<std::vector<RichText>>(authors);
  if (names != nullptr && !names->empty()) {
    const bool told = entry.authors.names.size() == names->size();
    key = plain_letters(told ? entry.authors.names.front().family
                             : parse_person_name(names->front().plain()).family);
  }
  const Date& date = entry.dates.end.year != 0 ? entry.dates.end : entry.dates.start;
  if (date.year != 0) key += fmt::format("{}", date.year);
  const FieldValue* const title = entry.field("title");
  if (title != nullptr) {
    if (const auto* const text = std::get_if<RichText>(title))
      key += first_long_word(text->plain());
  }
  return key.empty() ? "publication" : key;
}

}  // namespace

std::vector<std::string> bib_keys(const std::vector<Entry>& publications) {
  std::vector<std::string> keys;
  std::set<std::string> taken;  // in small letters: BibTeX does not tell cases apart
  std::set<std::string> own;
  for (const Entry& entry : publications) {
    const bool kept = is_key(entry.key) && own.insert(entry.key).second;
    if (kept) taken.insert(ascii_lower(entry.key));
    keys.push_back(kept ? entry.key : std::string());
  }
  std::size_t next = 2;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (!keys[i].empty()) continue;
    const std::string made = made_key(publications[i]);
    keys[i] = made;
    // Counting on from the last one keeps many of one name cheap.
    while (!taken.insert(keys[i]).second) keys[i] = fmt::format("{}-{}", made, next++);
  }
  return keys;
}

}  // namespace vitaset
