#!/usr/bin/env python3
"""Writes src/bibliography/accents.inc: which letter a base letter and a combining mark make.

From Python's own copy of the Unicode Character Database: the canonical decompositions of the letters of
Latin, Greek and Cyrillic into two characters, without those that composition leaves out (NFC).
"""

import sys
import unicodedata
from pathlib import Path

MARKS = [0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x307, 0x308, 0x30A, 0x30B, 0x30C, 0x31B, 0x323, 0x324, 0x325,
         0x326, 0x327, 0x328, 0x32D, 0x32E, 0x331]
RANGES = [(0xC0, 0x250), (0x386, 0x482), (0x1E00, 0x1F00)]

rows = []
for first, last in RANGES:
    for code in range(first, last):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) != 2 or parts[0].startswith("<"):
            continue
        base, mark = (int(part, 16) for part in parts)
        if mark in MARKS and unicodedata.normalize("NFC", chr(base) + chr(mark)) == chr(code):
            rows.append((base, mark, code))
rows.sort()

out = Path(__file__).resolve().parent.parent / "src/bibliography/accents.inc"
lines = [f"// Written by scripts/make_accents.py from Unicode {unicodedata.unidata_version}."]
lines += [f"{{0x{base:04X}, 0x{mark:04X}, 0x{code:04X}}}," for base, mark, code in rows]
out.write_text("\n".join(lines) + "\n", encoding="utf-8")
print(len(rows), "letters", file=sys.stderr)
