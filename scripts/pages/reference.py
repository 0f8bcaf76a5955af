"""`/reference/`: the glossary, the sources, and the list of all pages."""

from __future__ import annotations

from itertools import groupby

from jinja2 import Environment

import locales
from evidence.load import Evidence
from prose.citations import KINDS, cite, reference


def pages(evidence: Evidence, locale: str, env: Environment, titles: dict[str, str]) -> dict[str, str]:
    """Markdown of the reference pages, by path. `titles` gives each page's title by its path."""
    gettext = env.globals["_"]
    order = [locale, *(code for code in locales.LOCALES if code != locale)]
    glossary = env.get_template("glossary.md.jinja").render(
        terms=env.filters["alphabetical"](evidence.terms, locale), order=order, cite=cite
    )
    sources = sorted(evidence.sources.values(), key=lambda source: (source.publisher.casefold(), source.date or "", source.id))
    listing = env.get_template("sources.md.jinja").render(
        groups=[(publisher, list(items)) for publisher, items in groupby(sources, key=lambda source: source.publisher)],
        count=len(sources),
        kinds=KINDS,
        reference=lambda source: reference(source, locale, gettext),
    )
    found = {"reference/glossary.md": glossary, "reference/sources.md": listing}
    listed = dict(titles) | {path: _title(text) for path, text in found.items()}
    found["reference/pages.md"] = env.get_template("pages.md.jinja").render(folders=_folders(listed))
    return found


def _title(markdown: str) -> str:
    """Text of the first h1."""
    return next(line[2:].strip() for line in markdown.splitlines() if line.startswith("# "))


def _folders(titles: dict[str, str]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Pages by their first folder, each as (path, title), the folder's own page first."""
    ordered = sorted(titles.items(), key=lambda item: (item[0].rpartition("/")[0], not item[0].endswith("index.md"), item[1].casefold()))
    return [(folder, list(items)) for folder, items in groupby(ordered, key=lambda item: item[0].rpartition("/")[0])]
