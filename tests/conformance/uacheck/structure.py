"""The structure tree: its elements, what content they hold, and whether tree and pages agree."""
import re
from dataclasses import dataclass, field
from typing import Optional

from pikepdf import Array, Dictionary

from .pdf import as_list, ident, is_language, text

GROUPING = set("Document Part Art Sect Div TOC TOCI Index".split())
BLOCK = GROUPING | set(
    "BlockQuote Caption P H H1 H2 H3 H4 H5 H6 L LI Table TR TH TD THead TBody TFoot".split()
)
INLINE = set("Span Quote Note Reference BibEntry Code Link Annot".split())
STANDARD = BLOCK | INLINE | set("Lbl LBody NonStruct Private Figure Formula Form".split())
WITHOUT_TEXT = GROUPING | {"L", "LI", "Table", "TR", "THead", "TBody", "TFoot"}
MAY_BE_EMPTY = {"TD", "TH", "NonStruct", "Private", "Div"}
HEADING = re.compile(r"H[1-6]?")


@dataclass(eq=False)
class Element:
    obj: Dictionary
    type: str
    parent: Optional["Element"]
    kids: list = field(default_factory=list)  # Elements, content keys (page, MCID), and ObjectKids

    @property
    def elements(self):
        return [kid for kid in self.kids if isinstance(kid, Element)]

    @property
    def keys(self):
        return [kid for kid in self.kids if isinstance(kid, tuple)]

    @property
    def ident(self):
        return ident(self.obj)

    def up(self):
        """The element and its ancestors, the root excluded."""
        element = self
        while element is not None and element.parent is not None:
            yield element
            element = element.parent


@dataclass(eq=False)
class ObjectKid:
    obj: Dictionary


class Structure:
    def __init__(self, pdf, findings):
        self.pdf = pdf
        self.findings = findings
        self.elements = []  # in tree order
        self.owner_of = {}  # content key -> Element
        self.owners_of_object = {}  # annotation's ident -> Elements
        self.parent_tree = {}
        self.root = pdf.Root.get("/StructTreeRoot")
        self.top = Element(self.root, "Root", None)
        self._seen = set()
        if self.root is None:
            findings.fail("U05", "no StructTreeRoot")
            return
        self.role_map = {
            name[1:]: text(to)[1:] for name, to in self.root.get("/RoleMap", Dictionary()).items()
        }
        for name in self.role_map.keys() & STANDARD:
            findings.fail("U06", f"standard type {name} is mapped to {self.role_map[name]}")
        for kid in as_list(self.root.get("/K")):
            self._add_kid(self.top, kid, None)
        self._read_parent_tree()

    # ---- reading

    def _type_of(self, obj):
        name = text(obj.get("/S")).lstrip("/")
        seen = set()
        while name not in STANDARD and name in self.role_map and name not in seen:
            seen.add(name)
            name = self.role_map[name]
        return name

    def _add_kid(self, parent, kid, page):
        fail = self.findings.fail
        if isinstance(kid, int):
            self._claim(parent, page, kid)
        elif not isinstance(kid, Dictionary):
            fail("U09", f"{parent.type}: kid is neither number nor dictionary")
        elif text(kid.get("/Type")) == "/MCR":
            if "/Stm" in kid:
                fail("U18", "marked content outside the page's own stream")
            self._claim(parent, kid.get("/Pg", page), int(kid.MCID))
        elif text(kid.get("/Type")) == "/OBJR":
            parent.kids.append(ObjectKid(kid.Obj))
            self.owners_of_object.setdefault(ident(kid.Obj), []).append(parent)
        else:
            self._add_element(parent, kid, page)

    def _claim(self, element, page, mcid):
        if page is None:
            self.findings.fail("U09", f"{element.type}: MCID {mcid} without a page")
            return
        key = (ident(page), mcid)
        if key in self.owner_of:
            self.findings.fail("U08", f"MCID {mcid} claimed by two structure elements")
        self.owner_of[key] = element
        element.kids.append(key)

    def _add_element(self, parent, obj, page):
        fail = self.findings.fail
        if ident(obj) is not None and ident(obj) in self._seen:
            fail("U09", f"structure element {ident(obj)} reached twice")
            return
        self._seen.add(ident(obj))
        element = Element(obj, self._type_of(obj), parent)
        if element.type not in STANDARD:
            fail("U06", f"structure type {element.type or '(none)'} is neither standard nor mapped")
        if "/P" not in obj:
            fail("U09", f"{element.type} has no P")
        elif ident(obj.P) != parent.ident:
            fail("U09", f"{element.type} {ident(obj)}: P is not its parent")
        if text(obj.get("/Lang")) and not is_language(obj.Lang):
            fail("U03", f"{element.type}: Lang {text(obj.Lang)!r} is no language tag")
        parent.kids.append(element)
        self.elements.append(element)
        for kid in as_list(obj.get("/K")):
            self._add_kid(element, kid, obj.get("/Pg", page))

    def _read_parent_tree(self):
        tree = self.root.get("/ParentTree")
        if tree is None:
            self.findings.fail("U08", "no ParentTree")
            return
        last = -1
        for key, value in number_tree(tree):
            if key <= last:
                self.findings.fail("U08", f"ParentTree key {key} not above the one before")
            last = key
            self.parent_tree[key] = value
        following = self.root.get("/ParentTreeNextKey")
        if following is None or int(following) <= last:
            self.findings.fail("U08", "ParentTreeNextKey is not above the largest key")

    # ---- text

    def text_of(self, element, content):
        if "/ActualText" in element.obj:
            return text(element.obj.ActualText)
        parts = []
        for kid in element.kids:
            if isinstance(kid, Element):
                parts.append(self.text_of(kid, content))
            elif isinstance(kid, tuple):
                parts.append(content.texts.get(kid, ""))
        return "".join(parts)

    # ---- checks

    def check(self, content):
        if self.root is None:
            return
        self._check_top()
        self._check_claims(content)
        self._check_order(content)
        self._check_headings(content)
        for element in self.elements:
            self._check_element(element, content)

    def _check_top(self):
        if not self.top.elements:
            self.findings.fail("U05", "the structure tree is empty")
        elif [kid.type for kid in self.top.kids if isinstance(kid, Element)] != ["Document"]:
            self.findings.warn("U05", "the tree's top is not one Document")

    def _check_claims(self, content):
        """Content, structure elements and ParentTree must tell the same story."""
        fail = self.findings.fail
        for key in sorted(content.order.keys() - self.owner_of.keys()):
            fail("U07", f"content with MCID {key[1]} is in no structure element")
        for key in sorted(self.owner_of.keys() - content.order.keys()):
            fail("U08", f"{self.owner_of[key].type} claims MCID {key[1]}, which paints nothing")
        pages_of = {}
        for number, page in enumerate(self.pdf.pages, 1):
            mcids = [mcid for owner, mcid in content.order if owner == ident(page.obj)]
            parents = page.obj.get("/StructParents")
            if parents is None:
                if mcids:
                    fail("U08", f"page {number} has tagged content but no StructParents")
                continue
            if int(parents) in pages_of:
                fail("U08", f"pages {pages_of[int(parents)]} and {number} share StructParents {parents}")
            pages_of[int(parents)] = number
            self._check_page_parents(number, ident(page.obj), mcids, self.parent_tree.get(int(parents)))

    def _check_page_parents(self, number, page, mcids, parents):
        if not isinstance(parents, Array):
            self.findings.fail("U08", f"page {number}: its ParentTree entry is no array")
            return
        for mcid in mcids:
            owner = self.owner_of.get((page, mcid))
            if mcid >= len(parents) or not isinstance(parents[mcid], Dictionary):
                self.findings.fail("U08", f"page {number}: MCID {mcid} is not in the ParentTree")
            elif owner is not None and owner.ident != ident(parents[mcid]):
                self.findings.fail(
                    "U08", f"page {number}: the ParentTree gives MCID {mcid} to another element"
                )

    def _check_order(self, content):
        told = [key for key in self._keys_in_order(self.top) if content.texts.get(key, "").strip()]
        drawn = [content.order[key] for key in told if key in content.order]
        jumps = sum(after < before for before, after in zip(drawn, drawn[1:]))
        if jumps:
            self.findings.warn("U20", f"structure order and drawing order differ in {jumps} place(s)")

    def _keys_in_order(self, element):
        for kid in element.kids:
            if isinstance(kid, Element):
                yield from self._keys_in_order(kid)
            elif isinstance(kid, tuple):
                yield kid

    def _check_headings(self, content):
        headings = [element for element in self.elements if HEADING.fullmatch(element.type)]
        if not headings:
            self.findings.warn("U10", "no headings")
        last = 0
        for heading in headings:
            if not self.text_of(heading, content).strip():
                self.findings.fail("U10", f"empty {heading.type}")
            if heading.type == "H":
                self.findings.fail("U10", "heading without a level")
                continue
            level = int(heading.type[1:])
            if level > last + 1:
                self.findings.fail("U10", f"H{level} follows {f'H{last}' if last else 'nothing'}")
            last = level
        if sum(heading.type == "H1" for heading in headings) > 1:
            self.findings.warn("U10", "more than one H1")

    def _check_element(self, element, content):
        fail, warn = self.findings.fail, self.findings.warn
        kind, parent = element.type, element.parent.type
        if not element.kids and kind not in MAY_BE_EMPTY:
            warn("U09", f"empty {kind}")
        if (
            kind in ("Figure", "Formula")
            and not text(element.obj.get("/Alt"))
            and "/ActualText" not in element.obj
        ):
            fail("U14", f"{kind} without Alt or ActualText")
        own_text = " ".join(content.texts.get(key, "") for key in element.keys)
        if kind in WITHOUT_TEXT and own_text.strip():
            fail("U17", f"text directly inside {kind}: {own_text[:40]!r}")
        if parent in INLINE and kind in BLOCK:
            fail("U17", f"{kind} inside {parent}")
        if (parent == "P" or HEADING.fullmatch(parent)) and kind in BLOCK:
            fail("U17", f"{kind} inside {parent}")
        self._check_list(element, parent)

    def _check_list(self, element, parent):
        fail = self.findings.fail
        kinds = [kid.type for kid in element.elements]
        if element.type == "L":
            if "LI" not in kinds or set(kinds) - {"LI", "L", "Caption"}:
                fail("U15", f"L of {', '.join(kinds) or 'nothing'}")
            labelled = any(kid.type == "Lbl" for item in element.elements for kid in item.elements)
            if labelled and not any(
                "/ListNumbering" in attributes for attributes in as_list(element.obj.get("/A"))
            ):
                fail("U15", "L with Lbl but without ListNumbering")
        elif element.type == "LI":
            if parent != "L":
                fail("U15", f"LI inside {parent}")
            if kinds not in (["Lbl", "LBody"], ["LBody"]):
                fail("U15", f"LI of {', '.join(kinds) or 'nothing'}")
        elif element.type == "LBody" and parent != "LI":
            fail("U15", f"LBody inside {parent}")
        elif element.type == "Lbl" and parent not in ("LI", "Note", "Caption", "BibEntry"):
            self.findings.warn("U17", f"Lbl inside {parent}")


def number_tree(node, depth=0):
    """The (key, value) pairs of a number tree."""
    pairs = list(node.get("/Nums", []))
    for at in range(0, len(pairs) - 1, 2):
        yield int(pairs[at]), pairs[at + 1]
    if depth < 32:
        for kid in node.get("/Kids", []):
            yield from number_tree(kid, depth + 1)
