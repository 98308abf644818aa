#include "cli/command.h"
#include "profile/json_schema.h"

namespace vitaset {
namespace {

ExitCode run(const Arguments&, const Environment&, Output& output) {
  output.out += profile_json_schema();
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
      {},
      {"vitaset schema > vitaset.schema.json"},
      run,
  };
}

}  // namespace vitaset
