#!/usr/bin/python3
"""Records how TeX breaks paragraphs into tests/data/tex_paragraphs.json. Needs Debian's texlive-base.

The paragraphs are made of English words drawn by lot, the same every time; plain TeX sets them in
Computer Modern over several measures, justified and ragged, with \\parshape and other tolerances.
Recorded are

- the lists that TeX breaks, before and after hyphenation, as \\showbox shows them: words as their
  widths in sp (reckoned from the font's metric file as TeX does), glue, discretionaries;
- what \\tracingparagraphs tells of the breaks chosen: the pass, badness and fitness of each line, the
  total demerits. Paragraphs with an overfull line are left out: TeX does not optimise those.

The output is committed, so that tests need no TeX.
"""
import json
import os
import pathlib
import random
import re
import subprocess
import tempfile

OUTPUT = pathlib.Path(__file__).resolve().parent.parent / "tests" / "data" / "tex_paragraphs.json"
WORDS = """the of and in to for with on by from at a an its as our their new large small open early two
research university professor department laboratory students teaching supervised doctoral committee
methods learning systems language models translation retrieval evaluation robustness calibration
distribution uncertainty optimisation approximation computational experimental international
interdisciplinary collaboration publications proceedings conference workshop tutorial keynote invited
organised reviewed published presented developed designed measured improved reduced deployed maintained
released software hardware infrastructure algorithms architectures representations transformations
neural probabilistic statistical differentiable reproducible benchmarks datasets corpora annotation
pipeline production engineering industry partners funding grants fellowship scholarship award distinction
thesis dissertation graduate undergraduate curriculum seminar lectures laboratories responsibility
administration chair editor reviewer member board network society academy institute foundation council
Europe Zurich Edinburgh Montreal Singapore Kyoto Bayesian Gaussian Markov Fourier office affine difficult
state-of-the-art low-resource peer-reviewed cross-lingual human-centred well-known open-source
2019--2024 pp. e.g. Ph.D. fluid efficient shuffle""".split()
PARAGRAPHS = 16
PASSES = ("plain", "hyphenated")


def make_text(lot):
    words = []
    for index in range(lot.randint(25, 60)):
        word = lot.choice(WORDS)
        words.append(word + (lot.choice(",;:.") if lot.random() < 0.12 else ""))
    return " ".join(words).capitalize() + "."


def make_runs(lot):
    """What to set each paragraph with: list (0 justified, 1 ragged), shape in sp, tolerances."""
    point = 65536
    runs = []
    for measure in (lot.randint(140, 200), lot.randint(220, 300), lot.randint(320, 420)):
        runs.append((0, [measure * point], 100, 200))
    wide = lot.randint(240, 400) * point
    first = [wide - lot.randint(20, 90) * point for _ in range(lot.randint(1, 3))]
    runs.append((0, first + [wide], lot.choice((-1, 100)), lot.choice((200, 800, 10000))))
    runs.append((1, [lot.randint(150, 400) * point], 100, 200))
    runs.append((1, [first[0], wide], -1, 10000))
    return runs


def tex_source(texts, runs):
    lines = [r"\parindent=0pt \hbadness=10000 \vbadness=10000 \hfuzz=\maxdimen",
             r"\showboxbreadth=100000 \showboxdepth=100 \newlinechar=`\^^J",
             r"\def\note#1{\immediate\write-1{==#1}}"]
    lines.append(r"{\raggedright\note{ragged \the\rightskip}}")
    for number, text in enumerate(texts):
        for look, command in enumerate(("", r"\raggedright")):
            for name, tolerance in zip(PASSES, (10000, -1)):
                lines.append(rf"\note{{list {number} {look} {name}}}{{{command}\pretolerance={tolerance}"
                             rf" \hsize=\maxdimen\setbox0=\vbox{{\noindent {text}\par}}\showbox0}}")
        for index, (look, shape, pretolerance, tolerance) in enumerate(runs[number]):
            command = r"\raggedright" if look else ""
            parshape = "".join(f" 0pt {measure}sp" for measure in shape)
            lines.append(
                rf"\note{{run {number} {index}}}{{{command}\pretolerance={pretolerance}"
                rf"\tolerance={tolerance} \tracingparagraphs=1 \setbox0=\vbox{{\noindent"
                rf"\parshape={len(shape)}{parshape} {text}\par}}}}")
    return "\n".join(lines + [r"\note{end}\end"])


def run_tex(source):
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "sample.tex").write_text(source, encoding="ascii")
        environment = dict(os.environ, max_print_line="1000000")
        subprocess.run(["tex", "-interaction=batchmode", "sample.tex"], cwd=folder, env=environment,
                       stdout=subprocess.DEVNULL, check=False)
        return (pathlib.Path(folder) / "sample.log").read_text(encoding="latin-1")


def font_widths():
    """Widths of cmr10's characters in sp at 10 pt, by the arithmetic of TeX: The Program, §571."""
    path = subprocess.run(["kpsewhich", "cmr10.tfm"], capture_output=True, text=True, check=True)
    data = pathlib.Path(path.stdout.strip()).read_bytes()
    header, first, last = (int.from_bytes(data[at:at + 2], "big") for at in (2, 4, 6))
    infos = 24 + 4 * header
    table = infos + 4 * (last - first + 1)
    size = 10 * 65536

    def scaled(a, b, c, d):
        width = ((d * size // 256 + c * size) // 256 + b * size) // 16
        return width if a == 0 else width - 16 * size

    widths = {}
    for code in range(first, last + 1):
        index = data[infos + 4 * (code - first)]
        widths[chr(code)] = scaled(*data[table + 4 * index:table + 4 * index + 4])
    return widths


def to_sp(points):
    return round(float(points) * 65536)


class ListReader:
    """Turns the lines of a \\showbox into the items of the one line in it."""

    GLUE = re.compile(r"\\glue(?:\(\\\w+\))? (-?[\d.]+)(?: plus (-?[\d.]+))?(?: minus (-?[\d.]+))?$")

    def __init__(self, widths, glues):
        self.widths = widths
        self.glues = glues

    def width(self, node):
        if node.startswith("\\tenrm "):
            shown = node[len("\\tenrm "):].split(" (ligature")[0]
            return self.widths[chr(ord(shown[2]) ^ 64) if shown.startswith("^^") else shown]
        if node.startswith("\\kern"):
            return to_sp(node[len("\\kern"):])
        raise ValueError(node)

    def read(self, lines):
        nodes = [line[2:] for line in lines if line.startswith("..")]
        items = []
        word = 0
        while nodes:
            node = nodes.pop(0)
            glue = self.GLUE.match(node)
            if node.startswith("\\penalty 10000"):
                break  # the paragraph's end, TeX's own
            if glue:
                size = [to_sp(part or 0) for part in glue.groups()]
                if size not in self.glues:
                    self.glues.append(size)
                items += [str(word), f"g{self.glues.index(size)}"]
                word = 0
            elif node.startswith("\\discretionary"):
                replaced = int(node.split("replacing ")[1]) if "replacing" in node else 0
                parts = [0, 0, 0]
                while nodes and nodes[0][0] in ".|":
                    child = nodes.pop(0)
                    parts[child[0] == "|"] += self.width(child[1:])
                parts[2] = sum(self.width(nodes.pop(0)) for _ in range(replaced))
                items += [str(word), "d" + ",".join(map(str, parts))]
                word = 0
            else:
                word += self.width(node)
        return " ".join(items + [str(word)])


def read_trace(lines):
    """The pass, total demerits and [badness, fitness] of each line of the breaks TeX chose; None if
    a line was overfull."""
    number_of_pass = 2  # TeX does not tell of it if there is no first
    nodes = {0: None}
    tried = {}
    at_end = []
    for line in lines:
        if line in ("@firstpass", "@secondpass"):
            number_of_pass = 1 + (line == "@secondpass")
            nodes, tried, at_end = {0: None}, {}, []
        feasible = re.match(r"@(.*) via @@(\d+) b=(\S+) p=(\S+) d=(\S+)$", line)
        if feasible:
            if at_end and not feasible[1].startswith("\\par"):
                raise ValueError(line)
            tried[int(feasible[2])] = (feasible[3], feasible[5], feasible[1].startswith("\\par"))
        node = re.match(r"@@(\d+): line \d+\.(\d)(-?) t=(\d+) -> @@(\d+)$", line)
        if node:
            number, fitness, total, start = (int(node[part]) for part in (1, 2, 4, 5))
            bad, charged, ends = tried[start]
            if ends and charged == "*" and bad != "*":
                # Where one way alone leads to the end TeX takes the last line for unavoidable and
                # charges nothing (§854); nothing is chosen by that.
                total += (10 + int(bad)) ** 2 + (5000 if nodes[start] and nodes[start][4] else 0)
                total += 10000 if abs(fitness - nodes[start][1]) > 1 else 0
            nodes[number] = (bad, fitness, total, start, node[3] == "-")
            if ends:
                at_end.append(number)
        elif not feasible and not line.startswith("@"):
            tried = {}
    best = min(at_end, key=lambda number: nodes[number][2])
    total = nodes[best][2]
    chain = []
    while best:
        bad, fitness, _, best, _ = nodes[best]
        if bad == "*":
            return None
        chain.append([int(bad), fitness])
    return number_of_pass, total, chain[::-1]


def main():
    lot = random.Random(1981)
    texts = [make_text(lot) for _ in range(PARAGRAPHS)]
    runs = [make_runs(lot) for _ in texts]
    sections = re.split(r"^==", run_tex(tex_source(texts, runs)), flags=re.M)[1:]
    glues, lists, paragraphs = [], {}, []
    reader = ListReader(font_widths(), glues)
    stretch = None  # of \\raggedright
    for section in sections:
        title, *lines = section.splitlines()
        kind, *rest = title.split()
        if kind == "ragged":
            stretch = to_sp(title.split("plus ")[1].removesuffix("pt"))
        elif kind == "list":
            lists[tuple(rest)] = reader.read(lines)
        elif kind == "run":
            text, index = map(int, rest)
            look, shape, pretolerance, tolerance = runs[text][index]
            trace = read_trace(lines)
            if trace is None:
                continue
            paragraphs.append({
                "lists": [list(lists).index((str(text), str(look), name)) for name in PASSES],
                "shape": shape, "right_stretch": stretch if look else 0,
                "pretolerance": pretolerance, "tolerance": tolerance,
                "pass": trace[0], "demerits": trace[1], "lines": trace[2]})
    rows = ["{", '"glue": ' + json.dumps(glues) + ",", '"lists": [']
    rows.append(",\n".join(json.dumps(each) for each in lists.values()))
    rows += ["],", '"paragraphs": [', ",\n".join(json.dumps(each) for each in paragraphs), "]", "}"]
    OUTPUT.write_text("\n".join(rows) + "\n", encoding="ascii")
    print(f"{len(paragraphs)} paragraphs, {len(lists)} lists")


if __name__ == "__main__":
    main()
