#include <optional>
#include <string>
#include <vector>

#include "cli/job_options.h"
#include "cli/output_file.h"
#include "exchange/export_bib.h"
#include "exchange/load_publications.h"

namespace vitaset {
namespace {

constexpr std::string_view kExample = "publications.bib";

ExitCode run(const Arguments& arguments, const Environment& environment, Output& output) {
  Sources sources;
  Sink sink;
  if (may_write(arguments, kExample, sink)) {
    const std::vector<Override> given = settings(arguments, sources, sink);
    const std::optional<std::vector<Entry>> publications =
        load_publications(arguments.operands().front(), given, sources, sink);
    if (publications) give(arguments, export_bib(*publications), sink, output);
  }
  show_problems(arguments, environment, sources, sink, output.err);
  return exit_code(sink, false);
}

}  // namespace

Command export_command() {
  return {
      "export",
      "write the publications of a profile as a .bib file",
      "Writes all publications of PROFILE, those of its .bib files among them and each once, in "
      "the\n"
      "language of BibTeX.",
      {"PROFILE", "the TOML file to read", 1, 1},
      {
          {"to", '\0', "FORMAT", "bibtex (default)", {"bibtex"}, false},
          output_option(),
          force_option(),
          set_option(),
          diagnostics_option(),
      },
      {"vitaset export me.toml --to bibtex", "vitaset export me.toml -o publications.bib"},
      run,
  };
}

}  // namespace vitaset
