"""Installs vitaset, builds examples/embed against the installed package, and moves it all; then packs it.

The program and the example render the same profile to the same bytes, before and after the move, and so do the programs
of the .tar.gz and the .deb that CPack makes, from wherever they are unpacked to.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tarfile
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


def check_files(prefix):
    """What belongs to the program besides it: all that travels, the manual page, every licence."""
    source = [path.relative_to(SOURCE) for room in ("layouts", "fonts", "profiles") for path in (SOURCE / room).rglob("*")]
    wanted = [f"share/vitaset/{path}" for path in source if (SOURCE / path).is_file()]
    wanted += ["share/man/man1/vitaset.1"]
    wanted += [f"share/doc/vitaset/{name}" for name in ("LICENSE", "LICENSE.sRGB.txt", "LAYOUTS.md", "README.md")]
    missing = [name for name in wanted if not (prefix / name).is_file()]
    if missing:
        sys.exit(f"{prefix.name} lacks {missing}")
    for fonts in sorted((prefix / "share/vitaset/fonts").iterdir()):
        if fonts.is_dir() and "SIL OPEN FONT LICENSE" not in (fonts / "LICENSE.md").read_text(encoding="utf-8").upper():
            sys.exit(f"{fonts} are without their licence")


def unpacked(folder, tools):
    """(what, prefix) of each package CPack makes, unpacked; those whose tools are missing are told."""
    cpack = shutil.which("cpack", path=Path(tools.cmake).parent) or shutil.which("cpack")
    if cpack is None:
        print("not tested: the packages, since there is no cpack")
        return
    debian = shutil.which("dpkg-deb") is not None
    if not debian:
        print("not tested: the .deb, since there is no dpkg-deb")
    # Only the program: stripping the library of a debug build takes long.
    run(
        cpack, "--config", Path(os.environ["VITASET_BUILD"]) / "CPackConfig.cmake", "-B", folder, "-G", "TGZ;DEB" if debian else "TGZ",
        "-D", "CPACK_COMPONENTS_ALL=program", "-D", "CPACK_ARCHIVE_COMPONENT_INSTALL=ON",
    )  # fmt: skip
    [archive] = folder.glob("vitaset-*.tar.gz")
    with tarfile.open(archive) as packed:
        packed.extractall(folder / "archive")
    yield archive.name, folder / "archive"  # archives of components have no folder of their own
    if debian:
        [package] = folder.glob("*.deb")
        run("dpkg-deb", "-x", package, folder / "debian")
        check_control(package)
        yield package.name, folder / "debian/usr"


def check_control(package):
    """The package says what it is, and needs the libraries the program is linked with."""
    name, depends = (run("dpkg-deb", "-f", package, field).strip() for field in ("Package", "Depends"))
    if name != "vitaset":
        sys.exit(f"{package.name} calls itself {name}")
    if shutil.which("dpkg-shlibdeps") and "libhpdf" not in depends:
        sys.exit(f"{package.name} needs {depends}")


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
        check_files(prefix)
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
        packed = []
        for what, place in unpacked(folder / "packages", tools):
            check_files(place)
            begin_with_program(place, folder)
            if render_with_program(place, folder) != pdf:
                sys.exit(f"the program of {what} renders other bytes")
            packed.append(what)
    print(f"installed, used, moved and used again; so {', '.join(packed) or 'no package'}")


main()
