#include "toml/parse.h"

#include <doctest/doctest.h>

#include <string>

namespace vitaset {
namespace {

struct Parsed {
  Sources sources;
  Sink sink;
  Table table;

  explicit Parsed(std::string text) {
    table = parse_toml(sources, sources.add("me.toml", std::move(text)), sink);
  }
  [[nodiscard]] std::string written(Span span) const {
    return std::string(sources.file(span.file).text().substr(span.begin, span.end - span.begin));
  }
};

}  // namespace

TEST_CASE("every value and key spans exactly what is written") {
  const Parsed parsed("a = [1, 'b']  # c\n");
  REQUIRE(parsed.sink.diagnostics().empty());
  REQUIRE(parsed.table.members.size() == 1);
  CHECK(parsed.written(parsed.table.members[0].key_span) == "a");
  CHECK(parsed.written(parsed.table.members[0].value.span) == "[1, 'b']");
}

}  // namespace vitaset
