#include "cli/man_page.h"

#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/help_text.h"
#include "cli/version_text.h"

namespace vitaset {
namespace {

constexpr std::string_view kBeginning = R"(.SH NAME
vitaset \- typeset a CV from a TOML profile
.SH SYNOPSIS
.B vitaset
.I COMMAND
.RI [ ARGUMENT ...]
.SH DESCRIPTION
vitaset makes a finished PDF of a profile: one file of TOML that says who somebody is and what they did. A
layout says how it looks. The PDF is tagged, and valid as PDF/UA\-1 and PDF/A\-2a.
.PP
Everything wrong with a profile is told in one run, each with its place, what was meant in all likelihood, and a
number such as CV0103 under which the documentation explains it.
)";

constexpr std::string_view kEnd = R"(.SH EXIT STATUS
.TP
.B 0
All is well.
.TP
.B 1
What was read is wrong: a profile, a setting, a layout or a font.
.TP
.B 2
What was asked is wrong, or the system refused a file.
.TP
.B 3
There were warnings, and
.BR \-\-strict .
.TP
.B 70
A bug of vitaset.
.TP
.B 130
A batch was stopped by a signal; what was done is kept.
.SH ENVIRONMENT
.TP
.B VITASET_DATA
The folder that has
.I layouts
and
.IR fonts ,
in place of the one beside the program.
.TP
.B SOURCE_DATE_EPOCH
The date to write into PDFs, in seconds since 1970.
.TP
.B NO_COLOR
Set to anything, problems are shown without colour.
.SH FILES
.TP
.I PREFIX/share/vitaset/layouts
The layouts that come along;
.I base.toml
explains every key a layout may have.
.TP
.I PREFIX/share/vitaset/fonts
The fonts that come along, with their licences.
.TP
.I PREFIX/share/vitaset/profiles
Samples, to look at and to start from.
.TP
.I fonts
In the folder of a profile: fonts of its own.
.PP
.I PREFIX
is the folder above the one of the program, wherever that has been moved to.
.SH EXAMPLES
.EX
vitaset new cv.toml
vitaset render cv.toml
vitaset render cv.toml \-\-layout modern \-o cv\-modern.pdf
.EE
.SH SEE ALSO
.IR PREFIX/share/doc/vitaset :
.I profile\-reference.md
has everything a profile may say,
.I LAYOUTS.md
makes a look of one's own,
.I diagnostics.md
explains what is told.
)";

/// `text` for troff, which reads '\' and, at the beginning of lines, '.' and '\''. Hyphens stay
/// what they are typed as, so that options can be copied.
std::string escaped(std::string_view text) {
  std::string result;
  bool line_begins = true;
  for (const char c : text) {
    if (line_begins && (c == '.' || c == '\'')) result += "\\&";
    line_begins = c == '\n';
    if (c == '\\') {
      result += "\\e";
    } else if (c == '-') {
      result += "\\-";
    } else {
      result += c;
    }
  }
  return result;
}

std::string item(const std::string& term, std::string_view meaning) {
  return fmt::format(".TP\n{}\n{}\n", term, escaped(meaning));
}

std::string option(const Option& option) {
  std::string term;
  if (option.letter != '\0') term = fmt::format("\\fB\\-{}\\fR, ", option.letter);
  term += fmt::format("\\fB\\-\\-{}\\fR", escaped(option.name));
  if (!option.value.empty()) term += fmt::format(" \\fI{}\\fR", escaped(option.value));
  return item(term, option.help);
}

std::string command_section(const Command& command) {
  std::string text = fmt::format(".SS {}\n.B {}\n.PP\n{}\n", command.name,
                                 escaped(usage_line(command)), escaped(command.description));
  if (!command.operands.name.empty()) {
    text += item(fmt::format("\\fI{}\\fR", command.operands.name), command.operands.help);
  }
  for (const Option& each : command.options) text += option(each);
  if (command.examples.empty()) return text;
  text += ".PP\n.EX\n";
  for (const std::string_view example : command.examples) text += escaped(example) + "\n";
  return text + ".EE\n";
}

}  // namespace

std::string man_page() {
  std::string version = version_text();
  version.pop_back();
  std::string text = fmt::format(".TH VITASET 1 \"\" \"{}\" \"User Commands\"\n", version);
  text += kBeginning;
  text += ".SH COMMANDS\n";
  for (const Command& command : commands()) text += command_section(command);
  text += ".SH OPTIONS\nEvery command takes \\fB\\-\\-help\\fR. Without a command:\n";
  for (const Option& each : program_options()) text += option(each);
  return text + std::string(kEnd);
}

}  // namespace vitaset
