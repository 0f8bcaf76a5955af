"""The plain stack on the same pages: MkDocs, Material and static-i18n as they come, all languages in one run."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import yaml

from scripts.base import locales
from scripts.pages.site import SitePages

EXTENSIONS = [
    "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", {"toc": {"permalink": True}}, "pymdownx.tasklist"
]  # fmt: skip


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


def _write_pages(root: Path, locale: str, folder: Path) -> int:
    """Write a language's pages as plain Markdown; return how many."""
    pages = SitePages(root, locale)
    texts = {slug: page.body for slug, page in pages.own.items()} | pages.generated() | pages.missing()
    for slug, text in texts.items():
        path = folder / slug
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(pages.plain(text, slug, {}), encoding="utf-8")
    return len(texts)


def build(target: Path) -> float:
    """Build the plain project into `target/site`; return the seconds."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=target, check=True, capture_output=True)
    return time.perf_counter() - start
