#include "bibliography/latex_reader.h"

#include <doctest/doctest.h>

#include "unit/bibliography/shown.h"

namespace vitaset {
namespace {

std::string read(std::string_view text) {
  Sink sink;
  const TextMap map;
  return shown(LatexReader(text, map, sink).read().take(map));
}

}  // namespace

TEST_CASE("groups end what began in them") {
  CHECK(read("{\\em a {\\bf b} c} d") == "i(a )b(i(b))i( c) d");
  CHECK(read("{\\it a}b") == "i(a)b");
}

TEST_CASE("ligatures are text, not code") {
  CHECK(read("a--b''") == "a–b”");
  CHECK(read("\\texttt{a--b''}") == "c(a--b'')");
}

TEST_CASE("amounts of money are no formulas") {
  CHECK(read("$5 and $10") == "$5 and $10");
  CHECK(read("$5$ and") == "5 and");
}

TEST_CASE("what lies too deep is read flat") {
  std::string deep(1000, '{');
  CHECK(read(deep + "a" + std::string(1000, '}') + "b") == "ab");
}

}  // namespace vitaset
