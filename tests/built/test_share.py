"""What robots and feed readers find in the built pages: cards, structured data, feeds."""

import json
from functools import cache
from urllib.parse import urlsplit
from xml.etree import ElementTree

import feedparser
import pytest
import schema_org
from PIL import Image
from schema_org import registry
from selectolax.lexbor import LexborHTMLParser

from scripts.base import locales, yaml_file
from scripts.evidence import labels
from tests.built_site import ONE_LANGUAGE, ROOT, SITE, addresses, html

EVERY = pytest.mark.parametrize("locale", locales.LOCALES)
SCHEMA = pytest.mark.xdist_group("schema.org")  # its vocabulary takes seconds to load: one process does
KINDS = (*labels.KIND, *(f"to-{code}" for code in locales.STATES))


def head(locale, address):
    return LexborHTMLParser(html(locale, address).partition("</head>")[0])


def content(page, name):
    return [node.attributes["content"] for node in page.css(f'meta[property="{name}"], meta[name="{name}"]')]


def one(page, name):
    (found,) = content(page, name)
    return found


def file_of(url):
    """The file of the site that an absolute address names."""
    path = SITE / urlsplit(url).path.lstrip("/")
    return path / "index.html" if url.endswith("/") else path


@EVERY
def test_every_page_has_a_card(locale):
    for address in addresses(locale):
        page = head(locale, address)
        canonical = page.css_first("link[rel=canonical]").attributes["href"]
        assert one(page, "og:url") == canonical and one(page, "og:title")
        assert one(page, "og:description") == page.css_first("meta[name=description]").attributes["content"]
        assert one(page, "og:locale").startswith(locale) and len(content(page, "og:locale:alternate")) == len(locales.LOCALES) - 1
        assert one(page, "twitter:card") == "summary_large_image" and one(page, "og:image:alt")
        assert file_of(one(page, "og:image")).is_file(), address
        assert (one(page, "DC.title"), one(page, "citation_public_url")) == (one(page, "og:title"), canonical)
        assert one(page, "DC.creator") and one(page, "DC.rights") == "CC BY 4.0"
        language = page.css_first("html").attributes["lang"]
        assert one(page, "citation_language") in (language, locales.SOURCE) and content(page, "citation_title") == []


@EVERY
@pytest.mark.parametrize("kind", KINDS)
def test_a_card_is_of_the_size_that_is_said_and_light(locale, kind):
    file = ROOT / "docs" / "assets" / "cards" / f"{kind}-{locale}.png"
    with Image.open(file) as picture:
        assert picture.size == (1200, 630)
    assert file.stat().st_size < 30_000


@EVERY
def test_a_language_has_its_own_cards_only(locale):
    found = {file.stem for file in (SITE / locale / "assets" / "cards").iterdir()}
    assert found == {f"{kind}-{locale}" for kind in KINDS}


@cache
def properties(kind):
    """Properties of a type of schema.org, by name."""
    return {one.schema_name: one for one in getattr(schema_org, kind).SCHEMA_PROPERTIES}


def faults(node, place=""):
    """What schema.org does not know in a node: types, properties, what a property does not take. An address may stand for a thing."""
    kind = node.get("@type")
    if kind not in registry.MODULE_BY_SCHEMA:
        return [f"{place}: no type {kind!r}"]
    found = []
    for name, value in node.items():
        if name in ("@type", "@id", "@context"):
            continue
        if name not in properties(kind):
            found.append(f"{place}{kind}: no property {name!r}")
            continue
        ranges = set(properties(kind)[name].ranges)
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, dict):
                kinds = set(getattr(schema_org, part["@type"]).SCHEMA_TYPES) if part.get("@type") in registry.MODULE_BY_SCHEMA else set()
                found += faults(part, f"{place}{kind}.{name} > ")
                if kinds and not kinds & ranges:
                    found.append(f"{place}{kind}.{name}: takes {sorted(ranges)}, not {part['@type']}")
            elif (
                isinstance(part, str)
                and not part.startswith("http")
                and not ranges & {"Text", "URL", "Date", "DateTime", "CssSelectorType"}
            ):
                found.append(f"{place}{kind}.{name}: takes {sorted(ranges)}, not a text")
    return found


def graph(locale, address):
    """The structured data of a page."""
    (block,) = head(locale, address).css('script[type="application/ld+json"]')
    data = json.loads(block.text())
    assert data["@context"] == "https://schema.org"
    return data["@graph"]


@SCHEMA
@pytest.mark.parametrize(
    ("node", "told"),
    [
        ({"@type": "Artikel"}, "no type 'Artikel'"),
        ({"@type": "Article", "titel": "A"}, "no property 'titel'"),
        ({"@type": "Article", "publisher": {"@type": "Country", "name": "A"}}, "not Country"),
        ({"@type": "Article", "publisher": {"@type": "Project", "nam": "A"}}, "no property 'nam'"),
        ({"@type": "ListItem", "item": "Home"}, "not a text"),
        ({"@type": "ListItem", "position": 1, "item": "https://example.org"}, ""),
    ],
)
def test_what_schema_org_does_not_know_is_told(node, told):
    found = faults(node)
    assert told in "".join(found) and bool(found) == bool(told)


@SCHEMA
@pytest.mark.parametrize("locale", ONE_LANGUAGE)
def test_the_data_of_every_page_are_of_schema_org_and_say_what_the_page_says(locale):
    for address in addresses(locale):
        nodes = graph(locale, address)
        assert [fault for node in nodes for fault in faults(node)] == [], address
        page, canonical = nodes[0], head(locale, address).css_first("link[rel=canonical]").attributes["href"]
        assert page["url"] == canonical and page["publisher"]["@type"] == "Project"
        assert page["inLanguage"] in (locale, locales.SOURCE) and page["license"].startswith("https://creativecommons.org/")
        assert f'datetime="{page["dateModified"]}"' in html(locale, address) or (page["dateModified"] and address == "")


@EVERY
def test_the_way_to_a_page_leads_over_pages_that_exist(locale):
    for address in addresses(locale):
        trails = [node["itemListElement"] for node in graph(locale, address) if node["@type"] == "BreadcrumbList"]
        assert len(trails) == (1 if address else 0)
        for trail in trails:
            assert [item["position"] for item in trail] == list(range(1, len(trail) + 1))
            assert all(item["name"] and file_of(item["item"]).is_file() for item in trail), address
            assert len({item["item"] for item in trail}) == len(trail), address


@EVERY
def test_the_sitemap_says_when_each_page_was_reviewed(locale):
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    for entry in ElementTree.parse(SITE / locale / "sitemap.xml").iter(f"{space}url"):
        place = (entry.findtext(f"{space}loc") or "").partition(f"/{locale}/")[2]
        assert entry.findtext(f"{space}lastmod") == graph(locale, place)[0]["dateModified"], place


@EVERY
def test_the_data_set_names_files_that_exist_and_the_glossary_its_terms(locale):
    dataset = graph(locale, "data/")[-1]
    assert dataset["@type"] == "Dataset" and len(dataset["distribution"]) > 8
    assert all(file_of(one["contentUrl"]).is_file() for one in dataset["distribution"])
    terms = graph(locale, "reference/glossary/")[-1]
    assert terms["@type"] == "DefinedTermSet"
    ids = {node.attributes["id"] for node in LexborHTMLParser(html(locale, "reference/glossary/")).css("article h2[id]")}
    assert {one["url"].partition("#")[2] for one in terms["hasDefinedTerm"]} == ids - {"page-sources"}


def test_a_mechanism_names_its_acts_and_a_country_itself():
    acts = graph("en", "mechanisms/fd-2008-947/")[0]["about"]
    (act,) = [one for one in acts if one["legislationIdentifier"] == "32008F0947"]
    assert act["url"].startswith("http://data.europa.eu/eli/") and act["legislationDate"] == "2008-11-27"
    assert graph("en", "countries/lv/")[0]["about"] == {"@type": "Country", "name": "Latvia"}


FOLLOWED = [f"{folder}/{path.stem}/" for folder in ("countries", "mechanisms") for path in (ROOT / "data" / folder).glob("*.yml")]
CHANGES = yaml_file.read(ROOT / "data/changes.yml")


@EVERY
def test_every_country_and_mechanism_has_a_feed_that_its_page_links(locale):
    for address in FOLLOWED:
        file = SITE / locale / address / "changes.xml"
        read = feedparser.parse(file.read_bytes())
        assert not read.bozo and read.version == "atom10", address
        canonical = head(locale, address).css_first("link[rel=canonical]").attributes["href"]
        assert read.feed.id == f"{canonical}changes.xml" and read.feed.title and read.feed.updated_parsed
        assert [link.href for link in read.feed.links] == [read.feed.id, canonical]
        named = {change["id"] for change in CHANGES if {address, f"{address.partition('/')[0]}/"} & set(change.get("pages", []))}
        assert {entry.id.partition("#")[2] for entry in read.entries} == named
        links = head(locale, address).css("link[type='application/atom+xml']")
        assert [link.attributes["href"] for link in links][-1] == "changes.xml" and len(links) == 2
        assert LexborHTMLParser(html(locale, address)).css_first("article a[href='changes.xml']")


@EVERY
def test_entries_have_the_same_id_in_every_feed_and_lead_to_the_change(locale):
    whole = feedparser.parse((SITE / locale / "changes.xml").read_bytes())
    assert not whole.bozo and len({entry.id for entry in whole.entries}) == len(CHANGES)
    known = {entry.id: entry.link for entry in whole.entries}
    for address in FOLLOWED:
        for entry in feedparser.parse((SITE / locale / address / "changes.xml").read_bytes()).entries:
            assert known[entry.id] == entry.link
    ids = {node.attributes["id"] for node in LexborHTMLParser(html(locale, "about/changes/")).css("article h3[id]")}
    assert {link.partition("#")[2] for link in known.values()} == ids


@EVERY
def test_the_search_description_is_that_of_the_language(locale):
    root = ElementTree.parse(SITE / locale / "opensearch.xml").getroot()
    texts = {node.tag.partition("}")[2]: node for node in root}
    assert texts["Language"].text == locale and f"/{locale}/#q={{searchTerms}}" in texts["Url"].get("template")
    assert file_of(texts["Image"].text).is_file()


@EVERY
def test_a_phone_can_keep_the_site_among_its_programs(locale):
    folder = SITE / locale
    described = json.loads((folder / "manifest.webmanifest").read_text(encoding="utf-8"))
    assert (described["lang"], described["start_url"], described["scope"]) == (locale, "./", "./") and "SOMEC" in described["name"]
    for icon in described["icons"][1:]:
        with Image.open(folder / icon["src"]) as picture:
            assert "x".join(map(str, picture.size)) == icon["sizes"]
    page = head(locale, "countries/lv/")
    linked = {rel: page.css_first(f"link[rel={rel}]").attributes["href"] for rel in ("manifest", "apple-touch-icon")}
    files = {rel: (folder / "countries/lv" / href).resolve() for rel, href in linked.items()}
    assert files["manifest"] == (folder / "manifest.webmanifest").resolve() and files["apple-touch-icon"].is_file()
