"""Addresses in data/redirects.yml and data/changes.yml lead to pages.

Why: the link check of the built site finds them too, but a build later, and a redirect that leads in a circle stops
readers of every old link. An address is written without the language, with its final slash.

Bad, in data/redirects.yml (a circle), and in data/changes.yml (no such page):

    pages:
      guidance/old/: guidance/older/
      guidance/older/: guidance/old/

    pages: [countries/bgx/]

Good:

    pages:
      guidance/old/: guidance/ask-for-information/

    pages: [countries/bg/]

Mend: write the address of the page as it is now. Of a page that moved twice, every old address leads straight to the last one.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from scripts.base.addresses import address, written
from scripts.base.locales import SOURCE
from scripts.content_lint.project import Entry, Project
from scripts.content_lint.rule import Found, Rule


def check(project: Project) -> Iterator[Found]:
    """Hold both files against the pages of the site."""
    english = project.docs / SOURCE
    present = {address(slug) for slug in [*project.pages[SOURCE], *project.generated]}
    present |= {  # pages that cannot be read are left to the rule readable
        address(file.path.relative_to(english).as_posix()) for file in project.unreadable if file.path.is_relative_to(english)
    }
    redirects = project.data / "redirects.yml"
    moved, ids = _part(project, redirects, "pages"), _part(project, redirects, "ids")
    for old, new in moved.items():
        if problem := _problem(old, new, moved, present):
            yield Found(redirects, _line(project, redirects, old), f"{written(old)} {problem}")
    for page in ids:
        if page not in present:
            yield Found(redirects, _line(project, redirects, page, "ids"), f"ids of {written(page)}, which is no page")
    yield from _changes(project, present | {old for old in moved if moved[old] in present})


def _problem(old: str, new: str, moved: Entry, present: set[str]) -> str:
    """What is wrong with one redirect; "" where it is right."""
    if old in present:
        return "is a page, so it cannot be a redirect too: take one away"
    if new in present:
        return ""
    if new not in moved:
        return f"leads to {written(new)}, which is no page"
    seen = {old}
    while new in moved and new not in seen:
        seen.add(new)
        new = moved[new]
    if new in seen:
        return "leads in a circle: write the page that readers are to get"
    return f"leads to another redirect: write the last address, {written(new)}"


def _changes(project: Project, present: set[str]) -> Iterator[Found]:
    """Pages that the list of changes names."""
    file = project.data / "changes.yml"
    changes = project.read_yaml(file)
    for change in changes if isinstance(changes, list) else []:
        pages = change.get("pages") if isinstance(change, dict) else None
        for one in pages if isinstance(pages, list) else []:
            place = str(one).partition("#")[0]
            if place not in present:
                line = _line(project, file, str(one), str(change.get("id", "")))
                yield Found(file, line, f"{change.get('id')} > pages: {place or str(one)} is no page of this site")


def _part(project: Project, file: Path, key: str) -> Entry:
    content = project.read_yaml(file)
    found = content.get(key) if isinstance(content, dict) else None
    return {str(old): new for old, new in found.items()} if isinstance(found, dict) else {}


def _line(project: Project, file: Path, name: str, after: str = "") -> int:
    """The first line with this address, below the one with the word `after`."""
    text = project.text(file)
    start = re.search(rf"(?<![\w-]){re.escape(after)}(?![\w-])", text) if after else None
    place = re.compile(rf"(?<![\w/-]){re.escape(name)}(?![\w-])").search(text, start.end() if start else 0)
    return text.count("\n", 0, place.start()) + 1 if place else 1


RULE = Rule(__name__, __doc__, "error", whole=check)
