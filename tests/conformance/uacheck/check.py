"""Puts the checks together for one file."""
import pikepdf

from . import Findings
from .content import Content
from .document import check_annotations, check_catalog, check_language
from .reading import read_aloud
from .structure import Structure
from .textlayer import check_text_layer


def check_file(path):
    """The findings in a file: (FAIL or WARN, id, message), and the file as a screen reader would tell it."""
    findings = Findings()
    try:
        with pikepdf.open(path) as pdf:
            return check_pdf(pdf, findings)
    except (pikepdf.PdfError, pikepdf.PasswordError) as error:
        findings.fail("U00", f"unreadable: {error}")
    except Exception as error:  # whatever a malformed file makes the checks stumble over is the file's fault
        findings.fail("U00", f"malformed: {type(error).__name__}: {error}")
    return findings.items, ""


def check_pdf(pdf, findings):
    content = Content(pdf, findings)
    structure = Structure(pdf, findings)
    check_catalog(pdf, findings)
    check_language(pdf, structure, content, findings)
    structure.check(content)
    check_annotations(pdf, structure, content, findings)
    for font in content.fonts.values():
        font.check()
    check_text_layer(content.glyphs, findings)
    return findings.items, read_aloud(pdf, structure, content)
