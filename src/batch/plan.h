#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/sink.h"
#include "base/sources.h"
#include "batch/job.h"

namespace vitaset {

/// What a batch is asked for.
struct BatchRequest {
  std::vector<std::string> sources;   ///< folders, profiles, patterns ("cvs/*.toml"), files of jobs
  std::vector<std::string> editions;  ///< empty: the profiles as they are
  std::vector<std::string> layouts;   ///< empty: that of the edition, else the default
  std::filesystem::path defaults;     ///< lies under every profile and is none itself; may be empty
  std::vector<Override> settings;     ///< of all jobs
};

/// Every profile in every edition and layout; a job of a file that names its own takes that.
/// An output is called as the file of jobs says, else PROFILE.pdf, of an edition by its own name,
/// and of several layouts PROFILE-LAYOUT.pdf. Nothing is written.
/// Errors: CV0001, what a file of jobs has to say, CV0702 a source without a profile, an output
///         that is no PDF below the folder; CV0703 two jobs with one output, at both places.
/// Cost:   that of reading every file once; of reading it twice for each edition.
[[nodiscard]] std::vector<BatchJob> plan_batch(const BatchRequest& request, Sources& sources,
                                               Sink& sink);

/// Whether `job` belongs to part `part` (from 1) of `parts`: by a hash of its output's name, so
/// that every job has one part, on every machine the same.
[[nodiscard]] bool is_of_shard(const BatchJob& job, std::size_t part, std::size_t parts);

}  // namespace vitaset
