"""A country's page: the four instruments first, the rest closed but within reach of its links."""

import re

import pytest

from scripts.evidence import cells
from tests.built_site import ROOT, addresses, html
from tests.support.project import evidence

pytestmark = pytest.mark.browser

EVIDENCE = evidence()
CODES = sorted(EVIDENCE.countries)
CLOSED = """id => {
    const node = document.getElementById(id);
    return { seen: node.checkVisibility(), top: node.getBoundingClientRect().top, below: node.nextElementSibling?.open };
}"""


def rows(code):
    """The rows of the table at the top, as HTML."""
    table = html("en", f"countries/{code}/").partition('class="kb-transfers"')[2].partition("</table>")[0]
    return re.findall(r"<tr.*?</tr>", table, re.S)[1:]


def visit(context, address):
    page = context.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address)
    return page


@pytest.mark.parametrize("code", ["nl", "uk", "hr"])
def test_on_a_phone_people_come_first_and_the_four_instruments_next_without_scrolling_sideways(context, base, code):
    page = visit(context, f"{base}en/countries/{code}/")
    people = page.locator(".kb-answer > div")
    assert people.first.bounding_box()["y"] < 400
    assert [row.locator(".kb-answer__what").inner_text() for row in people.all()][:3] == [
        "Police channels",
        "Criminal records",
        "Probation",
    ]
    assert people.count() == 3 + EVIDENCE.countries[code].instruments["fd-2008-947"].applies
    assert page.locator(".kb-transfers").bounding_box()["y"] < 1000
    assert page.locator(".kb-transfers tbody tr").count() == 4
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator("article > h2").first.get_attribute("id") == "authorities"


def test_each_person_to_turn_to_is_named_and_leads_to_the_section_that_says_more():
    for code in CODES:
        people = html("en", f"countries/{code}/").partition('class="kb-answer"')[2].partition("<details")[0]
        places = re.findall(r'kb-answer__what"><a href="#([^"]+)"', people)
        assert len(places) == len(re.findall(r'kb-answer__value">(?!\s*<)', people)) + people.count('kb-answer__value"><span lang='), code
        assert [place for place in places if f'id="{place}"' not in html("en", f"countries/{code}/")] == [], code


def test_each_person_has_an_official_page_or_the_page_says_whom_to_ask():
    for code in CODES:
        people = html("en", f"countries/{code}/").partition('class="kb-answer"')[2].partition("<details")[0]
        more = re.findall(r'kb-answer__more">(.*?)</p>', people, re.S)
        assert len(more) == people.count('class="kb-answer__what"'), code
        assert [one for one in more if 'href="http' not in one and 'No official page found. Ask: <a href="' not in one] == [], code
        authorities = [one.role for one in EVIDENCE.countries[code].authorities if one.website]
        assert ("police-cooperation" in authorities) == ('href="http' in more[0]), code


@pytest.mark.parametrize("code", CODES)
def test_the_table_says_no_limit_authority_or_form_of_an_instrument_that_does_not_apply(code):
    for row, (key, instrument) in zip(rows(code), EVIDENCE.countries[code].instruments.items(), strict=True):
        assert f"#receive-{key}" in row
        assert ("CELEX" in row) == instrument.applies, key
        if instrument.applies and instrument.deadline and instrument.deadline.number:
            assert f"{instrument.deadline.number:g}" in row or "Four weeks" in row, key


def test_the_law_of_the_union_stands_where_no_national_limit_was_found():
    found = [
        (code, key, row.partition('data-label="Deadline:"')[2].partition("</td>")[0])
        for code, country in EVIDENCE.countries.items()
        for row, (key, instrument) in zip(rows(code), country.instruments.items(), strict=True)
        if instrument.applies and not (instrument.deadline and instrument.deadline.value) and EVIDENCE.mechanisms[key].limit
    ]
    assert [one for one in found if "EU law; no national rule found" not in one[2]] == []


@pytest.mark.parametrize("code", CODES)
def test_the_language_is_the_same_on_the_page_the_dossier_and_in_the_data(code):
    country = EVIDENCE.countries[code]
    values = cells.row(country, EVIDENCE, str, "en")
    dossier = html("en", f"to/{code}/")
    for row, (key, instrument) in zip(rows(code), country.instruments.items(), strict=True):
        if not instrument.applies:
            continue
        cell = row.partition('data-label="Language:"')[2].partition(">")[2].partition("</td>")[0]
        shown = re.sub(r"<sup.*?</sup>|<[^>]+>", "", cell)
        assert " ".join(shown.split()) == values[f"{key}-languages"].text, key
        tile = dossier.partition(f'id="{key}"')[2].partition("In this language")[2].partition("On this form")[0]
        assert ("EU law; no national rule found" in tile) == ("EU law" in values[f"{key}-languages"].text), key


@pytest.mark.parametrize("identifier", ["receive-fd-2008-947", "numbers"])
def test_a_link_to_a_section_lands_on_its_heading_and_opens_what_stands_below(context, base, identifier):
    page = visit(context, f"{base}en/countries/nl/#{identifier}")
    page.wait_for_function("id => document.getElementById(id).nextElementSibling.open", arg=identifier)
    assert page.evaluate(CLOSED, identifier)["top"] < 844


@pytest.mark.parametrize("identifier", ["nl-fd947-04", "authority-probation", "send-fd-2008-909", "glance-eu"])
def test_a_link_into_a_closed_part_opens_it(context, base, identifier):
    page = visit(context, f"{base}en/countries/nl/")
    assert not page.evaluate(CLOSED, identifier)["seen"]
    page.evaluate("id => { location.hash = id; }", identifier)
    page.wait_for_function("id => document.getElementById(id).checkVisibility()", arg=identifier)
    page.wait_for_function("id => Math.abs(document.getElementById(id).getBoundingClientRect().top) < 844", arg=identifier)


def test_without_scripts_every_section_has_its_heading_in_sight(without_scripts, base):
    page = visit(without_scripts, f"{base}en/countries/nl/#receive-fd-2008-947")
    assert 0 <= page.evaluate(CLOSED, "receive-fd-2008-947")["top"] < 844
    assert page.locator("details :is(h2, h3, h4)").count() == 0


def test_a_note_leads_into_the_closed_list_of_sources(context, base):
    page = visit(context, f"{base}en/countries/nl/")
    link = page.locator(".kb-transfers .footnote-ref").first
    box = link.bounding_box()
    assert box["width"] >= 24 and box["height"] >= 24
    link.hover()
    note = page.locator(f"[id='{link.get_attribute('href')[1:]}']").text_content()
    assert len(title := link.get_attribute("title")) > 10 and " ".join(note.split()).startswith(title)
    link.click()
    page.wait_for_function("() => document.querySelector('.footnote li:target')?.checkVisibility()")


def test_paper_has_what_is_open_and_what_the_reader_opened(context, base):
    page = visit(context, f"{base}en/countries/nl/")
    page.click("#receive-fd-2008-947 + details > summary")
    page.emulate_media(media="print")
    page.wait_for_function("() => matchMedia('print').matches")
    assert page.locator(".kb-transfers").is_visible() and page.locator(".kb-sources .footnote").is_visible()
    assert page.locator("#receive-fd-2008-947").is_visible() and page.locator("#receive-fd-2008-947 + details dl").is_visible()
    assert not page.locator("#numbers").is_visible() and not page.locator("#receive-fd-2008-909").is_visible()


def test_every_published_place_of_the_countries_is_still_there():
    lock = dict(line.split("\t") for line in (ROOT / "data" / "anchors.lock").read_text(encoding="utf-8").splitlines() if "\t" in line)
    for address in (one for one in addresses("en") if one.startswith("countries/") and one in lock):
        text = html("en", address)
        assert [one for one in lock[address].split() if f'id="{one}"' not in text] == [], address
