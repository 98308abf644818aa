#include "pdf/font_emitter.h"

#include <cstddef>
#include <string>
#include <string_view>

#include "base/hash.h"
#include "base/number.h"
#include "pdf/syntax.h"
#include "pdf/to_unicode.h"

namespace vitaset::pdf {
namespace {

constexpr unsigned kFlagSymbolic = 4;  // the font has its own encoding
constexpr unsigned kFlagItalic = 64;

void append_entry(std::string& body, std::string_view key, double value) {
  body += key;
  body += ' ';
  append_number(body, value, 3);
}

void append_reference_entry(std::string& body, std::string_view key, const RawObject& object) {
  body += key;
  body += ' ';
  append_reference(body, object.number);
}

/// "ABCDEF+Name": the tag tells subsets of one font apart, which differ in their programs.
std::string subset_name(const UsedFace& used) {
  constexpr unsigned kTagLength = 6, kLetters = 26;
  Hash hash;
  hash.add(used.program());
  std::uint64_t value = hash.value()[0];
  std::string name;
  for (unsigned i = 0; i < kTagLength; ++i) {
    name += static_cast<char>('A' + value % kLetters);
    value /= kLetters;
  }
  return name + "+" + used.face().postscript_name();
}

/// The program, as /FontFile2 or /FontFile3.
const RawObject& emit_program(const UsedFace& used, Document& document, Deflater& deflate) {
  RawObject& object = document.add_object();
  if (used.face().outlines() == Outlines::truetype) {
    append_entry(object.body, "/Length1", static_cast<double>(used.program().size()));
  } else {
    object.body += "/Subtype/CIDFontType0C";
  }
  object.body += "/Filter/FlateDecode";
  object.stream = deflate(used.program());
  return object;
}

/// Thickness of vertical stems, which fonts do not tell; readers use it only to imitate a font they
/// cannot load.
double stem_width(int weight) { return 10 + 220.0 * (weight - 50) / 900; }

const RawObject& emit_descriptor(const UsedFace& used, const std::string& name, Document& document,
                                 Deflater& deflate) {
  const FontFace& face = used.face();
  const RawObject& program = emit_program(used, document, deflate);
  RawObject& object = document.add_object();
  std::string& body = object.body;
  body = "/Type/FontDescriptor/FontName/" + name;
  append_entry(body, "/Flags", kFlagSymbolic + (face.italic() ? kFlagItalic : 0));
  const FaceBounds& bounds = face.bounds();
  body += "/FontBBox[";
  for (const Em edge : {bounds.left, bounds.bottom, bounds.right, bounds.top}) {
    append_number(body, edge.value() * 1000, 3);
    body += ' ';
  }
  body += ']';
  append_entry(body, "/ItalicAngle", face.italic_angle());
  append_entry(body, "/Ascent", face.metrics().ascender.value() * 1000);
  append_entry(body, "/Descent", face.metrics().descender.value() * -1000);
  append_entry(body, "/CapHeight", face.metrics().cap_height.value() * 1000);
  append_entry(body, "/StemV", stem_width(face.weight()));
  const bool truetype = face.outlines() == Outlines::truetype;
  append_reference_entry(body, truetype ? "/FontFile2" : "/FontFile3", program);
  return object;
}

/// "c [w1 w2 …]" for each stretch of codes: the form that every extractor reads.
void append_widths(std::string& body, const std::vector<UsedGlyph>& glyphs) {
  body += "/DW 1000/W[";
  unsigned expected = 0;
  bool open = false;
  for (const UsedGlyph& glyph : glyphs) {
    if (!open || glyph.code != expected) {
      if (open) body += ']';
      append_number(body, glyph.code, 0);
      body += '[';
      open = true;
    } else {
      body += ' ';
    }
    append_number(body, glyph.width, 3);
    expected = glyph.code + 1u;
  }
  body += open ? "]]" : "]";
}

const RawObject& emit_font(const UsedFace& used, Document& document, Deflater& deflate) {
  const bool truetype = used.face().outlines() == Outlines::truetype;
  const std::string name = subset_name(used);
  const RawObject& descriptor = emit_descriptor(used, name, document, deflate);

  RawObject& descendant = document.add_object();
  descendant.body = "/Type/Font/Subtype";
  descendant.body += truetype ? "/CIDFontType2/CIDToGIDMap/Identity" : "/CIDFontType0";
  descendant.body += "/BaseFont/" + name;
  descendant.body += "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";
  append_reference_entry(descendant.body, "/FontDescriptor", descriptor);
  append_widths(descendant.body, used.glyphs());

  RawObject& to_unicode = document.add_object();
  to_unicode.body = "/Filter/FlateDecode";
  to_unicode.stream = deflate(to_unicode_cmap(used.glyphs()));

  RawObject& font = document.add_object();
  font.body = "/Type/Font/Subtype/Type0/BaseFont/" + name;
  if (!truetype) font.body += "-Identity-H";
  font.body += "/Encoding/Identity-H/DescendantFonts[";
  append_reference(font.body, descendant.number);
  font.body += ']';
  append_reference_entry(font.body, "/ToUnicode", to_unicode);
  return font;
}

}  // namespace

const RawObject& emit_fonts(const GlyphTable& table, Document& document, Deflater& deflate) {
  RawObject& fonts = document.add_object();
  for (std::size_t i = 0; i < table.faces().size(); ++i) {
    const RawObject& font = emit_font(table.faces()[i], document, deflate);
    fonts.body += "/F";
    append_number(fonts.body, static_cast<double>(i), 0);
    fonts.body += ' ';
    append_reference(fonts.body, font.number);
  }
  return fonts;
}

}  // namespace vitaset::pdf
