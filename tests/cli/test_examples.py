"""The examples for many CVs work as they stand: each is run on a folder of profiles.

Slurm needs its daemons; where they are not to be had, the array job is run by a shell, a task after the other.
"""

import os
import re
import shutil
import subprocess
import tempfile
import textwrap
import time
import unittest
from pathlib import Path

from support import PROGRAM, SOURCE, TYPO, ProgramTest

EXAMPLES = SOURCE / "examples"
NAMES = ["ada", "bo", "cy", "di", "eve"]


class ExampleTest(ProgramTest):
    def setUp(self):
        super().setUp()
        for name in NAMES:
            self.write(f"cvs/{name}.toml")
        (self.folder / "bin").mkdir()
        (self.folder / "bin/vitaset").symlink_to(PROGRAM)
        self.environment = {**os.environ, "PATH": f"{self.folder}/bin:{os.environ['PATH']}"}

    def shell(self, *command, code=0, **more):
        run = subprocess.run(
            command, cwd=self.folder, env={**self.environment, **more}, capture_output=True, text=True, timeout=120, check=False
        )
        self.assertEqual(run.returncode, code, run.stdout + run.stderr)
        return run.stdout + run.stderr

    def made(self, folder="out"):
        return sorted(path.stem for path in (self.folder / folder).rglob("*.pdf"))


class Shell(ExampleTest):
    def test_the_loop_renders_all_and_fails_if_one_does(self):
        self.shell(EXAMPLES / "batch/each.sh", "cvs", "out")
        self.assertEqual(self.made(), NAMES)
        self.write("cvs/aaa.toml", TYPO)
        self.shell(EXAMPLES / "batch/each.sh", "cvs", "other", code=1)
        self.assertEqual(self.made("other"), NAMES)

    @unittest.skipUnless(shutil.which("make"), "make is not installed")
    def test_make_renders_what_is_older_than_its_profile(self):
        shutil.copy(EXAMPLES / "batch/Makefile", self.folder)
        self.shell("make", "-k", "-j2")
        self.assertEqual(self.made(), NAMES)
        os.utime(self.folder / "cvs/bo.toml", (time.time() + 60, time.time() + 60))
        self.assertEqual(re.findall(r"wrote out/(\w+)", self.shell("make", "-k")), ["bo"])

    def test_the_steps_of_the_workflow_render_the_folder(self):
        workflow = (EXAMPLES / "batch/github.yml").read_text(encoding="utf-8")
        steps = dict(re.findall(r"- name: (\w+)\n\s+run: \|\n((?:          .*\n)+)", workflow))
        self.assertEqual(set(steps), {"Install", "Render"})
        self.shell("sh", "-e", "-c", textwrap.dedent(steps["Render"]))
        self.assertEqual(self.made(), NAMES)
        self.assertTrue((self.folder / "out/report.json").is_file())


class Slurm(ExampleTest):
    SCRIPT = EXAMPLES / "slurm/cvs.sbatch"

    def test_the_tasks_of_the_array_make_everything_once(self):
        for task in ("1", "2", "3"):
            self.shell(
                "sh", self.SCRIPT, CVS="cvs", OUT="out", SLURM_ARRAY_TASK_ID=task, SLURM_ARRAY_TASK_COUNT="3"
            )
        self.assertEqual(self.made(), NAMES)

    @unittest.skipUnless(os.environ.get("VITASET_SLURM") and shutil.which("sbatch"), "no Slurm runs here (VITASET_SLURM=1 says so)")
    def test_a_real_slurm_runs_it(self):
        # Nodes see the folder only outside of a private /tmp.
        with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
            shutil.copytree(self.folder / "cvs", f"{folder}/cvs")
            self.environment.update(CVS=f"{folder}/cvs", OUT=f"{folder}/out")
            self.shell("sbatch", "--wait", "--array=1-2", f"--chdir={folder}", str(self.SCRIPT))
            self.assertEqual(sorted(path.stem for path in Path(folder, "out").rglob("*.pdf")), NAMES)


if __name__ == "__main__":
    unittest.main()
