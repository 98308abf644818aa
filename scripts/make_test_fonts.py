#!/usr/bin/python3
"""Writes the fonts of the tests to tests/data/fonts. Needs Debian's python3-fonttools.

Their glyphs are boxes whose advances are round parts of an em, so that widths in tests can be
computed in one's head: capitals, the em dash and the mathematical A of U+1D538 1 em; all other
characters 0.5 em, the space included; the ligature "fi" 0.75 em; the combining acute accent 0.
Kerning: A V is 0.25 em closer. 1000 units per em; ascender 0.75, descender 0.25, capitals 0.7,
small letters 0.5, underline 0.05 thick at -0.1 em.

The output is the same every time; it is committed, so that tests need no Python.
"""
import io
import pathlib
import random

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.misc.psCharStrings import T2CharString
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools import cffLib

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "tests" / "data" / "fonts"
ASCII = [chr(code) for code in range(0x20, 0x7F)]
FURTHER = list("\u00a0\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u0301\u00e9\U0001d538")
GREEK = [" "] + [chr(code) for code in range(0x3B1, 0x3CA)]
CID_OFFSET = 1000  # CIDs of the CID-keyed font are not its glyph ids
FEATURES = """
languagesystem DFLT dflt;
languagesystem latn dflt;
feature liga { sub f i by f_i; } liga;
feature kern { pos A V -250; } kern;
markClass uni0301 <anchor 0 500> @TOP;
feature mark { pos base e <anchor 250 500> mark @TOP; } mark;
"""


def glyph_name(character):
    if len(character) > 1:
        return "_".join(character)
    return character if character.isalpha() and character < "\x7f" else (
        "uni%04X" % ord(character) if ord(character) < 0x10000 else "u%X" % ord(character))


def advance_of(character):
    if character == "fi":
        return 750
    if character == "\u0301":
        return 0
    return 1000 if "A" <= character <= "Z" or character in "\u2014\U0001d538" else 500


def draw_box(pen, character):
    """A box as high as the character is, with a margin of 50 units; nothing for spaces."""
    if character in " \u00a0":
        return
    low, high = (0, 700 if character.isupper() else 500)
    left, right = (50, advance_of(character) - 50)
    if character == "\u0301":
        low, high, left, right = 550, 650, -50, 50
    for step, point in enumerate([(left, low), (left, high), (right, high), (right, low)]):
        (pen.lineTo if step else pen.moveTo)(point)
    pen.closePath()


def draw_notdef(pen):
    for step, point in enumerate([(50, 0), (50, 700), (450, 700), (450, 0)]):
        (pen.lineTo if step else pen.moveTo)(point)
    pen.closePath()


def truetype_glyphs(characters):
    glyphs = {}
    for character in characters:
        pen = TTGlyphPen(glyphs)
        if character == "\u00e9":  # of two parts, as composites have to survive subsetting
            pen.addComponent("e", (1, 0, 0, 1, 0, 0))
            pen.addComponent("uni0301", (1, 0, 0, 1, 250, 0))
        else:
            draw_box(pen, character)
        glyphs[glyph_name(character)] = pen.glyph()
    pen = TTGlyphPen(None)
    draw_notdef(pen)
    glyphs[".notdef"] = pen.glyph()
    return glyphs


def charstrings(characters):
    strings = {}
    for character in characters:
        pen = T2CharStringPen(advance_of(character), None)
        draw_box(pen, character)
        strings[glyph_name(character)] = pen.getCharString()
    pen = T2CharStringPen(500, None)
    draw_notdef(pen)
    strings[".notdef"] = pen.getCharString()
    return strings


def cid_keyed(font):
    """The font with its name-keyed CFF made CID-keyed; the other tables are carried over as bytes."""
    data = io.BytesIO()
    font.save(data)
    font = TTFont(data, recalcTimestamp=False)
    cff = font["CFF "].cff
    top = cff.topDictIndex[0]
    private = top.Private
    count = len(top.charset)
    top.ROS = ("Adobe", "Identity", 0)
    top.CIDCount = CID_OFFSET + count
    dictionary = cffLib.FontDict()
    dictionary.Private = private
    dictionary.FontMatrix = [0.001, 0, 0, 0.001, 0, 0]
    array = cffLib.FDArrayIndex()
    array.append(dictionary)
    top.FDArray = array
    select = cffLib.FDSelect()
    select.format = 3
    select.gidArray = [0] * count
    top.FDSelect = select
    del top.Private
    if "Private" in top.rawDict:
        del top.rawDict["Private"]
    names = [".notdef"] + ["cid%05d" % (CID_OFFSET + gid) for gid in range(1, count)]
    strings = {new: top.CharStrings[old] for old, new in zip(top.charset, names)}
    top.charset = names
    top.CharStrings = cffLib.CharStrings(None, names, cff.GlobalSubrs, None, select, array)
    for name, string in strings.items():
        top.CharStrings[name] = string
    return font


def build(file, style, characters, family="Vitaset Test", weight=400, italic=False,
          outlines="truetype", fs_type=0):
    ligatures = ["fi"] if "f" in characters else []
    order = [".notdef"] + [glyph_name(c) for c in characters + ligatures]
    builder = FontBuilder(1000, isTTF=outlines == "truetype")
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap({ord(c): glyph_name(c) for c in characters})
    postscript = family.replace(" ", "") + "-" + style
    if outlines == "truetype":
        builder.setupGlyf(truetype_glyphs(characters + ligatures))
    else:
        builder.setupCFF(postscript, {"FullName": family + " " + style},
                         charstrings(characters + ligatures), {})
    metrics = {glyph_name(c): (advance_of(c), 0) for c in characters + ligatures}
    builder.setupHorizontalMetrics({".notdef": (500, 50), **metrics})
    builder.setupHorizontalHeader(ascent=750, descent=-250)
    builder.setupNameTable({"familyName": family, "styleName": style, "psName": postscript,
                            "fullName": family + " " + style, "uniqueFontIdentifier": postscript})
    builder.setupOS2(usWeightClass=weight, fsType=fs_type, sTypoAscender=750, sTypoDescender=-250,
                     sTypoLineGap=0, usWinAscent=750, usWinDescent=250, sCapHeight=700,
                     sxHeight=500, fsSelection=1 if italic else 0x40)
    builder.setupPost(italicAngle=-12 if italic else 0, underlinePosition=-100,
                      underlineThickness=50, keepGlyphNames=False)
    if ligatures:
        addOpenTypeFeaturesFromString(builder.font, FEATURES)
    head = builder.font["head"]
    head.created = head.modified = 3786912000  # 1 January 2024, in seconds since 1904
    head.macStyle = 2 if italic else 0
    builder.font.recalcTimestamp = False
    font = cid_keyed(builder.font) if outlines == "cid" else builder.font
    font.save(FOLDER / file)


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    characters = ASCII + FURTHER
    build("VitasetTest-Regular.ttf", "Regular", characters)
    build("VitasetTest-Bold.ttf", "Bold", characters, weight=700)
    build("VitasetTest-Italic.ttf", "Italic", characters, italic=True)
    build("VitasetTest-Cff.otf", "Cff", characters, outlines="cff")
    build("VitasetTest-Cid.otf", "Cid", characters, outlines="cid")
    build("VitasetTestGreek-Regular.ttf", "Regular", GREEK, family="Vitaset Test Greek")
    build("restricted.ttf", "Restricted", list(" a"), fs_type=2)
    whole = (FOLDER / "VitasetTest-Regular.ttf").read_bytes()
    (FOLDER / "truncated.ttf").write_bytes(whole[:len(whole) // 3])
    noise = random.Random(1).randbytes(2000)
    (FOLDER / "random.ttf").write_bytes(noise)
    (FOLDER / "random-tables.ttf").write_bytes(whole[:512] + noise)
    unmapped = TTFont(FOLDER / "restricted.ttf", recalcTimestamp=False)
    unmapped["OS/2"].fsType = 0
    unmapped["cmap"].tables = []
    unmapped.save(FOLDER / "unmapped.ttf")
    del unmapped["glyf"], unmapped["loca"]
    unmapped.save(FOLDER / "outlineless.ttf")


if __name__ == "__main__":
    main()
