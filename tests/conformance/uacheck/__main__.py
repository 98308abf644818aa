"""usage, in tests/conformance: /usr/bin/python3 -m uacheck [--read] FILE.pdf...

Prints the findings of each file; --read adds the file as a screen reader would tell it.
Exits 1 when a file has a FAIL.
"""
import sys

from .check import check_file


def main():
    files = [argument for argument in sys.argv[1:] if argument != "--read"]
    if not files:
        sys.exit(__doc__.strip())
    failed = False
    for file in files:
        findings, reading = check_file(file)
        failures = sum(level == "FAIL" for level, _, _ in findings)
        failed |= failures > 0
        print(f"{file}: {failures} failures, {len(findings) - failures} warnings")
        for finding in findings:
            print("  " + "  ".join(finding))
        if "--read" in sys.argv:
            print(reading)
    sys.exit(failed)


main()
