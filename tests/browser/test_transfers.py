"""A page for two States, from both sides: verdict, answers, steps and sources on one sheet; wrong addresses are told."""

from __future__ import annotations

import re
from itertools import product
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
GROUNDS = {path.stem: read(path)["instruments"] for path in (DATA / "grounds").glob("*.yml")}
LETTERS = [read(path) for path in (DATA / "letters").glob("*.yml")]
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


def open_dossier(page, base, locale, from_, to, instrument, side=""):
    """Open a dossier by its address and wait until it is shown."""
    page.goto(f"{base}{locale}/to/{to}/?from={from_}&instrument={instrument}{side and '&side='}{side}")
    page.wait_for_selector("[data-dossier]:not([hidden])")


DOSSIERS = """async ([module, names, asked]) => {
    const { Dossier } = await import(module);
    const words = document.querySelector("[data-pair]").dataset;
    const pages = {};
    for (const [code, name] of Object.entries(names)) {
        const address = new URL(`../${code}/`, location.origin + location.pathname);
        const html = await (await fetch(address)).text();
        pages[code] = { code, address, name, page: new DOMParser().parseFromString(html, "text/html") };
    }
    const told = (step) => { // without its time and its links
        for (const aside of step.querySelectorAll(":scope > strong:first-child, a, sup")) aside.remove();
        return step.textContent.replace(/\\s+/g, " ").trim().replace(/^:\\s*/, "");
    };
    const said = (box, selector) => [...box.querySelectorAll(selector)].map((node) => node.textContent.replace(/\\s+/g, " ").trim());
    return asked.map(([from, to, instrument, side]) => {
        const box = document.createElement("div");
        box.append(...new Dossier(words, pages[from], pages[to], { id: instrument, name: instrument, what: "case", side }).nodes());
        box.querySelectorAll(".footnote-ref").forEach((mark) => mark.remove());
        const verdict = box.querySelector("[data-verdict]");
        const sources = said(box, ".footnote li").join(" ");
        box.querySelector(".footnote")?.remove();
        return {
            verdict: verdict.dataset.verdict, headline: verdict.firstElementChild.textContent,
            values: said(box, ".kb-answer__value"), tiles: said(box, ".kb-answer > div"), told: [...box.querySelectorAll(".kb-steps li")].map(told),
            text: box.textContent.replace(/\\s+/g, " "), sources, grounds: box.querySelectorAll("[data-grounds]").length,
        };
    });
}"""


def faults_of(from_, to, instrument, side, shown):
    """What a dossier says that the data do not, or leaves out."""
    sides = [code for code in (to, from_) if stops(code, instrument)]
    if sides:
        return list(_stopped(from_, to, sides[0], instrument, side, shown))
    return list(_both_sides(from_, to, instrument, side, shown)) + list((_received if side else _sent)(to, instrument, shown))


def _stopped(from_, to, code, instrument, side, shown):
    item = row(code, instrument)
    wanted = MECHANISMS[instrument]["receiving"]["arrival"]["stopped"] if side else item["instead"]
    wanted = [step for step in wanted if from_ in step.get("only_from", [from_]) and to in step.get("only_to", [to])]
    wanted = [step for step in wanted if not {from_, to} & set(step.get("not_with", []))]
    if (shown["verdict"], shown["headline"][:12]) != ("stop", "Not possible"):
        yield "no stop"
    if f"{NAMES[code]}: {item['status']['value']}" not in shown["text"]:
        yield "no reason"
    if [step["text"] for step in wanted] != shown["told"] or shown["tiles"]:
        yield "not the steps to take instead"
    # no time limit, form or authority of the instrument that does not apply
    limits = (one for one in MECHANISMS[instrument]["deadlines"] if one.get("number"))
    steps = " ".join(step["text"] for step in wanted)
    yield from (term for one in limits if (term := written(one["number"], one["unit"])) in shown["text"] and term not in steps)
    yield from (word for word in ("Write to", "Annex I", "Official sheet", "Sending side") if word.lower() in shown["text"].lower())


def _both_sides(from_, to, instrument, side, shown):
    item = row(to, instrument)
    own, eu = item.get("deadline") or {}, limit(instrument)
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
    outgoing = (row(from_, instrument).get("outgoing") or {}).get("value")
    if outgoing and " ".join(outgoing.split()) not in shown["text"]:
        yield "who sends"
    measures = [COUNTRIES[code].get("measures") for code in (from_, to)]
    allowed = " ".join(str(one) for one in (item, row(from_, instrument), *measures))
    others = (name for code, name in NAMES.items() if code not in (from_, to) and name in shown["text"] and name not in allowed)
    yield from (name for name in others if re.search(rf"\b{name}\b", shown["text"]))
    if shown["grounds"] != (instrument in GROUNDS.get(to, ())):
        yield f"{shown['grounds']} lists of grounds"
    if re.search(r"\b[Yy]ou(rs?)?\b", str({part: item[part] for part in item if part != "instead"})):
        yield "what the State does speaks to one side"
    strange = {"sending" if side else "receiving"}  # letters of the other side
    yield from (one["title"] for one in LETTERS if one["writes"] in strange and one["title"] in shown["text"])


def authority(item, *parts):
    """The first of the parts of an instrument in a country that names somebody."""
    return next((one["value"] for part in parts if (one := item.get(part)) and one.get("value")), "")


def _sent(to, instrument, shown):
    item = row(to, instrument)
    receives = authority(item, "receiving", "deciding")
    if (shown["verdict"], shown["headline"][:3]) != (("yes", "Yes") if receives else ("ask", "Ask")):
        yield "neither yes nor ask first"
    if not (receives or "Not found").startswith(shown["values"][0]):
        yield f"write to: {shown['values'][0]}"
    steps = MECHANISMS[instrument]["receiving"]["steps"]
    if shown["told"] != [step["text"] if receives else step.get("not_found", step["text"]) for step in steps]:
        yield "steps"
    if not receives and "authority above" in shown["text"]:
        yield "asks an authority that is not found"


def _received(to, instrument, shown):
    item, arrival = row(to, instrument), MECHANISMS[instrument]["receiving"]["arrival"]
    decides = authority(item, "deciding", "receiving")
    if (shown["verdict"], shown["headline"][:13]) != (("yes", "Yes, this cas") if decides else ("ask", "This case can")):
        yield "neither yes nor ask first"
    if not (decides or "Not found").startswith(shown["values"][0]):
        yield f"who decides: {shown['values'][0]}"
    own = (item.get("requirements") or {}).get("value") or arrival["grounds"]["text"]
    if _letters(own) not in _letters(shown["tiles"][2]):
        yield f"conditions: {shown['tiles'][2]}"
    if arrival["translation"]["text"] not in shown["tiles"][1]:
        yield "what may be asked for in another language"
    if shown["told"] != [step["text"] for step in arrival["steps"]]:
        yield "steps"
    articles = (one.split()[-1].partition("(")[0] for step in arrival["steps"] for one in step.get("law", ()))
    yield from (one for one in articles if not re.search(rf"\bArticles? (?:[^;]*\D)?{one}\b", shown["sources"]))


def _letters(text):
    """Letters and digits alone: the first words of a tile stand apart from the rest."""
    return re.sub(r"\W", "", text).lower()


@pytest.mark.parametrize(
    "each", [9, pytest.param(1, marks=pytest.mark.slow)]
)  # every ninth pair of an instrument, or all 3,024; both sides
def test_every_pair_of_states_and_every_instrument_says_what_the_data_say(context, base, each):
    page = context.new_page()
    page.goto(f"{base}en/to/lv/")
    codes = sorted(COUNTRIES)
    pairs = [(a, b) for a in codes for b in codes if a != b]
    asked = [(a, b, name, side) for side in ("", "to") for first, name in enumerate(INSTRUMENTS) for a, b in pairs[first % each :: each]]
    assert len(asked) == 2 * 28 * 27 * 4 // each
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
    for part in ("fd-2008-947", "receive-fd-2008-947"):
        answer = page.locator(f"#{part} ~ dl.kb-answer").first
        assert answer.locator("> div > dt").count() == 4
        assert "60" in answer.locator(".kb-answer__value").last.inner_text()
        assert page.locator(f"#{part}-steps + div li").count() in (7, 8)
    assert not page.locator(".kb-controls").is_visible()
    page.goto(f"{base}{locale}/to/uk/")
    assert page.locator(".kb-stop").count() == 8  # four instruments, for who sends and who receives
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


# what is written on a bar is no wider than it
INSIDE = "(text) => text.getBoundingClientRect().right <= text.parentElement.querySelector('.kb-line__ours').getBoundingClientRect().right"
# pairs whose sheets are the longest on one side or the other, and two that must not be sent
SHEETS = (
    ("es", "hu", "fd-2008-909"),
    ("es", "nl", "fd-2008-909"),
    ("pt", "el", "fd-2008-947"),
    ("ro", "fr", "fd-2008-947"),
    ("lv", "el", "fd-2009-829"),
    ("uk", "pl", "fd-2008-909"),
    ("es", "ie", "european-protection-order"),
)


@pytest.mark.parametrize("locale", ["en", "es", *(pytest.param(code, marks=pytest.mark.slow) for code in ("nl", "lv", "ca"))])
def test_a_dossier_prints_on_one_sheet_and_is_short_on_a_phone(context, base, locale):
    page = context.new_page()
    for pair, side in product(SHEETS, ("", "to")):
        page.set_viewport_size({"width": 390, "height": 844})
        open_dossier(page, base, locale, *pair, side)
        closed = page.locator("[data-dossier] details:not([data-chooser])").first.bounding_box()
        assert closed and closed["y"] <= 3000, (pair, side)
        assert page.evaluate(f"[...document.querySelectorAll('[data-dossier] .kb-line__on-ours')].every({INSIDE})"), (pair, side)
        assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", print_background=True))) == 1, (pair, side)


@pytest.mark.parametrize("side", ["", "to"])
@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_each_number_of_a_dossier_leads_to_its_source_in_the_dossiers_own_list(context, base, instrument, side):
    page = context.new_page()
    open_dossier(page, base, "lv", "lv", "es", instrument, side)
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
    page.goto(f"{base}en/to/es/")
    assert width < 1000 or page.locator(".kb-contents a:visible").count() > 4


def test_the_language_switch_keeps_the_dossier(context, base):
    page = context.new_page()
    open_dossier(page, base, "en", "lv", "es", "fd-2008-909")
    page.click(".kb-language summary")
    page.click('.lang-switch a[hreflang="es"]')
    page.wait_for_url(f"{base}es/to/es/?from=lv&instrument=fd-2008-909")
    page.wait_for_selector("[data-dossier]:not([hidden])")
    assert "Letonia → España" in page.text_content("[data-dossier] h1")


def test_the_title_of_a_dossier_has_the_focus_without_a_frame_and_print_shows_no_frame_at_all(context, base):
    frame = "getComputedStyle(document.activeElement).outlineStyle + ' ' + getComputedStyle(document.activeElement).boxShadow"
    page = context.new_page()
    open_dossier(page, base, "en", "lv", "es", "fd-2008-947")
    assert page.evaluate("document.activeElement.tagName") == "H1"
    assert page.evaluate(frame) == "none none"
    page.keyboard.press("Tab")
    assert page.evaluate(frame).startswith("solid")
    page.emulate_media(media="print")
    page.focus("[data-dossier] h1")
    assert page.evaluate(frame) == "none none"


def test_the_form_makes_a_short_address_to_share(context, base):
    page = context.new_page()
    page.goto(f"{base}en/transfers/")
    page.select_option("#transfer-from", "nl")
    page.select_option("#transfer-to", "uk")
    page.select_option("#transfer-instrument", "fd-2008-909")
    page.click('button[type="submit"]')
    page.wait_for_selector("[data-dossier]:not([hidden])")
    assert page.url == f"{base}en/to/uk/?from=nl&instrument=fd-2008-909"
    assert "No longer applies" in page.text_content("[data-dossier]")
    page.click("[data-chooser] summary")
    page.select_option("#transfer-to", "lv")
    page.select_option("#transfer-instrument", "fd-2008-947")
    page.click('button[type="submit"]')
    page.wait_for_url(f"{base}en/to/lv/?from=nl")
    page.wait_for_selector("[data-dossier]:not([hidden])")
    page.go_back()
    page.wait_for_url(f"{base}en/to/uk/?from=nl&instrument=fd-2008-909")


def test_the_page_is_called_by_its_two_states_and_what_moves(context, base):
    page = context.new_page()
    for pair, side, address, title in (
        (("lv", "nl", "fd-2008-947"), "", "?from=lv", "Latvia → Netherlands: supervision"),
        (
            ("lv", "nl", "fd-2008-909"),
            "to",
            "?from=lv&instrument=fd-2008-909&side=to",
            "Latvia → Netherlands: prison sentence, receiving side",
        ),
        (("uk", "pl", "fd-2008-947"), "", "?from=uk", "United Kingdom → Poland: supervision, not possible"),
    ):
        open_dossier(page, base, "en", *pair, side)
        assert page.locator("h1:visible").count() == 1
        assert page.text_content("h1:visible") == title
        assert page.title().startswith(f"{title} – ")
        assert f"“{title}”" in page.text_content(".kb-cite")
        assert page.text_content(".kb-cite a").endswith(f"/en/to/{pair[1]}/{address}")


def test_a_link_leads_to_the_other_side_of_the_same_case(context, base):
    page = context.new_page()
    open_dossier(page, base, "en", "de", "lv", "fd-2008-909")
    assert page.text_content(".kb-sides [aria-current]") == "I send: Germany"
    page.click("text=I receive: Latvia")
    page.wait_for_url(f"{base}en/to/lv/?from=de&instrument=fd-2008-909&side=to")
    page.wait_for_selector("text=Who decides here >> visible=true")
    assert page.text_content(".kb-sides [aria-current]") == "I receive: Latvia"


@pytest.mark.parametrize("side", ["", "to"])
def test_one_bar_below_the_verdict_opens_letters_and_days_and_has_what_a_page_can_do(context, base, side):
    page = context.new_page()
    open_dossier(page, base, "en", "lv", "nl", "fd-2008-947", side)
    assert page.locator(".kb-do:visible").count() == 1
    assert page.locator(".kb-do:visible").bounding_box()["y"] <= page.locator("dl.kb-answer:visible").bounding_box()["y"]
    for button in ("All letters", "Last days, calendar", "Print", "Copy the link", "Keep offline"):
        assert page.get_by_role("button", name=button, exact=True).is_visible(), button
    page.click("text=All letters >> visible=true")
    assert page.get_by_role("link", name="Propose an adaptation" if side else "Send the certificate").last.is_visible()
    page.click("text=Last days, calendar >> visible=true")
    page.fill("[data-dossier] form[data-dates] [name=receipt]", "2026-12-01")
    page.wait_for_selector("[data-dossier] [data-dates-of] >> text=30 January 2027")  # 60 days


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("transfers/?from=lv&to=nl", "to/nl/?from=lv"),
        ("transfers/?from=lv&to=nl&instrument=fd-2008-909", "to/nl/?from=lv&instrument=fd-2008-909"),
        ("transfers/nl/#fd-2008-909-conditions", "to/nl/#fd-2008-909-conditions"),
        ("transfers/nl/", "to/nl/"),
    ],
)
def test_the_addresses_of_old_lead_to_the_same_place(context, base, old, new):
    page = context.new_page()
    page.goto(f"{base}en/{old}")
    page.wait_for_url(f"{base}en/{new}")
    assert page.locator(f"#{new.partition('#')[2] or 'top'}").count() == 1


def test_without_scripts_an_address_of_old_leads_on_too(without_scripts, base):
    page = without_scripts.new_page()
    page.goto(f"{base}en/transfers/nl/")
    page.wait_for_url(f"{base}en/to/nl/")


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
    page.route("**/to/lv/", lambda route: route.abort())
    page.goto(f"{base}en/to/nl/?from=lv")
    page.wait_for_selector("[data-status].kb-problem")
    assert "could not be loaded" in page.text_content("[data-status]")
    assert page.locator("#fd-2008-947").is_visible()


def test_print_shows_the_dossier_alone(context, base):
    page = context.new_page()
    open_dossier(page, base, "en", "lv", "nl", "fd-2008-909")
    page.emulate_media(media="print")
    assert page.locator("[data-dossier] h1").is_visible()
    assert not page.locator("#fd-2008-947").is_visible()
    assert not page.locator(".kb-controls").is_visible()
