"""Entries from spreadsheets: every way a file may be written, and what is said of one that is wrong."""

import json
import unittest

from support import MINIMAL, OK, PROFILE_ERRORS, ProgramTest

INCLUDE = 'include = [{ csv = "talks.csv", as = "talk" }]\n'


class Spreadsheets(ProgramTest):
    def text(self, *arguments):
        out, err = self.expect(OK, "render", "me.toml", "--dump", "text", *arguments)
        self.assertEqual(err, "")
        return out

    def refused(self):
        """(code, file, line, column, message) of each problem."""
        out, _ = self.expect(PROFILE_ERRORS, "check", "me.toml", "--diagnostics", "json")
        return [
            (p["code"], p["place"]["file"], p["place"]["line"], p["place"]["column"], p["message"])
            for p in json.loads(out)
        ]

    def test_rows_are_what_entries_written_in_toml_are(self):
        self.write("me.toml", MINIMAL + '[[talk]]\ntitle = "One, *two*"\ndate = 2023\n[[talk]]\ntitle = "Three"\ndate = 2021\n')
        expected = self.text()
        self.write("me.toml", INCLUDE + MINIMAL)
        rows = '{s}'.join(["title", "date"]) + '{n}"One, *two*"{s}2023{n}Three{s}2021{n}'
        for separator in (",", ";", "\t"):
            for end in ("\n", "\r\n"):
                for mark in ("", "\ufeff"):
                    self.write("talks.csv", mark + rows.replace("{s}", separator).replace("{n}", end))
                    self.assertEqual(self.text(), expected, (separator, end, mark))

    def test_rows_join_the_entries_of_the_profile_and_of_other_files(self):
        self.write("me.toml", 'include = ["more.toml", { csv = "talks.csv", as = "talk" }]\n' + MINIMAL + '[[talk]]\ntitle = "Own"\n')
        self.write("more.toml", '[[talk]]\ntitle = "More"\n')
        self.write("talks.csv", "title\nSheet\n")
        text = self.text()
        for title in ("Own", "More", "Sheet"):
            self.assertIn(title, text)

    def test_a_sheet_without_rows_takes_nothing_away(self):
        self.write("me.toml", 'include = [{ csv = "talks.csv", as = "talk" }, "more.toml"]\n' + MINIMAL)
        self.write("more.toml", '[[talk]]\ntitle = "More"\n')
        self.write("talks.csv", "title,date\n")
        self.assertIn("More", self.text())

    def test_what_is_wrong_in_a_sheet_is_told_at_its_cell(self):
        self.write("me.toml", INCLUDE + MINIMAL)
        self.write("talks.csv", "title,date\nOne,2024-13\n")
        [(code, *place, _)] = self.refused()
        self.assertEqual((code, place), ("CV0106", ["talks.csv", 2, 5]))
        self.write("talks.csv", "titel,date\nOne,2024\n")
        self.assertIn(("CV0103", "talks.csv", 1, 1, 'the column "titel" is no key of [[talk]]'), self.refused())
        self.write("talks.csv", 'title,date\n"One,2024\n')
        self.assertEqual(self.refused(), [("CV0701", "talks.csv", 2, 1, "row 2: a quote is not closed")])
        self.write("talks.csv", "title,date\nOne,two,2024\n")
        self.assertEqual(
            self.refused(), [("CV0701", "talks.csv", 2, 9, "row 2 has a cell in column 3, the header names 2")]
        )
        self.write("talks.csv", "title,date\nOne,2024\n,2025\n")
        self.assertEqual([p[:3] for p in self.refused()], [("CV0105", "talks.csv", 3)])

    def test_a_sheet_lies_in_the_folder_of_the_profile(self):
        self.write("outside.csv", "title\nSecret\n")
        self.write("in/me.toml", 'include = [{ csv = "../outside.csv", as = "talk" }]\n' + MINIMAL)
        _, err = self.expect(PROFILE_ERRORS, "check", "in/me.toml")
        self.assertIn("CV0114", err)
        self.assertNotIn("Secret", err)

    def test_a_table_that_names_no_sheet(self):
        for table, code in (
            ('{ csv = "talks.csv" }', "CV0105"),
            ('{ csv = "talks.csv", as = "tlak" }', "CV0108"),
            ('{ csv = "talks.csv", as = "section" }', "CV0108"),
            ('{ csv = 1, as = "talk" }', "CV0104"),
            ('{ csv = "missing.csv", as = "talk" }', "CV0114"),
            ('{ csv = "talks.csv", as = "talk", at = 1 }', "CV0103"),
            ("1", "CV0104"),
        ):
            self.write("talks.csv", "title\nT\n")
            self.write("me.toml", f"include = [{table}]\n" + MINIMAL)
            self.assertEqual([p[0] for p in self.refused()], [code], table)


if __name__ == "__main__":
    unittest.main()
