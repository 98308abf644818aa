"""Fitting pages: exactly as many as asked, told, reported and pinned."""

import json
import re
import unittest

from support import OK, PROFILE_ERRORS, USAGE_OR_IO, ProgramTest

HEAD = """
[document]
updated = 2026-11-01
[person]
name = "Ada Example"
[edition.line]  # the page for applications
layout = "onepage"
"""


def positions(count, tags=""):
    return "".join(
        f"""
[[experience]]
id = "job{i}"
organization = "Organization {i}"
position = "Role {i}"
start = {2026 - i}
end = {2027 - i}
{tags}
highlights = ["First thing done at {i}, in some words", "Second thing done at {i}, in other words"]
"""
        for i in range(count)
    )


class FitTest(ProgramTest):
    def profile(self, count, more=""):
        self.write("me.toml", HEAD + positions(count) + more)

    def fit(self, *options):
        return self.expect(OK, "fit", "me.toml", "-l", "onepage", *options)[0]

    def pages(self, layout, *options):
        out, _ = self.expect(OK, "render", "me.toml", "-l", layout, *options)
        return int(re.search(r"\((\d+) pages?,", out)[1]), out

    def test_as_many_pages_as_the_layout_says_and_no_more(self):
        for count in (1, 8, 40, 120):
            self.profile(count)
            with self.subTest(count=count):
                one, out = self.pages("onepage")
                self.assertEqual(one, 1)
                self.assertLessEqual(self.pages("twopage")[0], 2)
                if count > 20:
                    self.assertEqual(self.pages("twopage")[0], 2)
                    self.assertGreaterEqual(int(re.search(r"(\d+) % full", out)[1]), 92)
                    self.assertRegex(out, r"one page: \d+ entries.* left out, \d+\.\d pt, \d+ % full")
                if count == 1:
                    self.assertIn("one page: nothing left out, 10.5 pt", out)

    def test_what_is_there_stays_as_it_is_written_and_in_its_order(self):
        self.profile(60)
        out, err = self.expect(OK, "render", "me.toml", "-l", "onepage", "--dump", "text")
        shown = [int(number) for number in re.findall(r"^Organization (\d+), Role", out, re.M)]
        self.assertGreater(len(shown), 5)
        self.assertEqual(shown, sorted(shown))
        self.assertEqual(err, "")  # the text alone
        _, err = self.expect(OK, "render", "me.toml", "-l", "onepage", "-o", "-")
        self.assertIn("one page:", err)  # not in the PDF
        for line in out.splitlines():
            if "thing done" in line:
                self.assertRegex(line, r"^• +(First thing done at \d+, in some|Second thing done at \d+, in other) words$")

    def test_what_is_kept_is_there_and_too_much_of_it_is_an_error(self):
        self.profile(60, '[[award]]\ntitle = "Old prize"\ndate = 1950\nkeep = true\npriority = 0\n')
        out, _ = self.expect(OK, "render", "me.toml", "-l", "onepage", "--dump", "text")
        self.assertIn("Old prize", out)
        self.write("me.toml", HEAD + positions(60, "keep = true"))
        _, err = self.expect(PROFILE_ERRORS, "render", "me.toml", "-l", "onepage")
        self.assertIn("CV0305", err)
        self.assertIn("release", err)
        self.assertFalse((self.folder / "me.pdf").exists())

    def test_explain_lists_what_was_left_out_the_most_valuable_first(self):
        self.profile(40)
        text = self.fit()
        values = [int(value) for value in re.findall(r"^ +(\d+)  experience", text, re.M)]
        self.assertGreater(len(values), 5)
        self.assertEqual(values, sorted(values, reverse=True))
        self.assertRegex(text, r"me\.toml:\d+\)")
        self.assertRegex(text, r"size \d+\.\d\d pt, was 10\.50 pt")
        self.assertIn("next would be", text)
        out, _ = self.expect(OK, "render", "me.toml", "-l", "onepage", "--explain")
        self.assertTrue(out.endswith(text))

    def test_report_says_the_same_to_programs(self):
        self.profile(40)
        self.expect(OK, "render", "me.toml", "-l", "onepage", "--report", "fit.json")
        (report,) = json.loads((self.folder / "fit.json").read_text())
        self.assertEqual((report["file"], report["pages"], report["most_pages"]), ("me.pdf", 1, 1))
        left_out = sum(1 for each in report["left_out"] if each["kind"] == "entry")
        shown = sum(1 for pin in report["shown"] if re.fullmatch(r"experience/job\d+", pin))
        self.assertEqual(left_out + shown, 40)
        lines = (self.folder / "me.toml").read_text().splitlines()
        for each in report["left_out"]:
            if each["kind"] == "entry":
                self.assertEqual(lines[each["line"] - 1], "[[experience]]")
        self.assertGreaterEqual(report["next"]["needs"], 0)

    def test_the_report_is_not_written_over_the_profile(self):
        self.profile(2)
        before = (self.folder / "me.toml").read_text()
        _, err = self.expect(USAGE_OR_IO, "render", "me.toml", "-l", "onepage", "--report", "./me.toml")
        self.assertIn("over the profile", err)
        self.assertEqual((self.folder / "me.toml").read_text(), before)
        self.assertEqual(self.names(), ["me.toml"])

    def test_pins_change_one_key_of_the_file_and_hold_what_is_shown(self):
        self.profile(40)
        before = (self.folder / "me.toml").read_text()
        self.expect(OK, "fit", "me.toml", "--edition", "line", "--pin")
        pinned = (self.folder / "me.toml").read_text()
        head, rest = pinned.split("pins = [\n", 1)
        pins, tail = rest.split("]\n", 1)
        self.assertEqual(head + tail, before)
        self.assertIn('  "experience/job0",\n', pins)
        # A job that would be worth more does not take the place of one that is pinned.
        newer = '[[experience]]\nid = "new"\norganization = "New"\nstart = 2026\npriority = 100\n'
        (self.folder / "me.toml").write_text(pinned + newer)
        out, _ = self.expect(OK, "render", "me.toml", "--edition", "line", "--dump", "text")
        for pin in re.findall(r'"experience/job(\d+)",', pins):
            self.assertIn(f"Organization {pin}, ", out)
        self.assertNotIn("\nNew", out)
        unpinned, _ = self.expect(OK, "render", "me.toml", "-l", "onepage", "--dump", "text")
        self.assertIn("\nNew", unpinned)
        self.expect(OK, "fit", "me.toml", "--edition", "line", "--unpin")
        self.assertEqual((self.folder / "me.toml").read_text(), before + newer)

    def test_pins_go_into_the_file_that_has_the_edition_whatever_its_line_ends(self):
        self.write("editions.toml", "[edition.windows]\r\nlayout = 'onepage'\r\n")
        self.write("me.toml", 'include = ["editions.toml"]\n' + HEAD + positions(2))
        self.expect(OK, "fit", "me.toml", "--edition", "windows", "--pin")
        text = (self.folder / "editions.toml").read_bytes()
        self.assertTrue(text.startswith(b'[edition.windows]\r\npins = [\r\n  "experience/job0",\r\n'))
        self.assertTrue(text.endswith(b"]\r\nlayout = 'onepage'\r\n"))
        self.expect(OK, "fit", "me.toml", "--edition", "windows", "--pin")
        self.assertEqual((self.folder / "editions.toml").read_bytes(), text)

    def test_what_cannot_be_pinned_is_refused_and_nothing_changes(self):
        self.profile(2, '[edition]\ntight = { layout = "onepage" }\n')
        before = (self.folder / "me.toml").read_text()
        for code, options in (
            (PROFILE_ERRORS, ("--edition", "tight", "--pin")),
            (USAGE_OR_IO, ("--edition", "nobody", "--pin")),
            (USAGE_OR_IO, ("--pin",)),
            (USAGE_OR_IO, ("--edition", "line", "--pin", "--unpin")),
            (USAGE_OR_IO, ("-l", "academic")),
        ):
            with self.subTest(options=options):
                self.expect(code, "fit", "me.toml", *options)
                self.assertEqual((self.folder / "me.toml").read_text(), before)


if __name__ == "__main__":
    unittest.main()
