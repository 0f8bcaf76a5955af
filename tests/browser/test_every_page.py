"""Every page on a narrow phone: no sideways scrolling, no error, no other host, no cookie, nothing without a name."""

import pytest

from scripts.base import locales
from tests.browser.walk import walk
from tests.built_site import ROOT, addresses

pytestmark = pytest.mark.browser
PARTS = 2  # of a language's pages: so the work is shared evenly between the workers


def shared_out(locale: str) -> list[str]:
    """The pages that are written, and each fifth page made from data: another fifth in each language, so that each is looked at once."""
    all_pages = addresses(locale)
    docs = ROOT / "docs" / locale
    made = [page for page in all_pages if not ((docs / page / "index.md").is_file() or (docs / f"{page.rstrip('/')}.md").is_file())]
    others = set(made) - set(made[locales.LOCALES.index(locale) :: len(locales.LOCALES)])
    assert len(made) > 100 and len(all_pages) - len(made) > 80
    return [page for page in all_pages if page not in others]


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("locale", locales.LOCALES)
def test_every_page_fits_320_pixels_and_stays_on_its_host(context, base, locale, part):
    assert walk(context.new_page(), base, locale, shared_out(locale)[part::PARTS]) == []
    assert context.cookies() == []


@pytest.mark.slow
@pytest.mark.parametrize("locale", locales.LOCALES)
def test_pages_made_from_data_fit_in_each_language(context, base, locale):
    assert walk(context.new_page(), base, locale, [page for page in addresses(locale) if page not in shared_out(locale)]) == []


@pytest.mark.parametrize(
    ("plant", "told"),
    [
        ('<div style="width: 400px">wide</div>', "pixels wide"),
        ('<script>console.warn("beware")</script>', "en/about/site/: beware"),
        ('<script>throw new Error("broken")</script>', "en/about/site/: broken"),
        ('<img src="https://example.org/dot.png" alt="">', "https://example.org/dot.png"),
        ('<link rel="stylesheet" href="//example.org/font.css">', "http://example.org/font.css"),
        ("<h1>Again</h1>", "'headings': 2"),
        ('<a href="../"> </a>', "without a name: <a"),
        ('<button aria-label=" "></button>', "without a name: <button"),
        ('<p><input placeholder="name"></p>', "without a name: <input"),
        ('<img src="../../assets/x.svg">', "without a name: <img"),
        ("<script>document.documentElement.lang = 'nl'</script>", "'lang': 'nl'"),
        ('<img src="nothing.png" alt="">', "404"),
    ],
)
def test_a_planted_fault_is_told_with_its_page(context, base, plant, told):
    page = context.new_page()

    def planted(route):
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("</main>", f"{plant}</main>", 1))

    page.route("**/en/about/site/", planted)
    page.route("**://example.org/**", lambda route: route.abort())
    faults = walk(page, base, "en", ["about/changes/", "about/site/", "about/translations/"])
    assert any(told in fault for fault in faults), faults
    assert not [fault for fault in faults if "about/changes/" in fault or "about/translations/" in fault]


def test_a_planted_cookie_is_seen(context, base):
    page = context.new_page()
    page.goto(f"{base}en/")
    page.evaluate("document.cookie = 'seen=1'")
    assert context.cookies() != []
