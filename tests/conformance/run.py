#!/usr/bin/python3
"""Judges the PDFs that vitaset writes.

  run.py                        renders the sample profiles and judges them, and tests the judges themselves
  run.py --pdf CV.pdf...        judges finished PDFs; --words TEXT says what one of them must read as
  run.py --pdf CV.pdf --read    also tells the PDF as a screen reader would

Prints a line a check and a closing count; exits 1 when anything is amiss. ./setup must have run.
"""
import argparse
import os
import shutil
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from judges import Verdict, extraction, run, soundness, statements, tagging, verapdf
from selftest import faults, model
from uacheck.check import check_file

PROJECT = Path(__file__).resolve().parents[2]
LAYOUTS = ["academic"]
# Profiles that are set in every layout there is: one sample, and every kind of entry.
IN_EVERY_LAYOUT = {"research-scientist", "kinds"}
# Layouts that set entries side by side, and one sample to judge in such a layout. Extractors that read a
# page line by line, whatever the order it is drawn in, are not asked for the order of words there.
IN_COLUMNS = {"classic", "modern"}
ALSO = {"postdoc": ["classic"], "photo": ["classic", "modern"]}
HOMEPAGE = PROJECT / "tests/data/homepage.txt"  # what profiles/research-scientist.toml must say
HOMEPAGE_PROFILE = "research-scientist"


def main():
    options = parse_arguments()
    with tempfile.TemporaryDirectory(prefix="vitaset-conformance-") as temporary:
        folder = Path(options.keep or temporary)
        folder.mkdir(parents=True, exist_ok=True)
        report = Report()
        if options.pdf:
            judge_finished(options, folder, report)
        else:
            judge_samples(options, folder, report)
    return report.close()


def parse_arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--program", type=Path, default=PROJECT / "build/release/vitaset", help="the vitaset to test"
    )
    parser.add_argument(
        "--profiles", type=Path, nargs="+", default=[PROJECT / "profiles", PROJECT / "tests/conformance/profiles"],
        help="the folders of profiles to render",
    )
    parser.add_argument(
        "--layout", action="append", help=f"a layout to test; without it: {' '.join(LAYOUTS)}, and some profiles in all"
    )
    parser.add_argument("--keep", type=Path, metavar="DIR", help="leave the PDFs and expected texts here")
    parser.add_argument("--pdf", type=Path, nargs="+", metavar="FILE", help="finished PDFs to judge instead")
    parser.add_argument("--words", type=Path, metavar="FILE", help="the text that the one PDF must read as")
    parser.add_argument("--read", action="store_true", help="tell the finished PDFs as a screen reader would")
    options = parser.parse_args()
    if options.words and len(options.pdf or []) != 1:
        parser.error("--words goes with one --pdf")
    return options


class Report:
    """Prints verdicts as they come and counts them."""

    def __init__(self):
        self.passed = self.failed = 0
        self.started = time.monotonic()

    def add(self, subject, verdict):
        self.passed += verdict.good
        self.failed += not verdict.good
        print(f"{'ok  ' if verdict.good else 'FAIL'}  {subject:36} {verdict.check:8}  {verdict.message}")
        if not verdict.good:
            for line in verdict.details:
                print(f"          {line}")
        sys.stdout.flush()

    def close(self):
        if self.passed + self.failed == 0:
            self.add("conformance", Verdict("files", False, "nothing was judged"))
        print(f"conformance took {time.monotonic() - self.started:.0f} s")
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0


def judge_all(files, expected, in_columns=()):
    """All verdicts of all judges on the files; those `in_columns` have entries side by side."""
    judges = (
        soundness.judge,
        verapdf.judge,
        lambda some: tagging.judge(some, in_columns),
        lambda some: extraction.judge(some, expected, in_columns),
    )
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = list(pool.map(lambda judge: judge(files), judges))
    return {file: [verdict for verdicts in found for verdict in verdicts[file]] for file in files}


# ---- finished PDFs


def judge_finished(options, folder, report):
    files = []
    for number, source in enumerate(options.pdf):
        if not source.is_file():
            report.add(str(source), Verdict("file", False, "no such file"))
            continue
        file = folder / f"{number}-{source.stem}.pdf"  # two sources may have one name
        shutil.copyfile(source, file)
        files.append(file)
    expected = {file: options.words.read_text("utf-8") for file in files if options.words}
    for file, verdicts in judge_all(files, expected).items():
        for verdict in verdicts:
            report.add(file.stem.split("-", 1)[1], verdict)
        if options.read:
            print(check_file(file)[1])


# ---- samples


def judge_samples(options, folder, report):
    samples = render_samples(options, folder, report)
    broken = write_models(folder)
    expected = {file: file.with_suffix(".txt").read_text("utf-8") for file in samples}
    expected.update({file: model.words() for file in broken})
    in_columns = {file for file, name in samples.items() if name.split("/")[1] in IN_COLUMNS}
    verdicts = judge_all([*samples, *broken], expected, in_columns)
    for file, name in samples.items():
        for verdict in verdicts[file]:
            report.add(name, verdict)
        if name == f"{HOMEPAGE_PROFILE}/academic":  # others write headings in capitals
            report.add(name, statements.judge_one(file, HOMEPAGE.read_text("utf-8")))
    for file, check in broken.items():
        report.add(f"judges: {file.stem.removeprefix('model-')}", verdict_on_judges(check, verdicts[file]))
    report.add("judges: text without a statement", verdict_on_statements())


def layouts_of(profile):
    if profile.stem not in IN_EVERY_LAYOUT:
        return LAYOUTS + ALSO.get(profile.stem, [])
    return sorted(file.stem for file in (PROJECT / "layouts").glob("*.toml") if file.stem != "base")


def render_samples(options, folder, report):
    """{PDF: its name in the report}; beside each PDF lies the text that it must read as."""
    samples = {}
    for folder_of_profiles in options.profiles:
        if not any(folder_of_profiles.glob("*.toml")):
            report.add(str(folder_of_profiles), Verdict("render", False, "no profiles there"))
    for profile in sorted(p for each in options.profiles for p in each.glob("*.toml")):
        for layout in options.layout or layouts_of(profile):
            name = f"{profile.stem}/{layout}"
            file = folder / f"{profile.stem}.{layout}.pdf"
            verdict = render(options.program.resolve(), profile, layout, file)
            report.add(name, verdict)
            if verdict.good:
                samples[file] = name
    return samples


def render(program, profile, layout, file):
    """Writes the PDF and, from the document's model and not from the PDF, the text it must read as."""
    if not program.is_file():
        return Verdict("render", False, f"{program} is missing: ./dev build release")
    command = [program, "render", profile, "-l", layout]
    file.unlink(missing_ok=True)
    started = time.monotonic()
    pdf = run(*command, "-o", file)
    took = time.monotonic() - started
    if pdf.returncode != 0 or not file.is_file():
        return Verdict(
            "render", False, f"exit status {pdf.returncode}", (pdf.stdout + pdf.stderr).splitlines()[-20:]
        )
    text = run(*command, "--dump", "text", "-o", "-")
    if text.returncode != 0 or not text.stdout.strip():
        return Verdict(
            "render", False, f"--dump text: exit status {text.returncode}", text.stderr.splitlines()[-20:]
        )
    file.with_suffix(".txt").write_text(text.stdout, "utf-8")
    return Verdict("render", True, f"{file.stat().st_size / 1000:.0f} kB in {took * 1000:.0f} ms")


# ---- the judges themselves


def write_models(folder):
    """{PDF: the check that must object to it}, '' for the sound one."""
    files = {folder / "model-sound.pdf": ""}
    model.save(model.build(), folder / "model-sound.pdf")
    for name, check, breaker, pages in faults.FAULTS:
        file = folder / f"model-{name}.pdf"
        faults.save(file, breaker, pages)
        files[file] = check
    return files


def verdict_on_judges(check, verdicts):
    objections = [verdict for verdict in verdicts if not verdict.good]
    said = ", ".join(verdict.check for verdict in objections) or "none"
    details = [f"{verdict.check}: {line}" for verdict in objections for line in verdict.details]
    if not check:
        return Verdict("passed", not objections, "by all" if not objections else f"but for {said}", details)
    good = any(verdict.check == check for verdict in objections)
    return Verdict("refused", good, f"by {said}" if good else f"by {said}, and not by {check}", details)


def verdict_on_statements():
    """The judge of statements must pass the homepage's own text, and notice when any part of it is gone."""
    wanted = list(statements.statements(HOMEPAGE.read_text("utf-8")))
    whole = " ".join(wanted)
    passed = [item for item in wanted if not statements.missing_in(whole.replace(item, "", 1), wanted)]
    good = len(wanted) >= 20 and not passed and not statements.missing_in(whole, wanted)
    return Verdict("refused", good, f"{len(wanted) - len(passed)} of {len(wanted)} removals noticed", passed)


if __name__ == "__main__":
    sys.exit(main())
