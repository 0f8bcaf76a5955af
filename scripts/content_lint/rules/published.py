"""What was published stays: ids, pages, translations and gathered statements of the last release, and what redirects name.

Why: trainers and practitioners bookmark sections, and a language must not fall back to English because a file was moved.
`data/released.lock` holds what stood at the last release. An id may move (data/redirects.yml); an English page or string
may go, or change and wait for its translation; but a translation of what is still there in English does not go. A redirect
leads to a page, not back to itself; each page that data/changes.yml names exists.

Bad: `docs/lv` is moved away; an id is taken out of the page and out of data/anchors.lock at once.

Good: the page keeps its id, or data/redirects.yml says where it went.

Mend: take back what went, from git. What must truly go: say so in data/redirects.yml, then `python -m scripts release-lock`.
"""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from scripts.base.addresses import LOCK, address, parse_lock, written
from scripts.base.locales import SOURCE
from scripts.base.po import parse
from scripts.content_lint.project import Entry, Project
from scripts.content_lint.released import FILE, GATHERED, Released, english_digest, gathered, read
from scripts.content_lint.rule import WHOLE, Found, Rule, once


def check(project: Project) -> Iterator[Found]:
    """Hold the project against its last release, and its redirects and changes against its pages."""
    present = {address(slug) for slug in [*project.pages[SOURCE], *project.generated]}
    yield from _redirects(project, present)
    yield from _changes(project, present)
    lock = project.root / FILE
    if not lock.is_file():
        return
    try:
        released = read(project.text(lock))
    except (ValueError, IndexError) as error:
        yield Found(lock, 1, f"cannot be read ({error}); take the last good version from git")
        return
    yield from _ids(project, released)
    yield from _pages(project, released)
    yield from _strings(project, released)
    if gathered(project) < released.gathered:
        message = f"holds {gathered(project)} statements, {released.gathered} at the last release; take back what is gone"
        yield Found(project.root / GATHERED, 1, message)


def _ids(project: Project, released: Released) -> Iterator[Found]:
    """Published ids only grow: what the release had stands in data/anchors.lock, or in data/redirects.yml."""
    lock = project.root / LOCK
    if not lock.is_file():
        return
    now = {written(page.address): set(page.ids) for page in parse_lock(project.text(lock))[0]}
    pages, ids = _moved(project, "pages"), _moved(project, "ids")
    for name, held in released.ids.items():
        place = "" if name == "." else name
        if name not in now:
            if place not in pages:
                yield Found(lock, 1, f"{name} was published and is gone from the lock; take it back, or add it to data/redirects.yml")
            continue
        moved = ids.get(place)
        lost = [one for one in held if one not in now[name] and one not in (moved if isinstance(moved, dict) else {})]
        if lost:
            message = f"{name}: published id {', '.join(lost)} is gone from the lock; take it back, or add it to data/redirects.yml"
            yield Found(lock, 1, message)


def _pages(project: Project, released: Released) -> Iterator[Found]:
    """A page that a language had, and that is there in English, is there in the language."""
    broken = {file.path for file in project.unreadable}
    for locale, slugs in released.pages.items():
        for slug in sorted(slugs) if locale != SOURCE and locale in project.pages else ():
            path = project.docs / locale / slug
            if slug in project.pages[SOURCE] and slug not in project.pages[locale] and path not in broken:
                yield Found(path, 0, "this translation was published and is gone; take it back from git")


def _strings(project: Project, released: Released) -> Iterator[Found]:
    """A string that a language had translated, and whose English is the same, is translated."""
    for (domain, locale), held in released.strings.items():
        path = project.locale / locale / "LC_MESSAGES" / f"{domain}.po"
        if not path.is_file():
            if project.locale.is_dir():
                yield Found(path, 0, "this catalog was published and is gone; take it back from git")
            continue
        yield from once(WHOLE, [RULE.id, project.state(project.root / FILE), project.state(path)], partial(_lost, project, path, held))


def _lost(project: Project, path: Path, held: set[str]) -> Iterator[Found]:
    lost = [entry for entry in parse(project.text(path)).entries if not entry.usable and english_digest(entry.english) in held]
    for entry in lost[:20]:
        message = f"this string was translated at the last release, and its English is the same; {len(lost)} such string(s)"
        yield Found(path, entry.told, message)


def _redirects(project: Project, present: set[str]) -> Iterator[Found]:
    """Each redirect leads to a page that is there."""
    path, pages = project.data / "redirects.yml", _moved(project, "pages")
    for old, new in pages.items():
        line = _line(project.text(path), str(old))
        if new == old or new in pages:
            yield Found(path, line, f"{old} leads to {new}, which is redirected itself; write where it ends")
        elif isinstance(new, str) and new.partition("#")[0] not in present:
            yield Found(path, line, f"{old} leads to {new}, which is no page")


def _changes(project: Project, present: set[str]) -> Iterator[Found]:
    """Each page that a change names is there."""
    path = project.data / "changes.yml"
    content = project.read_yaml(path)
    for entry in content if isinstance(content, list) else ():
        for page in (entry.get("pages") or ()) if isinstance(entry, dict) else ():
            place = str(page).partition("#")[0]
            if place not in present and place not in _moved(project, "pages"):
                yield Found(path, _line(project.text(path), str(page)), f"{page} is no page of the site; mend the address")


def _moved(project: Project, key: str) -> Entry:
    redirects = project.read_yaml(project.data / "redirects.yml")
    found = redirects.get(key) if isinstance(redirects, dict) else None
    return found if isinstance(found, dict) else {}


def _line(text: str, name: str) -> int:
    match = re.search(rf"(?<![\w/]){re.escape(name)}", text)
    return text.count("\n", 0, match.start()) + 1 if match else 1


RULE = Rule(__name__, __doc__, "error", whole=check)
