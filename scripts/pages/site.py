"""The pages of one language: prose with its blocks and citations filled, and the pages made from data.

Nothing here knows the site generator; `mkdocs_hooks.py` hands the results over.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, cast
from urllib.parse import urlsplit

from scripts.base import locales
from scripts.base.addresses import address
from scripts.base.catalogs import translator
from scripts.base.files import file_state
from scripts.evidence import labels
from scripts.evidence.load import Evidence, load, load_redirects
from scripts.exports.files import version
from scripts.i18n.state import State, states
from scripts.markdown.citations import check
from scripts.markdown.extension import SiteMarkdown
from scripts.markdown.foreign import mark_foreign
from scripts.markdown.hashes import outdated
from scripts.markdown.page import Page
from scripts.markdown.pages import prose
from scripts.pages import blocks, cited, kinds, mechanisms, qr, render, report, structured
from scripts.pages.context import Others, PageContext
from scripts.pages.notices import not_translated, outdated_sections, with_aliases, with_new_sections
from scripts.pages.outline import CLOSED, outlined
from scripts.pages.page_meta import FALLBACK, with_meta

CARD = "assets/cards/{kind}-{locale}.png"  # python -m scripts cards
FROM_PROSE = ("training",)  # makers that read the text of prose pages
FROM_OTHERS = ("acts", "changes", "evidence_state", "reference")  # makers that read titles and citations of other pages
ABBREVIATION = re.compile(r"^[A-Za-z][A-Za-z-]{1,11}$")


class _Maker(Protocol):
    """A module beside this one that makes pages: countries, reference and so on."""

    def pages(self, context: PageContext, others: Others, /) -> dict[str, str]: ...


class SitePages:
    """All pages of one language. Raises EvidenceError, CatalogError or PageError when it cannot be read.

    `before`: the same language as it was built last in this process; what is made of the same things is taken over from it.
    """

    def __init__(self, root: Path, locale: str, evidence: Evidence | None = None, before: SitePages | None = None) -> None:
        self.root, self.locale = root, locale
        self.evidence = evidence or load(root)
        self.translator = translator(root, locale)
        self.redirects = load_redirects(root)
        self.docs = root / "docs"
        self.english = prose(self.docs, locales.SOURCE)
        self.own = prose(self.docs, locale)
        self.context = PageContext(root, locale, self.evidence, self.translator, self.english | self.own)
        self._made: dict[str, dict[str, str]] = {}  # pages by maker
        self._before = (before._basis, before._others, before._made) if before else None
        self.extension = SiteMarkdown(self.evidence.citable, locale, self.translator.gettext)

    @cached_property
    def _generated(self) -> dict[str, str]:
        found: dict[str, str] = {}
        titles = dict(self._prose_titles)
        others = Others(titles, self._citing)
        for name in kinds.makers():
            if name in self._kept:
                made = self._kept[name]
            else:
                maker = cast(_Maker, import_module(f"scripts.pages.{name}"))
                made = {slug: render.no_numbered_lists(text) for slug, text in maker.pages(self.context, others).items()}
            self._made[name] = made
            titles |= {slug: Page(text).title for slug, text in made.items()}
            found |= made
        return found

    @cached_property
    def _basis(self) -> tuple[object, ...]:
        """What the pages made from data depend on: of prose, which pages there are, and those with steps and lessons."""
        templates = [file_state(path) for path in sorted((self.root / "overrides" / "pages").rglob("*"))]
        named = {*self.evidence.steps.values(), *self.evidence.lessons.values()}
        pages = [(slug, page.title, page.headings) if slug in named else slug for slug, page in self.context.pages.items()]
        return self.evidence, self.translator, templates, pages

    @cached_property
    def _others(self) -> tuple[object, ...]:
        """What the pages of FROM_OTHERS depend on besides."""
        return self._prose_titles, self._citing

    @cached_property
    def _citing(self) -> dict[str, list[str]]:
        return cited.citing_pages(self.evidence, self.english)

    @cached_property
    def _kept(self) -> dict[str, dict[str, str]]:
        """Pages of the build before that are still right, by maker."""
        basis, others, made = self._before or (None, None, {})
        if basis != self._basis:
            return {}
        again = FROM_PROSE if others == self._others else (*FROM_PROSE, *FROM_OTHERS)
        return {name: pages for name, pages in made.items() if name not in again}

    def generated(self) -> dict[str, str]:
        """Return the Markdown of the pages made from data, by slug."""
        return self._generated

    def missing(self) -> dict[str, str]:
        """Return the English pages that this language lacks, by slug, marked for the notice."""
        return {
            slug: page.path.read_text(encoding="utf-8").replace("---\n", f"---\n{FALLBACK}: true\n", 1)
            for slug, page in self.english.items()
            if slug not in self.own
        }

    def markdown(self, text: str, slug: str, meta: Mapping[str, Any]) -> str:
        """Return the Markdown of a page, and make it the page of `extension`. Raises BlockError or CitationError.

        Convert it before you ask for the next page, with an instance of Python-Markdown that has `extension`.
        """
        if slug in self.own:
            check(self.own[slug], self.evidence.citable, f"docs/{self.locale}/{slug}")
        text = outlined(text, slug, str(meta.get("kind")), self.context)
        if meta.get(FALLBACK):
            text = not_translated(text, self.context)
        elif self.locale != locales.SOURCE and slug in self.own and slug in self.english:
            english, own = self.english[slug], self.own[slug]
            older = [name for name in outdated(english, own) if name in own.sections]
            text = with_new_sections(outdated_sections(text, slug, older, self.context), english, own, self.context)
        text = blocks.fill(text, slug, self.context, self._translated, self._prose_titles, self._mechanisms_reviewed)
        text = with_aliases(text, slug, self.redirects.ids.get(address(slug), {}))
        place = f"docs/{self.locale}/{slug}" if slug not in self._generated else slug
        self.extension.start_page(place)
        return text if (meta.get("search") or {}).get("exclude") else f"{text}\n\n{self._abbreviations}"

    def needs(self, slug: str, kind: str) -> dict[str, list[str]]:
        """Return the files of docs/assets that a page of prose needs for what the build adds to it: its `scripts` and `styles`."""
        if kind == "home":
            return {"scripts": ["finder.js"], "styles": ["home.css"]}
        if slug == "about/offline.md":
            return {"scripts": ["offline/list.js"]}
        if kind == "finding":
            return {"scripts": ["cite.js"], "styles": ["policy.css"]}
        if (mechanism := self.evidence.mechanisms.get(kinds.MECHANISM.name(slug) or "")) and mechanism.pairwise:
            return {"scripts": ["between.js", "reveal.js"], "styles": ["tools.css", "outline.css"]}
        one_page = ["one-page.css"] if slug == "guidance/for-a-judge.md" else []
        return {"scripts": ["reveal.js"], "styles": ["outline.css", *one_page]} if kind in CLOSED else {}

    def files(self, site_url: str) -> dict[str, str]:
        """Return the other files that the build makes for the pages, by path; `site_url` is the address of the language."""
        slugs = {*self._prose_titles, *self._generated}
        return {mechanisms.MAP: mechanisms.map_file(self.context), **qr.files(slugs, site_url)}

    @cached_property
    def _card_language(self) -> str:
        """The language of the cards: English until somebody has drawn those of a new language."""
        own = self.docs / CARD.format(kind="home", locale=self.locale)
        return self.locale if own.is_file() else locales.SOURCE

    def of_other_language(self, path: str) -> bool:
        """Return whether a file of docs/ is a card in another language than this one."""
        name = Path(path)
        return name.parent == Path(CARD).parent and not name.stem.endswith(f"-{self._card_language}")

    def _mechanisms_reviewed(self) -> dict[str, str]:
        """Return the day of the last review of each mechanism's page, by the mechanism's id."""
        pages = ((kinds.MECHANISM.name(slug), page) for slug, page in self.english.items())
        return {name: str(page.meta["reviewed"]) for name, page in pages if name and page.meta.get("reviewed")}

    @cached_property
    def _version(self) -> str:
        return version(self.root, self.evidence)[0]

    def _translated(self) -> list[State]:
        return states(self.root, self.evidence, lambda code: prose(self.docs, code))

    @cached_property
    def _prose_titles(self) -> dict[str, str]:
        """Titles of the prose pages by slug, in this language where there is one."""
        return {slug: page.title for slug, page in (self.english | self.own).items()}

    def with_meta(self, html: str, meta: Mapping[str, Any], slug: str) -> str:
        """Return HTML of a page with what it says about itself."""
        return mark_foreign(with_meta(html, meta, slug, self.context))

    def template_values(self, url: str | None, site_url: str, meta: Mapping[str, Any]) -> dict[str, Any]:
        """Return what the theme's overrides need: this language's and the other languages' addresses of the page.

        `url` is the page's address below its language; None for the 404 page, which is shown at any depth and so
        needs addresses from the root of its host.
        """
        base = site_url.removesuffix(f"{self.locale}/")
        here = (url or "").removeprefix("./")  # MkDocs writes the home page's address as "./"
        root = urlsplit(base).path or "/" if url is None else "../" * (here.count("/") + 1)
        card = here.strip("/").replace("/", "-") if here.startswith("to/") else meta.get("kind") or "home"
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
                    "territory": locales.territory(code),
                }
                for code in locales.LOCALES
            ],
            "x_default": f"{base}{locales.SOURCE}/{here}" if here else base,
            "reviewed": locales.written_date(str(meta.get("reviewed") or ""), self.locale),
            "report": report.error_on(f"{self.locale}/{here}", self.locale, self._version, self.translator.gettext),
            "states": " ".join(self.evidence.countries),
            "card": f"{base}{self.locale}/{CARD.format(kind=card, locale=self._card_language)}",
            "card_is_foreign": self._card_language != self.locale,
            "kind": self.translator.gettext(labels.KIND.get(str(meta.get("kind")), labels.KIND["home"])),
        }

    def shared(self, slug: str, place: structured.Place, meta: Mapping[str, Any]) -> dict[str, Any]:
        """Return what the overrides need besides on a page: for robots, for paper, for feed readers, and for the next step."""
        words, letters = self.context.words.data, self.evidence.letters.values()
        return {
            "structured": structured.block(place, meta, self.context),
            "qr": qr.NAME if qr.printed(slug) else "",
            "feed": kinds.followed(slug, self.evidence.mechanisms),
            "letters": [(words(one.title), kinds.LETTER.of(one.id)) for one in letters if one.see.startswith(slug)],
        }

    @cached_property
    def _abbreviations(self) -> str:
        """Hover explanations of the termbase's abbreviations; not of the site's own name, which is everywhere."""
        known = {}
        for term in self.evidence.terms:
            if term.id != "somec" and term.abbreviation and ABBREVIATION.match(term.abbreviation):
                known[term.abbreviation] = getattr(term, self.locale).replace("\n", " ")
        return "\n".join(f"*[{short}]: {long}" for short, long in known.items() if short != long)
