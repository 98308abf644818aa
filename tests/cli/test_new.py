"""`new`: a profile to begin with."""

import json
import os
import re
import tomllib
import unittest

from support import OK, SOURCE, USAGE_OR_IO, ProgramTest

MOST_PAGES = {"academic": 2, "industry": 1, "student": 1}
LANGUAGES = sorted(path.stem for path in (SOURCE / "layouts" / "languages").glob("*.toml"))
# Headings and months of these need fonts that do not come along; a system may lack them.
OTHER_SCRIPTS = {"ar", "he", "ja", "ko", "zh"}
SAMPLES = sorted((SOURCE / "profiles" / "new").glob("*.toml"))


class Samples(ProgramTest):
    def test_every_audience_and_language_renders_at_once_without_a_warning(self):
        for audience, most in MOST_PAGES.items():
            for language in LANGUAGES:
                with self.subTest(f"{audience} {language}"):
                    out, err = self.expect(OK, "new", "me.toml", "--for", audience, "--language", language, "--force")
                    self.assertEqual(out, "wrote me.toml\nnext: vitaset render me.toml\n")
                    self.assertEqual(err, "")
                    out, err = self.expect(OK, "render", "me.toml", "--diagnostics", "json")
                    codes = {problem["code"] for problem in json.loads(err)}
                    self.assertEqual(codes - ({"CV0403"} if language in OTHER_SCRIPTS else set()), set())
                    self.assertLessEqual(int(re.search(r"\((\d+) page", out)[1]), most)

    def test_each_audience_has_a_text_in_each_language_there_are_texts_in(self):
        names = {tuple(path.name.split(".")) for path in SAMPLES}
        self.assertEqual(names, {(audience, tag, "toml") for audience in MOST_PAGES for tag in ("de", "en")})

    def test_the_texts_explain_themselves_and_are_soon_overwritten(self):
        for path in SAMPLES:
            with self.subTest(path.name):
                lines = path.read_text(encoding="utf-8").splitlines()
                self.assertTrue(60 <= len(lines) <= 110, len(lines))
                self.assertGreaterEqual(sum("#" in line for line in lines), 8)
                self.assertIn("vitaset render cv.toml", "\n".join(lines[:8]))
                self.assertLessEqual(max(map(len, lines)), 110)

    def test_the_texts_of_an_audience_have_the_same_kinds_of_entries(self):
        for audience in MOST_PAGES:
            kinds = [
                [key for key in tomllib.loads(path.read_text(encoding="utf-8")) if key not in ("document", "person")]
                for path in SAMPLES
                if path.name.startswith(audience)
            ]
            self.assertEqual(kinds[0], kinds[1])


class New(ProgramTest):
    def language_of(self, name):
        return tomllib.loads((self.folder / name).read_text(encoding="utf-8"))["document"]["language"]

    def test_without_a_name_it_is_cv_toml_for_an_academic_in_english(self):
        self.expect(OK, "new")
        self.assertEqual(self.names(), ["cv.toml"])
        sample = SOURCE / "profiles/new/academic.en.toml"
        self.assertEqual((self.folder / "cv.toml").read_bytes(), sample.read_bytes())

    def test_the_language_asked_for_is_that_of_the_document(self):
        for language in (*LANGUAGES, "en-GB"):
            self.expect(OK, "new", "me.toml", "--language", language, "--force")
            self.assertEqual(self.language_of("me.toml"), language)

    def test_a_language_without_a_text_of_its_own_has_the_english_one(self):
        english = (SOURCE / "profiles/new/student.en.toml").read_text(encoding="utf-8")
        for language in ("en-GB", *LANGUAGES):
            if language.split("-")[0] != "de":
                out, _ = self.expect(OK, "new", "-", "--for", "student", "--language", language)
                self.assertEqual(out, english.replace('language = "en"', f'language = "{language}"'))

    def test_standard_output_gets_the_profile_and_nothing_else(self):
        out, err = self.expect(OK, "new", "-", "--for", "industry")
        self.assertEqual(out, (SOURCE / "profiles/new/industry.en.toml").read_text(encoding="utf-8"))
        self.assertEqual((err, self.names()), ("", []))

    def test_the_command_to_go_on_with_is_ready_for_the_shell(self):
        out, _ = self.expect(OK, "new", "Ada's CV.toml")
        self.assertTrue(out.endswith("next: vitaset render 'Ada'\\''s CV.toml'\n"), out)

    def test_nothing_is_written_over_unless_it_is_forced(self):
        path = self.write("cv.toml", "mine")
        out, err = self.expect(USAGE_OR_IO, "new")
        self.assertEqual((out, path.read_text()), ("", "mine"))
        self.assertIn("cv.toml is there already", err)
        self.assertIn("--force", err)
        self.expect(OK, "new", "--force")
        self.assertIn("Ada Example", path.read_text())

    def test_a_link_that_leads_nowhere_is_there_too(self):
        (self.folder / "cv.toml").symlink_to("elsewhere.toml")
        self.expect(USAGE_OR_IO, "new")
        self.assertEqual(self.names(), ["cv.toml"])

    def test_a_folder_is_answered_with_a_file_in_it(self):
        (self.folder / "cvs").mkdir()
        _, err = self.expect(USAGE_OR_IO, "new", "cvs")
        self.assertIn("is a folder", err)
        self.assertIn("cvs/cv.toml", err)
        self.expect(USAGE_OR_IO, "new", "cvs", "--force")
        self.assertEqual(self.names(), ["cvs"])

    def test_a_folder_that_is_not_there_is_to_be_made_first(self):
        _, err = self.expect(USAGE_OR_IO, "new", "my cvs/me.toml")
        self.assertIn("No such file or directory", err)
        self.assertIn("mkdir -p 'my cvs'", err)
        self.assertEqual(self.names(), [])

    def test_a_folder_that_cannot_be_written_to_is_told(self):
        if os.geteuid() == 0:
            self.skipTest("root may write everywhere")
        (self.folder / "locked").mkdir(mode=0o500)
        _, err = self.expect(USAGE_OR_IO, "new", "locked/me.toml")
        self.assertIn("Permission denied", err)
        self.assertNotIn("mkdir", err)

    def test_unknown_words_are_answered_with_those_there_are(self):
        _, err = self.expect(USAGE_OR_IO, "new", "--for", "acedemic")
        self.assertIn("did you mean academic?", err)
        _, err = self.expect(USAGE_OR_IO, "new", "--language", "tlh")
        self.assertIn("tlh", err)
        self.assertIn(", ".join(LANGUAGES), err)
        self.assertEqual(self.names(), [])

    def test_a_language_cannot_name_another_file(self):
        for tag in ("../en", "en/../en", "en\n", ""):
            self.expect(USAGE_OR_IO, "new", f"--language={tag}")
        self.assertEqual(self.names(), [])

    def test_problems_can_be_read_by_programs(self):
        self.write("cv.toml")
        _, err = self.expect(USAGE_OR_IO, "new", "--diagnostics", "json")
        self.assertEqual([problem["code"] for problem in json.loads(err)], ["CV0002"])


if __name__ == "__main__":
    unittest.main()
