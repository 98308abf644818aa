#include "toml/syntax_errors.h"

#include <doctest/doctest.h>

namespace vitaset {
namespace {

Diagnostic numbered(std::uint32_t i) {
  return {Severity::error, Code::toml_syntax, {FileId{0}, i, i}, "m", {}, {}};
}

}  // namespace

TEST_CASE("twenty errors are told, and how many more there are") {
  SyntaxErrors errors;
  for (std::uint32_t i = 0; i < 22; ++i) errors.add(numbered(i));
  CHECK(errors.full());
  Sink sink;
  errors.report_to(sink);
  REQUIRE(sink.diagnostics().size() == 20);
  REQUIRE(sink.diagnostics().back().notes.size() == 1);
  CHECK(sink.diagnostics().back().notes[0].message == "2 more errors in this file are not shown");
}

TEST_CASE("exactly twenty errors leave none out") {
  SyntaxErrors errors;
  for (std::uint32_t i = 0; i < 20; ++i) errors.add(numbered(i));
  Sink sink;
  errors.report_to(sink);
  CHECK(sink.diagnostics().size() == 20);
  CHECK(sink.diagnostics().back().notes.empty());
}

}  // namespace vitaset
