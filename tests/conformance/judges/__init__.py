"""The judges. Each is a function judge(files) -> {file: [Verdict]} that looks at many PDF files at once,
because starting a JVM or Node.js takes longer than judging a file.
"""
import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

ROOM = Path(__file__).resolve().parents[1]
TIMEOUT = 300  # seconds, for one judge over all files


@dataclass
class Verdict:
    check: str  # what was judged, in one word
    good: bool
    message: str
    details: list = field(default_factory=list)


def judges_home():
    """Where ./setup has put the judges from npm."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    home = Path(os.environ.get("VITASET_JUDGE_HOME") or cache / "vitaset-judge")
    if not (home / ".installed").exists():
        raise SystemExit("the judges are not installed: run ./dev setup conformance")
    return home


def run(*command):
    """Runs a program to its end; its output is text, whatever the bytes."""
    return subprocess.run(
        [str(part) for part in command],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=TIMEOUT,
    )


def java(home, jars, *arguments):
    """Runs one of our Java programs with Debian's and npm's jars."""
    class_path = [home / "java", *jars]
    missing = [str(jar) for jar in class_path if not Path(jar).exists()]
    if missing:
        raise SystemExit(f"missing: {' '.join(missing)}; run ./dev setup conformance")
    return run("java", "-Xss8m", "-cp", ":".join(map(str, class_path)), *arguments)
