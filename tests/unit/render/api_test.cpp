#include <doctest/doctest.h>

#include <algorithm>

#include "temporary_folder.h"
#include "vitaset/render.h"
#include "vitaset/version.h"

namespace vitaset {
namespace {

RenderOptions from_source_tree() {
  RenderOptions options;
  options.data_folder = VITASET_SOURCE_DIR;
  return options;
}

}  // namespace

TEST_CASE("the library has the project's version") { CHECK(version() == VITASET_VERSION); }

TEST_CASE("a profile becomes a PDF in memory") {
  const TemporaryFolder folder;
  const auto profile = folder.write("me.toml", "[person]\nname = \"Ada Example\"\n");
  const RenderedCv cv = render_cv(profile, from_source_tree());
  CHECK(cv.ok);
  CHECK(cv.pages == 1);
  CHECK(cv.pdf.starts_with("%PDF-1.7"));
  CHECK(cv.messages.empty());
}

TEST_CASE("what is wrong is told with code, place and hints, and there is no PDF") {
  const TemporaryFolder folder;
  const auto profile = folder.write("me.toml", "[person]\nname = \"Ada\"\n  headlin = \"x\"\n");
  const RenderedCv cv = render_cv(profile, from_source_tree());
  CHECK_FALSE(cv.ok);
  CHECK(cv.pdf.empty());
  REQUIRE(cv.messages.size() == 1);
  const Message& message = cv.messages.front();
  CHECK(message.severity == Message::Severity::error);
  CHECK(message.code == "CV0103");
  CHECK(message.file == profile.string());
  CHECK(message.line == 3);
  CHECK(message.column == 3);
  CHECK(message.text.find("headlin") != std::string::npos);
  REQUIRE_FALSE(message.hints.empty());
  CHECK(message.hints.front().find("headline") != std::string::npos);
}

TEST_CASE("warnings come with the PDF") {
  const TemporaryFolder folder;
  const auto profile = folder.write("me.toml", "[person]\nname = \"Ada \U00012000\"\n");
  const RenderedCv cv = render_cv(profile, from_source_tree());
  CHECK(cv.ok);
  REQUIRE(cv.messages.size() == 1);
  CHECK(cv.messages.front().severity == Message::Severity::warning);
}

TEST_CASE("a profile, data or date that is not there is a message without a place") {
  const TemporaryFolder folder;
  const auto profile = folder.write("me.toml", "[person]\nname = \"Ada\"\n");
  RenderOptions lost = from_source_tree();
  lost.data_folder = folder.path();
  RenderOptions undated = from_source_tree();
  undated.source_date = "soon";
  for (const RenderedCv& cv : {render_cv(folder.path() / "nobody.toml", from_source_tree()),
                               render_cv(profile, lost), render_cv(profile, undated)}) {
    CHECK_FALSE(cv.ok);
    REQUIRE(cv.messages.size() == 1);
    CHECK(cv.messages.front().file.empty());
    CHECK(cv.messages.front().line == 0);
  }
}

TEST_CASE("the date given is the document's date") {
  const TemporaryFolder folder;
  const auto profile = folder.write("me.toml", "[person]\nname = \"Ada\"\n");
  RenderOptions options = from_source_tree();
  options.source_date = "1000000000";
  CHECK(render_cv(profile, options).pdf.find("2001-09-09T01:46:40") != std::string::npos);
}

TEST_CASE("settings are made, and those that cannot be are told with their place") {
  const TemporaryFolder folder;
  const auto profile = folder.write("me.toml", "[person]\nname = \"Ada\"\n");
  RenderOptions options = from_source_tree();
  options.settings = {"document.updated=2001-02-03"};
  CHECK(render_cv(profile, options).pdf.find("2001-02-03") != std::string::npos);
  options.settings = {"person.nam=x", "nonsense"};
  const RenderedCv cv = render_cv(profile, options);
  CHECK_FALSE(cv.ok);
  REQUIRE(cv.messages.size() == 2);
  CHECK(cv.messages[0].file == "--set");
  CHECK(cv.messages[0].column == 8);
  CHECK(cv.messages[1].code == "CV0115");
}

TEST_CASE("an edition of the profile is rendered by its name") {
  const TemporaryFolder folder;
  const auto profile =
      folder.write("me.toml",
                   "[person]\nname = \"Ada\"\n[[talk]]\ntitle = \"A\"\n"
                   "[edition.letter]\nset = { \"style.page.size\" = \"letter\" }\n");
  RenderOptions options = from_source_tree();
  const std::string plain = render_cv(profile, options).pdf;
  options.edition = "letter";
  const RenderedCv cv = render_cv(profile, options);
  CHECK(cv.ok);
  CHECK(cv.pdf != plain);
  RenderOptions set = from_source_tree();
  set.settings = {"style.page.size=letter"};
  CHECK(cv.pdf == render_cv(profile, set).pdf);
  options.edition = "lettre";
  const RenderedCv unknown = render_cv(profile, options);
  REQUIRE(unknown.messages.size() == 1);
  CHECK(unknown.messages.front().code == "CV0122");
}

}  // namespace vitaset
