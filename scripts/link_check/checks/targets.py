"""Where addresses lead: files, ids, choices of forms, redirects, and what data/anchors.lock promises."""

import re
from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import parse_qsl

from scripts.base.addresses import LOCK, parse_lock
from scripts.link_check.checks.addresses import host_fault
from scripts.link_check.finding import Fault, Finding, fault, on_file, on_link
from scripts.link_check.index.page import Page
from scripts.link_check.index.site import LinkTarget, Site

NOTHING = {"", "#", "?"}
INDEX = "index.html"


def targets(site: Site) -> Iterator[Finding]:
    """Check that every internal link, asset and address that a script uses or builds leads to a file, case-exact."""
    lost = {path for path, page in site.pages.items() if page.is_404}
    for link_target in site.link_targets:
        value = link_target.link.value.strip()
        if (link_target.file is None or value in NOTHING or link_target.target.path.endswith(INDEX)) and (
            problem := _target_fault(site, link_target)
        ):
            yield from on_link(site, link_target, problem)
        if (
            link_target.file is not None
            and not value.startswith(("/", "#", "http:", "https:"))
            and not lost.isdisjoint(link_target.sources)
        ):
            yield from on_link(site, link_target, fault("relative-on-404"), lost)


def _target_fault(site: Site, link_target: LinkTarget) -> Fault | None:
    link, target = link_target.link, link_target.target
    if target.kind == "bad":
        return fault("not-an-address", problem=target.path)
    if target.kind != "inside":
        return None
    if link.value.strip() in NOTHING and link.attribute != "action":
        return fault("empty-link" if link.kind == "link" else "empty")
    if link.kind == "script" and target.path.endswith("/") and f"{target.path}index.json" in site.files:
        return None  # a folder of data: that of the search
    if link_target.file is None:
        return _missing(site, target.path)
    named = target.path.endswith(INDEX) and link_target.file in site.pages
    return fault("names-index", address=target.path.removesuffix(INDEX)) if named else None


def _missing(site: Site, path: str) -> Fault:
    if site.locate(path + "/"):
        return fault("final-slash", path=path)
    if (single := re.sub("/{2,}", "/", path)) != path and site.locate(single):
        return fault("double-slash", path=path, right=single)
    file = path + INDEX if not path or path.endswith("/") else path
    if other := site.by_lower_case.get(file.lower()):
        return fault("spelling", path=path, right=site.address(other))
    folder = path.endswith("/") and any(name.startswith(path) for name in site.files)
    return fault("no-index" if folder else "missing", path=path)


def fragments(site: Site) -> Iterator[Finding]:
    """Check that every #fragment of an internal link names an id there."""
    known: dict[str, tuple[str | None, set[str] | None]] = {}
    for link_target in site.link_targets:
        file, name = link_target.file, link_target.target.fragment.partition(":~:")[0]  # what follows is a text fragment of the browser
        if file is None or link_target.target.kind != "inside" or not name or name.lower() == "top":
            continue
        if file not in known:
            end = site.final(file)
            known[file] = end, site.anchors(end) if end else None  # where it never ends, the check of redirects says so
        place, ids = known[file]
        if place is not None and ids is not None and name not in ids:
            near = next((f'; did you mean "#{other}"?' for other in sorted(ids) if other.lower() == name.lower()), "")
            here, others = fault("no-id", page="this page", name=name, near=near), {*link_target.sources} - {place}
            yield from on_link(site, link_target, here, {place})
            yield from on_link(site, link_target, fault("no-id", page=f"/{site.address(place)}", name=name, near=near), others)


def queries(site: Site) -> Iterator[Finding]:
    """Check that what a link of this site says after ? can be chosen there: ?from=lv&instrument=fd-2008-947."""
    known = {name for page in site.pages.values() for name in page.choices}
    for link_target in site.link_targets:
        link, file = link_target.link, link_target.file
        if "?" not in link.value or file not in site.pages or link.kind not in ("link", "script"):
            continue
        choices = site.pages[file].choices
        for name, value in parse_qsl(link.value.partition("#")[0].partition("?")[2], keep_blank_values=True):
            if name not in known:
                yield from on_link(site, link_target, fault("unknown-query", name=name))
            elif name in choices and value not in choices[name]:
                yield from on_link(site, link_target, fault("no-choice", address=site.address(file), value=value, name=name))


def orphans(site: Site) -> Iterator[Finding]:
    """Check that some other page of the same language links to each page."""
    linked: set[str] = set()
    real = {path for path, page in site.pages.items() if not page.is_404 and page.refresh is None}
    for link_target in site.link_targets:
        if link_target.file is None or link_target.file in linked or link_target.link.kind != "link":
            continue
        end = site.final(link_target.file)
        if end and any(source != end and source in real and site.locale(source) == site.locale(end) for source in link_target.sources):
            linked.add(end)
    for locale in site.locales:
        for page in site.of_locale(locale):
            if page.path in real - linked:
                yield on_file(page.path, fault("orphan", locale=locale))


def redirects(site: Site) -> Iterator[Finding]:
    """Check that a redirect page leads straight to where data/redirects.yml says, in its language, by both its addresses; it is noindex."""
    moved = site.redirects
    right = {f"{locale}/{old}{INDEX}": f"{locale}/{new}" for old, new in moved.pages.items() for locale in site.locales}
    links: dict[str, list[LinkTarget]] = defaultdict(list)
    for link_target in site.link_targets:
        for source in link_target.sources if link_target.link.kind == "link" else ():
            if source in site.pages and site.pages[source].refresh is not None:
                links[source].append(link_target)
    for path, page in site.pages.items():
        if page.refresh is None:
            if path in right:
                yield on_file(path, fault("redirect-none", right=right[path]))
            continue
        line = site.line(path, "refresh", page.refresh)
        if problem := _redirect_fault(site, page, right.get(path, ""), links[path]):
            yield on_file(path, problem, line, f'redirect to "{page.refresh}"')
        if not page.noindex:
            yield on_file(path, fault("redirect-indexed"), line)
    yield from _moved_ids(site)


def _redirect_fault(site: Site, page: Page, right: str, links: list[LinkTarget]) -> Fault | None:
    target = site.target(page, page.refresh or "")
    if target.kind == "outside":
        return host_fault(target.path)
    file = site.locate(target.path) if target.kind == "inside" else None
    if file is None:
        return fault("redirect-nowhere")
    if file == page.path:
        return fault("redirect-self")
    own, other = site.locale(page.path), site.locale(target.path)
    if own and other and own != other:
        return fault("redirect-language", own=own, other=other)
    if right and target.path != right:
        return fault("redirect-data", right=right)
    if site.pages.get(file) and site.pages[file].refresh is not None:
        end = site.final(file)
        return fault("redirect-redirect", address=site.address(end)) if end else fault("redirect-circle")
    ids = site.anchors(file)
    if target.fragment and ids is not None and target.fragment not in ids:
        return fault("redirect-id", name=target.fragment)
    return next((fault("redirect-link", value=link_target.link.value) for link_target in links if link_target.target != target), None)


def _moved_ids(site: Site) -> Iterator[Finding]:
    """Yield each id that has moved stands before the heading of the section that holds it now."""
    for slug, names in site.redirects.ids.items():
        for locale in site.locales:
            page = site.pages.get(f"{locale}/{slug}{INDEX}")
            for old, new in names.items() if page and page.refresh is None else ():
                after = page.ids[page.ids.index(old) + 1 :] if page and old in page.ids else [new]  # else the check of anchors says so
                place = next((name for name in after if name not in names), "")
                if page and place != new:
                    problem = fault("moved-id", old=old, place=place, new=new)
                    yield on_file(page.path, problem, site.line(page.path, "id", old), value=old)


def anchors(site: Site) -> Iterator[Finding]:
    """Check that every page and id that data/anchors.lock promises exists in each language.

    The file lies beside the site's folder. A page that has moved may be a redirect: its ids must then stand where it
    leads.
    """
    file = site.project / LOCK
    pages, faults = parse_lock(file.read_text(encoding="utf-8")) if file.is_file() else ([], [])
    for number, text in faults:
        yield on_file(LOCK, fault("lock", problem=text), number)
    for page in pages:
        gone: dict[str, list[str]] = {}
        for locale in site.locales:
            found = site.locate(f"{locale}/{page.address}")
            end = site.final(found) if found else None
            known = site.anchors(end) or set() if end else set()
            for name in page.ids if end else [""]:
                if name not in known:
                    gone.setdefault(name, []).append(locale)
        for name, locales in gone.items():
            problem = fault("id-gone" if name else "page-gone", name=name, slug=page.address, locales=", ".join(locales))
            breaks = tuple(f"/{locale}/{page.address}" + (f"#{name}" if name else "") for locale in locales)
            yield Finding(LOCK, page.line, "", str(problem), breaks=breaks)
