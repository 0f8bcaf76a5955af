"""A link leads to a page and section that exist, in the reader's language, and its text says where."""

import posixpath
import re
import tomllib
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote

from scripts.base.locales import LOCALES, SOURCE, STATES, country_name
from scripts.content_lint.project import Project, of_data
from scripts.content_lint.rule import Found, Rule
from scripts.content_lint.texts import texts
from scripts.markdown.links import Link, links, shown
from scripts.markdown.page import Page
from scripts.markdown.parts import prose_lines

_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:|^//", re.I)
ASSETS = "assets"
_PLACE = re.compile(r"(?P<slug>(?:[\w-]+/)*[\w-]+\.md)(?:#(?P<id>[\w-]+))?")
_STATE = re.compile(r"(?:^|/)(?:countries|to|ask)/([a-z]{2})\.md")
_WEB = re.compile(r"^(?:https?://|www\.|mailto:)\S*$", re.I)
TITLES = ("sources", "acts")  # files of others, which may end in .md


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Check each link and image of a page."""
    for link in links(prose_lines(page)):
        for message in (_fault(project, page, link), "" if link.image else _text_fault(project, page, link)):
            if message:
                yield Found(page, link.line, message)


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Check each address of a page or section in data: what a letter, a sheet or a deadline says to see."""
    if path.parent.name in TITLES:
        return
    for line, text in texts(project, path):
        if not (match := _PLACE.fullmatch(text)):
            continue
        page = project.page(match["slug"], SOURCE)
        if not page and match["slug"] not in project.generated:
            yield Found(path, line, f"{text}: there is no such page{_nearest(match['slug'], [*project.pages[SOURCE], *project.generated])}")
        elif page and match["id"] and match["id"] not in project.ids(page):
            yield Found(path, line, f"{text}: the page has no such section{_nearest(match['id'], project.ids(page))}")


def check(project: Project) -> Iterator[Found]:
    """Check that each finding of data is on a page."""
    for finding in project.evidence.findings if project.pages[SOURCE] else ():
        if not project.page(slug := f"findings/{finding.page}.md"):
            yield Found(
                *project.evidence.where(finding, "page"), f"{finding.id}: there is no page {slug}{_nearest(slug, project.pages[SOURCE])}"
            )


def _text_fault(project: Project, page: Page, link: Link) -> str:
    text = shown(link.text)
    bare = text.strip(" .,:;!?…>»→").casefold()
    if not bare:
        return f"the link to {link.target} has no text"
    if _WEB.match(text):
        return f"the text of the link is an address ({text}); say where it leads"
    if bare != link.text.strip().casefold() and bare in _empty(project):
        return f"the link text {text!r} does not say where the link leads ({link.target})"
    match, code = _STATE.search(link.target), _states(page.locale).get(text.strip())
    if code and match and match[1] != code:
        return f"the link text names {text!r}, the link leads to {country_name(match[1], page.locale)} ({link.target})"
    return ""


@lru_cache
def _states(locale: str) -> dict[str, str]:
    """Return the codes of the States by their names."""
    return {country_name(code, locale): code for code in STATES}


@of_data
def _empty(project: Project) -> frozenset[str]:
    """Return texts that say nothing, in all languages: those that rumdl is told to refuse."""
    settings = tomllib.loads(project.text(project.root / "pyproject.toml"))
    texts = settings.get("tool", {}).get("rumdl", {}).get("MD059", {}).get("prohibited-texts", [])
    return frozenset(text.casefold() for text in texts)


def _nearest(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, sorted(known), n=1, cutoff=0.8)
    return f"; did you mean {near[0]}?" if near else ""


def _fault(project: Project, page: Page, link: Link) -> str | None:
    if not link.target:
        return f"the {'image' if link.image else 'link'} {link.text!r} has no target"
    if _SCHEME.match(link.target):
        site = project.site_url
        if site and (link.target == site or link.target.startswith(site + "/")):
            return f"{link.target} is this site; link the .md file by its relative path"
        return None
    path, _, fragment = unquote(link.target).partition("#")
    if path.startswith("/"):
        return f"{link.target} starts at the root of the host; link the .md file by its relative path"
    if not path:
        return _fragment_fault(project, page, page, fragment)
    full = posixpath.normpath(posixpath.join(page.locale, posixpath.dirname(page.slug), path.partition("?")[0]))
    top, _, slug = full.partition("/")
    if top == "..":
        return f"{link.target} leads out of docs/"
    if top != page.locale and top in LOCALES:
        right = posixpath.relpath(slug, posixpath.dirname(page.slug) or ".")
        return f"{link.target} leads into another language; write {right}{'#' + fragment if fragment else ''}"
    if full.endswith(".md"):
        return _page_fault(project, page, link.target, slug if top == page.locale else "", fragment)
    return _file_fault(project, page, link, full)


def _page_fault(project: Project, page: Page, target: str, slug: str, fragment: str) -> str | None:
    found = project.page(slug, page.locale)
    if found:
        return _fragment_fault(project, page, found, fragment) if fragment else None
    if slug in project.generated or project.docs / SOURCE / slug in [file.path for file in project.unreadable]:
        return None
    near = get_close_matches(slug, [*project.pages[SOURCE], *project.generated], n=1, cutoff=0.8)
    mend = f"; did you mean {posixpath.relpath(near[0], posixpath.dirname(page.slug) or '.')}?" if near else ""
    return f"{target}: there is no such page{mend}"


def _fragment_fault(project: Project, page: Page, found: Page, fragment: str) -> str | None:
    ids = project.ids(found)
    if fragment in ids:
        return None
    near = get_close_matches(fragment, sorted(ids), n=1)
    where = "this page" if found is page else found.slug
    return f"#{fragment}: {where} has no such section" + (f"; did you mean #{near[0]}?" if near else "")


def _file_fault(project: Project, page: Page, link: Link, full: str) -> str | None:
    """Return what is wrong with a target that is no .md file: an image, a download, or the address of a page as the built site has it."""
    inside = full.partition("/")[2] if full.partition("/")[0] == page.locale else full
    if any(project.exists(project.docs / place) for place in (full, inside, f"{SOURCE}/{inside}")):
        return None
    if link.image or inside.startswith(f"{ASSETS}/"):
        return f"{link.target}: there is no such file under docs/"
    if not posixpath.splitext(full)[1]:
        slug = posixpath.relpath(inside, posixpath.dirname(page.slug) or ".")
        return f"{link.target} is an address of the built site; link the file, such as {slug}.md or {slug}/index.md"
    return None  # a download that the build makes; the link check of the built site sees it


RULE = Rule(__name__, "error", whole=check, page=check_page, file=check_file)
