"""axe-core finds nothing on any kind of page, in any language, in light and in dark."""

import json
from importlib.resources import files

import pytest

from scripts.kit import locales
from tests.browser.conftest import KINDS

pytestmark = pytest.mark.browser
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
RUN = """() => axe.run(document, {resultTypes: ["violations"]}).then(({violations}) => violations.map(v =>
    ({rule: v.id, help: v.help, nodes: v.nodes.slice(0, 3).map(n => n.html.slice(0, 160))})))"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", locales.LOCALES)
def test_axe_finds_nothing(browser, base, locale, scheme):
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    found = {}
    for address in [f"{locale}/{kind}" for kind in KINDS] + ["", "404.html"] * (locale == "en") + [f"{locale}/404.html"]:
        page.goto(base + address)
        page.evaluate(AXE)
        if violations := page.evaluate(RUN):
            found[address] = violations
    assert not found, json.dumps(found, indent=1, ensure_ascii=False)
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_open_menus_and_the_search(browser, base, scheme):
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{base}en/mechanisms/ecris/")
    page.evaluate(AXE)
    page.click(".kb-language summary")
    assert page.evaluate(RUN) == []
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.fill("#kb-search-input", "ECRIS")
    page.wait_for_selector("#kb-search-results li")
    assert page.evaluate(RUN) == []
    context.close()
