#pragma once

#include <string>
#include <string_view>

#include "base/sources.h"
#include "layout/fit_report.h"

namespace vitaset {

/// What gave way, what was left out, the most valuable first, what would come next, and how that
/// differs from the edition's pins; lines that begin with two spaces.
[[nodiscard]] std::string explain(const FitReport& report, const Sources& sources);

/// What a piece of this kind is called.
[[nodiscard]] std::string_view kind_name(PieceKind kind);

}  // namespace vitaset
