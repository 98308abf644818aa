#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/diagnostic.h"

namespace vitaset {

/// Collects the diagnostics of one job, from every stage. Nothing is printed here.
class Sink {
 public:
  /// Keeps `diagnostic`, unless one with the same span, code and message is kept already.
  /// Cost: O(size of the message).
  void report(Diagnostic diagnostic);

  /// As `report`, but of all with its code and message only the first in the sources is kept: for
  /// what is to be said once of a document. Cost: O(log n).
  void report_first(Diagnostic diagnostic);

  /// Hands over all that was reported, in that order, and forgets it.
  [[nodiscard]] std::vector<Diagnostic> take();

  /// In the order reported.
  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
  /// By file and place; those without a place last. Equal places keep the order reported.
  [[nodiscard]] std::vector<Diagnostic> sorted() const;
  [[nodiscard]] std::size_t count(Severity severity) const;
  [[nodiscard]] bool has_errors() const { return count(Severity::error) > 0; }

 private:
  std::vector<Diagnostic> diagnostics_;
  std::unordered_multimap<std::size_t, std::size_t>
      seen_;  // hash of what makes them differ → index
  std::map<std::pair<Code, std::string>, std::size_t> firsts_;  // indices of diagnostics_
};

}  // namespace vitaset
