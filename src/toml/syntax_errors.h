#pragma once

#include <cstddef>
#include <vector>

#include "base/diagnostic.h"
#include "base/sink.h"

namespace vitaset {

/// The syntax errors of one file: the first few are kept, the rest counted, so that a file that is
/// no TOML at all is answered in a screenful.
class SyntaxErrors {
 public:
  static constexpr std::size_t kMost = 20;

  void add(Diagnostic diagnostic);
  /// Whether what is added from now on is only counted.
  [[nodiscard]] bool full() const { return kept_.size() == kMost; }
  /// Hands them to `sink`; the last one tells how many more there are. Call once, last.
  void report_to(Sink& sink);

 private:
  std::vector<Diagnostic> kept_;
  std::size_t dropped_ = 0;
};

}  // namespace vitaset
