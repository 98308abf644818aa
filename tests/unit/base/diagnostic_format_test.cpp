#include "base/diagnostic_format.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

namespace vitaset {
namespace {

struct Case {
  Sources sources;
  FileId id = sources.add("me.toml", "[person]\nnmae = \"Ada\"\nbio = \"\"\"\none\ntwo\"\"\"\n");

  [[nodiscard]] std::string format(std::vector<Diagnostic> diagnostics,
                                   DiagnosticFormat how = DiagnosticFormat::human,
                                   bool color = false) const {
    return format_diagnostics(diagnostics, sources, how, color);
  }
  [[nodiscard]] Diagnostic unknown_key() const {
    return {Severity::error, Code::unknown_key, {id, 9, 13}, "unknown key `nmae`", {}, {}};
  }
};

}  // namespace

TEST_CASE("people see the message, the place, the line and a caret under the very value") {
  const Case c;
  Diagnostic diagnostic = c.unknown_key();
  diagnostic.hints = {"did you mean `name`?"};
  CHECK(c.format({diagnostic}) ==
        "error[CV0103]: unknown key `nmae`\n"
        " --> me.toml:2:1\n"
        "  |\n"
        "2 | nmae = \"Ada\"\n"
        "  | ^^^^\n"
        "  = help: did you mean `name`?\n"
        "\n"
        "1 error\n");
}

TEST_CASE("a note with a place has its own excerpt, one without is a remark") {
  const Case c;
  Diagnostic diagnostic = c.unknown_key();
  diagnostic.notes = {{"first defined here", {c.id, 1, 7}}, {"3 more errors", {}}};
  CHECK(c.format({diagnostic}) ==
        "error[CV0103]: unknown key `nmae`\n"
        " --> me.toml:2:1\n"
        "  |\n"
        "2 | nmae = \"Ada\"\n"
        "  | ^^^^\n"
        "  = note: 3 more errors\n"
        "note: first defined here\n"
        " --> me.toml:1:2\n"
        "  |\n"
        "1 | [person]\n"
        "  |  ------\n"
        "\n"
        "1 error\n");
}

TEST_CASE("a span of several lines marks the first and tells the last") {
  const Case c;
  const std::string text =
      c.format({{Severity::warning, Code::bad_value, {c.id, 28, 42}, "m", {}, {}}});
  CHECK(text.find("3 | bio = \"\"\"\n  |       ^^^ … to line 5\n") != std::string::npos);
}

TEST_CASE("a diagnostic without a place is its message and hints") {
  const Case c;
  CHECK(c.format({{Severity::error, Code::cannot_read, {}, "cannot read x", {"look"}, {}}}) ==
        "error[CV0001]: cannot read x\n"
        "  = help: look\n"
        "\n"
        "1 error\n");
}

TEST_CASE("the gutter is as wide as the longest line number") {
  Sources sources;
  const FileId id = sources.add("f", std::string(99, '\n') + "x = 1\n");
  const std::string text = format_diagnostics(
      {{Severity::error, Code::bad_value, {id, 99, 100}, "m", {}, {{"n", {id, 0, 0}}}}}, sources,
      DiagnosticFormat::human, false);
  CHECK(text.find("   --> f:100:1\n    |\n100 | x = 1\n    | ^\n") != std::string::npos);
  CHECK(text.find("   --> f:1:1\n    |\n  1 |\n    | -\n") != std::string::npos);
}

TEST_CASE("the end line counts errors and warnings, one and many") {
  const Case c;
  const auto ends_with = [&](std::vector<Diagnostic> diagnostics, std::string_view end) {
    return c.format(std::move(diagnostics)).ends_with(end);
  };
  Diagnostic error = c.unknown_key();
  Diagnostic warning = c.unknown_key();
  warning.severity = Severity::warning;
  CHECK(ends_with({error, error, warning}, "\n2 errors, 1 warning\n"));
  CHECK(ends_with({warning, warning}, "\n2 warnings\n"));
  CHECK(c.format({}).empty());
}

TEST_CASE("colours frame what they colour, and are absent unless asked for") {
  const Case c;
  const std::string colored = c.format({c.unknown_key()}, DiagnosticFormat::human, true);
  CHECK(colored.find("\x1B[1;31merror[CV0103]\x1B[0m") != std::string::npos);
  CHECK(colored.find("\x1B[1;31m^^^^\x1B[0m") != std::string::npos);
  std::string stripped;
  for (std::size_t i = 0; i < colored.size(); ++i) {
    if (colored[i] == '\x1B') {
      i = colored.find('m', i);
    } else {
      stripped += colored[i];
    }
  }
  CHECK(stripped == c.format({c.unknown_key()}));
}

TEST_CASE("short lines are one each, with place, severity, message and code") {
  const Case c;
  Diagnostic warning = c.unknown_key();
  warning.severity = Severity::warning;
  warning.hints = {"not shown"};
  const Diagnostic placeless{Severity::error, Code::cannot_read, {}, "cannot read x", {}, {}};
  CHECK(c.format({warning, placeless}, DiagnosticFormat::short_lines) ==
        "me.toml:2:1: warning: unknown key `nmae` [CV0103]\n"
        "error: cannot read x [CV0001]\n");
}

TEST_CASE("control characters of input and file names never reach the terminal") {
  Sources sources;
  const FileId id = sources.add("e\x1B[2J.toml", "a\x07 = 1\n");
  const Diagnostic diagnostic{Severity::error,      Code::bad_value, {id, 0, 1},
                              "bad\x1B[31m\nvalue", {"a\rb"},        {{"n\x08", {}}}};
  for (const auto how :
       {DiagnosticFormat::human, DiagnosticFormat::short_lines, DiagnosticFormat::json}) {
    const std::string text = format_diagnostics({diagnostic}, sources, how, false);
    const bool clean = std::none_of(text.begin(), text.end(), [](char c) {
      return (c >= 0 && c < 0x20 && c != '\n') || c == 0x7F;
    });
    CHECK(clean);
  }
  const std::string line =
      format_diagnostics({diagnostic}, sources, DiagnosticFormat::short_lines, false);
  CHECK(std::count(line.begin(), line.end(), '\n') == 1);
}

TEST_CASE("a hundred thousand diagnostics on one line of megabytes are an answer in moments") {
  Sources sources;
  const FileId id = sources.add("f", std::string(4'000'000, 'x'));
  std::vector<Diagnostic> diagnostics;
  for (std::uint32_t i = 0; i < 100'000; ++i) {
    diagnostics.push_back(
        {Severity::error, Code::bad_value, {id, i * 40, i * 40 + 3}, "m", {}, {}});
  }
  const std::string text = format_diagnostics(diagnostics, sources, DiagnosticFormat::human, false);
  CHECK(text.ends_with("100000 errors\n"));
}

TEST_CASE("people are shown the first fifty, errors rather than warnings, and told of the others") {
  Sources sources;
  const FileId id = sources.add("me.toml", std::string(200, 'x'));
  std::vector<Diagnostic> many;
  for (std::uint32_t i = 0; i < 100; ++i) {
    const Severity severity = i < 60 ? Severity::warning : Severity::error;
    many.push_back({severity, Code::unknown_key, {id, i, i + 1}, fmt::format("n{}.", i), {}, {}});
  }
  const std::string text = format_diagnostics(many, sources, DiagnosticFormat::human, false);
  CHECK(text.find("n9.") != std::string::npos);
  CHECK(text.find("n10.") == std::string::npos);
  CHECK(text.find("n60.") != std::string::npos);
  CHECK(text.find("n99.") != std::string::npos);
  CHECK(text.ends_with("50 more are not shown\n\n40 errors, 60 warnings\n"));
  const std::string lines = format_diagnostics(many, sources, DiagnosticFormat::short_lines, false);
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 100);
}

}  // namespace vitaset
