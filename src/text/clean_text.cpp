#include "text/clean_text.h"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace vitaset {
namespace {

constexpr char32_t kZeroWidthSpace = 0x200B;
constexpr char32_t kSoftHyphen = 0x00AD;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Drawn by no font and read by nobody; joiners are kept, as scripts need them.
bool is_left_out(char32_t c) {
  if (c == 0x200C || c == 0x200D) return false;
  const auto code_point = static_cast<UChar32>(c);
  return u_hasBinaryProperty(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 ||
         u_charType(code_point) == U_CONTROL_CHAR;
}

/// Line ends and tabs part words; inside a line they are spaces.
bool is_line_end_or_tab(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_private(char32_t c) {
  const auto code_point = static_cast<UChar32>(c);
  return u_charType(code_point) == U_PRIVATE_USE_CHAR || U_IS_UNICODE_NONCHAR(code_point);
}

bool is_variation_selector(char32_t c) { return c >= 0xFE00 && c <= 0xFE0F; }

/// `text` in NFC; as it is, where ICU finds it to be so already.
std::string composed(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* const nfc = unorm2_getNFCInstance(&status);
  std::u16string wide(text.size() + 1, u'\0');
  std::int32_t length = 0;
  u_strFromUTF8WithSub(wide.data(), static_cast<std::int32_t>(wide.size()), &length, text.data(),
                       static_cast<std::int32_t>(text.size()), 0xFFFD, nullptr, &status);
  if (U_FAILURE(status) != 0) return text;
  if (unorm2_isNormalized(nfc, wide.data(), length, &status) != 0) return text;
  std::u16string normal(wide.size() * 3, u'\0');
  const std::int32_t normal_length = unorm2_normalize(
      nfc, wide.data(), length, normal.data(), static_cast<std::int32_t>(normal.size()), &status);
  std::string result(normal.size() * 3, '\0');
  std::int32_t result_length = 0;
  u_strToUTF8(result.data(), static_cast<std::int32_t>(result.size()), &result_length,
              normal.data(), normal_length, &status);
  if (U_FAILURE(status) != 0) return text;
  result.resize(static_cast<std::size_t>(result_length));
  return result;
}

/// The text of one span as it will be shaped.
class SpanCleaner {
 public:
  SpanCleaner(const StyledSpan& span, Sink& sink) : span_(span), sink_(sink) {}

  std::string clean(const std::string& text, std::size_t base, InvisibleBreaks& breaks) {
    std::string kept;
    kept.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
      const char32_t c = utf8::decode(text, i);
      const std::size_t length = utf8::sequence_length(text, i);
      const auto at = static_cast<std::uint32_t>(base + kept.size());
      if (c == kZeroWidthSpace) breaks.zero_width.push_back(at);
      if (c == kSoftHyphen) breaks.soft_hyphens.push_back(at);
      if (is_line_end_or_tab(c)) {
        kept.push_back(' ');
      } else if (c >= 0x80 && is_private(c)) {
        utf8::append(kept, utf8::kReplacement);
      } else if ((c < 0x20 || c >= 0x7F) && is_left_out(c)) {
        // What was composed no longer stands byte for byte in the source.
        const bool as_written = text.size() == span_.end - span_.begin;
        note(c, as_written ? source_of(span_, i, i + length) : span_.source);
      } else {
        kept.append(text, i, length);
      }
      i += length;
    }
    return kept;
  }

 private:
  void note(char32_t c, const Span& place) {
    // These three are what people mean to be invisible; the rest came in by accident.
    if (c == kZeroWidthSpace || c == kSoftHyphen || is_variation_selector(c)) return;
    sink_.report({Severity::note,
                  Code::default_ignorable,
                  place,
                  fmt::format("the invisible character U+{:04X} was left out",
                              static_cast<std::uint32_t>(c)),
                  {"delete it: it says nothing in a CV"},
                  {}});
  }

  const StyledSpan& span_;
  Sink& sink_;
};

}  // namespace

InvisibleBreaks clean_text(StyledText& text, Sink& sink) {
  InvisibleBreaks breaks;
  const bool plain =
      is_ascii(text.text) && std::none_of(text.text.begin(), text.text.end(),
                                          [](char c) { return c < 0x20 || c == 0x7F; });
  if (plain) return breaks;
  std::string cleaned;
  cleaned.reserve(text.text.size());
  for (StyledSpan& span : text.spans) {
    const std::string piece = composed(text.text.substr(span.begin, span.end - span.begin));
    const std::size_t begin = cleaned.size();
    cleaned += SpanCleaner(span, sink).clean(piece, begin, breaks);
    span.begin = static_cast<std::uint32_t>(begin);
    span.end = static_cast<std::uint32_t>(cleaned.size());
  }
  text.text = std::move(cleaned);
  return breaks;
}

}  // namespace vitaset
