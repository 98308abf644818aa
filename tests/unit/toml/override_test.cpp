#include "toml/override.h"

#include <doctest/doctest.h>

#include "base/file.h"

namespace vitaset {
namespace {

struct Reading {
  Sources sources;
  Sink sink;

  Override read(std::string argument) {
    std::optional<Override> each = read_override(std::move(argument), sources, sink);
    REQUIRE(each);
    return *std::move(each);
  }
};

/// The text that is meant by the value of `argument`.
std::string text_of(const std::string& argument) {
  Reading reading;
  return *as_text(reading.read(argument)).string();
}

}  // namespace

TEST_CASE("an argument is a key and a value, and a source of its own") {
  Reading reading;
  const Override each = reading.read("person.headline=ML engineer");
  CHECK(each.path.parts.size() == 2);
  CHECK(*each.value.string() == "ML engineer");
  CHECK(each.untyped);
  CHECK(reading.sources.file(each.span.file).name() == "--set");
  CHECK(reading.sources.place(each.value.span).column == 17);
  CHECK(each.value.span.end == 27);
}

TEST_CASE("the first sign behind the key parts it from the value, not one in quotes") {
  Reading reading;
  CHECK(*reading.read("a=b=c").value.string() == "b=c");
  const Override odd = reading.read("a.\"x=y\"=z");
  CHECK(odd.path.parts[1].name == "x=y");
  CHECK(*odd.value.string() == "z");
}

TEST_CASE("text is taken as it stands, but for a TOML string, which is taken out of its quotes") {
  CHECK(text_of("a=ML engineer") == "ML engineer");
  CHECK(text_of("a=\"ML \\u0065ngineer\"") == "ML engineer");
  CHECK(text_of("a= 'x' ") == "x");
  CHECK(text_of("a=\"Ada\" Example") == "\"Ada\" Example");
  CHECK(text_of("a='tis") == "'tis");
  CHECK(text_of("a=90") == "90");
  CHECK(text_of("a=[x](https://example.org)") == "[x](https://example.org)");
  CHECK(text_of("a=one\n\ntwo") == "one\n\ntwo");
}

TEST_CASE("nothing behind the sign removes; an empty string in quotes is a value") {
  Reading reading;
  CHECK(removes(reading.read("a=")));
  CHECK(removes(reading.read("a=  ")));
  CHECK_FALSE(removes(reading.read("a=\"\"")));
  Override typed = reading.read("a=");
  typed.untyped = false;
  CHECK(removes(typed));
  typed.value = Value(false, {});
  CHECK_FALSE(removes(typed));
}

TEST_CASE("a value that has its type keeps it") {
  Reading reading;
  Override typed = reading.read("a=b");
  typed.untyped = false;
  typed.value = Value(std::int64_t{5}, {});
  CHECK(*as_value(typed)->integer() == 5);
  CHECK(*as_text(typed).integer() == 5);
}

TEST_CASE("settings of the layout begin with style") {
  Reading reading;
  CHECK(is_of_layout(reading.read("style.page.size=a4")));
  CHECK(is_of_layout(reading.read("\"style\".x=1")));
  CHECK_FALSE(is_of_layout(reading.read("styles.page.size=a4")));
}

TEST_CASE("every argument that cannot be read is told, and the others are read") {
  Sources sources;
  Sink sink;
  const auto all =
      read_overrides({"nonsense", "a=1", "=1", "b\xff=1", "a b=1", "c=2"}, sources, sink);
  REQUIRE(all.size() == 2);
  CHECK(all[1].path.parts[0].name == "c");
  std::vector<Code> codes;
  for (const Diagnostic& each : sink.diagnostics()) {
    codes.push_back(each.code);
    CHECK(each.span.known());
    CHECK_FALSE(each.hints.empty());
  }
  CHECK(codes == std::vector<Code>{Code::bad_setting, Code::bad_setting, Code::invalid_utf8,
                                   Code::bad_setting});
}

TEST_CASE("an argument larger than any file is refused") {
  Sources sources;
  Sink sink;
  CHECK_FALSE(read_override("a=" + std::string(kLargestFile, 'x'), sources, sink));
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].code == Code::file_too_large);
}

}  // namespace vitaset
