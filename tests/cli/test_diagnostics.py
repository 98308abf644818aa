"""The examples of docs/diagnostics.md: the first of each number brings it up, the last is without a fault."""

import json
import re
import unittest

from support import MINIMAL, OK, SOURCE, ProgramTest

SECTION = re.compile(r"^### (CV\d{4}): .*?\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
EXAMPLE = re.compile(r"^```toml( layout)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)

# No short profile brings these up: they are about the disk, limits, the command line, font files, or
# what only long texts, .bib files, spreadsheets, batches or pins do. Tests of their own look at them.
WITHOUT_EXAMPLE = {
    *("CV0001", "CV0002", "CV0003", "CV0004", "CV0102", "CV0115", "CV0121", "CV0126"),
    *("CV0301", "CV0302", "CV0303", "CV0304", "CV0310", "CV0311", "CV0404", "CV0501"),
    *(f"CV060{number}" for number in range(1, 9)),
    *("CV0701", "CV0702", "CV0703"),
}


# What layouts are tried with.
PROFILE = MINIMAL + '''[person.contact]
email = "ada@example.org"
[[education]]
institution = "Example University"
'''


class Examples(ProgramTest):
    def found(self, layout, text):
        """The numbers of all that is told about an example, and the exit code."""
        if layout:
            self.write("me.toml", PROFILE)
            self.write("mine.toml", text)
        else:
            self.write("me.toml", text)
        arguments = ["check", "me.toml", "--diagnostics", "json", *(["-l", "./mine.toml"] if layout else [])]
        run = self.run_program(*arguments)
        return {problem["code"] for problem in json.loads(run.stdout)}, run.returncode

    def test_the_first_example_brings_it_up_and_the_last_mends_it(self):
        sections = SECTION.findall((SOURCE / "docs/diagnostics.md").read_text(encoding="utf-8"))
        self.assertTrue(sections)
        for code, text in sections:
            examples = EXAMPLE.findall(text)
            with self.subTest(code):
                if code in WITHOUT_EXAMPLE:
                    self.assertEqual(examples, [])
                    continue
                self.assertGreaterEqual(len(examples), 2)
                self.assertIn(code, self.found(*examples[0])[0])
                self.assertEqual(self.found(*examples[-1]), (set(), OK))


if __name__ == "__main__":
    unittest.main()
