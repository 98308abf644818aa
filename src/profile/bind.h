#pragma once

#include "profile/load.h"

namespace vitaset {

/// As `bind_profile`, for a profile whose first byte is `file`: where what is missing is told.
[[nodiscard]] Cv bind_profile(const Table& profile, const Span& file, const Sources& sources,
                              Sink& sink);

}  // namespace vitaset
