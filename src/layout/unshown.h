#pragma once

#include "base/sink.h"
#include "cv/cv.h"
#include "style/style.h"

namespace vitaset {

/// Says what of `cv` the layout leaves out, so that nothing gets lost unseen: the photo, sections
/// its order does not name, contacts its header does not list, fields no template of the entry
/// names. Each once, at the first place, unless the look lists it as hidden. Reports: CV0210,
/// notes. Cost: O(entries · fields).
void report_unshown(const Cv& cv, const Style& style, Sink& sink);

}  // namespace vitaset
