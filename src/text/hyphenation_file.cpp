// HyphenationPatterns::parse: the format of the files.
#include <fmt/format.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <optional>

#include "base/utf8.h"
#include "text/hyphenation_patterns.h"

namespace vitaset {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// What each byte of a file stands for.
using ByteTable = std::array<char32_t, 256>;

/// The table of an encoding of single bytes by the name files give it: "ISO8859-1", "KOI8-R",
/// "microsoft-cp1251".
std::optional<ByteTable> byte_table(std::string_view encoding) {
  constexpr std::string_view kMicrosoft = "microsoft-cp";
  std::string name(encoding);
  if (encoding.starts_with(kMicrosoft)) {
    name = "windows-" + std::string(encoding.substr(kMicrosoft.size()));
  }
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(name.c_str(), &status));
  if (U_FAILURE(status) != 0 || name.empty()) return std::nullopt;
  if (ucnv_getMaxCharSize(converter.get()) != 1) return std::nullopt;
  ByteTable table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte) {
    const char text = static_cast<char>(byte);
    UChar wide[2] = {};
    status = U_ZERO_ERROR;
    ucnv_toUChars(converter.get(), wide, 2, &text, 1, &status);
    table[byte] = U_FAILURE(status) != 0 ? utf8::kReplacement : wide[0];
  }
  return table;
}

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// The first word of a line.
std::string_view first_word(std::string_view line) {
  return line.substr(0,
                     static_cast<std::size_t>(std::ranges::find_if(line, is_white) - line.begin()));
}

/// The number after `key` in a line that begins with it.
std::optional<std::size_t> setting(std::string_view line, std::string_view key) {
  if (first_word(line) != key) return std::nullopt;
  line.remove_prefix(key.size());
  while (!line.empty() && is_white(line.front())) line.remove_prefix(1);
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
  const bool sane = error == std::errc() && number <= HyphenationPatterns::kLongestWord;
  return sane ? std::optional(number) : std::nullopt;
}

}  // namespace

/// Fills patterns line by line.
class HyphenationFileReader {
 public:
  Result<HyphenationPatterns> read(std::string_view file) {
    const std::string_view encoding = first_word(take_line(file));
    utf8_ = encoding == "UTF-8";
    if (!utf8_) {
      const std::optional<ByteTable> table = byte_table(encoding);
      if (!table) {
        return bad("it is in an encoding that is not known: " +
                   std::string(encoding.substr(0, 40)));
      }
      table_ = *table;
    }
    // A file of one level has no compounds.
    const bool two_levels = file.find("\nNEXTLEVEL") != std::string_view::npos;
    (two_levels ? patterns_.compounds_ : patterns_.words_).reserve(file.size() / 2);
    PatternTrie* trie = two_levels ? &patterns_.compounds_ : &patterns_.words_;
    while (!file.empty()) {
      const std::string_view line = take_line(file);
      if (first_word(line) == "NEXTLEVEL") {
        trie = &patterns_.words_;
      } else if (!line.empty() && line[0] != '%' && line[0] != '#') {
        read_line(line, *trie);
      }
    }
    if (patterns_read_ == 0) return bad("it has no patterns");
    return std::move(patterns_);
  }

 private:
  static Diagnostic bad(std::string why) {
    Diagnostic diagnostic;
    diagnostic.severity = Severity::warning;
    diagnostic.code = Code::bad_hyphenation;
    diagnostic.message = "hyphenation patterns cannot be used: " + std::move(why);
    return diagnostic;
  }

  static std::string_view take_line(std::string_view& file) {
    const std::size_t end = std::min(file.find('\n'), file.size());
    const std::string_view line = file.substr(0, end);
    file.remove_prefix(std::min(end + 1, file.size()));
    return line;
  }

  void read_line(std::string_view line, PatternTrie& trie) {
    const char first = line[0];
    if (first >= 'A' && first <= 'Z') {
      const std::array settings{
          std::pair(std::string_view("LEFTHYPHENMIN"), &patterns_.mins_.before),
          std::pair(std::string_view("RIGHTHYPHENMIN"), &patterns_.mins_.after),
          std::pair(std::string_view("COMPOUNDLEFTHYPHENMIN"), &patterns_.part_mins_.before),
          std::pair(std::string_view("COMPOUNDRIGHTHYPHENMIN"), &patterns_.part_mins_.after)};
      for (const auto& [key, value] : settings) {
        if (const auto number = setting(line, key)) *value = std::max(*value, *number);
      }
      return;  // patterns are in small letters; NOHYPHEN
    }
    read_pattern(first_word(line), trie);
  }

  void read_pattern(std::string_view pattern, PatternTrie& trie) {
    const std::size_t slash = pattern.find('/');
    const bool changes = slash != std::string_view::npos;
    if (changes) pattern = pattern.substr(0, slash);
    letters_.clear();
    levels_.assign(1, 0);
    for (std::size_t at = 0; at < pattern.size();) {
      const char c = pattern[at];
      if (c >= '0' && c <= '9') {
        const int level = (c - '0') * 2 + (changes ? 1 : 0);
        levels_.back() = static_cast<std::uint8_t>(c == '0' ? 0 : level);
        ++at;
        continue;
      }
      const std::uint8_t letter = patterns_.alphabet_.add(letter_at(pattern, at));
      if (letter == 0) return;
      letters_.push_back(letter);
      levels_.push_back(0);
    }
    ++patterns_read_;
    trie.add(letters_, levels_);
  }

  /// The letter at byte `at`, which moves past it.
  char32_t letter_at(std::string_view text, std::size_t& at) const {
    if (!utf8_) return table_[static_cast<unsigned char>(text[at++])];
    const char32_t letter = utf8::decode(text, at);
    at += utf8::sequence_length(text, at);
    return letter;
  }

  HyphenationPatterns patterns_;
  bool utf8_ = false;
  ByteTable table_{};
  std::size_t patterns_read_ = 0;
  std::vector<std::uint8_t> letters_, levels_;  // of the pattern at hand
};

Result<HyphenationPatterns> HyphenationPatterns::parse(std::string_view file) {
  return HyphenationFileReader().read(file);
}

}  // namespace vitaset
