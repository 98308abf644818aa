#include "toml/syntax_errors.h"

#include <fmt/format.h>

#include <utility>

namespace vitaset {

void SyntaxErrors::add(Diagnostic diagnostic) {
  if (kept_.size() < kMost) {
    kept_.push_back(std::move(diagnostic));
  } else {
    ++dropped_;
  }
}

void SyntaxErrors::report_to(Sink& sink) {
  if (dropped_ > 0) {
    kept_.back().notes.push_back(
        {fmt::format("{} more error{} in this file {} not shown", dropped_,
                     dropped_ == 1 ? "" : "s", dropped_ == 1 ? "is" : "are"),
         {}});
  }
  for (Diagnostic& diagnostic : kept_) sink.report(std::move(diagnostic));
}

}  // namespace vitaset
