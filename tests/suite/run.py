"""Broken profiles with what is to be said about them.

Each `*.toml` here begins with lines of `#!`, which no profile sees: what is wrong, in a sentence; how the
file is saved, if not as UTF-8 with plain line ends; and every diagnostic in the order expected. The profile
begins right after them, at line 1.

    #! A key that is mistyped.
    #! 3:1 `headlin` error CV0103 "headlin" is not a key of [person]
    #!   hint: did you mean "headline"?
    #!   note 2:1 `name`: a second place
    #!   note: a remark without a place

A place is the line and column where the underlined text begins, and that text between backticks, as many as
it needs; `…` in it stands for anything, and `nothing` for a place between two characters. What has no place
is `nowhere`. The exit code follows from the diagnostics: 1 if one is an error, else 0.

Expectations are written by hand, by somebody who thinks about what should be said: nothing here writes them.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
PROGRAM = os.environ["VITASET_PROGRAM"]  # set by ctest

SAVED_AS = {
    "UTF-8": lambda text: text.encode(),
    "UTF-8 with a byte order mark": lambda text: text.encode("utf-8-sig"),
    "UTF-16": lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
    "Latin-1": lambda text: text.encode("latin-1"),
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "CR": lambda text: text.replace("\n", "\r").encode(),
    "NUL for ␀": lambda text: text.replace("␀", "\0").encode(),
}
PLACE = r"(?P<line>\d+):(?P<column>\d+) (?:nothing|(?P<ticks>`+)(?P<text>.*?)(?P=ticks)(?!`))"
PROBLEM = re.compile(rf"(?:nowhere|{PLACE}) (?P<severity>error|warning|note) (?P<code>CV\d{{4}}) (?P<message>.+)")
HINT = re.compile(r"  hint: (?P<message>.+)")
NOTE = re.compile(rf"  note(?: {PLACE})?: (?P<message>.+)")


def place_of(match):
    """(line, column, underlined text) of a match of PLACE, or None."""
    if match["line"] is None:
        return None
    return int(match["line"]), int(match["column"]), match["text"] or ""


class Case:
    """A file of this folder: the bytes of its profile, and the diagnostics expected."""

    def __init__(self, path):
        lines = path.read_text(encoding="utf-8").split("\n")
        head = []
        while lines and lines[0].startswith("#! "):
            head.append(lines.pop(0)[3:])
        if not head:
            raise ValueError(f"{path.name} does not begin with what is expected")
        self.sentence = head.pop(0)
        form = "UTF-8"
        if head and head[0].startswith("saved as: "):
            form = head.pop(0).removeprefix("saved as: ")
        self.bytes = SAVED_AS[form]("\n".join(lines))
        self.problems = []
        for line in head:
            self.take(line, path)

    def take(self, line, path):
        """Reads one line that says what is expected."""
        if match := PROBLEM.fullmatch(line):
            self.problems.append(
                {
                    "place": place_of(match),
                    "severity": match["severity"],
                    "code": match["code"],
                    "message": match["message"],
                    "hints": [],
                    "notes": [],
                }
            )
        elif (match := HINT.fullmatch(line)) and self.problems:
            self.problems[-1]["hints"].append(match["message"])
        elif (match := NOTE.fullmatch(line)) and self.problems:
            self.problems[-1]["notes"].append((place_of(match), match["message"]))
        else:
            raise ValueError(f"{path.name}: cannot read {line!r}")

    def exit_code(self):
        return 1 if any(problem["severity"] == "error" for problem in self.problems) else 0


def fits(expected, text):
    """Whether an underlined text is the one expected, in which … stands for anything."""
    pattern = ".*".join(re.escape(part) for part in expected.split("…"))
    return expected == text or re.fullmatch(pattern, text, re.DOTALL) is not None


class Suite(unittest.TestCase):
    maxDiff = None

    def seen_place(self, place, data, expected):
        """A place the program tells, in the form of `place_of`."""
        if place is None:
            return None
        self.assertEqual(place["file"], "me.toml")
        text = data[place["begin"] : place["end"]].decode("utf-8", "backslashreplace")
        if expected is not None and fits(expected[2], text):
            text = expected[2]
        return place["line"], place["column"], text

    def seen(self, problem, case, index):
        """What the program tells, in the form of a Case's problems."""
        expected = case.problems[index] if index < len(case.problems) else {"place": None, "notes": []}
        wanted = [place for place, _ in expected["notes"]] + [None] * len(problem["notes"])
        return {
            "place": self.seen_place(problem["place"], case.bytes, expected["place"]),
            "severity": problem["severity"],
            "code": problem["code"],
            "message": problem["message"],
            "hints": problem["hints"],
            "notes": [
                (self.seen_place(note["place"], case.bytes, place), note["message"])
                for note, place in zip(problem["notes"], wanted)
            ],
        }

    def check(self, case):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "me.toml").write_bytes(case.bytes)
            run = subprocess.run(
                [PROGRAM, "check", "me.toml", "--diagnostics", "json"],
                cwd=folder,
                env={"PATH": os.environ.get("PATH", "")},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=120,
                check=False,
            )
        problems = [self.seen(each, case, i) for i, each in enumerate(json.loads(run.stdout))]
        self.assertEqual(problems, case.problems, case.sentence)
        self.assertEqual(run.returncode, case.exit_code(), case.sentence)
        self.assertEqual(run.stderr, b"")

    def test_each_profile_gets_the_answer_it_needs(self):
        cases = sorted(FOLDER.glob("*.toml"))
        self.assertTrue(cases)
        sentences = {}
        for path in cases:
            with self.subTest(path.stem):
                case = Case(path)
                self.assertEqual(sentences.setdefault(case.sentence, path.stem), path.stem)
                self.check(case)


if __name__ == "__main__":
    if len(sys.argv) > 1 and not sys.argv[1].startswith("-"):
        FOLDER = Path(sys.argv.pop(1)).resolve()  # cases elsewhere
    unittest.main()
