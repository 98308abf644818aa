#include "profile/bind_context.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("an id is taken once") {
  Sources sources;
  Sink sink;
  BindContext context(sources, sink, {});
  context.take_id("a", {FileId{0}, 1, 2});
  context.take_id("b", {FileId{0}, 3, 4});
  CHECK(sink.diagnostics().empty());
  context.take_id("a", {FileId{0}, 5, 6});
  REQUIRE(sink.diagnostics().size() == 1);
  const Diagnostic& found = sink.diagnostics().front();
  CHECK(found.code == Code::duplicate_id);
  CHECK(found.span == Span{FileId{0}, 5, 6});
  REQUIRE(found.notes.size() == 1);
  CHECK(found.notes.front().span == Span{FileId{0}, 1, 2});
}

TEST_CASE("a file with a syntax error is not complete") {
  Sources sources;
  Sink sink;
  CHECK(BindContext(sources, sink, {}).complete());
  sink.report({Severity::error, Code::toml_syntax, {}, "x", {}, {}});
  CHECK_FALSE(BindContext(sources, sink, {}).complete());
}

TEST_CASE("searches for a nearest name come to an end") {
  Sources sources;
  Sink sink;
  BindContext context(sources, sink, {});
  int searches = 0;
  while (context.may_search() && searches < 100'000) ++searches;
  CHECK(searches > 50);
  CHECK(searches < 1000);
  CHECK_FALSE(context.may_search());
}

TEST_CASE("a profile one of whose includes could not be read is not complete") {
  Sources sources;
  Sink sink;
  sink.report({Severity::error, Code::bad_include, {}, "x", {}, {}});
  CHECK_FALSE(BindContext(sources, sink, {}).complete());
}

}  // namespace vitaset
