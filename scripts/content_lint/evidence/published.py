"""What was published stays: addresses, ids, translations and gathered statements; redirects and changes lead to pages."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from scripts.base.addresses import LOCK, Published, address, parse_lock, written
from scripts.base.catalogs import po_path
from scripts.base.locales import SOURCE
from scripts.base.po import parse
from scripts.content_lint.evidence.released import FILE, Released, english_digest, gathered, read
from scripts.content_lint.project import Project, of_data
from scripts.content_lint.rule import WHOLE, Found, Rule, once
from scripts.evidence.consistency import GATHERED
from scripts.evidence.places import Place
from scripts.evidence.redirects import FILE as REDIRECTS
from scripts.markdown.page import Page


def check(project: Project) -> Iterator[Found]:
    """Hold both locks, the redirects and the changes against the pages."""
    english = project.docs / SOURCE
    present = {address(slug) for slug in [*project.pages[SOURCE], *project.generated]}
    present |= {  # pages that cannot be read are left to the rule readable
        address(file.path.relative_to(english).as_posix()) for file in project.unreadable if file.path.is_relative_to(english)
    }
    lock = project.root / LOCK
    pages, faults = parse_lock(project.text(lock))
    if not lock.is_file():
        faults = [(0, "the lock of published addresses is missing; run `make anchors`")]
    yield from (Found(lock, line, fault) for line, fault in faults)
    yield from _pages_gone(project, lock, pages, present)
    yield from _redirects(project, present)
    yield from _changes(project, present)
    yield from _since_release(project, lock, pages)


def _pages_gone(project: Project, lock: Path, pages: list[Published], present: set[str]) -> Iterator[Found]:
    moved = project.evidence.redirects.pages
    for page in pages:
        if page.address not in present and page.address not in moved:
            mend = f"restore it, or add to {REDIRECTS} pages: {{{written(page.address)}: new-address/}}"
            yield Found(lock, page.line, f"published page {written(page.address)} is gone; {mend}")


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Hold the ids of an English page against the lock."""
    place = address(page.slug)
    if page.locale != SOURCE or place not in _published(project) or not all(heading.id for heading in page.section_headings):
        return  # of a heading without an id the rule sections tells: it may be the one that is gone
    line, _, ids = _published(project)[place]
    present, moved = project.ids(page), project.evidence.redirects.ids.get(place, {})
    for name in ids:
        if name in present:
            continue
        if name not in moved:
            mend = f"restore it, or add to {REDIRECTS} ids: {{{written(place)}: {{{name}: new-id}}}}"
            yield Found(page, page.offset + 1, f"published id #{name} is gone ({LOCK}:{line}); {mend}")
        elif "#" not in moved[name] and moved[name] not in present:
            yield Found(page, page.offset + 1, f"published id #{name}: the page has no #{moved[name]}, its alias in {REDIRECTS}")


@of_data
def _published(project: Project) -> dict[str, Published]:
    return {page.address: page for page in parse_lock(project.text(project.root / LOCK))[0]}


def _redirects(project: Project, present: set[str]) -> Iterator[Found]:
    """Check that each redirect leads straight to a page, and each page whose ids have aliases is there."""
    place, redirects = Place(project.root / REDIRECTS), project.evidence.redirects
    for old in redirects.pages:
        if fault := redirects.fault(old, present):
            yield Found(place.path, place.below("pages", old).line, f"{written(old)} {fault}")
    for page in redirects.ids:
        if page not in present:
            yield Found(place.path, place.below("ids", page).line, f"ids of {written(page)}, which is no page")


def _changes(project: Project, present: set[str]) -> Iterator[Found]:
    """Check that each page that a change names is there, or leads on."""
    for change in project.evidence.changes:
        for at, page in enumerate(change.pages):
            name = page.partition("#")[0]
            if name not in present and name not in project.evidence.redirects.pages:
                message = f"{change.id} > pages: {name or page} is no page of this site; mend the address"
                yield Found(*project.evidence.where(change, "pages", at), message)


def _since_release(project: Project, lock: Path, pages: list[Published]) -> Iterator[Found]:
    """Yield what went since the last release."""
    path = project.root / FILE
    if not path.is_file():
        return
    try:
        released = read(project.text(path))
    except (ValueError, IndexError) as error:
        yield Found(path, 1, f"cannot be read ({error}); take the last good version from git")
        return
    if lock.is_file():
        yield from _ids(project, released, lock, pages)
    yield from _translations(project, released)
    yield from _strings(project, released)
    if gathered(project) < released.gathered:
        message = f"holds {gathered(project)} statements, {released.gathered} at the last release; take back what is gone"
        yield Found(project.root / GATHERED, 1, message)


def _ids(project: Project, released: Released, lock: Path, pages: list[Published]) -> Iterator[Found]:
    """Check that published ids only grow: what the release had stands in the lock, or in the redirects."""
    now, redirects = {page.address: page.ids for page in pages}, project.evidence.redirects
    for name, held in released.ids.items():
        place = "" if name == "." else name
        if place not in now:
            if place not in redirects.pages:
                yield Found(lock, 1, f"{name} was published and is gone from the lock; take it back, or add it to {REDIRECTS}")
        elif lost := [entry for entry in held if entry not in now[place] and entry not in redirects.ids.get(place, {})]:
            yield Found(lock, 1, f"{name}: published id {', '.join(lost)} is gone from the lock; take it back, or add it to {REDIRECTS}")


def _translations(project: Project, released: Released) -> Iterator[Found]:
    """Check that a page which a language had, and which is there in English, is there in the language."""
    broken = {file.path for file in project.unreadable}
    for locale, slugs in released.pages.items():
        for slug in sorted(slugs) if locale != SOURCE and locale in project.pages else ():
            path = project.docs / locale / slug
            if slug in project.pages[SOURCE] and slug not in project.pages[locale] and path not in broken:
                yield Found(path, 0, "this translation was published and is gone; take it back from git")


def _strings(project: Project, released: Released) -> Iterator[Found]:
    """Check that a string which a language had translated, and whose English is the same, is translated."""
    for (domain, locale), held in released.strings.items():
        path = po_path(project.root, locale, domain)
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


RULE = Rule(__name__, "error", whole=check, page=check_page)
