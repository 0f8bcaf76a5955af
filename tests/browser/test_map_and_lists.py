"""The map, the timeline's filter and the filter of sources: by keyboard, in words, without scripts where it can be."""

import pytest

from tests.support.project import evidence

pytestmark = pytest.mark.browser
FIGURES = "[...document.querySelectorAll('.kb-map__figure')].filter(f => f.checkVisibility()).map(f => f.id)"


def test_a_topic_is_chosen_by_a_link_that_can_be_shared_and_needs_no_scripts(without_scripts, base):
    page = without_scripts.new_page()
    page.goto(f"{base}en/countries/")
    assert page.evaluate(FIGURES) == ["map-fd-2008-947"]
    page.click('.kb-map__topics a[href="#map-directive-2023-977"]')
    assert page.evaluate(FIGURES) == ["map-directive-2023-977"]
    page.goto(f"{base}en/countries/#list-ecris")
    assert page.evaluate(FIGURES) == ["map-ecris"]
    page.goto(f"{base}en/countries/#lv")
    assert page.evaluate(FIGURES) == ["map-fd-2008-947"]


def test_the_map_opens_on_who_can_receive_supervision_and_says_how_many(without_scripts, base):
    page = without_scripts.new_page()
    page.goto(f"{base}en/countries/")
    shown = page.locator(".kb-map__figure:visible")
    items = shown.locator(".kb-map__list").evaluate(
        "list => [...list.querySelectorAll('p')].map(p => [p.innerText, p.nextElementSibling.children.length])"
    )
    counted = {words.partition("(")[0].strip(): number for words, number in items}
    out, unknown = counted["Does not take part"], counted["Not found"]
    answer = shown.locator(".kb-map__title strong").inner_text()
    assert answer.startswith(f"{sum(counted.values()) - out} of {sum(counted.values())} States can receive supervision")
    assert f"For {sum(counted.values()) - out - unknown} of them" in answer


def test_the_classes_of_the_map_are_the_codes_and_years_of_the_data(without_scripts, base):
    page = without_scripts.new_page()
    page.goto(f"{base}en/countries/")
    countries = evidence().countries
    kinds = {"court": "Court", "prosecutor": "Prosecution service", "ministry": "Ministry"}
    for kind, words in kinds.items():
        section = page.locator("#list-fd-2008-947 p", has=page.get_by_text(words, exact=True)).locator("+ ul")
        states = {link.get_attribute("href").split("/")[0] for link in section.locator("a").all()}
        instruments = {code: country.instruments["fd-2008-947"] for code, country in countries.items()}
        assert states == {code for code, one in instruments.items() if one.receiving and one.receiving.kind == kind}, kind
    since = sorted(country.glance["ecris"].date[:4] for country in countries.values() if country.glance["ecris"].date)
    assert f"Since: {since[0]}" in page.locator("#list-ecris").text_content()


def test_a_country_of_the_map_is_reached_by_keyboard(context, base):
    page = context.new_page()
    page.goto(f"{base}en/countries/")
    page.focus("#map-fd-2008-947 svg a[href^='mt/']")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{base}en/countries/mt/#receive-fd-2008-947")


def test_small_countries_are_on_the_map(context, base):
    page = context.new_page()
    page.goto(f"{base}en/countries/")
    for code in ("mt", "lu", "cy"):
        box = page.locator(f"#map-fd-2008-947 svg a[href^='{code}/'] use").bounding_box()
        assert box["width"] > 1 and box["height"] > 1, code


def test_the_timeline_is_filtered_without_scripts(without_scripts, base):
    page = without_scripts.new_page()
    page.goto(f"{base}en/reference/timeline/")
    law = page.locator('.kb-event[data-kind="law"]')
    assert law.count() > 5 and law.first.is_visible()
    page.uncheck("#kind-law")
    assert not law.first.is_visible()
    assert page.locator('.kb-event[data-kind="evaluation"]').first.is_visible()


def test_sources_are_filtered_by_publisher_and_by_the_page_that_cites_them(context, base):
    page = context.new_page()
    page.goto(f"{base}en/reference/sources/legal-act/")
    every = page.locator("article .kb-entries li[id]").count()
    page.fill("#filter-words", "irish statute 947")
    shown = page.locator("article li[id]:visible")
    assert 0 < shown.count() < every
    assert f"of {every} shown" in page.text_content("[role=status]")
    assert all("947" in text for text in shown.all_inner_texts())
    page.fill("#filter-words", "zzzz")
    assert page.locator("[data-group]:visible").count() == 0
    assert page.text_content("[role=status]") == "Nothing fits this choice."


def test_the_glossary_is_a_table_on_a_desk_and_a_list_on_a_phone(context, base):
    page = context.new_page()
    page.goto(f"{base}en/reference/glossary/")
    alert = page.locator(".kb-glossary tr:has(#alert)")
    for width, display in ((1000, "table-row"), (1280, "table-row"), (390, "block")):
        page.set_viewport_size({"width": width, "height": 900})
        assert alert.evaluate("row => getComputedStyle(row).display") == display
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    every = page.locator(".kb-glossary tbody tr:visible").count()
    page.fill("#filter-words", "signalering")  # in another language than the reader's
    assert alert.is_visible() and page.locator(".kb-glossary tbody tr:visible").count() < every / 5


def test_on_a_phone_a_term_is_a_row_that_opens(browser, base):
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{base}en/reference/glossary/")
    assert page.evaluate("document.documentElement.scrollHeight") < 8000
    row = page.locator(".kb-glossary tr:has(#alert)")
    name, meaning = row.locator("h2 button"), row.locator("td").nth(1)
    assert not meaning.is_visible() and name.get_attribute("aria-expanded") == "false"
    name.click()
    assert meaning.is_visible() and name.get_attribute("aria-expanded") == "true"
    name.click()
    assert not meaning.is_visible()
    page.goto(f"{base}en/reference/glossary/#breach")  # a link to a term opens it, and its row is on the screen
    page.wait_for_selector(".kb-glossary tr:has(#breach)[data-open]")
    assert 0 <= page.locator("#breach").bounding_box()["y"] < 844
    page.fill("#filter-words", "signalering")
    assert page.locator(".kb-glossary tr:has(#alert) td").nth(1).is_visible()  # what few words leave is open
    page.emulate_media(media="print")
    assert page.locator(".kb-glossary tr:has(#alert) td").last.is_visible()
    context.close()


def test_without_scripts_each_term_is_whole_on_a_phone(without_scripts, base):
    page = without_scripts.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{base}en/reference/glossary/")
    assert page.locator(".kb-glossary tr:has(#alert) td").last.is_visible()


@pytest.mark.parametrize("address", ["reference/sources/legal-act/", "reference/timeline/", "reference/forms/", "about/changes/"])
def test_rows_of_a_long_list_open_without_scripts_and_are_all_on_paper(without_scripts, base, address):
    page = without_scripts.new_page()
    page.goto(f"{base}en/{address}")
    closed = page.locator("article details.kb-on-paper:not([open])")
    assert closed.count()
    inside = closed.last.locator(":scope > :not(summary)").last
    assert not inside.is_visible()
    page.emulate_media(media="print")
    assert inside.is_visible()
    page.emulate_media(media="screen")
    closed.last.locator("summary").first.click()
    assert page.evaluate("[...document.querySelectorAll('article details.kb-on-paper')].at(-1).open")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_note_leads_into_the_fold_of_an_act(browser, base, scripts):
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"{base}en/reference/acts/#lv-kpl")
    page.wait_for_selector("#lv-kpl", state="visible")
    assert not page.locator("#nl-wets").is_visible()
    if scripts:  # what a word leaves is seen at once
        page.fill("#filter-words", "Wets")
        assert page.locator("#nl-wets").is_visible()
    context.close()


@pytest.mark.parametrize("address", ["reference/glossary/", "reference/timeline/", "countries/"])
def test_the_parts_of_a_long_list_are_reached_without_scripts(without_scripts, base, address):
    page = without_scripts.new_page()
    page.goto(f"{base}en/{address}")
    links = page.locator(".kb-letters a")
    assert links.count() > 2 and not page.locator("#filter-words:visible").count()
    targets = links.evaluate_all("links => links.map(a => document.getElementById(a.hash.slice(1))?.checkVisibility())")
    assert all(targets)
    links.last.click()
    assert page.evaluate("scrollY") > 500


def test_countries_are_filtered_by_the_name_of_an_authority(context, base):
    page = context.new_page()
    page.goto(f"{base}en/countries/")
    page.fill("#filter-words", "Reclassering")
    assert page.locator("#nl").is_visible() and not page.locator("#pl").is_visible()


@pytest.mark.parametrize(("address", "items", "words", "left"), [
    ("letters/", ".kb-choices li", "translated", 2), ("reference/forms/", "[data-form]", "606 protection", 1),
])  # fmt: skip
def test_letters_and_forms_are_filtered_with_their_groups_and_the_links_to_these(context, base, address, items, words, left):
    page = context.new_page()
    page.goto(f"{base}en/{address}")
    page.fill("#filter-words", words)
    assert page.locator(f"{items}:visible").count() == left
    assert all(group.locator(f"{items}:visible").count() for group in page.locator("[data-group]:visible").all())
    assert page.locator("[data-into] li:visible").count() == (page.locator("[data-group]:visible").count() if "forms" in address else 0)


def test_recommendations_are_filtered_by_addressee_and_status(without_scripts, base):
    page = without_scripts.new_page()
    page.goto(f"{base}en/recommendations/")
    assert page.locator("#r1").is_visible() and page.locator("#r2").is_visible()
    for box in page.locator(".kb-filter input[id^='to-']").all():
        box.set_checked(box.get_attribute("id") == "to-training")
    shown = page.eval_on_selector_all("[data-to][data-is]", "nodes => nodes.filter(n => n.checkVisibility()).map(n => n.dataset.to)")
    assert shown and all("training" in addressees.split() for addressees in shown)
    page.uncheck("#is-unknown")
    statuses = page.eval_on_selector_all("[data-to][data-is]", "nodes => nodes.filter(n => n.checkVisibility()).map(n => n.dataset.is)")
    assert "unknown" not in statuses


HEADINGS = "[...document.querySelectorAll('article h2')].filter(h => h.checkVisibility()).map(h => h.id)"
YEARS = "nodes => nodes.filter(n => n.checkVisibility()).map(n => n.textContent.trim().match(/\\d{4}/)[0])"
EMPTY_TABLES = """tables => tables.filter(t => t.checkVisibility() && ![...t.tBodies[0].rows].some(r => r.checkVisibility())).length"""
CONTENTS = "[...document.querySelectorAll('.kb-contents a')].filter(a => a.checkVisibility()).map(a => a.hash.slice(1))"


def only(page, prefix, *names):
    for box in page.locator(f".kb-filter input[id^='{prefix}-']").all():
        box.set_checked(box.get_attribute("id").removeprefix(f"{prefix}-") in names)


def test_a_filtered_timeline_has_no_years_without_events(context, base):
    page = context.new_page()
    page.goto(f"{base}en/reference/timeline/")
    every = page.evaluate(HEADINGS)
    only(page, "kind", "enforcement")
    shown = page.evaluate(HEADINGS)
    years = page.eval_on_selector_all(".kb-event", YEARS)
    assert shown == [*(f"y{year}" for year in dict.fromkeys(years)), "page-sources"] and len(shown) < len(every)
    assert [one for one in page.evaluate(CONTENTS) if one != "how-well"] == shown
    assert page.text_content(".kb-filter [role=status]").startswith(f"{len(years)} of ")
    only(page, "kind")
    assert page.text_content(".kb-filter [role=status]") == "Nothing fits this choice."
    only(page, "kind", "enforcement", "law", "case-law", "evaluation", "system", "practice")
    assert page.evaluate(HEADINGS) == every


def test_filtered_recommendations_have_no_empty_tables_and_nothing_left_is_told(context, base):
    page = context.new_page()
    page.goto(f"{base}en/recommendations/")
    only(page, "to", "training")
    only(page, "is", "open")
    for heading in page.evaluate(HEADINGS):
        if heading != "page-sources":
            assert page.locator(f"#{heading} ~ div:has(table)").locator("tbody tr:visible").count() > 0
    assert page.eval_on_selector_all("article table", EMPTY_TABLES) == 0
    only(page, "is")
    assert page.evaluate(HEADINGS) == ["page-sources"]
    assert page.text_content(".kb-filter [role=status]") == "Nothing fits this choice."


def test_each_group_of_the_filter_of_recommendations_begins_a_row(context, base):
    page = context.new_page()
    page.goto(f"{base}en/recommendations/")
    boxes = [page.locator(".kb-filter strong").nth(i).bounding_box() for i in range(2)]
    assert boxes[0]["x"] == boxes[1]["x"] and boxes[1]["y"] > boxes[0]["y"]
