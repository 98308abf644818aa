#pragma once

#include "cv/cv.h"
#include "profile/bind_context.h"
#include "toml/value.h"

namespace vitaset {

/// The person, of the table [person] as `validate` has checked it; private details are left out.
/// Errors: CV0109, CV0110.
[[nodiscard]] Person bind_person(const Table& table, BindContext& context);

}  // namespace vitaset
