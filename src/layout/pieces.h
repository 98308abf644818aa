#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "cv/cv.h"
#include "layout/blocks.h"

/// What of a Cv can be left out by itself, for the sake of a page.
namespace vitaset {

enum class PieceKind : std::uint8_t {
  section,
  text,     ///< a paragraph of a section's own
  group,    ///< entries under a sub-heading
  entry,    ///< its title, with all below
  columns,  ///< entries side by side
  part,     ///< a role, an occasion
  line,     ///< of an entry, below its title
  summary,  ///< a paragraph of an entry's
  list,     ///< bullets: there is nothing to it but them
  bullet,   ///< with the bullets below it
};

/// Whether there is nothing to a piece but what is in it, and perhaps a title.
[[nodiscard]] constexpr bool holds_others_only(PieceKind kind) {
  return kind == PieceKind::section || kind == PieceKind::group || kind == PieceKind::list;
}

/// A piece is the blocks [begin, end) of a Cv, with the pieces among them.
struct Piece {
  static constexpr std::size_t kNoParent = std::numeric_limits<std::size_t>::max();

  PieceKind kind = PieceKind::section;
  const Section* section = nullptr;
  const Entry* entry = nullptr;  ///< that it is, or is of; null for what is the section's own
  const Highlight* highlight = nullptr;  ///< that it is
  std::size_t parent = kNoParent;        ///< the piece around it, which stands before it
  std::size_t begin = 0, end = 0;
};

/// Writes down the pieces of a Cv as its blocks are collected, in depth-first order. The Cv must
/// outlive them.
class PieceRecorder {
 public:
  explicit PieceRecorder(std::vector<Piece>& pieces) : pieces_(pieces) {}

  /// A piece begins with the next block, inside the one that is open.
  void open(Piece piece, const std::vector<Block>& blocks);
  /// The piece that was opened last has ended.
  void close(const std::vector<Block>& blocks);

 private:
  std::vector<Piece>& pieces_;
  std::size_t current_ = Piece::kNoParent;
};

/// A piece that is open as long as this is. `recorder`: null: nothing is written down.
class PieceScope {
 public:
  PieceScope(PieceRecorder* recorder, const std::vector<Block>& blocks, const Piece& piece)
      : recorder_(recorder), blocks_(blocks) {
    if (recorder_ != nullptr) recorder_->open(piece, blocks_);
  }
  PieceScope(const PieceScope&) = delete;
  PieceScope& operator=(const PieceScope&) = delete;
  ~PieceScope() {
    if (recorder_ != nullptr) recorder_->close(blocks_);
  }

 private:
  PieceRecorder* const recorder_;
  const std::vector<Block>& blocks_;
};

}  // namespace vitaset
