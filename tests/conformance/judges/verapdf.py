"""Does veraPDF find any rule of PDF/UA-1 or PDF/A-2a broken?"""
from pathlib import Path

from . import Verdict, java, judges_home

PROFILES = {"ua1": "pdfua-1", "2a": "pdfa-2a"}  # veraPDF's name: ours
DEBIAN_JARS = "jaxb-runtime jaxb-core istack-commons-runtime txw2 stax-ex FastInfoset".split()


def judge(files):
    home = judges_home()
    jars = [home / "node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar"]
    jars += [Path("/usr/share/java") / f"{name}.jar" for name in DEBIAN_JARS]
    flavours = [part for profile in PROFILES for part in ("-f", profile)]
    result = java(home, jars, "VeraCheck", *flavours, *files)
    found = {}
    for line in result.stdout.splitlines():
        kind, profile, file, message = line.split("\t", 3)
        if kind == "RULE":
            found[file, profile].details.append(message)
        else:
            found[file, profile] = Verdict(PROFILES[profile], kind == "PASS", message)
    return {
        file: [verdict_for(found, file, profile, result.stderr) for profile in PROFILES] for file in files
    }


def verdict_for(found, file, profile, errors):
    silent = Verdict(PROFILES[profile], False, "veraPDF gave no verdict", errors.splitlines()[-5:])
    return found.get((str(file), profile), silent)
