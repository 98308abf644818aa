#include <fmt/format.h>

#include <algorithm>

#include "cli/job_options.h"
#include "style/load.h"

namespace vitaset {
namespace {

std::string layout_list(const std::vector<LayoutSummary>& layouts) {
  std::size_t width = 0;
  for (const LayoutSummary& layout : layouts) width = std::max(width, layout.name.size());
  std::string text;
  for (const LayoutSummary& layout : layouts) {
    text += fmt::format("{:<{}}  {}\n", layout.name, width, layout.description);
  }
  return text;
}

ExitCode run(const Arguments& arguments, const Environment& environment, Output& output) {
  const Sources sources;
  Sink sink;
  if (const std::optional<DataFolders> data = data_folders(environment, sink)) {
    output.out += layout_list(list_layouts(data->layouts, sink));
  }
  show_problems(arguments, environment, sources, sink, output.err);
  return exit_code(sink, false);
}

}  // namespace

Command layouts_command() {
  return {
      "layouts",
      "list the layouts there are",
      "Lists the layouts that come with vitaset. One of your own is named by its file:\n"
      "vitaset render me.toml --layout ./mine.toml",
      {},
      {},
      {},
      run,
  };
}

}  // namespace vitaset
