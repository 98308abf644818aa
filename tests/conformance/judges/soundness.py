"""Is the file sound? qpdf reads it without complaint, and poppler's tools see embedded, subset fonts with
Unicode maps and a tagged document."""
import re

from . import Verdict, run


def judge(files):
    return {file: [judge_syntax(file), judge_fonts(file), judge_tags(file)] for file in files}


def judge_syntax(file):
    result = run("qpdf", "--check", file)  # 3: warnings
    output = (result.stdout + result.stderr).strip().splitlines()
    return Verdict(
        "qpdf", result.returncode == 0, "sound" if result.returncode == 0 else "not sound", output[-8:]
    )


def judge_fonts(file):
    result = run("pdffonts", file)
    lines = result.stdout.splitlines()[2:]
    flaws = []
    for line in lines:
        # name, type, encoding, emb, sub, uni, object and generation: read from the end, names may be odd
        flags = re.search(r"(yes|no) +(yes|no) +(yes|no) +\d+ +\d+$", line)
        if flags is None or "no" in flags.groups():
            flaws.append(f"not embedded, subset and mapped to Unicode: {line.strip()}")
    if result.returncode != 0 or not lines:
        flaws.append("pdffonts sees no fonts")
    flaws += result.stderr.splitlines()
    return Verdict("fonts", not flaws, f"{len(lines)} embedded" if not flaws else "unfit fonts", flaws)


def judge_tags(file):
    result = run("pdfinfo", file)
    info = dict(line.split(":", 1) for line in result.stdout.splitlines() if ":" in line)
    tagged = info.get("Tagged", "").strip() == "yes"
    pages = info.get("Pages", "0").strip()
    complaints = result.stderr.splitlines()
    good = tagged and pages != "0" and not complaints
    return Verdict(
        "tagged", good, f"{pages} page(s), Tagged: {info.get('Tagged', 'unknown').strip()}", complaints
    )
