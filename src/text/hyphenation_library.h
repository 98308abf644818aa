#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "text/hyphenation_patterns.h"

namespace vitaset {

/// The patterns of a language, before their file is read.
struct HyphenationRecord {
  std::string language;        ///< BCP 47
  std::filesystem::path file;  ///< empty: they are not on this machine
  std::string debian;          ///< the package that has them
  std::string licence;         ///< file with its text; empty for those of the system
};

/// All hyphenation patterns a job may use. Files are read when first asked for, once, by any
/// thread.
class HyphenationLibrary {
 public:
  explicit HyphenationLibrary(std::vector<HyphenationRecord> records);
  ~HyphenationLibrary();
  HyphenationLibrary(HyphenationLibrary&&) noexcept;
  HyphenationLibrary& operator=(HyphenationLibrary&&) noexcept;

  [[nodiscard]] const std::vector<HyphenationRecord>& records() const { return records_; }

  /// The patterns of a record (< records().size()), which has a file.
  /// Errors: CV0001 and CV0003 as `read_file`, CV0311 as `HyphenationPatterns::parse`.
  [[nodiscard]] const Result<std::shared_ptr<const HyphenationPatterns>>& patterns(
      std::size_t record) const;

 private:
  struct Slot;
  std::vector<HyphenationRecord> records_;
  std::vector<std::unique_ptr<Slot>> slots_;  // one a record
};

}  // namespace vitaset
