"""Compares what is on the pages of every profile, and of one in every layout, with tests/golden/dump.

VITASET_UPDATE=1 writes the dumps anew; they are to be read before they are committed.
"""

import difflib
import os
import subprocess
import sys
from pathlib import Path

PROGRAM = os.environ["VITASET_PROGRAM"]
SOURCE = Path(__file__).resolve().parents[2]
GOLDEN = Path(__file__).resolve().parent / "dump"
MOST_LINES_SHOWN = 60
LANGUAGES = {"graduate": ["de"]}  # other than the profile's own
LAYOUT = "academic"
IN_EVERY_LAYOUT = "research-scientist"


def program(*arguments):
    run = subprocess.run([PROGRAM, *arguments], cwd=SOURCE, env={}, capture_output=True, check=False)
    if run.returncode != 0:
        sys.exit(f"vitaset {' '.join(arguments)} failed:\n{run.stderr.decode('utf-8', 'replace')}")
    return run.stdout.decode()


def dumps():
    """Name → dump: of every profile in one layout, of one profile in all of them."""
    layouts = [line.split()[0] for line in program("layouts").splitlines()]
    profiles = sorted((SOURCE / "profiles").glob("*.toml"))
    found = {}
    for profile in profiles:
        for layout in layouts if profile.stem == IN_EVERY_LAYOUT else [LAYOUT]:
            command = ["render", f"profiles/{profile.name}", "-l", layout, "--dump", "pages"]
            found[f"{profile.stem}.{layout}.dump"] = program(*command)
            for language in LANGUAGES.get(profile.stem, []):
                name = f"{profile.stem}.{layout}.{language}.dump"
                found[name] = program(*command, "--set", f"document.language={language}")
    return found


def update(now):
    GOLDEN.mkdir(exist_ok=True)
    for stale in {path.name for path in GOLDEN.glob("*.dump")} - now.keys():
        (GOLDEN / stale).unlink()
        print(f"removed {stale}")
    for name, text in now.items():
        file = GOLDEN / name
        if not file.is_file() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")
            print(f"wrote {name}")


def difference(name, golden, now):
    lines = list(
        difflib.unified_diff(golden.splitlines(), now.splitlines(), f"golden {name}", f"now {name}", lineterm="", n=1)
    )
    more = len(lines) - MOST_LINES_SHOWN
    return "\n".join(lines[:MOST_LINES_SHOWN] + ([f"… and {more} lines more"] if more > 0 else []))


def compare(now):
    problems = [
        f"{path.name} belongs to no profile and layout" for path in sorted(GOLDEN.glob("*.dump")) if path.name not in now
    ]
    for name, text in sorted(now.items()):
        file = GOLDEN / name
        if not file.is_file():
            problems.append(f"{name} is missing")
        elif file.read_text(encoding="utf-8") != text:
            problems.append(difference(name, file.read_text(encoding="utf-8"), text))
    if problems:
        print("\n".join(problems))
        sys.exit("If this is as it should be: VITASET_UPDATE=1 ctest -L golden")
    print(f"{len(now)} dumps, all as before")


found = dumps()
if not found:
    sys.exit("there is nothing to compare: no profile or no layout")
if os.environ.get("VITASET_UPDATE") == "1":
    update(found)
else:
    compare(found)
