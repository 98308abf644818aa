"""No source file is longer than can be read in one go."""

from project import files, finish, name

LONGEST = 500

problems = []
sources = files(".h", ".cpp", ".py", under=("src/", "include/", "tests/", "bench/", "examples/"))
for file in sources:
    lines = file.read_text(encoding="utf-8").count("\n")
    if lines > LONGEST:
        problems.append(f"{name(file)} has {lines} lines, {LONGEST} are allowed")
finish(problems, f"{len(sources)} files of at most {LONGEST} lines")
