"""Font files and hyphenation patterns are those their makers released: SHA256SUMS is true and complete."""

import hashlib

from project import ROOT, files, finish, name

FOLDERS = {"fonts": {"SHA256SUMS", "families.toml"}, "hyphenation": {"SHA256SUMS", "patterns.toml"}}  # with what is ours

problems = []
count = 0
for folder, own in FOLDERS.items():
    sums = {}
    for line in (ROOT / folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, path = line.split("  ", 1)
        sums[path] = digest
    there = {str(file.relative_to(ROOT / folder)) for file in files(under=(f"{folder}/",))} - own
    count += len(there)
    problems += [f"{folder}/{path} is not in its SHA256SUMS" for path in sorted(there - sums.keys())]
    problems += [f"{folder}/{path} is in SHA256SUMS and not there" for path in sorted(sums.keys() - there)]
    for path in sorted(there & sums.keys()):
        if hashlib.sha256((ROOT / folder / path).read_bytes()).hexdigest() != sums[path]:
            problems.append(f"{name(ROOT / folder / path)} is not the file that was released")
finish(problems, f"{count} files, all as released")
