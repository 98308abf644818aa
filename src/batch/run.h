#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/diagnostic_format.h"
#include "base/sources.h"
#include "batch/index.h"
#include "batch/job.h"
#include "render/job.h"

namespace vitaset {

enum class JobStatus : std::uint8_t {
  rendered,
  skipped,  ///< what it is made of has not changed
  failed,
};

/// What became of a job.
struct Outcome {
  const BatchJob* job = nullptr;
  JobStatus status = JobStatus::failed;
  std::size_t pages = 0;  ///< of what was rendered
  std::size_t bytes = 0;
  double milliseconds = 0;
  std::size_t warnings = 0;
  std::size_t incomplete_publications = 0;  ///< CV0119
  std::string problems;       ///< in the form asked for: of one that failed all, else none
  std::string problems_json;  ///< all of them, if asked for
  ProfileFacts facts;         ///< not of one that failed
};

struct BatchOptions {
  std::filesystem::path folder;  ///< of the outputs; it is there
  RenderJob common;              ///< fonts, date, defaults and settings of all jobs
  std::string version;           ///< of the program: another one makes everything anew
  unsigned threads = 1;
  bool fail_fast = false;  ///< begin nothing more once a job has failed
  bool changed = false;    ///< skip what has not changed
  bool strict = false;     ///< a job with warnings fails
  bool json = false;       ///< whether `Outcome::problems_json` is wanted
  DiagnosticFormat format = DiagnosticFormat::human;
  bool color = false;
  const std::atomic<bool>* stop = nullptr;  ///< set from outside: begin nothing more
};

/// Makes the outputs of `jobs`, each whole or not at all, by several threads that share what they
/// read. The bytes are those of `render`. What one job does harms no other; memory does not grow
/// with their number. `sources`: where the settings come from; not to grow meanwhile. `tell` hears
/// of every job that was begun, in their order, from one thread at a time.
/// The index is told of all that was made, and saved now and then.
void run_batch(const std::vector<BatchJob>& jobs, const BatchOptions& options,
               const DataFolders& data, const Sources& sources, BatchIndex& index,
               const std::function<void(const Outcome&)>& tell);

}  // namespace vitaset
