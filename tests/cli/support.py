"""Runs the program as people do: in a folder of its own, with nothing of the tester's environment."""

import os
import subprocess
import tempfile
import unittest
from pathlib import Path

PROGRAM = os.environ["VITASET_PROGRAM"]  # set by ctest
SOURCE = Path(__file__).resolve().parents[2]

MINIMAL = '[person]\nname = "Ada Example"\n'
# An unknown key near to a known one.
TYPO = '[person]\nname = "Ada Example"\nheadlin = "Researcher"\n'
# A character no font has: a warning, and a PDF all the same.
UNDRAWABLE = '[person]\nname = "Ada \U00012000 Example"\n'

OK, PROFILE_ERRORS, USAGE_OR_IO, STRICT_WARNINGS = 0, 1, 2, 3


class ProgramTest(unittest.TestCase):
    """A test with an empty current folder, gone at its end."""

    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, name, text=MINIMAL):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def run_program(self, *arguments, program=PROGRAM, cwd=None, stdout=subprocess.PIPE, **variables):
        """Runs the program; its output as bytes, since a PDF may be in it."""
        environment = {"PATH": os.environ.get("PATH", ""), **variables}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"):
            if name in os.environ:
                environment[name] = os.environ[name]
        return subprocess.run(
            [program, *arguments],
            cwd=cwd or self.folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=subprocess.PIPE,
            timeout=120,
            check=False,
        )

    def expect(self, code, *arguments, **options):
        """Runs the program and checks its exit code; (standard output, standard error) as text."""
        run = self.run_program(*arguments, **options)
        err = run.stderr.decode("utf-8", "backslashreplace")
        self.assertEqual(run.returncode, code, f"{arguments}\n{err}")
        out = (run.stdout or b"").decode("utf-8", "backslashreplace")
        return out, err

    def names(self):
        """What is in the current folder, hidden files too."""
        return sorted(path.name for path in self.folder.iterdir())
