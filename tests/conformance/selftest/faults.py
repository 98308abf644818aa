"""One thing broken at a time in the model CV, and the judge that must object. A judge that cannot say no
is worth nothing: run.py fails when the model is refused or any fault here is let pass.
"""
import re
from dataclasses import replace

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from . import model

FAULTS = []  # (name, check that must object, breaker of a pikepdf document or None, pages or None)


def fault(check):
    """Registers a function that breaks a finished model."""

    def register(function):
        FAULTS.append((function.__name__.replace("_", "-"), check, function, None))
        return function

    return register


def written(check, name, change):
    """Registers a model written from other pages: change gets every line and bullet, and answers with a
    list of what stands there instead."""
    pages = [[new for item in page for new in change(item)] for page in model.PAGES]
    FAULTS.append((name, check, None, pages))


def save(path, breaker, pages):
    """Writes the model with a fault."""
    pdf = model.build(pages or model.PAGES)
    if breaker is not None:
        breaker(pdf)
    model.save(pdf, path)


# ---- helpers


def edit_content(pdf, pattern, replacement, page=0):
    """Replaces the first match in a page's content; a pattern that matches nothing is an error here."""
    contents = pdf.pages[page].Contents
    data, count = re.subn(pattern, replacement, contents.read_bytes().decode(), count=1, flags=re.S)
    assert count == 1, pattern
    contents.write(data.encode())


def fonts(pdf):
    return [pdf.pages[0].Resources.Font[key] for key in ("/F0", "/F1")]


def edit_to_unicode(pdf, before, after):
    """Gives the codes of one text another text, in both fonts."""
    for font in fonts(pdf):
        data = font.ToUnicode.read_bytes()
        old = f"<{before.encode('utf-16-be').hex()}>\n".encode()
        assert old in data, before
        font.ToUnicode.write(data.replace(old, f"<{after.encode('utf-16-be').hex()}>\n".encode()))


def edit_metadata(pdf, pattern, replacement):
    metadata = pdf.Root.Metadata
    data, count = re.subn(pattern, replacement, metadata.read_bytes().decode(), flags=re.S)
    assert count, pattern
    metadata.write(data.encode())


def elements(pdf, role):
    """The structure elements of a type, in document order."""

    def walk(element):
        if element.get("/S") == Name("/" + role):
            yield element
        for kid in element.get("/K", []):
            if isinstance(kid, Dictionary) and "/S" in kid:
                yield from walk(kid)

    return list(walk(pdf.Root.StructTreeRoot.K[0]))


# ---- the file


@fault("qpdf")
def stream_length_wrong(pdf):
    contents = pdf.pages[0].Contents
    data = contents.read_bytes()
    contents.write(data[: len(data) // 2] + b"\n(", filter=None)
    contents.write(b"not deflated at all", filter=Name.FlateDecode)


@fault("tagged")
def not_marked(pdf):
    del pdf.Root["/MarkInfo"]


@fault("pdfua-1")
def no_language(pdf):
    del pdf.Root["/Lang"]


@fault("pdfua-1")
def no_metadata(pdf):
    del pdf.Root["/Metadata"]


@fault("pdfua-1")
def no_claim_of_pdfua(pdf):
    edit_metadata(pdf, "<pdfuaid:part>1</pdfuaid:part>", "")


@fault("pdfua-1")
def title_not_shown(pdf):
    del pdf.Root["/ViewerPreferences"]


@fault("uacheck")
def two_titles(pdf):
    pdf.docinfo["/Title"] = "Another title"


@fault("uacheck")
def no_bookmarks(pdf):
    del pdf.Root["/Outlines"]


@fault("pdfa-2a")
def no_output_intent(pdf):
    # Only colour needs one; the model draws in the default black, which is device-dependent.
    edit_content(pdf, r"\A", "0.1 0.2 0.3 rg\n")
    del pdf.Root["/OutputIntents"]


@fault("pdfa-2a")
def no_extension_schema(pdf):
    edit_metadata(pdf, "<pdfaExtension:schemas>.*</pdfaExtension:schemas>", "")


@fault("pdfa-2a")
def javascript(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.beep()"))


# ---- fonts


@fault("fonts")
def font_not_embedded(pdf):
    del fonts(pdf)[0].DescendantFonts[0].FontDescriptor["/FontFile2"]


@fault("fonts")
def font_not_subset(pdf):
    font = fonts(pdf)[0]
    for holder in (font, font.DescendantFonts[0]):
        holder.BaseFont = Name("/SourceSerif4-Regular")
    font.DescendantFonts[0].FontDescriptor.FontName = Name("/SourceSerif4-Regular")


@fault("fonts")
def no_unicode_map(pdf):
    del fonts(pdf)[0]["/ToUnicode"]


@fault("pdfua-1")
def widths_not_the_fonts(pdf):
    descendant = fonts(pdf)[0].DescendantFonts[0]
    descendant.W = Array(
        [
            number if not isinstance(number, Array) else Array([float(number[0]) + 9])
            for number in descendant.W
        ]
    )


@fault("uacheck")
def glyph_is_notdef(pdf):
    edit_content(pdf, r"Tz <....", "Tz <0000")


@fault("text")
def unicode_map_wrong(pdf):
    edit_to_unicode(pdf, "e", "a")


@fault("text")
def unicode_map_says_ligature(pdf):
    edit_to_unicode(pdf, "fi", "\ufb01")


@fault("uacheck")
def unicode_map_says_private_use(pdf):
    edit_to_unicode(pdf, "\u2022", "\ue000")


@fault("uacheck")
def unicode_map_says_hard_space(pdf):
    edit_to_unicode(pdf, " ", "\u00a0")


# ---- tags


@fault("uacheck")
def untagged_text(pdf):
    edit_content(pdf, r"/P <</MCID 3>> BDC(.*?)EMC", r"\1")


@fault("pdfua-1")
def untagged_rule(pdf):
    edit_content(pdf, r"\Z", "\n72 60 400 0.5 re f")


@fault("uacheck")
def nested_tags(pdf):
    edit_content(
        pdf,
        r"/P <</MCID 3>> BDC(.*?)EMC(.*?)/P <</MCID 4>> BDC(.*?)EMC",
        r"/P <</MCID 3>> BDC\1\2/P <</MCID 4>> BDC\3EMC EMC",
    )


@fault("uacheck")
def artifact_inside_tags(pdf):
    edit_content(pdf, r"/P <</MCID 3>> BDC(.*?)EMC", r"/P <</MCID 3>> BDC /Artifact BMC\1EMC EMC")


@fault("uacheck")
def tag_of_no_element(pdf):
    del elements(pdf, "P")[1].K[0]


@fault("uacheck")
def parent_tree_wrong(pdf):
    parents = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    parents[0], parents[2] = parents[2], parents[0]


@fault("uacheck")
def parent_tree_short(pdf):
    del pdf.Root.StructTreeRoot.ParentTree.Nums[1][-1]


@fault("uacheck")
def parent_wrong(pdf):
    elements(pdf, "LI")[0].P = elements(pdf, "H1")[0]


@fault("pdfua-1")
def heading_level_skipped(pdf):
    for element in elements(pdf, "H2"):
        element.S = Name.H3


@fault("pdfua-1")
def unknown_structure_type(pdf):
    elements(pdf, "P")[1].S = Name.Paragraph


@fault("uacheck")
def list_without_numbering(pdf):
    del elements(pdf, "L")[0]["/A"]


@fault("pdfua-1")
def list_item_outside_list(pdf):
    elements(pdf, "L")[0].S = Name.P


@fault("uacheck")
def order_not_as_drawn(pdf):
    kids = pdf.Root.StructTreeRoot.K[0].K
    kids[1], kids[2] = pikepdf.Object.parse(b"null"), kids[1]
    del kids[1]


# ---- links


@fault("uacheck")
def link_not_in_structure(pdf):
    link = elements(pdf, "Link")[0]
    link.K = Array([kid for kid in link.K if not isinstance(kid, Dictionary)])


@fault("pdfua-1")
def link_not_described(pdf):
    del pdf.pages[0].Annots[0]["/Contents"]


@fault("uacheck")
def link_of_another(pdf):
    first, second = pdf.pages[0].Annots[0], pdf.pages[1].Annots[0]
    first.StructParent, second.StructParent = int(second.StructParent), int(first.StructParent)


@fault("uacheck")
def link_leads_nowhere(pdf):
    del pdf.pages[0].Annots[0]["/A"]


@fault("pdfua-1")
def tab_order_unknown(pdf):
    for page in pdf.pages:
        del page.obj["/Tabs"]


# ---- the text


@fault("uacheck")
def invisible_text(pdf):
    edit_content(pdf, r"BT ", "BT 3 Tr ")


@fault("uacheck")
def letters_spaced(pdf):
    edit_content(pdf, r"BT ", "BT 3 Tc ")


@fault("text")
def text_painted_twice(pdf):
    edit_content(pdf, r"(BT .*? ET)", r"\1 \1")


@fault("uacheck")
def actual_text_inside_word(pdf):
    edit_content(
        pdf,
        r"/P <</MCID 3>> BDC(.*?)<(.{20})(.{8})",
        r"/P <</MCID 3>> BDC\1<\2> Tj /Span <</ActualText (xx)>> BDC <\3> Tj EMC <",
    )


def words_swapped(item):
    return (
        [replace(item, text=item.text.replace("five offices", "offices five"))]
        if item.text.startswith("Officer")
        else [item]
    )


def word_missing(item):
    return (
        [replace(item, text=item.text.replace("efficient ", ""))]
        if item.text.startswith("Officer")
        else [item]
    )


def line_missing(item):
    return [] if item.text.startswith("Advised") else [item]


def line_end_hyphenated(item):
    if not item.text.startswith("Officer"):
        return [item]
    return [
        replace(item, text="Officer of five of-"),
        replace(item, text=item.text.removeprefix("Officer of five of")),
    ]


def drawn_upward(item):
    return [replace(item, gap=-60)] if item.text.startswith("\u201cQuoted") else [item]


written("text", "words-swapped", words_swapped)
written("text", "word-missing", word_missing)
written("text", "line-missing", line_missing)
written("uacheck", "line-end-hyphenated", line_end_hyphenated)
written("uacheck", "drawn-upward", drawn_upward)


@fault("uacheck")
def gap_without_space(pdf):
    space = re.search(rb"<(....)> <0020>", fonts(pdf)[0].ToUnicode.read_bytes())[1].decode()
    edit_content(pdf, rf"(/P <</MCID 4>> BDC[^<]*)<((?:\w{{4}})*?){space}(\w*)> Tj", r"\1[<\2> -250 <\3>] TJ")
