#include "cli/command.h"
#include "profile/json_schema.h"
#include "profile/reference_page.h"

namespace vitaset {
namespace {

ExitCode run(const Arguments& arguments, const Environment&, Output& output) {
  output.out += arguments.has("reference") ? profile_reference() : profile_json_schema();
  return ExitCode::ok;
}

}  // namespace

Command schema_command() {
  return {
      "schema",
      "print the JSON Schema of a profile, for editors",
      "Prints the JSON Schema (draft-07) of a profile. Editors with Taplo (Even Better\n"
      "TOML) complete and check a profile whose first line names it:\n"
      "#:schema ./vitaset.schema.json",
      {},
      {{"reference",
        '\0',
        "",
        "print the reference page for people instead, as Markdown",
        {},
        false}},
      {"vitaset schema > vitaset.schema.json"},
      run,
  };
}

}  // namespace vitaset
