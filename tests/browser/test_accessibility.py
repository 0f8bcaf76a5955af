"""axe-core finds nothing on any kind of page, in English and in one more language, in light and in dark."""

import json

import pytest

from scripts.base import locales
from tests.browser.axe import SCHEMES, findings, findings_by_scheme
from tests.browser.conftest import KINDS

pytestmark = pytest.mark.browser


STYLE = "const style = (text) => document.head.append(Object.assign(document.createElement('style'), { textContent: text }))"
BARE_LINKS = "article a { color: #20303c !important; text-decoration: none !important }"


@pytest.fixture(scope="module")
def page(browser):
    """One page for all: a new one costs as much as half of what axe does."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def told(found):
    return json.dumps(found, indent=1, ensure_ascii=False)


ALL_KINDS = [*KINDS, "404.html"]
OTHERS = locales.LOCALES[1:]
IN_OTHERS = [pytest.param(OTHERS[place % len(OTHERS)], kind, marks=pytest.mark.slow) for place, kind in enumerate(ALL_KINDS)]
VISITS = [(locales.SOURCE, kind) for kind in ALL_KINDS] + IN_OTHERS


@pytest.mark.parametrize(("locale", "kind"), VISITS)  # elements are the same in each language; names are asked for on every page by `walk`
def test_axe_finds_nothing(page, base, locale, kind):
    page.goto(f"{base}{locale}/{kind}")
    found = findings_by_scheme(page, words_alone=locale != locales.SOURCE)
    assert not found, told(found)


@pytest.mark.parametrize("address", ["", "404.html"])
def test_axe_finds_nothing_on_the_pages_of_no_language(page, base, address):
    page.goto(f"{base}{address}")
    found = findings_by_scheme(page)
    assert not found, told(found)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_in_the_open_menu_and_the_search(context, base, scheme):
    page = context.new_page()
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{base}en/mechanisms/ecris/")
    page.click(".kb-language summary")
    assert findings(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.fill("#kb-search-input", "ECRIS")
    page.wait_for_selector("#kb-search-results li")
    assert findings(page) == []


OF_COLOURS = [
    ("[...document.querySelectorAll('article > ul li')].at(-1).style.color = '#808080'", "color-contrast", ["light", "dark"]),
    ("style('@media (prefers-color-scheme: light) { article p:last-of-type { color: #aaa } }')", "color-contrast", ["light"]),
    ("style('@media (prefers-color-scheme: dark) { article p:last-of-type { color: #333 } }')", "color-contrast", ["dark"]),
    (f"style('@media (prefers-color-scheme: light) {{ {BARE_LINKS} }}')", "link-in-text-block", ["light"]),
]  # fmt: skip
OF_WORDS = [
    ("document.querySelector('article').append(document.createElement('img'))", "image-alt", ["light"]),
    ("document.documentElement.lang = ''", "html-has-lang", ["light"]),
    ("document.querySelector('header').append(document.createElement('button'))", "button-name", ["light", "dark"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("locale", "plant", "rule", "schemes"), [("en", *fault) for fault in OF_COLOURS + OF_WORDS] + [("nl", *fault) for fault in OF_WORDS]
)
def test_a_planted_fault_is_found(page, base, locale, plant, rule, schemes):
    page.goto(f"{base}{locale}/guidance/transfer-supervision/")
    page.evaluate(f"() => {{ {STYLE}; {plant}; }}")
    found = findings_by_scheme(page, words_alone=locale != "en")
    assert [scheme for scheme, rules in found.items() if rule in {one["rule"] for one in rules}] == schemes, told(found)
