#include "toml/csv.h"

#include <doctest/doctest.h>

namespace vitaset {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// All cells, the header first; nothing if the text was refused.
struct Reading {
  explicit Reading(std::string text) {
    const std::optional<CsvTable> table =
        read_csv(sources, sources.add("t.csv", std::move(text)), sink);
    if (!table) return;
    rows.emplace_back();
    for (const CsvCell& cell : table->header) rows.back().push_back(cell.text);
    for (const std::vector<CsvCell>& row : table->rows) {
      rows.emplace_back();
      for (const CsvCell& cell : row) rows.back().push_back(cell.text);
    }
  }

  /// "2:5" of the only diagnostic.
  [[nodiscard]] std::string place() const {
    REQUIRE(sink.diagnostics().size() == 1);
    const Place place = sources.place(sink.diagnostics().front().span);
    return std::to_string(place.line) + ":" + std::to_string(place.column);
  }

  Sources sources;
  Sink sink;
  Rows rows;
};

}  // namespace

TEST_CASE("cells are parted by what the header is parted by") {
  const Rows expected{{"title", "year"}, {"A talk", "2024"}};
  CHECK(Reading("title,year\nA talk,2024\n").rows == expected);
  CHECK(Reading("title;year\nA talk;2024\n").rows == expected);
  CHECK(Reading("title\tyear\nA talk\t2024").rows == expected);
  CHECK(Reading("title;\"a,b,c\"\nx;y").rows == Rows{{"title", "a,b,c"}, {"x", "y"}});
}

TEST_CASE("quotes hold separators, line ends and quotes") {
  CHECK(Reading("a,b\r\n\"x, \"\"y\"\"\",\"one\r\ntwo\"\r\n").rows ==
        Rows{{"a", "b"}, {"x, \"y\"", "one\ntwo"}});
  CHECK(Reading("a,b\n\"\",q\"q\n").rows == Rows{{"a", "b"}, {"", "q\"q"}});
}

TEST_CASE("a byte order mark, blanks, empty lines and short rows are fine") {
  CHECK(Reading("\xEF\xBB\xBF"
                "a , b,\r\n\r\n , \r\n x \r\n\"y\" , z")
            .rows == Rows{{"a", "b"}, {"x", ""}, {"y", "z"}});
}

TEST_CASE("an empty cell of tabs keeps its column") {
  CHECK(Reading("a\tb\tc\nx\t\tz\n").rows == Rows{{"a", "b", "c"}, {"x", "", "z"}});
}

TEST_CASE("what is wrong is told where it stands") {
  CHECK(Reading("a,b\nx,\"open\n").place() == "2:3");
  CHECK(Reading("a,b\n\"x\" y,z\n").place() == "2:5");
  CHECK(Reading("a,b\nx,y,z\n").place() == "2:5");
  CHECK(Reading("a,,b\n1,2,3\n").place() == "1:3");
  CHECK(Reading("a,b,a\n1,2,3\n").place() == "1:5");
  CHECK(Reading("").place() == "1:1");
  CHECK(Reading("a\n\xFF\n").place() == "2:1");
}

TEST_CASE("a cell in quotes stands where its quotes do") {
  Sources sources;
  Sink sink;
  const auto table = read_csv(sources, sources.add("t.csv", "a,b\n1,\"x\"\"y\"\n"), sink);
  REQUIRE(table);
  const CsvCell& cell = table->rows[0][1];
  CHECK(cell.text == "x\"y");
  CHECK(cell.span.begin == 6);
  CHECK(cell.span.end == 12);
}

TEST_CASE("a file with too many cells is refused, and twenty errors are enough") {
  std::string many = "a\n";
  for (std::size_t i = 0; i <= kMostCells; ++i) many += "x\n";
  CHECK(Reading(std::move(many)).sink.count(Severity::error) == 1);
  std::string wrong = "a\n";
  for (int i = 0; i < 100; ++i) wrong += "1,2\n";
  CHECK(Reading(std::move(wrong)).sink.count(Severity::error) == 20);
}

}  // namespace vitaset
