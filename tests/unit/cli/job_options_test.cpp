#include "cli/job_options.h"

#include <doctest/doctest.h>

#include "run.h"

namespace vitaset {
namespace {

Arguments parsed(const std::vector<std::string>& arguments) {
  auto result = parse_arguments(
      arguments, {layout_option(), font_dir_option(), set_option(), diagnostics_option()});
  REQUIRE(std::holds_alternative<Arguments>(result));
  return std::get<Arguments>(result);
}

/// What is shown of one error in the form `form`.
std::string shown(const std::string& form, bool color) {
  Sources sources;
  Sink sink;
  sink.report(
      {Severity::error, Code::unknown_key, {sources.add("me.toml", "abc"), 0, 3}, "oh", {}, {}});
  Environment environment;
  environment.color = color;
  std::string output;
  show_problems(parsed({"--diagnostics", form}), environment, sources, sink, output);
  return output;
}

}  // namespace

TEST_CASE("a job is what the options say, the layout left open by default") {
  Sink sink;
  CHECK(make_job(parsed({}), {}, sink).layout.empty());
  const RenderJob job =
      make_job(parsed({"-l", "onepage", "--font-dir", "b", "--font-dir", "a"}), {}, sink);
  CHECK(job.layout == "onepage");
  CHECK(job.font_folders == std::vector<std::filesystem::path>{"b", "a"});
  CHECK_FALSE(job.source_date);
  CHECK(sink.diagnostics().empty());
}

TEST_CASE("the environment's SOURCE_DATE_EPOCH dates the job") {
  Sink sink;
  Environment environment;
  environment.source_date = "86400";
  CHECK(make_job(parsed({}), environment, sink).source_date == Timestamp{1970, 1, 2, 0, 0, 0});
  CHECK(sink.diagnostics().empty());
}

TEST_CASE("a SOURCE_DATE_EPOCH that is none is an error, not today") {
  Sink sink;
  Environment environment;
  environment.source_date = "today";
  CHECK_FALSE(make_job(parsed({}), environment, sink).source_date);
  CHECK(exit_code(sink, false) == ExitCode::usage_or_io);
}

TEST_CASE("data that cannot be found is reported") {
  Sink sink;
  Environment environment;
  environment.data = "/nowhere";
  CHECK_FALSE(data_folders(environment, sink));
  CHECK(exit_code(sink, false) == ExitCode::usage_or_io);
  CHECK(data_folders(source_environment(), sink));
}

TEST_CASE("problems are shown in the form asked for, in colour where there is colour") {
  CHECK(shown("short", false) == "me.toml:1:1: error: oh [CV0103]\n");
  CHECK(shown("json", false).starts_with("["));
  CHECK(contains(shown("human", false), "^^^"));
  CHECK_FALSE(contains(shown("human", false), "\x1b"));
  CHECK(contains(shown("human", true), "\x1b["));
}

TEST_CASE("one is singular") {
  CHECK(counted(0, "page") == "0 pages");
  CHECK(counted(1, "page") == "1 page");
  CHECK(counted(2, "page") == "2 pages");
}

TEST_CASE("every --set is a setting, in their order") {
  Sources sources;
  Sink sink;
  const std::vector<Override> all =
      settings(parsed({"--set", "a=1", "--set=b=2", "--set", "c="}), sources, sink);
  REQUIRE(all.size() == 3);
  CHECK(all[1].path.parts[0].name == "b");
  CHECK(*all[1].value.string() == "2");
  CHECK(sink.diagnostics().empty());
}

}  // namespace vitaset
