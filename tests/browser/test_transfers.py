"""From A to B: verdict, the four answers, steps and sources on one sheet; wrong addresses are told."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from scripts.base import locales, yaml_file
from tests.built_site import SITE
from tests.support.hashed import built

pytestmark = pytest.mark.browser
DATA = Path(__file__).resolve().parents[2] / "data"
INSTRUMENTS = ("fd-2008-947", "fd-2008-909", "fd-2009-829", "european-protection-order")


def read(path: Path) -> Any:
    """A file of data/ as it is written, not as the loader makes it."""
    return yaml_file.read(path)


COUNTRIES = {path.stem: read(path) for path in (DATA / "countries").glob("*.yml")}
MECHANISMS = {name: read(DATA / f"mechanisms/{name}.yml") for name in INSTRUMENTS}
NAMES = {code: locales.country_name(code, "en") for code in COUNTRIES}


def row(code, instrument):
    """What the data say of an instrument in a country."""
    return COUNTRIES[code]["instruments"][instrument]


def stops(code, instrument):
    """Whether the data say that an instrument does not apply to a country."""
    return not row(code, instrument).get("applies", True)


def limit(instrument):
    """The time limit of EU law for the decision."""
    mechanism = MECHANISMS[instrument]
    return next(one for one in mechanism["deadlines"] if one["id"] == mechanism["receiving"]["limit"])


def written(number, unit):
    """A number with its unit as the English page has it."""
    words = unit.replace("-", " ")
    return f"{int(number)} {words.removesuffix('s') if number == 1 else words}"


def open_dossier(page, base, locale, from_, to, instrument):
    """Open a dossier by its address and wait until it is shown."""
    page.goto(f"{base}{locale}/transfers/?from={from_}&to={to}&instrument={instrument}")
    page.wait_for_selector("[data-dossier]:not([hidden])")


DOSSIERS = """async ([module, names, asked]) => {
    const { Dossier } = await import(module);
    const words = document.querySelector("[data-transfers]").dataset;
    const pages = {};
    for (const [code, name] of Object.entries(names)) {
        const address = new URL(`${code}/`, location.origin + location.pathname);
        const html = await (await fetch(address)).text();
        pages[code] = { code, address, name, page: new DOMParser().parseFromString(html, "text/html") };
    }
    const said = (box, selector) => [...box.querySelectorAll(selector)].map((node) => node.textContent.replace(/\\s+/g, " ").trim());
    return asked.map(([from, to, instrument]) => {
        const box = document.createElement("div");
        box.append(...new Dossier(words, pages[from], pages[to], { id: instrument, name: instrument }).nodes());
        box.querySelectorAll(".footnote-ref").forEach((mark) => mark.remove());
        const verdict = box.querySelector("[data-verdict]");
        const sources = said(box, ".footnote li").join(" ");
        box.querySelector(".footnote")?.remove();
        return {
            verdict: verdict.dataset.verdict, headline: verdict.firstElementChild.textContent,
            values: said(box, ".kb-answer__value"), tiles: said(box, ".kb-answer > div"), steps: said(box, ".kb-steps li"),
            text: box.textContent.replace(/\\s+/g, " "), sources,
        };
    });
}"""


def faults_of(from_, to, instrument, shown):
    """What a dossier says that the data do not, or leaves out."""
    sides = [code for code in (to, from_) if stops(code, instrument)]
    if sides:
        return list(_stopped(sides[0], instrument, shown))
    return list(_sent(from_, to, instrument, shown))


def _stopped(code, instrument, shown):
    item = row(code, instrument)
    if (shown["verdict"], shown["headline"][:12]) != ("stop", "Not possible"):
        yield "no stop"
    if item["status"]["value"] not in shown["text"]:
        yield "no reason"
    if len(shown["steps"]) != len(item["instead"]) or shown["tiles"]:
        yield "not the steps to take instead"
    # no time limit, form or authority of the instrument that does not apply
    limits = (one for one in MECHANISMS[instrument]["deadlines"] if one.get("number"))
    steps = " ".join(step["text"] for step in item["instead"])
    yield from (term for one in limits if (term := written(one["number"], one["unit"])) in shown["text"] and term not in steps)
    yield from (word for word in ("Write to", "Annex I", "Official sheet", "Sending side") if word.lower() in shown["text"].lower())


def _sent(from_, to, instrument, shown):
    item = row(to, instrument)
    receives = next((one["value"] for part in ("receiving", "deciding") if (one := item.get(part)) and one.get("value")), "")
    if (shown["verdict"], shown["headline"][:3]) != (("yes", "Yes") if receives else ("ask", "Ask")):
        yield "neither yes nor ask first"
    if not (receives or "Not found").startswith(shown["values"][0]):
        yield f"write to: {shown['values'][0]}"
    own = item.get("deadline") or {}
    eu = limit(instrument)
    whole = own.get("number") and own.get("from_receipt")  # not the days of one stage
    first = own if whole else eu
    expected = written(first["number"], first["unit"]) if first.get("number") else first["text"]
    if not expected.startswith(shown["values"][3]):
        yield f"by: {shown['values'][3]}, not {expected}"
    if " ".join((own.get("value") or "EU law").split()) not in shown["tiles"][3]:
        yield "the limit without its conditions"
    languages = [locales.language_name(code, "en") for code in item.get("languages") or []]
    if not all(name in shown["values"][1] for name in languages):
        yield f"in: {shown['values'][1]}"
    if not 1 <= len(shown["steps"]) <= 7 or len(shown["steps"]) != len(MECHANISMS[instrument]["receiving"]["steps"]):
        yield "steps"
    outgoing = (row(from_, instrument).get("outgoing") or {}).get("value")
    if outgoing and " ".join(outgoing.split()) not in shown["text"]:
        yield "who sends"
    allowed = " ".join(str(one) for one in (item, row(from_, instrument)))
    others = (name for code, name in NAMES.items() if code not in (from_, to) and name in shown["text"] and name not in allowed)
    yield from (name for name in others if re.search(rf"\b{name}\b", shown["text"]))


@pytest.mark.parametrize("each", [9, pytest.param(1, marks=pytest.mark.slow)])  # every ninth pair of an instrument, or all 3,024
def test_every_pair_of_states_and_every_instrument_says_what_the_data_say(context, base, each):
    page = context.new_page()
    page.goto(f"{base}en/transfers/")
    codes = sorted(COUNTRIES)
    pairs = [(a, b) for a in codes for b in codes if a != b]
    asked = [(a, b, name) for first, name in enumerate(INSTRUMENTS) for a, b in pairs[first % each :: each]]
    assert len(asked) == 28 * 27 * 4 // each
    module = base + built(SITE, "en/assets/dossier.js")
    found = page.evaluate(DOSSIERS, [module, NAMES, asked])
    faults = {one: wrong for one, shown in zip(asked, found, strict=True) if (wrong := faults_of(*one, shown))}
    assert not faults, f"{len(faults)}: {list(faults.items())[:12]}"


def test_every_state_that_an_instrument_does_not_apply_to_says_what_to_do_instead_and_nothing_else():
    parts = ("receiving", "deciding", "languages", "languages_note", "deadline")
    stopped = [(code, key, item) for code, one in COUNTRIES.items() for key, item in one["instruments"].items() if stops(code, key)]
    assert len(stopped) > 3
    assert [(code, key, part) for code, key, item in stopped for part in parts if item.get(part)] == []
    assert [(code, key) for code, key, item in stopped if not item.get("instead")] == []


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_without_a_script_each_receiving_state_has_a_page_with_the_answer(without_scripts, base, locale):
    page = without_scripts.new_page()
    page.goto(f"{base}{locale}/transfers/")
    assert not page.locator(".kb-controls").is_visible()
    page.click('.kb-sections a[href$="nl/#fd-2008-947"]')
    assert page.locator("#fd-2008-947").is_visible()
    answer = page.locator("#fd-2008-947 ~ .kb-answer").first
    assert answer.locator("> div").count() == 4
    assert "60" in answer.locator(".kb-answer__value").last.inner_text()
    page.goto(f"{base}{locale}/transfers/uk/")
    assert page.locator(".kb-stop").count() == 4
    assert page.locator(".kb-answer").count() == 0


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_the_table_fits_names_its_links_and_says_where_nothing_can_be_sent(context, base, locale):
    page = context.new_page()
    page.goto(f"{base}{locale}/transfers/")
    box = "document.querySelector('.kb-sections').parentElement"
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(f"{box}.scrollWidth <= {box}.clientWidth"), width
    words = page.eval_on_selector_all(".kb-sections td a", "links => links.map(a => a.textContent)")
    assert len(set(words)) == len(words) == 28 * 4
    said = {
        link: page.locator(f'.kb-sections a[href$="{link}"]').evaluate("a => a.firstChild.textContent")
        for link in ("lv/#fd-2008-947", "uk/#fd-2008-947", "dk/#european-protection-order")
    }
    assert said["uk/#fd-2008-947"] == said["dk/#european-protection-order"] != said["lv/#fd-2008-947"]


# pairs whose sheets are the longest, and two that must not be sent
SHEETS = (
    ("es", "hu", "fd-2008-909"),
    ("pt", "el", "fd-2008-947"),
    ("ro", "fr", "fd-2008-947"),
    ("lv", "el", "fd-2009-829"),
    ("uk", "pl", "fd-2008-909"),
    ("es", "ie", "european-protection-order"),
)


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_a_dossier_prints_on_one_sheet_and_is_short_on_a_phone(context, base, locale):
    page = context.new_page()
    for pair in SHEETS:
        page.set_viewport_size({"width": 390, "height": 844})
        open_dossier(page, base, locale, *pair)
        closed = page.locator("[data-dossier] details").first.bounding_box()
        assert closed and closed["y"] <= 3000, pair
        assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", print_background=True))) == 1, pair


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_each_number_of_a_dossier_leads_to_its_source_in_the_dossiers_own_list(context, base, instrument):
    page = context.new_page()
    open_dossier(page, base, "lv", "lv", "es", instrument)
    page.click("[data-dossier] details.footnote summary")
    found = page.evaluate("""() => [...document.querySelectorAll("[data-dossier] .footnote-ref")].map((link) => {
        const item = document.getElementById(link.getAttribute("href").slice(1));
        return [Number(link.textContent), item?.closest("[data-dossier]") && item.checkVisibility() ? [...item.parentElement.children].indexOf(item) + 1 : 0];
    })""")
    assert found and all(number == place for number, place in found)
    assert list(dict.fromkeys(number for number, _ in found)) == list(range(1, page.locator("[data-dossier] .footnote li").count() + 1))
    assert page.locator("[data-dossier] .kb-answer .footnote-ref").count() > 3
    assert page.locator("[data-dossier] .footnote li a[href^='http']").count() > 3
    lost = "[...document.querySelectorAll('[data-dossier] a[href^=\"#\"]')].filter(a => !document.getElementById(a.getAttribute('href').slice(1)))"
    assert page.evaluate(f"{lost}.length") == 0


@pytest.mark.parametrize("width", [360, 1280])
def test_beside_a_dossier_stand_no_contents_of_the_sections_that_it_hides(context, base, width):
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    open_dossier(page, base, "en", "lv", "es", "fd-2008-947")
    assert page.locator(".kb-contents a:visible").count() == 0
    page.click("[data-chooser] summary")
    page.select_option("#transfer-to", "lv")
    page.click('button[type="submit"]')
    page.wait_for_selector("[data-dossier]", state="hidden")
    assert width < 1000 or page.locator(".kb-contents a:visible").count() > 4


def test_the_language_switch_keeps_the_dossier(context, base):
    page = context.new_page()
    open_dossier(page, base, "en", "lv", "es", "fd-2008-909")
    page.click(".kb-language summary")
    page.click('.lang-switch a[hreflang="es"]')
    page.wait_for_url(f"{base}es/transfers/?from=lv&to=es&instrument=fd-2008-909")
    page.wait_for_selector("[data-dossier]:not([hidden])")
    assert "Letonia → España" in page.text_content("[data-dossier] h2")


def test_the_title_of_a_dossier_has_the_focus_without_a_frame_and_print_shows_no_frame_at_all(context, base):
    frame = "getComputedStyle(document.activeElement).outlineStyle + ' ' + getComputedStyle(document.activeElement).boxShadow"
    page = context.new_page()
    open_dossier(page, base, "en", "lv", "es", "fd-2008-947")
    assert page.evaluate("document.activeElement.tagName") == "H2"
    assert page.evaluate(frame) == "none none"
    page.keyboard.press("Tab")
    assert page.evaluate(frame).startswith("solid")
    page.emulate_media(media="print")
    assert page.evaluate(frame) == "none none"


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
    assert page.title().startswith("Netherlands → United Kingdom")
    page.go_back()
    page.wait_for_selector("[data-dossier]", state="hidden")
    assert page.title().startswith("From A to B")


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


def test_when_a_states_page_cannot_be_loaded_the_links_remain(context, base):
    page = context.new_page()
    page.route("**/transfers/nl/", lambda route: route.abort())
    page.goto(f"{base}en/transfers/?from=lv&to=nl&instrument=fd-2008-947")
    page.wait_for_selector("[data-status].kb-problem")
    assert "could not be loaded" in page.text_content("[data-status]")
    assert page.locator('#countries ~ div a[href*="nl/"][href$="#fd-2008-947"]').is_visible()


def test_print_shows_the_dossier_alone(context, base):
    page = context.new_page()
    open_dossier(page, base, "en", "lv", "nl", "fd-2008-909")
    page.emulate_media(media="print")
    assert page.locator("[data-dossier] h2").is_visible()
    assert not page.locator("#fd-2008-947").is_visible()
    assert not page.locator(".kb-controls").is_visible()
