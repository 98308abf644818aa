"""The text as an extractor meets it: glyphs in drawing order, with the gaps between them. The limits are
the largest at which all extractors of the conformance tests still read words right."""
import re
import unicodedata
from itertools import pairwise

GAP = 0.15  # em; a wider gap without a space character parts words in some readers only
LETTER_SPACING = 0.08  # em
SQUEEZED = -0.15  # em; a space drawn narrower than this is lost
LIGATURES = "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
HYPHENS = "\u2010\u2011"
SPACES = "\u00a0\u2002\u2003\u2009\u202f"
ACCENTS = "\u00b4\u02dc\u02c6\u00a8\u02c7"


def check_text_layer(glyphs, findings):
    lines = list(split_lines(glyphs))
    for line in lines:
        check_gaps(line, findings)
        check_letter_spacing(line, findings)
        check_line_end(line, findings)
    for glyph in glyphs:
        check_characters(glyph, findings)
    check_invisible(glyphs, findings)
    check_doubled(lines, findings)
    check_actual_text(lines, findings)
    check_direction(lines, findings)


def text_of(glyphs):
    return "".join(glyph.text for glyph in glyphs)


def split_lines(glyphs):
    """Runs of glyphs, as drawn, that share a baseline and go forward."""
    line = []
    for glyph in glyphs:
        if line and not continues(line[-1], glyph):
            yield line
            line = []
        line.append(glyph)
    if line:
        yield line


def continues(before, glyph):
    return (
        before.page == glyph.page
        and abs(before.y - glyph.y) < 0.2 * max(before.size, glyph.size)
        and glyph.x >= before.x - 0.5 * glyph.size
    )


def gap_between(before, after):
    """In em."""
    return (after.x - before.x - before.width) / before.size


def check_gaps(line, findings):
    for before, after in pairwise(line):
        gap = gap_between(before, after)
        if before.text.strip() and after.text.strip():
            if gap > GAP:
                findings.warn(
                    "T01",
                    f"gap of {gap:.2f} em without a space between {before.text!r} and {after.text!r}"
                    f" in {text_of(line)[:50]!r}",
                )
        elif gap < SQUEEZED and not before.text.strip():
            findings.warn("T01", f"space squeezed by {-gap:.2f} em in {text_of(line)[:50]!r}")


def check_letter_spacing(line, findings):
    inner = sorted(
        gap_between(before, after)
        for before, after in pairwise(line)
        if before.text.strip() and after.text.strip() and before.font == after.font
    )
    if len(inner) >= 4 and inner[len(inner) // 2] > LETTER_SPACING:
        findings.warn("T02", f"letter-spacing of {inner[len(inner) // 2]:.2f} em in {text_of(line)[:40]!r}")
    if re.search(r"\b(\w ){4,}\w\b", text_of(line)):
        findings.warn("T02", f"letters parted by spaces: {text_of(line)[:40]!r}")


def check_line_end(line, findings):
    text = text_of(line).rstrip()
    mark = line[-1].mark
    reading = (mark.actual_text or "").rstrip() if mark is not None else ""
    if reading and reading[-1] not in "-\u2010\u00ad":
        return  # a part of a word that reads as the whole
    if re.search(r"\w[-\u2010\u00ad]$", text):
        findings.warn("T04", f"line ends with a hyphen: {text[-25:]!r}")


def check_characters(glyph, findings):
    for char in glyph.text:
        code = f"U+{ord(char):04X}"
        if char in LIGATURES:
            findings.warn("T03", f"ligature {code} instead of its letters")
        elif char in INVISIBLE:
            findings.warn("T03", f"invisible character {code}")
        elif unicodedata.category(char) == "Co":
            findings.warn("T03", f"private-use character {code}")
        elif unicodedata.category(char) == "Mn":
            findings.warn("T03", f"combining mark {code} instead of the precomposed letter")
        elif char in HYPHENS:
            findings.warn("T03", f"{code} instead of U+002D")
        elif char in SPACES:
            findings.warn("T03", f"{code} instead of U+0020")
        elif char in ACCENTS:
            findings.warn("T03", f"spacing accent {code}: an accent drawn apart from its letter?")


def check_invisible(glyphs, findings):
    hidden = text_of(glyph for glyph in glyphs if glyph.invisible).strip()
    if hidden:
        findings.warn("T06", f"invisible text: {hidden[:40]!r}")


def check_doubled(lines, findings):
    places = {}
    for line in lines:
        text, first = text_of(line).strip(), line[0]
        if len(text) <= 3:
            continue
        others = places.setdefault((first.page, text), [])
        if any(abs(other.x - first.x) < 2 and abs(other.y - first.y) < 2 for other in others):
            findings.warn("T05", f"text painted twice: {text[:40]!r}")
        others.append(first)


def check_actual_text(lines, findings):
    """pdf.js starts a new piece of text at each ActualText: one inside a word cuts the word in two."""
    for line in lines:
        for before, glyph in pairwise(line):
            if glyph.mark is None or glyph.mark is before.mark:
                continue
            # White space parts words by itself.
            if before.text.strip() and glyph.mark.actual_text[:1].strip():
                findings.warn("T07", f"ActualText {glyph.mark.actual_text!r} begins inside a word")


def check_direction(lines, findings):
    jumps = sum(
        below.page == above.page and below.y > above.y + 0.8 * max(above.size, below.size)
        for above, below in pairwise(line[0] for line in lines)
    )
    if jumps:
        findings.warn("T08", f"drawing goes up the page {jumps} time(s): columns, or dates drawn late")
