"""Texts that the build makes from data, as the HTML has them: the comparison, the map, the deadlines."""

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.base import locales
from scripts.evidence import cells
from scripts.pages.kinds import COMPARISONS
from tests.built_site import SITE, html

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
        ("en", "10 days, counted from receipt of that information. Article 9(4).", "there: immediately after receipt of the judgment,"),
        ("nl", "10 dagen, te rekenen vanaf ontvangst van die informatie. Artikel 9, lid 4.", "onmiddellijk na ontvangst van het vonnis,"),
        ("lv", "10 dienas, skaitot no šīs informācijas saņemšanas. 9. panta 4. punkts.", "nekavējoties pēc sprieduma,"),
        ("es", "10 días, a contar desde la recepción de esa información. Artículo 9,", "inmediatamente tras la recepción de la sentencia,"),
        ("ca", "10 dies, a comptar des de la recepció d’aquesta informació. Article 9.4.", "de manera immediata després de la recepció"),
    ],
)
def test_deadlines_are_sentences_in_each_language(locale, numbered, at_once):
    text = words(page(locale, "mechanisms/fd-2008-947/").css_first("#deadlines ~ ul"))
    assert numbered in text and at_once in text
    assert ".." not in text


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_the_letter_of_the_home_page_names_its_states_in_the_readers_language(locale):
    names = [locales.country_name(code, locale) for code in ("lv", "nl")]
    assert words(page(locale, "").css_first(".kb-letterhead")) == " → ".join(names)


def test_comparison_country_and_dossier_give_the_same_languages_and_limits_as_the_data():
    compared = {
        td.attributes["data-topic"] + tr.attributes["data-code"]: words(td)
        for a in COMPARED
        for tr in page("en", a).css("tr[data-code]")
        for td in tr.css("td[data-topic]")
    }
    rows = [row for row in json.loads((SITE / "data/transfers.json").read_text(encoding="utf-8"))["rows"] if row["applies"]]
    pages = {
        code: [words(page("en", f"{folder}/{code}/").css_first("main")) for folder in ("countries", "to")]
        for code in {row["country"] for row in rows}
    }
    for row in rows:
        code, key = row["country"], row["instrument"]
        named = locales.written_list([locales.language_name(one, "en") for one in row["languages"]], "en") or row["languages_note"]
        assert named in compared[f"{key}-languages{code}"], (code, key)
        assert row["deadline"][:60] in compared[f"{key}-deadline{code}"]
        assert [named in text for text in pages[code]] == [True, True], (code, key)
        limit = row["deadline"].removesuffix(" (EU law; no national rule found)")
        assert [limit[:60] in text for text in pages[code]] == [True, True], (code, key, limit)
