"""The dossier: both sides, the instrument, deadlines and sources on one page; wrong addresses are told."""

from pathlib import Path

import pytest
import yaml

from scripts.kit import locales

pytestmark = pytest.mark.browser
COUNTRIES = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in (Path(__file__).resolve().parents[2] / "data/countries").glob("*.yml")
}
INSTRUMENTS = ("fd-2008-947", "fd-2008-909", "fd-2009-829", "european-protection-order")
ROLES = dict(zip(INSTRUMENTS, ("transfer-probation", "transfer-custodial", "supervision-order", "protection-order"), strict=True))


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_a_dossier_has_both_sides_deadlines_gaps_and_sources(context, base, locale):
    page = context.new_page()
    page.goto(f"{base}{locale}/transfers/?from=lv&to=es&instrument=fd-2008-947")
    page.wait_for_selector("[data-dossier]:not([hidden])")
    text = page.text_content("[data-dossier]")
    assert locales.country_name("lv", locale) in text and locales.country_name("es", locale) in text
    assert "60" in page.text_content("[data-dossier] .kb-timeline")


def stops(code, instrument):
    """Whether the data say that an instrument does not apply to a country."""
    return not COUNTRIES[code]["instruments"][instrument].get("applies", True)


DOSSIERS = """async (asked) => {
    const form = document.querySelector("[data-transfers]").elements;
    const dossier = document.querySelector("[data-dossier]");
    const found = [];
    const shown = () => new Promise((resolve) => {
        const observer = new MutationObserver(() => dossier.children.length && (observer.disconnect(), resolve()));
        observer.observe(dossier, { childList: true });
    });
    for (const [from, to, instrument] of asked) {
        [form.from.value, form.to.value, form.instrument.value] = [from, to, instrument];
        const wait = shown();
        form.from.form.requestSubmit();
        await wait;
        const stopped = Boolean(dossier.querySelector(".kb-problem"));
        found.push([from, to, instrument, stopped, dossier.querySelectorAll(".kb-timeline li").length, stopped ? dossier.textContent : ""]);
    }
    return found;
}"""


def test_of_an_instrument_that_does_not_apply_to_one_of_the_two_states_no_part_is_shown(context, base):
    page = context.new_page()
    page.goto(f"{base}en/transfers/")
    terms = {name: page.locator(f"#{name}-deadlines ~ ol.kb-timeline").first.locator("strong").all_inner_texts() for name in INSTRUMENTS}
    assert all(len(found) > 3 for found in terms.values())
    for side in ("from", "to"):  # what the script decides by, for every State and instrument
        listed = page.eval_on_selector_all(
            f"#transfer-{side} option[value]:not([value=''])", "all => all.map(one => [one.value, one.dataset.stopped ?? ''])"
        )
        assert dict(listed) == {code: " ".join(name for name in INSTRUMENTS if stops(code, name)) for code in COUNTRIES}
    codes = sorted(COUNTRIES)
    pairs = [(a, b, name) for name in INSTRUMENTS for a in codes for b in codes if a != b]
    asked = [one for one in pairs if any(stops(code, one[2]) for code in one[:2])]
    applies = [code for code in codes if not any(stops(code, name) for name in INSTRUMENTS)]
    asked += [(a, b, name) for name in INSTRUMENTS for a, b in zip(applies, applies[1:] + applies[:1], strict=True)]
    faults = []
    for from_, to, instrument, stopped, deadlines, text in page.evaluate(DOSSIERS, asked):
        sides = [code for code in (from_, to) if stops(code, instrument)]
        if bool(sides) != stopped or bool(deadlines) == stopped:
            faults.append((from_, to, instrument, "stopped" if stopped else "not stopped", deadlines))
        if not stopped:
            continue
        authorities = [one["own"] for code in (from_, to) for one in COUNTRIES[code]["authorities"] if one["role"] == ROLES[instrument]]
        named = [
            word
            for word in (*authorities, *terms[instrument], "Who receives", "Who decides", "Languages of the certificate", "Deadline")
            if word in text
        ]
        reasons = [COUNTRIES[code]["instruments"][instrument]["status"]["value"] for code in sides]
        if named or not all(reason in text for reason in reasons):
            faults.append((from_, to, instrument, named, reasons))
    assert faults == []


def test_no_data_of_an_instrument_that_does_not_apply_is_left_unsaid():
    parts = ("receiving", "deciding", "languages", "languages_note", "deadline")
    found = [
        (code, key, part)
        for code, one in COUNTRIES.items()
        for key, item in one["instruments"].items()
        if not item.get("applies", True)
        for part in parts
        if item.get(part)
    ]
    assert found == []  # country.md.jinja does not print these parts


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_without_a_script_the_table_says_where_an_instrument_does_not_apply(browser, base, locale):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}{locale}/transfers/")
    words = {
        link: page.locator(f'.kb-sections a[href$="countries/{link}"]').evaluate("a => a.firstChild.textContent")
        for link in ("lv/#receive-fd-2008-947", "uk/#receive-fd-2008-947", "dk/#receive-european-protection-order")
    }
    assert words["uk/#receive-fd-2008-947"] == words["dk/#receive-european-protection-order"] != words["lv/#receive-fd-2008-947"]
    context.close()


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_each_number_of_a_dossier_leads_to_its_source_in_the_dossiers_own_list(context, base, instrument, media):
    page = context.new_page()
    page.emulate_media(media=media)
    page.goto(f"{base}lv/transfers/?from=lv&to=es&instrument={instrument}")
    page.wait_for_selector("[data-dossier]:not([hidden])")
    found = page.evaluate("""() => [...document.querySelectorAll("[data-dossier] .footnote-ref")].map((link) => {
        const item = document.getElementById(link.getAttribute("href").slice(1));
        return [Number(link.textContent), item?.closest("[data-dossier]") && item.checkVisibility() ? [...item.parentElement.children].indexOf(item) + 1 : 0];
    })""")
    assert found and all(number == place for number, place in found)
    assert list(dict.fromkeys(number for number, _ in found)) == list(range(1, page.locator("[data-dossier] .footnote li").count() + 1))
    assert page.locator("[data-dossier] .kb-timeline .footnote-ref").count() > 3
    assert page.locator("[data-dossier] .footnote li a[href^='http']").count() > 3
    assert (
        page.evaluate(
            "[...document.querySelectorAll('[data-dossier] a[href^=\"#\"]')].filter(a => !document.getElementById(a.getAttribute('href').slice(1))).length"
        )
        == 0
    )


@pytest.mark.parametrize("width", [360, 1280])
def test_beside_a_dossier_stand_no_contents_of_the_sections_that_it_hides(browser, base, width):
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(f"{base}en/transfers/?from=lv&to=es&instrument=fd-2008-947")
    page.wait_for_selector("[data-dossier]:not([hidden])")
    assert page.locator(".md-nav--secondary a:visible").count() == 0
    page.select_option("#transfer-to", "lv")
    page.click('button[type="submit"]')
    page.wait_for_selector("[data-dossier]", state="hidden")
    assert width < 1000 or page.locator(".md-nav--secondary a:visible").count() > 4
    context.close()


def test_the_language_switch_keeps_the_dossier(context, base):
    page = context.new_page()
    page.goto(f"{base}en/transfers/?from=lv&to=es&instrument=fd-2008-909")
    page.click(".kb-language summary")
    page.click('.lang-switch a[hreflang="es"]')
    page.wait_for_url(f"{base}es/transfers/?from=lv&to=es&instrument=fd-2008-909")
    page.wait_for_selector("[data-dossier]:not([hidden])")
    assert "Letonia → España" in page.text_content("[data-dossier] h2")


def test_the_title_of_a_dossier_has_the_focus_without_a_frame_and_print_shows_no_frame_at_all(context, base):
    frame = "getComputedStyle(document.activeElement).outlineStyle + ' ' + getComputedStyle(document.activeElement).boxShadow"
    page = context.new_page()
    page.goto(f"{base}en/transfers/?from=lv&to=es&instrument=fd-2008-947")
    page.wait_for_selector("[data-dossier]:not([hidden])")
    assert page.evaluate("document.activeElement.tagName") == "H2"
    assert page.evaluate(frame) == "none none"
    page.keyboard.press("Tab")
    assert page.evaluate(frame).startswith("solid")
    page.emulate_media(media="print")
    assert page.evaluate(frame) == "none none"


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_the_table_of_the_countries_fits_and_names_each_of_its_links(browser, base, locale):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{base}{locale}/transfers/")
    wide, box = page.evaluate(
        "[document.querySelector('.kb-sections').parentElement.scrollWidth, document.querySelector('.kb-sections').parentElement.clientWidth]"
    )
    assert wide <= box
    words = page.eval_on_selector_all(".kb-sections td a", "links => links.map(a => a.textContent)")
    assert len(set(words)) == len(words) > 100
    assert (
        page.evaluate(
            "(([name, link]) => Math.abs(name.top - link.top))(['th', 'td'].map(part => document.querySelector(`.kb-sections tbody ${part} a`).getBoundingClientRect()))"
        )
        < 3
    )
    context.close()


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
