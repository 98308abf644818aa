"""docs/vitaset.1: fresh, without a fault for groff, and with every command and option of the help."""

import os
import re
import shutil
import subprocess
import unittest

from support import OK, SOURCE, ProgramTest

SHIPPED = SOURCE / "docs" / "vitaset.1"


class ManPage(ProgramTest):
    def setUp(self):
        super().setUp()
        self.page, err = self.expect(OK, "help", "--man")
        self.assertEqual(err, "")

    def test_the_one_that_is_installed_is_fresh(self):
        if os.environ.get("VITASET_UPDATE") == "1":
            SHIPPED.write_text(self.page, encoding="utf-8")
        fresh = SHIPPED.is_file() and SHIPPED.read_text(encoding="utf-8") == self.page
        self.assertTrue(fresh, f"{SHIPPED.name} is stale: VITASET_UPDATE=1 ctest --preset ci -R cli.man_page")

    @unittest.skipUnless(shutil.which("groff"), "there is no groff")
    def test_groff_has_nothing_to_say_and_shows_what_the_help_says(self):
        command = ["groff", "-man", "-ww", "-Kutf8", "-Tutf8", "-rLL=400n", "-P-c", "-P-b", "-P-u"]
        run = subprocess.run(command, input=self.page.encode(), capture_output=True, check=False)
        self.assertEqual((run.returncode, run.stderr), (0, b""))
        # Lines of a paragraph are filled, and typed hyphens are hyphens.
        shown = " ".join(run.stdout.decode().split())
        overview, _ = self.expect(OK, "help")
        for command in re.findall(r"(?m)^  (\w+)  ", overview.split("Commands:")[1].split("Options:")[0]):
            out, _ = self.expect(OK, "help", command)
            self.assertIn(re.match("Usage: (.*)", out)[1], shown)
            options = out.split("\nOptions:\n")[1].split("\n\n")[0]
            for option in re.split(r"\n(?=  \S|      --)", options):
                words = " ".join(option.split())
                if not words.startswith("-h, --help"):
                    with self.subTest(words):
                        self.assertIn(words, shown)
            for example in re.findall(r"(?m)^  (vitaset .*)", out.partition("\nExamples:\n")[2]):
                self.assertIn(" ".join(example.split()), shown)

    def test_every_exit_code_and_variable_is_told(self):
        codes = re.findall(r"(?m)^  \w+ = (\d+),", (SOURCE / "src/cli/exit_code.h").read_text(encoding="utf-8"))
        for code in codes:
            self.assertIn(f"\n.B {code}\n", self.page)
        for name in re.findall(r'variable\("(\w+)"\)', (SOURCE / "src/cli/main.cpp").read_text(encoding="utf-8")):
            if name != "TERM":  # every program's
                self.assertIn(f"\n.B {name}\n", self.page)


if __name__ == "__main__":
    unittest.main()
