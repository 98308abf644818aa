#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "cli/job_options.h"
#include "render/edition_list.h"

namespace vitaset {
namespace {

/// Names in a column; beside each, what it is made with and what of the profile is in it.
std::string edition_list(const std::vector<EditionSummary>& editions) {
  std::size_t width = 0;
  for (const EditionSummary& each : editions) width = std::max(width, each.name.size());
  std::string text;
  for (const EditionSummary& each : editions) {
    text += fmt::format("{:<{}}  {}, {}, {}{}\n", each.name, width, each.layout, each.language,
                        each.file,
                        each.extends.empty() ? "" : fmt::format(", extends {}", each.extends));
    text += fmt::format("{:<{}}  {} of {}: {}\n", "", width, each.shown,
                        each.entries == 1 ? "1 entry" : fmt::format("{} entries", each.entries),
                        fmt::join(each.sections, ", "));
  }
  return text;
}

ExitCode run(const Arguments& arguments, const Environment& environment, Output& output) {
  Sources sources;
  Sink sink;
  RenderJob job = make_job(arguments, environment, sink);
  job.profile = arguments.operands().front();
  if (const std::optional<DataFolders> data = data_folders(environment, sink);
      data && !sink.has_errors()) {
    job.settings = settings(arguments, sources, sink);
    const std::vector<EditionSummary> editions = list_editions(job, *data, sources, sink);
    output.out += edition_list(editions);
    if (editions.empty() && !sink.has_errors()) {
      output.err += fmt::format("{} has no editions; one begins with [edition.short]\n",
                                job.profile.string());
    }
  }
  show_problems(arguments, environment, sources, sink, output.err);
  return exit_code(sink, false);
}

}  // namespace

Command editions_command() {
  return {
      "editions",
      "list the editions of a profile and what each shows",
      "Lists the editions of PROFILE: the layout, language and file name of each, how many\n"
      "entries it shows, and its sections in their order.",
      {"PROFILE", "the TOML file", 1, 1},
      {layout_option(), set_option(), diagnostics_option()},
      {"vitaset editions me.toml"},
      run,
  };
}

}  // namespace vitaset
