#include "layout/piece_names.h"

namespace vitaset {
namespace {

// Enough to tell bullets of one entry apart.
constexpr std::size_t kMostWords = 5;

std::string first_words(const std::string& text) {
  std::string words;
  std::size_t count = 0;
  for (std::size_t at = text.find_first_not_of(' '); at != std::string::npos && count < kMostWords;
       ++count) {
    const std::size_t end = text.find(' ', at);
    if (count > 0) words += ' ';
    words += text.substr(at, end - at);
    at = end == std::string::npos ? end : text.find_first_not_of(' ', end);
  }
  return words;
}

}  // namespace

std::string text_of(const ShapedCv& cv, const Piece& piece) {
  for (std::size_t i = piece.begin; i < piece.end; ++i) {
    if (const auto* paragraph = std::get_if<ParagraphBlock>(&cv.blocks[i])) {
      return paragraph->text.shaped.source.text;
    }
    if (const auto* columns = std::get_if<ColumnsBlock>(&cv.blocks[i])) {
      for (const Block& block : columns->cells.front().blocks) {
        const auto* const text = std::get_if<ParagraphBlock>(&block);
        if (text != nullptr) return text->text.shaped.source.text;
      }
    }
  }
  return {};
}

Span span_of(const Piece& piece) {
  if (piece.highlight != nullptr) return piece.highlight->span;
  if (piece.entry != nullptr) return piece.entry->span;
  return piece.section->span;
}

std::string pin_of(const ShapedCv& cv, const std::vector<Piece>& pieces, std::size_t i) {
  const Piece& piece = pieces[i];
  if (holds_others_only(piece.kind)) return {};
  std::size_t around = piece.parent;
  while (around != Piece::kNoParent && holds_others_only(pieces[around].kind)) {
    around = pieces[around].parent;
  }
  const std::string outer =
      around == Piece::kNoParent ? piece.section->id : pin_of(cv, pieces, around);
  const bool named = piece.highlight == nullptr && piece.entry != nullptr &&
                     piece.kind != PieceKind::line && piece.kind != PieceKind::summary;
  const bool has_id = named && !piece.entry->id.empty();
  return outer + '/' + (has_id ? piece.entry->id : first_words(text_of(cv, piece)));
}

}  // namespace vitaset
