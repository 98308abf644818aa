"""Every language: its words are on the page."""

import re
import tomllib
import unittest

from support import OK, PROFILE_ERRORS, SOURCE, ProgramTest

LANGUAGES = SOURCE / "layouts" / "languages"

PROFILE = """
[document]
language = "{tag}"

[person]
name = "Ada Example"

[[education]]
institution = "University of Somewhere"
start = "2019-10"
end = "2021-02"

[[experience]]
organization = "Example Laboratory"
start = "2025-06"

[[experience]]
organization = "Sample Institute"
date = 2022-09-14
"""

# Named with a month and a day as the people of the country read them, from no file of ours.
WRITTEN = {
    "ar": ["فبراير 2021", "14 سبتمبر 2022"],
    "de": ["Feb. 2021", "14. Sept. 2022"],
    "en": ["Feb. 2021", "14 Sept. 2022"],
    "es": ["feb. 2021", "14 sept. 2022"],
    "fr": ["févr. 2021", "14 sept. 2022"],
    "he": ["פבר׳ 2021", "14 בספט׳ 2022"],
    "it": ["feb. 2021", "14 set. 2022"],
    "ja": ["2021年2月", "2022年9月14日"],
    "ko": ["2021년 2월", "2022년 9월 14일"],
    "nl": ["feb. 2021", "14 sept. 2022"],
    "pl": ["lut 2021", "14 wrz 2022"],
    "pt": ["fev. 2021", "14 set. 2022"],
    "ru": ["февр. 2021", "14 сент. 2022"],
    "sv": ["feb. 2021", "14 sept. 2022"],
    "zh": ["2021年2月", "2022年9月14日"],
}

# The full form, where the name of the month depends on the day.
WRITTEN_IN_FULL = {
    "de": ["Februar 2021", "14. September 2022"],
    "pl": ["luty 2021", "14 września 2022"],
    "ru": ["февраль 2021", "14 сентября 2022"],
}


def words(text):
    """The text as words, whatever stands between them."""
    return re.sub(r"\s+", " ", text)


class Languages(ProgramTest):
    def page(self, tag, *arguments):
        self.write("me.toml", PROFILE.replace("{tag}", tag))
        # Characters that no font at hand has are a warning, and are in the text all the same.
        return words(self.expect(OK, "render", "me.toml", "--dump", "text", *arguments)[0])

    def test_titles_and_the_word_for_today_are_those_of_the_language(self):
        tags = sorted(path.stem for path in LANGUAGES.glob("*.toml"))
        self.assertEqual(tags, sorted(WRITTEN))
        for tag in tags:
            with self.subTest(tag):
                language = tomllib.loads((LANGUAGES / f"{tag}.toml").read_text(encoding="utf-8"))
                page = self.page(tag)
                self.assertIn(language["sections"]["education"], page)
                self.assertIn(language["sections"]["experience"], page)
                self.assertIn(language["words"]["present"], page)

    def test_dates_are_written_as_the_language_writes_them(self):
        for tag, dates in WRITTEN.items():
            with self.subTest(tag):
                page = self.page(tag)
                for date in dates:
                    self.assertIn(date, page)

    def test_a_month_has_its_form_beside_a_day(self):
        self.write("full.toml", '[layout]\nextends = "academic"\n[date]\nmonth = "long"\n')
        for tag, dates in WRITTEN_IN_FULL.items():
            with self.subTest(tag):
                page = self.page(tag, "-l", "./full.toml")
                for date in dates:
                    self.assertIn(date, page)

    def test_a_language_that_is_not_there_is_told_with_those_that_are(self):
        self.write("me.toml", PROFILE.replace("{tag}", "tlh"))
        _, err = self.expect(PROFILE_ERRORS, "check", "me.toml")
        self.assertIn("CV0113", err)
        self.assertIn("ar, de, en, es, fr, he, it, ja, ko, nl, pl, pt, ru, sv, zh", err)


if __name__ == "__main__":
    unittest.main()
