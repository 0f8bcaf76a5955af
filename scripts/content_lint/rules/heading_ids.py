"""Every h2, h3 and h4 of an English page has an explicit id: kebab-case, unique, steps numbered without gaps.

Why: readers and trainers bookmark sections, and a link must work in every language. An id made from the words changes
with each edit and each translation. Steps of a guidance page are `g<page>-<n>`, in order, as their headings are
numbered. A translation is held to its English page by parity-ids.

Bad:

    ## Deadlines
    ## What You Get {#WhatYouGet}

Good:

    ## Deadlines {#deadlines .law}
    ## What you get {#get .law}
    ### 1. Find the authority {#g4-1}

Mend: write the id into the heading. An id that is published stays as it is: see data/anchors.lock.
"""

import re
from collections.abc import Iterator

from scripts.base.locales import SOURCE
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.page import Heading, Page

KEBAB = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")
STEP = re.compile(r"^g(\d+)-(\d+)$")


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Check the ids of one page, and the steps where it is guidance."""
    if page.locale != SOURCE:
        return
    seen: dict[str, int] = {}
    for heading in page.headings:
        if not 2 <= heading.level <= 4:
            continue
        if message := _fault(heading, seen):
            yield Found(page, heading.line, message)
        seen.setdefault(heading.id or "", heading.line)
    if page.meta.get("kind") == "guidance":
        for line, message in _steps(page):
            yield Found(page, line, message)


def _fault(heading: Heading, seen: dict[str, int]) -> str | None:
    if heading.id is None:
        return f"the heading {heading.text!r} has no id; add one, such as {{#{_proposal(heading.text)}}}"
    if not KEBAB.match(heading.id):
        return f"the id {heading.id!r} is not kebab-case; write {_proposal(heading.id)!r}"
    if heading.id in seen:
        return f"the id {heading.id!r} is already that of line {seen[heading.id]}; ids are unique in a page"
    return None


def _steps(page: Page) -> Iterator[tuple[int, str]]:
    """(line, fault) of the steps: h3 of the section `steps`, and any other heading with the id of a step."""
    section, number, group = "", 0, None
    for heading in page.headings:
        if heading.level == 2:
            section = heading.id or ""
        match = STEP.match(heading.id or "")
        if not match:
            if section == "steps" and heading.level == 3 and heading.id:
                yield heading.line, f"a step needs an id such as g{group or '<page>'}-{number + 1}, not {heading.id!r}"
            continue
        group = group or match[1]
        number += 1
        expected = f"g{group}-{number}"
        if heading.id != expected:
            yield heading.line, f"the step {heading.id!r} should be {expected!r}: steps are numbered without gaps"
            number = int(match[2])
        written = re.match(r"(\d+)\.", heading.text)
        if written and written[1] != match[2]:
            yield heading.line, f"the heading says step {written[1]}, its id {heading.id!r}"


def _proposal(text: str) -> str:
    text = re.sub(r"([a-z])([A-Z])", r"\1-\2", text).lower()
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-") or "name"


RULE = Rule(__name__, __doc__, "error", page=check_page, alone=True)
