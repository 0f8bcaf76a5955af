"""The dossier: both sides, the instrument, deadlines and sources on one page; wrong addresses are told."""

import pytest

import locales

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_a_dossier_has_both_sides_deadlines_gaps_and_sources(context, base, locale):
    page = context.new_page()
    page.goto(f"{base}{locale}/transfers/?from=lv&to=es&instrument=fd-2008-947")
    page.wait_for_selector("[data-dossier]:not([hidden])")
    text = page.text_content("[data-dossier]")
    assert locales.country_name("lv", locale) in text and locales.country_name("es", locale) in text
    assert "60" in page.text_content("[data-dossier] .kb-timeline")
    notes = page.eval_on_selector_all("[data-dossier] .footnote-ref[href^='#note-']", "links => links.map(a => a.getAttribute('href'))")
    assert notes
    assert page.evaluate("names => names.filter(name => !document.getElementById(name.slice(1)))", notes) == []
    broken = page.eval_on_selector_all("[data-dossier] a[href^='#']", "links => links.filter(a => !document.getElementById(a.getAttribute('href').slice(1))).map(a => a.outerHTML)")
    assert broken == []


def test_the_form_makes_an_address_to_share(context, base):
    page = context.new_page()
    page.goto(f"{base}en/transfers/")
    page.select_option("#transfer-from", "nl")
    page.select_option("#transfer-to", "uk")
    page.select_option("#transfer-instrument", "fd-2008-909")
    page.click('button[type="submit"]')
    page.wait_for_selector("[data-dossier]:not([hidden])")
    assert page.url.endswith("?from=nl&to=uk&instrument=fd-2008-909")
    assert "No longer applies" in page.text_content("[data-dossier]")
    page.go_back()
    page.wait_for_selector("[data-dossier]", state="hidden")


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("from=lv&to=zz&instrument=fd-2008-947", "“zz”, which this site does not have"),
        ("from=lv&to=lv&instrument=fd-2008-947", "are the same"),
        ("from=lv&to=nl&instrument=magic", "“magic”"),
    ],
)
def test_a_wrong_address_is_told_and_nothing_is_shown(context, base, query, message):
    page = context.new_page()
    page.goto(f"{base}en/transfers/?{query}")
    page.wait_for_selector("[data-status].kb-problem")
    assert message in page.text_content("[data-status]")
    assert not page.locator("[data-dossier]").is_visible()
    assert page.locator("#fd-2008-947").is_visible()


def test_when_a_countrys_page_cannot_be_loaded_the_links_remain(context, base):
    page = context.new_page()
    page.route("**/countries/nl/", lambda route: route.abort())
    page.goto(f"{base}en/transfers/?from=lv&to=nl&instrument=fd-2008-947")
    page.wait_for_selector("[data-status].kb-problem")
    assert "could not be loaded" in page.text_content("[data-status]")
    assert page.locator('#countries ~ div a[href$="countries/nl/#receive-fd-2008-947"]').is_visible()


def test_print_shows_the_dossier_alone(context, base):
    page = context.new_page()
    page.goto(f"{base}en/transfers/?from=lv&to=nl&instrument=fd-2008-909")
    page.wait_for_selector("[data-dossier]:not([hidden])")
    page.emulate_media(media="print")
    assert page.locator("[data-dossier] h2").is_visible()
    assert not page.locator("#fd-2008-947").is_visible()
    assert not page.locator(".kb-controls").is_visible()


def test_without_scripts_the_sections_of_both_countries_are_linked(browser, base):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}en/transfers/")
    assert not page.locator(".kb-controls").is_visible()
    page.click('a[href$="countries/nl/#receive-fd-2008-947"]')
    assert page.locator("#receive-fd-2008-947").is_visible()
    context.close()
