"""No file of the project names a place of the machine it was written on."""

import re

from project import ROOT, files, finish, name

# In pieces, so that this file does not find itself.
PATTERNS = [
    "/" + r"home/[A-Za-z]",
    "/" + r"root\b",
    "/" + r"work/",
    "/" + r"Users/",
    r"\." + r"pyenv\b",
]
if len(ROOT.parts) > 3:  # a checkout in /src would find itself everywhere
    PATTERNS.append(re.escape(str(ROOT)))
PLACE = re.compile("(?<![A-Za-z0-9_.])(?:" + "|".join(PATTERNS) + ")")

problems = []
count = 0
for file in files():
    content = file.read_bytes()
    if b"\0" in content:
        continue
    count += 1
    for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), 1):
        if PLACE.search(line):
            problems.append(f"{name(file)}:{number}: {line.strip()}")
finish(problems, f"{count} files, none with a place of this machine")
