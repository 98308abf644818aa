#!/usr/bin/python3
"""Writes tests/data/hyphenation.json: where libhyphen, another implementation, parts words.

Needs Debian's libhyphen0, for recording alone; tests/unit/text/hyphenation_patterns_test.cpp compares the
points found with what was recorded. The words are those of our sample profiles, and every so-and-so-many-th
of the words that stand in the patterns' files themselves, whose points do not follow from shorter patterns.
"""

import ctypes
import json
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent
LIBRARY = ctypes.CDLL("libhyphen.so.0")
LIBRARY.hnj_hyphen_load.restype = ctypes.c_void_p
LANGUAGES = {  # file, its encoding, the texts, every how many-th word of the file, the minima
    "en": ("hyph_en_US.dic", "utf-8", "profiles/*.toml", 60, (2, 3)),
    "de": ("hyph_de_DE.dic", "iso-8859-1", "profiles/**/*.de.toml", 300, (2, 2)),
}


def text_words(pattern):
    words = set()
    for path in sorted(ROOT.glob(pattern)):
        if pattern.endswith(".de.toml") or not path.name.endswith(".de.toml"):
            strings = re.findall(r'"([^"\n]+)"', path.read_text(encoding="utf-8"))
            words |= {word.lower() for text in strings for word in re.findall(r"[^\W\d_]{5,}", text)}
    return words


def file_words(path, encoding, step):
    lines = path.read_text(encoding=encoding).splitlines()
    words = sorted({re.sub(r"[0-9.]", "", line) for line in lines if re.fullmatch(r"\.?[^\W_A-Z]{7,}\.?", line)})
    return set(words[::step])


def points(dictionary, word, encoding, least):
    data = word.encode(encoding)
    hyphens = ctypes.create_string_buffer(len(data) + 5)
    rep, pos, cut = (ctypes.c_void_p() for _ in range(3))
    failed = LIBRARY.hnj_hyphen_hyphenate3(
        ctypes.c_void_p(dictionary), data, len(data), hyphens, None,
        ctypes.byref(rep), ctypes.byref(pos), ctypes.byref(cut), *least, *least,
    )  # fmt: skip
    assert not failed and not rep, word
    marks = hyphens.value.decode("ascii")
    return [i + 1 for i in range(len(word) - 1) if int(marks[i]) % 2]


def record(name, encoding, pattern, step, least):
    path = ROOT / "hyphenation" / name
    words = text_words(pattern) | file_words(path, encoding, step)
    dictionary = LIBRARY.hnj_hyphen_load(str(path).encode())
    parted = {}
    for word in sorted(words):
        try:
            found = points(dictionary, word, encoding, least)
        except UnicodeEncodeError:
            continue  # not of this language
        pieces = [word[a:b] for a, b in zip([0, *found], [*found, len(word)])]
        parted[word] = "-".join(pieces)
    return {"file": name, "before": least[0], "after": least[1], "words": list(parted.values())}


recorded = {
    "about": "Words as libhyphen 2.8.8 parts them, with the patterns in hyphenation/; "
    "written by scripts/record_hyphenation.py",
    "languages": {tag: record(*what) for tag, what in LANGUAGES.items()},
}
text = json.dumps(recorded, ensure_ascii=False, indent=1)
(ROOT / "tests/data/hyphenation.json").write_text(text + "\n", encoding="utf-8")
