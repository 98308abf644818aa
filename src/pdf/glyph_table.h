#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "page/pages.h"
#include "pdf/clusters.h"

namespace vitaset::pdf {

/// A glyph that the document shows.
struct UsedGlyph {
  std::uint32_t id = 0;    ///< in the whole face
  std::uint16_t code = 0;  ///< in page contents
  double width = 0;        ///< thousandths of an em, as /W says it
  std::string_view text;   ///< what ToUnicode says it means; points into the Pages
};

/// A face and what the document shows of it.
class UsedFace {
 public:
  explicit UsedFace(const FontFace& face) : face_(&face) {}

  [[nodiscard]] const FontFace& face() const { return *face_; }
  /// In the order of first use; ascending by code once subset.
  [[nodiscard]] const std::vector<UsedGlyph>& glyphs() const { return glyphs_; }
  /// The glyph `id`, which must be in use.
  [[nodiscard]] const UsedGlyph& glyph(std::uint32_t id) const { return glyphs_[places_[id] - 1]; }
  /// The font program for embedding, once subset.
  [[nodiscard]] const std::string& program() const { return program_; }
  /// Whether the meanings of the glyphs of `cluster`, of a run in this face, add up to its text.
  [[nodiscard]] bool says(const GlyphRun& run, const Cluster& cluster) const;

  /// Takes `id` into use if it is not yet.
  UsedGlyph& use(std::uint32_t id);
  /// Cuts the face down to the glyphs in use and gives them their codes and widths.
  [[nodiscard]] std::optional<Diagnostic> subset();

 private:
  const FontFace* face_;
  std::vector<UsedGlyph> glyphs_;
  std::vector<std::uint32_t> places_;  // by glyph id: index in glyphs_ plus one, 0 when not in use
  std::string program_;
};

/// All glyphs of a document with what they mean. A glyph has one meaning for the whole document:
/// that of the first cluster it stands for alone, else what its first cluster leaves open. Where it
/// stands for something else, the page has to say so by ActualText.
class GlyphTable {
 public:
  /// Reads all runs. `pages` must outlive the table and have passed `check_pages`.
  explicit GlyphTable(const Pages& pages);

  /// Subsets all faces. Errors: CV0404.
  [[nodiscard]] std::optional<Diagnostic> subset();

  /// In the order of first use; a document's fonts are numbered so.
  [[nodiscard]] const std::vector<UsedFace>& faces() const { return faces_; }
  /// Index of the face of a run.
  [[nodiscard]] std::size_t face_index(const GlyphRun& run) const;

 private:
  std::vector<UsedFace> faces_;
};

/// What a reader is told for `text` of a cluster: a no-break space is a space to those who read.
[[nodiscard]] std::string_view reading(std::string_view text);

}  // namespace vitaset::pdf
