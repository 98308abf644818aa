#!/usr/bin/python3
"""Writes tests/data/cldr_months.json: the names of months as Unicode's CLDR has them.

Needs Debian's python3-babel, for recording alone; tests/checks/languages.py compares the names in
layouts/languages/ with what was recorded. To record a new language, add its file and run this.
"""

import json
import pathlib

from babel import Locale

ROOT = pathlib.Path(__file__).resolve().parent.parent
WIDTHS = ("wide", "abbreviated")
TAGS = sorted(path.stem for path in (ROOT / "layouts/languages").glob("*.toml"))
FORMS = ("format", "stand-alone")  # beside a day, and without one


def months(tag):
    names = Locale.parse(tag, sep="-").months
    return {width: {form: " ".join(names[form][width][i] for i in range(1, 13)) for form in FORMS} for width in WIDTHS}


record = {
    "about": "Names of months of the Unicode CLDR 41, as Babel 2.10.3 has them; "
    "written by scripts/record_cldr_months.py",
    "license": "Unicode License v3: LICENSE.cldr_months.txt",
    "months": {tag: months(tag) for tag in TAGS},
}
text = json.dumps(record, ensure_ascii=False, indent=1)
(ROOT / "tests/data/cldr_months.json").write_text(text + "\n", encoding="utf-8")
