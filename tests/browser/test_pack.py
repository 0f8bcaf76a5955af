"""The offline pack as a reader uses it: unpacked, opened from the folder, without any server."""

import re
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.browser.conftest import hosted
from tests.browser.test_strict import Served, opened, refused, search
from tests.built_site import SITE, addresses, need

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Address of the unpacked pack, in a folder with a space and an accent."""
    need()
    place = tmp_path_factory.mktemp("Pièces jointes")
    with zipfile.ZipFile(SITE / "packs" / "somec-en.zip") as archive:
        archive.extractall(place)
    return f"{(place / 'somec-en').as_uri()}/"


@pytest.fixture
def page(browser, folder):
    """A page of a browser without a network; what goes wrong on it, and what it asks of the network, fails the test."""
    context = browser.new_context(offline=True)
    context.set_default_timeout(8000)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    page.on("request", lambda request: None if request.url.startswith(("file:", "data:")) else faults.append(request.url))
    yield page
    context.close()
    assert faults == []


def test_the_home_page_and_its_finder_lead_to_a_dossier(page, folder):
    page.goto(f"{folder}index.html")
    page.wait_for_url("**/en/index.html")
    page.select_option("select[data-from]", "lv")
    page.select_option("select[data-to]", "nl")
    page.click("[data-go]")
    page.wait_for_selector("[data-dossier] h1")
    assert "60" in page.inner_text("[data-dossier]")
    assert re.search(r"\b20\d\d\b", page.inner_text("article .kb-kept"))
    page.locator("[data-dossier] a[href*='mechanisms/'], [data-dossier] a[href*='guidance/']").first.click()
    page.wait_for_url(re.compile(r"/(mechanisms|guidance)/[^/]+/index\.html"))
    assert page.locator(".kb-case").is_visible()  # the two States came along


def test_a_guide_is_read_and_printed_alone(page, folder):
    page.goto(f"{folder}en/guidance/transfer-supervision/index.html")
    assert page.locator(".kb-print-sheet").count() > 0
    assert page.evaluate("getComputedStyle(document.querySelector('.kb-header')).position") == "sticky"
    page.click("article a[href*='mechanisms/fd-2008-947/']")
    page.wait_for_url("**/mechanisms/fd-2008-947/index.html*")
    assert page.locator("svg.kb-visually-hidden #picture0-lv").count() == 1  # the map's shapes


def test_the_search_finds_shows_and_opens(page, folder):
    page.goto(f"{folder}en/index.html")
    page.keyboard.press("/")
    page.keyboard.type("who decides on recognition")
    page.wait_for_selector(".kb-search__excerpt mark")
    page.wait_for_url("**#q=who**")
    page.click("#kb-search-results a >> nth=0")
    page.wait_for_url(re.compile(r"/index\.html(#.*)?$"))
    assert page.locator("h1").is_visible() and "/en/index.html" not in page.url


def test_countries_are_compared_and_a_session_is_planned(page, folder):
    page.goto(f"{folder}en/countries/compare/index.html")
    page.wait_for_selector("#compare-table")
    page.goto(f"{folder}en/mechanisms/fd-2008-947/index.html?from=lv&to=nl")
    assert "instrument=fd-2008-947" in page.get_attribute("[data-further=''] a", "href")
    page.goto(f"{folder}en/about/offline/index.html")
    assert page.locator("[data-keep], [data-kept-list]").count() == 0


def test_every_page_with_scripts_starts_without_a_fault(page, folder):
    seen = set()
    for address in addresses("en"):
        text = (SITE / "en" / address / "index.html").read_text(encoding="utf-8")
        scripts = tuple(re.findall(r'<script type="module" src="[./]*([^"]+)"', text))
        if scripts in seen:
            continue
        seen.add(scripts)
        page.goto(f"{folder}en/{address}index.html")
        assert page.locator("[data-search-open]").is_visible(), address  # the scripts ran
    assert len(seen) > 8


def test_dates_and_letters_open_from_a_dossier(page, folder):
    page.goto(f"{folder}en/to/nl/index.html?from=lv")
    page.click("[data-dossier] [data-dates-of] > summary")
    page.fill("[data-dossier] form[data-dates] [name=receipt]", "2026-12-01")
    page.wait_for_selector("[data-dossier] [data-dates-of] >> text=30 January 2027")  # 60 days
    page.click("[data-dossier] [data-letters] > summary")
    page.click("[data-dossier] a[href*='letters/chase/']")
    page.wait_for_url("**/letters/chase/index.html?*from=lv*")
    page.wait_for_selector(".kb-case")
    page.wait_for_selector("article [lang=nl] >> text=Letland")  # the letter as the Netherlands get it


def test_on_a_host_with_the_strict_policy_a_dossier_works_too(context, folder):
    with hosted(Served, Path(unquote(urlsplit(folder).path))) as address:
        page, wrong = opened(context, f"{address}en/to/nl/index.html?from=lv")
        page.wait_for_selector("[data-dossier] h1")
        assert "/en/countries/lv/" in page.get_attribute(".kb-dossier__more a >> nth=0", "href")
        search(page)
        assert {line.split()[0] for line in refused(page)} <= {"img-src"}  # drawings in the style: a folder has no other way
        assert [text for text in wrong if "Loading the image" not in text] == []


def test_its_pages_carry_the_policy_and_run_nothing_else(browser, folder):
    place = Path(unquote(urlsplit(folder).path)) / "en" / "index.html"
    text = place.read_text(encoding="utf-8")
    planted = "<script>document.title = 'ran'</script><img src=x onerror=\"document.title = 'ran'\"><img src='https://example.org/x.png'>"
    injected = place.with_name("injected.html")
    injected.write_text(text.replace("</h1>", f"</h1>{planted}", 1), encoding="utf-8")
    page = browser.new_page()
    failed: dict[str, str | None] = {}
    page.on("request", lambda request: failed.setdefault(request.url, None))
    page.on("requestfailed", lambda request: failed.update({request.url: request.failure}))
    try:
        page.goto(f"{folder}en/injected.html")
        page.wait_for_function("document.querySelector('[data-search-open]')?.offsetParent")  # its own scripts ran
        page.wait_for_load_state("networkidle")
        assert page.title() != "ran"
        assert {why for address, why in failed.items() if address.startswith("http")} == {"csp"}  # stopped before it was sent
    finally:
        page.context.close()
        injected.unlink()
