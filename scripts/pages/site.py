"""The pages of one language: prose with its blocks and citations filled, and the pages made from data.

Nothing here knows the site generator; `mkdocs_hooks.py` hands the results over.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, cast
from urllib.parse import urlsplit

from scripts.evidence import labels
from scripts.evidence.load import Evidence, EvidenceError, load
from scripts.evidence.redirects import load_redirects
from scripts.exports.files import version
from scripts.kit import locales
from scripts.kit.addresses import address
from scripts.kit.catalogs import translator
from scripts.pages import blocks, cited, kinds, render
from scripts.pages.press import Others, Press
from scripts.pages.translation_state import state_table
from scripts.prose.citations import PLACEHOLDER, check, definitions, footnotes, hover_titles
from scripts.prose.hashes import outdated
from scripts.prose.page import HEADING, Page
from scripts.prose.pages import prose
from scripts.prose.tables import readable_tables

ABBREVIATION = re.compile(r"^[A-Za-z][A-Za-z-]{1,11}$")
STATEMENT_BLOCK = re.compile(r"^!!! (somec|law|advice)[ \t]*$", re.M)
FALLBACK = "fallback"  # front matter key of an English page shown in another language


class _Maker(Protocol):
    """A module beside this one that makes pages: countries, reference and so on."""

    def pages(self, press: Press, others: Others, /) -> dict[str, str]: ...


class SitePages:
    """All pages of one language. Raises EvidenceError, CatalogError or PageError when it cannot be read."""

    def __init__(self, root: Path, locale: str, evidence: Evidence | None = None) -> None:
        self.root, self.locale = root, locale
        self.evidence = evidence or load(root)
        self.translator = translator(root, locale)
        self.press = Press(root, locale, self.evidence, self.translator)
        self.redirects = load_redirects(root)
        self.docs = root / "docs"
        self.english = prose(self.docs, locales.SOURCE)
        self.own = prose(self.docs, locale)
        self._ = self.translator.gettext

    @cached_property
    def _generated(self) -> dict[str, str]:
        found: dict[str, str] = {}
        titles = dict(self._prose_titles)
        others = Others(titles, cited.citing_pages(self.evidence, self.english))
        for name in kinds.makers():
            maker = cast(_Maker, import_module(f"scripts.pages.{name}"))
            made = maker.pages(self.press, others)
            titles |= {slug: Page(text).title for slug, text in made.items()}
            found |= made
        return {slug: render.no_numbered_lists(text) for slug, text in found.items()}

    def generated(self) -> dict[str, str]:
        """Markdown of the pages made from data, by slug."""
        return self._generated

    def missing(self) -> dict[str, str]:
        """English pages that this language lacks, by slug, marked for the notice."""
        return {
            slug: page.path.read_text(encoding="utf-8").replace("---\n", f"---\n{FALLBACK}: true\n", 1)
            for slug, page in self.english.items()
            if slug not in self.own
        }

    def markdown(self, text: str, slug: str, meta: Mapping[str, Any]) -> str:
        """Markdown of a page, ready for Python-Markdown. Raises BlockError or CitationError."""
        if slug in self.own:
            check(self.own[slug], self.evidence.citable, f"docs/{self.locale}/{slug}")
        pages = lambda code: prose(self.docs, code)  # noqa: E731
        state = lambda: state_table(self.press, pages, self._prose_titles)  # noqa: E731
        text = blocks.fill(text, slug, self.press, state, self._finding_titles)
        text = self._aliases(self._notices(text, slug, meta), slug)
        text = _label_headings(text, self._)
        text = STATEMENT_BLOCK.sub(lambda m: f'!!! {m.group(1)} "{self._(labels.STATEMENT[m.group(1)])}"', text)
        place = f"docs/{self.locale}/{slug}" if slug not in self._generated else slug
        text, cited = footnotes(text, self.evidence.citable, place, self.locale, self._)
        if cited:
            heading = self._("Sources")
            text += f"\n\n## {heading} {{#page-sources}}\n\n{PLACEHOLDER}\n\n"
            text += definitions(cited, self.evidence.citable, self.locale, self._)
        return text if (meta.get("search") or {}).get("exclude") else f"{text}\n\n{self._abbreviations}"

    @cached_property
    def _prose_titles(self) -> dict[str, str]:
        """Titles of the prose pages by slug, in this language where there is one."""
        return {slug: page.title for slug, page in (self.english | self.own).items()}

    @cached_property
    def _finding_titles(self) -> dict[str, str]:
        """Titles of the pages of findings, by name."""
        found = {slug: title for slug, title in self._prose_titles.items() if slug.startswith("findings/")}
        return {slug.removeprefix("findings/").removesuffix(".md"): title for slug, title in found.items()}

    def scrolling_tables(self, html: str) -> str:
        """HTML of a page with each table in a box that scrolls by itself, also by keyboard and without scripts."""
        return readable_tables(html, self._("Table"))

    def hover_titles(self, html: str) -> str:
        """HTML of a page with the source of each note mark as its title."""
        return hover_titles(html, self.evidence.citable, self.locale, self._)

    def meta_strip(self, meta: Mapping[str, Any], slug: str) -> str:
        """HTML of the strip below the title."""
        translated = self.locale != locales.SOURCE and not meta.get(FALLBACK)
        return self.press.render(
            "page-meta.html.jinja",
            kind=meta.get("kind"),
            audience=meta.get("audience") or [],
            reviewed=str(meta.get("reviewed") or ""),
            translated=translated,
            native_review=str(meta.get("native_review") or ""),
            depth="../" * address(slug).count("/"),
        )

    def context(self, url: str | None, site_url: str, meta: Mapping[str, Any]) -> dict[str, Any]:
        """What the theme's overrides need: this language's and the other languages' addresses of the page.

        `url` is the page's address below its language; None for the 404 page, which is shown at any depth and so
        needs addresses from the root of its host.
        """
        base = site_url.removesuffix(f"{self.locale}/")
        here = (url or "").removeprefix("./")  # MkDocs writes the home page's address as "./"
        root = urlsplit(base).path or "/" if url is None else "../" * (here.count("/") + 1)
        return {
            "locale": self.locale,
            "content_language": locales.SOURCE if meta.get(FALLBACK) else self.locale,
            "root": root,  # of the whole site, from this page
            "home": f"{root}{self.locale}/",  # of this language
            "url": here,
            "languages": [
                {
                    "code": code,
                    "name": locales.language_name(code),
                    "href": f"{root}{code}/{here}",
                    "absolute": f"{base}{code}/{here}",
                    "current": code == self.locale,
                }
                for code in locales.LOCALES
            ],
            "x_default": f"{base}{locales.SOURCE}/{here}" if here else base,
            "reviewed": locales.written_date(str(meta.get("reviewed") or ""), self.locale),
            "version": version(self.root, self.evidence)[0],
            "repository": os.environ.get("REPO_URL", "").rstrip("/"),
            "kind": labels.KIND.get(str(meta.get("kind"))),
        }

    def _notices(self, text: str, slug: str, meta: Mapping[str, Any]) -> str:
        """Say at its place what is not translated, or older than the English section."""
        if meta.get(FALLBACK):
            title = self._("This page is not translated yet")
            body = self._("You are reading the English text. Help to translate it is welcome.")
            return re.sub(r"^(# .*)$", lambda m: f'{m.group(1)}\n\n!!! warning "{title}"\n    {body}', text, count=1, flags=re.M)
        if self.locale == locales.SOURCE or slug not in self.own or slug not in self.english:
            return text
        changed = outdated(self.english[slug], self.own[slug])
        if not changed:
            return text
        lines = []
        for line in text.split("\n"):
            lines.append(line)
            match = HEADING.match(line)
            if not match or len(match.group(1)) > 2:
                continue
            name = "top" if len(match.group(1)) == 1 else next((w[1:] for w in (match.group(3) or "").split() if w[0] == "#"), "")
            if name in changed:
                lines += ["", self._outdated(slug, name), ""]
        return "\n".join(lines)

    def _outdated(self, slug: str, section: str) -> str:
        depth = "../" * (address(slug).count("/") + 1)
        href = f"{depth}{locales.SOURCE}/{address(slug)}#{section}"
        return self.press.render("outdated.md.jinja", href=href)

    def _aliases(self, text: str, slug: str) -> str:
        """Keep renamed ids of the page alive, each just before the section that holds it now."""
        for old, new in self.redirects.ids.get(address(slug), {}).items():
            heading = re.compile(rf"^(#+ .*\{{#{re.escape(new)}[ }}].*)$", re.M)
            text, found = heading.subn(rf'<span class="alias" id="{old}"></span>\n\n\1', text, count=1)
            if not found:
                raise EvidenceError(f"data/redirects.yml: ids > {address(slug)} > {old}: the page has no section #{new}")
        return text

    @cached_property
    def _abbreviations(self) -> str:
        """Hover explanations of the termbase's abbreviations; not of the site's own name, which is everywhere."""
        known = {}
        for term in self.evidence.terms:
            if term.id != "somec" and term.abbreviation and ABBREVIATION.match(term.abbreviation):
                known[term.abbreviation] = getattr(term, self.locale).replace("\n", " ")
        return "\n".join(f"*[{short}]: {long}" for short, long in known.items() if short != long)


def _label_headings(text: str, gettext: Callable[[str], str]) -> str:
    """Print the kind of statement under each heading that carries its class; give the h1 the id `top`."""
    lines, fenced = [], False
    for line in text.split("\n"):
        fenced ^= line.lstrip().startswith("```")
        match = None if fenced else HEADING.match(line)
        if match and len(match.group(1)) == 1 and not match.group(3):
            line = f"{line} {{#top}}"
        lines.append(line)
        for word in (match.group(3) or "").split() if match else []:
            if word.removeprefix(".") in labels.STATEMENT and word.startswith("."):
                kind = word[1:]
                lines += ["", f'<p class="kind kind--{kind}" data-search-ignore>{gettext(labels.STATEMENT[kind])}</p>', ""]
    return "\n".join(lines)
