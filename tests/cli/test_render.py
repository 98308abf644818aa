"""`render`: what it writes, where to, and that it is always the same."""

import json
import os
import re
import shutil
import subprocess
import unittest

from support import (
    MINIMAL,
    OK,
    PROFILE_ERRORS,
    PROGRAM,
    SOURCE,
    STRICT_WARNINGS,
    TYPO,
    UNDRAWABLE,
    USAGE_OR_IO,
    ProgramTest,
)


class Render(ProgramTest):
    def test_the_pdf_has_the_profiles_name_and_lies_in_the_current_folder(self):
        self.write("elsewhere/me.toml")
        out, err = self.expect(OK, "render", "elsewhere/me.toml")
        self.assertEqual(self.names(), ["elsewhere", "me.pdf"])
        self.assertEqual(os.listdir(self.folder / "elsewhere"), ["me.toml"])
        self.assertTrue((self.folder / "me.pdf").read_bytes().startswith(b"%PDF-1.7"))
        self.assertRegex(out, r"\Awrote me\.pdf \(1 page, \d+ KB\)\n\Z")
        self.assertEqual(err, "")

    def test_output_names_the_file(self):
        self.write("me.toml")
        self.expect(OK, "render", "me.toml", "-o", "cv.pdf")
        self.assertEqual(self.names(), ["cv.pdf", "me.toml"])

    def test_a_file_that_is_there_is_replaced(self):
        self.write("me.toml")
        self.write("me.pdf", "old")
        self.expect(OK, "render", "me.toml")
        self.assertTrue((self.folder / "me.pdf").read_bytes().startswith(b"%PDF-"))

    def test_a_dash_is_standard_output_and_nothing_else_is_in_it(self):
        self.write("me.toml")
        self.expect(OK, "render", "me.toml")
        run = self.run_program("render", "me.toml", "-o", "-")
        self.assertEqual((run.returncode, run.stderr), (OK, b""))
        self.assertEqual(run.stdout, (self.folder / "me.pdf").read_bytes())

    def test_dump_text_is_what_the_page_reads_as(self):
        self.write("me.toml")
        out, err = self.expect(OK, "render", "me.toml", "--dump", "text")
        self.assertIn("Ada Example", out)
        self.assertEqual(err, "")
        self.assertEqual(self.names(), ["me.toml"])

    def test_dump_pages_shows_every_item_and_can_go_to_a_file(self):
        self.write("me.toml")
        out, _ = self.expect(OK, "render", "me.toml", "--dump", "pages")
        self.assertIn("Ada Example", out)
        self.expect(OK, "render", "me.toml", "--dump", "pages", "-o", "me.dump")
        self.assertEqual((self.folder / "me.dump").read_text(), out)

    def test_timings_tell_the_stages_on_standard_error(self):
        self.write("me.toml")
        _, err = self.expect(OK, "render", "me.toml", "--timings")
        for stage in ("read profile", "read layout", "set pages", "write PDF", "write file", "total"):
            self.assertRegex(err, rf"(?m)^{stage} +\d+\.\d\d ms$")

    def test_a_layout_file_of_ones_own_is_used(self):
        self.write("me.toml")
        self.write("wide.toml", '[layout]\nextends = "academic"\n[page]\nsize = "a5"\n')
        self.expect(OK, "render", "me.toml", "-l", "./wide.toml", "-o", "wide.pdf")
        self.expect(OK, "render", "me.toml", "-o", "plain.pdf")
        self.assertNotEqual(
            (self.folder / "wide.pdf").read_bytes(), (self.folder / "plain.pdf").read_bytes()
        )

    def test_broken_profiles_write_nothing(self):
        self.write("me.toml", TYPO)
        self.write("me.pdf", "old")
        _, err = self.expect(PROFILE_ERRORS, "render", "me.toml")
        self.assertIn("me.toml:3:1", err)
        self.assertIn("headline", err)
        self.assertEqual((self.folder / "me.pdf").read_text(), "old")

    def test_warnings_do_not_keep_the_pdf_away_but_under_strict(self):
        self.write("me.toml", UNDRAWABLE)
        _, err = self.expect(OK, "render", "me.toml")
        self.assertIn("CV0403", err)
        self.assertIn("me.pdf", self.names())
        (self.folder / "me.pdf").unlink()
        self.expect(STRICT_WARNINGS, "render", "me.toml", "--strict")
        self.assertEqual(self.names(), ["me.toml"])

    def test_json_problems_are_one_document(self):
        self.write("me.toml", TYPO)
        _, err = self.expect(PROFILE_ERRORS, "render", "me.toml", "--diagnostics", "json")
        self.assertIn("CV0103", json.dumps(json.loads(err)))

    def test_short_problems_are_a_line_each(self):
        self.write("me.toml", TYPO)
        _, err = self.expect(PROFILE_ERRORS, "render", "me.toml", "--diagnostics", "short")
        self.assertRegex(err.splitlines()[0], r"^me\.toml:3:1: ")

    def test_colour_is_for_terminals_only(self):
        self.write("me.toml", TYPO)
        self.assertNotIn("\x1b", self.expect(PROFILE_ERRORS, "render", "me.toml", TERM="xterm")[1])

    def test_on_a_terminal_there_is_colour_unless_it_is_declined(self):
        self.write("me.toml", TYPO)
        self.assertIn(b"\x1b[", self.on_a_terminal(TERM="xterm"))
        self.assertNotIn(b"\x1b[", self.on_a_terminal(TERM="xterm", NO_COLOR="1"))
        self.assertNotIn(b"\x1b[", self.on_a_terminal(TERM="dumb"))

    def on_a_terminal(self, **variables):
        """What a failing render shows on a terminal."""
        terminal, device = os.openpty()
        with subprocess.Popen(
            [PROGRAM, "render", "me.toml"],
            cwd=self.folder,
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=device,
            stderr=device,
        ) as process:
            os.close(device)
            shown = b""
            while True:
                try:
                    piece = os.read(terminal, 65536)
                except OSError:  # the other end is closed
                    break
                if not piece:
                    break
                shown += piece
            process.wait(timeout=60)
        os.close(terminal)
        return shown


class Layouts(ProgramTest):
    def test_a_layout_nobody_knows_is_answered_with_the_nearest(self):
        self.write("me.toml")
        _, err = self.expect(USAGE_OR_IO, "render", "me.toml", "-l", "acedemic")
        self.assertIn("CV0112", err)
        self.assertIn("academic", err)
        self.assertEqual(self.names(), ["me.toml"])

    def test_a_font_nobody_has_is_an_error_with_its_place(self):
        self.write("me.toml")
        self.write(
            "odd.toml", '[layout]\nextends = "academic"\n[type]\nbody = { family = "Sorce Serif 4" }\n'
        )
        _, err = self.expect(PROFILE_ERRORS, "render", "me.toml", "-l", "./odd.toml")
        self.assertIn("CV0401", err)
        self.assertIn("odd.toml:4:", err)
        self.assertIn("Source Serif 4", err)

    def test_problems_of_profile_and_layout_show_in_one_run(self):
        self.write("me.toml", TYPO)
        self.write("odd.toml", '[layout]\nextends = "academic"\ncolour = 1\n')
        _, err = self.expect(PROFILE_ERRORS, "render", "me.toml", "-l", "./odd.toml")
        self.assertIn("me.toml:3:1", err)
        self.assertIn("odd.toml:3:1", err)


class Determinism(ProgramTest):
    SAMPLE = SOURCE / "profiles" / "research-scientist.toml"

    def render(self, name, *arguments, **options):
        self.expect(OK, "render", self.SAMPLE, "-o", self.folder / name, *arguments, **options)
        return (self.folder / name).read_bytes()

    def test_two_runs_give_the_same_bytes(self):
        self.assertEqual(self.render("a.pdf"), self.render("b.pdf"))

    def test_neither_folder_nor_locale_nor_time_zone_changes_the_bytes(self):
        first = self.render("a.pdf")
        self.assertEqual(first, self.render("b.pdf", cwd="/"))
        self.assertEqual(first, self.render("c.pdf", LC_ALL="de_DE.UTF-8", LANG="tr_TR.UTF-8"))
        self.assertEqual(first, self.render("d.pdf", TZ="Pacific/Auckland"))

    def test_a_copy_of_the_profile_elsewhere_gives_the_same_bytes(self):
        shutil.copy(self.SAMPLE, self.folder / "copy.toml")
        self.expect(OK, "render", "copy.toml")
        self.assertEqual(self.render("a.pdf"), (self.folder / "copy.pdf").read_bytes())


class SourceDate(ProgramTest):
    def date(self, **variables):
        """The creation date in the document's metadata, as it stands there."""
        self.expect(OK, "render", "me.toml", **variables)
        found = re.search(
            rb"<xmp:CreateDate>([^<]*)</xmp:CreateDate>", (self.folder / "me.pdf").read_bytes()
        )
        return found.group(1).decode()

    def test_it_dates_a_profile_that_has_no_date(self):
        self.write("me.toml")
        self.assertTrue(self.date(SOURCE_DATE_EPOCH="1000000000").startswith("2001-09-09T01:46:40"))

    def test_the_profiles_own_date_comes_first(self):
        self.write("me.toml", MINIMAL + "[document]\nupdated = 2026-11-03\n")
        self.assertTrue(self.date(SOURCE_DATE_EPOCH="1000000000").startswith("2026-11-03"))

    def test_nonsense_is_refused(self):
        self.write("me.toml")
        _, err = self.expect(USAGE_OR_IO, "render", "me.toml", SOURCE_DATE_EPOCH="tomorrow")
        self.assertIn("SOURCE_DATE_EPOCH", err)
        self.assertEqual(self.names(), ["me.toml"])


if __name__ == "__main__":
    unittest.main()
