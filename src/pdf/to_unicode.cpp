#include "pdf/to_unicode.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "base/number.h"
#include "pdf/syntax.h"

namespace vitaset::pdf {
namespace {

constexpr std::size_t kLargestBlock = 100;  // entries between beginbfchar and endbfchar

constexpr std::string_view kHead =
    "/CIDInit /ProcSet findresource begin\n"
    "12 dict begin\n"
    "begincmap\n"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n"
    "/CMapName/Adobe-Identity-UCS def\n"
    "/CMapType 2 def\n"
    "1 begincodespacerange\n"
    "<0000><FFFF>\n"
    "endcodespacerange\n";
constexpr std::string_view kTail =
    "endcmap\n"
    "CMapName currentdict /CMap defineresource pop\n"
    "end\n"
    "end\n";

}  // namespace

std::string to_unicode_cmap(const std::vector<UsedGlyph>& glyphs) {
  std::vector<const UsedGlyph*> entries;
  entries.reserve(glyphs.size());
  for (const UsedGlyph& glyph : glyphs) {
    if (!glyph.text.empty()) entries.push_back(&glyph);
  }
  std::string cmap(kHead);
  for (std::size_t at = 0; at < entries.size(); at += kLargestBlock) {
    const std::size_t count = std::min(kLargestBlock, entries.size() - at);
    append_number(cmap, static_cast<double>(count), 0);
    cmap += " beginbfchar\n";
    for (std::size_t i = at; i < at + count; ++i) {
      cmap += '<';
      append_hex16(cmap, entries[i]->code);
      cmap += "><";
      append_utf16_hex(cmap, entries[i]->text);
      cmap += ">\n";
    }
    cmap += "endbfchar\n";
  }
  cmap += kTail;
  return cmap;
}

}  // namespace vitaset::pdf
