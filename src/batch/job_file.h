#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/sink.h"
#include "base/sources.h"
#include "toml/override.h"

namespace vitaset {

/// What a row of a file of jobs says; empty what it does not say.
struct JobRow {
  std::filesystem::path profile;  ///< seen from the current folder
  std::string edition;
  std::string layout;
  std::string output;
  std::vector<Override> settings;
  Span place;  ///< of its profile
};

/// Reads a file of jobs: TOML, a [[job]] each with `profile`, `edition`, `layout`, `output` and
/// `set`, a table of keys and values; or CSV (a name that ends in ".csv"), a row each with the same
/// columns, settings as `set.KEY`. Names of files are relative to it.
/// Errors: CV0001 and what the text's readers say; CV0103 an unknown key or column, CV0104, CV0105
///         a job without a profile, CV0115; each with its place. What is wrong is left out.
[[nodiscard]] std::vector<JobRow> read_job_file(const std::filesystem::path& file, Sources& sources,
                                                Sink& sink);

}  // namespace vitaset
