"""Every language is whole: the keys of layouts/languages/en.toml in their order, and clean texts.

The names of months are compared with those of Unicode's CLDR, recorded in tests/data/cldr_months.json.
"""

import json
import re
import tomllib
import unicodedata

from project import ROOT, finish

FOLDER = ROOT / "layouts/languages"
MODEL = "en"

# Keys that a language has only if it needs them.
OPTIONAL = re.compile(
    r"quotes\.signs_inside$|months\.(long|short)_of_day$|authors\.place_endings\.|spaces\."
)
# Texts with white space at their ends.
SPACED = re.compile(r"list\.|names\.|quotes\.|numbers\.group$|spaces\.before\.")
FIELDS = {
    "date.day": {"day", "month", "year"},
    "date.month": {"month", "year"},
    "date.day_number": {"day", "month", "year"},
    "date.month_number": {"month", "year"},
    "date.expected": {"date"},
    "person.photo": {"name"},
    "authors.place": {"number"},
    "authors.total": {"total"},
    **{f"legend.{mark}": {"who"} for mark in ("underline", "italic", "bold")},
    "numbers.money": {"amount", "currency"},
    "numbers.percent": {"number"},
}
# Tables whose texts tell things apart: no two may be the same.
DISTINCT = re.compile(r"(sections|values\.\w+\.\w+|groups\.\w+\.\w+)\.")

# Names of months that CLDR does not have.
SEPT = {"Sept.", "sept."}  # as printed, where CLDR's tables have three letters
OTHER_MONTHS = {
    "en": SEPT,
    "nl": SEPT,
    "sv": SEPT,
    # CLDR has 一月, the month alone; beside a year it is a figure (GB/T 15835).
    "zh": {f"{month}月" for month in range(1, 13)},
}


def flat(value, path=""):
    """The texts of a language by the path of their key: "words.in"; of a list, "quotes.outer[0]"."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from flat(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from flat(inner, f"{path}[{index}]")
    else:
        yield path, value


def scripts(word):
    """The alphabets of a word; more than one means a letter that only looks right."""
    known = {"LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "HANGUL"}
    return {unicodedata.name(letter, "").split()[0] for letter in word} & known


def text_problems(path, text):
    if path == "quotes.signs_inside":
        return
    if not isinstance(text, str):
        yield "is not a text"
        return
    if not text:
        yield "is empty"
    if text != text.strip() and not SPACED.match(path):
        yield "has white space at its ends"
    if re.search(r"\s\s", text):
        yield "has several spaces in a row"
    if re.search(r"[\"'`]", text):
        yield "has a straight quote"
    if text != unicodedata.normalize("NFC", text):
        yield "is not in the form NFC"
    if any(unicodedata.category(c) in ("Cc", "Cf", "Co", "Cn") for c in text):
        yield "has an invisible character"
    if any(len(scripts(word)) > 1 for word in re.findall(r"[^\W\d_]+", text)):
        yield "mixes alphabets in a word"
    fields = re.findall(r"\{(\w*)\}", text)
    path = re.sub(r"place_endings\.\d+$", "place", path)
    if sorted(fields) != sorted(FIELDS.get(path, ())) or re.search(r"[{}]", re.sub(r"\{\w*\}", "", text)):
        yield f"needs the fields {sorted(FIELDS.get(path, ()))}, each once"


def repeated(texts):
    """Texts that stand twice where they tell things apart."""
    seen = {}
    for path, text in texts.items():
        table = DISTINCT.match(path)
        if table:
            first = seen.setdefault((table[1], text), path)
            if first != path:
                yield f"{path} is the same as {first}: {text!r}"


def month_problems(tag, months, recorded):
    """Long names are CLDR's; short ones too, but for full stops, or as long as the long ones."""
    for key, names in months.items():
        if len(names) != 12:
            yield f"months.{key} has {len(names)} months"
            continue
        widths = ["wide"] if key.startswith("long") else ["wide", "abbreviated"]
        forms = ["format"] if key.endswith("_of_day") else ["format", "stand-alone"]
        for index, name in enumerate(names):
            known = {recorded[width][form].split()[index].strip(".") for width in widths for form in forms}
            if name.strip(".") not in known and name not in OTHER_MONTHS.get(tag, ()):
                yield f"months.{key}: {name!r} is not in CLDR, which has {sorted(known)}"


def keys(language):
    """The keys in their order, without the items of lists and without those a language need not have."""
    found = dict.fromkeys(path.split("[")[0] for path, _ in flat(language))
    return [path for path in found if not OPTIONAL.match(path)]


def language_problems(tag, language, model, recorded):
    for path, wanted in zip([*keys(language), None], [*keys(model), None]):
        if path != wanted:
            yield f"has {path} where {MODEL}.toml has {wanted}"
            break
    texts = dict(flat(language))
    for path, text in texts.items():
        for problem in text_problems(path, text):
            yield f"{path} = {text!r} {problem}"
    yield from repeated(texts)
    if tag not in recorded:
        yield "has no months in tests/data/cldr_months.json: run scripts/record_cldr_months.py"
    else:
        yield from month_problems(tag, language["months"], recorded[tag])


recorded = json.loads((ROOT / "tests/data/cldr_months.json").read_text(encoding="utf-8"))["months"]
languages = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))
}
problems = [
    f"layouts/languages/{tag}.toml: {problem}"
    for tag, language in languages.items()
    for problem in language_problems(tag, language, languages[MODEL], recorded)
]
finish(problems, f"{len(languages)} languages of {len(keys(languages[MODEL]))} keys")
