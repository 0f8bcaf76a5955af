"""Texts that the build makes from data, as the HTML has them: the comparison, the map, the deadlines."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.evidence import cells
from scripts.kit import locales
from scripts.pages.kinds import COMPARISONS
from tests.built_site import html

COMPARED = ("countries/compare/", *(f"countries/compare/{name}/" for name in COMPARISONS.names))


def page(locale, address):
    return LexborHTMLParser(html(locale, address))


def words(node):
    return " ".join(node.text().split())


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_every_cell_of_the_comparison_says_something_and_links_its_place(locale):
    found = [td for address in COMPARED for td in page(locale, address).css("#compare-table td")]
    assert len(found) == 28 * len(cells.topics())
    assert [cell.html for cell in found if not words(cell)] == []
    links = [cell.css_first("a") for cell in found]
    assert [cell.html for cell, link in zip(found, links, strict=True) if not link or not link.attributes["href"].partition("#")[2]] == []
    assert [words(cell) for cell in found if ".." in cell.text()] == []


@pytest.mark.parametrize(
    ("locale", "left", "since"),
    [
        ("en", "but applied from 5 December 2011 until 31 December 2020", "since 31 December 2020"),
        ("nl", "maar was van toepassing van 5 december 2011 tot en met 31 december 2020", "sinds 31 december 2020"),
        ("lv", "bet piemēroja no 2011. gada 5. decembra līdz 2020. gada 31. decembrim", "kopš 2020. gada 31. decembra"),
        ("es", "pero se aplicó desde el 5 de diciembre de 2011 hasta el 31 de diciembre de 2020", "desde el 31 de diciembre de 2020"),
        ("ca", "però s’hi va aplicar des del 5 de desembre de 2011 fins al 31 de desembre de 2020", "des del 31 de desembre de 2020"),
    ],
)
def test_what_the_united_kingdom_left_says_from_when_until_when_it_applied(locale, left, since):
    prison = page(locale, "countries/compare/fd-2008-909/").css_first('tr[data-code="uk"]')
    assert left in words(prison.css_first('td[data-topic="fd-2008-909"]'))
    assert since in words(page(locale, "countries/compare/").css_first('tr[data-code="uk"] td[data-topic="sis"]'))
    assert since in words(page(locale, "countries/").css_first("#map-sis svg a[href^='uk/'] title"))


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_each_country_of_the_map_is_a_link_with_its_value_in_words(locale):
    countries = page(locale, "countries/")
    names = {link.attributes["href"]: words(link.css_first("title")) for link in countries.css("#map-sis svg a")}
    assert len(names) == 28
    latvia = next(name for href, name in names.items() if href.startswith("lv/"))
    assert latvia.startswith(locales.country_name("lv", locale)) and "2007" in latvia
    assert sorted(link.attributes["href"] for link in countries.css("#list-sis li a")) == sorted(names)


@pytest.mark.parametrize(
    ("locale", "numbered", "at_once"),
    [
        (
            "en",
            "60 days, counted from the correction. Section 26(5) of the Irish Act of 2019",
            "in writing: immediately after the decision. Article 12(1).",
        ),
        ("nl", "60 dagen, te rekenen vanaf het herstel.", "onmiddellijk na de beslissing. Artikel 12, lid 1."),
        ("lv", "60 dienas, skaitot no labojuma.", "nekavējoties pēc lēmuma. 12. panta 1. punkts."),
        ("es", "60 días, a contar desde la corrección.", "inmediatamente tras la resolución. Artículo 12, apartado 1."),
        ("ca", "60 dies, a comptar des de la correcció.", "de manera immediata després de la resolució. Article 12.1."),
    ],
)
def test_deadlines_are_sentences_in_each_language(locale, numbered, at_once):
    text = " ".join(words(node) for node in page(locale, "transfers/").css("#fd-2008-947-deadlines ~ .kb-timeline"))
    assert numbered in text and at_once in text
    assert ".." not in text
