#include "cli/job_options.h"

#include <fmt/format.h>

#include "base/diagnostic_format.h"
#include "render/job_date.h"

namespace vitaset {

Option layout_option() {
  return {
      "layout", 'l',
      "LAYOUT", "a layout's name, or a layout file (default: that of\nthe edition, else academic)",
      {},       false};
}

Option edition_option() {
  return {"edition", '\0', "NAME", "an edition of the profile; may be given several times",
          {},        true};
}

Option font_dir_option() {
  return {"font-dir", '\0', "DIR", "use the fonts in DIR too; may be given several times",
          {},         true};
}

Option set_option() {
  return {"set",
          '\0',
          "KEY=VALUE",
          "give a key of the profile another value, or a key of\n"
          "the layout behind \"style.\"; entries are named by id;\n"
          "no VALUE: take the key away; several times",
          {},
          true};
}

Option diagnostics_option() {
  return {"diagnostics",
          '\0',
          "FORM",
          "how problems are shown: human (default), short or json",
          {"human", "short", "json"},
          false};
}

RenderJob make_job(const Arguments& arguments, const Environment& environment, Sink& sink) {
  RenderJob job;
  job.layout = arguments.value("layout", {});
  for (const std::string& folder : arguments.values("font-dir")) {
    job.font_folders.emplace_back(folder);
  }
  if (!environment.source_date.empty()) {
    job.source_date = parse_source_date_epoch(environment.source_date);
    if (!job.source_date) sink.report(bad_source_date(environment.source_date));
  }
  return job;
}

std::vector<Override> settings(const Arguments& arguments, Sources& sources, Sink& sink) {
  return read_overrides(arguments.values("set"), sources, sink);
}

std::optional<DataFolders> data_folders(const Environment& environment, Sink& sink) {
  Result<DataFolders> data = find_data_folders(environment.data, environment.program);
  if (data) return *data;
  sink.report(data.error());
  return std::nullopt;
}

DiagnosticFormat diagnostic_format(const Arguments& arguments) {
  const std::string_view form = arguments.value("diagnostics", "human");
  if (form == "json") return DiagnosticFormat::json;
  return form == "short" ? DiagnosticFormat::short_lines : DiagnosticFormat::human;
}

bool wants_json(const Arguments& arguments) {
  return diagnostic_format(arguments) == DiagnosticFormat::json;
}

void show_problems(const Arguments& arguments, const Environment& environment,
                   const Sources& sources, const Sink& sink, std::string& output) {
  const DiagnosticFormat format = diagnostic_format(arguments);
  output += format_diagnostics(sink.sorted(), sources, format, environment.color);
  if (format == DiagnosticFormat::human && sink.diagnostics().size() > kMostShown) {
    output += "--diagnostics short or json shows them all\n";
  }
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace vitaset
