#include "base/sink.h"

#include <doctest/doctest.h>

#include <string>

namespace vitaset {
namespace {

Diagnostic at(std::uint32_t begin, std::string message, Severity severity = Severity::error,
              FileId file = FileId{0}) {
  return {severity, Code::unknown_key, {file, begin, begin + 1}, std::move(message), {}, {}};
}

std::string messages(const std::vector<Diagnostic>& diagnostics) {
  std::string all;
  for (const Diagnostic& diagnostic : diagnostics) all += diagnostic.message + " ";
  return all;
}

}  // namespace

TEST_CASE("the same thing said twice is kept once") {
  Sink sink;
  sink.report(at(5, "a"));
  sink.report(at(5, "a"));
  CHECK(sink.diagnostics().size() == 1);
}

TEST_CASE("what is taken out of a sink can be reported to it again") {
  Sink sink;
  sink.report(at(5, "a"));
  const std::vector<Diagnostic> taken = sink.take();
  CHECK(messages(taken) == "a ");
  CHECK(sink.diagnostics().empty());
  sink.report(taken[0]);
  CHECK(sink.diagnostics().size() == 1);
}

TEST_CASE("what is said once of a document is kept where it stands first") {
  Sink sink;
  sink.report_first(at(5, "a"));
  sink.report_first(at(9, "a"));
  sink.report_first(at(7, "b"));
  sink.report_first(at(2, "a"));
  REQUIRE(sink.diagnostics().size() == 2);
  CHECK(sink.diagnostics()[0].span.begin == 2);
  CHECK(messages(sink.sorted()) == "a b ");
}

TEST_CASE("what differs in place, code or message is kept") {
  Sink sink;
  sink.report(at(5, "a"));
  sink.report(at(6, "a"));
  sink.report(at(5, "b"));
  Diagnostic other = at(5, "a");
  other.code = Code::bad_value;
  sink.report(other);
  CHECK(sink.diagnostics().size() == 4);
}

TEST_CASE("diagnostics are kept as reported and sorted by file and place") {
  Sink sink;
  sink.report(at(9, "late"));
  sink.report({Severity::error, Code::cannot_read, {}, "placeless", {}, {}});
  sink.report(at(1, "other file", Severity::error, FileId{1}));
  sink.report(at(2, "early-1"));
  sink.report(at(2, "early-2"));
  CHECK(messages(sink.diagnostics()) == "late placeless other file early-1 early-2 ");
  CHECK(messages(sink.sorted()) == "early-1 early-2 late other file placeless ");
}

TEST_CASE("severities are counted") {
  Sink sink;
  CHECK_FALSE(sink.has_errors());
  sink.report(at(1, "w", Severity::warning));
  sink.report(at(2, "w", Severity::warning));
  CHECK_FALSE(sink.has_errors());
  sink.report(at(3, "e"));
  CHECK(sink.has_errors());
  CHECK(sink.count(Severity::warning) == 2);
  CHECK(sink.count(Severity::note) == 0);
}

TEST_CASE("a copy of a sink knows what was said") {
  Sink sink;
  sink.report(at(1, "a"));
  Sink copy = sink;
  copy.report(at(1, "a"));
  CHECK(copy.diagnostics().size() == 1);
}

TEST_CASE("a hundred thousand diagnostics in descending order take no time") {
  Sink sink;
  for (std::uint32_t i = 100'000; i > 0; --i) sink.report(at(i, "x"));
  CHECK(sink.diagnostics().size() == 100'000);
}

}  // namespace vitaset
