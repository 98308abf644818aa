#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "page/pages.h"
#include "pdf/clusters.h"
#include "pdf/glyph_table.h"
#include "pdf/picture_table.h"
#include "pdf/structure.h"

namespace vitaset::pdf {

/// A space as wide as its natural width and this much more is no longer followed by a gap: it is
/// drawn stretched, so that the glyph itself covers the way to what comes next. Gaps up to here are
/// read as one space by every extractor that was tried.
inline constexpr Em kLargestGap{2.5};

/// Writes the content of one page: operators in drawing order, each item inside the marked content
/// it belongs to. Sequences are never nested, as readers lose what follows an inner one.
class PageContent {
 public:
  /// `fonts` is subset; `tree` gets the page's sequences. All must outlive the writer.
  PageContent(const GlyphTable& fonts, const PictureTable& pictures, StructureTree& tree,
              std::size_t page, Pt page_height);

  void add(const GlyphRun& run);
  void add(const Rule& rule);
  void add(const Path& path);
  void add(const Image& image);

  /// Closes what is open and gives the content away.
  [[nodiscard]] std::string finish();

 private:
  void enter_text(const Mark& mark, std::optional<std::string_view> actual_text);
  void enter_graphics(const Mark& mark, std::optional<std::string_view> actual_text);
  void open_sequence(const Mark& mark, std::optional<std::string_view> actual_text);
  void close_sequence();
  void leave();
  void set_font(std::size_t face, Pt size);
  void set_fill(Color color);
  Point continue_or_move_to(Point to, Pt size);
  void show(const GlyphRun& run, std::size_t first, std::size_t end, Pt before);
  [[nodiscard]] std::size_t end_of_stretch(const GlyphRun& run, std::size_t first) const;

  const GlyphTable& fonts_;
  const PictureTable& pictures_;
  StructureTree& tree_;
  std::size_t page_;
  Pt page_height_;
  std::string out_;
  std::vector<Cluster> clusters_;  // of the run at hand; kept for its memory

  std::optional<Mark> open_;  // sequence that takes further items of its mark
  int open_sequences_ = 0;
  bool in_text_ = false;
  // The graphics state, as it stands at this point of the stream.
  std::optional<std::size_t> face_;
  Pt size_;
  Color fill_;
  std::int64_t line_x_ = 0, line_y_ = 0;  // start of the text line, in thousandths of a point
  Pt pen_x_;                              // where the next glyph would stand without a move
};

}  // namespace vitaset::pdf
