#include "text/hyphenation.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/utf8.h"

namespace vitaset {
namespace {

constexpr std::size_t kLongestWord = HyphenationPatterns::kLongestWord;

UChar32 code_point(char32_t c) { return static_cast<UChar32>(c); }
bool is_mark(char32_t c) { return c >= 0x300 && (U_GET_GC_MASK(code_point(c)) & U_GC_M_MASK) != 0; }
bool is_letter(char32_t c) { return u_isalpha(code_point(c)) != 0; }
bool is_figure(char32_t c) { return u_isdigit(code_point(c)) != 0; }
bool is_capital(char32_t c) {
  return u_isupper(code_point(c)) != 0 || u_istitle(code_point(c)) != 0;
}
char32_t lower(char32_t c) { return static_cast<char32_t>(u_tolower(code_point(c))); }
bool is_hard_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

/// Spaces that a line may end at.
bool is_space(char32_t c) {
  const bool glue = c == 0xA0 || c == 0x2007 || c == 0x202F;
  return !glue && u_isUWhiteSpace(code_point(c)) != 0;
}

/// Signs that words do not have, but addresses, code and formulas.
bool is_sign(char32_t c) {
  constexpr std::u32string_view kSigns = U"@_\\#*&%{}";
  return kSigns.find(c) != std::u32string_view::npos || is_figure(c) ||
         (U_GET_GC_MASK(code_point(c)) & U_GC_S_MASK) != 0;
}

/// A character of a text.
struct Character {
  char32_t code = 0;
  std::uint32_t begin = 0, end = 0;  // bytes
};

/// The characters of bytes [begin, end).
void read(std::string_view text, std::size_t begin, std::size_t end, std::vector<Character>& out) {
  out.clear();
  for (std::size_t at = begin; at < end;) {
    const std::size_t next = at + utf8::sequence_length(text, at);
    out.push_back(
        {utf8::decode(text, at), static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(next)});
    at = next;
  }
}

/// Byte at which the character before `at` (> 0) begins.
std::uint32_t character_before(std::string_view text, std::uint32_t at) {
  --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) --at;
  return at;
}

bool is_of_word(char32_t c) { return is_letter(c) || is_mark(c) || is_figure(c); }

/// "example.org", "std::move", "ada@example.org"; but not "word)." and "e.g.,".
bool is_address(const std::vector<Character>& token) {
  for (std::size_t i = 0; i + 1 < token.size(); ++i) {
    const char32_t c = token[i].code;
    const char32_t next = token[i + 1].code;
    if (c == '@' || ((c == '.' || c == ':') && (is_of_word(next) || next == '/'))) return true;
  }
  return false;
}

/// Whether a token, what stands between two spaces, is made of words: no address, code, number.
bool is_of_words(const std::vector<Character>& token) {
  if (token.empty() || token.front().code == '/' || is_address(token)) return false;
  return std::ranges::none_of(token, [](const Character& c) { return is_sign(c.code); });
}

/// Whether a word may be parted that has `c` beside it.
bool parts_beside(char32_t c) { return u_ispunct(code_point(c)) != 0 && !is_hard_hyphen(c); }

/// Finds where the words of one text may be parted.
class PointFinder {
 public:
  PointFinder(const StyledText& text, const std::vector<std::uint32_t>& soft)
      : text_(text), soft_(soft), next_soft_(soft.begin()) {}

  std::vector<std::uint32_t> find() {
    const bool hyphenates = std::ranges::any_of(
        text_.spans, [](const StyledSpan& span) { return span.hyphenator != nullptr; });
    if (!hyphenates && soft_.empty()) return {};
    const std::string_view text = text_.text;
    for (std::size_t begin = 0; begin < text.size();) {
      std::size_t end = begin;
      while (end < text.size() && !is_space(utf8::decode(text, end))) {
        end += utf8::sequence_length(text, end);
      }
      read(text, begin, end, token_);
      if (hyphenates && is_of_words(token_)) find_in_token();
      take_soft(static_cast<std::uint32_t>(end));
      begin = end == text.size() ? end : end + utf8::sequence_length(text, end);
    }
    std::ranges::sort(points_);
    const auto repeated = std::ranges::unique(points_);
    points_.erase(repeated.begin(), repeated.end());
    return std::move(points_);
  }

 private:
  /// Takes the soft hyphens before byte `end` of the token at hand.
  void take_soft(std::uint32_t end) {
    const bool address = is_address(token_);
    for (; next_soft_ != soft_.end() && *next_soft_ < end; ++next_soft_) {
      if (!address && parts_at(*next_soft_)) points_.push_back(*next_soft_);
    }
  }

  void find_in_token() {
    for (std::size_t first = 0; first < token_.size();) {
      if (!is_letter(token_[first].code)) {
        ++first;
        continue;
      }
      std::size_t past = first + 1;
      while (past < token_.size() && (is_letter(token_[past].code) || is_mark(token_[past].code))) {
        ++past;
      }
      const bool free_before = first == 0 || parts_beside(token_[first - 1].code);
      const bool free_after = past == token_.size() || parts_beside(token_[past].code);
      if (free_before && free_after && past - first <= kLongestWord) {
        find_in_word(token_[first].begin, token_[past - 1].end);
      }
      first = past;
    }
  }

  void find_in_word(std::uint32_t begin, std::uint32_t end) {
    const auto soft = std::upper_bound(next_soft_, soft_.end(), begin);
    if (soft != soft_.end() && *soft < end) return;
    const StyledSpan& span = span_at(text_, begin);
    if (span.hyphenator == nullptr || span.piece != 0 || span.end < end) return;
    const std::string_view word = std::string_view(text_.text).substr(begin, end - begin);
    for (const std::size_t point : span.hyphenator->points(word)) {
      points_.push_back(begin + static_cast<std::uint32_t>(point));
    }
  }

  /// Whether a soft hyphen before byte `at` stands inside a word that may be parted.
  [[nodiscard]] bool parts_at(std::uint32_t at) const {
    const StyledSpan& span = span_at(text_, at);
    if (at == span.begin || span.piece != 0) return false;
    const char32_t after = utf8::decode(text_.text, at);
    return is_of_word(utf8::decode(text_.text, character_before(text_.text, at))) &&
           is_of_word(after) && !is_mark(after);
  }

  const StyledText& text_;
  const std::vector<std::uint32_t>& soft_;
  std::vector<std::uint32_t>::const_iterator next_soft_;  // the first not yet taken
  std::vector<Character> token_;
  std::vector<std::uint32_t> points_;
};

}  // namespace

void HyphenationExceptions::add(std::string_view word) {
  std::vector<Character> characters;
  read(word, 0, word.size(), characters);
  std::u32string letters;
  std::vector<std::size_t> points;
  for (const Character& character : characters) {
    if (is_hard_hyphen(character.code)) {
      points.push_back(letters.size());
    } else {
      letters.push_back(lower(character.code));
    }
  }
  words_.insert_or_assign(std::move(letters), std::move(points));
}

const std::vector<std::size_t>* HyphenationExceptions::find(std::u32string_view word) const {
  const auto found = words_.find(word);
  return found == words_.end() ? nullptr : &found->second;
}

std::vector<std::size_t> Hyphenator::points(std::string_view word) const {
  std::vector<Character> characters;
  read(word, 0, word.size(), characters);
  std::u32string letters;
  for (const Character& character : characters) letters.push_back(lower(character.code));
  std::vector<std::size_t> bytes;
  if (const std::vector<std::size_t>* const said = rules_->exceptions.find(letters)) {
    for (const std::size_t point : *said) bytes.push_back(characters[point].begin);
    return bytes;
  }
  const bool whole =
      std::any_of(characters.begin() + (characters.empty() ? 0 : 1), characters.end(),
                  [](const Character& character) { return is_capital(character.code); });
  if (whole || patterns_ == nullptr) return bytes;
  const HyphenMins file = patterns_->mins();
  const std::size_t before = std::max(rules_->mins.before, file.before);
  const std::size_t after = std::max(rules_->mins.after, file.after);
  // Minima count letters, whatever marks stand on them.
  const auto letters_in = [&](std::size_t first, std::size_t past) {
    return std::count_if(letters.begin() + static_cast<std::ptrdiff_t>(first),
                         letters.begin() + static_cast<std::ptrdiff_t>(past),
                         [](char32_t c) { return !is_mark(c); });
  };
  for (const std::size_t point : patterns_->points(letters)) {
    if (std::cmp_less(letters_in(0, point), before) || is_mark(letters[point]) ||
        std::cmp_less(letters_in(point, letters.size()), after)) {
      continue;
    }
    bytes.push_back(characters[point].begin);
  }
  return bytes;
}

std::vector<std::uint32_t> hyphenation_points(const StyledText& text,
                                              const std::vector<std::uint32_t>& soft) {
  return PointFinder(text, soft).find();
}

std::optional<WordRange> word_around(const StyledText& text, std::uint32_t at, std::uint32_t most) {
  const StyledSpan& span = span_at(text, at);
  const std::string_view bytes = text.text;
  const auto is_white = [&](std::uint32_t byte) {
    return u_isUWhiteSpace(code_point(utf8::decode(bytes, byte))) != 0;
  };
  WordRange word{at, at};
  while (word.begin > span.begin && word.end - word.begin <= most) {
    const std::uint32_t before = character_before(bytes, word.begin);
    if (is_white(before)) break;
    word.begin = before;
  }
  while (word.end < span.end && word.end - word.begin <= most && !is_white(word.end)) {
    word.end += static_cast<std::uint32_t>(utf8::sequence_length(bytes, word.end));
  }
  if (word.end - word.begin > most) return std::nullopt;
  return word;
}

}  // namespace vitaset
