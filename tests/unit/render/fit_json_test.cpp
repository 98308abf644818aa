#include "render/fit_json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace vitaset {

TEST_CASE("what fitting did can be read by programs, whatever stands in it") {
  Sources sources;
  const FileId file = sources.add("me.toml", "one\ntwo\n");
  FitReport report;
  report.pages = 1;
  report.most_pages = 2;
  report.filled = 0.98765;
  report.size = Pt(9.75);
  report.changed = {{"leading", Pt(13.8), Pt(13)}};
  report.left_out = {
      {PieceKind::part, "award", "\"Prize\"\n\xFF", 0, 200, Pt(15.004), {file, 4, 7}}};
  report.next = report.left_out.front();
  report.next_needs = Pt(3);
  report.shown = {"talk/a"};
  report.newly_shown = {"talk/b"};
  const auto json = nlohmann::json::parse(fits_as_json({{"me.pdf", "short", report}}, sources));
  REQUIRE(json.size() == 1);
  const auto& fit = json[0];
  CHECK(fit["file"] == "me.pdf");
  CHECK(fit["edition"] == "short");
  CHECK(fit["pages"] == 1);
  CHECK(fit["most_pages"] == 2);
  CHECK(fit["filled"] == 0.99);
  CHECK(fit["size"] == 9.75);
  CHECK(fit["changed"][0] == nlohmann::json{{"name", "leading"}, {"own", 13.8}, {"used", 13.0}});
  const auto& left_out = fit["left_out"][0];
  CHECK(left_out["kind"] == "role");
  CHECK(left_out["text"] == "\"Prize\"\n\uFFFD");
  CHECK(left_out["height"] == 15.0);
  CHECK(left_out["file"] == "me.toml");
  CHECK(left_out["line"] == 2);
  CHECK(left_out["column"] == 1);
  CHECK(fit["next"]["needs"] == 3.0);
  CHECK(fit["shown"][0] == "talk/a");
  CHECK(fit["no_longer_shown"].empty());
  CHECK(fit["newly_shown"][0] == "talk/b");
}

TEST_CASE("of no fits there is an empty list") { CHECK(fits_as_json({}, Sources()) == "[]\n"); }

}  // namespace vitaset
