#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "cv/cv.h"

namespace vitaset {

/// What the name of an output is made of.
struct OutputNaming {
  std::filesystem::path profile;
  std::string_view edition;  ///< empty: none
  std::string_view pattern;  ///< of the edition, as `file_name` takes it; empty: none
  std::string_view layout;   ///< its name
};

/// The name of the PDF of `cv`, in no folder: of an edition what its pattern makes, else
/// PROFILE-EDITION.pdf; without an edition PROFILE.pdf. A pattern that comes to nothing counts as
/// none.
[[nodiscard]] std::string output_name(const OutputNaming& naming, const Cv& cv);

}  // namespace vitaset
