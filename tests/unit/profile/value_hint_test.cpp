#include "profile/value_hint.h"

#include <doctest/doctest.h>

namespace vitaset {
namespace {

std::string hint(ValueType type, Value::Data data, std::string_view written = {}) {
  return value_hint({"key", type, {}, "EXAMPLE"}, Value(std::move(data), {}), written);
}

}  // namespace

TEST_CASE("what only lacks quotes is shown in them, and the other way round") {
  CHECK(hint(ValueType::line, std::int64_t{5}, "5") == "put it in quotes: \"5\"");
  CHECK(hint(ValueType::tags, 2.50, "2.50") == "put it in quotes: \"2.50\"");
  CHECK(hint(ValueType::flag, "true") == "write key = true, without quotes");
  CHECK(hint(ValueType::priority, "50 %") == "write key = 50, without quotes");
}

TEST_CASE("what cannot be guessed is answered with the example") {
  CHECK(hint(ValueType::flag, "yes") == "write it as in key = EXAMPLE");
  CHECK(hint(ValueType::count, "007") == "write it as in key = EXAMPLE");
  CHECK(hint(ValueType::web, std::int64_t{5}, "5") == "write it as in key = EXAMPLE");
  CHECK(hint(ValueType::line, Table()) == "write it as in key = EXAMPLE");
  CHECK(value_hint({"key", ValueType::flag, {}, "\"\"\"\nlong"}, Value(Table(), {}), {}) ==
        "write it as in key = \"\"\"\"\"\"");
}

}  // namespace vitaset
