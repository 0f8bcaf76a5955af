"""Everything that touches MkDocs. The work is done by the packages beside this file, which know nothing of it.

MkDocs 1.x is frozen; when the generator changes, this file, mkdocs.yml and overrides/ are what is rewritten.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # for a plain `mkdocs build`

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as MkDocsPage

from scripts.evidence import labels
from scripts.evidence.load import EvidenceError
from scripts.kit import locales
from scripts.kit.catalogs import N_, CatalogError
from scripts.pages.blocks import BlockError
from scripts.pages.evidence_state import COLLECTION_PAGES
from scripts.pages.reference import SOURCE_PAGES
from scripts.pages.render import compiled_templates
from scripts.pages.site import SitePages
from scripts.prose.citations import CitationError
from scripts.prose.page import PageError

TICK = re.compile(r'<input type="checkbox" disabled(?:="")? ?/?>')  # a box to tick on paper, not a form field
COUNTRY_PAGE = re.compile(r"countries/([a-z]{2})\.md")
FAULTS = (EvidenceError, CatalogError, BlockError, CitationError, PageError)
COLOUR_SWITCH = (N_("Switch to dark colours"), N_("Switch to light colours"))
NOT_IN_NAV = (SOURCE_PAGES, COLLECTION_PAGES)  # long lists, linked from the page above them
_site: SitePages | None = None
_rendered: dict[tuple[str, str], Rendered] = {}  # by language and file


def site() -> SitePages:
    """The pages of the language that is being built."""
    assert _site, "on_config has not run"
    return _site


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the evidence and the catalogs; set what differs by language."""
    global _site
    locale = config.plugins["i18n"].config.build_only_locale or locales.SOURCE
    try:
        _site = SitePages(Path(config.config_file_path).parent, locale)
    except FAULTS as error:
        raise PluginError(str(error)) from error
    gettext = _site.translator.gettext
    config.theme["language"] = locale
    config.site_name = gettext("SOMEC knowledge base")
    config.site_url = f"{(config.site_url or '').rstrip('/')}/{locale}/"
    config.mdx_configs["toc"]["permalink_title"] = gettext("Link to this section")
    config.mdx_configs["footnotes"] = {"BACKLINK_TITLE": gettext("Back to where note %(number)s is cited").replace("%(number)s", "{}")}
    for option, name in zip(config.theme["palette"], COLOUR_SWITCH, strict=True):
        option["toggle"]["name"] = gettext(name)
    return config


@event_priority(-100)  # after static-i18n, which expects files to have a source path
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages made from data, and English pages where a translation is missing."""
    try:
        for slug, text in site().generated().items():
            inclusion = InclusionLevel.NOT_IN_NAV if slug.startswith(NOT_IN_NAV) else InclusionLevel.UNDEFINED
            files.append(File.generated(config, slug, content=text, inclusion=inclusion))
        for slug, text in site().missing().items():
            if f"{site().locale}/{slug}" not in files.src_uris:
                files.append(File.generated(config, slug, content=text))
    except FAULTS as error:
        raise PluginError(str(error)) from error
    for file in files:
        if file.src_uri.endswith(".po") or file.src_uri.endswith(".jinja"):
            file.inclusion = InclusionLevel.EXCLUDED
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Translate the names of the navigation's sections; put the countries in the order of the language."""
    if nav.homepage:
        nav.homepage.title = site().translator.gettext(labels.KIND["home"])
    _name_sections(nav.items)
    return nav


def _name_sections(items: list) -> None:
    for item in items:
        if isinstance(item, Section):
            if item.title not in labels.SECTION:
                raise PluginError(f"mkdocs.yml: nav: add {item.title!r} to SECTION in scripts/pages/labels.py")
            item.title = site().translator.gettext(labels.SECTION[item.title])
            item.children.sort(key=_place)
            _name_sections(item.children)


def _place(item) -> str:  # noqa: ANN001 - a page, section or link of the navigation
    """Countries by name after everything else, which keeps its order."""
    code = COUNTRY_PAGE.fullmatch(slug_of(item)) if isinstance(item, MkDocsPage) else None
    return locales.country_sort_key(code[1], site().locale) if code else ""


@dataclass
class Rendered:
    """A page as it was last rendered in this process: `make serve` renders again only what an edit changed."""

    markdown: str
    files: int  # hash of the set of files, on which links depend
    html: str = ""
    title: str | None = None
    toc: object = None
    anchors: set[str] | None = None


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Labels, data blocks, notices, citations. Empty where the page is unchanged since the last build."""
    if page.is_homepage:
        page.meta["hide"] = ["navigation"]
    try:
        text = site().markdown(markdown, slug_of(page), page.meta)
    except FAULTS as error:
        raise PluginError(str(error)) from error
    place, listed = (site().locale, page.file.src_uri), hash(frozenset(files.src_uris))
    known = _rendered.get(place)
    if known and known.html and (known.markdown, known.files) == (text, listed):
        return ""
    _rendered[place] = Rendered(text, listed)
    return text


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Boxes to tick, sources on hover, and the strip below the title: audience, kind, date, state of the translation."""
    known = _rendered[site().locale, page.file.src_uri]
    if known.html:
        page.title, page.toc, page.present_anchor_ids = known.title, known.toc, known.anchors
        return known.html
    html = TICK.sub('<span class="tick" aria-hidden="true"></span>', html)
    html = site().scrolling_tables(html)
    if page.meta.get("kind") != "reference":  # the glossary has 500 notes: their titles would weigh more than its text
        html = site().hover_titles(html)
    known.html = html.replace("</h1>", "</h1>\n" + site().meta_strip(page.meta, slug_of(page)), 1)
    known.title, known.toc, known.anchors = page.title, page.toc, page.present_anchor_ids
    return known.html


def on_env(env, config: MkDocsConfig, files: Files):  # noqa: ANN001, ANN201 - Jinja's environment
    """Give the overrides the interface's words; keep the compiled theme."""
    env.bytecode_cache = compiled_templates
    env.globals["_"] = site().translator.gettext
    return env


def on_page_context(context: dict, page: MkDocsPage, config: MkDocsConfig, nav: Navigation) -> dict:
    """What the overrides need to know about the page."""
    context["kb"] = site().context(page.url or "", config.site_url or "", page.meta)
    return context


def on_template_context(context: dict, template_name: str, config: MkDocsConfig) -> dict:
    """The same for the 404 page, which is not a page of the navigation."""
    context["kb"] = site().context(None, config.site_url or "", {})
    return context


def slug_of(page: MkDocsPage) -> str:
    """Path of a page below its language: guidance/ask-for-information.md."""
    return page.file.src_uri.removeprefix(f"{site().locale}/")
