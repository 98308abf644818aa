"""Every C++ file is as clang-format-16 writes it (.clang-format)."""

import shutil
import subprocess

from project import ROOT, files, finish, name, skip

formatter = shutil.which("clang-format-16")
if formatter is None:
    skip("clang-format-16 is not installed")

sources = files(".h", ".cpp", under=("src/", "include/", "tests/", "bench/", "examples/"))
problems = []
for start in range(0, len(sources), 50):
    batch = sources[start : start + 50]
    run = subprocess.run(
        [formatter, "--dry-run", "--Werror", *batch], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if run.returncode != 0:
        marked = {line.split(":")[0] for line in run.stderr.splitlines() if "error:" in line}
        problems += [
            f"{name(file)} is not formatted: clang-format-16 -i {name(file)}"
            for file in batch
            if str(file) in marked
        ] or [run.stderr]
finish(problems, f"{len(sources)} files, all formatted")
