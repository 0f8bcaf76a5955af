"""What a page is, for machines: schema.org in a JSON-LD block (https://schema.org, https://www.w3.org/TR/json-ld11/).

The block holds data and is not run, so that a content policy without inline scripts lets it stand. It repeats what the
page says and adds nothing; the publisher is this project, which is no office.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scripts.base import locales
from scripts.evidence.acts import Act
from scripts.evidence.models import Mechanism
from scripts.exports.files import archive_name, version
from scripts.exports.package import LICENCE, MEDIA_TYPES, PACKAGE
from scripts.exports.tables import TABLES
from scripts.pages import kinds
from scripts.pages.context import PageContext
from scripts.pages.page_meta import FALLBACK

ARTICLES = ("finding", "guidance", "mechanism", "training")  # kinds of page that are a text to read; the others are lists
Node = dict[str, Any]


@dataclass(frozen=True)
class Place:
    """A page among the others."""

    slug: str
    url: str
    title: str
    home: str  # address of the language
    above: Sequence[tuple[str, str]] = ()  # name and address of what stands above it, from the top


def block(place: Place, meta: Mapping[str, Any], context: PageContext) -> str:
    """Return the block's text, which can stand between the tags of a script element."""
    name = context.gettext("SOMEC knowledge base")
    site = {"@type": "WebSite", "name": name, "url": place.home}
    project = {"@type": "Project", "name": name, "url": place.home}
    kind = "Article" if meta.get("kind") in ARTICLES else "WebPage"
    page: Node = {
        "@type": kind,
        "@id": place.url,
        "url": place.url,
        "headline" if kind == "Article" else "name": place.title,
        "description": meta.get("description"),
        "inLanguage": locales.SOURCE if meta.get(FALLBACK) else context.locale,
        "dateModified": str(meta.get("reviewed") or ""),
        "license": LICENCE["path"],
        "isPartOf": site,
        "publisher": project,
        "author": project,
        "about": _about(place.slug, context),
    }
    graph = [_filled(page), *_trail(place, name), *_more(place, meta, context)]
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("&", "\\u0026")


def _filled(node: Node) -> Node:
    return {key: value for key, value in node.items() if value}


def _trail(place: Place, home: str) -> list[Node]:
    """Return the way to the page. The home page has none."""
    if place.url == place.home:
        return []
    steps = [(home, place.home), *(step for step in place.above if step[1] not in (place.home, place.url)), (place.title, place.url)]
    items = [{"@type": "ListItem", "position": number, "name": name, "item": url} for number, (name, url) in enumerate(steps, 1)]
    return [{"@type": "BreadcrumbList", "itemListElement": items}]


def _about(slug: str, context: PageContext) -> Node | list[Node] | None:
    """Return the State or the acts that a page is about."""
    code = kinds.COUNTRY.name(slug) or kinds.TRANSFER.name(slug)
    if code in context.evidence.countries:
        return {"@type": "Country", "name": locales.country_name(code, context.locale)}
    mechanism = context.evidence.mechanisms.get(kinds.MECHANISM.name(slug) or "")
    return _acts(mechanism, context) if mechanism else None


def _acts(mechanism: Mechanism, context: PageContext) -> list[Node]:
    known = {act.celex: act for act in context.evidence.acts.values() if act.celex}
    return [_act(known[one.celex], context) for one in mechanism.legal_acts if one.celex in known]


def _act(act: Act, context: PageContext) -> Node:
    url = act.eli or act.official(context.locale)[0]
    node = {"@type": "Legislation", "@id": url, "url": url, "legislationIdentifier": act.celex, "legislationDate": act.date}
    return _filled(node | {"name": context.words.data(act.short)})


def _more(place: Place, meta: Mapping[str, Any], context: PageContext) -> list[Node]:
    """Return what some pages hold besides: the data set, the terms."""
    if place.slug == kinds.OPEN_DATA.path:
        return [_dataset(place, meta, context)]
    if place.slug == kinds.GLOSSARY.path:
        return [_terms(place, context)]
    return []


def _dataset(place: Place, meta: Mapping[str, Any], context: PageContext) -> Node:
    number, day = version(context.root, context.evidence)
    folder = f"{place.home.removesuffix(f'{context.locale}/')}data/"
    tables = [f"{table.name}.{end}" for table in TABLES for end in ("csv", "json")]
    names = ["datapackage.json", archive_name(number), "tables.xlsx", *tables, "sources-csl.json", "sources.bib", "sources.ris"]
    name, first = context.gettext("SOMEC knowledge base"), min((one.date for one in context.evidence.timeline.values()), default=day)
    node: Node = {"@type": "Dataset", "@id": f"{place.url}#dataset", "url": place.url, "identifier": f"{folder}datapackage.json"}
    node |= {"name": f"{name}: {place.title}", "description": meta.get("description"), "version": number, "dateModified": day}
    node |= {"temporalCoverage": f"{first[:4]}/{day[:4]}", "keywords": PACKAGE["keywords"], "inLanguage": locales.SOURCE}
    node |= {"spatialCoverage": {"@type": "Place", "name": locales.cldr(context.locale).territories["150"]}}
    node |= {"license": LICENCE["path"], "isAccessibleForFree": True, "creator": {"@type": "Project", "name": name, "url": place.home}}
    files = {name: {"@type": "DataDownload", "name": name, "contentUrl": folder + name} for name in names}
    downloads = [one | {"encodingFormat": MEDIA_TYPES[name.rpartition(".")[2]]} for name, one in files.items()]
    return node | {"variableMeasured": [context.gettext(table.about) for table in TABLES], "distribution": downloads}


def _terms(place: Place, context: PageContext) -> Node:
    terms = [
        {"@type": "DefinedTerm", "name": getattr(term, context.locale), "url": f"{place.url}#{term.id}"} for term in context.evidence.terms
    ]
    return {
        "@type": "DefinedTermSet",
        "@id": f"{place.url}#terms",
        "name": place.title,
        "url": place.url,
        "inLanguage": context.locale,
        "license": LICENCE["path"],
        "hasDefinedTerm": terms,
    }
