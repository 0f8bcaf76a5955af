"""What is this measure called there: two States side by side, the tables without scripts, and the measures in a dossier."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.base import yaml_file

pytestmark = pytest.mark.browser
DATA = Path(__file__).resolve().parents[2] / "data" / "countries"
MEASURES = {path.stem: yaml_file.read(path).get("measures", []) for path in DATA.glob("*.yml")}
PAGE = "en/countries/measures/"


def names(code):
    """The names of a State's measures, as a page has them."""
    return [" ".join(one["own"].split()) for one in MEASURES[code]]


def test_two_states_stand_side_by_side_kind_by_kind(context, base):
    page = context.new_page()
    page.goto(f"{base}{PAGE}?from=lv&to=nl")
    rows = page.locator("[data-side] tbody tr")
    assert rows.count() == len({one["kind"] for code in ("lv", "nl") for one in MEASURES[code]})
    for place, code in enumerate(("lv", "nl"), start=1):
        shown = page.eval_on_selector_all(
            f"[data-side] tbody tr > :nth-child({place + 1}) b[lang]", "names => names.map(b => b.textContent)"
        )
        assert sorted(shown) == sorted(names(code))
        assert page.locator(f"[data-side] tbody tr > :nth-child({place + 1}) b").first.get_attribute("lang") == code
    release = rows.filter(has_text="nosacīta pirmstermiņa atbrīvošana").first.inner_text()
    assert "voorwaardelijke invrijheidstelling" in release and "At most:" in release and "Kriminālprocesa" not in release
    page.goto(f"{base}{PAGE}?from=lv&to=dk")  # no supervision after the sentence was found in Denmark
    assert rows.filter(has_text="probācijas uzraudzība (papildsods)").get_by_text("None found").count() == 1


def test_a_choice_stands_in_the_address_and_the_language_switch_keeps_it(context, base):
    page = context.new_page()
    page.goto(base + PAGE)
    assert not page.locator("[data-side]").is_visible()
    page.select_option("#measures-from", "es")
    page.select_option("#measures-to", "de")
    assert page.url.endswith("?from=es&to=de") and page.locator("[data-side]").is_visible()
    page.click(".kb-language summary")
    page.click('.lang-switch a[hreflang="nl"]')
    page.wait_for_url(f"{base}nl/countries/measures/?from=es&to=de")
    assert page.locator("[data-side] tbody tr").count() == 8


@pytest.mark.parametrize(("query", "message"), [("from=lv&to=zz", "“zz”"), ("from=lv&to=lv", "two different States")])
def test_a_wrong_choice_is_told_and_nothing_is_shown(context, base, query, message):
    page = context.new_page()
    page.goto(f"{base}{PAGE}?{query}")
    assert message in page.text_content("[data-status]")
    assert not page.locator("[data-side]").is_visible()


def test_without_scripts_every_measure_stands_in_the_table_of_its_kind_with_its_act(without_scripts, base):
    page = without_scripts.new_page()
    page.goto(base + PAGE)
    assert not page.locator(".kb-controls").is_visible()
    page.click("#treatment ~ details summary")
    row = page.locator('tr[data-kind="treatment"][data-state="at"]').first
    assert row.is_visible() and row.locator("a[href*='ris.bka.gv.at']").count()
    said = page.eval_on_selector_all("tr[data-state]", "rows => rows.map(row => [row.dataset.state, row.querySelector('b').textContent])")
    assert sorted(map(tuple, said)) == sorted((code, name) for code in MEASURES for name in names(code))
    assert page.locator("tr[data-state] small:empty").count() == 0


def test_a_dossier_has_the_names_in_both_states_closed_and_leads_to_them_side_by_side(context, base):
    page = context.new_page()
    page.goto(f"{base}en/to/nl/?from=lv")
    parts = page.locator("[data-dossier] details[data-both]")
    parts.first.wait_for(state="attached")
    said = [part.inner_text() for part in parts.all()]
    assert len(said) == 2 and not parts.first.evaluate("part => part.open")
    for code, part in zip(("nl", "lv"), parts.all(), strict=True):
        part.locator("summary").click()
        assert part.locator("b").all_inner_texts() == names(code)
    parts.first.get_by_role("link", name="What is this measure called there?").click()
    page.wait_for_url(f"{base}{PAGE}?from=lv&to=nl")
    assert page.locator("[data-side]").is_visible()
