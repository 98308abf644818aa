#include "render/edition_list.h"

#include <doctest/doctest.h>

#include "temporary_folder.h"

namespace vitaset {
namespace {

const std::filesystem::path kSource = VITASET_SOURCE_DIR;
const DataFolders kData{kSource / "layouts", kSource / "fonts"};

constexpr std::string_view kProfile = R"([person]
name = "Ada Example"
[sections.talk]
limit = 1
[[talk]]
title = "One"
[[talk]]
title = "Two"
[[talk]]
title = "Hidden"
hide = true
[[award]]
title = "Prize"
private = true
)";

}  // namespace

TEST_CASE("an edition is listed with its layout, language, file, sections and entries") {
  const TemporaryFolder folder;
  RenderJob job;
  job.profile = folder.write("me.toml", std::string(kProfile) +
                                            "[edition.a]\nlanguage = \"de\"\nfile = \"{family}\"\n"
                                            "[edition.b]\nextends = \"a\"\nlayout = \"onepage\"\n"
                                            "private = true\nsections = [\"award\", \"talk\"]\n");
  Sources sources;
  Sink sink;
  const std::vector<EditionSummary> all = list_editions(job, kData, sources, sink);
  CHECK(sink.diagnostics().empty());
  REQUIRE(all.size() == 2);
  CHECK(all[0].name == "a");
  CHECK(all[0].layout == "academic");
  CHECK(all[0].language == "de");
  CHECK(all[0].file == "Example.pdf");
  CHECK(all[0].sections == std::vector<std::string>{"talk"});
  CHECK(all[0].shown == 1);
  CHECK(all[0].entries == 2);
  CHECK(all[1].extends == "a");
  CHECK(all[1].layout == "onepage");
  CHECK(all[1].sections == std::vector<std::string>{"award", "talk"});
  CHECK(all[1].shown == 2);
  CHECK(all[1].entries == 3);
}

TEST_CASE("an edition with errors is told and left out") {
  const TemporaryFolder folder;
  RenderJob job;
  job.profile = folder.write(
      "me.toml", std::string(kProfile) + "[edition.a]\nlayout = \"onepge\"\n[edition.b]\n");
  Sources sources;
  Sink sink;
  const std::vector<EditionSummary> all = list_editions(job, kData, sources, sink);
  REQUIRE(all.size() == 1);
  CHECK(all[0].name == "b");
  REQUIRE(sink.count(Severity::error) == 1);
  const Diagnostic& problem = sink.diagnostics().front();
  CHECK(problem.code == Code::unknown_layout);
  CHECK(sources.place(problem.span).line == 16);
}

}  // namespace vitaset
