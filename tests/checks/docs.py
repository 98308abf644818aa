"""The documents are true: every diagnostic is told, and every link between files leads somewhere."""

import difflib
import re

from project import ROOT, files, finish, name

CODE = re.compile(r'^VITASET_CODE\((\d+), \w+, "([^"]+)"\)', re.MULTILINE)
# Inline links of Markdown; images too.
LINK = re.compile(r"\]\(([^)\s]+)\)")


def check_diagnostics():
    """docs/diagnostics.md has the heading `CV0103: what it is about` for each code, in their order."""
    definitions = (ROOT / "src/base/diagnostic_codes.def").read_text(encoding="utf-8")
    codes = [f"CV{int(number):04}: {about}" for number, about in CODE.findall(definitions)]
    page = ROOT / "docs/diagnostics.md"
    told = re.findall(r"^### (CV.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return [
        f"{name(page)}, and src/base/diagnostic_codes.def: {line}"
        for line in difflib.unified_diff(told, codes, lineterm="", n=0)
        if line.startswith(("+CV", "-CV"))
    ]


def check_links():
    problems = []
    for file in files(".md"):
        if "fonts" in file.relative_to(ROOT).parts:
            continue  # other people's licences
        text = re.sub(r"```.*?```|`[^`\n]*`", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        for target in LINK.findall(text):
            path = target.split("#")[0]
            if re.match(r"[a-z]+:", target) or not path:
                continue
            if not (file.parent / path).exists():
                problems.append(f"{name(file)} links to {target}, which is not there")
    return problems


finish(check_diagnostics() + check_links(), "the documents are true")
