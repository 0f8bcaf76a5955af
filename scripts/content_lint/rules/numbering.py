"""Findings, recommendations and guides are numbered without gap or reuse, and a number stands on its page.

Why: people quote "f12" and "step g7-3" in reports and training. A number that is used twice, or skipped, makes such a
quotation doubtful. Findings are f1, f2 ... in data/findings.yml, each on a page that exists; recommendations r1, r2 ...
in data/recommendations.yml; the steps of a guide g<guide>-<step>, and each guide has its own number.

Bad:

    - id: f3
    - id: f5

Good:

    - id: f3
    - id: f4

Mend: give the new entry the next free number; never change a published one. A withdrawn entry stays, and says so.
"""

import re
from collections.abc import Iterator

from scripts.base.locales import SOURCE
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.page import Page

_STEP = re.compile(r"^g(\d+)-\d+$")


def check(project: Project) -> Iterator[Found]:
    """Check the three series of numbers."""
    for file, letter in (("findings.yml", "f"), ("recommendations.yml", "r")):
        path = project.data / file
        entries = re.finditer(rf"^[ ]*-[ ]+id:[ ]*['\"]?{letter}(\d+)", project.text(path), re.M)
        placed = [(int(match[1]), project.text(path).count("\n", 0, match.start()) + 1) for match in entries]
        for line, message in _series(placed, letter):
            yield Found(path, line, message)
    yield from _findings_pages(project)
    yield from _guides(project)


def _series(placed: list[tuple[int, int]], letter: str) -> Iterator[tuple[int, str]]:
    seen: dict[int, int] = {}
    for number, line in placed:
        if number in seen:
            yield line, f"{letter}{number} is used twice (line {seen[number]}); numbers are never used again"
        seen.setdefault(number, line)
    for number in sorted(set(range(1, max(seen, default=0) + 1)) - seen.keys()):
        after = min(line for other, line in seen.items() if other > number)
        yield after, f"{letter}{number} is missing; numbers have no gap"


def _findings_pages(project: Project) -> Iterator[Found]:
    path = project.data / "findings.yml"
    for name, ids in project.findings.items():
        if project.page(f"findings/{name}.md") is None and project.pages[SOURCE]:
            line = next(
                (n for n, text in enumerate(project.text(path).split("\n"), 1) if re.search(rf"\bpage:\s*['\"]?{re.escape(name)}\b", text)),
                1,
            )
            yield Found(path, line, f"{', '.join(sorted(ids))}: there is no page findings/{name}.md")


def _guides(project: Project) -> Iterator[Found]:
    owners: dict[int, tuple[Page, int]] = {}
    for page in project.pages[SOURCE].values():
        for heading in page.headings:
            match = _STEP.match(heading.id or "")
            if not match:
                continue
            owner, _ = owners.setdefault(int(match[1]), (page, heading.line))
            if owner is not page:
                message = f"{heading.id}: guide number {match[1]} is that of {owner.slug}; each guide has its own"
                yield Found(page, heading.line, message)
    for number in sorted(set(range(1, max(owners, default=0) + 1)) - owners.keys()):
        page, line = owners[min(other for other in owners if other > number)]
        yield Found(page, line, f"no guide has the number g{number}, but this one has a higher; numbers have no gap")


RULE = Rule(__name__, __doc__, "error", whole=check)
