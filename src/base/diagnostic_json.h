#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/sources.h"

namespace vitaset {

/// DiagnosticFormat::json, as diagnostic_format.h tells it.
[[nodiscard]] std::string diagnostics_as_json(const std::vector<Diagnostic>& diagnostics,
                                              const Sources& sources);

}  // namespace vitaset
