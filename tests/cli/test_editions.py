"""Editions: one profile, many documents."""

import json
import unittest

from support import MINIMAL, OK, PROFILE_ERRORS, STRICT_WARNINGS, UNDRAWABLE, USAGE_OR_IO, ProgramTest

PROFILE = """
[document]
language = "en"
updated = 2026-11-01
[person]
name = "Ada M. Exåmple"
headline = "Research Scientist"
[[person.detail]]
label = "Born"
value = "1815"
private = true
[[experience]]
id = "lab"
organization = "Laboratory"
tags = ["ml"]
highlights = ["Untagged bullet", { text = "Taught bullet", tags = ["teaching"] }, { text = "Ml bullet", tags = ["ml"] }]
[[experience]]
organization = "Company"
[[teaching]]
course = "Course"
tags = ["teaching"]
[[talk]]
title = "Plain talk"
[[talk]]
title = "Selected talk"
selected = true
[[talk]]
title = "Tagged talk"
tags = ["ml"]
"""

EDITIONS = """
[edition.industry]
layout = "modern"
sections = ["talk", "experience"]
with = ["ml"]
without = ["teaching"]
only = ["talk:selected"]
file = "{family}-{given}-{edition}"
[edition.industry.set]
"person.headline" = "ML engineer"
"experience.lab.organization" = "The Lab"
"style.section.case" = "upper"
[edition.german]
extends = "industry"
language = "de"
private = true
file = ""
[edition.plain]
"""


class EditionTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("me.toml", PROFILE + EDITIONS)

    def text(self, *options):
        out, _ = self.expect(OK, "render", "me.toml", "--dump", "text", *options)
        return out.rstrip().splitlines()

    def told(self, editions, command=("check",)):
        """Code, marked part and hints of each problem of a profile with these editions."""
        text = PROFILE + editions
        self.write("me.toml", text)
        out, _ = self.expect(PROFILE_ERRORS, *command, "me.toml", "--diagnostics", "json")
        return [
            (each["code"], text.encode()[each["place"]["begin"] : each["place"]["end"]].decode(), each["hints"])
            for each in json.loads(out)
            if each["severity"] == "error"
        ]


class Content(EditionTest):
    def test_without_an_edition_tags_hide_nothing_and_private_stays_hidden(self):
        lines = "\n".join(self.text())
        for shown in ("Taught bullet", "Ml bullet", "Course", "Plain talk", "Tagged talk", "Research Scientist"):
            self.assertIn(shown, lines)
        self.assertNotIn("1815", lines)

    def test_an_edition_chooses_by_tags_and_sections_and_sets_keys(self):
        text = "\n".join(self.text("--edition", "industry"))
        for shown in ("The Lab", "Untagged bullet", "Ml bullet", "Company", "Selected talk", "ML engineer"):
            self.assertIn(shown, text)
        for hidden in ("Taught bullet", "Course", "Plain talk", "Tagged talk", "1815", "Research Scientist"):
            self.assertNotIn(hidden, text)
        self.assertLess(text.index("Selected talk"), text.index("The Lab"))
        self.assertIn("TALKS", text)

    def test_an_edition_has_what_it_extends_and_its_own(self):
        text = "\n".join(self.text("--edition", "german"))
        self.assertIn("ML engineer", text)
        self.assertIn("VORTRÄGE", text)
        self.assertIn("1815", text)
        self.assertNotIn("Course", text)

    def test_the_command_line_comes_last(self):
        lines = self.text("--edition", "industry", "--set", "person.headline=Boss")
        self.assertEqual(lines[1], "Boss")

    def test_the_layout_of_the_command_line_wins(self):
        modern = self.expect(OK, "render", "me.toml", "--dump", "pages", "--edition", "industry")[0]
        same = self.expect(OK, "render", "me.toml", "--dump", "pages", "--edition", "industry", "-l", "modern")[0]
        other = self.expect(OK, "render", "me.toml", "--dump", "pages", "--edition", "industry", "-l", "classic")[0]
        self.assertEqual(modern, same)
        self.assertNotEqual(modern, other)

    def test_an_edition_that_says_nothing_is_the_profile(self):
        self.assertEqual(self.text("--edition", "plain"), self.text())


class Files(EditionTest):
    def test_each_edition_is_a_file_of_its_own_name(self):
        out, _ = self.expect(OK, "render", "me.toml", "--all-editions")
        self.assertEqual(
            self.names(), ["Example-Ada-M.-industry.pdf", "me-german.pdf", "me-plain.pdf", "me.toml"]
        )
        self.assertEqual(out.count("wrote "), 3)

    def test_some_editions_go_into_a_folder(self):
        (self.folder / "out").mkdir()
        self.expect(OK, "render", "me.toml", "--edition", "plain", "--edition", "german", "-o", "out")
        self.assertEqual(sorted(p.name for p in (self.folder / "out").iterdir()), ["me-german.pdf", "me-plain.pdf"])
        self.assertEqual(self.names(), ["me.toml", "out"])

    def test_a_file_is_for_one_edition(self):
        self.expect(OK, "render", "me.toml", "--edition", "plain", "-o", "it.pdf")
        self.assertEqual(self.names(), ["it.pdf", "me.toml"])
        for target in ("it.pdf", "-", "nowhere"):
            _, err = self.expect(USAGE_OR_IO, "render", "me.toml", "--all-editions", "-o", target)
            self.assertIn("is no folder", err)

    def test_two_files_of_one_name_are_an_error_before_anything_is_written(self):
        self.write("me.toml", PROFILE + '[edition.a]\nfile = "same"\n[edition.b]\nfile = "Same"\n[edition.c]\nfile = "same.pdf"\n')
        _, err = self.expect(USAGE_OR_IO, "render", "me.toml", "--all-editions")
        self.assertIn("same.pdf would be written for the edition a and for c", err)
        self.assertEqual(self.names(), ["me.toml"])
        self.expect(USAGE_OR_IO, "render", "me.toml", "--edition", "a", "--edition", "a")

    def test_a_name_never_leaves_the_folder_and_never_is_empty(self):
        for pattern, name in {
            "../../{family}": "Example.pdf",
            "/etc/{edition}": "etc-e.pdf",
            "..": "me-e.pdf",
            "…": "me-e.pdf",
            ".hidden": "hidden.pdf",
            "{updated} {language}": "2026-11-01-en.pdf",
            "{layout}_{profile}.PDF": "academic_me.pdf",
            "x" * 5000: "x" * 100 + ".pdf",
        }.items():
            with self.subTest(pattern[:20]):
                self.write("me.toml", PROFILE + f'[edition.e]\nfile = "{pattern}"\n')
                self.expect(OK, "render", "me.toml", "--edition", "e")
                self.assertEqual(self.names(), sorted([name, "me.toml"]))
                (self.folder / name).unlink()

    def test_one_edition_with_errors_keeps_all_from_being_written(self):
        self.write("me.toml", PROFILE + EDITIONS + '[edition.bad.set]\n"person.hedline" = "x"\n')
        self.expect(PROFILE_ERRORS, "render", "me.toml", "--all-editions")
        self.assertEqual(self.names(), ["me.toml"])
        self.expect(OK, "render", "me.toml", "--edition", "plain")

    def test_strict_takes_warnings_of_any_edition_for_errors(self):
        self.write("me.toml", UNDRAWABLE + "[edition.a]\n[edition.b]\n")
        _, err = self.expect(STRICT_WARNINGS, "render", "me.toml", "--all-editions", "--strict")
        self.assertEqual(err.count("warning[CV0403]"), 1)
        self.assertEqual(self.names(), ["me.toml"])

    def test_times_of_editions_are_added_up(self):
        _, err = self.expect(OK, "render", "me.toml", "--all-editions", "--timings")
        self.assertEqual(err.count("read profile"), 1)

    def test_what_cannot_be_asked_is_usage(self):
        _, err = self.expect(USAGE_OR_IO, "render", "me.toml", "--edition", "industri")
        self.assertIn("CV0122", err)
        self.assertIn("did you mean industry?", err)
        self.expect(USAGE_OR_IO, "render", "me.toml", "--edition", "plain", "--all-editions")
        self.expect(USAGE_OR_IO, "render", "me.toml", "--all-editions", "--dump", "text")
        self.write("me.toml", MINIMAL)
        self.assertIn("has no editions", self.expect(USAGE_OR_IO, "render", "me.toml", "--all-editions")[1])
        self.assertIn("[edition.x]", self.expect(USAGE_OR_IO, "render", "me.toml", "--edition", "x")[1])


class Mistakes(EditionTest):
    def test_names_that_name_nothing_are_told_with_the_nearest(self):
        told = self.told(
            '[edition.a]\nextends = "bb"\nwith = ["mll"]\nonly = ["tolk:selected", "talk", "talk:m"]\n'
            'sections = ["experiance", "talk", "talk"]\nweights = { tecahing = 1 }\nfile = "{famili}"\n'
            '[edition.b]\nextends = "c"\n[edition.c]\nextends = "b"\n'
            '[edition.d]\nlayout = "modrn"\n[edition.e.set]\n"experience.lub.hide" = true\n"style.page.sise" = 1\n',
        )
        self.assertEqual(
            [(code, marked) for code, marked, _ in told],
            [
                ("CV0122", '"bb"'),
                ("CV0124", '"mll"'),
                ("CV0124", '"tolk:selected"'),
                ("CV0108", '"talk"'),
                ("CV0124", '"talk:m"'),
                ("CV0124", '"experiance"'),
                ("CV0108", '"talk"'),
                ("CV0124", "tecahing"),
                ("CV0108", '"{famili}"'),
                ("CV0123", '"c"'),
                ("CV0112", '"modrn"'),
                ("CV0115", "lub"),
                ("CV0201", "sise"),
            ],
        )
        hints = [each[0] for _, _, each in told]
        for near in ("b", '"ml"', '"talk"', "talk:selected", '"experience"', '"teaching"', "{family}", '"modern"', "experience.lab"):
            self.assertTrue(any(near in hint for hint in hints), (near, hints))

    def test_types_are_told_of_every_edition_by_every_command(self):
        editions = '[edition.a]\nweights = { teaching = 101 }\nprivate = "yes"\n'
        expected = [("CV0108", "101"), ("CV0104", '"yes"')]
        self.assertEqual([each[:2] for each in self.told(editions)], expected)
        self.assertIn("CV0108", self.expect(PROFILE_ERRORS, "render", "me.toml")[1])

    def test_an_edition_that_shows_nothing(self):
        told = self.told('[edition.nothing]\nsections = ["award"]\n')
        self.assertEqual([each[:2] for each in told], [("CV0125", "nothing")])

    def test_files_outside_are_not_read_for_an_edition(self):
        (self.folder / "outside.toml").write_text("[layout]\nsecret = 1\n")
        for line in ('layout = "../outside.toml"', 'set = { "style.publications.style" = "../outside.toml" }'):
            self.write("in/me.toml", PROFILE + f"[edition.a]\n{line}\n")
            out, _ = self.expect(PROFILE_ERRORS, "check", "in/me.toml", "--diagnostics", "json")
            self.assertEqual([each["code"] for each in json.loads(out)], ["CV0112"])
            self.assertNotIn("secret", out)

    def test_a_layout_beside_the_profile_is_found_from_anywhere(self):
        self.write("in/me.toml", PROFILE + '[edition.a]\nlayout = "mine.toml"\n')
        self.write("in/mine.toml", '[layout]\nextends = "academic"\n[section]\ncase = "upper"\n')
        out, _ = self.expect(OK, "render", "in/me.toml", "--edition", "a", "--dump", "text")
        self.assertIn("EXPERIENCE", out)

    def test_check_tells_of_the_profile_and_each_edition(self):
        out, _ = self.expect(OK, "check", "me.toml")
        self.assertEqual(
            [line.split(":")[0] for line in out.splitlines()],
            ["me.toml", "me.toml (industry)", "me.toml (german)", "me.toml (plain)"],
        )
        out, _ = self.expect(OK, "check", "me.toml", "--edition", "german")
        self.assertEqual(out.count("\n"), 1)

    def test_what_is_wrong_with_the_profile_is_told_once(self):
        self.write("me.toml", PROFILE.replace("headline", "headlin") + EDITIONS)
        out, err = self.expect(PROFILE_ERRORS, "check", "me.toml")
        self.assertEqual(err.count("CV0103"), 1)
        self.assertEqual(out, "me.toml: 1 error\n")

    def test_an_edition_is_not_changed_from_outside(self):
        _, err = self.expect(PROFILE_ERRORS, "render", "me.toml", "--set", "edition.plain.private=true")
        self.assertIn("CV0115", err)


class Listing(EditionTest):
    def test_editions_lists_what_each_shows(self):
        out, err = self.expect(OK, "editions", "me.toml")
        self.assertEqual(err, "")
        self.assertEqual(
            out.splitlines(),
            [
                "industry  modern, en, Example-Ada-M.-industry.pdf",
                "          3 of 6 entries: talk, experience",
                "german    modern, de, me-german.pdf, extends industry",
                "          3 of 6 entries: talk, experience",
                "plain     academic, en, me-plain.pdf",
                "          6 of 6 entries: experience, teaching, talk",
            ],
        )

    def test_a_profile_without_editions(self):
        self.write("me.toml", MINIMAL)
        out, err = self.expect(OK, "editions", "me.toml")
        self.assertEqual(out, "")
        self.assertIn("has no editions", err)

    def test_what_is_wrong_is_told(self):
        self.write("me.toml", PROFILE + "[edition.a]\n[edition.b]\nlayout = \"modrn\"\n")
        out, err = self.expect(PROFILE_ERRORS, "editions", "me.toml")
        self.assertTrue(out.startswith("a  academic"), out)
        self.assertIn("CV0112", err)


class Limits(EditionTest):
    def test_thousands_of_editions_end_in_an_answer(self):
        chain = "".join(f'[edition.e{i}]\nextends = "e{i + 1}"\n' for i in range(3000))
        self.write("me.toml", MINIMAL + chain)
        _, err = self.expect(PROFILE_ERRORS, "render", "me.toml")
        self.assertIn("at most 1000 editions", err)


if __name__ == "__main__":
    unittest.main()
