#pragma once

#include <vector>

#include "cv/cv.h"
#include "profile/bind_context.h"
#include "toml/value.h"

namespace vitaset {

/// Bullets: one string, or a list of strings, tables with text, and lists nested below the bullet
/// before them. Errors: CV0108 a nested list without a bullet before it; CV0109.
[[nodiscard]] std::vector<Highlight> bind_highlights(const Value& value, BindContext& context);

}  // namespace vitaset
