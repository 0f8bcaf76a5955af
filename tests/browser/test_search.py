"""Search: loaded only when opened, in the reader's language, by keyboard; and what stands there without scripts."""

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.base import locales, yaml_file
from tests.browser.conftest import SITE
from tests.built_site import html
from tests.support.hashed import built

pytestmark = pytest.mark.browser
STEMS = Path(__file__).resolve().parents[1] / "search" / "stems"
COUNT = ".kb-search__count"
RESULTS = "#kb-search-results a"
DEFINITION = ".kb-search__definition a"
# A few queries of each kind, so that a break is noticed; make bench-search measures with all of them.
SAMPLE = {
    "en": {"947": "mechanisms/fd-2008-947/", "2008/909/JHA": "mechanisms/fd-2008-909/", "poland": "countries/pl/", "prum": "mechanisms/pruem", "strafblad": "reference/glossary/#criminal-record"},
    "nl": {"2008/947/JBZ": "mechanisms/fd-2008-947/", "letland": "countries/lv/", "toezicht": "reference/glossary/#", "criminal record": "reference/glossary/#criminal-record", "G9-3": "guidance/supervision-before-trial/#g9-3"},
    "lv": {"2008/947/TI": "mechanisms/fd-2008-947/", "polijai": "countries/pl/", "probacija": "reference/glossary/#probation", "notiesātajiem": "reference/glossary/#sentenced-person", "pamatlēmms 909": "mechanisms/fd-2008-909/"},
    "es": {"2008/947/JAI": "mechanisms/fd-2008-947/", "letonia": "countries/lv/", "extradicion": "reference/glossary/#extradition", "reclassering": "reference/glossary/#probation"},
    "ca": {"2008/947/JAI": "mechanisms/fd-2008-947/", "letonia": "countries/lv/", "víctimes": "reference/glossary/#victim", "interpoll": "mechanisms/interpol"},
}  # fmt: skip
PAGES = ("guidance/transfer-supervision/", "mechanisms/directive-2023-977/", "countries/nl/")


def ask(page, address, text):
    """Open the search of a page by its key, and type."""
    page.goto(address)
    page.keyboard.press("/")
    page.fill("#kb-search-input", text)


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_a_page_is_found_by_its_own_title(context, base, locale):
    page = context.new_page()
    page.goto(f"{base}{locale}/")
    page.keyboard.press("/")
    for address in PAGES:
        title = LexborHTMLParser(html(locale, address)).css_first("article h1").text(deep=False).strip()
        page.fill("#kb-search-input", title)
        page.wait_for_selector("#kb-search-results li a")
        page.wait_for_timeout(150)
        links = page.eval_on_selector_all("#kb-search-results a", "links => links.map(a => a.href)")
        assert all(link.startswith(f"{base}{locale}/") for link in links), links
        assert any(link.split("#")[0] == f"{base}{locale}/{address}" for link in links[:5]), (title, links[:5])


def test_the_dialog_has_a_button_for_each_kind_of_page(context, base):
    from scripts.search.records import KINDS

    page = context.new_page()
    page.goto(f"{base}en/")
    buttons = page.eval_on_selector_all(".kb-search__kinds button", "buttons => buttons.map(button => button.dataset.kind)")
    assert sorted(buttons) == sorted(KINDS)


def test_results_are_sections_reached_by_arrow_and_enter(context, base):
    page = context.new_page()
    page.goto(f"{base}en/about/site/")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "kb-search-input"
    page.keyboard.type("certificate deadline 60 days")
    page.wait_for_selector("#kb-search-results li a")
    assert "result" in page.text_content(COUNT)
    links = page.eval_on_selector_all("#kb-search-results a", "links => links.map(a => a.href)")
    assert any("#" in link for link in links)
    first = links[0]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(first)


def test_a_term_is_explained_above_the_results_and_is_none_of_them(context, base):
    page = context.new_page()
    ask(page, f"{base}en/about/site/", "transfer of supervision")
    line = page.locator(".kb-search__definition")
    line.locator("a").wait_for()
    assert line.locator("a").get_attribute("href").endswith("reference/glossary/#transfer-supervision")
    page.wait_for_function("document.querySelector('.kb-search__definition').textContent.length > 60")  # the texts have come
    assert not [link for link in page.eval_on_selector_all(RESULTS, "links => links.map(a => a.href)") if "/glossary/" in link]
    page.click(".kb-search__kinds [data-kind=term]")
    assert not line.is_visible() and "/glossary/" in page.locator(RESULTS).first.get_attribute("href")


def test_the_search_says_that_it_loads_until_the_index_has_come(context, base):
    page = context.new_page()
    held = []
    page.route("**/search/en/**", lambda route: held.append(route))
    page.goto(f"{base}en/about/site/")
    page.click("[data-search-open]")
    page.wait_for_function(f"document.querySelector('{COUNT}').textContent.startsWith('Loading')")
    page.fill("#kb-search-input", "breach of supervision")
    page.wait_for_function("() => true")
    assert not page.locator(RESULTS).count() and held
    held[0].continue_()
    page.unroute("**/search/en/**")
    page.wait_for_selector(RESULTS)
    assert "results" in page.text_content(COUNT)


def test_escape_closes_and_gives_the_focus_back(context, base):
    page = context.new_page()
    page.goto(f"{base}en/")
    page.click("[data-search-open]")
    assert page.locator("#kb-search").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#kb-search").is_visible()
    page.wait_for_function("document.activeElement.hasAttribute('data-search-open')")


def test_nothing_is_loaded_before_the_search_is_opened(context, base):
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{base}en/", wait_until="networkidle")
    assert not [url for url in asked if "/search/" in url]
    page.click("[data-search-open]")
    page.fill("#kb-search-input", "SIS")
    page.wait_for_selector("#kb-search-results li")
    assert [url for url in asked if "/search/" in url]


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_a_small_sample_of_queries_finds_its_sections(context, base, locale):
    page = context.new_page()
    page.goto(f"{base}{locale}/")
    page.keyboard.press("/")
    for query, wanted in SAMPLE[locale].items():
        page.fill("#kb-search-input", query)
        place = DEFINITION if "glossary" in wanted else RESULTS
        page.wait_for_selector(place)
        links = page.eval_on_selector_all(place, "links => links.map(a => a.href)")
        first = links[:1] if "#" not in wanted and wanted.count("/") > 1 else links[:5]
        assert any(link.startswith(f"{base}{locale}/{wanted}") for link in first), (query, links[:5])
        assert all(link.startswith(f"{base}{locale}/") for link in links)


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_the_browser_cuts_words_as_the_build_does(context, base, locale):
    from scripts.base.fold import fold
    from scripts.search.language import load_rules, tokens

    vectors = yaml_file.read(STEMS / f"{locale}.yml")
    words = " ".join([*vectors["same"], *vectors["apart"]]).split()
    text = "Prüm II, FD947 l'oficina; Ķīlis straße col·laboració ŁÓDŹ 60 Ελλάδα I-24/7"
    page = context.new_page()
    page.goto(f"{base}{locale}/")
    script = """async ([modules, index, words, text]) => {
      const [{ Language, tokens }, { fold }] = await Promise.all(modules.map((name) => import(name)));
      const language = new Language((await (await fetch(index)).json()).rules);
      return [words.map((word) => language.stem(fold(word))), tokens(text), language.name("2008/947/JHA"), language.words(text)];
    }"""
    modules = [base + built(SITE, f"{locale}/assets/{name}.js") for name in ("search/language", "lib/fold")]
    index = base + built(SITE, f"search/{locale}/index.json")
    rules = load_rules(STEMS.parents[2], locale)
    expected = [[rules.stem(fold(word)) for word in words], tokens(text), rules.name("2008/947/JHA"), rules.words(text)]
    assert page.evaluate(script, [modules, index, words, text]) == expected


def test_a_search_that_finds_nothing_says_what_to_do(context, base):
    page = context.new_page()
    ask(page, f"{base}nl/guidance/assess-risk/", "xyzzyqwv")
    page.wait_for_selector(".kb-search__none:not([hidden])")
    assert page.text_content(COUNT) == "Niets gevonden."
    assert page.locator(".kb-search__none a[href$='reference/glossary/']").is_visible()
    page.click(".kb-search__none a[hreflang=lv]")
    page.wait_for_url(f"{base}lv/#q=xyzzyqwv")
    assert page.locator("#kb-search").is_visible()


def test_a_search_can_be_linked_and_the_address_follows_without_new_history(context, base):
    page = context.new_page()
    page.goto(f"{base}en/about/site/#q=ECRIS")
    page.wait_for_selector(RESULTS)
    length = page.evaluate("history.length")
    page.fill("#kb-search-input", "")
    page.keyboard.type("interpol notice")
    page.wait_for_url(f"{base}en/about/site/#q=interpol+notice")
    assert page.evaluate("history.length") == length
    page.keyboard.press("ArrowDown")
    first = page.evaluate("document.activeElement.href")
    page.keyboard.press("Enter")
    page.wait_for_url(first)
    page.go_back()
    page.wait_for_function(
        "document.querySelector('#kb-search').open && document.querySelector('#kb-search-input').value === 'interpol notice'"
    )
    page.keyboard.press("Escape")
    page.wait_for_url(f"{base}en/about/site/")


def test_a_link_to_a_search_opens_it_on_the_page_that_is_open_and_a_section_stays_in_the_address(context, base):
    page = context.new_page()
    page.goto(f"{base}en/mechanisms/sis/#deadlines")
    page.evaluate("location.hash = 'q=interpol'")
    page.wait_for_selector(RESULTS)
    assert page.input_value("#kb-search-input") == "interpol"
    page.go_back()
    page.wait_for_function("!document.querySelector('#kb-search').open")
    page.keyboard.press("/")
    page.fill("#kb-search-input", "probation")
    page.wait_for_url(f"{base}en/mechanisms/sis/#q=probation")
    page.keyboard.press("Escape")
    page.wait_for_url(f"{base}en/mechanisms/sis/#deadlines")


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_a_query_of_any_length_costs_at_most_50_milliseconds(context, base, locale):
    page = context.new_page()
    page.goto(f"{base}{locale}/#q={'a' * 100_000}")
    page.wait_for_function("document.querySelector('#kb-search-results li, .kb-search__none:not([hidden])')")
    times = page.evaluate(
        """() => {
            const letters = "qwertyuiopasdfghjklzxcvbnmaeiou";
            const word = (n, size) => Array.from({ length: size }, (_, i) => letters[(i * 7 + n * 11 + ((i * n) % 5)) % letters.length]).join("");
            const input = document.getElementById("kb-search-input");
            const cost = (text) => { // the least of some: other work on the machine is not the search's
                let least = Infinity;
                for (let n = 0; n < 20 && least > 50; n++) {
                    input.value = text;
                    const start = performance.now();
                    input.dispatchEvent(new Event("input"));
                    least = Math.min(least, performance.now() - start);
                }
                return least;
            };
            const found = {};
            for (const size of [40, 200, 1000, 100_000]) {
                found[`one word of ${size}`] = cost(word(1, size));
                for (const long of [5, 9, 39]) found[`${size} in words of ${long}`] = cost(Array.from({ length: Math.ceil(size / long) }, (_, n) => word(n, long)).join(" "));
            }
            return found;
        }"""
    )
    assert {name: round(cost) for name, cost in times.items() if cost > 50} == {}
    page.wait_for_function(f"location.href.length < {len(base) + 300}")


def test_the_filter_of_a_page_and_the_search_do_not_share_what_is_typed(context, base):
    page = context.new_page()
    page.goto(f"{base}en/reference/sources/legal-act/#q=ECRIS")
    assert not page.evaluate("document.querySelector('#kb-search').open")
    with page.expect_request(lambda request: request.url.endswith("/index.json")):
        page.click("[data-search-open]")
    assert page.input_value("#kb-search-input") == ""
    page.keyboard.type("interpol")
    page.wait_for_selector(RESULTS)
    page.wait_for_timeout(300)
    assert page.url.endswith("#q=ECRIS")


def test_results_show_page_and_kind_and_an_excerpt_and_can_be_filtered_by_keyboard(context, base):
    page = context.new_page()
    ask(page, f"{base}en/", "probation")
    page.wait_for_selector(".kb-search__excerpt mark")
    assert "Guidance" in page.locator(".kb-search__page").all_text_contents()
    total = int(re.search(r"\d+", page.text_content(COUNT))[0])
    country = page.locator(".kb-search__kinds button", has_text="Countries")
    share = int(country.locator("[data-count]").text_content())
    assert 0 < share < total
    country.focus()
    page.keyboard.press("Space")
    assert country.get_attribute("aria-pressed") == "true"
    assert page.text_content(COUNT) == f"{share} results"
    assert all(text.startswith("Country") for text in page.locator(".kb-search__page").all_text_contents())
    page.wait_for_function(f"document.querySelector('[data-search-status]').textContent === '{share} results'")  # read out when it settles
    page.click("[data-search-further]")
    assert page.locator(RESULTS).count() > 10
    page.keyboard.press("Escape")  # the browser tells that the dialog is closed a moment later
    page.wait_for_function("!document.querySelector('#kb-search').open && document.activeElement.matches('body, [data-search-open]')")


def test_the_dialog_fills_a_phone(browser, base):
    context = browser.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    page.goto(f"{base}lv/")
    page.click("[data-search-open]")
    page.fill("#kb-search-input", "probācija")
    page.wait_for_selector(RESULTS)
    box = page.locator("#kb-search").bounding_box()
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 360, 640)
    assert page.evaluate("document.querySelector('#kb-search').scrollWidth <= 360")
    context.close()


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_without_scripts_the_search_says_so_and_leads_on(browser, base, locale):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}{locale}/mechanisms/ecris/")
    assert not page.locator("[data-search-open]").is_visible()
    page.click(".kb-noscript-search summary")
    assert "JavaScript" in page.text_content(".kb-noscript-search p")
    page.click('.kb-noscript-search a[href$="reference/glossary/"]')
    assert page.url == f"{base}{locale}/reference/glossary/"
    context.close()
