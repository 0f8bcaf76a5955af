"""What is typed stays in the browser: no request line and no Referer carries it, whatever the reader does with it."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from scripts.base import locales
from tests.browser.conftest import SITE, Quiet, hosted

pytestmark = pytest.mark.browser
NAME = "Quirinalis 161175-19997 probation"  # a made-up name, with words that find something
WORDS = ("quirinalis", "161175")
RESULTS = "#kb-search-results a"


class Recording(Quiet):
    """Writes down the request line and the Referer of each request."""

    seen: list[tuple[str, str]]

    def log_request(self, *_: object) -> None:
        """Called once an answer is on its way."""
        self.seen.append((self.requestline, self.headers.get("Referer") or ""))


@pytest.fixture
def recorded():
    """Address of a server that writes down what it is asked for, and the list it writes to."""
    handler = type("Handler", (Recording,), {"seen": []})
    with hosted(handler) as address:
        yield address, handler.seen


def told(seen):
    """Requests that tell what was typed, or which page they come from. An icon comes from its style, which every page has."""
    page = [one for one in seen if not one[1].endswith(".css")]
    return [one for one in page if one[1]] + [one for one in seen if any(word in " ".join(one).lower() for word in WORDS)]


def test_a_name_that_is_searched_for_is_in_no_request_when_a_result_is_followed_and_back_is_pressed(context, recorded):
    base, seen = recorded
    page = context.new_page()
    page.goto(f"{base}en/about/site/")
    page.keyboard.press("/")
    page.keyboard.type(NAME)
    page.wait_for_selector(".kb-search__excerpt mark")
    page.wait_for_url("**/#q=Quirinalis**")
    page.click(f"{RESULTS} >> nth=0")
    page.wait_for_url(lambda address: "/about/site/" not in address)
    page.go_back()
    page.wait_for_function(
        "document.querySelector('#kb-search').open && document.querySelector('#kb-search-input').value.includes('161175')"
    )
    page.reload()
    page.wait_for_selector(RESULTS)
    assert len(seen) > 10
    assert told(seen) == []


def test_a_name_is_in_no_request_when_the_search_goes_on_in_another_language(context, recorded):
    base, seen = recorded
    page = context.new_page()
    page.goto(f"{base}en/")
    page.keyboard.press("/")
    page.keyboard.type("Quirinalis161175")
    page.click(".kb-search__none a[hreflang=es]")
    page.wait_for_url(f"{base}es/#q=Quirinalis161175")
    page.wait_for_function("document.querySelector('#kb-search-input').value === 'Quirinalis161175'")
    assert told(seen) == []


def test_of_an_old_link_only_the_link_itself_carries_the_words(context, recorded):
    base, seen = recorded
    page = context.new_page()
    page.goto(f"{base}en/about/site/?q=Quirinalis+161175+probation")
    page.wait_for_url(f"{base}en/about/site/#q=Quirinalis+161175+probation")
    page.wait_for_selector(RESULTS)
    page.click(f"{RESULTS} >> nth=0")
    page.wait_for_url(lambda address: "/about/site/" not in address)
    page.go_back()
    page.wait_for_selector(RESULTS)
    assert told(seen) == [("GET /kb/en/about/site/?q=Quirinalis+161175+probation HTTP/1.1", "")]


@pytest.mark.parametrize(
    ("address", "field", "link"),
    [
        ("countries/compare/", "#compare-words", "tr[data-code='lv'] th a"),
        ("reference/sources/legal-act/", "#filter-words", "article p a"),
    ],
)
def test_what_is_typed_into_a_filter_is_in_no_request(context, recorded, address, field, link):
    base, seen = recorded
    page = context.new_page()
    page.goto(f"{base}en/{address}")
    page.fill(field, "Quirinalis")
    page.press(field, "Enter")
    page.fill(field, "latvia")
    page.fill(field, "Quirinalis")
    page.reload()
    page.fill(field, "")
    page.click(link)
    page.wait_for_load_state()
    page.go_back()
    page.wait_for_load_state()
    assert len(seen) > 5
    assert told(seen) == []


def test_before_its_script_runs_no_form_can_send_what_is_typed(browser, recorded):
    base, seen = recorded
    context = browser.new_context()
    page = context.new_page()
    page.route("**/assets/**/*.js", lambda route: route.abort())
    page.route("**/assets/*.js", lambda route: route.abort())
    for address, field in (("countries/compare/", "#compare-words"), ("reference/sources/legal-act/", "#filter-words")):
        page.goto(f"{base}en/{address}")
        page.fill(field, "Quirinalis")
        page.press(field, "Enter")
        page.wait_for_timeout(200)
    assert told(seen) == []
    context.close()


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("en/countries/compare/?from=lv&to=es&topics=risk-assessment#q=Quirinalis", "Page: en/x/"),
        ("en/to/es/?from=lv", "Page: en/x/"),
        ("en/guidance/transfer-supervision/?from=lv&to=es#steps", "Section: #steps\nPage: en/x/"),
    ],
)
def test_a_report_carries_page_and_section_and_nothing_else(context, base, address, told):
    page = context.new_page()
    link = '<a data-report href="https://example.org/issues/new?title=Error&amp;body=Page%3A%20en%2Fx%2F">report</a></main>'

    def with_a_link(route):  # which pages have only where the repository is known
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("</main>", link, 1))

    page.route(lambda url: "/kb/en/" in url and "/assets/" not in url, with_a_link)
    page.goto(base + address)
    report = page.locator("main a[data-report]").first
    report.evaluate("link => { link.addEventListener('click', event => event.preventDefault()); link.click(); }")
    query = parse_qs(urlsplit(report.get_attribute("href")).query)
    assert query == {"title": ["Error"], "body": [told]}


def test_the_language_switch_does_not_carry_a_search(context, base):
    page = context.new_page()
    page.goto(f"{base}en/about/site/")
    page.evaluate("history.replaceState(null, '', '#q=Quirinalis')")
    page.click(".kb-language summary")
    page.click(".lang-switch a[hreflang=nl]")
    page.wait_for_url(f"{base}nl/about/site/")


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_every_page_says_first_of_all_that_it_is_not_to_be_named(locale):
    found = [SITE / "index.html", SITE / "404.html", SITE / "data" / "index.html", *(SITE / locale).rglob("*.html")]
    assert len(found) > 100
    first = re.compile(r'<head>\s*(<meta charset="utf-8">\s*|<meta name="viewport"[^>]*>\s*)*<meta name="referrer" content="no-referrer">')
    assert [str(path) for path in found if not first.search(path.read_text(encoding="utf-8"))] == []
