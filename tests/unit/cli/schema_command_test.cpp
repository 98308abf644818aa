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

}  // namespace vitaset
