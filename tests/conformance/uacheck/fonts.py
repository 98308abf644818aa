"""Type0 fonts: what their codes mean, how wide they are, and whether the embedded program agrees."""
import io
import re
import unicodedata

from fontTools.cffLib import CFFFontSet
from fontTools.pens.basePen import NullPen
from fontTools.ttLib import TTFont
from pikepdf import Array, Stream

from .pdf import number, text

WIDTH_TOLERANCE = 1.01  # of 1/1000 em; veraPDF allows 1


def parse_to_unicode(data):
    """{code: text} of a ToUnicode CMap."""

    def decode(digits):
        return bytes.fromhex(digits).decode("utf-16-be", "replace")

    source = re.sub(r"(?<=[<0-9A-Fa-f])\s+(?=[0-9A-Fa-f>])", "", data.decode("latin-1"))
    table = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", source, re.S):
        for code, value in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
            table[int(code, 16)] = decode(value)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", source, re.S):
        ranges = re.findall(
            r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[(.*?)\])", block, re.S
        )
        for first, last, start, values in ranges:
            low, high = int(first, 16), int(last, 16)
            if start:
                base = decode(start)
                for code in range(low, high + 1):
                    table[code] = base[:-1] + chr(ord(base[-1]) + code - low)
            else:
                for offset, value in enumerate(re.findall(r"<([0-9A-Fa-f]*)>", values)):
                    table[low + offset] = decode(value)
    return table


class Use:
    """How often a code is shown: in all, under ActualText, as artifact, invisibly."""

    def __init__(self):
        self.shown = self.replaced = self.artifact = self.invisible = 0


class Font:
    def __init__(self, obj, findings):
        self.obj = obj
        self.name = text(obj.get("/BaseFont")).lstrip("/")
        self.findings = findings
        self.used = {}
        self.to_unicode = None
        self.widths = {}
        self.default_width = 1000.0
        self.descendant = self.descriptor = None
        self.judged = text(obj.get("/Subtype")) == "/Type0" and text(obj.get("/Encoding")) == "/Identity-H"
        if not self.judged:
            findings.fail("U18", f"font {self.name} is not a Type0 font with Identity-H")
            return
        self.descendant = obj.DescendantFonts[0]
        self.descriptor = self.descendant.get("/FontDescriptor")
        if isinstance(obj.get("/ToUnicode"), Stream):
            self.to_unicode = parse_to_unicode(obj.ToUnicode.read_bytes())
        self._read_widths()

    def _read_widths(self):
        self.default_width = number(self.descendant.get("/DW", 1000))
        items = list(self.descendant.get("/W", []))
        at = 0
        while at + 1 < len(items):
            first = int(items[at])
            if isinstance(items[at + 1], Array):
                for offset, width in enumerate(items[at + 1]):
                    self.widths[first + offset] = number(width)
                at += 2
            else:
                for code in range(first, int(items[at + 1]) + 1):
                    self.widths[code] = number(items[at + 2])
                at += 3

    def codes(self, data):
        """The codes of a shown string."""
        if not self.judged:
            return []
        return [int.from_bytes(data[at : at + 2], "big") for at in range(0, len(data) - 1, 2)]

    def text_of(self, code):
        """The text of a code; None when the font does not say."""
        return None if self.to_unicode is None else self.to_unicode.get(code)

    def width_of(self, code):
        """In 1/1000 em."""
        return self.widths.get(code, self.default_width)

    # ---- checks, after the content has been read

    def check(self):
        if not self.judged or not self.used:
            return
        self._check_text()
        visible = [code for code, use in self.used.items() if use.invisible < use.shown]
        program = next(
            (
                key
                for key in ("/FontFile2", "/FontFile3")
                if self.descriptor is not None and key in self.descriptor
            ),
            None,
        )
        if program is None:
            self.findings.fail("U12", f"font {self.name} is not embedded")
            return
        try:
            self._check_program(self.descriptor[program].read_bytes(), program, visible)
        except Exception as error:  # fontTools raises anything on a broken program
            self.findings.fail(
                "U12", f"font {self.name}: program unreadable ({type(error).__name__}: {error})"
            )

    def _check_text(self):
        fail = self.findings.fail
        if self.to_unicode is None:
            fail("U13", f"font {self.name}: no ToUnicode")
            return
        for code, use in sorted(self.used.items()):
            if use.artifact == use.shown:
                continue
            value = self.text_of(code)
            replaced = use.replaced == use.shown
            where = f"font {self.name}: code {code:#x}"
            if not value:
                if not replaced:
                    fail("U13", f"{where} has no Unicode value")
            elif any(char in "\0\ufeff\ufffe\ufffd" for char in value):
                fail("U13", f"{where} maps to U+{ord(value[0]):04X}")
            elif any(unicodedata.category(char) == "Co" for char in value) and not replaced:
                fail("U13", f"{where} maps to private use U+{ord(value[0]):04X}")

    def _check_program(self, data, key, visible):
        if key == "/FontFile2":
            if self.descendant.get("/CIDToGIDMap") is None:
                self.findings.fail("U12", f"font {self.name}: no CIDToGIDMap")
            glyph_widths = truetype_widths(TTFont(io.BytesIO(data), lazy=True))
        else:
            glyph_widths = cff_widths(data)
        for code in sorted(visible):
            where = f"font {self.name}: code {code:#x}"
            width = glyph_widths(code)
            if code == 0 or width is None:
                self.findings.fail("U12", f"{where} shows .notdef")
            elif abs(width - self.width_of(code)) > WIDTH_TOLERANCE:
                self.findings.fail(
                    "U12", f"{where} is {self.width_of(code):g} wide in the PDF, {width:.1f} in the font"
                )


def truetype_widths(font):
    order, metrics, em = font.getGlyphOrder(), font["hmtx"].metrics, font["head"].unitsPerEm

    def width(code):
        return metrics[order[code]][0] * 1000 / em if code < len(order) else None

    return width


def cff_widths(data):
    fonts = CFFFontSet()
    fonts.decompile(io.BytesIO(data), None)
    top = fonts[0]
    keyed = hasattr(top, "ROS")  # CID-keyed: codes are CIDs; name-keyed: codes are glyph numbers
    scale = 1000 * top.FontMatrix[0] if hasattr(top, "FontMatrix") else 1.0

    def width(code):
        if keyed:
            name = f"cid{code:05d}"
        else:
            name = top.charset[code] if code < len(top.charset) else None
        if name not in top.CharStrings:
            return None
        glyph = top.CharStrings[name]
        glyph.draw(NullPen())
        return glyph.width * scale

    return width
