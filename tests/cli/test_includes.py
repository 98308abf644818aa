"""A profile that is spread over several files of its folder."""

import json
import os
import unittest

from support import MINIMAL, OK, PROFILE_ERRORS, ProgramTest

PERSON = '[person]\nname = "Ada Example"\n'


def including(*names, rest=PERSON):
    return f"include = [{', '.join(json.dumps(name) for name in names)}]\n{rest}"


class IncludeTest(ProgramTest):
    def text(self, profile="me.toml"):
        """What the pages read as, by line."""
        return self.expect(OK, "render", profile, "--dump", "text")[0].rstrip().splitlines()

    def problems(self, profile="me.toml"):
        """What is told about a profile with errors: (code, file, line, marked text, problem)."""
        out, _ = self.expect(PROFILE_ERRORS, "check", profile, "--diagnostics", "json")
        found = []
        for problem in json.loads(out):
            place = problem["place"]
            whole = (self.folder / place["file"]).read_bytes()
            marked = whole[place["begin"] : place["end"]].decode()
            found.append((problem["code"], place["file"], place["line"], marked, problem))
        return found

    def refused(self, profile="me.toml"):
        """The only problem, of a file that cannot be included: (marked text, problem)."""
        found = self.problems(profile)
        self.assertEqual([problem[0] for problem in found], ["CV0114"])
        self.assertTrue(found[0][4]["hints"])
        return found[0][3], found[0][4]


class Merging(IncludeTest):
    def test_a_department_gives_the_address_and_the_person_has_the_last_word(self):
        self.write("me.toml", including("department.toml", rest=PERSON + 'headline = "Researcher"\n'))
        self.write(
            "department.toml",
            '[person]\nheadline = "Member"\naffiliation = "Department of Knots"\n'
            '[person.contact]\nlocation = "Oslo"\n',
        )
        self.assertEqual(self.text(), ["Ada Example", "Researcher", "Department of Knots", "Oslo"])

    def test_sections_stand_in_the_order_of_the_profile_then_in_the_order_of_inclusion(self):
        self.write(
            "me.toml",
            including(
                "talks.toml", "awards.toml", rest=PERSON + '[[skill]]\nname = "A"\n[[talk]]\ntitle = "Own talk"\n'
            ),
        )
        self.write("talks.toml", '[[media]]\nname = "M"\n[[talk]]\ntitle = "Included talk"\n')
        self.write("awards.toml", '[[award]]\ntitle = "Prize"\n[[skill]]\nname = "B"\n')
        lines = self.text()
        order = [lines.index(title) for title in ("Skills", "Talks", "Media", "Awards")]
        self.assertEqual(order, sorted(order), lines)
        # Included entries before the profile's own.
        self.assertLess(lines.index("Included talk"), lines.index("Own talk"))

    def test_a_file_that_two_others_include_counts_once(self):
        self.write("me.toml", including("a.toml", "b.toml"))
        self.write("a.toml", 'include = "common.toml"\n')
        self.write("b.toml", 'include = "./common.toml"\n')
        self.write("common.toml", '[[award]]\nid = "prize"\ntitle = "Prize"\n')
        self.assertEqual(self.text().count("Prize"), 1)

    def test_the_name_may_come_from_another_file(self):
        self.write("me.toml", 'include = "person.toml"\n')
        self.write("person.toml", MINIMAL)
        self.assertEqual(self.text(), ["Ada Example"])

    def test_includes_are_relative_to_the_file_and_not_to_the_current_folder(self):
        self.write("cv/me.toml", including("sub/a.toml"))
        self.write("cv/sub/a.toml", 'include = "../b.toml"\n')
        self.write("cv/b.toml", '[[award]]\ntitle = "Prize"\n')
        self.assertIn("Prize", self.text("cv/me.toml"))
        out, _ = self.expect(OK, "render", "me.toml", "--dump", "text", cwd=self.folder / "cv")
        self.assertIn("Prize", out)

    def test_mistakes_in_all_files_are_told_in_one_run(self):
        self.write("me.toml", including("a.toml", "b.toml", rest=PERSON + "headlin = 1\n"))
        self.write("a.toml", '[[award]]\ntitle = "Prize"\ndate = oops\n')
        self.write("b.toml", '[[award]]\ntitel = "Prize"\n')
        found = {problem[:4] for problem in self.problems()}
        self.assertEqual(
            found,
            {
                ("CV0103", "me.toml", 4, "headlin"),
                ("CV0101", "a.toml", 3, "oops"),
                ("CV0103", "b.toml", 2, "titel"),
            },
        )

    def test_an_id_taken_in_another_file_is_told_with_both_places(self):
        self.write("me.toml", including("a.toml", rest=PERSON + '[[award]]\nid = "x"\ntitle = "B"\n'))
        self.write("a.toml", '[[award]]\nid = "x"\ntitle = "A"\n')
        [(code, file, line, marked, problem)] = self.problems()
        self.assertEqual((code, file, line, marked), ("CV0111", "me.toml", 5, '"x"'))
        self.assertEqual([note["place"]["file"] for note in problem["notes"]], ["a.toml"])


class Refusing(IncludeTest):
    def test_a_circle_is_told_with_every_step(self):
        self.write("me.toml", including("a.toml"))
        self.write("a.toml", 'include = "b.toml"\n')
        self.write("b.toml", 'include = "me.toml"\n')
        marked, problem = self.refused()
        self.assertEqual((problem["place"]["file"], marked), ("b.toml", '"me.toml"'))
        self.assertEqual([note["place"]["file"] for note in problem["notes"]], ["me.toml", "a.toml"])

    def test_a_missing_file_is_told_with_the_nearest_and_nothing_seems_missing_for_it(self):
        self.write("me.toml", 'include = "persn.toml"\n')
        self.write("person.toml")
        marked, problem = self.refused()
        self.assertEqual(marked, '"persn.toml"')
        self.assertIn('did you mean "person.toml"?', problem["hints"])

    def test_nothing_outside_the_folder_of_the_profile_is_read(self):
        self.write("secret.toml", "secret = oops")
        self.write("cv/sub/in.toml", "")
        os.symlink("../secret.toml", self.folder / "cv/link.toml")
        os.symlink("..", self.folder / "cv/up")
        for name in (
            "../secret.toml",
            "sub/../../secret.toml",
            "link.toml",
            "up/secret.toml",
            str(self.folder / "secret.toml"),
            str(self.folder / "cv/sub/in.toml"),
            "/dev/zero",
        ):
            with self.subTest(name):
                self.write("cv/me.toml", including(name))
                marked, problem = self.refused("cv/me.toml")
                self.assertEqual(marked, json.dumps(name))
                self.assertNotIn("oops", json.dumps(problem))

    def test_a_link_that_leads_outside_is_told_as_one_in_the_current_folder_too(self):
        self.write("secret.toml", "secret = oops")
        self.write("cv/me.toml", including("link.toml"))
        os.symlink("../secret.toml", self.folder / "cv/link.toml")
        _, err = self.expect(PROFILE_ERRORS, "check", "me.toml", cwd=self.folder / "cv")
        self.assertIn("through a link", err)
        self.assertNotIn("oops", err)

    def test_an_included_file_cannot_leave_the_folder_either(self):
        self.write("secret.toml", "")
        self.write("cv/me.toml", including("sub/a.toml"))
        self.write("cv/sub/a.toml", 'include = "../../secret.toml"\n')
        _, problem = self.refused("cv/me.toml")
        self.assertEqual(problem["place"]["file"], "cv/sub/a.toml")
        self.assertEqual([note["place"]["file"] for note in problem["notes"]], ["cv/me.toml"])

    def test_pipes_and_folders_are_not_opened(self):
        os.mkfifo(self.folder / "pipe.toml")
        (self.folder / "folder.toml").mkdir()
        for name, word in (("pipe.toml", "regular file"), ("folder.toml", "folder")):
            with self.subTest(name):
                self.write("me.toml", including(name))
                self.assertIn(word, self.refused()[1]["message"])

    def test_a_file_that_is_too_large_is_refused_unread(self):
        self.write("me.toml", including("huge.toml"))
        with open(self.folder / "huge.toml", "wb") as file:
            file.truncate(1 << 32)
        self.assertIn("too large", self.refused()[1]["message"])

    @unittest.skipIf(os.geteuid() == 0, "the superuser may read everything")
    def test_a_file_that_may_not_be_read_is_told_with_the_reason(self):
        self.write("me.toml", including("closed.toml"))
        self.write("closed.toml").chmod(0)
        self.assertIn("Permission denied", self.refused()[1]["message"])

    def test_an_include_that_is_no_text_is_told(self):
        self.write("me.toml", "include = 3\n" + PERSON)
        self.assertEqual([problem[:4] for problem in self.problems()], [("CV0104", "me.toml", 1, "3")])

    def test_many_includes_end_in_an_answer(self):
        names = [f"{number}.toml" for number in range(1200)]
        for name in names:
            self.write(name, "")
        self.write("me.toml", including(*names))
        self.refused()


if __name__ == "__main__":
    unittest.main()
