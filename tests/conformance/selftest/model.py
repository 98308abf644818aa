"""Writes a small two-page CV by hand, with everything right in it: the judges must pass it, and must
refuse it with any one thing broken (faults.py). It shows nothing of what vitaset writes; it is the
judges' own yardstick and shares no code with the program.
"""
import io
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

import pikepdf
from fontTools import subset
from fontTools.ttLib import TTFont
from PIL import ImageCms
from pikepdf import Array, Dictionary, Name, String

FONTS = Path(__file__).resolve().parents[3] / "fonts" / "source-serif-4"
TITLE = "Ada Lovelace – Curriculum vitae"
PAGE_WIDTH, PAGE_HEIGHT, LEFT, TOP = 595.0, 842.0, 72.0, 770.0
END_GAP = 1.5  # em: one space stretched
LIGATURES = {"ffi": "f_f_i", "fi": "f_i", "fl": "f_l", "ff": "f_f"}  # letters: glyph name


@dataclass
class Line:
    """One line: its structure type, its text, and what may stand at its end or behind it."""

    role: str
    text: str
    size: float = 10.5
    bold: bool = False
    end: str = ""  # set behind the text, over a wide gap
    link: str = ""  # the address the whole line leads to
    gap: float = 14.0


@dataclass
class Bullet:
    text: str
    gap: float = 14.0


@dataclass
class RunningHead:
    text: str


PAGES = [
    [
        Line("H1", "Ada Lovelace", size=24, bold=True, gap=0),
        Line("P", "ada@example.org", link="mailto:ada@example.org", gap=20),
        Line("H2", "Experience", size=12, bold=True, gap=28),
        Line("P", "Analytical Engines, London", bold=True, end="Jun. 1842 – Sept. 1843", gap=20),
        Line("P", "Officer of five offices for fluid and efficient flow of figures and cards."),
        Bullet("First algorithm meant for a machine, with a table of its workings."),
        Bullet("Naïve cafés, Δέλτα, Москва: names beyond English."),
        Line(
            "P",
            "“Quoted” — a dash, an apostrophe’s curl, 3×4 and 50 % at the end.",
            gap=20,
        ),
    ],
    [
        RunningHead("Ada Lovelace 2 / 2"),
        Line("H2", "Education", size=12, bold=True, gap=0),
        Line("P", "Private study of mathematics", bold=True, end="1828 – 1833", gap=20),
        Line("P", "Advised by Mary Somerville and Augustus De Morgan, among others."),
        Line("P", "Notes on the engine", link="https://example.org/notes", gap=20),
    ],
]


def words(pages=PAGES):
    """The text the model reads as."""
    lines = []
    for page in pages:
        for item in page:
            lines.append(f"• {item.text}" if isinstance(item, Bullet) else item.text)
            if isinstance(item, Line) and item.end:
                lines.append(item.end)
        lines.append("\f")
    return "\n".join(lines)


class Face:
    """A font reduced to the model's glyphs, with its codes (glyph numbers) and their texts."""

    def __init__(self, pdf, file, text):
        font = TTFont(FONTS / file)
        options = subset.Options(layout_features=[], notdef_outline=True, hinting=False, glyph_names=True)
        subsetter = subset.Subsetter(options)
        order = font.getGlyphOrder()
        names = {letters: glyph for letters, glyph in LIGATURES.items() if glyph in order}
        subsetter.populate(unicodes={ord(char) for char in text}, glyphs=list(names.values()))
        subsetter.subset(font)
        order = {name: number for number, name in enumerate(font.getGlyphOrder())}
        self.codes = {chr(char): order[name] for char, name in font.getBestCmap().items()}
        self.codes.update({letters: order[name] for letters, name in names.items()})
        em = font["head"].unitsPerEm
        self.widths = {number: font["hmtx"][name][0] * 1000 / em for name, number in order.items()}
        self.resource = self._embed(pdf, font, "ABCDEF+" + file.removesuffix(".ttf"))

    def _embed(self, pdf, font, name):
        program = io.BytesIO()
        font.save(program)
        scale = 1000 / font["head"].unitsPerEm
        head, horizontal = font["head"], font["hhea"]
        box = [round(value * scale) for value in (head.xMin, head.yMin, head.xMax, head.yMax)]
        descriptor = pdf.make_indirect(
            Dictionary(
                Type=Name.FontDescriptor,
                FontName=Name("/" + name),
                Flags=4,
                FontBBox=Array(box),
                ItalicAngle=0,
                Ascent=round(horizontal.ascent * scale),
                Descent=round(horizontal.descent * scale),
                CapHeight=670,
                StemV=80,
                FontFile2=pdf.make_stream(program.getvalue(), Length1=len(program.getvalue())),
            )
        )
        widths = Array(
            [item for code, width in sorted(self.widths.items()) for item in (code, Array([round(width, 3)]))]
        )
        descendant = pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.CIDFontType2,
                BaseFont=Name("/" + name),
                FontDescriptor=descriptor,
                CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
                CIDToGIDMap=Name.Identity,
                DW=500,
                W=widths,
            )
        )
        return pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.Type0,
                BaseFont=Name("/" + name),
                Encoding=Name("/Identity-H"),
                DescendantFonts=Array([descendant]),
                ToUnicode=pdf.make_stream(self._to_unicode()),
            )
        )

    def _to_unicode(self):
        entries = [f"<{code:04x}> <{text.encode('utf-16-be').hex()}>" for text, code in self.codes.items()]
        blocks = [entries[at : at + 100] for at in range(0, len(entries), 100)]
        body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
        return (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            f"1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n{body}\n"
            "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
        ).encode()

    def encode(self, text):
        """The codes of a text, ligatures taken where the font has them."""
        codes, at = [], 0
        while at < len(text):
            piece = next(
                (letters for letters in LIGATURES if text.startswith(letters, at) and letters in self.codes),
                text[at],
            )
            codes.append(self.codes[piece])
            at += len(piece)
        return codes

    def width(self, codes, size):
        return sum(self.widths[code] for code in codes) * size / 1000


class Writer:
    def __init__(self, pages):
        self.pdf = pikepdf.new()
        text = words(pages) + " "
        used = "".join(sorted(set(text) - set("\n\f")))
        self.faces = {
            "F0": Face(self.pdf, "SourceSerif4-Regular.ttf", used),
            "F1": Face(self.pdf, "SourceSerif4-Bold.ttf", used),
        }
        self.root = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self.document = self._element(self.root, "Document")
        self.headings = []
        self.parents = []  # one list of elements a page
        self.links = []  # (annotation, element)
        for page in pages:
            self._page(page)
        self._finish()

    def _element(self, parent, role, **more):
        element = self.pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name("/" + role), P=parent, K=Array(), **more)
        )
        if "/K" not in parent:
            parent.K = Array()
        parent.K.append(element)
        return element

    def _page(self, items):
        self.page = self.pdf.add_blank_page(page_size=(PAGE_WIDTH, PAGE_HEIGHT))
        self.page.obj.Resources = Dictionary(
            Font=Dictionary({"/" + key: face.resource for key, face in self.faces.items()})
        )
        self.page.obj.StructParents = len(self.parents)
        self.page.obj.Tabs = Name.S
        self.page.obj.Annots = Array()
        self.content, self.parents_here, self.list = [], [], None
        self.parents.append(self.parents_here)
        self.y = TOP
        for item in items:
            if not isinstance(item, Bullet):
                self.list = None
            {Line: self._line, Bullet: self._bullet, RunningHead: self._running_head}[type(item)](item)
        self.page.obj.Contents = self.pdf.make_stream("\n".join(self.content).encode())

    def _show(self, key, size, x, pieces):
        """Text-showing operators of (codes, horizontal scale in percent) one after the other."""
        self.content.append(f"BT /{key} {size:g} Tf 1 0 0 1 {x:.3f} {self.y:.3f} Tm")
        for codes, scale in pieces:
            self.content.append(f"{scale:.3f} Tz <{''.join(f'{code:04x}' for code in codes)}> Tj")
        self.content.append("100 Tz ET")

    def _tagged(self, element, role, key, size, x, pieces):
        mcid = len(self.parents_here)
        self.parents_here.append(element)
        element.Pg = self.page.obj
        element.K.append(mcid)
        self.content.append(f"/{role} <</MCID {mcid}>> BDC")
        self._show(key, size, x, pieces)
        self.content.append("EMC")

    def _line(self, line):
        self.y -= line.gap
        key = "F1" if line.bold else "F0"
        face = self.faces[key]
        codes = face.encode(line.text)
        element = self._element(self.document, line.role)
        if line.role.startswith("H"):
            self.headings.append((line, self.page.obj, self.y))
        pieces = [(codes, 100)]
        if line.end:
            end = face.encode(line.end)
            space = face.encode(" ")
            stretch = END_GAP * line.size / face.width(space, line.size)
            pieces += [(space, 100 * stretch), (end, 100)]
        pieces.append((face.encode(" "), 100))
        if line.link:
            element = self._link(element, line, face.width(codes, line.size))
        self._tagged(element, "Link" if line.link else line.role, key, line.size, LEFT, pieces)

    def _link(self, parent, line, width):
        link = self._element(parent, "Link")
        annotation = self.pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=Array([LEFT, self.y - 3, LEFT + width, self.y + 9]),
                Border=Array([0, 0, 0]),
                F=4,
                Contents=String(line.text),
                A=Dictionary(S=Name.URI, URI=String(line.link)),
            )
        )
        self.page.obj.Annots.append(annotation)
        link.K.append(Dictionary(Type=Name.OBJR, Obj=annotation, Pg=self.page.obj))
        self.links.append((annotation, link))
        return link

    def _bullet(self, bullet):
        self.y -= bullet.gap
        if self.list is None:
            self.list = self._element(self.document, "L", A=Dictionary(O=Name.List, ListNumbering=Name.Disc))
        item = self._element(self.list, "LI")
        face = self.faces["F0"]
        sign = face.encode("• ")
        self._tagged(self._element(item, "Lbl"), "Lbl", "F0", 10.5, LEFT, [(sign, 100)])
        body = face.encode(bullet.text + " ")
        x = LEFT + face.width(sign, 10.5)
        self._tagged(self._element(item, "LBody"), "LBody", "F0", 10.5, x, [(body, 100)])

    def _running_head(self, head):
        self.content.append("/Artifact <</Type /Pagination /Subtype /Header>> BDC")
        self._show("F0", 8, LEFT, [(self.faces["F0"].encode(head.text + " "), 100)])
        self.content.append("EMC")
        self.y -= 40

    def _finish(self):
        pdf, root = self.pdf, self.pdf.Root
        entries = Array()
        for number, elements in enumerate(self.parents):
            entries.extend([number, pdf.make_indirect(Array(elements))])
        for key, (annotation, element) in enumerate(self.links, len(self.parents)):
            annotation.StructParent = key
            entries.extend([key, element])
        self.root.ParentTree = pdf.make_indirect(Dictionary(Nums=entries))
        self.root.ParentTreeNextKey = len(self.parents) + len(self.links)
        root.StructTreeRoot = self.root
        root.MarkInfo = Dictionary(Marked=True)
        root.Lang = String("en")
        root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        profile = pdf.make_stream(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(), N=3)
        root.OutputIntents = Array(
            [
                Dictionary(
                    Type=Name.OutputIntent,
                    S=Name.GTS_PDFA1,
                    OutputConditionIdentifier=String("sRGB"),
                    Info=String("sRGB"),
                    DestOutputProfile=profile,
                )
            ]
        )
        root.Metadata = pdf.make_stream(
            XMP.format(title=escape(TITLE)).encode(), Type=Name.Metadata, Subtype=Name.XML
        )
        pdf.docinfo["/Title"] = TITLE
        with pdf.open_outline() as outline:
            for line, page, y in self.headings[1:]:
                item = pikepdf.OutlineItem(line.text, Array([page, Name.XYZ, LEFT, y + 20, 0]))
                outline.root.append(item)


XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
  <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
  <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
  <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
  <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>Part of PDF/UA that the document conforms to</pdfaProperty:description>
  </rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def build(pages=PAGES):
    """The model as an open pikepdf document."""
    return Writer(pages).pdf


def save(pdf, path):
    pdf.save(path, min_version="1.7", static_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
