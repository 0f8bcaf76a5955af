"""Everything that touches MkDocs. The work is done by the packages beside this file, which know nothing of it.

MkDocs 1.x is frozen; when the generator changes, this file, mkdocs.yml and overrides/ are what is rewritten.
"""

import re
import sys
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # for a plain `mkdocs build`

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents

from scripts.base import locales
from scripts.base.catalogs import CatalogError
from scripts.evidence import labels
from scripts.evidence.load import EvidenceError
from scripts.evidence.unchanged import load_if_changed
from scripts.markdown.citations import CitationError
from scripts.markdown.page import PageError
from scripts.pages.blocks import BlockError
from scripts.pages.kinds import COUNTRY, kind_of
from scripts.pages.render import compiled_templates
from scripts.pages.site import SitePages
from scripts.pages.structured import Place
from scripts.pages.unsafe_html import unsafe_markup

TICK = re.compile(r'<input type="checkbox" disabled(?:="")? ?/?>')  # a box to tick on paper, not a form field
FAULTS = (EvidenceError, CatalogError, BlockError, CitationError, PageError)
NOT_FOR_READERS = (  # what no page asks for: our templates and their data, and what comes with the theme
    "*.po", "*.jinja", "pages/*.json", "*.map", "assets/javascripts/*", "assets/stylesheets/*", "assets/fonts/*.txt",
    "assets/images/favicon.png",
)  # fmt: skip
ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'  # as the theme begins each; words stand beside all of ours
THEME_BOX = re.compile(r'\s*<input [^>]*id="__search"[^>]*>')  # of the theme's search, which is not ours
HEADING_LINK = re.compile(r'<a class="headerlink" href="#[^"]*"')  # its "#" is for the eye and the pointer


class Rendered(NamedTuple):
    """A page as Python-Markdown and the hooks left it."""

    html: str
    title: str | None
    toc: TableOfContents
    anchors: set[str] | None


@dataclass
class Known:
    """A page as it last was in this process: `make serve` renders again only what an edit changed."""

    markdown: str
    files: int  # hash of the set of files, on which links depend
    source: tuple[object, ...] = ()  # what `markdown` was made of
    rendered: Rendered | None = None
    judged: int = 0  # hash of the whole page that was found safe


@dataclass
class Process:
    """What this process keeps from one event of MkDocs to the next, and from one build to the next."""

    site: SitePages | None = None
    pages: dict[tuple[str, str], Known] = field(default_factory=dict)  # by language and file
    cited: object = field(default_factory=object)  # another one when a source or an act has changed
    extensions: list[str] = field(default_factory=list)  # of Markdown, while a page is rendered that needs none


_process = Process()


def site() -> SitePages:
    """Return the pages of the language that is being built."""
    assert _process.site, "on_config has not run"
    return _process.site


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the evidence and the catalogs; set what differs by language. Raise PluginError."""
    locale = config.plugins["i18n"].config.build_only_locale or locales.SOURCE
    try:
        root, before = Path(config.config_file_path).parent, _process.site
        pages = _process.site = SitePages(root, locale, load_if_changed(root), before if before and before.locale == locale else None)
    except FAULTS as error:
        raise PluginError(str(error)) from error
    if before and (before.evidence.sources, before.evidence.acts) != (pages.evidence.sources, pages.evidence.acts):
        _process.cited = object()
    gettext = pages.translator.gettext
    config.theme["language"] = locale
    config.site_name = gettext("SOMEC knowledge base")
    config.site_url = f"{(config.site_url or '').rstrip('/')}/{locale}/"
    config.mdx_configs["toc"]["permalink_title"] = gettext("Link to this section")
    config.mdx_configs["footnotes"] = {"BACKLINK_TITLE": gettext("Back to where note %(number)s is cited").replace("%(number)s", "{}")}
    config.markdown_extensions.append(pages.extension)  # type: ignore[arg-type]  # Python-Markdown takes names and instances
    return config


@event_priority(-100)  # after static-i18n, which expects files to have a source path
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages made from data, and English pages where a translation is missing. Raise PluginError."""
    try:
        for slug, text in site().generated().items():
            kind = kind_of(slug)
            inclusion = InclusionLevel.NOT_IN_NAV if kind and kind.below else InclusionLevel.UNDEFINED
            files.append(File.generated(config, slug, content=text, inclusion=inclusion))
        for path, text in site().files(config.site_url or "").items():
            files.append(File.generated(config, path, content=text))
        for slug, text in site().missing().items():
            if f"{site().locale}/{slug}" not in files.src_uris:
                files.append(File.generated(config, slug, content=text))
    except FAULTS as error:
        raise PluginError(str(error)) from error
    for file in files:
        if any(fnmatch(file.src_uri, pattern) for pattern in NOT_FOR_READERS) or site().of_other_language(file.src_uri):
            file.inclusion = InclusionLevel.EXCLUDED
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Translate the names of the navigation's sections; put the countries in the order of the language."""
    if nav.homepage:
        nav.homepage.title = site().translator.gettext(labels.KIND["home"])
    _name_sections(nav.items)
    return nav


def _name_sections(items: list[Any]) -> None:
    for item in items:
        if isinstance(item, Section):
            if item.title not in labels.SECTION:
                raise PluginError(f"mkdocs.yml: nav: add {item.title!r} to SECTION in scripts/evidence/labels.yml")
            item.title = site().translator.gettext(labels.SECTION[item.title])
            item.children.sort(key=_place)
            _name_sections(item.children)


def _place(item: StructureItem) -> str:
    """Return countries by name after everything else, which keeps its order."""
    code = COUNTRY.name(slug_of(item)) if isinstance(item, MkDocsPage) else None
    return locales.country_sort_key(code, site().locale) if code in site().evidence.countries else ""


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Return Markdown with data blocks and notices; empty where the page is unchanged since the last build."""
    for name, files_needed in site().needs(slug_of(page), str(page.meta.get("kind"))).items():
        page.meta[name] = [*page.meta.get(name, []), *files_needed]
    place = site().locale, page.file.src_uri
    try:
        text = site().markdown(markdown, slug_of(page), page.meta)
        known = _process.pages.get(place)
        source = text, _process.cited, site().translator
        same = known and known.source == source
        written_out = known.markdown if known and same else site().extension.written_out(text)  # with the sources
    except FAULTS as error:
        raise PluginError(str(error)) from error
    listed = hash(frozenset(files.src_uris))
    if known and known.rendered and (known.markdown, known.files) == (written_out, listed):
        known.source = source
        _process.extensions, config.markdown_extensions = config.markdown_extensions, []  # to set them up costs more than the page
        return ""
    _process.pages[place] = Known(written_out, listed, source)
    return text


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Add boxes to tick, links of headings that are not read aloud, and what the page says about itself."""
    known = _process.pages[site().locale, page.file.src_uri]
    if known.rendered:
        config.markdown_extensions = _process.extensions
        page.title, page.toc, page.present_anchor_ids = known.rendered[1:]
        return known.rendered.html
    html = TICK.sub('<span class="tick" aria-hidden="true"></span>', html)
    html = HEADING_LINK.sub(r'\g<0> aria-hidden="true" tabindex="-1"', html)
    html = site().with_meta(html, page.meta, slug_of(page))
    known.rendered = Rendered(html, page.title, page.toc, page.present_anchor_ids)
    return html


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the overrides the interface's words; keep the compiled theme."""
    env.bytecode_cache = compiled_templates(Path(config.config_file_path).parent)
    env.globals["_"] = site().translator.gettext
    return env


def on_page_context(context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Tell the overrides about the page. The theme gets no contents: its skip link would lead past the title."""
    context["kb"] = site().template_values(page.url or "", config.site_url or "", page.meta)
    slug = slug_of(page)
    over = _over(page, nav)
    names = [Markup(getattr(item, "meta", {}).get("nav") or item.title or "").striptags() for item in over]
    steps = [(name, first) for name, first in dict(zip(names, map(_first, over), strict=True)).items() if first]  # each name once
    above = [(name, first.canonical_url or "") for name, first in steps]
    title = Markup(page.title or "").striptags()
    place = Place(slug, page.canonical_url or "", title, config.site_url or "", above)
    context["kb"] |= site().shared(slug, place, page.meta) | {"part": over[0] if over else None, "steps": steps}
    context["contents"], page.toc = page.toc, TableOfContents([])
    return context


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Mend what the theme writes. Raise PluginError for unsafe markup in the whole page, as a browser parses it."""
    output = on_post_template(output)
    known = _process.pages[site().locale, page.file.src_uri]
    if known.judged != hash(output):
        if found := unsafe_markup(output):
            raise PluginError(f"{page.file.src_uri}: {found[0]}; write Markdown, and links to https:, http: or a page")
        known.judged = hash(output)
    return output


def on_post_template(output: str, **_: object) -> str:
    """Return the 404 page, or another one, with the theme's check boxes mended; its icons are not read aloud."""
    output = output.replace(ICON, ICON.replace("<svg", '<svg aria-hidden="true"'))
    return THEME_BOX.sub("", output).replace('id="__drawer" autocomplete="off"', 'id="__drawer"')


def _over(page: MkDocsPage, nav: Navigation) -> list[StructureItem]:
    """Return what a page stands below, from the top: sections, and the page above it where it is one of many."""
    kind = kind_of(slug_of(page))
    host = next((one for one in nav.pages if kind and slug_of(one) == kind.below), None)
    return [*reversed(list((host or page).ancestors))][:2] + ([host] if host else [])


def _first(part: StructureItem) -> MkDocsPage | None:
    """Return the page that a section opens on."""
    if isinstance(part, Section):
        return next((page for child in part.children if (page := _first(child))), None)
    return part if isinstance(part, MkDocsPage) else None


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """Give the overrides the same for the 404 page, which is not a page of the navigation."""
    context["kb"] = site().template_values(None, config.site_url or "", {})
    return context


def slug_of(page: MkDocsPage) -> str:
    """Return the path of a page below its language: guidance/ask-for-information.md."""
    return page.file.src_uri.removeprefix(f"{site().locale}/")
