#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include "batch/run.h"

namespace vitaset {

/// What is told of a batch at its end: how many outputs there are, what profiles lack, and, for
/// programs, every output by itself.
class BatchReport {
 public:
  /// `total`: jobs there are. `stale_before`: profiles updated before this month are told,
  /// "2025-06".
  BatchReport(std::size_t total, std::string stale_before)
      : total_(total), stale_before_(std::move(stale_before)) {}

  /// Keeps of `outcome` what is told of it, some hundred bytes if its problems are wanted as JSON.
  void add(const Outcome& outcome, bool json);

  [[nodiscard]] std::size_t done() const { return rendered_ + skipped_ + failed_; }
  [[nodiscard]] std::size_t failed() const { return failed_; }

  /// "rendered 8, skipped 2, failed 1 of 11 in 1.2 s; 3 warnings", and a line for each thing that
  /// profiles lack or that is stale, with the first of them.
  [[nodiscard]] std::string summary(double seconds) const;

  /// A JSON object: "version", "jobs", "rendered", "skipped", "failed", "outputs", a list with for
  /// each job that was begun its "output", "profile", "edition" and "layout" ("" if not asked
  /// for), "status" ("rendered", "skipped", "failed"), "pages", "bytes", "ms" and "problems", as
  /// `--diagnostics json` tells them.
  [[nodiscard]] std::string json(std::string_view version) const;

 private:
  using Names = std::set<std::string>;

  std::size_t total_;
  std::string stale_before_;
  std::size_t rendered_ = 0;
  std::size_t skipped_ = 0;
  std::size_t failed_ = 0;
  std::size_t warnings_ = 0;
  Names without_email_, stale_, incomplete_;  // profiles
  std::string outputs_;
};

/// "wrote ada.pdf (2 pages, 31 KB; 1 warning)", "kept ada.pdf", "failed: ada.pdf".
[[nodiscard]] std::string outcome_line(const Outcome& outcome);

/// The line that shows on a terminal how far a batch is, at most `width` columns:
/// "[=====>    ] 512/1000  260/s  2 s left  1 failed".
[[nodiscard]] std::string progress_line(std::size_t done, std::size_t total, std::size_t failed,
                                        double seconds, std::size_t width);

}  // namespace vitaset
