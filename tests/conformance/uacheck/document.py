"""The catalog: language, metadata, viewer settings, bookmarks; and the pages' annotations."""
import re
from xml.etree import ElementTree

from pikepdf import Array, Dictionary, Name, Stream

from .pdf import ident, is_language, text

DC = "{http://purl.org/dc/elements/1.1/}"
PDFUAID = "{http://www.aiim.org/pdfua/ns/id/}"
PDFAID = "{http://www.aiim.org/pdfa/ns/id/}"
PDFA_EXTENSION = "{http://www.aiim.org/pdfa/ns/extension/}"
HIDDEN = 2


def check_catalog(pdf, findings):
    root = pdf.Root
    if pdf.is_encrypted:
        findings.fail("U01", "the file is encrypted")
    mark_info = root.get("/MarkInfo", Dictionary())
    if mark_info.get("/Marked") is not True:
        findings.fail("U02", "MarkInfo/Marked is not true")
    if mark_info.get("/Suspects", False) is not False:
        findings.fail("U02", "MarkInfo/Suspects is not false")
    if root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle") is not True:
        findings.fail("U04", "ViewerPreferences/DisplayDocTitle is not true")
    for key in ("/AcroForm", "/OCProperties", "/OpenAction", "/AA"):
        if key in root:
            findings.fail("U18", f"the catalog has {key}")
    if "/Names" in root and set(root.Names.keys()) - {"/Dests"}:
        findings.fail("U18", f"the catalog names {' '.join(sorted(root.Names.keys()))}")
    if len(pdf.pages) > 1 and "/First" not in root.get("/Outlines", Dictionary()):
        findings.warn("U19", "several pages and no bookmarks")
    check_metadata(pdf, findings)


def check_metadata(pdf, findings):
    stream = pdf.Root.get("/Metadata")
    if not isinstance(stream, Stream):
        findings.fail("U04", "no XMP metadata")
        return
    if text(stream.get("/Type")) != "/Metadata" or text(stream.get("/Subtype")) != "/XML":
        findings.fail("U04", "the metadata stream lacks Type /Metadata or Subtype /XML")
    try:
        xmp = ElementTree.fromstring(stream.read_bytes())
    except ElementTree.ParseError as error:
        findings.fail("U04", f"XMP is not well formed: {error}")
        return
    properties = xmp_properties(xmp)
    title = properties.get(DC + "title", "")
    if not title:
        findings.fail("U04", "XMP has no dc:title")
    info_title = text(pdf.docinfo.get("/Title")) if pdf.docinfo is not None else ""
    if info_title.split() != title.split():
        findings.warn("U04", f"Info's Title {info_title!r} is not dc:title {title!r}")
    if properties.get(PDFUAID + "part") != "1":
        findings.fail("U04", "XMP does not claim PDF/UA-1")
    if PDFAID + "part" not in properties:
        findings.warn("U21", "no claim of PDF/A")
        return
    if not any(element.tag.startswith(PDFA_EXTENSION) for element in xmp.iter()):
        findings.fail("U21", "XMP has no extension schema that describes pdfuaid")
    if "/ID" not in pdf.trailer:
        findings.fail("U21", "the trailer has no ID")
    if "/OutputIntents" not in pdf.Root:
        findings.warn("U21", "no OutputIntent")


def xmp_properties(xmp):
    """{name: text} of the properties, written as attributes or as elements."""
    properties = {}
    for description in xmp.iter("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}Description"):
        properties.update(description.attrib)
        for element in description:
            properties.setdefault(element.tag, re.sub(r"\s+", " ", "".join(element.itertext())).strip())
    return properties


def check_language(pdf, structure, content, findings):
    language = pdf.Root.get("/Lang")
    if language is not None and not is_language(language):
        findings.fail("U03", f"Lang {text(language)!r} is no language tag")
    if text(language):
        return
    for key, owner in structure.owner_of.items():
        named = key in content.keys_with_language or any("/Lang" in element.obj for element in owner.up())
        if not named and content.texts.get(key, "").strip():
            findings.fail("U03", "no Lang in the catalog, and text without its own")
            return
    findings.warn("U03", "no Lang in the catalog")


def check_annotations(pdf, structure, content, findings):
    for number, page in enumerate(pdf.pages, 1):
        annotations = list(page.obj.get("/Annots", []))
        if page.obj.get("/Tabs") != Name.S:
            findings.fail("U11", f"page {number}: Tabs is not S")
        for annotation in annotations:
            where = f"page {number}: {text(annotation.get('/Subtype')).lstrip('/')} annotation"
            if annotation.get("/Subtype") != Name.Link:
                findings.fail("U18", where)
            elif int(annotation.get("/F", 0)) & HIDDEN:
                findings.fail("U18", f"{where} is hidden")
            else:
                check_link(annotation, where, structure, content, findings)


def check_link(annotation, where, structure, content, findings):
    fail = findings.fail
    if not text(annotation.get("/Contents")).strip():
        fail("U11", f"{where} without Contents")
    if "/A" not in annotation and "/Dest" not in annotation:
        fail("U11", f"{where} leads nowhere")
    owners = structure.owners_of_object.get(ident(annotation), [])
    if len(owners) != 1:
        fail("U11", f"{where} has {len(owners)} OBJR in the structure tree")
        return
    owner = owners[0]
    if not any(element.type == "Link" for element in owner.up()):
        fail("U11", f"{where} is inside {owner.type}, not Link")
    if not structure.text_of(owner, content).strip():
        findings.warn("U11", f"{where}: its Link holds no text")
    key = annotation.get("/StructParent")
    entry = None if key is None else structure.parent_tree.get(int(key))
    if entry is None:
        fail("U08", f"{where} is not in the ParentTree")
    elif isinstance(entry, Array) or ident(entry) != owner.ident:
        fail("U08", f"{where}: the ParentTree gives it to another element")
