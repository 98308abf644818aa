#include "layout/block_heights.h"

#include <algorithm>
#include <optional>

#include "layout/columns.h"
#include "layout/galley_builder.h"
#include "layout/paragraph_lines.h"

namespace vitaset {
namespace {

Pt height_of_lines(const ParagraphBlock& paragraph, Pt measure, double size) {
  const ParagraphLines broken = break_paragraph(paragraph, measure, size);
  Pt height = paragraph.text.height.leading * static_cast<double>(broken.lines.size());
  if (paragraph.label && !broken.beside_label) {
    height += height_of_lines(label_alone(paragraph), measure, size);
  }
  if (paragraph.aside && !broken.beside_aside) {
    height += height_of_lines(aside_alone(paragraph), measure, size);
  }
  return height;
}

}  // namespace

std::vector<BlockHeight> measure_blocks(const ShapedCv& cv, const Omitted& omitted, Pt measure,
                                        const Knobs& knobs, const Shaper& shaper) {
  std::vector<BlockHeight> heights(cv.blocks.size());
  for (std::size_t i = 0; i < cv.blocks.size(); ++i) {
    if (is_omitted(omitted, i)) continue;
    if (const auto* paragraph = std::get_if<ParagraphBlock>(&cv.blocks[i])) {
      heights[i].lines = height_of_lines(*paragraph, measure, knobs.size);
      if (paragraph->underline) {
        heights[i].fixed = paragraph->underline->gap + paragraph->underline->width;
      }
    } else if (const auto* columns = std::get_if<ColumnsBlock>(&cv.blocks[i])) {
      Sink unheard;
      heights[i].fixed =
          height_of(compose({{*columns}, cv.nodes}, measure, knobs, shaper, unheard));
    }
  }
  return heights;
}

Pt stacked_height(const std::vector<Block>& blocks, const Omitted& omitted,
                  const std::vector<BlockHeight>& heights, const Knobs& knobs) {
  Pt height;
  Pt picture_end;
  bool any_line = false;
  std::optional<SpaceBlock> due;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (is_omitted(omitted, i)) continue;
    if (const auto* space = std::get_if<SpaceBlock>(&blocks[i])) {
      const SpaceBlock next = scaled(*space, knobs);
      due = due ? meet(*due, next) : next;
    } else if (const auto* picture = std::get_if<PictureBlock>(&blocks[i])) {
      picture_end = top_of(*picture, knobs) + picture->size.height;
    } else if (std::holds_alternative<ClearBlock>(blocks[i])) {
      height = std::max(height, picture_end);
    } else if (!std::holds_alternative<BreakBlock>(blocks[i])) {
      if (due && any_line) height += due->amount;
      due.reset();
      any_line = true;
      height += heights[i].at(knobs);
    }
  }
  return height;
}

}  // namespace vitaset
