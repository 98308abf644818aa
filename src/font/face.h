#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "base/result.h"
#include "base/units.h"

struct hb_face_t;
struct hb_font_t;

namespace vitaset {

/// How a font program draws its glyphs; decides how a PDF embeds it.
enum class Outlines : std::uint8_t {
  truetype,
  cff,      ///< name-keyed CFF
  cff_cid,  ///< CID-keyed CFF (Noto CJK)
};

/// Heights that hold for the whole face, in em above the baseline (descender: below, positive).
/// Ascender and descender are the OS/2 table's typographic ones where it says they are to be used
/// (USE_TYPO_METRICS), else those of hhea.
struct FaceMetrics {
  Em ascender, descender, cap_height, x_height;
  Em underline_position, underline_thickness;
};

/// The box that holds every glyph of a face; y upward from the baseline.
struct FaceBounds {
  Em left, bottom, right, top;
};

/// One face of one font file: immutable, shared by all threads.
class FontFace {
 public:
  /// Maps the file and reads what identifies the face. `index` picks a face of a collection.
  /// Errors: CV0001, CV0404 (not a font, no Unicode map, no outlines, embedding forbidden).
  [[nodiscard]] static Result<std::shared_ptr<const FontFace>> open(
      const std::filesystem::path& path, unsigned index = 0);

  ~FontFace();
  FontFace(const FontFace&) = delete;
  FontFace& operator=(const FontFace&) = delete;

  /// The typographic family ("Source Serif 4"), in UTF-8.
  [[nodiscard]] const std::string& family() const { return family_; }
  /// Printable ASCII without the delimiters of PostScript and PDF; never empty.
  [[nodiscard]] const std::string& postscript_name() const { return postscript_name_; }
  [[nodiscard]] int weight() const { return weight_; }
  [[nodiscard]] bool italic() const { return italic_; }
  /// Degrees counter-clockwise from upright; negative for italics, as in PDF.
  [[nodiscard]] double italic_angle() const { return italic_angle_; }
  [[nodiscard]] Outlines outlines() const { return outlines_; }
  [[nodiscard]] unsigned units_per_em() const { return units_per_em_; }
  [[nodiscard]] const FaceMetrics& metrics() const { return metrics_; }
  [[nodiscard]] const FaceBounds& bounds() const { return bounds_; }

  /// Glyph of a character, 0 if the face has none.
  [[nodiscard]] std::uint32_t glyph(char32_t code_point) const;
  [[nodiscard]] Em advance(std::uint32_t glyph) const;

  /// Whether the face has the OpenType feature `tag` ("smcp", four letters) for any script.
  /// Cost: O(features of the face).
  [[nodiscard]] bool has_feature(std::string_view tag) const;

  /// For shaping (scale: units per em) and subsetting. Owned by the face; never changed.
  [[nodiscard]] hb_font_t* hb_font() const { return font_; }
  [[nodiscard]] hb_face_t* hb_face() const { return face_; }

 private:
  FontFace() = default;
  void read_names();
  void read_style();
  void read_metrics();

  hb_face_t* face_ = nullptr;
  hb_font_t* font_ = nullptr;
  std::string family_, postscript_name_;
  int weight_ = 400;
  bool italic_ = false;
  double italic_angle_ = 0;
  Outlines outlines_ = Outlines::truetype;
  unsigned units_per_em_ = 1000;
  FaceMetrics metrics_;
  FaceBounds bounds_;
};

}  // namespace vitaset
