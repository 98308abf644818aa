#include "render/job.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <thread>

#include "page/dump.h"
#include "temporary_folder.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;

const fs::path kSource = VITASET_SOURCE_DIR;
const DataFolders kData{kSource / "layouts", kSource / "fonts"};

struct Reading {
  Sources sources;
  Sink sink;
  Timings timings;
};

RenderJob sample_job() {
  RenderJob job;
  job.profile = kSource / "profiles" / "research-scientist.toml";
  return job;
}

std::string rendered_bytes(const RenderJob& job) {
  Reading reading;
  const auto rendered = render(job, kData, reading.sources, reading.sink, reading.timings);
  return rendered ? rendered->pdf : std::string();
}

bool reported(const Sink& sink, Code code) {
  const auto& all = sink.diagnostics();
  return std::any_of(all.begin(), all.end(), [&](const Diagnostic& d) { return d.code == code; });
}

}  // namespace

TEST_CASE("a job gives the pages and their PDF, and says how long each stage took") {
  Reading reading;
  const auto rendered = render(sample_job(), kData, reading.sources, reading.sink, reading.timings);
  REQUIRE(rendered);
  CHECK(reading.sink.diagnostics().empty());
  CHECK(dump_text(rendered->pages).find("Citadel Securities") != std::string::npos);
  CHECK(rendered->pdf.starts_with("%PDF-1.7"));
  std::vector<std::string> stages;
  for (const Timings::Stage& stage : reading.timings.stages()) stages.push_back(stage.name);
  CHECK(stages == std::vector<std::string>{"read profile", "read layout", "list fonts",
                                           "read photo", "set pages", "write PDF"});
}

TEST_CASE("the pages are the same whether or not a PDF is made of them") {
  Reading with;
  Reading without;
  const auto rendered = render(sample_job(), kData, with.sources, with.sink, with.timings);
  const auto pages =
      typeset_job(sample_job(), kData, without.sources, without.sink, without.timings);
  REQUIRE(rendered);
  REQUIRE(pages);
  CHECK(dump_pages(rendered->pages) == dump_pages(pages->pages));
}

TEST_CASE("threads that render at once all give the bytes that one alone gives") {
  const std::string alone = rendered_bytes(sample_job());
  REQUIRE_FALSE(alone.empty());
  std::vector<std::string> together(4);
  std::vector<std::thread> threads;
  for (std::string& bytes : together) {
    threads.emplace_back([&bytes] { bytes = rendered_bytes(sample_job()); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& bytes : together) CHECK(bytes == alone);
}

TEST_CASE("what is wrong with the profile does not hide what is wrong with layout and fonts") {
  const TemporaryFolder folder;
  RenderJob job;
  job.profile = folder.write("me.toml", "[person]\nnam = \"Ada\"\n");
  job.layout = "no-such-layout";
  job.font_folders = {folder.path() / "nowhere"};
  Reading reading;
  CHECK_FALSE(typeset_job(job, kData, reading.sources, reading.sink, reading.timings));
  CHECK(reported(reading.sink, Code::unknown_key));
  CHECK(reported(reading.sink, Code::unknown_layout));
  CHECK(reported(reading.sink, Code::cannot_read));
}

TEST_CASE("fonts of the job's folders come first, then the profile's own, then the bundled ones") {
  const TemporaryFolder folder;
  const fs::path file = kData.fonts / "source-serif-4" / "SourceSerif4-Regular.ttf";
  for (const char* place : {"fonts", "mine"}) {
    fs::create_directories(folder.path() / place);
    fs::copy_file(file, folder.path() / place / "regular.ttf");
  }
  RenderJob job;
  job.profile = folder.path() / "me.toml";
  job.font_folders = {folder.path() / "mine"};
  Reading reading;
  std::vector<fs::path> regular;
  for (const FontRecord& record : job_fonts(job, kData, reading.sources, reading.sink).records) {
    if (record.family == "Source Serif 4" && record.weight == 400 && !record.italic) {
      regular.push_back(record.file);
    }
  }
  CHECK(regular == std::vector<fs::path>{folder.path() / "mine" / "regular.ttf",
                                         folder.path() / "fonts" / "regular.ttf", file});
}

TEST_CASE("a job without a profile has no font folder of a profile") {
  Reading reading;
  RenderJob job;
  for (const FontRecord& record : job_fonts(job, kData, reading.sources, reading.sink).records) {
    CHECK(record.file.string().starts_with(kData.fonts.string()));
  }
}

TEST_CASE("settings reach the profile and the layout") {
  Reading reading;
  RenderJob job = sample_job();
  job.settings = read_overrides({"person.name=Bo Other", "style.page.size=letter"}, reading.sources,
                                reading.sink);
  const auto pages = typeset_job(job, kData, reading.sources, reading.sink, reading.timings);
  REQUIRE(pages);
  CHECK(pages->pages.size.width == Pt(612));
  CHECK(dump_text(pages->pages).starts_with("Bo Other\n"));
}

TEST_CASE("a job of an edition has its content, its layout, and its name") {
  const TemporaryFolder folder;
  RenderJob job;
  job.profile = folder.write("me.toml",
                             "[person]\nname = \"Ada Example\"\n[[talk]]\ntitle = \"Knots\"\n"
                             "[[award]]\ntitle = \"Prize\"\n[edition.talks]\nlayout = \"none\"\n"
                             "sections = [\"talk\"]\nfile = \"{name}-{layout}\"\n");
  job.edition = "talks";
  Reading wrong;
  CHECK_FALSE(typeset_job(job, kData, wrong.sources, wrong.sink, wrong.timings));
  CHECK(reported(wrong.sink, Code::unknown_layout));
  job.layout = "modern";  // what is asked for from outside wins
  Reading reading;
  const auto typeset = typeset_job(job, kData, reading.sources, reading.sink, reading.timings);
  REQUIRE(typeset);
  CHECK(typeset->file == "Ada-Example-modern.pdf");
  CHECK(dump_text(typeset->pages).find("Knots") != std::string::npos);
  CHECK(dump_text(typeset->pages).find("Prize") == std::string::npos);
}

}  // namespace vitaset
