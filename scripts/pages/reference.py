"""`/reference/`: the glossary, the sources, and the list of all pages."""

from collections.abc import Mapping
from itertools import groupby

from scripts.base import locales
from scripts.base.addresses import address
from scripts.evidence.labels import TABLES
from scripts.evidence.load import load_redirects
from scripts.evidence.models import Source
from scripts.markdown.citations import KINDS, cite, title_and_date
from scripts.pages import kinds
from scripts.pages.context import Others, PageContext
from scripts.pages.render import alphabetical, by_initial, initials

SECTIONS = TABLES["FOLDER"]
NO_LONGER_CITED = "no-longer-cited"  # the section to which data/redirects.yml leads the ids of sources that nothing cites any more


def pages(context: PageContext, others: Others) -> dict[str, str]:
    """Return the Markdown of the reference pages, by path."""
    further = [code for code in locales.LOCALES if code != context.locale]
    terms = alphabetical(context.evidence.terms, context.locale)
    bar = initials((getattr(term, context.locale), term.id) for term in terms)
    glossary = context.render("glossary.md.jinja", terms=terms, others=further, cite=cite, bar=bar)
    found = {"reference/glossary.md": glossary}
    titles = {**others.titles, "reference/glossary.md": _title(glossary)}
    found |= _sources(context, titles, others.citing)
    listed = titles | {path: _title(text) for path, text in found.items() if kinds.SOURCES.name(path) is None}
    found["reference/pages.md"] = context.render("pages.md.jinja", groups=_groups(listed, context))
    return found


def _sources(context: PageContext, titles: Mapping[str, str], citing: Mapping[str, list[str]]) -> dict[str, str]:
    """Return the list of sources: an overview, and a page for each kind, ordered by publisher. One page would be too heavy for a phone."""
    by_kind: dict[str, list[Source]] = {}
    for source in sorted(context.evidence.sources.values(), key=lambda one: (one.publisher.casefold(), one.date or "", one.id)):
        by_kind.setdefault(source.kind, []).append(source)
    by_name = [(kind, context.gettext(KINDS[kind]), by_kind[kind]) for kind in KINDS if kind in by_kind]
    found = {"reference/sources.md": context.render("sources.md.jinja", kinds=by_name, count=len(context.evidence.sources))}
    moved = load_redirects(context.root).ids
    for kind, name, sources in by_name:
        path = kinds.SOURCES.of(kind)
        groups = [(publisher, list(items)) for publisher, items in groupby(sources, key=lambda source: source.publisher)]
        found[path] = context.render(
            "sources-kind.md.jinja",
            name=name,
            left_out=NO_LONGER_CITED in moved.get(address(path), {}).values(),
            letters=by_initial(groups),
            parts=lambda source: title_and_date(source, context.locale, context.gettext),
            cited_on=lambda source: [(slug, titles[slug]) for slug in citing.get(source.id, []) if slug in titles],
        )
    return found


def _title(markdown: str) -> str:
    """Return the text of the first h1."""
    return next(line[2:].strip() for line in markdown.splitlines() if line.startswith("# "))


def _groups(titles: dict[str, str], context: PageContext) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the pages by their first folder, each as (path, title), under the name that the menu gives to it."""

    def key(item: tuple[str, str]) -> tuple[int, bool, str]:
        return list(SECTIONS).index(_folder(item[0])), not item[0].endswith("index.md"), locales.sort_key(item[1], context.locale)

    found = groupby(sorted(titles.items(), key=key), key=lambda item: _folder(item[0]))
    return [(context.gettext(SECTIONS[folder]) if SECTIONS[folder] else "", list(items)) for folder, items in found]


def _folder(path: str) -> str:
    """Return the folder of a page for the list: that of collected facts stands by itself."""
    return next(folder for folder in reversed(SECTIONS) if path.startswith(folder))
