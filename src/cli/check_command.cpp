#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "cli/job_options.h"
#include "profile/edition.h"

namespace vitaset {
namespace {

/// What a profile, or an edition of it, came to, in a line.
std::string verdict(const std::string& name, std::size_t errors, std::size_t warnings,
                    const std::optional<TypesetJob>& typeset) {
  std::string text;
  if (errors > 0) text += counted(errors, "error");
  if (warnings > 0) text += (text.empty() ? "" : ", ") + counted(warnings, "warning");
  if (text.empty()) text = "no problems";
  if (typeset) text += ", " + counted(typeset->pages.pages.size(), "page");
  return fmt::format("{}: {}\n", name, text);
}

/// What is checked of the profile of `job`: the editions that are asked for, else itself, which has
/// no name, and all of them.
std::vector<std::string> editions_to_check(const Arguments& arguments, const RenderJob& job,
                                           Sources& sources) {
  if (arguments.has("edition")) return arguments.values("edition");
  std::vector<std::string> editions{""};
  Sink told_later;
  if (const auto all = edition_names(job.profile, sources, told_later)) {
    const auto count = static_cast<std::ptrdiff_t>(std::min(all->size(), kMostEditions));
    editions.insert(editions.end(), all->begin(), all->begin() + count);
  }
  return editions;
}

/// Checks one profile; the verdicts of it.
std::string check(const Arguments& arguments, RenderJob job, const DataFolders& data,
                  Sources& sources, Sink& sink) {
  std::string verdicts;
  Sink of_profile;  // what is told of one edition is not counted again for the next
  for (const std::string& edition : editions_to_check(arguments, job, sources)) {
    job.edition = edition;
    Sink found;
    Timings timings;
    const std::optional<TypesetJob> typeset = typeset_job(job, data, sources, found, timings);
    const std::size_t errors = of_profile.count(Severity::error);
    const std::size_t warnings = of_profile.count(Severity::warning);
    for (Diagnostic& problem : found.take()) of_profile.report(std::move(problem));
    const std::size_t new_errors = of_profile.count(Severity::error) - errors;
    if (!typeset && new_errors == 0) continue;  // it fails for what is told already
    const std::string name = edition.empty()
                                 ? job.profile.string()
                                 : fmt::format("{} ({})", job.profile.string(), edition);
    verdicts += verdict(name, new_errors, of_profile.count(Severity::warning) - warnings, typeset);
  }
  for (Diagnostic& problem : of_profile.take()) sink.report(std::move(problem));
  return verdicts;
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
      verdicts += check(arguments, job, *data, sources, sink);
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
      "Reads and typesets each PROFILE, as it is and in each of its editions, and shows\n"
      "every problem, but writes no PDF.",
      {"PROFILE", "the TOML files to check", 1, std::numeric_limits<std::size_t>::max()},
      {
          layout_option(),
          edition_option(),
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
