#include "cli/man_page.h"

#include <doctest/doctest.h>

#include "run.h"

namespace vitaset {

TEST_CASE("every command has its section, with its options and examples") {
  const std::string page = man_page();
  CHECK(page.starts_with(".TH VITASET 1 \"\" \"vitaset "));
  for (const Command& command : commands()) {
    CAPTURE(command.name);
    const std::size_t at = page.find("\n.SS " + std::string(command.name) + "\n");
    REQUIRE(at != std::string::npos);
    const std::string section = page.substr(at + 1, page.find("\n.S", at + 2) - at);
    for (const Option& option : command.options) {
      CHECK(contains(section, "\\-\\-"));
      CHECK(contains(section, option.name.substr(0, option.name.find('-'))));
    }
    CHECK(contains(section, ".EX") != command.examples.empty());
  }
}

TEST_CASE("an option is set in bold with its value in italics") {
  CHECK(contains(man_page(),
                 ".TP\n\\fB\\-o\\fR, \\fB\\-\\-output\\fR \\fIFILE\\fR\nwrite to FILE; \\- is "));
}

TEST_CASE("help --man prints the manual page") {
  const Run printed = run({"help", "--man"});
  CHECK(printed.code == ExitCode::ok);
  CHECK(printed.out == man_page());
  const Run refused = run({"help", "--man", "render"});
  CHECK(refused.code == ExitCode::usage_or_io);
  CHECK(contains(refused.err, "--man is the page of the whole program"));
}

}  // namespace vitaset
