"""The plain stack on the same pages: MkDocs, Material and static-i18n as they come, all languages in one run.

For the search also a plain project for each language alone, whose index has lunr's stemmer of that language.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from scripts.kit import locales
from scripts.pages.site import SitePages

EXTENSIONS = [
    "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", {"toc": {"permalink": True}}, "pymdownx.tasklist"
]  # fmt: skip

LUNR = ("en", "nl", "es")  # languages of this site that lunr-languages has a stemmer for


def write_project(root: Path, target: Path) -> int:
    """Write the site's pages as plain Markdown below `target`, with plain settings; return how many pages."""
    count = 0
    for locale in locales.LOCALES:
        count += _write_pages(root, locale, target / "docs" / locale)
    settings = {
        "site_name": "Plain",
        "theme": {"name": "material", "font": False, "features": ["navigation.tabs", "navigation.indexes"]},
        "plugins": [
            "search",
            {
                "i18n": {
                    "docs_structure": "folder",
                    "languages": [
                        {"locale": code, "name": locales.language_name(code), "build": True, "default": code == locales.SOURCE}
                        for code in locales.LOCALES
                    ],
                }
            },
        ],
        "markdown_extensions": EXTENSIONS,
    }
    (target / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    return count


def write_language(root: Path, target: Path, locale: str) -> None:
    """Write one language's pages as a plain project of its own below `target`."""
    _write_pages(root, locale, target / "docs")
    settings = {
        "site_name": "Plain",
        "theme": {"name": "material", "font": False, "language": locale},
        "plugins": [{"search": {"lang": locale if locale in LUNR else "en"}}],
        "markdown_extensions": EXTENSIONS,
    }
    (target / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")


def _write_pages(root: Path, locale: str, folder: Path) -> int:
    """Write a language's pages as plain Markdown; return how many."""
    pages = SitePages(root, locale)
    texts = {slug: page.body for slug, page in pages.own.items()} | pages.generated() | pages.missing()
    for slug, text in texts.items():
        path = folder / slug
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(pages.plain(text, slug, {}), encoding="utf-8")
    return len(texts)


def search_figures(root: Path, folder: Path, browser, queries: dict, say: Callable[[str], None]) -> dict:  # noqa: ANN001
    """Figures of Material's search: "shared" with one index for all languages, "own" with one for each."""
    from scripts.measure import search, server

    result: dict = {"shared": {}, "own": {}}
    say("plain MkDocs, one index for all languages")
    write_project(root, folder / "shared")
    build(folder / "shared")
    for code, sets in queries.items():
        prefix = "/" if code == locales.SOURCE else f"/{code}/"
        others = [f"/{other}/" for other in locales.LOCALES if other != code] if prefix == "/" else []
        with server.serve(folder / "shared" / "site") as base:
            result["shared"][code] = _figures(browser, base.rstrip("/") + prefix, sets, search.below_prefix(prefix, others), say)
    for code, sets in queries.items():
        say(f"plain MkDocs, {code} alone")
        write_language(root, folder / code, code)
        build(folder / code)
        with server.serve(folder / code / "site") as base:
            result["own"][code] = _figures(browser, base, sets, search.below_prefix("/"), say)
    return result


def _figures(browser, url: str, sets: dict, below: Callable, say: Callable[[str], None]) -> dict:  # noqa: ANN001
    from scripts.measure import search

    found, cost = search.run(browser, url, search.MATERIAL, sets, below, say)
    return {part: one.summary() for part, one in found.items()} | {"cost": cost}


def build(target: Path) -> float:
    """Build the plain project into `target/site`; return the seconds."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=target, check=True, capture_output=True)
    return time.perf_counter() - start
