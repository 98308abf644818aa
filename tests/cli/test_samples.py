"""The sample profiles: whole, clean in every language they have, and as long as their kind of CV is."""

import json
import re
import tomllib
import unittest
from collections import Counter

from support import OK, SOURCE, ProgramTest

PROFILES = SOURCE / "profiles"
SAMPLES = sorted(path.stem for path in PROFILES.glob("*.toml"))
BILINGUAL = "graduate"
FICTION = ["professor", "graduate", "postdoc"]
PAGES = {"professor": (5, 9), "graduate": (1, 2), "postdoc": (2, 3), "research-scientist": (1, 2), "minimal": (1, 1)}
ADDRESS = re.compile(r"https?://([\w.-]+)|[\w.+-]+@([\w.-]+)")
NOBODYS = re.compile(r"(^|\.)example\.(org|com)$")  # RFC 2606


def content(name):
    """A sample with what it includes."""
    whole = tomllib.loads((PROFILES / f"{name}.toml").read_text(encoding="utf-8"))
    for included in whole.pop("include", []):
        for key, value in tomllib.loads((PROFILES / included).read_text(encoding="utf-8")).items():
            whole[key] = value + whole.get(key, [])
    return whole


def with_parts(entries):
    """Entries and the roles, occasions and entries below them."""
    for entry in entries:
        yield entry
        for part in ("roles", "occasions", "entries"):
            yield from entry.get(part, [])


class Samples(ProgramTest):
    def test_every_sample_is_without_any_remark(self):
        for name in SAMPLES:
            for language in ["en", "de"] if name == BILINGUAL else ["en"]:
                with self.subTest(f"{name} {language}"):
                    out, err = self.expect(
                        OK, "check", PROFILES / f"{name}.toml", "--strict", "--set", f"document.language={language}"
                    )
                    self.assertEqual(err, "")
                    pages = int(re.search(r"(\d+) page", out)[1])
                    least, most = PAGES[name]
                    self.assertTrue(least <= pages <= most, pages)

    def test_no_sample_leads_to_anybody(self):
        for path in [*(PROFILES / f"{name}.toml" for name in FICTION), *PROFILES.glob("professor/*.toml")]:
            for match in ADDRESS.finditer(path.read_text(encoding="utf-8")):
                self.assertRegex(match[1] or match[2], NOBODYS, path.name)

    def test_the_day_of_every_sample_is_fixed(self):
        for name in FICTION:
            self.assertIn("updated", content(name)["document"])


class Professor(ProgramTest):
    def setUp(self):
        super().setUp()
        self.profile = content("professor")

    def kinds(self):
        """Every kind of entry there is, by the program's own table of keys."""
        out, _ = self.expect(OK, "schema")
        properties = json.loads(out)["properties"]
        return [name for name, key in properties.items() if key.get("type") == "array"]

    def test_there_is_every_kind_of_entry(self):
        kinds = self.kinds()
        self.assertIn("volunteering", kinds)
        self.assertEqual([kind for kind in kinds if not self.profile.get(kind)], [])

    def test_there_is_as_much_as_in_a_long_career(self):
        publications = self.profile["publication"]
        self.assertGreaterEqual(len(publications), 40)
        self.assertEqual(len(self.profile["grant"]), 12)
        self.assertEqual(len(self.profile["talk"]), 25)
        levels = Counter(each["level"] for each in self.profile["supervision"])
        self.assertTrue(levels["postdoc"] and levels["PhD"] and levels["MSc"])
        told = json.dumps(self.profile["teaching"], default=str)
        years = [int(year) for year in re.findall(r"\b((?:19|20)\d\d)\b", told)]
        self.assertGreaterEqual(max(years) - min(years), 20)

    def test_publications_are_of_every_kind_and_status(self):
        out, _ = self.expect(OK, "schema")
        keys = json.loads(out)["definitions"]["publication"]["properties"]
        for key in ("kind", "status"):
            used = {each.get(key) for each in self.profile["publication"]}
            unused = set(re.findall(r'"([a-z ]+)"', json.dumps(keys[key].get("enum", [])))) - used - {"published"}
            self.assertEqual(unused, set())

    def test_every_key_of_an_entry_is_at_work_in_some_sample(self):
        out, _ = self.expect(OK, "schema")
        definitions = json.loads(out)["definitions"]
        shared = {name.removeprefix("entry.") for name in definitions if name.startswith("entry.")}
        keys, used = set(), set()
        for kind in self.kinds():
            keys |= set(definitions[kind]["properties"])
            for sample in SAMPLES:
                used |= {key for each in with_parts(content(sample).get(kind, [])) for key in each}
        self.assertIn("courses", keys)
        # What `key` does is only seen beside a .bib file.
        self.assertEqual(keys - shared - used, {"key"})


if __name__ == "__main__":
    unittest.main()
