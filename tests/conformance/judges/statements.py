"""Does the page say everything that a plain text says? Every sentence, bullet, date and organization of
the text must be found in what pdftotext reads, whatever the line ends."""
import re

from . import Verdict, run

SENTENCE_END = re.compile(r"(?<=[.!?:]) +(?=[A-Z\u201c])")
ABBREVIATIONS = ("A.M.", "B.S.", "Ph.D.", "e.g.,", "Jun.", "Sept.", "Feb.", "Aug.", "Prof.")
DATED = re.compile(r"(?P<name>.+) \((?P<dates>[^()]*\d{4}[^()]*)\)")


def statements(text):
    """The sentences, bullets, names and dates of a text; a heading with nothing under it is no statement."""
    paragraphs = [line.strip() for line in text.splitlines() if line.strip()]
    for number, paragraph in enumerate(paragraphs):
        bullet = paragraph.removeprefix("\u2022").strip()
        dated = DATED.fullmatch(bullet)
        if dated:
            yield dated["name"]
            yield dated["dates"]
        elif is_heading(paragraph) and number + 1 == len(paragraphs):
            continue
        else:
            yield from split_sentences(bullet)


def is_heading(paragraph):
    return re.fullmatch(r"[A-Z][a-z]+", paragraph) is not None


def split_sentences(paragraph):
    parts = SENTENCE_END.split(paragraph)
    sentence = ""
    for part in parts:
        sentence = f"{sentence} {part}".strip()
        if not sentence.endswith(ABBREVIATIONS):
            yield sentence
            sentence = ""
    if sentence:
        yield sentence


def judge_one(file, text):
    said = " ".join(run("pdftotext", file, "-").stdout.split())
    wanted = list(statements(text))
    missing = missing_in(said, wanted)
    message = f"{len(wanted) - len(missing)} of {len(wanted)} statements found"
    return Verdict("says", bool(wanted) and not missing, message, [f"not found: {item}" for item in missing])


def missing_in(said, wanted):
    """The statements that are not said. Each finding is used up, so that what the text says twice must be
    said twice, and an organization named in a sentence must stand on its own too."""
    missing = []
    for statement in sorted(wanted, key=len, reverse=True):
        said, found = re.subn(rf"(?<!\w){re.escape(statement)}(?!\w)", "\0", said, count=1)
        if not found:
            missing.append(statement)
    return missing
