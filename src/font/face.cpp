#include "font/face.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "font/cff.h"
#include "font/sfnt_table.h"

namespace vitaset {
namespace {

constexpr hb_tag_t kTagGlyf = HB_TAG('g', 'l', 'y', 'f');
constexpr hb_tag_t kTagLoca = HB_TAG('l', 'o', 'c', 'a');
constexpr hb_tag_t kTagCff = HB_TAG('C', 'F', 'F', ' ');
constexpr hb_tag_t kTagOs2 = HB_TAG('O', 'S', '/', '2');
constexpr hb_tag_t kTagHead = HB_TAG('h', 'e', 'a', 'd');

constexpr std::size_t kLongestPostscriptName = 63;  // OpenType, name ID 6

Diagnostic bad_font(const std::filesystem::path& path, std::string_view reason) {
  Diagnostic diagnostic;
  diagnostic.code = Code::bad_font;
  diagnostic.message = "the font file " + path.string() + " cannot be used: ";
  diagnostic.message += reason;
  return diagnostic;
}

Diagnostic cannot_read(const std::filesystem::path& path, std::string_view reason) {
  Diagnostic diagnostic;
  diagnostic.code = Code::cannot_read;
  diagnostic.message = "the font file " + path.string() + " cannot be read: ";
  diagnostic.message += reason;
  return diagnostic;
}

std::string name_of(hb_face_t* face, hb_ot_name_id_t id) {
  unsigned length = hb_ot_name_get_utf8(face, id, HB_LANGUAGE_INVALID, nullptr, nullptr);
  // A name is 64 KiB at most in the file, and English.
  std::string name(length + 1, '\0');
  unsigned capacity = length + 1;  // HarfBuzz ends the text with a NUL
  hb_ot_name_get_utf8(face, id, HB_LANGUAGE_INVALID, &capacity, name.data());
  name.resize(length);
  return name;
}

/// What of `name` may stand in a PDF name as it is.
std::string postscript_form(std::string_view name) {
  constexpr std::string_view kDelimiters = "[](){}<>/%#";
  std::string form;
  for (const char c : name) {
    if (form.size() == kLongestPostscriptName) break;
    if (c > ' ' && c < '\x7f' && kDelimiters.find(c) == std::string_view::npos) form += c;
  }
  return form;
}

/// How the outlines are stored; nothing if the face has none that a PDF can hold.
std::optional<Outlines> outlines_of(hb_face_t* face) {
  const SfntTable cff(face, kTagCff);
  if (!cff.bytes().empty()) {
    const std::optional<CffTop> top = read_cff_top(cff.bytes());
    if (!top) return std::nullopt;
    return top->cid_keyed ? Outlines::cff_cid : Outlines::cff;
  }
  const bool truetype =
      !SfntTable(face, kTagGlyf).bytes().empty() && !SfntTable(face, kTagLoca).bytes().empty();
  return truetype ? std::optional(Outlines::truetype) : std::nullopt;
}

/// Whether the licence bits allow a subset inside a document. Where several permissions are set,
/// the freest holds (OpenType, OS/2 fsType).
bool may_embed(hb_face_t* face) {
  constexpr unsigned kRestricted = 0x2, kPermissions = 0xF, kNoSubset = 0x100, kBitmapOnly = 0x200;
  const unsigned type = SfntTable(face, kTagOs2).u16(8);
  return (type & kPermissions) != kRestricted && (type & (kNoSubset | kBitmapOnly)) == 0;
}

bool has_unicode_map(hb_face_t* face, hb_font_t* font) {
  hb_codepoint_t glyph = 0;
  if (hb_font_get_nominal_glyph(font, ' ', &glyph) != 0) return true;  // all but a few: cheap
  hb_set_t* characters = hb_set_create();
  hb_face_collect_unicodes(face, characters);
  const bool any = hb_set_is_empty(characters) == 0;
  hb_set_destroy(characters);
  return any;
}

}  // namespace

Result<std::shared_ptr<const FontFace>> FontFace::open(const std::filesystem::path& path,
                                                       unsigned index) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) return cannot_read(path, "there is no such file");
  if (!std::filesystem::is_regular_file(status)) return cannot_read(path, "it is not a file");
  hb_blob_t* blob = hb_blob_create_from_file_or_fail(path.c_str());
  if (blob == nullptr) return cannot_read(path, "the system refuses it");

  const std::shared_ptr<FontFace> face(new FontFace());
  const unsigned count = hb_face_count(blob);
  face->face_ = hb_face_create(blob, index);
  hb_blob_destroy(blob);
  hb_face_make_immutable(face->face_);
  face->font_ = hb_font_create(face->face_);
  if (count == 0 || hb_face_get_glyph_count(face->face_) == 0) {
    return bad_font(path, "it is not an OpenType or TrueType font, or it is damaged");
  }
  if (index >= count) return bad_font(path, "the collection has no face of that number");
  const std::optional<Outlines> outlines = outlines_of(face->face_);
  if (!outlines) return bad_font(path, "it has no outlines that a PDF can hold");
  if (!may_embed(face->face_)) return bad_font(path, "its maker forbids embedding it in documents");

  face->outlines_ = *outlines;
  face->units_per_em_ = hb_face_get_upem(face->face_);
  const int scale = static_cast<int>(face->units_per_em_);
  hb_font_set_scale(face->font_, scale, scale);
  hb_ot_font_set_funcs(face->font_);
  hb_font_make_immutable(face->font_);
  if (!has_unicode_map(face->face_, face->font_)) {
    return bad_font(path, "it does not say which glyph stands for which character");
  }
  face->read_names();
  face->read_style();
  face->read_metrics();
  return std::shared_ptr<const FontFace>(face);
}

FontFace::~FontFace() {
  hb_font_destroy(font_);
  hb_face_destroy(face_);
}

void FontFace::read_names() {
  family_ = name_of(face_, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY);
  if (family_.empty()) family_ = name_of(face_, HB_OT_NAME_ID_FONT_FAMILY);
  postscript_name_ = postscript_form(name_of(face_, HB_OT_NAME_ID_POSTSCRIPT_NAME));
  if (postscript_name_.empty()) postscript_name_ = postscript_form(family_);
  if (postscript_name_.empty()) postscript_name_ = "Unnamed";
}

void FontFace::read_style() {
  weight_ = static_cast<int>(hb_style_get_value(font_, HB_STYLE_TAG_WEIGHT));
  italic_ = hb_style_get_value(font_, HB_STYLE_TAG_ITALIC) != 0;
  italic_angle_ = static_cast<double>(hb_style_get_value(font_, HB_STYLE_TAG_SLANT_ANGLE));
}

void FontFace::read_metrics() {
  const auto em = [this](hb_position_t units) { return Em(double(units) / units_per_em_); };
  const auto height = [&](hb_ot_metrics_tag_t tag) {
    hb_position_t units = 0;
    hb_ot_metrics_get_position_with_fallback(font_, tag, &units);
    return em(units);
  };
  metrics_.ascender = height(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
  metrics_.descender = -height(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
  metrics_.cap_height = height(HB_OT_METRICS_TAG_CAP_HEIGHT);
  metrics_.x_height = height(HB_OT_METRICS_TAG_X_HEIGHT);
  metrics_.underline_position = height(HB_OT_METRICS_TAG_UNDERLINE_OFFSET);
  metrics_.underline_thickness = height(HB_OT_METRICS_TAG_UNDERLINE_SIZE);

  const SfntTable head(face_, kTagHead);
  bounds_ = {em(head.i16(36)), em(head.i16(38)), em(head.i16(40)), em(head.i16(42))};
}

bool FontFace::has_feature(std::string_view tag) const {
  const hb_tag_t wanted = hb_tag_from_string(tag.data(), static_cast<int>(tag.size()));
  for (const hb_tag_t table : {HB_OT_TAG_GSUB, HB_OT_TAG_GPOS}) {
    unsigned count = hb_ot_layout_table_get_feature_tags(face_, table, 0, nullptr, nullptr);
    std::vector<hb_tag_t> tags(count);
    hb_ot_layout_table_get_feature_tags(face_, table, 0, &count, tags.data());
    if (std::find(tags.begin(), tags.end(), wanted) != tags.end()) return true;
  }
  return false;
}

std::uint32_t FontFace::glyph(char32_t code_point) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_, code_point, &glyph) != 0 ? glyph : 0;
}

Em FontFace::advance(std::uint32_t glyph) const {
  return Em(double(hb_font_get_glyph_h_advance(font_, glyph)) / units_per_em_);
}

}  // namespace vitaset
