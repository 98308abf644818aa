#include "toml/json_value.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "toml/parse.h"

namespace vitaset {

TEST_CASE("every kind of value has its JSON, tables in their order") {
  Sources sources;
  Sink sink;
  const FileId file = sources.add("my.toml", R"(
text = "a \"b\""
whole = 12
real = 0.5
flag = true
day = 2026-11-01
list = ["a", ["b"], { z = 1, a = 2 }]
)");
  const Table table = parse_toml(sources, file, sink);
  CHECK(json_value(Value(table, {})).dump() ==
        R"({"text":"a \"b\"","whole":12,"real":0.5,"flag":true,"day":"2026-11-01",)"
        R"("list":["a",["b"],{"z":1,"a":2}]})");
  CHECK(sink.diagnostics().empty());
}

}  // namespace vitaset
