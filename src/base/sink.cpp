#include "base/sink.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace vitaset {

void Sink::report(Diagnostic diagnostic) {
  const bool added = seen_.emplace(diagnostic.span, diagnostic.code, diagnostic.message).second;
  if (added) diagnostics_.push_back(std::move(diagnostic));
}

void Sink::report_first(Diagnostic diagnostic) {
  const auto [at, is_new] =
      firsts_.try_emplace({diagnostic.code, diagnostic.message}, diagnostics_.size());
  if (is_new) {
    diagnostics_.push_back(std::move(diagnostic));
  } else if (Diagnostic& kept = diagnostics_[at->second]; diagnostic.span < kept.span) {
    kept = std::move(diagnostic);
  }
}

std::vector<Diagnostic> Sink::sorted() const {
  std::vector<Diagnostic> result = diagnostics_;
  std::stable_sort(result.begin(), result.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.span.file, a.span.begin) < std::tie(b.span.file, b.span.begin);
  });
  return result;
}

std::size_t Sink::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(diagnostics_.begin(), diagnostics_.end(),
                    [&](const Diagnostic& d) { return d.severity == severity; }));
}

}  // namespace vitaset
