#include "style/fit_style_reader.h"

#include <doctest/doctest.h>

#include "unit/style/style_help.h"

namespace vitaset {
namespace {

LoadedStyle with(std::string_view keys) {
  return LoadedStyle("[layout]\nextends = \"academic\"\n" + std::string(keys));
}

}  // namespace

TEST_CASE("what a layout says of fitting; em is that of body text") {
  const LoadedStyle loaded = with(R"([page]
margin = { top = "30mm", bottom = "30mm", start = "30mm", end = "30mm" }
[type]
body = { size = "10pt", leading = "14pt" }
[section]
above = "12pt"
[entry.default]
gap = "6pt"
[fit]
order = ["size", "entry_gap"]
tighten = 0.5
leading = "1.2em"
size = "9pt"
section_gap = { least = "0.5em", most = "20pt" }
entry_gap = { least = "3pt", most = "9pt" }
margin = { top = "10pt", bottom = "11pt", start = "12pt", end = "13pt" }
weights = { talk = 7, experience = 99 }
)");
  CHECK(loaded.told() == "");
  REQUIRE(loaded.style.has_value());
  const FitStyle& fit = loaded.style->fit;
  CHECK(fit.order == std::vector<FitMeans>{FitMeans::size, FitMeans::entry_gap});
  CHECK(fit.tighten == 0.5);
  CHECK(fit.leading_least == Pt(12));
  CHECK(fit.size_least == Pt(9));
  CHECK(fit.section_gap_least == Pt(5));
  CHECK(fit.section_gap_most == Pt(20));
  CHECK(fit.entry_gap_least == Pt(3));
  CHECK(fit.entry_gap_most == Pt(9));
  CHECK(fit.top_least == Pt(10));
  CHECK(fit.bottom_least == Pt(11));
  CHECK(fit.start_least == Pt(12));
  CHECK(fit.end_least == Pt(13));
  CHECK(fit.weights.at("talk") == 7);
  CHECK(fit.weights.at("experience") == 99);
}

TEST_CASE("a bound that the layout itself oversteps gives way to it") {
  const LoadedStyle loaded = with(R"([page]
margin = { top = "40pt", bottom = "41pt", start = "12pt", end = "13pt" }
[type]
body = { size = "8pt", leading = "9pt" }
[section]
above = "12pt"
[entry.default]
gap = "6pt"
[fit]
leading = "2em"
size = "20pt"
section_gap = { least = "13pt", most = "11pt" }
entry_gap = { least = "7pt", most = "5pt" }
margin = { top = "90pt", bottom = "90pt", start = "90pt", end = "90pt" }
)");
  CHECK(loaded.told() == "");
  REQUIRE(loaded.style.has_value());
  const FitStyle& fit = loaded.style->fit;
  CHECK(fit.leading_least == Pt(9));
  CHECK(fit.size_least == Pt(8));
  CHECK(fit.section_gap_least == Pt(12));
  CHECK(fit.section_gap_most == Pt(12));
  CHECK(fit.entry_gap_least == Pt(6));
  CHECK(fit.entry_gap_most == Pt(6));
  CHECK(fit.top_least == Pt(40));
  CHECK(fit.bottom_least == Pt(41));
  CHECK(fit.start_least == Pt(12));
  CHECK(fit.end_least == Pt(13));
}

TEST_CASE("what is wrong is told at its place") {
  const auto told = [](const std::string& keys) { return with("[fit]\n" + keys).told(); };
  CHECK(told("order = [\"size\", \"height\"]\n").starts_with("CV0203 4:18 `\"height\"`"));
  CHECK(told("order = [\"size\", \"size\"]\n").starts_with("CV0203 4:18 `\"size\"`"));
  CHECK(told("order = [1]\n").starts_with("CV0202 4:10 `1`"));
  CHECK(told("order = \"size\"\n").starts_with("CV0202 4:9"));
  CHECK(told("tighten = 2\n").starts_with("CV0203 4:11 `2`"));
  CHECK(told("tighten = -0.1\n").starts_with("CV0203 4:11 `-0.1`"));
  CHECK(told("size = \"0pt\"\n").starts_with("CV0203 4:8 `\"0pt\"`"));
  CHECK(told("weights = { talk = 101 }\n").starts_with("CV0203 4:20 `101`"));
  CHECK(told("tight = 1\n").starts_with("CV0201 4:1 `tight`"));
  CHECK(told("section_gap = { lest = \"3pt\" }\n").starts_with("CV0201 4:17 `lest`"));
  CHECK(told("margin = { top = \"-1pt\" }\n").starts_with("CV0203 4:18 `\"-1pt\"`"));
}

TEST_CASE("an order of nothing is none at all") {
  const LoadedStyle loaded = with("[fit]\norder = []\n");
  REQUIRE(loaded.style.has_value());
  CHECK(loaded.style->fit.order.empty());
}

}  // namespace vitaset
