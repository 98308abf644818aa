#pragma once

#include <memory>
#include <vector>

#include "cv/cv.h"
#include "layout/blocks.h"
#include "layout/inline_text.h"
#include "layout/structure.h"
#include "style/style.h"

namespace vitaset {

/// Adds what stands above the sections: name, headline, affiliation, contacts, details. Nothing of
/// it is parted by a page's end. A `photo` stands beside all of it and is read after the
/// line of the name.
void add_header(const Cv& cv, const Style& style, InlineSetter& setter, StructureBuilder& structure,
                std::vector<Block>& blocks, std::shared_ptr<const Picture> photo = nullptr);

}  // namespace vitaset
