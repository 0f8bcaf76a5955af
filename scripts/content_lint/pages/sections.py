"""Headings of English pages have ids that last; mechanism and guidance pages have the sections of their kind, in order."""

import re
from collections.abc import Iterator
from pathlib import Path

from scripts.base import yaml_file
from scripts.base.locales import SOURCE
from scripts.content_lint.paragraphs import STATEMENTS
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.page import Heading, Page

KEBAB = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")
STEP = re.compile(r"^g(\d+)-(\d+)$")
# Kind of page -> section -> kind of statement.
ORDER: dict[str, dict[str, str | None]] = yaml_file.read(Path(__file__).with_suffix(".yml"))
OPTIONAL = {"somec"}


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Check the ids of one page, its steps where it is guidance, and the order of its sections."""
    if page.locale == SOURCE:
        yield from _ids(page)
        if page.meta.get("kind") == "guidance":
            yield from _steps(page)
    order = ORDER.get(str(page.meta.get("kind")))
    if order is None or page.locale != SOURCE or page.slug.rpartition("/")[2] == "index.md":
        return
    headings = page.section_headings
    if not all(heading.id for heading in headings):  # it is told, and may be the one that seems to be missing
        return
    present = {heading.id: heading for heading in headings if heading.id in order}
    names = list(order)
    for place, name in enumerate(names):
        if name not in present:
            if name in OPTIONAL:
                continue
            before = next((earlier for earlier in reversed(names[:place]) if earlier in present), None)
            line = present[before].line if before else page.offset + 1
            yield Found(page, line, f"the section {{#{name}}} is missing; it comes {f'after {{#{before}}}' if before else 'first'}")
        elif (wanted := order[name]) and {wanted} != {*STATEMENTS} & {*present[name].classes}:  # other classes are free
            yield Found(page, present[name].line, f"the section needs the class .{wanted}: {{#{name} .{wanted}}}")
    reached = -1
    for heading in present.values():
        place = names.index(heading.id or "")
        if place < reached:
            yield Found(page, heading.line, f"the section {{#{heading.id}}} comes before {{#{names[reached]}}}, not after it")
        reached = max(reached, place)


def check(project: Project) -> Iterator[Found]:
    """Hold the numbers of the guides against each other."""
    owners: dict[int, tuple[Page, int]] = {}
    for page in project.pages[SOURCE].values():
        for heading in page.headings:
            if match := STEP.match(heading.id or ""):
                owner, _ = owners.setdefault(int(match[1]), (page, heading.line))
                if owner is not page:
                    yield Found(
                        page, heading.line, f"{heading.id}: guide number {match[1]} is that of {owner.slug}; each guide has its own"
                    )
    for number in sorted(set(range(1, max(owners, default=0) + 1)) - owners.keys()):
        page, line = owners[min(higher for higher in owners if higher > number)]
        yield Found(page, line, f"no guide has the number g{number}, but this one has a higher; numbers have no gap")


def _ids(page: Page) -> Iterator[Found]:
    seen: dict[str, int] = {}
    for heading in page.headings:
        if not 2 <= heading.level <= 4:
            continue
        if message := _fault(heading, seen):
            yield Found(page, heading.line, message)
        seen.setdefault(heading.id or "", heading.line)


def _fault(heading: Heading, seen: dict[str, int]) -> str:
    if heading.id is None:
        return f"the heading {heading.text!r} has no id; add one, such as {{#{_proposal(heading.text)}}}"
    if not KEBAB.match(heading.id):
        return f"the id {heading.id!r} is not kebab-case; write {_proposal(heading.id)!r}"
    if heading.id in seen:
        return f"the id {heading.id!r} is already that of line {seen[heading.id]}; ids are unique in a page"
    return ""


def _steps(page: Page) -> Iterator[Found]:
    """Check the steps: h3 of the section `steps`, and any other heading with the id of a step."""
    section, number, group = "", 0, None
    for heading in page.headings:
        if heading.level == 2:
            section = heading.id or ""
        match = STEP.match(heading.id or "")
        if not match:
            if section == "steps" and heading.level == 3 and heading.id:
                yield Found(page, heading.line, f"a step needs an id such as g{group or '<page>'}-{number + 1}, not {heading.id!r}")
            continue
        group = group or match[1]
        number += 1
        expected = f"g{group}-{number}"
        if heading.id != expected:
            yield Found(page, heading.line, f"the step {heading.id!r} should be {expected!r}: steps are numbered without gaps")
            number = int(match[2])
        written = re.match(r"(\d+)\.", heading.text)
        if written and written[1] != match[2]:
            yield Found(page, heading.line, f"the heading says step {written[1]}, its id {heading.id!r}")


def _proposal(text: str) -> str:
    text = re.sub(r"([a-z])([A-Z])", r"\1-\2", text).lower()
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-") or "name"


RULE = Rule(__name__, "error", whole=check, page=check_page)
