#include "cli/exit_code.h"

#include <algorithm>

namespace vitaset {
namespace {

/// Whether an error is about what was asked or about the system. With a place in a file, the file
/// is to be mended; without one, the command line or the disk.
bool is_usage_or_io(const Diagnostic& error) {
  if (error.span.known()) return false;
  return error.code == Code::cannot_read || error.code == Code::cannot_write ||
         error.code == Code::unknown_layout || error.code == Code::unknown_edition ||
         error.code == Code::bad_batch || error.code == Code::output_twice ||
         error.code == Code::bad_value;
}

ExitCode code_of(const Diagnostic& error) {
  if (error.code == Code::pdf_library) return ExitCode::bug;
  return is_usage_or_io(error) ? ExitCode::usage_or_io : ExitCode::profile_errors;
}

}  // namespace

ExitCode exit_code(const Sink& sink, bool strict) {
  ExitCode code = ExitCode::ok;
  for (const Diagnostic& diagnostic : sink.diagnostics()) {
    if (diagnostic.severity == Severity::error) code = std::max(code, code_of(diagnostic));
  }
  const bool warned = strict && sink.count(Severity::warning) > 0;
  return code == ExitCode::ok && warned ? ExitCode::strict_warnings : code;
}

}  // namespace vitaset
