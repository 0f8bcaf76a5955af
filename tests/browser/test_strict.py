"""Below the headers of deploy/headers.conf the pages do what they are for, and nothing on them is refused."""

import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page

from scripts.build.host_files import write_policy
from scripts.build.policy import headers
from tests.browser.conftest import SITE, Quiet, hosted
from tests.built_site import need

pytestmark = pytest.mark.browser
COLLECT = """addEventListener("securitypolicyviolation", (event) => {
  (window.refused ??= []).push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
}, true)"""


class Served(Quiet):
    """Sends the headers with every answer, as the servers of deploy/ do."""

    def end_headers(self) -> None:
        for name, value in headers().items():
            self.send_header(name, value)
        super().end_headers()


@pytest.fixture(scope="module")
def strict() -> Iterator[str]:
    """Address of the site below the headers."""
    need()
    with hosted(Served) as address:
        yield address


@pytest.fixture
def own_context(browser) -> Iterator[BrowserContext]:
    """A context with nothing in it: what other tests stored at this address does not count."""
    context = browser.new_context()
    yield context
    context.close()


def until(page: Page, expression: str) -> None:
    """Wait until something is so. Playwright's own wait_for_function needs eval, which the policy forbids."""
    for _ in range(100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    raise AssertionError(expression)


def search(page: Page) -> None:
    page.click("[data-search-open]")
    page.fill("#kb-search-input", "deadline ecris")
    page.wait_for_selector("#kb-search-results .kb-search__excerpt mark")
    page.keyboard.press("Escape")


def colours(page: Page) -> None:
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.click("[data-scheme-switch]")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != before


def compare(page: Page) -> None:
    page.fill("#compare-words", "latvia")
    until(page, "[...document.querySelectorAll('#compare-table tbody tr')].filter(row => row.checkVisibility()).length < 5")


def dossier(page: Page) -> None:
    page.goto(f"{page.url}?from=lv")
    page.wait_for_selector("[data-dossier] .kb-answer")


def session(page: Page) -> None:
    page.goto(f"{page.url}?minutes=90&for=police&topic=m4&from=nl&to=es")
    page.wait_for_selector("[data-pack]:not([hidden])")


def filtered(page: Page) -> None:
    shown = "[...document.querySelectorAll('.kb-entries li')].filter(one => one.checkVisibility()).length"
    every = page.locator(".kb-entries li").count()
    page.fill("#filter-words", "probation")
    until(page, f"0 < {shown} && {shown} < {every}")


def map_of_states(page: Page) -> None:
    assert page.locator("article svg a").count() > 20
    page.locator("article svg a[href*='lv']").first.dispatch_event("click")
    page.wait_for_url(lambda address: "/countries/lv/" in address, timeout=5000)


def ticked(page: Page) -> None:
    box = page.locator(".kb-filter input[type=checkbox]").first
    shown = "[...document.querySelectorAll('article [data-to]')].filter(one => one.checkVisibility()).length"
    before = page.evaluate(shown)
    box.click()
    assert page.evaluate(shown) != before


def dates(page: Page) -> None:
    page.goto(f"{page.url}?from=lv&to=es&instrument=fd-2008-947")
    page.fill("form[data-dates] [name=receipt]", "2027-03-01")
    until(page, "document.querySelector('article').innerText.includes('2027')")


TASKS: dict[str, Callable[[Page], None]] = {
    "": search,
    "guidance/transfer-supervision/": colours,
    "countries/compare/": compare,
    "to/es/": dossier,
    "dates/": dates,
    "training/session/": session,
    "reference/sources/legal-act/": filtered,
    "countries/": map_of_states,
    "recommendations/": ticked,
}


def opened(context: BrowserContext, address: str) -> tuple[Page, list[str]]:
    """A page, and what goes wrong on it."""
    page = context.new_page()
    wrong: list[str] = []
    page.add_init_script(COLLECT)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.goto(address)
    return page, wrong


def refused(page: Page) -> list[str]:
    """What the policy kept the page from doing."""
    return page.evaluate("window.refused ?? []")


@pytest.mark.parametrize("kind", TASKS)  # that nothing is refused as a page opens is seen on every page: the policy stands in it
def test_the_page_does_what_it_is_for_and_nothing_is_refused(context, strict, kind):
    page, wrong = opened(context, f"{strict}en/{kind}")
    TASKS[kind](page)
    assert refused(page) == [] and wrong == []


@pytest.mark.parametrize("address", ["", "404.html", "data/", "en/404.html"])
def test_nor_on_the_pages_above_the_languages(context, strict, address):
    page, wrong = opened(context, strict + address)
    assert refused(page) == [] and wrong == []
    assert page.evaluate("document.styleSheets.length") > 0


@pytest.mark.parametrize(
    "address", ["guidance/transfer-supervision/#100%", "countries/compare/?sort=__proto__&topics=constructor#%E0%A4%A"]
)
def test_an_address_that_cannot_be_read_stops_no_script(context, strict, address):
    page, wrong = opened(context, f"{strict}en/{address}")
    page.keyboard.press("/")
    assert page.locator("#kb-search[open]").count() == 1
    assert wrong == []


@pytest.mark.parametrize(
    ("attack", "told"),
    [
        ("document.body.append(Object.assign(document.createElement('script'), {text: 'window.ran = true'}))", "require-trusted-types-for"),
        ("document.body.innerHTML = '<img src=x>'", "require-trusted-types-for"),
        ("document.body.setAttribute('style', 'color: red')", "style-src-attr"),
        ("document.body.append(Object.assign(document.createElement('img'), {src: 'https://example.org/dot.png'}))", "img-src"),
        ("fetch('https://example.org/').catch(() => {})", "connect-src"),
        ("document.body.append(Object.assign(document.createElement('iframe'), {src: 'robots.txt'}))", "frame-src"),
    ],
)
def test_what_an_intruder_would_do_is_refused(context, strict, attack, told):
    page, _ = opened(context, f"{strict}en/about/site/")
    page.evaluate(f"try {{ {attack} }} catch {{}}")
    until(page, "window.refused?.length")
    assert refused(page)[0].startswith(told)
    assert page.evaluate("window.ran ?? null") is None


def test_a_host_that_sends_no_headers_keeps_the_policy_of_the_page(context, tmp_path):
    folder = tmp_path / "kb"
    for name in ("en/assets", "en/transfers", "search/en"):
        shutil.copytree(SITE / name, folder / name)
    write_policy(folder)
    with hosted(folder=folder) as address:
        page, wrong = opened(context, f"{address}en/transfers/")
        search(page)
        assert wrong == [] and refused(page) == []
        page.evaluate("try { document.body.innerHTML = '<p>x</p>' } catch {}")
        until(page, "window.refused?.length")


@pytest.mark.parametrize("value", ["{not json", "<img src=x onerror=alert(1)>", "null", "dark" * 5000, '{"a":{"b":[]}}'])
def test_broken_values_in_local_storage_cost_nothing(own_context, strict, value):
    page, _ = opened(own_context, f"{strict}en/about/site/")
    page.evaluate(
        """value => {
          const names = ["kb-scheme", "kb", "kb-kept", "kb-case", "kb-later", "/.__palette", "/en/.__palette"];
          for (const name of names) localStorage.setItem(name, value);
        }""",
        value,
    )
    page, wrong = opened(own_context, f"{strict}en/guidance/transfer-supervision/")
    colours(page)
    search(page)
    assert wrong == [] and refused(page) == []


def test_nothing_is_stored_before_a_choice(own_context, strict):
    page, _ = opened(own_context, f"{strict}en/")
    search(page)
    for kind in ("countries/compare/", "to/es/", "reference/sources/legal-act/"):
        page.goto(f"{strict}en/{kind}")
        TASKS[kind](page)
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert page.evaluate("indexedDB.databases().then(all => all.length)") == 0
