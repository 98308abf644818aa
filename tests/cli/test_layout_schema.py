"""The JSON Schema of layouts, judged by Debian's python3-jsonschema, and held against what the program reads."""

import json
import os
import re
import tomllib
import unittest

from support import OK, PROFILE_ERRORS, SOURCE, USAGE_OR_IO, ProgramTest
from test_diagnostics import EXAMPLE, SECTION
from test_schema import as_json, jsonschema  # with python3-jsonschema, or not at all

SHIPPED = SOURCE / "layouts" / "vitaset-layout.schema.json"
UNKNOWN = "surely-no-key"


class LayoutSchema(ProgramTest):
    def setUp(self):
        super().setUp()
        self.text, err = self.expect(OK, "schema", "--layout")
        self.assertEqual(err, "")
        self.schema = json.loads(self.text)
        self.validator = jsonschema.Draft7Validator(self.schema)

    def problems(self, text):
        layout = as_json(tomllib.loads(text))
        return [f"{'.'.join(map(str, error.path))}: {error.message}" for error in self.validator.iter_errors(layout)]

    def takes(self, text):
        self.assertEqual(self.problems(text), [], text)

    def refuses(self, text):
        self.assertNotEqual(self.problems(text), [], text)

    def resolve(self, schema):
        while "$ref" in schema:
            schema = self.schema["definitions"][schema["$ref"].removeprefix("#/definitions/")]
        return schema

    def tables(self):
        """(path, schema) of every table; a name that is free to choose is "own" in its path."""
        pending = [((), self.schema)]
        while pending:
            path, schema = pending.pop()
            schema = self.resolve(schema)
            for each in schema.get("anyOf", []):
                pending.append((path, each))
            if schema.get("type") != "object":
                continue
            yield path, schema
            pending += [((*path, name), each) for name, each in schema["properties"].items()]
            if schema["additionalProperties"]:
                pending.append(((*path, "own"), schema["additionalProperties"]))

    def keys(self):
        """(path, schema) of every key that is no table."""
        for path, table in self.tables():
            for name, key in table["properties"].items():
                if self.resolve(key).get("type") != "object":
                    yield (*path, name), key

    def diagnostics(self, layout):
        """What the program has to say of a layout that extends base."""
        self.write("me.toml")
        self.write("mine.toml", layout)
        run = self.run_program("check", "me.toml", "-l", "./mine.toml", "--diagnostics", "json")
        return json.loads(run.stdout)


def nested(path, value):
    """`value` at `path` as tables in tables."""
    for name in reversed(path):
        value = {name: value}
    return value


def laid_over(under, over):
    for key, value in over.items():
        under[key] = laid_over(under.get(key, {}), value) if isinstance(value, dict) else value
    return under


def as_toml(value):
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {as_toml(each)}" for key, each in value.items()) + " }"
    return json.dumps(value, ensure_ascii=False)


def layout_of(tables):
    """A layout that extends base and says what stands in `tables`, each of which is a line."""
    tables.setdefault("layout", {}).setdefault("extends", "base")
    return "".join(f"{key} = {as_toml(value)}\n" for key, value in tables.items())


class Form(LayoutSchema):
    def test_it_is_a_schema_of_draft_07(self):
        self.assertEqual(self.schema["$schema"], "http://json-schema.org/draft-07/schema#")
        jsonschema.Draft7Validator.check_schema(self.schema)

    def test_every_reference_leads_somewhere_and_nothing_is_defined_in_vain(self):
        used = set(re.findall(r'"\$ref": "#/definitions/([^"]+)"', self.text))
        self.assertEqual(used, set(self.schema["definitions"]))

    def test_the_one_that_comes_along_is_fresh(self):
        if os.environ.get("VITASET_UPDATE") == "1":
            SHIPPED.write_text(self.text, encoding="utf-8")
        shipped = SHIPPED.read_text(encoding="utf-8") if SHIPPED.is_file() else ""
        fresh = shipped == self.text
        self.assertTrue(fresh, f"{SHIPPED.name} is stale: VITASET_UPDATE=1 ctest --preset ci -R cli.layout_schema")

    def test_every_key_says_what_it_is_for(self):
        """A comment behind it in base.toml does."""
        count = 0
        for path, key in self.keys():
            count += 1
            described = [key, self.resolve(key), *map(self.resolve, key.get("allOf", [])), *key.get("anyOf", [])]
            with self.subTest(".".join(path)):
                self.assertTrue(any(each.get("description") for each in described))
        self.assertGreater(count, 300)

    def test_it_is_of_layouts_alone(self):
        out, err = self.expect(USAGE_OR_IO, "schema", "--layout", "--reference")
        self.assertEqual(out, "")
        self.assertIn("--reference", err)


class Layouts(LayoutSchema):
    def test_every_layout_of_the_house_is_taken(self):
        layouts = sorted((SOURCE / "layouts").glob("*.toml"))
        self.assertIn("base.toml", [path.name for path in layouts])
        for path in layouts:
            with self.subTest(path.name):
                self.takes(path.read_text(encoding="utf-8"))

    def test_every_layout_of_the_documents_is_taken(self):
        page = (SOURCE / "docs/LAYOUTS.md").read_text(encoding="utf-8")
        layouts = re.findall(r"^```toml layout\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
        for code, text in SECTION.findall((SOURCE / "docs/diagnostics.md").read_text(encoding="utf-8")):
            examples = [example for layout, example in EXAMPLE.findall(text) if layout]
            if code == "CV0201":
                self.refuses(examples[0])
            layouts += examples[-1:]
        self.assertGreater(len(layouts), 5)
        for layout in layouts:
            with self.subTest(layout):
                self.takes(layout)

    def test_files_that_name_the_schema_name_it_by_its_place(self):
        first = (SOURCE / "layouts/base.toml").read_text(encoding="utf-8").splitlines()[0]
        name = first.removeprefix("#:schema ")
        self.assertEqual((SOURCE / "layouts" / name).resolve(), SHIPPED)


class Program(LayoutSchema):
    """The schema and the program know the same keys, and agree on what they take."""

    def test_both_know_the_same_keys_of_every_table(self):
        known = {path: set(table["properties"]) for path, table in self.tables()}
        # Colours, forms of contacts and prefixes of kinds have names that the layout's own tables give them.
        free = {("color",), ("header", "contact", "forms"), ("publications", "prefixes")}
        tables = {}
        for path in known:
            if path and path not in free:
                laid_over(tables, nested(path, {UNKNOWN: True}))
        tables[UNKNOWN] = True
        told = {}
        for problem in self.diagnostics(layout_of(tables)):
            if problem["code"] != "CV0201":
                continue
            [where] = re.findall(r'^(.*) has no key "surely-no-key"$', problem["message"])
            path = () if where == "the layout" else tuple(where.split("."))
            [names] = [hint.removeprefix("there are: ") for hint in problem["hints"] if hint.startswith("there are: ")]
            told[path] = set(names.split(", ")) - {"own"}
        self.assertGreater(len(told), 60)
        for path in set(known) - free:
            # Kinds that base has under entry.publication are names people choose.
            named = {name for name in known[path] if path[:1] == ("entry",) and (*path, name) in known and len(path) == 2}
            with self.subTest(".".join(path)):
                self.assertEqual(told.get(path, set()) - named, known[path] - named)

    def test_neither_takes_a_list_of_numbers_for_any_key(self):
        for_schema = set()
        tables = {}
        for path, key in self.keys():
            wrong = nested(path, [1])
            with self.subTest(".".join(path)):
                self.assertFalse(self.validator.is_valid(wrong))
            if path == ("layout", "extends"):
                continue
            for_schema.add(".".join(path))
            if path[:2] != ("page", "size"):
                laid_over(tables, wrong)
        told = {problem["message"].split(" ")[0] for problem in self.diagnostics(layout_of(tables))}
        told |= {"page.size", "page.size.width", "page.size.height"}  # not both at once
        self.assertEqual(for_schema - told, set())

    def test_every_default_is_taken_where_it_belongs(self):
        count = 0
        for path, key in self.keys():
            for each in [key, self.resolve(key), *key.get("anyOf", [])]:
                if "default" in each:
                    count += 1
                    with self.subTest(".".join(path)):
                        self.assertTrue(self.validator.is_valid(nested(path, each["default"])))
        self.assertGreater(count, 150)

    # Key and value, as TOML: what both take, and what both refuse.
    TAKEN = (
        ("list.hang", '"12pt"'), ("list.hang", '"12 pt"'), ("list.hang", '".5in"'), ("list.hang", '"1.2em"'),
        ("list.hang", '"2.5cm"'), ("list.hang", '"3.mm"'), ("type.body.tracking", '"-0.01em"'),
        ("type.body.color", '"#abc"'), ("type.body.color", '"#A0B1C2"'), ("type.body.color", '"accent"'),
        ("type.body.weight", '"semibold"'), ("type.body.weight", "600"), ("type.body.weight", '"600"'),
        ("type.script.size", "0.5"), ("type.script.size", "1"), ("type.body.features", '["pnum", "liga=0"]'),
        ("page.size", '"letter"'), ("page.size", '{ width = "20cm", height = "25cm" }'), ("type.hyphenate", "true"),
        ("entry.talk.columns", "4"), ("entry.talk.hidden", '["event"]'), ("entry.talk.own.title", '"{title}"'),
        ("entry.default.dates", '"inline"'), ("header.contact.forms.myspace", '"{text}"'),
        ("sections.order", '["bio", "own", "*"]'), ("entry.talk.lines", '["[{event}]", "{highlights}"]'),
    )  # fmt: skip
    REFUSED = (
        ("list.hang", "12"), ("list.hang", '"12"'), ("list.hang", '"12px"'), ("list.hang", '"1,5pt"'),
        ("list.hang", '"12PT"'), ("list.hang", '" 12pt"'), ("type.body.tracking", '"1pt"'),
        ("type.body.color", '"#ab"'), ("type.body.color", '"#12345G"'), ("type.body.color", "112233"),
        ("type.body.weight", '"heavy"'), ("type.body.weight", "1000"), ("type.body.weight", '"50"'),
        ("type.script.size", "1.5"), ("type.script.size", '"0.5"'), ("type.body.features", '"pnum"'),
        ("page.size", '"a3"'), ("page.size", '{ wide = "20cm", height = "25cm" }'), ("type.hyphenate", '"yes"'),
        ("entry.talk.columns", "5"), ("entry.talk.columns", "1.5"), ("entry.talk.hidden", '["evnt"]'),
        ("entry.talk.own", '"{title}"'), ("entry.default.dates", '"left"'), ("entry.talks.gap", '"1pt"'),
        ("header.contact.forms.myspace", "1"), ("sections.order", '"bio"'), ("entry.talk.lines", '"[{event}]"'),
        ("page.margins.top", '"1cm"'), ("fonts.body", '"Source Sans 3"'), ("layout.engine", '"grid"'),
    )  # fmt: skip

    @staticmethod
    def with_value(key, value):
        return f'layout.extends = "base"\n{key} = {value}\n'

    def test_both_take_the_same_values(self):
        for key, value in self.TAKEN:
            layout = self.with_value(key, value)
            with self.subTest(layout):
                self.takes(layout)
                self.assertEqual([p for p in self.diagnostics(layout) if p["severity"] == "error"], [])

    def test_both_refuse_the_same_values(self):
        for key, value in self.REFUSED:
            layout = self.with_value(key, value)
            with self.subTest(layout):
                self.refuses(layout)
                self.assertNotEqual([p for p in self.diagnostics(layout) if p["severity"] == "error"], [])


if __name__ == "__main__":
    unittest.main()
