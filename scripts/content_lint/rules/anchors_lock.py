"""Every published address and id in data/anchors.lock is still there, or has an alias in data/redirects.yml.

Why: trainers and practitioners bookmark sections. The lock has one line a page: its address without the language (`.`
is the home page), a tab, its ids. `#` starts a comment. Of pages made from data, those ids are looked at that are of
entries (terms, facts of a country); the others are left to the link check of the built site.

Bad: the lock has `guidance/ask-for-information/<TAB>answer g4-1`, and the page has no `{#answer}` any more.

Good: the page keeps `{#answer}`, or data/redirects.yml says where it went:

    ids:
      guidance/ask-for-information/:
        answer: in-short
    pages:
      guidance/ask/: guidance/ask-for-information/

Mend: give the section its id back, or say in data/redirects.yml where it went. A line of the lock that cannot be read: mend it,
or take the last good version from git.
"""

import re
from collections import Counter
from collections.abc import Iterator

from scripts.base.addresses import LOCK, Published, address, parse_lock, written
from scripts.base.locales import SOURCE
from scripts.content_lint.entries import entries
from scripts.content_lint.project import Entry, Project, of_data
from scripts.content_lint.rule import Found, Rule
from scripts.evidence.places import Place
from scripts.markdown.page import Page

REDIRECTS = "data/redirects.yml"
MADE = {  # pages that have an id for each entry of a file of data/
    "about/changes/": "changes.yml",
    "recommendations/": "recommendations.yml",
    "reference/glossary/": "terms.yml",
    "reference/timeline/": "timeline.yml",
}
_HEADING = re.compile(r"y\d{4}|others")  # ids of the headings between the entries; those that several pages have do not count


def check(project: Project) -> Iterator[Found]:
    """Hold the addresses of the lock against the English pages."""
    lock = project.root / LOCK
    if not lock.is_file():
        yield Found(lock, 0, "the lock of published addresses is missing; run `make anchors`")
        return
    pages, faults = parse_lock(project.text(lock))
    for line, fault in faults:
        yield Found(lock, line, fault)
    moved, english = _moved(project, "pages"), project.docs / SOURCE
    present = {address(slug) for slug in [*project.pages[SOURCE], *project.generated]}
    present |= {  # pages that cannot be read are left to the rule readable
        address(file.path.relative_to(english).as_posix()) for file in project.unreadable if file.path.is_relative_to(english)
    }
    for page in pages:
        new = moved.get(page.address)
        if page.address not in present and new not in present:
            fault = "is gone" if new is None else f"is sent to {written(new)} by data/redirects.yml, which is no page"
            mend = f"pages: {{{written(page.address)}: new-address/}}"
            message = f"published page {written(page.address)} {fault}; restore it, or add to data/redirects.yml {mend}"
            yield Found(lock, page.line, message)
    yield from _entries_gone(project, pages)


def _entries_gone(project: Project, pages: list[Published]) -> Iterator[Found]:
    """Published ids of pages made from data whose entry is gone: a term, a fact of a country."""
    counts = Counter(one for page in pages for one in page.ids)
    for page in pages:
        code = page.address.removeprefix("countries/").strip("/")
        country = f"countries/{code}.yml" if code in project.countries else ""
        file = project.data / MADE.get(page.address, country)
        if not file.is_file() or project.read_yaml(file) is None:  # what cannot be read is told by the rule readable
            continue
        present = {str(entry.get("id")) for _, entry in entries(project.read_yaml(file), Place(file))}
        moved = _moved(project, "ids").get(page.address) or {}
        for one in page.ids:
            own = one.startswith(f"{code}-") if country else counts[one] == 1 and not _HEADING.fullmatch(one)
            if own and one not in present and one not in moved:
                message = f"{one} was published ({written(page.address)}#{one}) and is gone; restore it, or give it an alias in {REDIRECTS}"
                yield Found(file, 1, message)


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Hold the ids of an English page against the lock."""
    place = address(page.slug)
    if page.locale != SOURCE or place not in _published(project):
        return
    line, _, ids = _published(project)[place]
    present, moved = project.ids(page), _moved(project, "ids").get(place)
    moved = moved if isinstance(moved, dict) else {}
    for name in ids:
        if name in present:
            continue
        if name not in moved:
            message = (
                f"published id #{name} is gone ({LOCK}:{line}); restore it, or add to data/redirects.yml "
                f"ids: {{{written(place)}: {{{name}: new-id}}}}"
            )
            yield Found(page, page.offset + 1, message)
        elif "#" not in moved[name] and moved[name] not in present:
            message = f"published id #{name}: the page has no #{moved[name]}, its alias in data/redirects.yml"
            yield Found(page, page.offset + 1, message)


@of_data
def _published(project: Project) -> dict[str, tuple[int, str, list[str]]]:
    return {page.address: page for page in parse_lock(project.text(project.root / LOCK))[0]}


def _moved(project: Project, key: str) -> Entry:
    """A part of data/redirects.yml, whose form the build checks."""
    redirects = project.read_yaml(project.data / "redirects.yml")
    found = redirects.get(key) if isinstance(redirects, dict) else None
    return found if isinstance(found, dict) else {}


RULE = Rule(__name__, __doc__, "error", whole=check, page=check_page)
