#include "text/break_opportunities.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

namespace vitaset {
namespace {

struct CloseIterator {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
using Iterator = std::unique_ptr<UBreakIterator, CloseIterator>;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }

constexpr std::string_view kEnDash = "\u2013";

bool is_address(std::string_view token) {
  const std::size_t at = token.find('@');
  const bool mail =
      at != std::string_view::npos && at > 0 && token.find('.', at) != std::string_view::npos;
  return mail || token.find("://") != std::string_view::npos || token.starts_with("www.") ||
         token.starts_with("doi:") || token.starts_with("mailto:");
}

/// Whether an address may break before `text[at]`: after a colon or double slash, before most
/// punctuation, never at a hyphen, which a reader would take for the address's own.
bool breaks_in_address(std::string_view text, std::size_t at) {
  const char before = text[at - 1];
  const char after = text[at];
  if (before == '-' || after == '-') return false;
  if (before == ':' || before == '=' || before == '&') return after != '/';
  if (before == '/') return after != '/';
  constexpr std::string_view kBefore = ".,~_?#%=&@";
  return kBefore.find(after) != std::string_view::npos && before != ':' && before != '/';
}

/// "A. Family", "A. B. Family", "A.M. Turing": the space after initials belongs to the name.
bool follows_initial(std::string_view text, std::size_t at) {
  if (at < 3 || text[at - 1] != ' ' || text[at - 2] != '.' || !is_upper(text[at - 3])) return false;
  const bool alone = at < 4 || text[at - 4] == ' ' || text[at - 4] == '.' || text[at - 4] == '-' ||
                     text[at - 4] == '(';
  const bool name_follows =
      at < text.size() && (is_upper(text[at]) || static_cast<unsigned char>(text[at]) >= 0x80);
  return alone && name_follows;
}

/// "2024–2025", "CI/CD", "TCP/IP": dashes between figures, slashes in short words of capitals.
bool inside_figure_or_acronym(std::string_view text, std::size_t at) {
  for (const std::string_view dash : {kEnDash, std::string_view("-"), std::string_view("/")}) {
    if (at <= dash.size() || !text.substr(0, at).ends_with(dash)) continue;
    const char before = text[at - dash.size() - 1];
    if (is_digit(before) && is_digit(text[at])) return true;
    if (dash == "/" && is_upper(before) && is_upper(text[at])) return true;
  }
  return false;
}

/// "e.g., C++": ICU parts nothing after '+' or '#' but for some tokens with letters behind.
bool after_programming_sign(std::string_view text, std::size_t at) {
  return (text[at - 1] == '+' || text[at - 1] == '#') && text[at] != ' ';
}

BreakKind kind_of(std::string_view text, std::size_t at) {
  if (text[at - 1] == ' ') return BreakKind::space;
  if (text[at - 1] == '-' || text[at - 1] == '/' || is_letter(text[at - 1])) {
    return BreakKind::hyphen;
  }
  // Dashes keep to what stands before them; between ideographs a line ends as well as at a space.
  const bool dash = text.substr(0, at).ends_with(kEnDash) || text.substr(0, at).ends_with("\u2014");
  return dash ? BreakKind::dash : BreakKind::space;
}

/// Whether a line that ends at `at` parts a piece. O(log spans).
bool parts_piece(const StyledText& text, std::size_t at) {
  const auto after =
      std::upper_bound(text.spans.begin(), text.spans.end(), at,
                       [](std::size_t byte, const StyledSpan& span) { return byte < span.begin; });
  if (after == text.spans.begin()) return false;
  const auto span = std::prev(after);
  if (span->piece == 0) return false;
  if (span->begin < at) return at < span->end;
  return span != text.spans.begin() && std::prev(span)->piece == span->piece;
}

struct ByteRange {
  std::size_t begin, end;
};

/// The URLs and e-mail addresses of a text, in order.
std::vector<ByteRange> addresses(std::string_view text) {
  std::vector<ByteRange> found;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (is_address(text.substr(begin, end - begin))) found.push_back({begin, end});
    begin = end + 1;
  }
  return found;
}

}  // namespace

struct BreakFinder::Iterators {
  std::map<std::string, Iterator, std::less<>> by_language;

  UBreakIterator* of(const std::string& language) {
    const auto found = by_language.find(language);
    if (found != by_language.end()) return found->second.get();
    UErrorCode status = U_ZERO_ERROR;
    Iterator made(ubrk_open(UBRK_LINE, language.c_str(), nullptr, 0, &status));
    return by_language.emplace(language, std::move(made)).first->second.get();
  }
};

BreakFinder::BreakFinder() : iterators_(std::make_unique<Iterators>()) {}
BreakFinder::~BreakFinder() = default;

std::vector<BreakOpportunity> BreakFinder::find(const StyledText& text,
                                                const std::vector<std::uint32_t>& extra) {
  const std::string_view bytes = text.text;
  std::vector<BreakOpportunity> breaks;
  const auto add = [&](std::size_t at, BreakKind kind) {
    if (at == 0 || at >= bytes.size()) return;
    if (parts_piece(text, at)) kind = BreakKind::last_resort;
    breaks.push_back({static_cast<std::uint32_t>(at), kind, {}, {}});
  };

  const std::vector<ByteRange> urls = addresses(bytes);
  auto url = urls.begin();  // the first that does not end before the break looked at
  UErrorCode status = U_ZERO_ERROR;
  UText handle = UTEXT_INITIALIZER;
  utext_openUTF8(&handle, bytes.data(), static_cast<std::int64_t>(bytes.size()), &status);
  UBreakIterator* iterator = iterators_->of(text.language);
  if (iterator != nullptr) {
    ubrk_setUText(iterator, &handle, &status);
    ubrk_first(iterator);
    for (std::int32_t next = ubrk_next(iterator); next != UBRK_DONE; next = ubrk_next(iterator)) {
      const auto at = static_cast<std::size_t>(next);
      if (at >= bytes.size()) break;
      while (url != urls.end() && url->end <= at) ++url;
      if (url != urls.end() && url->begin < at) continue;  // by its own rules, below
      if (follows_initial(bytes, at) || inside_figure_or_acronym(bytes, at) ||
          after_programming_sign(bytes, at)) {
        continue;
      }
      add(at, kind_of(bytes, at));
    }
  }
  utext_close(&handle);

  for (const ByteRange& address : urls) {
    for (std::size_t at = address.begin + 1; at < address.end; ++at) {
      if (breaks_in_address(bytes, at)) add(at, BreakKind::url);
    }
  }
  // Unicode lets no line begin with a full stop; ".NET" may.
  for (std::size_t at = bytes.find(" ."); at != std::string_view::npos;
       at = bytes.find(" .", at + 1)) {
    if (at + 2 < bytes.size() && is_letter(bytes[at + 2])) add(at + 1, BreakKind::space);
  }
  for (const std::uint32_t at : extra) add(at, BreakKind::dash);
  std::sort(breaks.begin(), breaks.end(), [](const BreakOpportunity& a, const BreakOpportunity& b) {
    return a.offset != b.offset ? a.offset < b.offset : a.kind < b.kind;
  });
  const auto repeated = [](const BreakOpportunity& a, const BreakOpportunity& b) {
    return a.offset == b.offset;
  };
  breaks.erase(std::unique(breaks.begin(), breaks.end(), repeated), breaks.end());
  return breaks;
}

}  // namespace vitaset
