"""Leaflets of the built site against the data: every limit and every article is there."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.base import locales, yaml_file
from tests.built_site import ROOT, html

LEAFLETS = {path.stem: yaml_file.read(path) for path in (ROOT / "data" / "leaflets").glob("*.yml")}


def page(locale, name):
    return LexborHTMLParser(html(locale, f"leaflets/{name}/"))


def words(node):
    return " ".join(node.text().split())


def articles(text):
    """Articles with their parts, which stand together: "Article 6(1), (4) and (5)" has 6(4)."""
    several = re.findall(r"\b(\d+[a-z]?)((?:\([^)]+\))+(?:(?:,| and) (?:\([^)]+\))+)*)", text)
    return {number + part for number, group in several for part in re.findall(r"(?:\([^)]+\))+", group)}


def deadline(name):
    mechanism, wanted = name.split()
    data = yaml_file.read(ROOT / f"data/mechanisms/{mechanism}.yml")
    return next(one for one in data["deadlines"] if one["id"] == wanted)


def parts(leaflet):
    return [part for panel in leaflet["panels"] for part in panel["parts"]]


@pytest.mark.parametrize("locale", locales.LOCALES)
@pytest.mark.parametrize("name", LEAFLETS)
def test_limits_are_those_of_the_mechanisms(locale, name):
    limits = [deadline(one["limit"]) for part in parts(LEAFLETS[name]) for one in part.get("limits", [])]
    shown = [words(node) for node in page(locale, name).css(".kb-limits strong")]
    assert len(shown) == len(limits) > 0
    for text, limit in zip(shown, limits, strict=True):
        assert text and (limit.get("number") is None or text.split()[0] == str(int(limit["number"])))


@pytest.mark.parametrize("name", LEAFLETS)
def test_every_article_stands_in_the_list_at_the_end_and_no_note_in_the_text(name):
    leaflet = LEAFLETS[name]
    sayings = [*leaflet["lead"], *(one for part in parts(leaflet) for one in [*part.get("text", []), *part.get("points", [])])]
    cited = {article for saying in sayings for article in saying.get("law", [])}
    assert len(cited) > 15
    built = page("en", name)
    listed = " ".join(words(node) for node in built.css(".kb-panel__law li"))
    missing = {where for where in (article.partition(" ")[2] for article in cited) if where not in listed} - articles(listed)
    assert not missing
    assert not built.css(".kb-leaflet .footnote-ref")


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_the_list_of_leaflets_leads_to_each(locale):
    links = [node.attributes["href"] for node in LexborHTMLParser(html(locale, "leaflets/")).css("article a")]
    assert all(f"{name}/" in links for name in LEAFLETS)


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_the_kit_has_every_text_with_a_draft_of_today_that_says_it_is_one(locale):
    built = page(locale, "kit")
    rows = [[words(cell) for cell in row.css("td")] for row in built.css(".kb-kit tbody tr")]
    drafts = [one for leaflet in LEAFLETS.values() for one in leaflet["drafts"]]
    assert len(rows) == len(drafts) > 100 and all(all(row) for row in rows)
    assert [row[-2:] for row in rows] == [[one[code].replace("**", "") for code in ("ro", "pl")] for one in drafts]
    assert len({words(cell) for cell in built.css(".kb-kit tbody th")}) == len(rows)
    draft = {"en": "draft", "nl": "concept", "lv": "melnraksts", "es": "borrador", "ca": "esborrany"}[locale]
    assert [draft in words(head) for head in built.css(".kb-kit thead th")[-2:]] == [True, True]


@pytest.mark.parametrize("name", LEAFLETS)
def test_every_panel_has_a_picture(name):
    assert all(panel.css_first("svg.kb-picture [d]") for panel in page("en", name).css(".kb-panel:not(.kb-panel--cover)"))
