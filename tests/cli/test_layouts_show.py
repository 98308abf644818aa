"""layouts --show: a layout with all that it extends is itself a layout, and the same one."""

import re
import tomllib
import unittest

from support import MINIMAL, OK, PROFILE_ERRORS, SOURCE, USAGE_OR_IO, ProgramTest

BASE = (SOURCE / "layouts/base.toml").read_text(encoding="utf-8")


def paths(table, above=()):
    """The path of every key that is no table."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from paths(value, (*above, key))
        else:
            yield (*above, key)


class ShowTest(ProgramTest):
    def show(self, layout, *options):
        out, err = self.expect(OK, "layouts", "--show", layout, *options)
        self.assertEqual(err, "")
        return out


class Shown(ShowTest):
    def names(self):
        return [line.split()[0] for line in self.expect(OK, "layouts")[0].splitlines()]

    def test_what_is_shown_sets_the_same_pages(self):
        profile = SOURCE / "profiles/research-scientist.toml"
        for name in self.names():
            with self.subTest(name):
                self.write("copy.toml", self.show(name))
                same = [self.expect(OK, "render", profile, "-l", layout, "--dump", "pages")[0] for layout in (name, "./copy.toml")]
                self.assertGreater(len(same[0]), 1000)
                self.assertEqual(same[0], same[1])

    def test_what_is_shown_of_what_is_shown_is_the_same(self):
        for name in self.names():
            with self.subTest(name):
                shown = self.show(name)
                self.write("copy.toml", shown)
                again = self.show("./copy.toml")
                self.assertEqual(tomllib.loads(again), tomllib.loads(shown))

    def test_it_has_every_key_of_base(self):
        # What a layout says of a whole kind stands against the narrower kinds of base.
        wanted = {path for path in paths(tomllib.loads(BASE)) if path[:2] != ("entry", "publication")}
        for name in self.names():
            with self.subTest(name):
                self.assertEqual(wanted - set(paths(tomllib.loads(self.show(name)))), set())

    def test_tables_stand_in_the_order_of_base_and_inline_where_they_do_there(self):
        headers = re.findall(r"(?m)^\[(.*?)\]", BASE)
        shown = self.show("academic")
        in_base = [header for header in re.findall(r"(?m)^\[(.*)\]$", shown) if header in headers]
        # [type] follows its own tables where it has none but them, and so on: order is by group.
        self.assertEqual(sorted(set(h.split(".")[0] for h in in_base), key=[h.split(".")[0] for h in in_base].index),
                         sorted(set(h.split(".")[0] for h in headers), key=[h.split(".")[0] for h in headers].index))  # fmt: skip
        self.assertRegex(shown, r"(?m)^rule = \{ width = ")
        self.assertRegex(shown, r'(?m)^code = \{ family = "Source Sans 3" \}')

    def test_origins_lead_to_the_line_of_the_value(self):
        for name in self.names():
            count = 0
            for line in self.show(name).splitlines():
                found = re.match(r"(\S+) = .*  ?# (\w+\.toml):(\d+)$", line)
                if not found:
                    continue
                key, file, number = found.groups()
                there = (SOURCE / "layouts" / file).read_text(encoding="utf-8").splitlines()[int(number) - 1]
                count += 1
                with self.subTest(line):
                    self.assertRegex(there, rf"\b{key}\b")
            self.assertGreater(count, 150)


class Own(ShowTest):
    def test_settings_are_laid_over_and_told(self):
        shown = self.show("modern", "--set", "style.type.body.size=9.5pt", "--set", "style.entry.talk.gap=1pt")
        self.assertRegex(shown, r'(?m)^size = "9\.5pt" +# --set$')
        layout = tomllib.loads(shown)
        self.assertEqual(layout["type"]["body"]["size"], "9.5pt")
        self.assertEqual(layout["entry"]["talk"]["gap"], "1pt")

    def test_a_file_of_ones_own_is_named_as_it_was_given(self):
        self.write("looks/mine.toml", '[layout]\nextends = "modern"\n[page]\nsize = "letter"\n')
        self.assertRegex(self.show("looks/mine.toml"), r'(?m)^size = "letter" +# looks/mine\.toml:4$')

    def test_a_layout_that_is_not_there_is_answered_with_the_nearest(self):
        out, err = self.expect(USAGE_OR_IO, "layouts", "--show", "acadmic")
        self.assertEqual(out, "")
        self.assertIn("error[CV0112]", err)
        self.assertIn('did you mean "academic"?', err)

    def test_what_is_wrong_with_it_is_told_and_it_is_shown_all_the_same(self):
        self.write("mine.toml", '[layout]\nextends = "modern"\n[page]\nsize = "a3"\n')
        out, err = self.expect(PROFILE_ERRORS, "layouts", "--show", "mine.toml")
        self.assertIn('size = "a3"', out)
        self.assertIn("error[CV0203]", err)

    def test_settings_of_the_profile_are_refused(self):
        self.write("me.toml", MINIMAL)
        _, err = self.expect(PROFILE_ERRORS, "layouts", "--show", "modern", "--set", "person.name=Ada")
        self.assertIn("error[CV0115]", err)
        self.expect(USAGE_OR_IO, "layouts", "--set", "style.page.size=a5")


if __name__ == "__main__":
    unittest.main()
