#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/span.h"
#include "toml/override.h"

/// Many CVs in one run: which there are, who makes them, what is told of it.
namespace vitaset {

/// One output of a batch.
struct BatchJob {
  std::filesystem::path profile;
  std::string edition;           ///< empty: none
  std::string layout;            ///< a name or a path; empty: the edition's, else the default
  std::filesystem::path output;  ///< below the folder of the batch; no two jobs have the same
  std::vector<Override> settings = {};  ///< its own, which come after those of all jobs
  Span place = {};                      ///< the row of a file of jobs that asks for it
};

}  // namespace vitaset
