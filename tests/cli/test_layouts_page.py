"""The layouts of docs/LAYOUTS.md, as written: they are without a fault, and change what they say they change."""

import re
import unittest

from support import OK, SOURCE, ProgramTest

PROFILE = """[person]
name = "Ada Example"
[person.contact]
email = "ada@example.org"
[[award]]
title = "Prize"
from = "Society"
date = 2024
[[publication]]
title = "Knots"
authors = ["A. Example"]
kind = "book"
publisher = "Press"
year = 2020
[[publication]]
title = "Ropes"
authors = ["A. Example"]
venue = "Journal"
kind = "journal"
year = 2021
[[grant]]
title = "Tying"
amount = 1000
share = 500
currency = "EUR"
"""
PAGE = (SOURCE / "docs/LAYOUTS.md").read_text(encoding="utf-8")
LAYOUTS = re.findall(r"^```toml layout\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)

[SHOWN] = re.findall(r"^```text\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


class LayoutsPage(ProgramTest):
    def text_in(self, layout):
        self.write("me.toml", PROFILE)
        self.write("mine.toml", layout)
        out, err = self.expect(OK, "render", "me.toml", "-l", "./mine.toml", "--strict", "--dump", "text")
        self.assertEqual(err, "")
        return out

    def test_every_layout_of_the_page_is_without_a_fault(self):
        self.assertEqual(len(LAYOUTS), 7)
        first, second, *_, third = map(self.text_in, LAYOUTS)
        self.assertIn("2024: Prize, Society", first)
        self.assertIn("Knots. A. Example, Press, 2020.", second)
        self.assertIn("Ropes. A. Example, Journal, 2021.", second)
        self.assertIn("EUR\u00a01000".replace("\u00a0", " "), third.replace("\u00a0", " "))
        self.assertNotIn("500", third)

    def test_what_the_page_shows_of_a_shown_layout_is_so(self):
        self.write("mine.toml", LAYOUTS[0])
        out, _ = self.expect(OK, "layouts", "--show", "./mine.toml")
        shown, told = (re.sub(r"(academic|base)\.toml:\d+", r"\1.toml:1", text).splitlines() for text in (out, SHOWN))
        self.assertGreaterEqual(len(told), 3)
        for line in told:
            self.assertIn(line, shown)

    def test_the_layout_with_a_photo_shows_it_at_the_start(self):
        self.write("me.toml", PROFILE)
        self.write("mine.toml", LAYOUTS[2])
        self.write("ada.jpg", (SOURCE / "tests/data/pictures/quarters.jpg").read_bytes())
        out, _ = self.expect(
            OK, "render", "me.toml", "-l", "./mine.toml", "--set", "person.photo=ada.jpg", "--dump", "pages"
        )
        [image] = [line.split() for line in out.splitlines() if line.startswith("  image ")]
        [name] = [line.split() for line in out.splitlines() if line.endswith('"Ada Example"') and "node 1 " in line]
        self.assertEqual(image[2].split("x")[0], "79.37")  # 28 mm
        self.assertLess(float(image[1].split(",")[0]), float(name[1].split(",")[0]))

    def test_the_page_lists_the_layouts_there_are(self):
        out, _ = self.expect(OK, "layouts")
        there = [line.split()[0] for line in out.splitlines()]
        told = re.findall(r"^\| `([a-z]+)` \|", PAGE, re.MULTILINE)
        self.assertEqual(told, there)


if __name__ == "__main__":
    unittest.main()
