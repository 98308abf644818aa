#include "batch/plan.h"

#include <doctest/doctest.h>

#include "temporary_folder.h"

namespace vitaset {
namespace {

struct Planning {
  std::vector<std::string> outputs() {
    std::vector<std::string> names;
    for (const BatchJob& job : plan_batch(request, sources, sink)) {
      names.push_back(job.output.string());
    }
    return names;
  }

  TemporaryFolder folder;
  BatchRequest request;
  Sources sources;
  Sink sink;
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("outputs are called by profile, edition and, of several, layout") {
  Planning plan;
  const std::string profile = plan.folder
                                  .write("a.toml",
                                         "[person]\nname = \"Ada Example\"\n[edition.e]\n"
                                         "[edition.f]\nfile = \"cv-{layout}\"\n")
                                  .string();
  plan.request.sources = {profile};
  CHECK(plan.outputs() == Names{"a.pdf"});
  plan.request.layouts = {"plain"};
  CHECK(plan.outputs() == Names{"a.pdf"});
  plan.request.editions = {"e", "f"};
  CHECK(plan.outputs() == Names{"a-e.pdf", "cv-plain.pdf"});
  plan.request.layouts = {"plain", "looks/own.toml"};
  plan.request.editions = {"e"};
  CHECK(plan.outputs() == Names{"a-e-plain.pdf", "a-e-own.pdf"});
  CHECK_FALSE(plan.sink.has_errors());
}

TEST_CASE("what a row of a file of jobs says stands against what the batch asks for") {
  Planning plan;
  plan.folder.write("a.toml", "[person]\nname = \"A\"\n");
  plan.request.sources = {
      plan.folder.write("jobs.csv", "profile,layout,output\na.toml,plain,x/a.pdf\n").string()};
  plan.request.layouts = {"classic", "modern"};
  CHECK(plan.outputs() == Names{"x/a.pdf"});
}

TEST_CASE("two jobs with one output are an error, however the name is written") {
  Planning plan;
  plan.folder.write("a.toml", "[person]\n");
  plan.request.sources = {
      plan.folder.write("j.csv", "profile,output\na.toml,x.pdf\na.toml,y/../x.pdf\n").string()};
  plan.outputs();
  REQUIRE(plan.sink.diagnostics().size() == 1);
  const Diagnostic& twice = plan.sink.diagnostics().front();
  CHECK(twice.code == Code::output_twice);
  CHECK(plan.sources.place(twice.span).line == 3);
  REQUIRE(twice.notes.size() == 1);
  CHECK(plan.sources.place(twice.notes[0].span).line == 2);
}

TEST_CASE("an output is a PDF below the folder") {
  for (const char* output : {"../x.pdf", "/x.pdf", "x.txt", "a/../../x.pdf", ".pdf/.."}) {
    Planning plan;
    plan.request.sources = {
        plan.folder.write("j.csv", std::string("profile,output\na.toml,") + output + "\n")
            .string()};
    CHECK(plan.outputs().empty());
    CHECK(plan.sink.count(Severity::error) == 1);
  }
}

TEST_CASE("shards part the jobs, each into one, about evenly") {
  std::size_t count[3] = {0, 0, 0};
  for (int i = 0; i < 3000; ++i) {
    const BatchJob job{"p.toml", "", "", "person-" + std::to_string(i) + ".pdf"};
    std::size_t owners = 0;
    for (std::size_t part = 1; part <= 3; ++part) {
      if (!is_of_shard(job, part, 3)) continue;
      ++owners;
      ++count[part - 1];
    }
    REQUIRE(owners == 1);
  }
  for (const std::size_t each : count) CHECK(each > 800);
}

}  // namespace vitaset
