"""--set: other values for single keys of a profile or of its layout."""

import json
import unittest

from support import MINIMAL, OK, PROFILE_ERRORS, USAGE_OR_IO, ProgramTest

PROFILE = """
[person]
name = "Ada Example"
headline = "Research Scientist"
bio = "A few words."
[person.contact]
email = "ada@example.org"
[[experience]]
id = "qwen"
organization = "Qwen"
[[experience.roles]]
id = "lead"
position = "Lead"
[[experience]]
id = "lab"
organization = "Laboratory"
[[award]]
title = "Prize"
[[section]]
id = "speech"
title = "Languages"
[[section.entries]]
id = "norwegian"
heading = "Norwegian"
"""


class SettingTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("me.toml", PROFILE)

    @staticmethod
    def options(settings):
        return [option for setting in settings for option in ("--set", setting)]

    def text(self, *settings):
        out, err = self.expect(OK, "render", "me.toml", "--dump", "text", *self.options(settings))
        self.assertEqual(err, "")
        return out.rstrip().splitlines()

    def problems(self, *settings):
        out, _ = self.expect(
            PROFILE_ERRORS, "check", "me.toml", "--diagnostics", "json", *self.options(settings)
        )
        return json.loads(out)

    def told(self, setting):
        """Code and marked part of the only problem a setting has; it has a hint."""
        [problem] = self.problems(setting)
        place = problem["place"]
        self.assertEqual((place["file"], place["line"]), ("--set", 1))
        self.assertTrue(problem["hints"], problem)
        return problem["code"], setting.encode()[place["begin"] : place["end"]].decode(), problem["hints"]


class Profile(SettingTest):
    def test_texts_need_no_quotes_and_may_have_them(self):
        self.assertEqual(self.text("person.headline=ML engineer")[1], "ML engineer")
        self.assertEqual(self.text('person.headline="ML engineer"')[1], "ML engineer")
        self.assertEqual(self.text("person.headline=The *best* = ML \"engineer\"")[1], 'The best = ML "engineer"')
        self.assertEqual(self.text("person.headline=90")[1], "90")

    def test_both_ways_to_write_the_option_are_one(self):
        out, _ = self.expect(OK, "render", "me.toml", "--dump", "text", "--set=person.headline=ML engineer")
        self.assertEqual(out.rstrip().splitlines(), self.text("person.headline=ML engineer"))

    def test_lists_are_lists_or_one_text(self):
        self.assertEqual(self.text('person.affiliation=["A", "B"]')[2].split(), ["A", "·", "B"])
        self.assertEqual(self.text("person.affiliation=A and B")[2], "A and B")

    def test_entries_parts_and_sections_are_named_by_id(self):
        lines = self.text(
            "experience.qwen.organization=Qwen Team",
            "experience.lead.position=Boss",
            "section.speech.title=Speech",
            "section.norwegian.heading=Norsk",
        )
        for line in ("Qwen Team", "Boss", "Speech", "Norsk"):
            self.assertIn(line, lines)

    def test_a_section_of_a_kind_is_named_by_the_kind(self):
        self.assertIn("Honours", self.text("sections.award.title=Honours"))

    def test_nothing_behind_the_sign_takes_the_key_away(self):
        lines = self.text("person.bio=", "person.contact=", "experience.qwen=", "award=")
        self.assertEqual(
            lines, ["Ada Example", "Research Scientist", "Experience", "Laboratory", "Languages", "Norwegian"]
        )

    def test_the_date_of_the_document_is_set(self):
        run = self.run_program("render", "me.toml", "-o", "-", "--set", "document.updated=2001-02-03")
        self.assertIn(b"2001-02-03", run.stdout)

    def test_the_language_that_is_set_is_the_language_of_the_layouts_words(self):
        problems = self.problems("document.language=tlh")
        self.assertEqual([problem["code"] for problem in problems], ["CV0113"])

    def test_settings_come_after_includes(self):
        self.write("me.toml", 'include = "a.toml"\n' + MINIMAL)
        self.write("a.toml", '[[award]]\nid = "prize"\ntitle = "Prize"\n')
        self.assertIn("Medal", self.text("award.prize.title=Medal"))

    def test_what_is_wrong_points_into_the_setting(self):
        self.assertEqual(self.told("person.hedline=x")[:2], ("CV0103", "hedline"))
        self.assertEqual(self.told("experience.qwen.priority=high")[:2], ("CV0104", "high"))
        self.assertEqual(self.told("experience.qwen.priority=101")[:2], ("CV0108", "101"))
        self.assertEqual(self.told("experience.qwen.start=2020-13")[:2], ("CV0106", "2020-13"))
        self.assertEqual(self.told("person.headline=[x](ftp://x)")[:2], ("CV0109", "ftp://x"))
        self.assertEqual(self.told("person.contact.email=nobody")[:2], ("CV0110", "nobody"))
        self.assertEqual(self.told("experience.lab.id=qwen")[:2], ("CV0111", "qwen"))
        self.assertEqual(self.told("sections.awards.title=x")[:2], ("CV0103", "awards"))
        self.assertEqual(self.told("person.name=")[:2], ("CV0105", "person.name="))
        self.assertEqual(self.told("person")[:2], ("CV0115", "person"))
        self.assertEqual(self.told("a..b=1")[:2], ("CV0115", "."))

    def test_an_unknown_id_is_answered_with_the_nearest_and_those_there_are(self):
        code, marked, hints = self.told("experience.qwem.priority=90")
        self.assertEqual((code, marked), ("CV0115", "qwem"))
        self.assertEqual(hints, ["did you mean experience.qwen?", "the ids there are: qwen, lead, lab"])
        self.assertIn('id = "first"', self.told("award.prize.title=x")[2][0])
        self.assertEqual(self.told("talk.x.title=x")[:2], ("CV0115", "x"))

    def test_mistakes_in_settings_do_not_hide_those_in_the_file(self):
        self.write("me.toml", PROFILE + "titel = 1\n")
        codes = [problem["code"] for problem in self.problems("person.hedline=x", "nonsense")]
        self.assertEqual(sorted(codes), ["CV0103", "CV0103", "CV0115"])

    def test_a_mistake_is_told_once_for_many_profiles(self):
        self.write("you.toml", PROFILE)
        _, err = self.expect(PROFILE_ERRORS, "check", "me.toml", "you.toml", "--set", "person.hedline=x")
        self.assertTrue(err.endswith("\n1 error\n"), err)

    def test_odd_arguments_end_in_an_answer(self):
        for setting in (b"\xff=1", b"person.name=\xff", b"=", b".", b'"', b"person.headline=\x1b[31m", b"a" * 100_000,
                        b"style." + b"a." * 50_000 + b"a=1", b"person.affiliation=" + b"[" * 100_000):
            with self.subTest(setting[:20]):
                run = self.run_program("check", "me.toml", "--set", setting)
                self.assertIn(run.returncode, (OK, PROFILE_ERRORS))
                self.assertNotIn(b"\x1b", run.stderr)

    def test_an_option_without_a_setting_is_a_usage_error(self):
        self.expect(USAGE_OR_IO, "render", "me.toml", "--set")
        self.expect(USAGE_OR_IO, "render", "me.toml", "--set", "")


class Layout(SettingTest):
    def pages(self, *settings):
        return self.expect(OK, "render", "me.toml", "--dump", "pages", *self.options(settings))[0]

    def test_any_key_of_the_layout_is_set_behind_style(self):
        self.assertIn("LANGUAGES", self.text("style.section.case=upper"))
        self.assertNotEqual(self.pages(), self.pages("style.page.size=letter"))
        self.assertNotEqual(self.pages(), self.pages("style.type.body.size=9.5pt"))
        self.assertNotEqual(self.pages(), self.pages("style.entry.experience.gap=40pt"))
        self.assertIn("* Qwen", self.text("style.entry.experience.title=\\* {organization}"))

    def test_the_same_value_changes_nothing(self):
        self.assertEqual(self.pages(), self.pages("style.page.size=a4"))

    def test_nothing_behind_the_sign_falls_back_to_base(self):
        self.write("mine.toml", '[layout]\nextends = "base"\n[section]\ncase = "upper"\n')
        out, _ = self.expect(
            OK, "render", "me.toml", "--dump", "text", "-l", "./mine.toml", "--set", "style.section.case="
        )
        self.assertIn("Languages", out.splitlines())

    def test_what_is_wrong_points_into_the_setting(self):
        self.assertEqual(self.told("style.page.sise=letter")[:2], ("CV0201", "sise"))
        self.assertEqual(self.told("style.page.size=leter")[:2], ("CV0203", "leter"))
        self.assertEqual(self.told("style.list.signs=5")[:2], ("CV0202", "5"))
        self.assertEqual(self.told("style=letter")[:2], ("CV0115", "style"))


if __name__ == "__main__":
    unittest.main()
