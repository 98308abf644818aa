"""docs/gallery: every layout is shown, by pictures that are there, and the page about them is fresh."""

import re
import struct
import sys
import unittest

from support import OK, PROGRAM, SOURCE, ProgramTest

sys.path.insert(0, str(SOURCE / "scripts"))
import gallery  # noqa: E402

LARGEST = 3_000_000  # bytes of all pictures


class Gallery(ProgramTest):
    def setUp(self):
        super().setUp()
        self.page = (gallery.GALLERY / "README.md").read_text(encoding="utf-8")

    def test_the_page_is_fresh(self):
        self.assertEqual(self.page, gallery.page(gallery.layouts(PROGRAM)), "stale: ./dev gallery")

    def test_every_layout_has_its_pictures_and_no_picture_is_shown_by_nobody(self):
        shown = re.findall(r"!\[[^]]+\]\(([^)]+)\)", self.page)
        there = sorted(path.name for path in gallery.GALLERY.glob("*.png"))
        self.assertEqual(sorted(shown), there)
        for layout, _ in gallery.layouts(PROGRAM):
            self.assertTrue(any(name.startswith(f"{layout}-") for name in there), layout)

    def test_pictures_are_of_pages_and_small(self):
        total = 0
        for path in gallery.GALLERY.glob("*.png"):
            data = path.read_bytes()
            total += len(data)
            self.assertEqual(data[:8], b"\x89PNG\r\n\x1a\n")
            width, height = struct.unpack(">II", data[16:24])
            with self.subTest(path.name):
                self.assertAlmostEqual(height / width, 297 / 210 if width < 920 else 11 / 8.5, delta=0.02)
        self.assertLess(total, LARGEST)

    def test_the_commands_are_right(self):
        commands = re.findall(r"^vitaset (render .*)$", self.page, re.MULTILINE)
        self.assertGreaterEqual(len(commands), 7)
        for command in commands:
            with self.subTest(command):
                self.expect(OK, *command.split(), "--dump", "text", cwd=SOURCE)


if __name__ == "__main__":
    unittest.main()
