#pragma once

#include <filesystem>
#include <memory>

#include "base/sink.h"
#include "base/sources.h"
#include "cv/cv.h"
#include "picture/picture.h"
#include "style/style.h"

namespace vitaset {

/// The photo of the person in the profile at `profile`, if `style` shows one; a path is relative to
/// the file that names it, or to the profile if a setting does, and never leads out of the
/// profile's folder. Nothing is opened of a photo that is not shown.
/// Out:    nothing if there is none to show, or if it cannot be used.
/// Errors: CV0120, with what the file is and what to do. Notes: CV0121 a JPEG of more than 1 MB, as
///         it goes into the PDF as it is.
[[nodiscard]] std::shared_ptr<const Picture> load_photo(const Person& person,
                                                        const PhotoStyle& style,
                                                        const std::filesystem::path& profile,
                                                        const Sources& sources, Sink& sink);

/// The file that `load_photo` reads; empty if it reads none.
[[nodiscard]] std::filesystem::path photo_file(const Person& person, const PhotoStyle& style,
                                               const std::filesystem::path& profile,
                                               const Sources& sources);

}  // namespace vitaset
