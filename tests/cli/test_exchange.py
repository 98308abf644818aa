"""`import` and `export`: publications from .bib files and back, read by somebody else's reader too."""

import json
import os
import sys
import tomllib
import unittest

from support import OK, PROFILE_ERRORS, SOURCE, ProgramTest

try:
    import bibtexparser
except ModuleNotFoundError:
    DEBIAN = "/usr/bin/python3"  # has Debian's modules when python3 is another one
    if os.path.exists(DEBIAN) and os.environ.get("VITASET_PYTHON_TRIED") is None:
        os.environ["VITASET_PYTHON_TRIED"] = "1"
        os.execv(DEBIAN, [DEBIAN, "-B", *sys.argv])
    sys.exit("this needs the Debian package python3-bibtexparser (./dev setup test)")

SAMPLES = sorted((SOURCE / "tests" / "data" / "bibliography").glob("*.bib"))
PERSON = '[person]\nname = "Ada Example"\n[publications]\nkeep_preprints = true\n'


def read(text):
    """The entries of a .bib file by key, as bibtexparser understands them."""
    parser = bibtexparser.bparser.BibTexParser(
        common_strings=True, ignore_nonstandard_types=False, interpolate_strings=True
    )
    return {entry["ID"]: entry for entry in bibtexparser.loads(text, parser).entries}


class Exchange(ProgramTest):
    def imported(self, path):
        out, _ = self.expect(OK, "import", path)
        return out

    def exported(self, profile):
        self.write("me.toml", profile)
        out, _ = self.expect(OK, "export", "me.toml", "--to", "bibtex")
        return out

    def test_import_export_import_gives_the_same(self):
        for path in SAMPLES:
            with self.subTest(path.name):
                once = self.imported(path)
                self.write("again.bib", self.exported(once + PERSON))
                self.assertEqual(self.imported("again.bib"), once)

    def test_a_profile_that_names_the_file_exports_the_same_as_one_that_took_it_in(self):
        for path in SAMPLES:
            with self.subTest(path.name):
                self.write("papers.bib", path.read_bytes())
                named = self.exported(PERSON + 'bibliography = "papers.bib"\n')
                self.assertEqual(named, self.exported(self.imported(path) + PERSON))

    def test_what_is_imported_checks_clean(self):
        # Of a list of publications, that is: whose they are and where they lack a year is not asked.
        told = {"CV0117", "CV0119"}
        for path in SAMPLES:
            with self.subTest(path.name):
                self.write("papers.toml", self.imported(path))
                self.write("me.toml", 'include = "papers.toml"\n' + PERSON)
                out, _ = self.expect(OK, "check", "me.toml", "--diagnostics", "json")
                problems = [each for each in json.loads(out) if each["severity"] != "note"]
                self.assertEqual([each for each in problems if each["code"] not in told | {"CV0403"}], [])

    def test_others_read_the_same_in_what_is_exported(self):
        compared = 0
        for path in SAMPLES:
            if path.name in ("hard.bib", "latin1.bib"):
                continue  # made to be more than others read
            before = read(path.read_text(encoding="utf-8"))
            after = read(self.exported(self.imported(path) + PERSON))
            self.assertLessEqual(set(after), set(before), path.name)
            for key, entry in after.items():
                self.assertEqual(entry["ENTRYTYPE"], before[key]["ENTRYTYPE"], key)
                for field in ("doi", "volume", "eprint", "publisher", "isbn", "archiveprefix", "keywords"):
                    # What is more than plain text is written in another way.
                    was = before[key].get(field, "")
                    if was and not set(was) & set("\\{}$~:") and field in entry:
                        self.assertEqual(entry[field], was, f"{path.name}: {key}: {field}")
                        compared += 1
        self.assertGreater(compared, 20)

    def test_names_as_others_take_them_apart(self):
        profile = (
            '[[publication]]\ntitle = "On the DNA"\nkind = "journal"\nyear = "2020-06"\nkey = "k"\n'
            'authors = ["Ada M. Example", "{Example, Inc.}", "Jan van der Berg", "Paul Erdős", "et al."]\n'
        )
        entry = read(self.exported(profile + PERSON))["k"]
        self.assertEqual(entry["title"], "On the {DNA}")
        self.assertEqual(entry["month"], "June")
        names = entry["author"].split(" and ")
        self.assertEqual(
            names, ["Example, Ada M.", "{Example, Inc.}", "van der Berg, Jan", "Erdős, Paul", "others"]
        )
        apart = bibtexparser.customization.splitname(names[2])
        self.assertEqual((apart["von"], apart["last"], apart["first"]), (["van", "der"], ["Berg"], ["Jan"]))

    def test_an_entry_that_cannot_be_read_is_told_and_left_out(self):
        self.write("a.bib", "@misc{a, title = {A}}\n@misc{b, title = }\n@misc{c, title = {C}}\n")
        out, err = self.expect(OK, "import", "a.bib")
        self.assertEqual([each["key"] for each in tomllib.loads(out)["publication"]], ["a", "c"])
        self.assertIn("a.bib:2:", err)

    def test_fields_without_a_key_are_kept_for_the_way_back(self):
        self.write("a.bib", "@misc{a, title = {A}, abstract = {An {\\em abstract}.}, x-y_z = 3}\n")
        toml = self.imported("a.bib")
        entry = tomllib.loads(toml)["publication"][0]
        self.assertEqual(entry["x-bib-abstract"], "An {\\em abstract}.")
        back = read(self.exported(toml + PERSON))["a"]
        self.assertEqual((back["abstract"], back["x-y_z"]), ("An {\\em abstract}.", "3"))

    def test_a_file_without_publications_is_an_error(self):
        self.write("a.bib", "nothing")
        out, _ = self.expect(PROFILE_ERRORS, "import", "a.bib")
        self.assertEqual(out, "")


if __name__ == "__main__":
    unittest.main()
