"""The JSON Schema, judged by Debian's python3-jsonschema, which knows nothing of vitaset."""

import copy
import datetime
import json
import os
import re
import sys
import tomllib
import unittest

from support import OK, SOURCE, ProgramTest

try:
    import jsonschema
except ModuleNotFoundError:
    DEBIAN = "/usr/bin/python3"  # has Debian's modules when python3 is another one
    if os.path.exists(DEBIAN) and os.environ.get("VITASET_PYTHON_TRIED") is None:
        os.environ["VITASET_PYTHON_TRIED"] = "1"
        os.execv(DEBIAN, [DEBIAN, "-B", *sys.argv])
    sys.exit("this needs the Debian package python3-jsonschema (./dev setup test)")

from test_diagnostics import EXAMPLE, SECTION

SHIPPED = SOURCE / "profiles" / "vitaset.schema.json"

# The first example of these is what a schema can refuse; the others are about TOML itself, about
# several values at once, about markup, or about layouts.
REFUSED = {"CV0103", "CV0104", "CV0105", "CV0106", "CV0108", "CV0110"}

PERSON = '[person]\nname = "Ada Example"\n'


def as_json(value):
    """TOML as validators of editors see it: dates are texts."""
    if isinstance(value, dict):
        return {key: as_json(each) for key, each in value.items()}
    if isinstance(value, list):
        return [as_json(each) for each in value]
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return value


class Schema(ProgramTest):
    def setUp(self):
        super().setUp()
        self.text, err = self.expect(OK, "schema")
        self.assertEqual(err, "")
        self.schema = json.loads(self.text)
        self.validator = jsonschema.Draft7Validator(self.schema)

    def problems(self, text):
        profile = as_json(tomllib.loads(text))
        return [f"{'.'.join(map(str, error.path))}: {error.message}" for error in self.validator.iter_errors(profile)]

    def takes(self, text):
        self.assertEqual(self.problems(text), [], text)

    def refuses(self, text):
        self.assertNotEqual(self.problems(text), [], text)


class Form(Schema):
    def test_it_is_a_schema_of_draft_07(self):
        self.assertEqual(self.schema["$schema"], "http://json-schema.org/draft-07/schema#")
        jsonschema.Draft7Validator.check_schema(self.schema)

    def test_every_reference_leads_somewhere_and_nothing_is_defined_in_vain(self):
        used = set(re.findall(r'"\$ref": "#/definitions/([^"]+)"', self.text))
        self.assertEqual(used, set(self.schema["definitions"]))

    def test_it_is_the_same_each_time(self):
        self.assertEqual(self.expect(OK, "schema")[0], self.text)

    def test_the_one_that_comes_along_is_fresh(self):
        if os.environ.get("VITASET_UPDATE") == "1":
            SHIPPED.write_text(self.text, encoding="utf-8")
        shipped = SHIPPED.read_text(encoding="utf-8") if SHIPPED.is_file() else ""
        fresh = shipped == self.text
        self.assertTrue(fresh, f"{SHIPPED.name} is stale; write it anew: VITASET_UPDATE=1 ctest --preset ci -R cli.schema")

    def test_every_key_says_what_it_is_for(self):
        for properties in self.each_properties():
            for name, key in properties.items():
                if "$ref" not in key:
                    self.assertIn("description", key, name)

    def each_properties(self):
        tables = [self.schema, *self.schema["definitions"].values()]
        named = {"sections"}
        for name, table in zip(["", *self.schema["definitions"]], tables):
            if name not in named:
                yield table.get("properties", {})


class Profiles(Schema):
    def test_every_profile_of_the_house_is_taken(self):
        folders = ("profiles", "profiles/new", "profiles/professor", "tests/conformance/profiles", "tests/data/profiles")
        profiles = [path for folder in folders for path in sorted((SOURCE / folder).glob("*.toml"))]
        self.assertTrue(profiles)
        for path in profiles:
            text = path.read_text(encoding="utf-8")
            if "[person]" not in text:
                text += "\n" + PERSON  # has been included by a file that has one
            with self.subTest(path.name):
                if path.name == "unknown-key.toml":
                    self.refuses(text)
                else:
                    self.takes(text)

    def test_a_schema_that_a_profile_names_stands_beside_it(self):
        named = 0
        for path in sorted((SOURCE / "profiles").rglob("*.toml")):
            for schema in re.findall(r"(?m)^#:schema (.*)$", path.read_text(encoding="utf-8")):
                named += 1
                self.assertEqual((path.parent / schema).resolve(), SHIPPED)
        self.assertGreater(named, 0)

    def test_the_examples_of_the_diagnostics_are_judged_alike(self):
        sections = SECTION.findall((SOURCE / "docs/diagnostics.md").read_text(encoding="utf-8"))
        seen = set()
        for code, text in sections:
            examples = [example for layout, example in EXAMPLE.findall(text) if not layout]
            with self.subTest(code):
                if not examples:
                    continue
                self.takes(examples[-1])
                if code in REFUSED:
                    seen.add(code)
                    self.refuses(examples[0])
        self.assertEqual(seen, REFUSED)


class Keys(Schema):
    """Every key of the table, through the schema itself: its examples are those of the table."""

    def tables(self):
        """(path, schema) of every table: ("experience", "roles") and the like."""
        yield (), self.schema
        pending = [((name,), key) for name, key in self.schema["properties"].items()]
        while pending:
            path, key = pending.pop()
            table = self.table_of(key)
            if table is None:
                continue
            yield path, table
            pending += [((*path, name), each) for name, each in table.get("properties", {}).items()]

    def table_of(self, key):
        """The schema of the table that a key takes, or of each of its list of tables."""
        for each in [*key.get("allOf", []), key.get("items", {})]:
            table = self.resolve(each)
            if table.get("type") == "object":
                return table
        return None

    def resolve(self, schema):
        while "$ref" in schema:
            schema = self.schema["definitions"][schema["$ref"].removeprefix("#/definitions/")]
        return schema

    def test_every_example_and_default_is_taken_where_it_belongs(self):
        count = 0
        for path, table in self.tables():
            validator = jsonschema.Draft7Validator({**self.schema_of_one_key(table)})
            for name, key in table.get("properties", {}).items():
                key = self.resolve(key)
                for value in [*key.get("examples", []), *([key["default"]] if "default" in key else [])]:
                    count += 1
                    with self.subTest(".".join((*path, name))):
                        self.assertEqual([e.message for e in validator.iter_errors({name: value})], [])
        self.assertGreater(count, 300)

    def schema_of_one_key(self, table):
        """`table` without what it must have."""
        alone = {key: value for key, value in copy.copy(table).items() if key not in ("required", "anyOf", "if", "then")}
        return {**alone, "definitions": self.schema["definitions"]}

    def test_no_key_takes_a_table_of_something_else(self):
        for path, table in self.tables():
            validator = jsonschema.Draft7Validator(self.schema_of_one_key(table))
            for name in table.get("properties", {}):
                if (*path, name) == ("sections",):
                    continue
                with self.subTest(".".join((*path, name))):
                    self.assertFalse(validator.is_valid({name: {"surely-no-key": 1}}))


class Values(Schema):
    """What the program takes and what it refuses, value by value; the program is asked too."""

    # Header and keys, without the person; what is left out is refused or taken by both.
    TAKEN = (
        '[[education]]\ninstitution = ["A", "B"]\nstart = 2020\nend = "present"',
        '[[education]]\ninstitution = "A"\nstart = 2020-09-01\nend = "WS 2024/25"',
        '[[education]]\ninstitution = "A"\nstart = "sept. 2020"\nend = "June 21, 2024"',
        '[[education]]\ninstitution = "A"\ndate = "Summers of 1999 and 2000"',
        '[[education]]\ninstitution = "A"\nstart = ""\nend = " "\nurl = ""\nid = ""',
        '[[education]]\ninstitution = "A"\nurl = "HTTPS://example.org"\nid = "first-1_a"',
        '[[education]]\ninstitution = "A"\nurl = "mailto:ada@example.org"',
        '[[education]]\ninstitution = "A"\nhighlights = "One."',
        '[[education]]\ninstitution = "A"\nhighlights = ["One.", ["Below.", ["Deep."]], { text = "Two.", keep = true }]',
        '[[experience]]\nposition = "A"\npercentage = 12.5\n[[experience.roles]]\nposition = "B"\nx-y = 1',
        '[[publication]]\ntitle = "A"\nkind = ""\nyear = "2026"\nvolume = 12\nnumber = "3a"\ncitations = 0',
        '[[publication]]\ntitle = "A"\ndoi = "https://doi.org/10.1000/182"\narxiv = "math.GT/0309136"',
        '[[award]]\ntitle = "A"\namount = "a book"',
        '[[grant]]\ntitle = "A"\namount = 1.5e6\nrole = "data steward"',
        '[[teaching]]\ncourse = "A"\nterm = "every autumn"\nlevel = "children"',
        '[[section]]\nid = "own"\n[[section.entries]]\nheading = "A"\n[sections.own]\nlimit = 3\n[sections.x-mine]\na = 1',
        '[sections.bio]\nbreak_before = true\n[sections.talk]\nonly = "selected"\nsince = 2020',
        '[document]\nlanguage = "en-GB"\nupdated = 2026-11-01T10:00:00Z\nkeywords = "one"',
        '[edition.short]\nsections = "talk"\nweights = { talk = 0 }\nset = { "person.headline" = "A" }\n[edition.x-y]\na = 1',
        "x-anything = { a = [1] }",
        "education = []",
    )
    REFUSED = (
        '[[education]]\ninstitution = "A"\nstart = "2020-13"',
        '[[education]]\ninstitution = "A"\nstart = 999',
        '[[education]]\ninstitution = "A"\nend = "Juni 2020"',
        '[[education]]\ninstitution = "A"\nend = true',
        '[[education]]\ninstitution = 1',
        '[[education]]\ninstitution = "A"\nurl = "example.org"',
        '[[education]]\ninstitution = "A"\nid = "a b"',
        '[[education]]\ninstitution = "A"\npriority = 101',
        '[[education]]\ninstitution = "A"\npriority = 50.5',
        '[[education]]\ninstitution = "A"\nkeep = "yes"',
        '[[education]]\ninstitution = "A"\nhighlights = [1]',
        '[[education]]\ninstitution = "A"\nhighlights = [{ keep = true }]',
        '[education]\ninstitution = "A"',
        "[[experience]]\nstart = 2020",
        '[[experience]]\nposition = "A"\npercentage = 101',
        '[[publication]]\ntitle = "A"\nkind = "jurnal"',
        '[[publication]]\ntitle = "A"\ndoi = "182"',
        '[[publication]]\ntitle = "A"\ncitations = -1',
        '[sections.talk]\nlimit = 0',
        '[sections.talk]\nonly = "some"',
        "[edition]\nlayout = 1",
        '[edition."a b"]\nlayout = "onepage"',
        "[edition.short]\nweights = { talk = 101 }",
        "[edition.short]\nset = 1",
        '[edition.short]\nlayuot = "onepage"',
        '[document]\nlanguage = "english"',
        'educaton = []',
    )

    def program_takes(self, text):
        self.write("me.toml", text)
        return self.run_program("check", "me.toml", "--diagnostics", "short").returncode == OK

    def whole(self, text):
        bare = text if text.startswith("[") else f"{text}\n"
        return f"{PERSON}{bare}" if text.startswith("[") else f"{bare}{PERSON}"

    def test_what_the_program_takes_the_schema_takes(self):
        for text in map(self.whole, self.TAKEN):
            with self.subTest(text):
                self.assertTrue(self.program_takes(text))
                self.takes(text)

    def test_what_the_schema_refuses_the_program_refuses(self):
        for text in map(self.whole, self.REFUSED):
            with self.subTest(text):
                self.refuses(text)
                self.assertFalse(self.program_takes(text))

    def test_contacts_are_texts_tables_or_lists(self):
        for contact in (
            'email = ["a@example.org", { label = "home", value = "b@example.org" }]',
            'phone = { label = "office", value = "+47 22 85 50 50" }',
            'orcid = "https://orcid.org/0000-0002-1825-0097"',
            'orcid = "0000000218250097"',
            'location = { en = "Munich", de = "München" }',
            'email = { en = ["a@example.org", "b@example.org"], de = { label = "privat", value = "a@example.org" } }',
            'phone = [{ en = "+47 22 85 50 50", de = "+49 30 1234567" }]',
            'address = ["Room 5", "0316 Oslo"]',
        ):
            text = f"{PERSON}[person.contact]\n{contact}"
            with self.subTest(contact):
                self.assertTrue(self.program_takes(text))
                self.takes(text)
        for contact in ('email = "ada at example.org"', 'orcid = "0000"', 'phone = { label = "office" }', "github = 1"):
            text = f"{PERSON}[person.contact]\n{contact}"
            with self.subTest(contact):
                self.assertFalse(self.program_takes(text))
                self.refuses(text)

    def test_texts_may_be_in_several_languages(self):
        title = f"{PERSON}[[publication]]\ntitle = "
        entry = f'{PERSON}[[education]]\ninstitution = "A"\n'
        for text in (
            title + '{ en = "Gas in Soils", de = "Gas in Böden" }',
            title + '{ text = "Gas in Böden", lang = "de" }',
            title + '{ de-CH = "Gas in Böden" }',
            entry + 'highlights.de = ["Eins.", "Zwei."]\nhighlights.en = "One."',
            entry + 'highlights = [{ en = "One.", de = "Eins." }, { text = "Zwei.", lang = "de" }]',
            entry + 'date = { en = "every spring", de = "jedes Frühjahr" }\nurl.en = "https://example.org/en"',
            entry + 'courses = [{ en = "Knots", de = "Knoten" }, "Compilers"]',
            f'{PERSON}[[education]]\ninstitution.en = ["A", "B"]\ninstitution.de = "C"',
            f'{PERSON}[[award]]\ntitle = "A"\namount = {{ en = 5000, de = "ein Buch" }}',
            f'{PERSON}contact.location = {{ en = "Munich", de = "München" }}',
        ):
            with self.subTest(text):
                self.assertTrue(self.program_takes(text))
                self.takes(text)
        for text in (
            title + "{}",
            title + '{ english = "Gas" }',
            title + '{ lang = "de" }',
            title + '{ text = "Gas", lang = "german" }',
            title + "{ en = 1 }",
            title + '{ en = "Gas", x-de = "Gas" }',
            entry + 'note = { text = "Gas", lang = "de", tags = [] }',
            entry + 'start = { en = "2020" }',
            entry + 'tags = { en = "a" }',
            '[person]\nname = { text = "Ada", lang = "en" }',
        ):
            with self.subTest(text):
                self.refuses(text)
                self.assertFalse(self.program_takes(text))

    def test_a_file_that_includes_others_need_not_have_the_person(self):
        self.takes('include = ["me.toml"]\n[[award]]\ntitle = "A"')
        self.takes('include = "me.toml"\n[person]\nheadline = "A"')
        self.refuses('[[award]]\ntitle = "A"')
        self.refuses('[person]\nheadline = "A"')
        self.refuses('include = ["me.toml"]\n[[award]]\nfrom = "A"')


if __name__ == "__main__":
    unittest.main()
