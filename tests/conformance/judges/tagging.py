"""Is there anything that uacheck finds amiss? Its warnings count as errors: each names a thing that some
screen reader or extractor gets wrong, and a page can always be set without it."""
from uacheck.check import check_file

from . import Verdict


def judge(files):
    return {file: [judge_one(file)] for file in files}


def judge_one(file):
    findings, _ = check_file(file)
    failures = sum(level == "FAIL" for level, _, _ in findings)
    message = f"{failures} failures, {len(findings) - failures} warnings" if findings else "nothing amiss"
    return Verdict("uacheck", not findings, message, ["  ".join(finding) for finding in findings])
