"""`/training/`: the cards, blank sheets and slides that modules name, and plans of sessions to choose from.

docs/assets/session.js makes one pack to print from them.
"""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from scripts.base import locales
from scripts.base.sentences import lead
from scripts.evidence import labels
from scripts.evidence.load import EvidenceError
from scripts.evidence.training import Cards, Sheet, Topic
from scripts.markdown.page import Page
from scripts.markdown.pages import prose
from scripts.pages import kinds
from scripts.pages.context import Others, PageContext
from scripts.pages.lesson import Lesson, items, plain, table

BREAK = 15  # minutes
LONGEST = 200  # letters of a step on a slide


@dataclass(frozen=True)
class Row:
    """A line of a plan. `part` is a step, `discussion`, `check`, `scenario`, `break` or `close`."""

    start: int
    minutes: int
    part: str
    lesson: Lesson | None = None  # none: a break, or the end
    group: str = ""

    @property
    def link(self) -> str:
        """The section that says what to do."""
        section = {"discussion": "discussion", "check": "check", "scenario": "injects"}.get(self.part, "exercise")
        return f"{self.lesson.name}.md#{section}" if self.lesson else ""


@dataclass(frozen=True)
class Plan:
    """What to do in a session about `topic` of so many minutes."""

    topic: Topic
    length: int
    rows: list[Row]
    sheets: list[Sheet] = field(default_factory=list)

    @property
    def lessons(self) -> list[Lesson]:
        """The pages that it takes parts of, its own module first."""
        named = {row.lesson.name: row.lesson for row in self.rows if row.lesson}
        return sorted(named.values(), key=lambda lesson: lesson.name != self.topic.page)

    @property
    def main(self) -> list[Lesson]:
        """Those of which it takes more than a step: their cards, sheets and hand-outs are needed."""
        parts = [row.lesson.name for row in self.rows if row.lesson]
        return [one for one in self.lessons if one.name == self.topic.page or one.id.startswith("s") or parts.count(one.name) > 1]

    @property
    def id(self) -> str:
        """Id of its place on the page."""
        return f"{self.topic.id}-{self.length}"


class Room:
    """The training pages of a language, and what the data add to them."""

    def __init__(self, context: PageContext) -> None:
        self.context, self.data = context, context.evidence
        docs = context.root / "docs"
        self.english = prose(docs, locales.SOURCE)
        self.own = self.english | prose(docs, context.locale)

    def lesson(self, name: str) -> Lesson:
        """Return the training page `name`."""
        slug = f"training/{name}.md"
        if slug not in self.own:
            raise EvidenceError(f"data/training/: {name!r}: no page docs/{locales.SOURCE}/{slug}; write its file's name without .md")
        return Lesson(self.own[slug])

    def section(self, place: str) -> str:
        """Return the section `guidance/choose-the-channel.md#decisions` (a whole page without "#"). Raise EvidenceError."""
        slug, _, section = place.partition("#")
        page = self.own.get(slug)
        if not page or (section and section not in page.sections):
            raise EvidenceError(f"data/training/: {place!r}: no such section")
        return page.sections[section].text if section else page.body

    def slips(self, cards: Cards) -> list[tuple[str, str]]:
        """Return the small cards of a page: head and text."""
        lesson = self.lesson(cards.page)
        found: list[tuple[str, str]] = []
        if cards.table:
            heads, rows = table(self.section(cards.table))
            found += [(row[0], " ".join(f"{head}: {cell}." for head, cell in zip(heads[1:], row[1:], strict=True))) for row in rows]
        if cards.lettered:
            found += [(letter, text) for letter, text in zip("abcdefgh", lesson.lettered(cards.lettered), strict=False)]
        if cards.listed:
            found += [("", text) for text in lesson.listed(cards.listed)]
        if cards.steps:
            slug = cards.steps.partition("#")[0]
            found += [("", heading.text.partition(". ")[2]) for heading in self.own[slug].headings if heading.level == 3]
        if lesson.id.startswith("s"):
            found += lesson.injects
        return found + [("", "")] * cards.blank

    def rows(self, sheet: Sheet) -> list[str]:
        """Return the words before each line of a sheet, translated."""
        if sheet.rows_from:
            return items(self.section(sheet.rows_from))
        return [self.context.translate(row) for row in sheet.rows] or [""] * sheet.blank

    @cached_property
    def lessons(self) -> dict[str, Lesson]:
        """Lessons by id, as far as cards are made for them."""
        return {lesson.id: lesson for lesson in (self.lesson(cards.page) for cards in self.data.cards)}

    @cached_property
    def times(self) -> dict[str, dict[str, int]]:
        """Minutes of the parts of each lesson, as its English page says them."""
        return {key: Lesson(self.english[f"training/{lesson.name}.md"]).minutes for key, lesson in self.lessons.items()}

    def plan(self, topic: Topic, length: int) -> Plan:
        """Return the plan of a topic. Raises EvidenceError where it is longer than the session, or names what is not there."""
        rows: list[Row] = []
        start = 0
        for part in topic.plans[length].split(", "):  # type: ignore[index]  # a plan for each length, says the caller
            row = self._row(topic, part, start)
            rows.append(row)
            start += row.minutes
        if start > length:
            raise EvidenceError(f"data/training/sessions.yml: {topic.id}: plans > {length}: {start} minutes; take a part out")
        if start < length:
            rows.append(Row(start, length - start, "close"))
        plan = Plan(topic, length, rows)
        names = {lesson.name for lesson in plan.main}
        plan.sheets.extend(sheet for sheet in self.data.sheets if names & set(sheet.pages) or not sheet.pages)
        return plan

    def _row(self, topic: Topic, part: str, start: int) -> Row:
        if part == "break":
            return Row(start, BREAK, part)
        words = part.split()
        if part[0] == "s":
            words = [part, "scenario"]
        key, name = words if len(words) == 2 else (topic.id, part)
        if name not in self.times.get(key, {}):
            raise EvidenceError(f"data/training/sessions.yml: {topic.id}: plans: {part!r}: no such part; name a step, discussion or check")
        lesson = self.lessons[key]
        group = lesson.steps[int(name) - 1].group if name.isdigit() else ""
        return Row(start, self.times[key][name], name, lesson, group)


def pages(context: PageContext, others: Others) -> dict[str, str]:
    """Return the Markdown of the pages, by path; nothing where data/training/ is empty."""
    data = context.evidence
    if not data.topics:
        return {}
    room = Room(context)
    lengths = list(data.topics[0].plans)
    plans = [(length, [room.plan(topic, length) for topic in data.topics]) for length in lengths]
    found = {
        "training/cards.md": context.render("cards.md.jinja", sets=[_set(room, cards) for cards in data.cards]),
        "training/sheets.md": context.render("sheets.md.jinja", room=room, titles=others.titles),
        "training/session.md": context.render(
            "session.md.jinja", plans=plans, titles=others.titles, services=list(labels.SERVICE), codes=locales.LOCALES
        ),
    }
    for topic in data.topics:
        found[kinds.SLIDES.of(topic.id)] = context.render("slides.md.jinja", **_slides(room, topic))
    return found


def _set(room: Room, cards: Cards) -> dict[str, Any]:
    """Return a set of cards for its template."""
    lesson = room.lesson(cards.page)
    return {"lesson": lesson, "roles": cards.roles, "cases": lesson.cases, "slips": room.slips(cards), "of": cards}


def _short(text: str) -> str:
    """Return what a slide has room for: the text, or its first clause where it is long."""
    return text if len(text) <= LONGEST else f"{lead(text)[0]} …"


def _slides(room: Room, topic: Topic) -> dict[str, Any]:
    """Return what the slides of a module say."""
    context = room.context
    lesson, data = room.lesson(topic.page), context.evidence
    handout = room.section(f"training/{topic.page}.md#handout")
    heads, rows = table(handout)
    points = [f"{row[0]}. {'. '.join(f'{head}: {cell}' for head, cell in zip(heads[1:], row[1:], strict=True))}." for row in rows]
    questions, _, answers = room.section(f"training/{topic.page}.md#check").partition("<details")
    return {
        "lesson": lesson,
        "findings": [one for one in data.findings if lesson.id in one.lessons],
        "points": items(handout) or points,
        "case": lesson.cases,
        "exercise": [f"{context.quantity(one.minutes, 'minutes')}, {one.group}: {_short(plain(one.text))}" for one in lesson.steps],
        "good": lesson.good,
        "discussion": lesson.items("discussion"),
        "check": items(questions),
        "answers": items("\n".join(line.partition(" [")[0] for line in answers.splitlines())),  # without notes and links
        "table": table(room.section(topic.slide)) if topic.slide else None,
        "table_from": topic.slide,
        "table_title": _heading(room.own, topic.slide) if topic.slide else "",
    }


def _heading(pages: dict[str, Page], place: str) -> str:
    """Return the title of the page on which a section stands."""
    return plain(pages[place.partition("#")[0]].title)
