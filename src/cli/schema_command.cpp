#include "cli/job_options.h"
#include "profile/json_schema.h"
#include "profile/reference_page.h"
#include "style/layout_schema.h"

namespace vitaset {
namespace {

ExitCode print_layout_schema(const Environment& environment, Output& output) {
  Sources sources;
  Sink sink;
  if (const std::optional<DataFolders> data = data_folders(environment, sink)) {
    output.out +=
        layout_json_schema(data->layouts, field_catalog(), sources, sink).value_or(std::string());
  }
  show_problems({}, environment, sources, sink, output.err);
  return exit_code(sink, false);
}

ExitCode run(const Arguments& arguments, const Environment& environment, Output& output) {
  const bool page = arguments.has("reference");
  if (!arguments.has("layout")) {
    output.out += page ? profile_reference() : profile_json_schema();
    return ExitCode::ok;
  }
  if (!page) return print_layout_schema(environment, output);
  output.err += "vitaset: --reference is about profiles; layouts/base.toml tells of layouts\n";
  return ExitCode::usage_or_io;
}

}  // namespace

Command schema_command() {
  return {
      "schema",
      "print the JSON Schema of a profile, for editors",
      "Prints the JSON Schema (draft-07) of a profile, or of a layout. Editors with\n"
      "Taplo (Even Better TOML) complete and check a file whose first line names it:\n"
      "#:schema ./vitaset.schema.json",
      {},
      {{"layout", '\0', "", "print the schema of layouts", {}, false},
       {"reference",
        '\0',
        "",
        "print the reference page for people instead, as Markdown",
        {},
        false}},
      {"vitaset schema > vitaset.schema.json",
       "vitaset schema --layout > vitaset-layout.schema.json"},
      run,
  };
}

}  // namespace vitaset
