"""Words that are parted at line ends: asked for, explained, and read whole."""

import shutil
import subprocess
import unittest

from support import OK, ProgramTest

PARTED = ("--set", "style.type.hyphenate=true", "--set", "style.type.align=justified", "--set", "style.page.margin.end=90mm")
TEXT = (
    "My research lies at the intersection of theoretical and applied machine learning, with provable guarantees for "
    "the generalization and optimization of responsible algorithms under uncertainty, and their interpretability."
)
PROFILE = f"""[document]
language = "LANGUAGE"
[person]
name = "Ada Example"
[[section]]
id = "about"
title = "Characteristically incomprehensible responsibilities"
text = "{TEXT}"
"""


class Hyphenation(ProgramTest):
    def dump(self, form, *options, language="en", profile=PROFILE):
        self.write("cv.toml", profile.replace("LANGUAGE", language))
        return self.expect(OK, "render", "cv.toml", "--dump", form, *options)

    def test_no_word_is_parted_unless_asked(self):
        out, _ = self.dump("pages", *PARTED[2:])
        self.assertNotIn("-\" reads", out)

    def test_every_word_is_read_once_and_whole(self):
        pages, err = self.dump("pages", *PARTED)
        self.assertGreaterEqual(pages.count(' reads "'), 3, pages)  # a word, and each of its parts
        self.assertEqual(err, "")
        text, _ = self.dump("text", *PARTED)
        self.assertIn(TEXT, " ".join(text.split()))

    def test_headings_are_never_parted(self):
        out, _ = self.dump("text", *PARTED)
        self.assertIn("Characteristically incomprehensible", " ".join(out.split()))
        pages, _ = self.dump("pages", *PARTED)
        self.assertNotRegex(pages, r'heading2.*\n.*-" ')

    @unittest.skipUnless(shutil.which("pdftotext"), "needs poppler-utils")
    def test_pdftotext_reads_whole_words_in_all_its_modes(self):
        self.write("cv.toml", PROFILE.replace("LANGUAGE", "en"))
        self.expect(OK, "render", "cv.toml", "-o", "cv.pdf", *PARTED)
        for mode in ([], ["-raw"], ["-layout"]):
            run = subprocess.run(["pdftotext", *mode, "cv.pdf", "-"], cwd=self.folder, capture_output=True, check=True)
            self.assertIn(TEXT, " ".join(run.stdout.decode().split()), mode)

    def test_words_of_the_profile_are_parted_as_it_says(self):
        words = sorted({word.strip(",.") for word in TEXT.split()}, key=len)
        whole = PROFILE.replace("[person]", f"hyphenation = {words!r}\n[person]".replace("'", '"'))
        out, _ = self.dump("pages", *PARTED, profile=whole)
        self.assertNotIn(' reads "', out.split("\npage 1", 1)[0])
        # A line holds one such word and a half.
        begin, end = "a" * 15, "b" * 15
        parted = PROFILE.replace("[person]", f'hyphenation = ["{begin}-{end}"]\n[person]')
        out, _ = self.dump("pages", *PARTED, profile=parted.replace(TEXT, f"{begin}{end} " * 9))
        self.assertIn(f'"{begin}-" reads "{begin}{end}"', out)

    def test_a_language_without_patterns_is_told_of(self):
        _, err = self.dump("text", *PARTED, language="ko")
        self.assertIn("CV0310", err)

    def test_soft_hyphens_part_words_without_being_asked(self):
        text = "word\\u00ADbook " * 60
        profile = PROFILE.replace(TEXT, text)
        out, _ = self.dump("text", "--set", "style.page.margin.end=90mm", profile=profile)
        self.assertEqual(out.count("wordbook"), 60)
        self.assertNotIn("\u00ad", out)


if __name__ == "__main__":
    unittest.main()
