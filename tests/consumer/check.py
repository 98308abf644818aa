"""Installs vitaset, builds examples/embed against the installed package, and moves it all.

The program and the example render the same profile to the same bytes, before and after the move.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
PROFILE = "share/vitaset/profiles/minimal.toml"


def run(*command, **options):
    """Runs a command that must succeed; what it printed."""
    done = subprocess.run(
        [str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, **options
    )
    text = done.stdout.decode("utf-8", "replace")
    if done.returncode != 0:
        sys.exit(f"{command} failed with {done.returncode}\n{text}")
    return text


def render_with_program(prefix, folder):
    pdf = folder / "program.pdf"
    # Nothing of the tester's environment leads the program to its data.
    run(prefix / "bin/vitaset", "render", prefix / PROFILE, "-o", pdf, env={})
    return pdf.read_bytes()


def begin_with_program(prefix, folder):
    """A new profile is written and without a fault."""
    profile = folder / f"{prefix.name}.toml"
    run(prefix / "bin/vitaset", "new", profile, "--for", "industry", env={})
    run(prefix / "bin/vitaset", "check", "--strict", profile, env={})


def render_with_example(prefix, folder, tools):
    """Builds the example anew and runs it."""
    build = folder / f"build-{prefix.name}"
    run(
        tools.cmake, "-S", SOURCE / "examples/embed", "-B", build, "-DCMAKE_BUILD_TYPE=Debug",
        f"-DCMAKE_CXX_COMPILER={tools.cxx}", f"-DCMAKE_PREFIX_PATH={prefix}",
    )  # fmt: skip
    run(tools.cmake, "--build", build)
    pdf = folder / "example.pdf"
    run(build / "embed", prefix / PROFILE, pdf, prefix / "share/vitaset", env={})
    return pdf.read_bytes()


def check_symbols(prefix):
    """Of a shared library only the public interface is seen."""
    for library in prefix.rglob("libvitaset.so"):
        listing = run("nm", "-DC", "--defined-only", library)
        seen = {line.split(" ", 2)[2] for line in listing.splitlines() if " vitaset::" in line}
        public = ("vitaset::render_cv(", "vitaset::version(")
        hidden = sorted(name for name in seen if not name.startswith(public))
        if hidden:
            sys.exit(f"{library.name} shows {hidden[:10]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cmake", required=True)
    parser.add_argument("--cxx", required=True)
    tools = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prefix = folder / "first place"
        run(tools.cmake, "--install", os.environ["VITASET_BUILD"], "--prefix", prefix)
        check_symbols(prefix)
        begin_with_program(prefix, folder)
        pdf = render_with_program(prefix, folder)
        if not pdf.startswith(b"%PDF-1.7"):
            sys.exit("the installed program wrote no PDF")
        if render_with_example(prefix, folder, tools) != pdf:
            sys.exit("the example renders other bytes than the program")
        moved = folder / "second place"
        prefix.rename(moved)
        begin_with_program(moved, folder)
        if render_with_program(moved, folder) != pdf or render_with_example(moved, folder, tools) != pdf:
            sys.exit("moved, vitaset renders other bytes")
    print("installed, used, moved and used again")


main()
