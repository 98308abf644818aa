#include "base/sink.h"

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

namespace vitaset {

namespace {

std::size_t hash_of(const Diagnostic& diagnostic) {
  constexpr std::size_t kFactor = 1099511628211U;  // FNV's prime
  std::size_t hash = std::hash<std::string>()(diagnostic.message);
  for (const std::size_t part :
       {static_cast<std::size_t>(diagnostic.span.file), std::size_t{diagnostic.span.begin},
        std::size_t{diagnostic.span.end}, static_cast<std::size_t>(diagnostic.code)}) {
    hash = (hash ^ part) * kFactor;
  }
  return hash;
}

bool same(const Diagnostic& a, const Diagnostic& b) {
  return a.span == b.span && a.code == b.code && a.message == b.message;
}

}  // namespace

void Sink::report(Diagnostic diagnostic) {
  const std::size_t hash = hash_of(diagnostic);
  const auto [begin, end] = seen_.equal_range(hash);
  const bool told = std::any_of(
      begin, end, [&](const auto& each) { return same(diagnostics_[each.second], diagnostic); });
  if (told) return;
  seen_.emplace(hash, diagnostics_.size());
  diagnostics_.push_back(std::move(diagnostic));
}

std::vector<Diagnostic> Sink::take() {
  seen_.clear();
  firsts_.clear();
  return std::exchange(diagnostics_, {});
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
