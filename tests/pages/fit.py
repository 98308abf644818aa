"""Fits 300 made-up CVs to one page, and every fifth of them to two, and looks whether they stand on it.

Prints the counts on success too. `fit.py FOLDER` fits the profiles of a folder, `-v` names each problem's place.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import generate

PROGRAM = os.environ["VITASET_PROGRAM"]
MM = 72 / 25.4
LEAST_MARGIN = 12 * MM  # above and below, as [fit.margin] of layouts/onepage.toml has it
FULL = 0.92  # where something was left out

PAGE_SIZE = re.compile(r"^pages \d+ of [\d.]+x([\d.]+)$", re.M)
TEXT = re.compile(r"^  text [\d.-]+,([\d.-]+) ", re.M)


def fit(profile, layout, report):
    """What there is to say against a fitted CV, and what its report says."""
    run = subprocess.run([PROGRAM, "render", str(profile), "-l", layout, "--dump", "pages", "--report", str(report)],
                         env={}, capture_output=True, check=False)
    if run.returncode != 0:
        return [f"exit code {run.returncode}: {run.stderr.decode('utf-8', 'replace')}"], None
    return problems_of(run.stdout.decode(), json.loads(report.read_text(encoding="utf-8"))[0])


def problems_of(dump, told):
    height = float(PAGE_SIZE.search(dump)[1])
    pages = dump.split("\npage ")[1:]
    problems = []
    if len(pages) > told["most_pages"]:
        problems.append(f"{len(pages)} pages")
    if len(pages) != told["pages"]:
        problems.append(f"{len(pages)} pages, told are {told['pages']}")
    lowest = [max(map(float, TEXT.findall(page)), default=0) for page in pages]
    if max(lowest) > height - LEAST_MARGIN:
        problems.append(f"text at {max(lowest):.0f} of {height:.0f} pt")
    if told["left_out"] and told["most_pages"] == 1:
        if told["filled"] < FULL:
            problems.append(f"{told['filled']:.2f} full")
        # No word of the program's: the last baseline is near the foot, however wide the margin.
        if lowest[-1] < FULL * (height - 15 * MM):
            problems.append(f"the last line stands at {lowest[-1]:.0f} of {height:.0f} pt")
    return problems, told


def main():
    verbose = "-v" in sys.argv
    folders = [argument for argument in sys.argv[1:] if argument != "-v"]
    bad = 0
    with tempfile.TemporaryDirectory() as made:
        if not folders:
            for name, text in generate.profiles().items():
                (Path(made) / f"{name}.toml").write_text(text, encoding="utf-8")
        files = sorted(Path(folders[0] if folders else made).glob("*.toml"))
        for layout, some in {"onepage": files, "twopage": files[::5]}.items():
            with ThreadPoolExecutor(os.cpu_count()) as pool:
                results = list(pool.map(lambda file, layout=layout: fit(file, layout, Path(made) / f"{file.stem}.json"), some))
            counts = Counter()
            fullness = []
            for file, (problems, told) in zip(some, results):
                for problem in problems:
                    bad += 1
                    if verbose or bad < 20:
                        print(f"{file.name} {layout}: {problem}")
                if told is None:
                    continue
                counts["whole"] += not told["left_out"]
                if told["left_out"]:
                    fullness.append(told["filled"])
            least = f", the emptiest of the others {100 * min(fullness):.1f} % full" if fullness else ""
            print(f"{layout}: {len(some)} CVs, {counts['whole']} shown whole{least}")
            # Both kinds have to be among them, or nothing was looked at.
            bad += not fullness or counts["whole"] == 0
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
