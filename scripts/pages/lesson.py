"""What cards, slides, sheets and plans take from a page of docs/, so that nothing is written twice.

The pages of training are alike in every language: "1.  **10 minutes, all.** Say: ..." is a step of an exercise.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from scripts.evidence.load import EvidenceError
from scripts.markdown.links import shown
from scripts.markdown.page import CITATION, COMMENT, Page

_STEP = re.compile(r"^\d+\.[ \t]+\*\*(\d+) [^,*]+, ([^*]+?)\.\*\*[ \t]*((?:.*\n)(?:[ \t]+.*\n|[ \t]*\n)*)", re.M)
_TIMES = re.compile(r"^:[ \t]+\d+[^\d\n]+(\d+)[^\d\n]+(\d+)[^\d\n]+(\d+)[^\d\n]*$", re.M)  # exercise, discussion, check
_ITEM = re.compile(r"^(?:\d+\.|-)[ \t]+(.*)$", re.M)
_POINT = re.compile(r"^-[ \t]+(.*)$", re.M)
_ASIDE = re.compile(r"[ ]\(\[[^\]]*\]\([^)]*\)\)")  # a link to the step, in brackets
_QUOTE = re.compile(r"[\"‘„«](.{60,}?)[\"’”»](?!\w)")
_LETTERED = re.compile(r"(?:^|[\s(])[a-h]\)\s+(.+?)[;.](?=\s|$)")
_EMPHASIS = re.compile(r"\*\*(.+?)\*\*")


@dataclass(frozen=True)
class Step:
    """A step of an exercise: how long, for whom, and what to say and do."""

    minutes: int
    group: str
    text: str


def plain(text: str) -> str:
    """Return the text without links, notes and marks."""
    return " ".join(shown(CITATION.sub("", text)).replace(" .", ".").split())


class Lesson:
    """A page of training: module-4-warn-another-country.md is m4."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.name = page.slug.rpartition("/")[2].removesuffix(".md")
        kind, number = self.name.split("-")[:2]
        self.id = f"{kind[0]}{number}"
        self.title = page.title

    def _text(self, section: str) -> str:
        if section not in self.page.sections:
            raise EvidenceError(f"{self.page.path}: no section {section!r}, which the build reads; give the heading its id back")
        return COMMENT.sub("", self.page.sections[section].text) + "\n"

    @property
    def lead(self) -> str:
        """The first sentence below the title."""
        return next(plain(line) for line in self._text("top").splitlines() if line.strip() and not line.startswith("#"))

    @property
    def aims(self) -> list[str]:
        """What people can do afterwards."""
        line = next(line for line in self._text("glance").splitlines() if line.startswith(":"))
        return [aim.strip() for aim in plain(line[1:]).split(";")]

    @cached_property
    def steps(self) -> list[Step]:
        """The steps of the exercise."""
        return [Step(int(minutes), group, text) for minutes, group, text in _STEP.findall(self._text("exercise"))]

    @property
    def good(self) -> list[str]:
        """What good answers of the exercise contain, without the links in brackets."""
        return [plain(_ASIDE.sub("", one)) for one in _POINT.findall(self._text("exercise"))]

    @cached_property
    def minutes(self) -> dict[str, int]:
        """Return the minutes of each part of a module (`1`, `2` ..., `discussion`, `check`) or `scenario`. Raise EvidenceError."""
        if self.id.startswith("s"):
            return {"scenario": int(re.findall(r"\d+", self.lead)[0])}
        times = _TIMES.search(self._text("glance"))
        steps = {str(number): step.minutes for number, step in enumerate(self.steps, 1)}
        if not times or int(times[1]) != sum(steps.values()):
            raise EvidenceError(f"{self.page.path}: the minutes of the exercise's steps ({sum(steps.values())}) are not those under 'Time'")
        return {**steps, "discussion": int(times[2]), "check": int(times[3])}

    @property
    def cases(self) -> list[str]:
        """The invented case or cases, each a paragraph."""
        if self.id.startswith("s"):
            return [plain(one) for one in self._text("case").split("\n\n")[1:] if one.strip()]
        quotes = [quote for step in self.steps for quote in _QUOTE.findall(step.text)]
        return [f"{longest}." if longest[-1].isalpha() else longest for longest in sorted(quotes, key=len)[-1:]]

    @property
    def injects(self) -> list[tuple[str, str]]:
        """What happens in a scenario, and when."""
        items = _ITEM.findall(self._text("injects"))
        return [(one[1], plain(two)) for item in items for one, two in [(_EMPHASIS.match(item), _EMPHASIS.sub("", item, count=1))] if one]

    def lettered(self, step: int) -> list[str]:
        """Return (a), (b) ... of a step."""
        return [plain(one) for one in _LETTERED.findall(self.steps[step - 1].text)]

    def listed(self, step: int) -> list[str]:
        """Return what a step lists between a colon and the end of the sentence."""
        listed = self.steps[step - 1].text.partition(": ")[2].partition(".")[0]
        return [one.strip() for one in listed.split(",")]

    def items(self, section: str) -> list[str]:
        """Return the points of a list."""
        return items(self._text(section))


def items(text: str) -> list[str]:
    """Return the points of all lists in a text."""
    return [plain(one) for one in _ITEM.findall(text)]


def table(text: str) -> tuple[list[str], list[list[str]]]:
    """Return the heads and rows of the first table in a text."""
    rows = [[plain(cell) for cell in line.strip("| ").split("|")] for line in text.splitlines() if line.startswith("|")]
    return (rows[0], rows[2:]) if rows else ([], [])
