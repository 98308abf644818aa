"""Rooms include only what lies below them, and third-party headers stay in the rooms that own them.

The plan of the house is told in docs/ARCHITECTURE.md.
"""

import re

from project import ROOT, files, finish, name

BELOW = {
    "base": set(),
    "toml": {"base"},
    "cv": {"base"},
    "bibliography": {"base", "cv"},
    "profile": {"base", "toml", "cv", "bibliography"},
    "exchange": {"base", "toml", "cv", "bibliography", "profile"},
    "style": {"base", "toml", "cv"},
    "font": {"base"},
    "text": {"base", "font"},
    "picture": {"base"},
    "page": {"base", "font", "picture"},
    "layout": {"base", "cv", "style", "text", "font", "picture", "page"},
    "pdf": {"base", "page", "font", "picture"},
    "render": {"base", "toml", "cv", "bibliography", "profile", "style", "font", "text", "picture", "page", "layout", "pdf"},
    "batch": {"base", "toml", "cv", "profile", "style", "font", "render"},
    "cli": {"base", "toml", "cv", "bibliography", "profile", "style", "font", "text", "picture", "page", "layout", "pdf", "render", "exchange", "batch"},
}

# Header (a pattern for the whole name) → rooms that may include it.
THIRD_PARTY = {
    r"toml\+\+/.*": {"toml"},
    r"hb(-.*)?\.h": {"font", "text"},
    r"unicode/.*": {"text"},
    r"hpdf.*\.h": {"pdf"},
    r"png\.h": {"picture"},
    r"libdeflate\.h": {"pdf"},
    r"boost/program_options(/.*|\.hpp)": {"cli"},
    r"nlohmann/.*": {"base", "batch", "toml", "profile", "style", "render"},
    r"fmt/.*": set(BELOW),
}

# The system's own headers, for files and terminals.
SYSTEM = {"fcntl.h", "glob.h", "unistd.h", "sys/stat.h", "sys/types.h"}
SYSTEM_ROOMS = {"base", "cli"}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def check_project_header(room, header):
    target = header.split("/")[0]
    if target == "vitaset":
        return None if room == "render" else "the public headers are for others; only render/ fills them"
    if not (ROOT / "src" / header).is_file():
        return "there is no such header in src/"
    if target != room and target not in BELOW[room]:
        return f"{room}/ may not include {target}/"
    return None


def check_other_header(room, header):
    if re.fullmatch(r"[a-z_]+", header):
        return None  # the standard library
    if header in SYSTEM:
        return None if room in SYSTEM_ROOMS else f"{room}/ may not include system headers"
    for pattern, rooms in THIRD_PARTY.items():
        if re.fullmatch(pattern, header):
            return None if room in rooms else f"only {', '.join(sorted(rooms))} may include it"
    return "no room owns this header"


def check_public_header(quote, header):
    if quote == '"':
        return "public headers are included as <vitaset/…>"
    if header.startswith("vitaset/") or re.fullmatch(r"[a-z_]+", header):
        return None
    return "a public header includes the standard library and public headers only"


problems = []
count = 0
for file in files(".h", ".cpp", ".def", under=("src/", "include/")):
    parts = file.relative_to(ROOT).parts
    for quote, header in INCLUDE.findall(file.read_text(encoding="utf-8")):
        count += 1
        if parts[0] == "include":
            problem = check_public_header(quote, header)
        elif parts[1] not in BELOW:
            problem = f"{parts[1]}/ is no room that tests/checks/includes.py knows"
        elif quote == '"':
            problem = check_project_header(parts[1], header)
        else:
            problem = check_other_header(parts[1], header)
        if problem:
            problems.append(f"{name(file)}: {header}: {problem}")
finish(problems, f"{count} includes, all allowed")
