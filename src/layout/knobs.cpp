#include "layout/knobs.h"

namespace vitaset {

SpaceBlock scaled(const SpaceBlock& space, const Knobs& knobs) {
  const double factor =
      space.strength >= SpaceStrength::group ? knobs.section_gaps : knobs.entry_gaps;
  return {space.amount * factor, space.strength, space.stretch * factor};
}

Pt baseline_of(const LineHeight& line, const Knobs& knobs) {
  const Pt size = line.size * knobs.size;
  return (line.leading * knobs.leading + (line.ascender - line.descender).at(size)) / 2;
}

Pt top_of(const PictureBlock& picture, const Knobs& knobs) {
  const LineHeight& line = picture.first_line;
  return baseline_of(line, knobs) - line.cap_height.at(line.size * knobs.size);
}

}  // namespace vitaset
