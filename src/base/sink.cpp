#include "base/sink.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace vitaset {

void Sink::report(Diagnostic diagnostic) {
  const auto key = [](const Diagnostic& d) { return std::tie(d.span, d.code, d.message); };
  const auto at = std::lower_bound(
      by_key_.begin(), by_key_.end(), diagnostic,
      [&](std::size_t index, const Diagnostic& d) { return key(diagnostics_[index]) < key(d); });
  if (at != by_key_.end() && key(diagnostics_[*at]) == key(diagnostic)) return;
  by_key_.insert(at, diagnostics_.size());
  diagnostics_.push_back(std::move(diagnostic));
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
