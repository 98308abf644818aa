"""The document as a screen reader would tell it: structure, text, links and alternatives, in order."""
from pikepdf import Dictionary

from .pdf import text
from .structure import BLOCK, HEADING, WITHOUT_TEXT, Element, ObjectKid


def read_aloud(pdf, structure, content):
    titled = pdf.Root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle") is True
    lines = [f"[language {text(pdf.Root.get('/Lang'))!r}, shows the {'title' if titled else 'file name'}]"]
    Reader(structure, content, lines).block(structure.top, 0)
    return "\n".join(lines)


class Reader:
    def __init__(self, structure, content, lines):
        self.structure = structure
        self.content = content
        self.lines = lines

    def block(self, element, depth):
        indent = "  " * depth
        kind = element.type
        if HEADING.fullmatch(kind):
            self.lines.append(f"{indent}heading {kind[1:]}: {self.inline(element).strip()}")
        elif kind == "L":
            items = sum(kid.type == "LI" for kid in element.elements)
            self.lines.append(f"{indent}list, {items} items")
            self.blocks(element, depth + 1)
        elif kind == "LI":
            parts = [self.inline(kid).strip() for kid in element.elements]
            self.lines.append(indent + " | ".join(parts))
        elif kind in WITHOUT_TEXT or kind == "Root" or any(kid.type in BLOCK for kid in element.elements):
            self.blocks(element, depth)
        else:
            self.lines.append(f"{indent}{kind}: {self.inline(element).strip()}")

    def blocks(self, element, depth):
        for kid in element.elements:
            self.block(kid, depth)

    def inline(self, element):
        if "/ActualText" in element.obj:
            return text(element.obj.ActualText)
        parts, targets = [], []
        for kid in element.kids:
            if isinstance(kid, tuple):
                parts.append(self.content.texts.get(kid, ""))
            elif isinstance(kid, ObjectKid):
                action = kid.obj.get("/A", Dictionary())
                targets.append(f" => {text(action.get('/URI'))} ({text(kid.obj.get('/Contents'))})")
            elif isinstance(kid, Element) and kid.type in ("Figure", "Formula"):
                parts.append(f"{{graphic: {text(kid.obj.get('/Alt'))}}}")
            elif kid.type == "Link":
                parts.append(f"{{link: {self.inline(kid).strip()}}}")
            else:
                parts.append(self.inline(kid))
        return "".join(parts + targets)
