"""Do all extractors read the words that the page shows, in order, and no others?"""
import difflib
import shutil
import tempfile
from collections import Counter
from pathlib import Path

from . import ROOM, Verdict, java, judges_home, run

READERS = (
    "poppler poppler-raw poppler-layout mutool pymupdf pdfminer pypdf "
    "pdfjs3 pdfjs5 pdfium pdfbox2 pdfbox2-sort pdfbox3"
).split()
BY_PLACE = {"poppler-layout", "pdfbox2-sort"}  # read a page line by line, whatever the order it is drawn in
SHARE = Path("/usr/share/java")
SHOWN = 6  # words of a difference


def judge(files, expected, in_columns=()):
    """expected maps a file to its text; a file without one is held against what most readers say. Of files
    `in_columns`, readers that go by place alone must find the same words, in whatever order."""
    with tempfile.TemporaryDirectory() as folder:
        complaints = read_all(files, Path(folder))
        verdicts = {}
        for file in files:
            readings = {name: reading(Path(folder), file, name) for name in READERS}
            verdicts[file] = [
                compare(
                    readings,
                    expected.get(file),
                    complaints if None in readings.values() else [],
                    BY_PLACE if file in in_columns else set(),
                )
            ]
    return verdicts


def read_all(files, folder):
    """Writes folder/FILE.READER for each file and reader; what readers complain of is returned."""
    home = judges_home()
    errors = []
    for file in files:
        errors.append(run("pdftotext", file, folder / f"{file.stem}.poppler").stderr)
        errors.append(run("pdftotext", "-raw", file, folder / f"{file.stem}.poppler-raw").stderr)
        errors.append(run("pdftotext", "-layout", file, folder / f"{file.stem}.poppler-layout").stderr)
        errors.append(
            run("mutool", "draw", "-q", "-F", "txt", "-o", folder / f"{file.stem}.mutool", file).stderr
        )
    errors.append(run("/usr/bin/python3", ROOM / "readers/py_text.py", folder, *files).stderr)
    node = shutil.which("nodejs") or "node"
    errors.append(run(node, ROOM / "readers/js_text.mjs", home / "node_modules", folder, *files).stderr)
    pdfbox2 = [SHARE / f"{name}.jar" for name in ("pdfbox2", "fontbox2", "commons-logging")]
    pdfbox3 = [home / "node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar"]
    errors.append(java(home, pdfbox2, "PdfboxText", folder, "pdfbox2", "plain", *files).stderr)
    errors.append(java(home, pdfbox2, "PdfboxText", folder, "pdfbox2-sort", "sorted", *files).stderr)
    errors.append(java(home, pdfbox3, "PdfboxText", folder, "pdfbox3", "plain", *files).stderr)
    return [line for text in errors for line in text.splitlines()][:20]


def reading(folder, file, name):
    """The words a reader has found; None when it has failed."""
    path = folder / f"{file.stem}.{name}"
    if not path.exists():
        return None
    text = path.read_text("utf-8", "replace")
    if name == "pdfium":
        text = text.replace("\ufffe", "-")  # PDFium's mark for a hyphen at a line's end
    return text.split()


def compare(readings, expected, complaints, in_any_order):
    if expected is None:
        wanted, source = most_common(readings), "the most common reading"
    else:
        wanted, source = expected.split(), "the text expected"
    details = [
        f"{name}: {difference(wanted, words)}"
        for name, words in readings.items()
        if words != wanted and not (name in in_any_order and words and sorted(words) == sorted(wanted))
    ]
    same = len(readings) - len(details)
    if not wanted:
        details.append(f"{source} is empty")
    message = f"{same} of {len(readings)} extractors read {source} ({len(wanted)} words)"
    return Verdict("text", not details, message, details + complaints)


def most_common(readings):
    counts = Counter(tuple(words) for words in readings.values() if words is not None)
    return list(counts.most_common(1)[0][0]) if counts else []


def difference(wanted, words):
    if words is None:
        return "failed"
    missing = list((Counter(wanted) - Counter(words)).elements())
    extra = list((Counter(words) - Counter(wanted)).elements())
    if missing or extra:
        lost, gained = " ".join(missing[:SHOWN]), " ".join(extra[:SHOWN])
        return f"missing {len(missing)} ({lost}), extra {len(extra)} ({gained})"
    moves = difflib.SequenceMatcher(None, wanted, words, autojunk=False).get_opcodes()
    first = next(
        " ".join(wanted[low : low + SHOWN])
        for kind, low, high, _, _ in moves
        if kind != "equal" and high > low
    )
    return f"the same words in another order, first at: {first}"
