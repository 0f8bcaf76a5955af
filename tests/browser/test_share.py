"""What leaves the site with a page: the QR code on paper, the search that a browser adds, data that a strict policy lets stand."""

import re
from urllib.parse import quote
from xml.etree import ElementTree

import pytest

from scripts.base import locales
from scripts.build.opensearch import NAMESPACE
from tests.browser.paper import Paper
from tests.built_site import SITE

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("address", ["guidance/transfer-supervision/", "to/lv/", "training/module-5-transfer-supervision/"])
def test_a_printed_page_leads_back_to_itself(context, base, address):
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{base}en/{address}", wait_until="networkidle")
    assert not page.locator(".kb-qr").first.is_visible()
    assert not [url for url in asked if url.endswith("qr.svg")], "the code was loaded before anybody printed"
    assert page.get_attribute("link[rel=canonical]", "href") in Paper(page).codes()


def test_a_printed_checklist_has_the_code(context, base):
    page = context.new_page()
    page.add_init_script("window.print = () => {}")
    page.goto(f"{base}en/guidance/transfer-supervision/")
    page.click(".kb-print-sheet")
    paper = Paper(page)
    assert paper.find("Checklist") and len(paper.sheets) == 1
    assert paper.codes() == [page.get_attribute("link[rel=canonical]", "href")]


def test_a_printed_dossier_leads_to_the_receiving_state(context, base):
    page = context.new_page()
    page.goto(f"{base}en/to/lv/?from=es")
    page.wait_for_selector("[data-dossier] .kb-answer")
    home = page.get_attribute("link[rel=canonical]", "href")
    assert Paper(page).codes() == [home]


def test_a_page_that_nobody_hands_on_has_no_code(context, base):
    page = context.new_page()
    page.goto(f"{base}en/reference/glossary/")
    assert page.locator(".kb-qr").count() == 0


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_the_search_that_a_browser_adds_finds(context, base, locale):
    page = context.new_page()
    page.goto(f"{base}{locale}/countries/")
    link = page.locator("link[rel=search]")
    assert link.get_attribute("type") == "application/opensearchdescription+xml"
    answer = page.request.get(link.evaluate("(link) => link.href"))
    root = ElementTree.fromstring(answer.body())
    assert link.get_attribute("title") == root.findtext(f"{{{NAMESPACE}}}ShortName") and len(link.get_attribute("title")) <= 16
    template = root.find(f"{{{NAMESPACE}}}Url").get("template")
    home = page.get_attribute("link[hreflang=x-default]", "href").removesuffix("en/countries/")
    sent = []
    page.on("request", lambda request: sent.append(request.url))
    page.goto(template.replace(home, base).replace("{searchTerms}", quote("2008/947", safe="")))
    page.wait_for_selector("#kb-search-results a")
    assert page.input_value("#kb-search-input") == "2008/947"
    assert not [url for url in sent if re.search(r"\b947\b", url.partition("#")[0])], "what was searched for went to a server"


def test_data_blocks_stand_below_a_policy_without_inline_scripts(context, base):
    page = context.new_page()
    refused = []
    page.on("console", lambda message: refused.append(message.text))

    def strict(route):
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": "script-src 'self'"})

    page.route("**/en/data/", strict)
    page.goto(f"{base}en/data/")
    assert refused == []
    assert page.evaluate("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)['@graph'].length") == 3


def test_every_picture_of_a_card_can_be_asked_for(context, base):
    page = context.new_page()
    page.goto(f"{base}en/guidance/transfer-supervision/")
    picture = page.get_attribute("meta[property='og:image']", "content")
    assert (SITE / "en" / "assets" / "cards" / picture.rpartition("/")[2]).is_file()
    assert page.request.get(f"{base}en/{picture.partition('/en/')[2]}").headers["content-type"] == "image/png"
