#include "layout/pieces.h"

namespace vitaset {

void PieceRecorder::open(Piece piece, const std::vector<Block>& blocks) {
  piece.parent = current_;
  piece.begin = blocks.size();
  current_ = pieces_.size();
  pieces_.push_back(piece);
}

void PieceRecorder::close(const std::vector<Block>& blocks) {
  Piece& piece = pieces_[current_];
  piece.end = blocks.size();
  current_ = piece.parent;
}

}  // namespace vitaset
