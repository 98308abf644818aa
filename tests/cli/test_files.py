"""Files that cannot be read or written, and names that are out of the ordinary."""

import os
import resource
import shutil
import stat
import subprocess
import unittest
from pathlib import Path

from support import MINIMAL, OK, PROFILE_ERRORS, PROGRAM, SOURCE, USAGE_OR_IO, ProgramTest

AS_ROOT = os.geteuid() == 0


class Reading(ProgramTest):
    def test_a_missing_profile_is_told_with_the_reason(self):
        _, err = self.expect(USAGE_OR_IO, "render", "nobody.toml")
        self.assertIn("nobody.toml", err)
        self.assertIn("No such file or directory", err)

    def test_a_folder_and_a_device_are_no_profiles(self):
        (self.folder / "folder.toml").mkdir()
        self.assertIn("directory", self.expect(USAGE_OR_IO, "render", "folder.toml")[1])
        self.assertIn("regular file", self.expect(USAGE_OR_IO, "render", "/dev/zero", "-o", "a.pdf")[1])

    def test_a_pipe_nobody_writes_to_does_not_hang(self):
        os.mkfifo(self.folder / "pipe.toml")
        self.expect(USAGE_OR_IO, "render", "pipe.toml")

    @unittest.skipIf(AS_ROOT, "the superuser may read everything")
    def test_a_profile_that_may_not_be_read_is_told_with_the_reason(self):
        self.write("secret.toml").chmod(0)
        self.assertIn("Permission denied", self.expect(USAGE_OR_IO, "render", "secret.toml")[1])

    def test_broken_profiles_of_every_sort_end_in_an_answer(self):
        broken = {
            "empty": b"",
            "binary": bytes(range(256)) * 40,
            "nul": b'[person]\nname = "Ada\0Example"\n',
            "not UTF-8": b'[person]\nname = "Ad\xe9"\n',
            "deep arrays": b"a = " + b"[" * 200_000,
            "deep tables": b"[" + b"a." * 200_000 + b"a]\n",
            "long line": b'[person]\nname = "' + b"x" * 1_000_000,
            "a PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
        }
        for what, content in broken.items():
            with self.subTest(what):
                self.write("broken.toml", content)
                _, err = self.expect(PROFILE_ERRORS, "render", "broken.toml")
                self.assertIn("broken.toml", err)
                self.assertEqual(self.names(), ["broken.toml"])

    def test_a_file_of_another_kind_is_called_what_it_is(self):
        kinds = {
            "a PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
            "an image": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
            "a document of a word processor": b"PK\x03\x04\x14\0\x06\0",
        }
        for what, content in kinds.items():
            with self.subTest(what):
                self.write("cv.toml", content)
                _, err = self.expect(PROFILE_ERRORS, "check", "cv.toml")
                self.assertIn(f"this is {what}", err)
                self.assertIn("1 error\n", err)

    def test_a_profile_that_is_too_large_is_refused_unread(self):
        with open(self.folder / "huge.toml", "wb") as file:
            file.truncate(1 << 32)
        self.assertIn("too large", self.expect(PROFILE_ERRORS, "render", "huge.toml")[1])


class Writing(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("me.toml")

    def test_a_full_disk_is_an_error(self):
        _, err = self.expect(USAGE_OR_IO, "render", "me.toml", "-o", "/dev/full")
        self.assertIn("No space left on device", err)

    def test_standard_output_that_is_full_is_an_error(self):
        for arguments in (("render", "me.toml", "-o", "-"), ("help",), ("layouts",), ("fonts",)):
            with self.subTest(arguments), open("/dev/full", "wb") as full:
                _, err = self.expect(USAGE_OR_IO, *arguments, stdout=full)
                self.assertIn("No space left on device", err)

    def test_a_folder_that_is_not_there_is_an_error(self):
        _, err = self.expect(USAGE_OR_IO, "render", "me.toml", "-o", "nowhere/me.pdf")
        self.assertIn("nowhere/me.pdf", err)
        self.assertIn("No such file or directory", err)

    def test_a_folder_in_the_files_place_is_an_error(self):
        (self.folder / "me.pdf").mkdir()
        self.assertIn("me.pdf", self.expect(USAGE_OR_IO, "render", "me.toml")[1])
        self.assertEqual(self.names(), ["me.pdf", "me.toml"])

    def test_a_folder_that_may_not_be_written_to_is_an_error(self):
        place = Path("/proc") if AS_ROOT else self.folder / "closed"
        if not AS_ROOT:
            place.mkdir()
            place.chmod(stat.S_IRUSR | stat.S_IXUSR)
        self.expect(USAGE_OR_IO, "render", "me.toml", "-o", place / "me.pdf")

    def test_the_profile_is_never_written_over(self):
        os.link(self.folder / "me.toml", self.folder / "link.toml")
        for target in ("me.toml", "./me.toml", "link.toml"):
            with self.subTest(target):
                self.expect(USAGE_OR_IO, "render", "me.toml", "-o", target)
                self.assertEqual((self.folder / "me.toml").read_text(), MINIMAL)

    def test_nothing_stays_behind_when_writing_is_cut_off(self):
        def small_files_only():
            resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

        run = subprocess.run(
            [PROGRAM, "render", "me.toml"],
            cwd=self.folder,
            env={},
            preexec_fn=small_files_only,
            capture_output=True,
            check=False,
        )
        self.assertNotEqual(run.returncode, OK)
        self.assertNotIn("me.pdf", self.names())
        # A write past the limit kills a program; what it left is swept by the next run.
        self.expect(OK, "render", "me.toml")
        self.assertEqual(self.names(), ["me.pdf", "me.toml"])

    def test_a_reader_that_goes_away_ends_the_program_without_a_word(self):
        with subprocess.Popen(
            [PROGRAM, "help"], env={}, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as process:
            process.stdout.close()
            err = process.stderr.read()
            process.wait(timeout=60)
        self.assertEqual(err, b"")

    def test_closed_standard_streams_are_not_written_into_files(self):
        run = subprocess.run(
            ["sh", "-c", '"$0" render me.toml <&- >&-', PROGRAM],
            cwd=self.folder,
            env={"PATH": os.environ.get("PATH", "")},
            stderr=subprocess.PIPE,
            check=False,
        )
        self.assertEqual(run.returncode, USAGE_OR_IO)
        self.assertTrue((self.folder / "me.pdf").read_bytes().startswith(b"%PDF-1.7"))
        self.assertEqual((self.folder / "me.toml").read_text(), MINIMAL)


class Names(ProgramTest):
    def test_a_name_that_is_not_utf8(self):
        name = os.fsdecode(b"caf\xe9")
        self.write(name + ".toml")
        self.expect(OK, "render", name + ".toml")
        self.assertEqual(self.names(), [name + ".pdf", name + ".toml"])

    def test_names_with_spaces_quotes_and_line_breaks(self):
        for name in ("a b", "a'b\"c", "a\nb", "Zoë 漢字"):
            with self.subTest(name):
                self.write(name + ".toml")
                self.expect(OK, "render", name + ".toml")
                self.assertIn(name + ".pdf", self.names())

    def test_a_name_that_begins_with_a_dash(self):
        self.write("-me.toml")
        self.expect(OK, "render", "--", "-me.toml")
        self.assertIn("-me.pdf", self.names())

    def test_a_path_too_long_for_the_system_is_an_error(self):
        self.write("me.toml")
        deep = "/".join(["d" * 200] * 40)
        self.assertIn("name too long", self.expect(USAGE_OR_IO, "render", deep + "/me.toml")[1].lower())
        self.assertIn("name too long", self.expect(USAGE_OR_IO, "render", "me.toml", "-o", deep)[1].lower())

    def test_a_profile_deep_in_folders(self):
        deep = "/".join(["d" * 100] * 20)
        self.write(deep + "/me.toml")
        self.expect(OK, "render", deep + "/me.toml")
        self.assertIn("me.pdf", self.names())


class Data(ProgramTest):
    def test_a_program_without_its_data_says_where_it_looked(self):
        shutil.copy(PROGRAM, self.folder / "vitaset")
        self.write("me.toml")
        _, err = self.expect(USAGE_OR_IO, "render", "me.toml", program=self.folder / "vitaset")
        self.assertIn("share/vitaset", err)
        self.assertIn("VITASET_DATA", err)

    def test_vitaset_data_names_the_data(self):
        shutil.copy(PROGRAM, self.folder / "vitaset")
        self.write("me.toml")
        self.expect(
            OK, "render", "me.toml", program=self.folder / "vitaset", VITASET_DATA=str(SOURCE)
        )
        self.expect(USAGE_OR_IO, "render", "me.toml", VITASET_DATA=str(self.folder))

    def test_the_program_finds_its_data_through_a_link_to_it(self):
        os.symlink(PROGRAM, self.folder / "vs")
        self.write("me.toml")
        self.expect(OK, "render", "me.toml", program=self.folder / "vs")


if __name__ == "__main__":
    unittest.main()
