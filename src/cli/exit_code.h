#pragma once

#include "base/sink.h"

namespace vitaset {

/// What the program tells the shell.
enum class ExitCode : int {
  ok = 0,
  profile_errors = 1,   ///< what was read is wrong: profile, setting, layout or font
  usage_or_io = 2,      ///< what was asked is wrong, or the system refused a file
  strict_warnings = 3,  ///< warnings, and --strict
  interrupted = 130,    ///< as shells tell of Ctrl-C; what was done is kept
  bug = 70,             ///< EX_SOFTWARE of sysexits.h
};

/// The code that what was reported comes to. An error of the command line or of the system
/// outweighs errors in a profile.
[[nodiscard]] ExitCode exit_code(const Sink& sink, bool strict);

}  // namespace vitaset
