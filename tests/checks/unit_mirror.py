"""Unit tests mirror the sources: src/ROOM/NAME.cpp is tested by tests/unit/ROOM/NAME_test.cpp."""

from project import ROOT, files, finish, name

# Nothing but main; the end-to-end tests of tests/cli run it.
UNTESTED = {"cli/main.cpp"}

problems = []
sources = [file.relative_to(ROOT / "src") for file in files(".cpp", under=("src/",))]
for source in sources:
    test = ROOT / "tests" / "unit" / source.parent / f"{source.stem}_test.cpp"
    if str(source) not in UNTESTED and not test.is_file():
        problems.append(f"src/{source} has no {name(test)}")
for test in files("_test.cpp", under=("tests/unit/",)):
    path = test.relative_to(ROOT / "tests" / "unit")
    stem = path.stem.removesuffix("_test")
    if not any((ROOT / "src" / path.parent / f"{stem}{suffix}").is_file() for suffix in (".cpp", ".h")):
        problems.append(f"{name(test)} tests nothing that is in src/{path.parent}")
finish(problems, f"{len(sources)} sources, each with its tests")
