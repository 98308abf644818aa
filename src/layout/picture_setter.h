#pragma once

#include <vector>

#include "layout/blocks.h"
#include "layout/galley.h"

namespace vitaset {

/// How large a picture is that just fits into `box`, in its own proportions.
[[nodiscard]] Size size_inside(const Picture& picture, const Size& box);

/// Puts a picture into the last line of a galley, its upper edge `top` below the galley's top: so
/// it is read after that line and stands beside all of them. Returns how far below the galley's
/// top it ends. Cost: O(items).
Pt hang_picture(const PictureBlock& block, Pt measure, Pt top, std::vector<GalleyItem>& items);

/// Makes a galley at least `height` tall, by a line with nothing on it. Cost: O(items).
void fill_to(Pt height, std::vector<GalleyItem>& items);

}  // namespace vitaset
