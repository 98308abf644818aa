#!/usr/bin/env python3
"""Writes tests/data/bibliography/names.json: how pybtex, which follows BibTeX, splits the names of names.txt.

Needs python3-pybtex. Each name is a line; what it says stands in ASCII, so that only the splitting is compared.
"""

import json
from importlib.metadata import version
from pathlib import Path

from pybtex.database import Person

folder = Path(__file__).resolve().parent.parent / "tests/data/bibliography"
names = []
for line in (folder / "names.txt").read_text(encoding="ascii").splitlines():
    person = Person(line)
    names.append({
        "name": line,
        "given": " ".join(person.first_names + person.middle_names),
        "particle": " ".join(person.prelast_names),
        "family": " ".join(person.last_names),
        "suffix": " ".join(person.lineage_names),
    })
record = {"pybtex": version("pybtex"), "names": names}
(folder / "names.json").write_text(json.dumps(record, indent=1) + "\n", encoding="ascii")
