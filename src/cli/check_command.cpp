#include <fmt/format.h>

#include <limits>

#include "cli/job_options.h"

namespace vitaset {
namespace {

/// What a profile came to, in a line.
std::string verdict(const std::string& profile, std::size_t errors, std::size_t warnings,
                    const std::optional<Typeset>& set) {
  std::string text;
  if (errors > 0) text += counted(errors, "error");
  if (warnings > 0) text += (text.empty() ? "" : ", ") + counted(warnings, "warning");
  if (text.empty()) text = "no problems";
  if (set) text += ", " + counted(set->pages.pages.size(), "page");
  return fmt::format("{}: {}\n", profile, text);
}

ExitCode run(const Arguments& arguments, const Environment& environment, Output& output) {
  Sources sources;
  Sink sink;
  std::string verdicts;
  RenderJob job = make_job(arguments, environment, sink);
  if (const std::optional<DataFolders> data = data_folders(environment, sink);
      data && !sink.has_errors()) {
    job.settings = settings(arguments, sources, sink);
    for (const std::string& profile : arguments.operands()) {
      job.profile = profile;
      Sink found;
      Timings timings;
      const std::optional<Typeset> set = typeset_job(job, *data, sources, found, timings);
      verdicts +=
          verdict(profile, found.count(Severity::error), found.count(Severity::warning), set);
      for (Diagnostic& diagnostic : found.take()) sink.report(std::move(diagnostic));
    }
  }
  if (wants_json(arguments)) {
    // A program asked: what it reads is the array and nothing else.
    show_problems(arguments, environment, sources, sink, output.out);
  } else {
    output.out += verdicts;
    show_problems(arguments, environment, sources, sink, output.err);
  }
  return exit_code(sink, arguments.has("strict"));
}

}  // namespace

Command check_command() {
  return {
      "check",
      "say what is wrong with profiles, and write nothing",
      "Reads and typesets each PROFILE and shows every problem, but writes no PDF.",
      {"PROFILE", "the TOML files to check", 1, std::numeric_limits<std::size_t>::max()},
      {
          layout_option(),
          set_option(),
          font_dir_option(),
          diagnostics_option(),
          {"strict", '\0', "", "take warnings for errors: exit with 3", {}, false},
      },
      {"vitaset check me.toml", "vitaset check --diagnostics json cvs/*.toml"},
      run,
  };
}

}  // namespace vitaset
