"""Makes up profiles, from a third of a page to a dozen, of every kind of entry: the same for the same number.

`python3 generate.py FOLDER` writes them all, to be looked at.
"""

import random
import sys
from pathlib import Path

COUNT = 300

WORDS = (
    "snow model theory of the weak layer and how it breaks under load in cold rooms with sensors a measured field "
    "study for slopes from grains to kilometres methods data analysis stability convergence training optimization "
    "large networks language structure protein membrane transport imaging resolution uncertainty inference causal "
    "experiments policy economics history archives manuscripts medieval trade routes labour markets education "
    "institutions by at on new results first principles evidence"
).split()
NAMES = "Ada Bo Chidi Dana Edith Femi Goro Hana Imre Jana Kofi Lena Mei Nils Oluchi Priya Quentin Rosa Sven Tomoko".split()
FAMILIES = (
    "Abendroth Brentari Chen Dvořák Eriksen Fontaine Garcia Halvorsen Imlachie Jung Kovalčík Lindqvist Montavon "
    "Nwosu Okoro Petrova Quill Rimstad Sandoval Teague"
).split()


class Writer:
    """A profile being made up."""

    def __init__(self, number):
        self.chance = random.Random(number)
        self.lines = []

    def words(self, least, most):
        text = " ".join(self.chance.choice(WORDS) for _ in range(self.chance.randint(least, most)))
        return text[0].upper() + text[1:]

    def name(self):
        return f"{self.chance.choice(NAMES)} {self.chance.choice(FAMILIES)}"

    def sometimes(self, part=0.5):
        return self.chance.random() < part

    def table(self, table, /, **values):
        self.lines.append(f"[[{table}]]")
        for key, value in values.items():
            if value is None:
                continue
            if isinstance(value, list):
                value = "[" + ", ".join(f'"{each}"' for each in value) + "]"
            elif isinstance(value, str):
                value = f'"{value}"'
            self.lines.append(f"{key} = {value}")

    def bullets(self):
        """Mostly none or a few, of one to eight lines."""
        count = self.chance.choice([0, 0, 0, 1, 2, 3, 3, 4, 6, 9])
        longest = self.chance.choice([10, 25, 40, 110])
        return [self.words(3, longest) for _ in range(count)] or None

    def summary(self):
        return self.words(6, 60) if self.sometimes(0.3) else None

    def span(self):
        start = self.chance.randint(1995, 2025)
        return {"start": start, "end": min(start + self.chance.randint(0, 6), 2026)}

    def education(self):
        self.table("education", institution=f"University of {self.words(1, 3)}", degree="Ph.D.", field=self.words(1, 3),
                   thesis=self.words(4, 14) if self.sometimes() else None,
                   grade="1.0" if self.sometimes(0.3) else None, **self.span())

    def experience(self):
        if self.sometimes(0.2):
            self.table("experience", organization=self.words(2, 5), location="Oslo")
            for _ in range(self.chance.randint(2, 5)):
                self.table("experience.roles", position=self.words(2, 4), highlights=self.bullets(), **self.span())
            return
        self.table("experience", organization=self.words(2, 8), position=self.words(2, 9),
                   location="Oslo, Norway" if self.sometimes() else None, summary=self.summary(),
                   highlights=self.bullets(), **self.span())

    def publication(self):
        self.table("publication", title=self.words(4, 20), authors=[self.name() for _ in range(self.chance.randint(1, 9))],
                   kind=self.chance.choice(["journal", "conference", "book"]), venue=self.words(2, 6),
                   year=self.chance.randint(1999, 2026), pages="101–120" if self.sometimes() else None)

    def grant(self):
        self.table("grant", title=self.words(3, 12), funder=self.words(2, 4), role="PI",
                   amount=self.chance.randint(10, 3000) * 1000, currency="EUR", **self.span())

    def award(self):
        self.table("award", **{"title": self.words(2, 9), "from": self.words(2, 4), "date": self.chance.randint(1999, 2026)})

    def talk(self):
        self.table("talk", title=self.words(3, 14), event=self.words(2, 8), kind=self.chance.choice(["invited", "keynote"]),
                   date=f"{self.chance.randint(2005, 2025)}-0{self.chance.randint(1, 9)}")

    def teaching(self):
        self.table("teaching", course=self.words(2, 6), role="Lecturer", term=f"Fall {self.chance.randint(2005, 2025)}",
                   students=self.chance.randint(5, 300), summary=self.summary())

    def supervision(self):
        self.table("supervision", name=self.name(), level="PhD", topic=self.words(3, 9), **self.span())

    def service(self):
        self.table("service", role="Reviewer", organization=[self.words(2, 4) for _ in range(self.chance.randint(1, 5))],
                   **self.span())

    def project(self):
        self.table("project", name=self.words(2, 4), role="Initiator", summary=self.words(8, 70), **self.span())

    def skill(self):
        self.table("skill", name=self.words(1, 2), items=[self.words(1, 2) for _ in range(self.chance.randint(1, 12))])

    def reference(self):
        self.table("reference", name=self.name(), title=self.words(2, 4), organization=self.words(2, 4),
                   relation="Doctoral advisor", email="mentor@example.org")

    def own_section(self, number):
        if self.sometimes():
            self.table("section", id=f"own{number}", title=self.words(1, 4),
                       items=[self.words(3, 30) for _ in range(self.chance.randint(1, 9))])
        else:
            self.table("section", id=f"own{number}", title=self.words(1, 4),
                       text="\\n\\n".join(self.words(10, 120) for _ in range(self.chance.randint(1, 4))))

    def profile(self):
        self.lines += ["[document]", "updated = 2026-11-01", "[person]", f'name = "{self.name()}"',
                       f'headline = "{self.words(2, 8)}"']
        if self.sometimes(0.7):
            self.lines.append(f'bio = "{self.words(15, 150)}"')
        self.lines += ["[person.contact]", 'email = "someone@example.org"']
        sizes = {"education": 4, "experience": 6, "publication": 40, "grant": 10, "award": 9, "talk": 25, "teaching": 10,
                 "supervision": 14, "service": 9, "project": 4, "skill": 4, "reference": 4}
        # Most CVs have two pages or three, some many more.
        scale = self.chance.choice([0.1, 0.25, 0.25, 0.5, 0.5, 0.5, 1, 2.5])
        kinds = [kind for kind in sizes if self.sometimes(0.6)] or ["experience"]
        self.chance.shuffle(kinds)
        grouped = [kind for kind in ("publication", "talk") if kind in kinds and self.sometimes()]
        for kind in grouped:
            self.lines += [f"[sections.{kind}]", 'group_by = "kind"']
            if self.sometimes():
                self.lines.append(f'intro = "{self.words(4, 12)}"')
        for number, kind in enumerate(kinds):
            for _ in range(max(1, round(sizes[kind] * scale * self.chance.uniform(0.2, 1.5)))):
                getattr(self, kind)()
            if self.sometimes(0.15):
                self.own_section(number)
        return "\n".join(self.lines) + "\n"


def profiles():
    """Name → text."""
    return {f"made-{number:03}": Writer(number).profile() for number in range(COUNT)}


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in profiles().items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
