#include <fmt/format.h>

#include <system_error>
#include <utility>

#include "base/file.h"
#include "cli/job_options.h"
#include "page/dump.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kStandardOutput = "-";

/// What was made, and how it is told.
struct Product {
  std::string bytes;
  std::size_t pages = 0;
  std::optional<FitReport> fit;
};

/// Where the product goes: as asked, else a dump to standard output and a PDF to PROFILE's name
/// with .pdf in the current folder.
fs::path target(const Arguments& arguments, const fs::path& profile) {
  const fs::path otherwise = arguments.has("dump") ? fs::path(kStandardOutput)
                                                   : profile.filename().replace_extension(".pdf");
  return arguments.value("output", otherwise.native());
}

Diagnostic refusal(std::string message, std::string hint) {
  return {Severity::error, Code::cannot_write, {}, std::move(message), {std::move(hint)}, {}};
}

/// What speaks against writing to `target`, before any work is done.
std::optional<Diagnostic> objection(const Arguments& arguments, const Environment& environment,
                                    const fs::path& profile, const fs::path& target) {
  if (target == kStandardOutput) {
    if (arguments.has("dump") || !environment.output_is_terminal) return std::nullopt;
    return refusal("a PDF is not written to a terminal", "name a file: -o me.pdf");
  }
  std::error_code error;
  if (!fs::equivalent(profile, target, error)) return std::nullopt;
  return refusal(fmt::format("{} would be written over the profile itself", target.string()),
                 "name another file: -o me.pdf");
}

std::optional<Product> make(const Arguments& arguments, const RenderJob& job,
                            const DataFolders& data, Sources& sources, Sink& sink,
                            Timings& timings) {
  if (!arguments.has("dump")) {
    std::optional<RenderedJob> rendered = render(job, data, sources, sink, timings);
    if (!rendered) return std::nullopt;
    return Product{std::move(rendered->pdf), rendered->pages.pages.size(),
                   std::move(rendered->fit)};
  }
  std::optional<Typeset> set = typeset_job(job, data, sources, sink, timings);
  if (!set) return std::nullopt;
  const Pages& pages = set->pages;
  const bool text = arguments.value("dump", "") == "text";
  return Product{text ? dump_text(pages) : dump_pages(pages), pages.pages.size(),
                 std::move(set->fit)};
}

void write(const Product& product, const fs::path& target, Sink& sink, Timings& timings,
           Output& output) {
  if (target == kStandardOutput) {
    output.out += product.bytes;
    return;
  }
  const Timings::Scope scope = timings.stage("write file");
  if (std::optional<Diagnostic> failure = write_file(target, product.bytes)) {
    return sink.report(*std::move(failure));
  }
  output.out += fmt::format("wrote {} ({}, {} KB)\n", target.string(),
                            counted(product.pages, "page"), (product.bytes.size() + 999) / 1000);
  if (product.fit) output.out += summary_of(*product.fit) + "\n";
}

/// Everything up to the file written; what went wrong is in `sink`.
void run_job(const Arguments& arguments, const Environment& environment, Sources& sources,
             Sink& sink, Timings& timings, Output& output) {
  RenderJob job = make_job(arguments, environment, sink);
  job.profile = arguments.operands().front();
  const fs::path file = target(arguments, job.profile);
  if (std::optional<Diagnostic> no = objection(arguments, environment, job.profile, file)) {
    sink.report(*std::move(no));
  }
  const std::optional<DataFolders> data = data_folders(environment, sink);
  if (!data || sink.has_errors()) return;
  job.settings = settings(arguments, sources, sink);
  const std::optional<Product> product = make(arguments, job, *data, sources, sink, timings);
  const bool refused = arguments.has("strict") && sink.count(Severity::warning) > 0;
  if (product && !refused) write(*product, file, sink, timings, output);
}

ExitCode run(const Arguments& arguments, const Environment& environment, Output& output) {
  Sources sources;
  Sink sink;
  Timings timings;
  run_job(arguments, environment, sources, sink, timings, output);
  show_problems(arguments, environment, sources, sink, output.err);
  if (arguments.has("timings")) output.err += format_timings(timings);
  return exit_code(sink, arguments.has("strict"));
}

}  // namespace

Command render_command() {
  return {
      "render",
      "make a PDF of a profile",
      "Makes a PDF of the CV that PROFILE describes.",
      {"PROFILE", "the TOML file to render", 1, 1},
      {
          layout_option(),
          set_option(),
          {"output",
           'o',
           "FILE",
           "write to FILE; - is standard output (default: the\n"
           "profile's name with .pdf, in the current folder)",
           {},
           false},
          font_dir_option(),
          diagnostics_option(),
          {"strict", '\0', "", "take warnings for errors: write nothing, exit with 3", {}, false},
          {"timings", '\0', "", "tell how long each stage took", {}, false},
          {"dump",
           '\0',
           "FORM",
           "print what is on the pages instead of making a PDF:\n"
           "text (what they read as) or pages (every item)",
           {"text", "pages"},
           false},
      },
      {"vitaset render me.toml", "vitaset render me.toml -l academic -o cv/me.pdf",
       "vitaset render me.toml --set person.headline=\"ML engineer\"",
       "vitaset render me.toml --set sections.publication.title=Papers",
       "vitaset render me.toml --set style.page.size=letter"},
      run,
  };
}

}  // namespace vitaset
