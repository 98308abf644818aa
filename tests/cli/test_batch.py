"""Many CVs in one run: what is made of folders and files of jobs, what is kept, what a failure or a signal does."""

import json
import os
import signal
import subprocess

import unittest

from support import MINIMAL, OK, PROFILE_ERRORS, PROGRAM, SOURCE, TYPO, USAGE_OR_IO, ProgramTest

INTERRUPTED = 130
NAMES = [f"person-{i:02}" for i in range(12)]


def profile(name, more=""):
    return f'[person]\nname = "{name} Example"\n[person.contact]\nemail = "{name.lower()}@example.org"\n{more}'


class BatchTest(ProgramTest):
    def folder_of(self, count=3):
        for name in NAMES[:count]:
            self.write(f"cvs/{name}.toml", profile(name))
        return [f"{name}.pdf" for name in NAMES[:count]]

    def made(self, folder="out"):
        return sorted(
            str(path.relative_to(self.folder / folder)) for path in (self.folder / folder).rglob("*") if path.suffix == ".pdf"
        )

    def batch(self, code, *arguments, **options):
        return self.expect(code, "batch", *arguments, "-o", "out", **options)

    def report(self, *arguments, code=OK):
        self.batch(code, *arguments, "--report", "report.json")
        report = json.loads((self.folder / "report.json").read_bytes())
        return report, {each["output"]: each for each in report["outputs"]}


class Sources(BatchTest):
    def test_a_folder_gives_its_profiles_and_not_what_they_include(self):
        outputs = self.folder_of(2)
        self.write("cvs/team.toml", 'include = ["address.toml"]\n' + MINIMAL)
        self.write("cvs/address.toml", '[person]\npronouns = "she/her"\n')
        self.write("cvs/talks.toml", '[[talk]]\ntitle = "T"\ndate = 2020\n')
        self.write("cvs/notes.txt", "[person]\n")
        self.write("cvs/deeper/other.toml")
        out, err = self.batch(OK, "cvs")
        self.assertEqual(self.made(), [*outputs, "team.pdf"])
        self.assertIn("rendered 3, skipped 0, failed 0 of 3", out)
        self.assertIn("wrote person-00.pdf (1 page, ", err)

    def test_profiles_and_patterns(self):
        self.folder_of(4)
        self.batch(OK, "cvs/person-00.toml", "cvs/person-0[23].toml")
        self.assertEqual(self.made(), ["person-00.pdf", "person-02.pdf", "person-03.pdf"])

    def test_nothing_to_render_is_an_error(self):
        (self.folder / "empty").mkdir()
        for source in ("empty", "no-*.toml"):
            _, err = self.batch(USAGE_OR_IO, source)
            self.assertIn(f"CV0702]: there is no profile in {source}", err)
        self.assertFalse((self.folder / "out").exists())

    def test_the_bytes_are_those_of_single_renders(self):
        samples = sorted(str(path) for path in (SOURCE / "profiles").glob("*.toml"))
        self.batch(OK, *samples, "-j", "4", "-l", "classic")
        for sample in samples:
            self.expect(OK, "render", sample, "-l", "classic", "-o", "one.pdf")
            made = self.folder / "out" / os.path.basename(sample).replace(".toml", ".pdf")
            self.assertEqual(made.read_bytes(), (self.folder / "one.pdf").read_bytes(), sample)

    def test_every_profile_in_every_edition_and_layout(self):
        editions = '[edition.short]\nsections = ["talk"]\n[edition.us]\nset = { "style.page.size" = "letter" }\n'
        for name in NAMES[:2]:
            self.write(f"cvs/{name}.toml", profile(name, '[[talk]]\ntitle = "T"\ndate = 2020\n' + editions))
        self.batch(OK, "cvs", "--edition", "short", "--edition", "us", "-l", "plain", "-l", "classic")
        expected = [
            f"{name}-{edition}-{layout}.pdf"
            for name in NAMES[:2]
            for edition in ("short", "us")
            for layout in ("classic", "plain")
        ]
        self.assertEqual(self.made(), sorted(expected))
        self.expect(OK, "render", "cvs/person-01.toml", "--edition", "us", "-l", "plain", "-o", "one.pdf")
        self.assertEqual(
            (self.folder / "out/person-01-us-plain.pdf").read_bytes(), (self.folder / "one.pdf").read_bytes()
        )

    def test_defaults_lie_under_every_profile(self):
        self.folder_of(2)
        self.write("cvs/group.toml", '[person]\nheadline = "Example Lab"\n')
        self.write("cvs/own.toml", profile("Own").replace("[person]\n", '[person]\nheadline = "Elsewhere"\n'))
        self.batch(OK, "cvs", "--defaults", "cvs/group.toml")
        self.assertEqual(self.made(), ["own.pdf", "person-00.pdf", "person-01.pdf"])
        text = {name: subprocess.run(["pdftotext", f"out/{name}.pdf", "-"], cwd=self.folder, capture_output=True,
                                     check=True, text=True).stdout for name in ("own", "person-00")}
        self.assertIn("Elsewhere", text["own"])
        self.assertIn("Example Lab", text["person-00"])


class JobFiles(BatchTest):
    def test_csv_and_toml_say_the_same(self):
        self.folder_of(2)
        self.write(
            "cvs/jobs.csv",
            "profile;layout;output;set.person.headline\r\nperson-00.toml;plain;a/x.pdf;\"Head; line\"\r\nperson-01.toml;;;\r\n",
        )
        self.write(
            "cvs/jobs.toml",
            '[[job]]\nprofile = "person-00.toml"\nlayout = "plain"\noutput = "a/x.pdf"\nset = { person.headline = "Head; line" }\n'
            '[[job]]\nprofile = "person-01.toml"\n',
        )
        files = []
        for jobs in ("cvs/jobs.csv", "cvs/jobs.toml"):
            self.batch(OK, jobs)
            self.assertEqual(self.made(), ["a/x.pdf", "person-01.pdf"])
            files.append((self.folder / "out/a/x.pdf").read_bytes())
        self.expect(OK, "render", "cvs/person-00.toml", "-l", "plain", "--set", "person.headline=Head; line", "-o", "one.pdf")
        self.assertEqual(files, [(self.folder / "one.pdf").read_bytes()] * 2)

    def test_what_is_wrong_in_a_file_of_jobs_is_told_at_its_place(self):
        self.folder_of(1)
        self.write("jobs.csv", "profile,layot,output\ncvs/person-00.toml,,../x.pdf\n,plain,y.pdf\n")
        _, err = self.batch(PROFILE_ERRORS, "jobs.csv", "--diagnostics", "short")
        self.assertIn('jobs.csv:1:9: error: jobs have no "layot" [CV0103]', err)
        self.assertIn("jobs.csv:2:1: error: the output ../x.pdf is no PDF below the folder", err)
        self.assertIn("jobs.csv:3:1: error: this job has no profile [CV0105]", err)
        self.assertFalse((self.folder / "out").exists())

    def test_a_setting_that_is_wrong_fails_its_own_job_at_its_cell(self):
        self.folder_of(2)
        self.write("jobs.csv", "profile,set.style.page.size\ncvs/person-00.toml,huge\ncvs/person-01.toml,letter\n")
        _, err = self.batch(PROFILE_ERRORS, "jobs.csv", "--diagnostics", "short")
        self.assertIn("jobs.csv:2:20: error: ", err)
        self.assertEqual(self.made(), ["person-01.pdf"])


class Failures(BatchTest):
    def test_one_failure_stops_no_other(self):
        outputs = self.folder_of(3)
        self.write("cvs/aaa.toml", TYPO)
        self.write("cvs/broken.toml", "[person\nname = 1\n")
        out, err = self.batch(PROFILE_ERRORS, "cvs")
        self.assertEqual(self.made(), outputs)
        self.assertIn("CV0103", err)
        self.assertIn("failed: broken.pdf", err)
        self.assertIn("rendered 3, skipped 0, failed 2 of 5", out)

    def test_fail_fast_begins_nothing_more(self):
        self.folder_of(12)
        self.write("cvs/aaa.toml", TYPO)
        self.batch(PROFILE_ERRORS, "cvs", "--fail-fast", "-j", "1")
        self.assertEqual(self.made(), [])

    def test_two_outputs_of_one_name_are_told_before_anything_is_written(self):
        self.write("a/cv.toml")
        self.write("b/cv.toml")
        _, err = self.batch(USAGE_OR_IO, "a", "b")
        self.assertIn("error[CV0703]: cv.pdf would be written for a/cv.toml and for b/cv.toml", err)
        self.assertFalse((self.folder / "out").exists())

    def test_an_output_that_cannot_be_written_fails_alone(self):
        outputs = self.folder_of(3)
        (self.folder / "out" / outputs[1]).mkdir(parents=True)
        _, err = self.batch(PROFILE_ERRORS, "cvs")
        self.assertIn("CV0002", err)
        self.assertTrue((self.folder / "out" / outputs[2]).is_file())

    def test_numbers_that_are_none(self):
        self.folder_of(1)
        for wrong in (["-j", "0"], ["--shard", "3/2"], ["--shard", "0/2"], ["--stale", "x"], ["-j", "two"]):
            _, err = self.batch(USAGE_OR_IO, "cvs", *wrong)
            self.assertIn(wrong[-1], err)
        self.expect(USAGE_OR_IO, "batch", "cvs")

    def test_strict_takes_warnings_for_failures(self):
        self.folder_of(1)
        self.write("cvs/odd.toml", '[person]\nname = "Ada \U00012000 Example"\n')
        self.batch(PROFILE_ERRORS, "cvs", "--strict")
        self.assertEqual(self.made(), ["person-00.pdf"])


class Changed(BatchTest):
    def statuses(self, *arguments):
        _, outputs = self.report("cvs", "--changed", *arguments)
        return {name.removesuffix(".pdf"): each["status"] for name, each in outputs.items()}

    def test_only_what_has_changed_is_made_anew(self):
        self.folder_of(2)
        self.write("cvs/team.toml", 'include = ["talks.toml", { csv = "grants.csv", as = "grant" }]\n' + MINIMAL)
        self.write("cvs/talks.toml", '[[talk]]\ntitle = "T"\ndate = 2020\n')
        self.write("cvs/grants.csv", "title,funder\nG,Fund\n")
        self.assertEqual(set(self.statuses().values()), {"rendered"})
        self.assertEqual(set(self.statuses().values()), {"skipped"})

        self.write("cvs/person-01.toml", profile("Other"))
        self.assertEqual(self.statuses(), {"person-00": "skipped", "person-01": "rendered", "team": "skipped"})
        self.write("cvs/talks.toml", '[[talk]]\ntitle = "U"\ndate = 2020\n')
        self.assertEqual(self.statuses(), {"person-00": "skipped", "person-01": "skipped", "team": "rendered"})
        self.write("cvs/grants.csv", "title,funder\nH,Fund\n")
        self.assertEqual(self.statuses()["team"], "rendered")

        (self.folder / "out/person-00.pdf").unlink()
        (self.folder / "out/person-01.pdf").write_bytes(b"%PDF-1.7 half of it")
        self.assertEqual(self.statuses(), {"person-00": "rendered", "person-01": "rendered", "team": "skipped"})

    def test_settings_layouts_fonts_and_defaults_count(self):
        self.folder_of(1)
        self.write("group.toml", '[person]\nheadline = "Lab"\n')
        self.write("look.toml", '[layout]\nextends = "plain"\n')
        for more in ([], ["--set", "person.headline=X"], ["-l", "look.toml"], ["--defaults", "group.toml"]):
            self.assertEqual(self.statuses(*more), {"person-00": "rendered"}, more)
            self.assertEqual(self.statuses(*more), {"person-00": "skipped"}, more)
        self.write("group.toml", '[person]\nheadline = "Other lab"\n')
        self.assertEqual(self.statuses("--defaults", "group.toml"), {"person-00": "rendered"})
        self.statuses("-l", "look.toml")
        self.write("look.toml", '[layout]\nextends = "classic"\n')
        self.assertEqual(self.statuses("-l", "look.toml"), {"person-00": "rendered"})

    def test_an_index_that_is_damaged_costs_time_only(self):
        self.folder_of(1)
        self.statuses()
        index = self.folder / "out/.vitaset-batch"
        for damage in (b"{", b"[]", b'{"form": 1, "outputs": {"person-00.pdf": 7}}', index.read_bytes()[:-20]):
            index.write_bytes(damage)
            self.assertEqual(self.statuses(), {"person-00": "rendered"})


class Reports(BatchTest):
    def test_the_report_is_not_written_over_a_profile(self):
        self.folder_of(2)
        before = (self.folder / "cvs/person-01.toml").read_bytes()
        _, err = self.batch(USAGE_OR_IO, "cvs", "--report", "cvs/person-01.toml")
        self.assertIn("over a profile", err)
        self.assertEqual((self.folder / "cvs/person-01.toml").read_bytes(), before)
        self.assertFalse((self.folder / "out").exists())

    def test_the_report_tells_of_every_output(self):
        self.folder_of(2)
        self.write("cvs/aaa.toml", TYPO)
        self.write("cvs/odd.toml", '[person]\nname = "Ada \U00012000 Example"\n')
        report, outputs = self.report("cvs", code=PROFILE_ERRORS)
        self.assertEqual((report["jobs"], report["rendered"], report["failed"]), (4, 3, 1))
        self.assertEqual(list(outputs), ["aaa.pdf", "odd.pdf", "person-00.pdf", "person-01.pdf"])
        self.assertEqual(outputs["aaa.pdf"]["status"], "failed")
        [problem] = outputs["aaa.pdf"]["problems"]
        self.assertEqual((problem["code"], problem["place"]["line"]), ("CV0103", 3))
        one = outputs["person-00.pdf"]
        self.assertEqual((one["pages"], one["profile"], one["problems"]), (1, "cvs/person-00.toml", []))
        self.assertEqual(one["bytes"], (self.folder / "out/person-00.pdf").stat().st_size)
        self.assertGreater(one["ms"], 0)
        self.assertEqual([p["severity"] for p in outputs["odd.pdf"]["problems"]], ["warning"])

    def test_the_summary_names_what_is_missing_or_stale(self):
        self.write("cvs/new.toml", '[document]\nupdated = "2025-12"\n' + profile("New"))
        self.write("cvs/old.toml", '[document]\nupdated = "2024-11"\n' + profile("Old"))
        self.write("cvs/shy.toml")
        self.write("cvs/work.toml", profile("Work", '[[publication]]\ntitle = "P"\nauthors = "W. Example"\nkind = "book"\n'))
        out, _ = self.batch(OK, "cvs", SOURCE_DATE_EPOCH="1767225600")  # 2026-01-01
        self.assertIn("1 profile without an email: cvs/shy.toml\n", out)
        self.assertIn("1 profile last updated before 2025-01: cvs/old.toml\n", out)
        self.assertIn("1 profile with publications that lack a year or venue: cvs/work.toml\n", out)
        out, _ = self.batch(OK, "cvs", "--stale", "24", SOURCE_DATE_EPOCH="1767225600")
        self.assertNotIn("last updated", out)


class Shards(BatchTest):
    def test_every_output_belongs_to_one_shard(self):
        outputs = self.folder_of(12)
        parts = []
        for part in (1, 2, 3):
            folder = f"part{part}"
            self.expect(OK, "batch", "cvs", "-o", folder, "--shard", f"{part}/3")
            parts.append(self.made(folder))
        self.assertEqual(sorted(sum(parts, [])), outputs)
        self.assertTrue(all(len(part) < 12 for part in parts))


class Signals(BatchTest):
    def test_an_interrupted_batch_leaves_whole_files_and_the_rest_can_be_made(self):
        count = 400
        long = "".join(f'[[talk]]\ntitle = "Talk {i}"\ndate = 2020\n' for i in range(60))
        for i in range(count):
            self.write(f"cvs/p{i:03}.toml", profile(f"P{i}", long))
        for number in (signal.SIGINT, signal.SIGTERM):
            out = self.folder / "out"
            for path in out.glob("*"):
                path.unlink()
            with subprocess.Popen(
                [PROGRAM, "batch", "cvs", "-o", "out"], cwd=self.folder, stderr=subprocess.PIPE, stdout=subprocess.PIPE
            ) as process:
                process.stderr.readline()  # it has begun
                process.send_signal(number)
                output, _ = process.communicate(timeout=100)
            self.assertEqual(process.returncode, INTERRUPTED)
            made = self.made()
            self.assertTrue(0 < len(made) < count, len(made))
            self.assertIn(f"rendered {len(made)}, ".encode(), output)
            for name in made:
                self.assertTrue((out / name).read_bytes().rstrip().endswith(b"%%EOF"), name)
        self.assertEqual([path.name for path in out.iterdir() if ".vitaset-" in path.name and path.name != ".vitaset-batch"], [])
        out, _ = self.batch(OK, "cvs", "--changed")
        self.assertIn(f"rendered {count - len(made)}, skipped {len(made)}, failed 0 of {count}", out)

    def test_what_a_killed_batch_left_half_is_swept(self):
        self.folder_of(1)
        dead = subprocess.Popen(["true"])
        dead.wait()
        half = self.write(f"out/.person-00.pdf.vitaset-{dead.pid}", "half")
        self.batch(OK, "cvs")
        self.assertFalse(half.exists())


if __name__ == "__main__":
    unittest.main()
