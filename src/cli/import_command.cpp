#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "base/file.h"
#include "bibliography/encoding.h"
#include "bibliography/record.h"
#include "cli/job_options.h"
#include "cli/output_file.h"
#include "exchange/import_bib.h"
#include "toml/write.h"

namespace vitaset {
namespace {

constexpr std::string_view kExample = "papers.toml";

void run_import(const Arguments& arguments, Sources& sources, Sink& sink, Output& output) {
  const std::string& name = arguments.operands().front();
  if (!may_write(arguments, kExample, sink)) return;
  Result<std::string> bytes = read_file(name);
  if (!bytes) return sink.report(bytes.error());
  BibText text = decode_bib(*std::move(bytes));
  const FileId id = sources.add(name, text.text);
  if (std::optional<Diagnostic> warning = encoding_warning(text, id)) {
    sink.report(*std::move(warning));
  }
  const Table profile = import_bib(read_bibliography(sources.file(id).text(), id, sink));
  if (profile.members.empty()) {
    return sink.report({Severity::error,
                        Code::bib_file,
                        {},
                        fmt::format("{} has no publication that could be read", name),
                        {"it takes a .bib file, in the language of BibTeX or BibLaTeX"},
                        {}});
  }
  give(arguments, write_toml(profile), sink, output);
}

ExitCode run(const Arguments& arguments, const Environment& environment, Output& output) {
  Sources sources;
  Sink sink;
  run_import(arguments, sources, sink, output);
  show_problems(arguments, environment, sources, sink, output.err);
  return exit_code(sink, false);
}

}  // namespace

Command import_command() {
  return {
      "import",
      "turn a .bib file into publications of a profile",
      "Writes the entries of a .bib file as [[publication]] tables, to be included in a profile "
      "or\n"
      "put into it. Entries that cannot be read are told and left out; fields that a profile has\n"
      "no key for are kept as x-bib-FIELD, for \"vitaset export\".",
      {"BIBFILE", "the .bib file to read", 1, 1},
      {output_option(), force_option(), diagnostics_option()},
      {"vitaset import papers.bib", "vitaset import papers.bib -o papers.toml"},
      run,
  };
}

}  // namespace vitaset
