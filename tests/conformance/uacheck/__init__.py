"""Checks a CV's PDF for what veraPDF lets pass: tagging that contradicts itself, and a text layer that
extractors and screen readers read wrong. Judges only what vitaset writes (Type0 fonts, link annotations,
no forms); anything else in a file is a finding of its own, not a thing passed over.

Every finding is FAIL or WARN with an id; CHECKS says what each id stands for.
"""

CHECKS = {
    "U00": "the file can be read",
    "U01": "not encrypted",
    "U02": "MarkInfo: Marked true, Suspects not true",
    "U03": "language set and valid",
    "U04": "XMP with dc:title and pdfuaid:part, the title shown",
    "U05": "structure tree with content, one Document at its top",
    "U06": "structure types standard or mapped to standard",
    "U07": "everything painted is tagged or an artifact, never both",
    "U08": "ParentTree, StructParents and MCIDs agree",
    "U09": "structure elements have S, P and content",
    "U10": "headings start at H1, skip no level, hold text",
    "U11": "links are in the structure, described, and lead somewhere",
    "U12": "fonts embedded, widths as in the font, no .notdef",
    "U13": "every code has its Unicode text",
    "U14": "figures have a text alternative",
    "U15": "lists are L > LI > Lbl + LBody",
    "U17": "elements nest as their types allow",
    "U18": "nothing that this check does not judge",
    "U19": "bookmarks when there are several pages",
    "U20": "structure order is drawing order",
    "U21": "what a PDF/A claim needs",
    "T01": "a space character in every gap between words",
    "T02": "letter-spacing that keeps words whole",
    "T03": "no ligature, private-use or odd characters in the text",
    "T04": "no hyphen at a line's end but of words that read whole",
    "T05": "no text painted twice",
    "T06": "no invisible text",
    "T07": "ActualText replaces whole words",
    "T08": "lines drawn from top to bottom",
}


class Findings:
    """Collects findings in order, each once."""

    def __init__(self):
        self.items = []

    def fail(self, check, message):
        self._add("FAIL", check, message)

    def warn(self, check, message):
        self._add("WARN", check, message)

    def _add(self, level, check, message):
        assert check in CHECKS, check
        if (level, check, message) not in self.items:
            self.items.append((level, check, message))
