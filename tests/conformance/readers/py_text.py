#!/usr/bin/python3
"""Reads the text of PDF files with pdfminer, pypdf and PyMuPDF, many files in one process.

usage: py_text.py OUTDIR FILE.pdf...      writes OUTDIR/FILE.pdfminer, .pypdf, .pymupdf
"""
import logging
import sys
import warnings
from pathlib import Path

import fitz
import pypdf
from pdfminer.high_level import extract_text


def read_with_pypdf(file):
    return "\n\f".join(page.extract_text() for page in pypdf.PdfReader(file).pages)


def read_with_pymupdf(file):
    with fitz.open(file) as document:
        return "\f".join(page.get_text() for page in document)


READERS = {"pdfminer": extract_text, "pypdf": read_with_pypdf, "pymupdf": read_with_pymupdf}


def main():
    warnings.filterwarnings("ignore")
    logging.disable(logging.CRITICAL)
    fitz.TOOLS.mupdf_display_errors(False)
    out_dir = Path(sys.argv[1])
    for file in map(Path, sys.argv[2:]):
        for name, read in READERS.items():
            try:
                (out_dir / f"{file.stem}.{name}").write_text(read(str(file)), "utf-8", "replace")
            except Exception as error:  # a reader may fail in any way; the missing text is the finding
                print(f"{name}: {file}: {error!r}", file=sys.stderr)


if __name__ == "__main__":
    main()
