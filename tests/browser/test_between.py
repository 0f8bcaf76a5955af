"""Whether a mechanism works between two States: asked on its page, answered from the data; and readable without scripts."""

from pathlib import Path

import pytest

from scripts.base import locales, yaml_file

pytestmark = pytest.mark.browser
DATA = Path(__file__).resolve().parents[2] / "data/mechanisms"
WORST = ("out", "unknown", "special", "in")
LOOK = {"in": "kb-yes", "out": "kb-stop", "special": "kb-ask", "unknown": "kb-ask"}
PAIRS = [
    ("en", "fd-2008-947", "uk", "pl"), ("lv", "fd-2008-947", "lv", "nl"), ("ca", "european-protection-order", "es", "ie"),
    ("es", "european-protection-order", "de", "es"), ("nl", "directive-2023-977", "dk", "nl"), ("en", "sis", "ie", "no"),
    ("en", "fd-2008-909", "ie", "uk"), ("en", "european-investigation-order", "lv", "nl"),
]  # fmt: skip


def status(mechanism, codes):
    """What the data say of both States together."""
    listed = {one["country"]: one["status"] for one in yaml_file.read(DATA / f"{mechanism}.yml")["participation"]}
    return next(one for one in WORST if one in [listed.get(code, "in") for code in codes])


@pytest.mark.parametrize(("locale", "mechanism", "sender", "receiver"), PAIRS)
def test_the_answer_for_two_states_is_that_of_the_data(context, base, locale, mechanism, sender, receiver):
    page = context.new_page()
    page.goto(f"{base}{locale}/mechanisms/{mechanism}/?from={sender}&to={receiver}#between")
    verdict = page.locator("[data-verdict]")
    assert verdict.get_attribute("class") == LOOK[status(mechanism, (sender, receiver))]
    assert page.locator("[data-between]").get_attribute(f"data-{status(mechanism, (sender, receiver))}") in verdict.text_content()


def test_a_choice_is_kept_in_the_address_and_goes_along_to_the_two_states(context, base):
    page = context.new_page()
    page.goto(f"{base}en/mechanisms/fd-2008-947/")
    assert page.locator("[data-verdict]").text_content() == ""
    page.select_option("#between-from", "uk")
    page.select_option("#between-to", "pl")
    assert page.url.endswith("/mechanisms/fd-2008-947/?from=uk&to=pl")
    verdict = page.locator("[data-verdict]")
    assert "opt-out of 2014" in verdict.text_content()
    assert verdict.locator("a:not(.footnote-ref)").get_attribute("href").endswith("to/uk/#fd-2008-947-instead")
    assert page.locator("[data-further=''] a").get_attribute("href").endswith("/transfers/?from=uk&to=pl&instrument=fd-2008-947")
    page.select_option("#between-to", "uk")
    assert verdict.text_content() == page.locator("[data-between]").get_attribute("data-same")
    page.goto(f"{base}en/mechanisms/fd-2008-947/?from=xx&to=lv")
    assert verdict.text_content() == "" and page.input_value("#between-from") == ""


def test_without_scripts_the_table_answers(without_scripts, base):
    page = without_scripts.new_page()
    page.goto(f"{base}en/mechanisms/fd-2008-947/")
    assert not page.locator("[data-between]").is_visible()
    place = page.locator("[data-place=uk]")
    assert page.locator("#between ~ p a[href='#countries']").first.is_visible() and not place.is_visible()
    page.locator("#countries ~ details.kb-more > summary").first.click()
    assert place.is_visible()


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_the_checklist_prints_from_the_top_with_the_states_that_stop_the_case(context, base, locale):
    page = context.new_page()
    page.goto(f"{base}{locale}/guidance/transfer-supervision/")
    button = page.locator(".kb-to-checklist button")
    button.wait_for()
    assert button.bounding_box()["y"] < 1600
    page.evaluate("window.print = () => {}")
    button.click()
    page.emulate_media(media="print")
    assert page.locator("[data-stops]").is_visible() and page.locator("h2#checklist ~ ul").first.is_visible()
    assert not page.locator("h2#steps").is_visible()


def test_with_two_states_a_guide_names_the_one_that_stops_or_is_asked_first_and_puts_no_question(context, base):
    page = context.new_page()
    for guide, to, lines in (("warn-another-country", "dk", 1), ("ask-for-information", "uk", 1), ("warn-another-country", "es", 0)):
        page.goto(f"{base}en/guidance/{guide}/?from=nl&to={to}")
        page.locator(".kb-case").wait_for()
        shown = page.locator("[data-stops] :is(li, p)")
        assert [line.get_attribute("data-of") for line in shown.all()] == [to] * lines


def test_the_map_is_drawn_in_the_colours_of_who_takes_part(context, base):
    page = context.new_page()
    page.goto(f"{base}en/mechanisms/fd-2008-947/", wait_until="networkidle")
    page.locator(".kb-members").scroll_into_view_if_needed()
    boxes = page.eval_on_selector_all(".kb-members use", "shapes => shapes.map(shape => shape.getBBox().width)")
    assert len(boxes) == 29 and min(boxes) > 0
    colours = page.eval_on_selector_all(".kb-members use", "shapes => shapes.slice(1).map(shape => getComputedStyle(shape).fill)")
    assert len(set(colours)) == 2
