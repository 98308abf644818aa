#include <doctest/doctest.h>

#include "profile/json_schema.h"
#include "profile/reference_page.h"
#include "run.h"

namespace vitaset {

TEST_CASE("schema prints the schema and needs no data folder") {
  const Run printed = run({"schema"}, Environment{});
  CHECK(printed.code == ExitCode::ok);
  CHECK(printed.out == profile_json_schema());
  CHECK(printed.err.empty());
}

TEST_CASE("schema --reference prints the page for people") {
  const Run printed = run({"schema", "--reference"}, Environment{});
  CHECK(printed.code == ExitCode::ok);
  CHECK(printed.out == profile_reference());
}

TEST_CASE("schema --layout prints the schema of layouts, from the base.toml of the data folder") {
  const Run printed = run({"schema", "--layout"});
  CHECK(printed.code == ExitCode::ok);
  CHECK(contains(printed.out, "\"title\": \"A layout of vitaset\""));
  Environment nowhere;
  nowhere.data = "/nowhere";
  const Run failed = run({"schema", "--layout"}, nowhere);
  CHECK(failed.code == ExitCode::usage_or_io);
  CHECK(failed.out.empty());
}

TEST_CASE("there is no page for people about layouts") {
  const Run refused = run({"schema", "--layout", "--reference"});
  CHECK(refused.code == ExitCode::usage_or_io);
  CHECK(contains(refused.err, "--reference is about profiles"));
}

}  // namespace vitaset
