#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/sink.h"
#include "base/sources.h"
#include "render/data_folders.h"
#include "render/job.h"

namespace vitaset {

/// What an edition of a profile shows.
struct EditionSummary {
  std::string name;
  std::string extends;  ///< empty: none
  std::string layout;
  std::string language;
  std::string file;                   ///< the name of its PDF
  std::vector<std::string> sections;  ///< ids of those shown, in their order
  std::size_t shown = 0;              ///< entries in them
  std::size_t entries = 0;            ///< there are of those that are not hidden
};

/// The editions of the profile of `job`, in its order; `job.edition` is not looked at. Those with
/// errors are left out.
/// Errors: those of the profile, of every edition and of their layouts, in one run.
[[nodiscard]] std::vector<EditionSummary> list_editions(const RenderJob& job,
                                                        const DataFolders& data, Sources& sources,
                                                        Sink& sink);

}  // namespace vitaset
