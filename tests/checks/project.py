"""What the checks have in common: the files of the project, and how a check ends."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# ctest takes this exit code for "skipped" (SKIP_RETURN_CODE in tests/CMakeLists.txt).
SKIPPED = 77


def files(*suffixes, under=("",)):
    """Files of the project below the folders `under`, those that git would commit, by name.

    Outside a repository (a released archive) every file counts that is in no build folder.
    """
    # Another user's checkout (a container's) is as good as one's own.
    git = ["git", "-c", "safe.directory=*", "-C", ROOT]
    listing = subprocess.run(
        [*git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"], capture_output=True, check=False
    )
    if listing.returncode == 0:
        names = [name for name in listing.stdout.decode().split("\0") if name]
    else:
        names = [str(path.relative_to(ROOT)) for path in ROOT.rglob("*") if path.is_file()]
        names = [name for name in names if not name.startswith((".git/", "build/", "out/"))]
    return [
        ROOT / name
        for name in sorted(set(names))
        if name.endswith(suffixes or ("",))
        and any(name.startswith(folder) for folder in under)
        and (ROOT / name).is_file()
    ]


def name(path):
    """The path as people write it, from the project's root."""
    return str(path.relative_to(ROOT))


def finish(problems, done):
    """Prints every problem and fails, or says what was found in order."""
    for problem in problems:
        print(problem)
    if problems:
        sys.exit(f"{len(problems)} problem(s)")
    print(done)


def skip(reason):
    """Ends a check that cannot run here."""
    print(f"skipped: {reason}")
    sys.exit(SKIPPED)
