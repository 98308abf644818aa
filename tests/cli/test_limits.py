"""Profiles of a size nobody writes by hand end in an answer of a size somebody can read."""

import json
import unittest

from support import MINIMAL, OK, PROFILE_ERRORS, ProgramTest

ENTRIES = 20_000
SHOWN = 50
LINES_OF_A_PROBLEM = 13  # at most


class Many(ProgramTest):
    def mistaken(self, entry):
        self.write("me.toml", MINIMAL + "".join(entry.format(i) for i in range(ENTRIES)))

    def answered(self, entry, problems=ENTRIES):
        """Checks the three forms of the answer to a profile of such entries."""
        self.mistaken(entry)
        out, err = self.expect(PROFILE_ERRORS, "check", "me.toml")
        self.assertEqual(out, f"me.toml: {problems} errors\n")
        self.assertEqual(err.count("error[CV"), SHOWN)
        self.assertIn(f"{problems - SHOWN} more are not shown", err)
        self.assertIn("--diagnostics short or json shows them all", err)
        self.assertLess(err.count("\n"), SHOWN * LINES_OF_A_PROBLEM)
        _, err = self.expect(PROFILE_ERRORS, "check", "me.toml", "--diagnostics", "short")
        self.assertEqual(err.count("\n"), problems)
        out, err = self.expect(PROFILE_ERRORS, "check", "me.toml", "--diagnostics", "json")
        self.assertEqual(len(json.loads(out)), problems)
        self.assertEqual(err, "")

    def test_an_unknown_key_in_each_entry(self):
        self.answered('[[talk]]\ntitle = "On Knots"\nkey{} = 1\n')

    def test_a_bad_date_in_each_entry(self):
        self.answered('[[talk]]\ntitle = "On Knots"\nstart = "Jun"\n')

    def test_the_same_id_in_each_entry(self):
        self.answered('[[talk]]\ntitle = "On Knots"\nid = "knots"\n', ENTRIES - 1)

    def test_a_syntax_error_in_each_entry_is_told_twenty_times_and_counted(self):
        self.mistaken("[[talk]]\ntitle = On Knots {}\n")
        out, err = self.expect(PROFILE_ERRORS, "check", "me.toml")
        self.assertEqual(out, "me.toml: 20 errors\n")
        self.assertIn(f"{ENTRIES - 20} more errors in this file are not shown", err)

    def test_the_same_missing_character_in_each_entry_is_told_once(self):
        self.write("me.toml", MINIMAL + '[[talk]]\ntitle = "\U00012000"\n' * 500)
        _, err = self.expect(OK, "check", "me.toml", "--diagnostics", "short")
        self.assertEqual(err.count("CV0403"), 1)
        self.assertIn("me.toml:4:10:", err)


class Deep(ProgramTest):
    def test_a_thousand_levels_are_one_error(self):
        nested = {
            "lists": "bio = " + "[" * 1000 + "]" * 1000 + "\n",
            "tables": "x-deep = " + "{a = " * 1000 + "1" + "}" * 1000 + "\n",
            "headers": "[" + ".".join(["a"] * 1000) + "]\n",
        }
        for what, text in nested.items():
            with self.subTest(what):
                self.write("me.toml", MINIMAL + text)
                out, _ = self.expect(PROFILE_ERRORS, "check", "me.toml", "--diagnostics", "json")
                self.assertEqual([problem["code"] for problem in json.loads(out)], ["CV0102"])


class Large(ProgramTest):
    def test_one_text_of_ten_megabytes_with_a_mistake_behind_it(self):
        self.write("me.toml", MINIMAL + 'bio = "' + "word " * 2_000_000 + '"\nfoo = 1\n')
        out, _ = self.expect(PROFILE_ERRORS, "check", "me.toml", "--diagnostics", "json")
        [problem] = json.loads(out)
        self.assertEqual((problem["code"], problem["place"]["line"]), ("CV0103", 4))


if __name__ == "__main__":
    unittest.main()
