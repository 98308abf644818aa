"""Sets 300 made-up CVs and counts what a typographer would mark on their pages.

Prints the counts on success too. `count.py FOLDER` counts over the profiles of a folder, `-v` names each place.
"""

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
# Upper and lower margin, as layouts/*.toml have them; the least ones where they give way.
LAYOUTS = {"academic": (22 * MM, 22 * MM), "onepage": (12 * MM, 12 * MM)}
HEADINGS = {"heading2": 2, "heading3": 3}
SPARSE = 0.15  # a last page filled less than this looks like a mistake

# The most there may be of each, over both layouts.
MOST = {"lone headings": 0, "widows": 0, "orphans": 0, "half white": 0, "outside": 0}

NODE = re.compile(r"node (\d+) (\S+) in (\d+)")
ITEM = re.compile(r'  text ([\d.-]+),([\d.-]+) w ([\d.-]+) .*? node (\d+) "((?:[^"\\]|\\.)*)"')


class Line:
    """What stands on one baseline."""

    def __init__(self, page, y, owner):
        self.page, self.y, self.owner, self.text = page, y, owner, ""


class Document:
    """The lines of a dump of pages, with whose they are."""

    def __init__(self, dump):
        self.roles, self.parents, self.lines, self.page_count = {}, {}, [], 0
        for row in dump.splitlines():
            if match := NODE.match(row):
                self.roles[match[1]], self.parents[match[1]] = match[2], match[3]
            elif row.startswith("page "):
                self.page_count += 1
            elif row.startswith("pages "):
                self.height = float(row.split("x")[-1])
            elif match := ITEM.match(row):
                self.add(float(match[2]), match[4], match[5])

    def owner(self, node):
        """The paragraph, heading or bullet that a node is part of; of a bullet's sign the bullet."""
        while self.roles[node] in ("link", "span"):
            node = self.parents[node]
        return node

    def add(self, y, node, text):
        owner = self.owner(node)
        last = self.lines[-1] if self.lines else None
        # Raised, lowered and smaller text is part of the line it stands in.
        if last is None or last.page != self.page_count or abs(last.y - y) > 6:
            last = Line(self.page_count, y, owner)
            self.lines.append(last)
        elif self.roles[last.owner] == "label":
            last.owner = owner
        last.text += text

    def role(self, line):
        return self.roles[line.owner]


def paragraphs(document):
    """Lines of one owner that follow each other."""
    found = []
    for line in document.lines:
        if not found or found[-1][-1].owner != line.owner:
            found.append([])
        found[-1].append(line)
    return found


def lone_headings(document):
    """Headings with fewer than two lines after them on their page, though more belongs to them."""
    lines = document.lines
    for at, line in enumerate(lines):
        rank = HEADINGS.get(document.role(line))
        if rank is None or at + 1 == len(lines):
            continue
        rest = [each for each in lines[at + 1 : at + 3] if HEADINGS.get(document.role(each), 9) > rank]
        if len(rest) == 2 and rest[-1].page == line.page:
            continue
        if len(rest) == 1 and rest[0].page == line.page and at + 3 <= len(lines):
            # One line is all that stands under the heading: the next of its rank follows.
            if HEADINGS.get(document.role(lines[at + 2]), 9) <= rank or at + 2 == len(lines):
                continue
        if rest and rest[-1].page != line.page:
            yield line


def marks(document, margins):
    """What there is to mark: (what, line)."""
    top, bottom = margins
    room = document.height - top - bottom
    for line in lone_headings(document):
        yield "lone headings", line
    for paragraph in paragraphs(document):
        if len(paragraph) < 2 or document.role(paragraph[0]) == "heading1":
            continue
        if " " not in paragraph[-1].text.strip():
            yield "runts", paragraph[-1]
        pages = Counter(line.page for line in paragraph)
        if len(pages) > 1:
            yield "parted paragraphs", paragraph[0]
            if pages[paragraph[0].page] == 1:
                yield "orphans", paragraph[0]
            if pages[paragraph[-1].page] == 1:
                yield "widows", paragraph[-1]
    last_of = {line.page: line for line in document.lines}
    for page, line in last_of.items():
        filled = (line.y - top) / room
        if filled > 1 + 1e-6:
            yield "outside", line
        if page == document.page_count:
            if page > 1 and filled < SPARSE:
                yield "sparse last pages", line
        elif filled < 0.5:
            yield "half white", line
        elif filled < 0.9:
            yield "tenth white", line


def dump_of(profile, layout):
    run = subprocess.run([PROGRAM, "render", str(profile), "-l", layout, "--dump", "pages"], env={}, capture_output=True,
                         check=False)
    if run.returncode != 0:
        sys.exit(f"{profile.name}: {run.stderr.decode('utf-8', 'replace')}")
    return run.stdout.decode()


def count(folder, verbose):
    totals = {}
    for layout, margins in LAYOUTS.items():
        files = sorted(folder.glob("*.toml"))
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            dumps = pool.map(lambda file, layout=layout: dump_of(file, layout), files)
            total = totals[layout] = Counter()
            for file, dump in zip(files, dumps):
                document = Document(dump)
                total["documents"] += 1
                total["pages"] += document.page_count
                total["documents of several pages"] += document.page_count > 1
                total["paragraphs of several lines"] += sum(len(each) > 1 for each in paragraphs(document))
                for what, line in marks(document, margins):
                    total[what] += 1
                    if verbose:
                        print(f"{file.name} {layout} page {line.page}: {what}: {line.text[:60]}")
    return totals


ROWS = (
    ("documents", None),
    ("pages", None),
    ("lone headings", "pages"),
    ("widows", "pages"),
    ("orphans", "pages"),
    ("outside", "pages"),
    ("half white", "pages"),
    ("tenth white", "pages"),
    ("parted paragraphs", "pages"),
    ("sparse last pages", "documents of several pages"),
    ("runts", "paragraphs of several lines"),
)


def main():
    verbose = "-v" in sys.argv
    folders = [argument for argument in sys.argv[1:] if argument != "-v"]
    with tempfile.TemporaryDirectory() as made:
        if not folders:
            for name, text in generate.profiles().items():
                (Path(made) / f"{name}.toml").write_text(text, encoding="utf-8")
        totals = count(Path(folders[0] if folders else made), verbose)
    print(f"{'':24}" + "".join(f"{layout:>20}" for layout in totals))
    for row, whole in ROWS:
        cells = (
            f"{total[row]:>11}" + (f"{100 * total[row] / max(total[whole], 1):8.2f}%" if whole else " " * 9)
            for total in totals.values()
        )
        print(f"{row:24}" + "".join(cells))
    problems = [
        f"{sum(total[what] for total in totals.values())} {what}, and there may be {most}"
        for what, most in MOST.items()
        if sum(total[what] for total in totals.values()) > most
    ]
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
