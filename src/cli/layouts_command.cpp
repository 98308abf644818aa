#include <fmt/format.h>

#include <algorithm>

#include "cli/job_options.h"
#include "style/load.h"
#include "style/show_layout.h"

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

/// Settings of the profile have no place here.
void refuse_other_settings(const std::vector<Override>& overrides, Sink& sink) {
  for (const Override& each : overrides) {
    if (is_of_layout(each)) continue;
    sink.report({Severity::error,
                 Code::bad_setting,
                 each.path.span,
                 "this is no key of a layout",
                 {"keys of the layout stand behind \"style.\", as in style.page.size=letter"},
                 {}});
  }
}

void show(const Arguments& arguments, const DataFolders& data, Sources& sources, Sink& sink,
          Output& output) {
  StyleRequest request;
  request.layout = arguments.value("show", {});
  request.layouts = data.layouts;
  request.overrides = settings(arguments, sources, sink);
  refuse_other_settings(request.overrides, sink);
  output.out += show_layout(request, field_catalog(), sources, sink).value_or(std::string());
}

ExitCode run(const Arguments& arguments, const Environment& environment, Output& output) {
  if (arguments.has("set") && !arguments.has("show")) {
    output.err += "vitaset: --set goes with --show\n  \"vitaset help layouts\" tells more\n";
    return ExitCode::usage_or_io;
  }
  Sources sources;
  Sink sink;
  if (const std::optional<DataFolders> data = data_folders(environment, sink)) {
    if (arguments.has("show")) {
      show(arguments, *data, sources, sink, output);
    } else {
      output.out += layout_list(list_layouts(data->layouts, sink));
    }
  }
  show_problems(arguments, environment, sources, sink, output.err);
  return exit_code(sink, false);
}

}  // namespace

Command layouts_command() {
  return {
      "layouts",
      "list the layouts there are, or show all of one",
      "Lists the layouts that come with vitaset. One of your own is named by its file:\n"
      "vitaset render me.toml --layout ./mine.toml",
      {},
      {{"show",
        '\0',
        "LAYOUT",
        "print this layout with all that it extends, as TOML,\n"
        "and where each value comes from; a name, or a file",
        {},
        false},
       {"set",
        '\0',
        "KEY=VALUE",
        "with --show: give a key of the layout another value;\n"
        "it stands behind \"style.\"; several times",
        {},
        true}},
      {"vitaset layouts --show modern",
       "vitaset layouts --show ./mine.toml --set style.page.size=letter"},
      run,
  };
}

}  // namespace vitaset
