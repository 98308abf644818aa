"""Times one cold render, from the start of the process to its end, against a floor.

The floor (floor.cpp) links the same libraries, reads the same files and writes as many bytes in the
same way, and does nothing else. Both run in turn in one series, so that whatever else the machine
does falls on both. Files are in the page cache, as they are for someone who renders twice.
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
import tomllib
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1]
LAYOUTS = SOURCE / "layouts"
FONTS = SOURCE / "fonts"


def files_read(program, profile, layout):
    """The profile, the layout with all it extends, its language, and the fonts that are on the pages."""
    files = [profile]
    name = layout
    while name:
        files.append(LAYOUTS / f"{name}.toml")
        name = tomllib.loads(files[-1].read_text(encoding="utf-8")).get("layout", {}).get("extends")
    language = tomllib.loads(profile.read_text(encoding="utf-8")).get("document", {}).get("language", "en")
    files.append(LAYOUTS / "languages" / f"{language}.toml")
    files.append(FONTS / "families.toml")
    dump = subprocess.run(
        [program, "render", profile, "-l", layout, "--dump", "pages"], stdout=subprocess.PIPE, text=True, check=True
    ).stdout
    for font in sorted(set(re.findall(r"(?m)^  text \S+ w \S+ (\S+) ", dump))):
        files += FONTS.glob(f"*/{font}.ttf")
    return files


class Series:
    """The runs of one program."""

    def __init__(self, name, arguments):
        self.name = name
        self.arguments = [str(argument) for argument in arguments]
        self.wall = []
        self.cpu = []

    def run(self, keep):
        quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
        start = time.perf_counter()
        pid = os.posix_spawn(self.arguments[0], self.arguments, os.environ, file_actions=quiet)
        _, status, usage = os.wait4(pid, 0)
        wall = time.perf_counter() - start
        if status != 0:
            sys.exit(f"{' '.join(self.arguments)} failed with {os.waitstatus_to_exitcode(status)}")
        if keep:
            self.wall.append(1000 * wall)
            self.cpu.append(1000 * (usage.ru_utime + usage.ru_stime))

    def report(self):
        quartiles = statistics.quantiles(self.wall, n=4)
        print(
            f"{self.name:8} {statistics.median(self.wall):9.2f} ms  "
            f"({quartiles[0]:.2f} to {quartiles[2]:.2f})  {statistics.median(self.cpu):9.2f} ms of processor"
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--floor", type=Path, required=True)
    parser.add_argument("--profile", type=Path, default=SOURCE / "profiles" / "research-scientist.toml")
    parser.add_argument("--layout", default="academic")
    parser.add_argument("--rounds", type=int, default=100)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "vitaset.pdf"
        render = [options.program, "render", options.profile, "-l", options.layout, "-o", pdf]
        subprocess.run(render, stdout=subprocess.DEVNULL, check=True)
        size = pdf.stat().st_size
        files = files_read(options.program, options.profile, options.layout)
        vitaset = Series("vitaset", render)
        floor = Series("floor", [options.floor, Path(folder) / "floor.pdf", size, *files])
        warm_up = 3
        for number in range(options.rounds + warm_up):
            for series in (vitaset, floor) if number % 2 == 0 else (floor, vitaset):
                series.run(keep=number >= warm_up)
    read = sum(file.stat().st_size for file in files)
    print(
        f"{options.profile.name}, {options.layout}: {len(files)} files of {read / 1000:.0f} KB read, "
        f"{size / 1000:.0f} KB written; median of {options.rounds} (and quartiles)"
    )
    vitaset.report()
    floor.report()
    wall = statistics.median(vitaset.wall) / statistics.median(floor.wall)
    cpu = statistics.median(vitaset.cpu) / statistics.median(floor.cpu)
    print(f"ratio    {wall:9.2f}     {'':17}  {cpu:9.2f}")


main()
