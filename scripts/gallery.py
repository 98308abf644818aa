#!/usr/bin/env python3
"""Renders the first page of samples in layouts to small pictures, and writes the page that shows them.

`./dev gallery` builds the program and calls this. Without --all it renders what docs/gallery shows; with it, every
sample in every layout, to the folder named.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GALLERY = ROOT / "docs" / "gallery"
SAMPLES = ("research-scientist", "graduate", "postdoc", "professor")

# The samples that show a layout, the one it suits best first. Every layout shows the scientist, to be compared.
SUITED = {
    "academic": ("postdoc",),
    "classic": ("graduate",),
    "compact": ("professor",),
    "harvard": ("professor",),
    "modern": ("graduate",),
    "onepage": ("postdoc",),
    "plain": ("postdoc",),
    "twopage": ("professor",),
}
COMMON = "research-scientist"

DPI = 110
COLOURS = 16
BORDER = "#C8C8C8"  # a page has an edge on a white screen too


def layouts(program):
    """(name, description) of every layout there is."""
    listed = subprocess.run([program, "layouts"], stdout=subprocess.PIPE, check=True).stdout.decode()
    return [tuple(line.split(maxsplit=1)) for line in listed.splitlines()]


def samples_of(layout):
    return (*SUITED.get(layout, ()), COMMON)


def picture_name(layout, sample):
    return f"{layout}-{sample}.png"


def page(known):
    """The text of docs/gallery/README.md, for the layouts `known`."""
    lines = [
        "# The layouts, in pictures",
        "",
        "The first page of [the samples](../../profiles) in each layout. `./dev gallery` renders them anew.",
    ]
    for layout, description in known:
        lines += ["", f"## {layout}", "", f"{description}.", ""]
        samples = samples_of(layout)
        lines.append("| " + " | ".join(f"[{sample}](../../profiles/{sample}.toml)" for sample in samples) + " |")
        lines.append("| --- " * len(samples) + "|")
        pictures = (f"![{sample} in {layout}]({picture_name(layout, sample)})" for sample in samples)
        lines.append("| " + " | ".join(pictures) + " |")
        lines += ["", "```sh", *(command(layout, sample) for sample in samples), "```"]
    return "\n".join(lines) + "\n"


def command(layout, sample):
    return f"vitaset render profiles/{sample}.toml --layout {layout}"


def render(program, layout, sample, target):
    """The first page as a picture of few colours."""
    from PIL import Image, ImageOps  # Debian's python3-pil

    with tempfile.TemporaryDirectory() as folder:
        pdf, png = Path(folder) / "cv.pdf", Path(folder) / "page"
        profile = ROOT / "profiles" / f"{sample}.toml"
        subprocess.run([program, "render", profile, "--layout", layout, "-o", pdf], capture_output=True, check=True)
        subprocess.run(["pdftoppm", "-r", str(DPI), "-l", "1", "-singlefile", "-png", pdf, png], check=True)
        image = ImageOps.expand(Image.open(f"{png}.png").convert("RGB"), 1, BORDER)
        few = image.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        few.save(target, optimize=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", default=os.environ.get("VITASET_PROGRAM", "vitaset"), help="vitaset to render with")
    parser.add_argument("--all", metavar="DIR", type=Path, help="every sample in every layout, to this folder")
    options = parser.parse_args()
    known = layouts(options.program)
    target = options.all or GALLERY
    target.mkdir(parents=True, exist_ok=True)
    wanted = [(layout, sample) for layout, _ in known for sample in (SAMPLES if options.all else samples_of(layout))]
    for layout, sample in wanted:
        render(options.program, layout, sample, target / picture_name(layout, sample))
    if not options.all:
        names = {picture_name(*each) for each in wanted}
        for stale in target.glob("*.png"):
            if stale.name not in names:
                stale.unlink()
        (target / "README.md").write_text(page(known), encoding="utf-8")
    print(f"{len(wanted)} pictures in {target}")


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as problem:
        sys.exit(f"gallery: {problem}\n{(problem.stderr or b'').decode()}")
    except (FileNotFoundError, ModuleNotFoundError) as problem:
        sys.exit(f"gallery: {problem}")
