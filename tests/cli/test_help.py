"""Help, version and what the program says to a mistyped command line."""

import re
import unittest

from support import OK, USAGE_OR_IO, ProgramTest

COMMANDS = ("new", "render", "check", "schema", "layouts", "fonts", "help")


class Help(ProgramTest):
    def test_every_way_to_ask_for_help_gives_the_same(self):
        help_text, _ = self.expect(OK, "help")
        self.assertEqual(self.expect(OK, "--help"), (help_text, ""))
        self.assertEqual(self.expect(OK, "-h"), (help_text, ""))

    def test_the_overview_names_every_command(self):
        out, _ = self.expect(OK, "help")
        for command in COMMANDS:
            self.assertRegex(out, rf"(?m)^  {command} +\w")

    def test_without_arguments_the_overview_goes_to_standard_error(self):
        help_text, _ = self.expect(OK, "help")
        self.assertEqual(self.expect(USAGE_OR_IO), ("", help_text))

    def test_help_of_a_command_is_the_same_by_name_and_by_option(self):
        for command in COMMANDS:
            out, err = self.expect(OK, "help", command)
            self.assertTrue(out.startswith(f"Usage: vitaset {command}"))
            self.assertEqual(err, "")
            self.assertEqual(self.expect(OK, command, "--help"), (out, ""))
            self.assertEqual(self.expect(OK, command, "-h"), (out, ""))

    def test_help_needs_no_operands_and_does_nothing_else(self):
        self.write("me.toml")
        self.expect(OK, "render", "me.toml", "--help")
        self.assertEqual(self.names(), ["me.toml"])

    def test_no_help_text_is_wider_than_a_terminal(self):
        for command in COMMANDS:
            for line in self.expect(OK, "help", command)[0].splitlines():
                self.assertLessEqual(len(line), 80, line)

    def test_meanings_of_options_stand_in_one_column(self):
        for command in COMMANDS:
            out, _ = self.expect(OK, "help", command)
            options = out.split("\nOptions:\n")[1].split("\n\n")[0].splitlines()
            columns = {re.match(r" +(-\w, )?--\S+( [A-Z=]+)? +| +", line).end() for line in options}
            self.assertEqual(len(columns), 1, out)


class Version(ProgramTest):
    def test_the_version_is_one_line(self):
        out, err = self.expect(OK, "--version")
        self.assertRegex(out, r"\Avitaset \d+\.\d+\.\d+\n\Z")
        self.assertEqual(err, "")

    def test_licenses_name_the_libraries_and_the_fonts(self):
        out, _ = self.expect(OK, "--version", "--licenses")
        self.assertTrue(out.startswith(self.expect(OK, "--version")[0]))
        for part in ("libharu", "HarfBuzz", "ICU", "toml++", "fmt", "libdeflate", "libpng", "Source Serif 4", "Source Sans 3", "en-US", "de-DE"):
            self.assertIn(part, out)

    def test_every_licence_file_named_is_there(self):
        out, _ = self.expect(OK, "--version", "--licenses")
        files = re.findall(r"\s(/\S+)$", out, re.MULTILINE)
        self.assertTrue(files)
        for file in files:
            with open(file, encoding="utf-8") as licence:
                text = licence.read()
            terms = "SIL" if "/fonts/" in file else "copy|redistribut"
            self.assertRegex(text, terms)


class Usage(ProgramTest):
    def refused(self, *arguments):
        out, err = self.expect(USAGE_OR_IO, *arguments)
        self.assertEqual(out, "")
        self.assertTrue(err.startswith("vitaset: "), err)
        return err

    def test_a_mistyped_command_is_answered_with_the_nearest(self):
        self.assertIn("did you mean render?", self.refused("rendr", "me.toml"))
        self.assertIn("did you mean layouts?", self.refused("layout"))
        self.assertIn("did you mean vitaset help check?", self.refused("help", "chek"))

    def test_a_profile_in_place_of_a_command_is_answered_with_render(self):
        self.assertIn("did you mean vitaset render me.toml?", self.refused("me.toml"))

    def test_a_mistyped_option_is_answered_with_the_nearest(self):
        self.assertIn("did you mean --layout?", self.refused("render", "me.toml", "--lay", "academic"))
        self.assertIn("did you mean --version?", self.refused("--versoin"))

    def test_a_mistyped_value_is_answered_with_the_nearest(self):
        self.assertIn("did you mean json?", self.refused("check", "me.toml", "--diagnostics", "jsno"))
        self.assertIn("did you mean text?", self.refused("render", "me.toml", "--dump", "txt"))

    def test_missing_and_superfluous_operands_are_refused(self):
        self.assertIn("render needs a PROFILE", self.refused("render"))
        self.assertIn("render takes one PROFILE", self.refused("render", "a.toml", "b.toml"))
        self.assertIn("check needs a PROFILE", self.refused("check"))
        self.assertIn("layouts takes options only", self.refused("layouts", "academic"))

    def test_licenses_without_version_is_refused(self):
        self.refused("--licenses")


if __name__ == "__main__":
    unittest.main()
