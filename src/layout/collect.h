#pragma once

#include <memory>

#include "cv/cv.h"
#include "layout/blocks.h"
#include "layout/inline_text.h"
#include "style/style.h"

namespace vitaset {

/// Takes a Cv apart into shaped blocks in the order of the layout: header, then sections, entries,
/// bullets. What ends after `now` is expected. `photo` is the person's, if one is shown. The
/// structure tree is complete afterwards. Cost: O(text), nearly all of it shaping.
[[nodiscard]] std::vector<Block> collect_blocks(const Cv& cv, const Style& style, const Date& now,
                                                InlineSetter& setter, StructureBuilder& structure,
                                                std::shared_ptr<const Picture> photo = nullptr);

/// The ids of the sections of `cv` in the order of the layout, "*" standing for those not named; in
/// their own if an edition ordered them.
[[nodiscard]] std::vector<std::string> section_order(const Cv& cv, const Style& style);

}  // namespace vitaset
