#pragma once

#include <string_view>

#include "picture/fault.h"

namespace vitaset {

/// Takes a JPEG file as it is, without decoding it: its segments are walked to the end of the
/// picture and checked. What is no part of the picture is left out: what the camera noted (the
/// place it was taken at among it), thumbnails, and all behind the end. The orientation it was
/// noted with is kept.
/// In:     begins as JPEG does.
/// Out:    `data` is a JPEG of the same pixels.
/// Errors: a file cut short or damaged; CMYK and YCCK; arithmetic coding, lossless and hierarchical
///         JPEG; other than 8 bits a colour; more than kMostPixels.
/// Source: ITU-T T.81, annex B.
[[nodiscard]] ReadPicture read_jpeg(std::string_view bytes);

}  // namespace vitaset
