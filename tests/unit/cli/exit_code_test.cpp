#include "cli/exit_code.h"

#include <doctest/doctest.h>

namespace vitaset {
namespace {

Diagnostic diagnostic(Severity severity, Code code, bool placed) {
  Diagnostic result;
  result.severity = severity;
  result.code = code;
  if (placed) result.span = {FileId{0}, 1, 2};
  return result;
}

Sink sink_of(std::initializer_list<Diagnostic> diagnostics) {
  Sink sink;
  for (const Diagnostic& one : diagnostics) sink.report(one);
  return sink;
}

const Diagnostic kWarning = diagnostic(Severity::warning, Code::overfull_line, true);
const Diagnostic kTypo = diagnostic(Severity::error, Code::unknown_key, true);
const Diagnostic kNoFile = diagnostic(Severity::error, Code::cannot_read, false);

}  // namespace

TEST_CASE("nothing wrong is 0") { CHECK(exit_code(Sink(), true) == ExitCode::ok); }

TEST_CASE("warnings are 0, and 3 where they are taken for errors") {
  CHECK(exit_code(sink_of({kWarning}), false) == ExitCode::ok);
  CHECK(exit_code(sink_of({kWarning}), true) == ExitCode::strict_warnings);
}

TEST_CASE("errors in the profile are 1, strict or not") {
  CHECK(exit_code(sink_of({kWarning, kTypo}), false) == ExitCode::profile_errors);
  CHECK(exit_code(sink_of({kWarning, kTypo}), true) == ExitCode::profile_errors);
}

TEST_CASE("a batch that was asked wrongly is 2, a file of jobs that is wrong 1") {
  for (const Code code : {Code::bad_batch, Code::output_twice}) {
    CHECK(exit_code(sink_of({diagnostic(Severity::error, code, false)}), false) ==
          ExitCode::usage_or_io);
    CHECK(exit_code(sink_of({diagnostic(Severity::error, code, true)}), false) ==
          ExitCode::profile_errors);
  }
}

TEST_CASE("a file that the system refuses is 2, whatever else is wrong") {
  CHECK(exit_code(sink_of({kNoFile}), false) == ExitCode::usage_or_io);
  CHECK(exit_code(sink_of({kTypo, kNoFile}), false) == ExitCode::usage_or_io);
  CHECK(exit_code(sink_of({diagnostic(Severity::error, Code::cannot_write, false)}), false) ==
        ExitCode::usage_or_io);
}

TEST_CASE("a file that a profile names and that cannot be read is an error of the profile") {
  CHECK(exit_code(sink_of({diagnostic(Severity::error, Code::cannot_read, true)}), false) ==
        ExitCode::profile_errors);
}

TEST_CASE("a layout that the command line names and nobody knows is 2") {
  CHECK(exit_code(sink_of({diagnostic(Severity::error, Code::unknown_layout, false)}), false) ==
        ExitCode::usage_or_io);
}

TEST_CASE("what only a bug can cause is 70") {
  CHECK(exit_code(sink_of({diagnostic(Severity::error, Code::pdf_library, false)}), false) ==
        ExitCode::bug);
}

TEST_CASE("an edition that the command line names and the profile does not have is 2") {
  const auto unknown = [](bool placed) {
    return exit_code(sink_of({diagnostic(Severity::error, Code::unknown_edition, placed)}), false);
  };
  CHECK(unknown(false) == ExitCode::usage_or_io);
  CHECK(unknown(true) == ExitCode::profile_errors);
}

}  // namespace vitaset
