#include "base/diagnostic_json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace vitaset {

TEST_CASE("a diagnostic as JSON has its place, hints and notes") {
  Sources sources;
  const FileId id = sources.add("me.toml", "a = 1\nname = \"\xC3\xA9\"\n");
  const Diagnostic diagnostic{Severity::warning,      Code::unknown_key,
                              {id, 13, 17},           "said \"so\"",
                              {"do this", "or that"}, {{"here", {id, 0, 1}}, {"remark", {}}}};
  const auto json = nlohmann::json::parse(diagnostics_as_json({diagnostic}, sources));
  REQUIRE(json.size() == 1);
  CHECK(json[0]["severity"] == "warning");
  CHECK(json[0]["code"] == "CV0103");
  CHECK(json[0]["message"] == "said \"so\"");
  CHECK(json[0]["place"] == nlohmann::json({{"file", "me.toml"},
                                            {"line", 2},
                                            {"column", 8},
                                            {"end_line", 2},
                                            {"end_column", 11},
                                            {"begin", 13},
                                            {"end", 17}}));
  CHECK(json[0]["hints"] == nlohmann::json({"do this", "or that"}));
  CHECK(json[0]["notes"][0]["place"]["line"] == 1);
  CHECK(json[0]["notes"][1]["place"].is_null());
}

TEST_CASE("no diagnostics are an empty array") {
  CHECK(diagnostics_as_json({}, Sources()) == "[]\n");
}

TEST_CASE("a diagnostic without a place has null for it") {
  const auto json = nlohmann::json::parse(
      diagnostics_as_json({{Severity::error, Code::cannot_read, {}, "m", {}, {}}}, Sources()));
  CHECK(json[0]["place"].is_null());
}

TEST_CASE("bytes that are no UTF-8 are replaced, and the output is ASCII") {
  const std::string text = diagnostics_as_json(
      {{Severity::error, Code::cannot_read, {}, "b\xFFg \xC3\xA9 \x7F", {}, {}}}, Sources());
  CHECK(nlohmann::json::parse(text)[0]["message"] == "b\xEF\xBF\xBDg \xC3\xA9 \x7F");
  CHECK(text.find_first_not_of("\n\"\\ !#$%&'()*+,-./0123456789:;<=>?@[]^_`{|}~"
                               "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") ==
        std::string::npos);
}

}  // namespace vitaset
