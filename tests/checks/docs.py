"""The documents are true: every diagnostic is told, and every link between files leads somewhere."""

import re

from project import ROOT, files, finish, name

CODE = re.compile(r'^VITASET_CODE\((\d+), \w+, "([^"]+)"\)', re.MULTILINE)
# Inline links of Markdown; images too.
LINK = re.compile(r"\]\(([^)\s]+)\)")


def check_diagnostics():
    """docs/diagnostics.md has a heading `CV0103: what it is about` for each code, and no other."""
    definitions = (ROOT / "src/base/diagnostic_codes.def").read_text(encoding="utf-8")
    codes = {f"CV{int(number):04}": about for number, about in CODE.findall(definitions)}
    page = ROOT / "docs/diagnostics.md"
    if not page.is_file():
        return [f"{name(page)} is missing"]
    told = set(re.findall(r"^#+ (CV\d{4})\b", page.read_text(encoding="utf-8"), re.MULTILINE))
    return [f"{name(page)} does not tell {code}: {codes[code]}" for code in sorted(codes.keys() - told)] + [
        f"{name(page)} tells {code}, which there is not" for code in sorted(told - codes.keys())
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
