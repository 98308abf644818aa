#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "font/face.h"

namespace vitaset {

/// A face that can be had, before its file is opened.
struct FontRecord {
  std::string family;
  int weight = 400;
  bool italic = false;
  std::filesystem::path file;
  unsigned index = 0;
  std::string licence;  ///< file with the licence's text, or its SPDX id; empty if unknown
};

/// All faces a job may use. Files are opened when first asked for, once, by any thread.
class FontLibrary {
 public:
  /// `fallback`: the families tried, in this order, for characters a face does not have.
  FontLibrary(std::vector<FontRecord> records, std::vector<std::string> fallback);
  ~FontLibrary();
  FontLibrary(FontLibrary&&) noexcept;
  FontLibrary& operator=(FontLibrary&&) noexcept;

  /// The face of exactly this family, weight and slant; nothing is synthesized.
  /// Errors: CV0401 no such family (hint: the nearest), CV0402 no such weight or style (hint: those
  /// there are), CV0404 the file is damaged. The span is the caller's to fill in.
  [[nodiscard]] Result<std::shared_ptr<const FontFace>> find(std::string_view family, int weight,
                                                             bool italic) const;

  /// The face of the fallback chain that has `code_point`, nearest in weight and slant; null if
  /// none has. Files that cannot be opened are passed over.
  [[nodiscard]] std::shared_ptr<const FontFace> fallback(char32_t code_point, int weight,
                                                         bool italic) const;

  [[nodiscard]] const std::vector<FontRecord>& records() const { return records_; }
  [[nodiscard]] const std::vector<std::string>& fallback_families() const { return fallback_; }

 private:
  struct Slot;
  [[nodiscard]] const Result<std::shared_ptr<const FontFace>>& open(std::size_t record) const;
  [[nodiscard]] Diagnostic no_family(std::string_view family) const;
  [[nodiscard]] Diagnostic no_face(std::string_view family, int weight, bool italic) const;

  std::vector<FontRecord> records_;
  std::vector<std::string> fallback_;
  std::vector<std::vector<std::size_t>> fallback_records_;  // those of each family of fallback_
  std::vector<std::unique_ptr<Slot>> slots_;                // one a record
};

}  // namespace vitaset
