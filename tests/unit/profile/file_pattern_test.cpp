#include "profile/file_pattern.h"

#include <doctest/doctest.h>

namespace vitaset {
namespace {

const FileWords kWords{{"family", "Łukasiewicz"}, {"given", "Ada M."}, {"name", "O'Brien–Smith"},
                       {"edition", "short"},      {"layout", ""},      {"language", "张三"}};

/// The hint to a pattern that is wrong; empty if it is right.
std::string hint_to(const std::string& pattern) {
  Sources sources;
  Sink sink;
  BindContext context(sources, sink, {});
  check_file_pattern({pattern, {}}, context);
  if (sink.diagnostics().empty()) return {};
  CHECK(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics().front().code == Code::bad_value);
  return sink.diagnostics().front().hints.front();
}

}  // namespace

TEST_CASE("a name has what the words mean, in plain letters") {
  CHECK(file_name("{family}-{given}-{edition}", kWords) == "Lukasiewicz-Ada-M.-short.pdf");
  CHECK(file_name("{name}", kWords) == "OBrien-Smith.pdf");
  CHECK(file_name("Lebenslauf {family}", kWords) == "Lebenslauf-Lukasiewicz.pdf");
  CHECK(file_name("{edition}.pdf", kWords) == "short.pdf");
  CHECK(file_name("{edition}.PDF", kWords) == "short.pdf");
}

TEST_CASE("what means nothing leaves no stray signs") {
  CHECK(file_name("{family}-{layout}-{edition}", kWords) == "Lukasiewicz-short.pdf");
  CHECK(file_name("{layout}-{edition}-{language}", kWords) == "short.pdf");
  CHECK(file_name("{language}{layout}", kWords).empty());
  CHECK(file_name("", kWords).empty());
}

TEST_CASE("a name is never a path, never hidden, never too long") {
  CHECK(file_name("../../{edition}", kWords) == "short.pdf");
  CHECK(file_name("/etc/passwd", kWords) == "etc-passwd.pdf");
  CHECK(file_name("a\\b\nc\x01", kWords) == "a-b-c.pdf");
  CHECK(file_name("...", kWords).empty());
  CHECK(file_name(".rc", kWords) == "rc.pdf");
  CHECK(file_name(std::string(500, 'a'), kWords) == std::string(100, 'a') + ".pdf");
}

TEST_CASE("a pattern names words there are, in braces that close") {
  for (const std::string_view word : file_word_names()) {
    CHECK(hint_to("x{" + std::string(word) + "}").empty());
  }
  CHECK(hint_to("{famliy}") == "did you mean {family}?");
  CHECK(hint_to("{zzz}").starts_with("it can name family, given"));
  for (const char* pattern : {"{family", "family}", "{{family}}", "{"}) {
    CHECK(hint_to(pattern).starts_with("write it as in"));
  }
}

}  // namespace vitaset
