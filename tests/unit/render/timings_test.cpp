#include "render/timings.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("stages are kept in the order in which they end") {
  Timings timings;
  {
    const auto outer = timings.stage("outer");
    { const auto inner = timings.stage("inner"); }
  }
  REQUIRE(timings.stages().size() == 2);
  CHECK(timings.stages()[0].name == "inner");
  CHECK(timings.stages()[1].name == "outer");
  CHECK(timings.stages()[0].time.count() >= 0);
  CHECK(timings.stages()[1].time >= timings.stages()[0].time);
}

TEST_CASE("timings are shown in a line each, aligned, with their sum last") {
  Timings timings;
  { const auto stage = timings.stage("read profile"); }
  { const auto stage = timings.stage("typeset"); }
  const std::string text = format_timings(timings);
  CHECK(text.starts_with("read profile  "));
  CHECK(text.find("\ntypeset       ") != std::string::npos);
  CHECK(text.find("\ntotal         ") != std::string::npos);
  CHECK(text.ends_with(" ms\n"));
}

TEST_CASE("the times of stages of one name are added up") {
  Timings timings;
  for (const char* name : {"a", "b", "a"}) const auto scope = timings.stage(name);
  REQUIRE(timings.stages().size() == 2);
  CHECK(timings.stages()[0].name == "a");
}

}  // namespace vitaset
