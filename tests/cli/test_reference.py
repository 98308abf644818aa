"""docs/profile-reference.md: it is fresh, it is whole, and every example on it is without a fault."""

import os
import re
import shlex
import tomllib
import unittest

from support import OK, SOURCE, ProgramTest

PAGE = SOURCE / "docs" / "profile-reference.md"
EXAMPLE = re.compile(r"^```toml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMANDS = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PERSON = '[person]\nname = "Ada Example"\n'


class Reference(ProgramTest):
    def setUp(self):
        super().setUp()
        self.page, err = self.expect(OK, "schema", "--reference")
        self.assertEqual(err, "")

    def examples(self):
        return EXAMPLE.findall(self.page)

    def test_the_page_in_docs_is_fresh(self):
        if os.environ.get("VITASET_UPDATE") == "1":
            PAGE.write_text(self.page, encoding="utf-8")
        fresh = PAGE.is_file() and PAGE.read_text(encoding="utf-8") == self.page
        self.assertTrue(
            fresh,
            f"{PAGE.name} is stale; its prose is src/profile/data/reference.md, its tables are the table of keys; "
            "write it anew: VITASET_UPDATE=1 ctest --preset ci -R cli.reference",
        )

    def test_no_mark_is_left(self):
        self.assertNotIn("{{", self.page)
        for example in self.examples():
            self.assertNotRegex(example, r"(?m)= …$")

    def test_every_example_is_a_profile_without_a_fault(self):
        examples = self.examples()
        self.assertGreater(len(examples), 30)
        for text in examples:
            with self.subTest(text):
                for included in tomllib.loads(text).get("include", []):
                    self.write(included, '[[award]]\ntitle = "A"\n')
                for bib in tomllib.loads(text).get("publications", {}).get("bibliography", []):
                    self.write(bib, "@book{a, title = {A}, author = {A. Example}, year = 2020}")
                has_person = "[person]" in text
                self.write("me.toml", text if has_person else PERSON + text)
                out, err = self.expect(OK, "check", "--strict", "me.toml")
                self.assertEqual(err, "")
                self.assertRegex(out, "no problems, 1 page")

    def test_every_command_does_what_the_page_says(self):
        profile = f'''{PERSON}bio = "A life."
[[experience]]
id = "lab"
organization = "Example Laboratory"
[[publication]]
title = "A"
year = 2026
[edition.industry]
'''
        commands = [line for block in COMMANDS.findall(self.page) for line in block.splitlines()]
        self.assertTrue(commands)
        for command in commands:
            with self.subTest(command):
                self.write("cv.toml", profile)
                program, *arguments = shlex.split(command)
                self.assertEqual(program, "vitaset")
                out, err = self.expect(OK, *arguments)
                self.assertIn("cv-industry.pdf" if "edition" in command else "wrote cv.pdf", out)
                self.assertEqual(err, "")

    def test_every_kind_of_entry_and_every_table_has_an_example(self):
        headers = set(re.findall(r"(?m)^\[+([a-z_.]+)\]+$", "\n".join(self.examples())))
        listed = self.expect(OK, "schema")[0]
        kinds = re.findall(r'"title": "\[+([a-z_.]+)\]+"', listed)
        self.assertGreater(len(kinds), 25)
        self.assertEqual(set(kinds) - headers, set())

    def test_the_tables_of_keys_are_tables(self):
        rows = re.findall(r"(?m)^\| .*$", self.page)
        self.assertGreater(len(rows), 200)
        for row in rows:
            self.assertIn(len(re.findall(r"(?<!\\)\|", row)), (3, 4), row)

    def test_links_within_the_page_lead_to_its_headings(self):
        headings = {
            re.sub(r"[^a-z0-9 -]", "", title.lower()).replace(" ", "-")
            for title in re.findall(r"(?m)^#+ (.*)$", re.sub(r"(?s)```.*?```", "", self.page))
        }
        links = set(re.findall(r"\]\(#([^)]+)\)", self.page))
        self.assertTrue(links)
        self.assertEqual(links - headings, set())


if __name__ == "__main__":
    unittest.main()
