"""Is there anything that uacheck finds amiss? Its warnings count as errors: each names a thing that some
screen reader or extractor gets wrong, and a page can always be set without it."""
from uacheck.check import check_file

from . import Verdict


UPWARD = "T08"  # drawing goes up the page


def judge(files, in_columns=()):
    """Pages with entries side by side are drawn upward where a column begins."""
    return {file: [judge_one(file, {UPWARD} if file in in_columns else set())] for file in files}


def judge_one(file, allowed=frozenset()):
    findings = [finding for finding in check_file(file)[0] if finding[1] not in allowed]
    failures = sum(level == "FAIL" for level, _, _ in findings)
    message = f"{failures} failures, {len(findings) - failures} warnings" if findings else "nothing amiss"
    return Verdict("uacheck", not findings, message, ["  ".join(finding) for finding in findings])
