"""Runs the pages' content: every glyph with its place and text, and the marked content it stands in."""
from dataclasses import dataclass, replace
from typing import Optional

import pikepdf
from pikepdf import Dictionary

from .fonts import Font, Use
from .pdf import ident, is_language, number, text

PAINTING = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"}
IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def multiply(a, b):
    """The matrix that applies a, then b."""
    return (
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    )


@dataclass
class Mark:
    """An open marked-content sequence. key is (page, MCID) of tagged content."""

    artifact: bool = False
    key: Optional[tuple] = None
    actual_text: Optional[str] = None
    replaced: bool = False  # its ActualText has been taken into the text


@dataclass
class Glyph:
    text: str
    x: float
    y: float
    width: float
    size: float
    font: str
    page: int
    mark: Optional[Mark]  # the innermost mark with ActualText
    invisible: bool


@dataclass
class TextState:
    ctm: tuple = IDENTITY
    font: Optional[Font] = None
    size: float = 0.0
    char_space: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0


class Content:
    """All pages' content. texts and order are keyed by (page's ident, MCID)."""

    def __init__(self, pdf, findings):
        self.findings = findings
        self.fonts = {}
        self.glyphs = []  # tagged text, in drawing order
        self.texts = {}
        self.order = {}
        self.keys_with_language = set()
        for page_number, page in enumerate(pdf.pages):
            try:
                PageReader(self, page_number, page).run()
            except (pikepdf.PdfError, ValueError, IndexError, TypeError, AttributeError) as error:
                findings.fail("U00", f"page {page_number + 1}: content unreadable: {error}")

    def font(self, obj):
        key = ident(obj) or id(obj)
        if key not in self.fonts:
            self.fonts[key] = Font(obj, self.findings)
        return self.fonts[key]


class PageReader:
    def __init__(self, content, page_number, page):
        self.content = content
        self.findings = content.findings
        self.page_number = page_number
        self.page = page
        self.where = f"page {page_number + 1}"
        self.owner = ident(page.obj)
        self.resources = page.resources
        self.state = TextState()
        self.saved = []
        self.marks = []
        self.used_ids = set()
        self.text_matrix = self.line_matrix = IDENTITY

    def fail(self, check, message):
        self.findings.fail(check, f"{self.where}: {message}")

    def run(self):
        for instruction in pikepdf.parse_content_stream(self.page):
            self.execute(str(instruction.operator), list(instruction.operands))
        if self.marks:
            self.fail("U07", f"{len(self.marks)} marked-content sequence(s) not closed")

    # ---- graphics and text state

    def execute(self, operator, operands):
        state = self.state
        if operator == "q":
            self.saved.append(replace(state))
        elif operator == "Q":
            if self.saved:
                self.state = self.saved.pop()
        elif operator == "cm":
            state.ctm = multiply(tuple(map(number, operands)), state.ctm)
        elif operator == "BT":
            self.text_matrix = self.line_matrix = IDENTITY
        elif operator == "Tf":
            self.set_font(text(operands[0]), number(operands[1]))
        elif operator == "Tc":
            state.char_space = number(operands[0])
        elif operator == "Tz":
            state.scale = number(operands[0]) / 100
        elif operator == "TL":
            state.leading = number(operands[0])
        elif operator == "Ts":
            state.rise = number(operands[0])
        elif operator == "Tr":
            state.mode = int(operands[0])
        elif operator == "Td":
            self.next_line(number(operands[0]), number(operands[1]))
        elif operator == "TD":
            state.leading = -number(operands[1])
            self.next_line(number(operands[0]), number(operands[1]))
        elif operator == "T*":
            self.next_line(0, -state.leading)
        elif operator == "Tm":
            self.text_matrix = self.line_matrix = tuple(map(number, operands))
        elif operator == "Tj":
            self.show(bytes(operands[0]))
        elif operator == "'":
            self.next_line(0, -state.leading)
            self.show(bytes(operands[0]))
        elif operator == "TJ":
            self.show_adjusted(operands[0])
        elif operator in ("BMC", "BDC"):
            self.open_mark(text(operands[0]), operands[1] if operator == "BDC" else None)
        elif operator == "EMC":
            if self.marks:
                self.marks.pop()
            else:
                self.fail("U07", "EMC without BMC or BDC")
        elif operator == "Do":
            self.paint_object(text(operands[0]))
        elif operator in PAINTING:
            self.painted("path")
        elif operator in ("INLINE IMAGE", "sh", '"', "gs"):
            self.check_rare(operator, operands)

    def check_rare(self, operator, operands):
        if operator == "gs":
            settings = self.resources.get("/ExtGState", Dictionary()).get(text(operands[0]))
            if settings is None or "/Font" in settings:
                self.findings.fail(
                    "U18", f"{self.where}: graphics state {text(operands[0])} missing or with a font"
                )
        else:
            self.findings.fail("U18", f"{self.where}: operator {operator}")

    def set_font(self, name, size):
        obj = self.resources.get("/Font", Dictionary()).get(name)
        if obj is None:
            self.fail("U12", f"font {name} is not in the resources")
        self.state.font = None if obj is None else self.content.font(obj)
        self.state.size = size

    def next_line(self, x, y):
        self.line_matrix = multiply((1, 0, 0, 1, x, y), self.line_matrix)
        self.text_matrix = self.line_matrix

    def advance(self, distance):
        self.text_matrix = multiply((1, 0, 0, 1, distance, 0), self.text_matrix)

    # ---- marked content

    def tagged(self):
        """The key of the tagged content now open, and whether an artifact is."""
        keys = [mark.key for mark in self.marks if mark.key is not None]
        return (keys[-1] if keys else None), any(mark.artifact for mark in self.marks)

    def open_mark(self, tag, properties):
        key, in_artifact = self.tagged()
        mark = Mark(artifact=tag == "/Artifact")
        if properties is not None and not isinstance(properties, Dictionary):
            properties = self.resources.get("/Properties", Dictionary()).get(text(properties))
        if mark.artifact and key is not None:
            self.fail("U07", f"artifact inside tagged content (MCID {key[1]})")
        if properties is not None:
            self.read_properties(mark, properties, key, in_artifact)
        self.marks.append(mark)

    def read_properties(self, mark, properties, key, in_artifact):
        if "/MCID" in properties:
            mcid = int(properties.MCID)
            if mark.artifact:
                self.fail("U07", f"artifact with MCID {mcid}")
            if in_artifact:
                self.fail("U07", f"tagged content (MCID {mcid}) inside an artifact")
            if key is not None:
                self.fail("U07", f"MCID {mcid} inside MCID {key[1]}")
            if mcid in self.used_ids:
                self.fail("U08", f"MCID {mcid} used twice")
            self.used_ids.add(mcid)
            if not mark.artifact:
                mark.key = (self.owner, mcid)
        elif key is not None:
            # Allowed, but poppler's reading by structure loses what follows the inner sequence.
            self.findings.warn("U07", f"{self.where}: marked content inside MCID {key[1]}")
        if "/ActualText" in properties:
            mark.actual_text = text(properties.ActualText)
        if "/Lang" in properties:
            if not is_language(properties.Lang):
                self.fail("U03", f"Lang {text(properties.Lang)!r} is no language tag")
            self.content.keys_with_language.add(mark.key)

    # ---- painting

    def painted(self, what):
        key, artifact = self.tagged()
        if key is not None and not artifact:
            self.content.order.setdefault(key, len(self.content.order))
        elif not artifact:
            self.fail("U07", f"{what} neither tagged nor artifact")

    def paint_object(self, name):
        obj = self.resources.get("/XObject", Dictionary()).get(name)
        if obj is None:
            self.fail("U07", f"XObject {name} is missing")
        elif text(obj.get("/Subtype")) != "/Image":
            self.fail("U18", f"XObject {name} is no image")
        self.painted("image")

    def show_adjusted(self, items):
        for item in items:
            if isinstance(item, pikepdf.String):
                self.show(bytes(item))
            else:
                self.advance(-number(item) / 1000 * self.state.size * self.state.scale)

    def show(self, data):
        self.painted("text")
        font, state = self.state.font, self.state
        if font is None:
            return
        key, artifact = self.tagged()
        replacing = next((mark for mark in reversed(self.marks) if mark.actual_text is not None), None)
        texts = self.content.texts
        if key is not None and replacing is not None and not replacing.replaced:
            texts[key] = texts.get(key, "") + replacing.actual_text
            replacing.replaced = True
        for code in font.codes(data):
            value = font.text_of(code)
            use = font.used.setdefault(code, Use())
            use.shown += 1
            use.replaced += replacing is not None
            use.artifact += artifact
            use.invisible += state.mode == 3
            if key is not None and replacing is None:
                texts[key] = texts.get(key, "") + (value or "")
            width = font.width_of(code) / 1000
            if not artifact:
                self.add_glyph(value, width, font, replacing)
            self.advance((width * state.size + state.char_space) * state.scale)

    def add_glyph(self, value, width, font, replacing):
        state = self.state
        to_page = multiply(
            (state.size * state.scale, 0, 0, state.size, 0, state.rise), multiply(self.text_matrix, state.ctm)
        )
        self.content.glyphs.append(
            Glyph(
                text="\ufffd" if value is None else value,
                x=to_page[4],
                y=to_page[5],
                width=width * (to_page[0] ** 2 + to_page[1] ** 2) ** 0.5,
                size=(to_page[2] ** 2 + to_page[3] ** 2) ** 0.5 or 1.0,
                font=font.name,
                page=self.page_number,
                mark=replacing,
                invisible=state.mode == 3,
            )
        )
