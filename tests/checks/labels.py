"""Every test of the build folder given has a label, so that each kind can be run alone."""

import json
import subprocess
import sys

from project import finish

listing = subprocess.run(
    ["ctest", "--show-only=json-v1"], cwd=sys.argv[1], capture_output=True, text=True, check=True
)
tests = json.loads(listing.stdout)["tests"]
problems = [
    f"{test['name']} has no label"
    for test in tests
    if not any(prop["name"] == "LABELS" and prop["value"] for prop in test.get("properties", []))
]
finish(problems, f"{len(tests)} tests, all with a label")
