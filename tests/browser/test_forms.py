"""Forms: from a dossier to the form, its text in each language of the EU, without scripts, and found by what people type."""

from __future__ import annotations

import re

import pytest

from tests.browser.test_transfers import open_dossier

pytestmark = pytest.mark.browser
PAGE = "reference/forms/"
TYPED = {
    "en": ("annex I", "which form", "certificate form"),
    "nl": ("formulier", "bijlage I", "certificaat"),
    "lv": ("sertifikāts", "apliecība", "I pielikums"),
    "es": ("certificado", "anexo I", "formulario"),
    "ca": ("certificat", "annex I", "formularis"),
}


def test_each_act_leads_to_its_text_in_the_24_languages(without_scripts, base):
    page = without_scripts.new_page()
    page.goto(f"{base}en/{PAGE}")
    lists = page.locator(".kb-languages")
    assert lists.count() >= 9
    for one in lists.all():
        links = one.locator("a").evaluate_all("links => links.map(a => [a.lang, a.hreflang, a.href])")
        assert len({lang for lang, _, _ in links}) == 24
        assert all(lang == hreflang and f"/{lang.upper()}/TXT/" in href for lang, hreflang, href in links)
        assert len({re.sub("/legal-content/../", "", href) for _, _, href in links}) == 1
    page.click("#fd-2008-909 ~ details summary")
    assert page.locator("#fd-2008-909 ~ details a[lang=lv]").first.is_visible()


@pytest.mark.parametrize(
    ("instrument", "section"),
    [("fd-2008-947", "fd-2008-947-annex-i"), ("european-protection-order", "directive-2011-99-annex-i")],
)
def test_a_dossier_leads_to_its_form(context, base, instrument, section):
    page = context.new_page()
    open_dossier(page, base, "en", "lv", "nl", instrument)
    page.locator("[data-dossier] .kb-answer > div", has_text="On this form").locator(".kb-answer__value a").click()
    page.wait_for_url(re.compile(f"/en/{PAGE}.*#{section}$"))
    assert page.locator(f"#{section}").is_visible() and page.locator(f"#{section} + details dl:first-of-type").inner_text().startswith(
        "What it is for"
    )


def test_a_form_says_who_signs_and_what_is_not_known_is_said_once(without_scripts, base):
    page = without_scripts.new_page()
    page.goto(f"{base}en/{PAGE}")
    assert "certifies that the content is accurate" in page.locator("#fd-2008-947-annex-i + details dl:first-of-type").text_content()
    unsigned = page.locator("#unknown ~ ul a[href^='#']").evaluate_all("links => links.map(a => a.hash.slice(1))")
    assert unsigned and all("Who signs" not in page.locator(f"#{one} + details dl:first-of-type").text_content() for one in unsigned)


@pytest.mark.parametrize("locale", TYPED)
def test_the_page_is_found_by_what_people_type(context, base, locale):
    page = context.new_page()
    page.goto(f"{base}{locale}/")
    page.keyboard.press("/")
    for text in TYPED[locale]:
        page.fill("#kb-search-input", text)
        page.wait_for_selector("#kb-search-results li a")
        page.wait_for_timeout(150)
        links = page.eval_on_selector_all("#kb-search-results a", "links => links.map(a => a.href)")
        assert any(link.startswith(f"{base}{locale}/{PAGE}") for link in links[:5]), (text, links[:5])
