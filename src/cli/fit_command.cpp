#include <fmt/format.h>

#include "base/file.h"
#include "cli/job_options.h"
#include "profile/write_pins.h"
#include "render/fit_text.h"

namespace vitaset {
namespace {

/// Writes `pins` into the edition of `job`.
void pin(const RenderJob& job, const std::vector<std::string>& pins, Sources& sources, Sink& sink,
         Output& output) {
  const std::optional<RewrittenFile> file =
      write_pins(job.profile, job.edition, pins, sources, sink);
  if (!file) return;
  if (std::optional<Diagnostic> failure = write_file(file->path, file->text)) {
    return sink.report(*std::move(failure));
  }
  output.out += fmt::format("{}: {} in the edition {}\n", file->path.string(),
                            pins.empty() ? "no pins" : counted(pins.size(), "pin"), job.edition);
}

/// What the command line asks for that cannot be; empty if nothing.
std::string objection(const Arguments& arguments) {
  if (arguments.has("pin") && arguments.has("unpin")) return "--pin goes without --unpin";
  const bool pins = arguments.has("pin") || arguments.has("unpin");
  return pins && !arguments.has("edition") ? "pins are of an edition: --edition industry" : "";
}

/// Fits, tells, and pins; false if the layout has nothing to fit.
bool fit(const Arguments& arguments, const RenderJob& job, const DataFolders& data,
         Sources& sources, Sink& sink, Output& output) {
  Timings timings;
  const std::optional<TypesetJob> set = typeset_job(job, data, sources, sink, timings);
  if (!set) return true;
  if (!set->fit) return false;
  output.out += summary_of(*set->fit) + "\n" + explain(*set->fit, sources);
  if (arguments.has("pin")) pin(job, set->fit->shown, sources, sink, output);
  return true;
}

ExitCode run(const Arguments& arguments, const Environment& environment, Output& output) {
  std::string refusal = objection(arguments);
  Sources sources;
  Sink sink;
  if (refusal.empty()) {
    RenderJob job = make_job(arguments, environment, sink);
    job.profile = arguments.operands().front();
    job.edition = arguments.value("edition", "");
    const std::optional<DataFolders> data = data_folders(environment, sink);
    job.settings = settings(arguments, sources, sink);
    if (!sink.has_errors() && arguments.has("unpin")) {
      pin(job, {}, sources, sink, output);
    } else if (!sink.has_errors() && !fit(arguments, job, *data, sources, sink, output)) {
      refusal = "this layout takes as many pages as it needs; -l onepage fits them";
    }
  }
  show_problems(arguments, environment, sources, sink, output.err);
  if (refusal.empty()) return exit_code(sink, false);
  output.err += fmt::format("vitaset: {}\n  \"vitaset help fit\" tells more\n", refusal);
  return ExitCode::usage_or_io;
}

}  // namespace

Command fit_command() {
  return {
      "fit",
      "tell how a profile fits its pages, and pin what it shows",
      "Fits PROFILE to the pages of its layout and tells what gave way and what was left out,\n"
      "without making a PDF. --pin writes what is shown into the edition, so that it stays as\n"
      "long as it has room, whatever changes elsewhere.",
      {"PROFILE", "the TOML file", 1, 1},
      {layout_option(),
       {"edition", '\0', "NAME", "of the profile", {}, false},
       {"pin", '\0', "", "write what is shown into the edition", {}, false},
       {"unpin", '\0', "", "take the pins out of the edition", {}, false},
       set_option(),
       font_dir_option(),
       diagnostics_option()},
      {"vitaset fit me.toml -l onepage", "vitaset fit me.toml --edition industry --pin"},
      run,
  };
}

}  // namespace vitaset
