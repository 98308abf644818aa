"""`check`, `layouts` and `fonts`."""

import json
import shutil
import unittest

from support import (
    OK,
    PROFILE_ERRORS,
    SOURCE,
    STRICT_WARNINGS,
    TYPO,
    UNDRAWABLE,
    USAGE_OR_IO,
    ProgramTest,
)

SERIF = SOURCE / "fonts" / "source-serif-4"


class Check(ProgramTest):
    def test_every_profile_has_its_verdict_and_nothing_is_written(self):
        self.write("good.toml")
        self.write("bad.toml", TYPO)
        self.write("fair.toml", UNDRAWABLE)
        out, err = self.expect(PROFILE_ERRORS, "check", "good.toml", "bad.toml", "fair.toml")
        self.assertEqual(
            out,
            "good.toml: no problems, 1 page\nbad.toml: 1 error\nfair.toml: 1 warning, 1 page\n",
        )
        self.assertIn("bad.toml:3:1", err)
        self.assertIn("fair.toml:2:", err)
        self.assertEqual(self.names(), ["bad.toml", "fair.toml", "good.toml"])

    def test_a_missing_profile_outweighs_a_broken_one(self):
        self.write("bad.toml", TYPO)
        out, _ = self.expect(USAGE_OR_IO, "check", "nobody.toml", "bad.toml")
        self.assertEqual(out, "nobody.toml: 1 error\nbad.toml: 1 error\n")

    def test_warnings_count_under_strict(self):
        self.write("fair.toml", UNDRAWABLE)
        self.expect(OK, "check", "fair.toml")
        self.expect(STRICT_WARNINGS, "check", "--strict", "fair.toml")

    def test_json_problems_of_several_profiles_are_one_document(self):
        self.write("a.toml", TYPO)
        self.write("b.toml", TYPO)
        out, err = self.expect(PROFILE_ERRORS, "check", "--diagnostics", "json", "a.toml", "b.toml")
        self.assertEqual(err, "")
        text = json.dumps(json.loads(out))
        self.assertIn("a.toml", text)
        self.assertIn("b.toml", text)

    def test_every_profile_that_comes_along_is_without_a_fault(self):
        profiles = sorted((SOURCE / "profiles").glob("*.toml"))
        self.assertTrue(profiles)
        _, err = self.expect(OK, "check", "--strict", *profiles)
        self.assertEqual(err, "")


class Layouts(ProgramTest):
    def test_each_layout_has_a_line(self):
        out, err = self.expect(OK, "layouts")
        self.assertRegex(out, r"(?m)^academic +\w")
        self.assertEqual(err, "")

    def test_every_layout_listed_can_be_rendered_with(self):
        self.write("me.toml")
        for line in self.expect(OK, "layouts")[0].splitlines():
            self.expect(OK, "render", "me.toml", "-l", line.split()[0])


class Fonts(ProgramTest):
    def test_the_fonts_that_come_along_are_listed_with_file_and_licence(self):
        out, err = self.expect(OK, "fonts")
        self.assertRegex(out, r"(?m)^Source Serif 4$")
        self.assertRegex(out, r"(?m)^  400 upright  /.*/SourceSerif4-Regular\.ttf$")
        self.assertRegex(out, r"(?m)^  600 italic   /.*/SourceSans3-SemiboldIt\.ttf$")
        self.assertRegex(out, r"(?m)^  licence +/.*/source-serif-4/LICENSE\.md$")
        self.assertEqual(err, "")

    def test_fallback_families_that_are_missing_are_told_with_their_package(self):
        out, _ = self.expect(OK, "fonts")
        self.assertRegex(out, r"(?m)^  Source Serif 4 +found$")
        self.assertRegex(out, r"(?m)^  Symbola +not found \(Debian: fonts-symbola\)$")

    def test_fonts_of_folders_and_of_the_profile_are_listed(self):
        self.write("cv/me.toml")
        for folder, file in (("cv/fonts", "SourceSerif4-It.ttf"), ("mine", "SourceSerif4-Bold.ttf")):
            (self.folder / folder).mkdir()
            shutil.copy(SERIF / file, self.folder / folder)
        out, _ = self.expect(OK, "fonts", "cv/me.toml", "--font-dir", "mine")
        self.assertRegex(out, r"(?m)^  400 italic +cv/fonts/SourceSerif4-It\.ttf$")
        self.assertRegex(out, r"(?m)^  700 upright +mine/SourceSerif4-Bold\.ttf$")

    def test_a_font_folder_that_is_not_there_is_an_error(self):
        self.assertIn("nowhere", self.expect(USAGE_OR_IO, "fonts", "--font-dir", "nowhere")[1])
        self.write("me.toml")
        self.expect(USAGE_OR_IO, "render", "me.toml", "--font-dir", "nowhere")
        self.assertEqual(self.names(), ["me.toml"])

    def test_a_damaged_font_in_a_folder_is_a_warning(self):
        self.write("mine/broken.ttf", "no font")
        _, err = self.expect(OK, "fonts", "--font-dir", "mine")
        self.assertIn("CV0404", err)


if __name__ == "__main__":
    unittest.main()
