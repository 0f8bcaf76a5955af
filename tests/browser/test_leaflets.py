"""A leaflet is one sheet of A4 to fold: two sides, three panels each in the right order, nothing cut; on screen a page to read."""

import pytest

from scripts.base import locales, yaml_file
from tests.browser.paper import Paper
from tests.built_site import ROOT

pytestmark = pytest.mark.browser
LEAFLETS = {path.stem: yaml_file.read(path) for path in (ROOT / "data" / "leaflets").glob("*.yml")}
# Side and third of the sheet of each panel: cover, three inside, flap, back.
PLACES = [(0, 2), (1, 0), (1, 1), (1, 2), (0, 0), (0, 1)]


@pytest.mark.parametrize("name", LEAFLETS)
def test_it_prints_on_two_sides_with_each_panel_where_the_fold_wants_it(context, base, name):
    page = context.new_page()
    page.goto(f"{base}en/leaflets/{name}/")
    paper = Paper(page)
    assert [(round(sheet.get_width()), round(sheet.get_height())) for sheet in paper.sheets] == [(842, 595)] * 2
    leaflet = LEAFLETS[name]
    texts = [leaflet["whom"][:20], *(panel["title"][:20] for panel in leaflet["panels"])]
    found = [paper.find(text) for text in texts]
    assert [(word.sheet, int(word.left * 3)) for word in found] == PLACES
    assert paper.find("Cite this page") is None


@pytest.mark.parametrize("locale", locales.LOCALES)
@pytest.mark.parametrize("name", LEAFLETS)
def test_no_panel_is_cut_on_paper(context, base, locale, name):
    page = context.new_page()
    page.goto(f"{base}{locale}/leaflets/{name}/")
    page.emulate_media(media="print")
    panels = page.evaluate(
        "[...document.querySelectorAll('.kb-panel')].map((panel) => [panel.clientHeight, panel.scrollHeight, panel.clientWidth, panel.scrollWidth])"
    )
    assert len(panels) == 6
    assert [panel for panel in panels if panel[1] > panel[0] or panel[3] > panel[2]] == []


@pytest.mark.parametrize("name", LEAFLETS)
def test_its_code_leads_to_it_and_names_are_left_to_the_pen(context, base, name):
    page = context.new_page()
    page.goto(f"{base}en/leaflets/{name}/")
    assert Paper(page).codes() == [page.get_attribute("link[rel=canonical]", "href")]
    assert page.locator("article :is(input, textarea, select, [contenteditable])").count() == 0
    assert page.locator(".kb-blanks span").count() == 3


def test_the_button_prints(context, base):
    page = context.new_page()
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.goto(f"{base}en/leaflets/victim-abroad/")
    page.click("article [data-print]")
    assert page.evaluate("window.printed")
