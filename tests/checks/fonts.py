"""The font files are those their makers released: fonts/SHA256SUMS is true and complete."""

import hashlib

from project import ROOT, files, finish, name

FONTS = ROOT / "fonts"
OWN = {"SHA256SUMS", "families.toml"}  # written by the project

sums = {}
for line in (FONTS / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
    digest, path = line.split("  ", 1)
    sums[path] = digest

problems = []
there = {str(file.relative_to(FONTS)) for file in files(under=("fonts/",))} - OWN
problems += [f"fonts/{path} is not in fonts/SHA256SUMS" for path in sorted(there - sums.keys())]
problems += [f"fonts/{path} is in fonts/SHA256SUMS and not there" for path in sorted(sums.keys() - there)]
for path in sorted(there & sums.keys()):
    if hashlib.sha256((FONTS / path).read_bytes()).hexdigest() != sums[path]:
        problems.append(f"{name(FONTS / path)} is not the file that was released")
finish(problems, f"{len(there)} files, all as released")
