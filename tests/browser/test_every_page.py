"""Every page of every language on a narrow phone: no sideways scrolling, no error, no other host, no cookie."""

import re

import pytest

import locales
from conftest_site import addresses

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_every_page_fits_320_pixels_and_stays_on_its_host(browser, base, locale):
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    faults = []
    page.on("console", lambda message: faults.append(f"{page.url}: {message.text}") if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
    page.on("request", lambda request: None if request.url.startswith(base) or request.url.startswith("data:") else faults.append(request.url))
    pages = addresses(locale)
    assert len(pages) > 20
    for address in pages:
        page.goto(f"{base}{locale}/{address}")
        seen = page.evaluate(
            """() => ({
                wide: document.documentElement.scrollWidth, lang: document.documentElement.lang,
                h1: document.querySelectorAll("h1").length, title: document.title,
                description: document.querySelector("meta[name=description]")?.content ?? ""})"""
        )
        if seen["wide"] > 320:
            faults.append(f"{page.url}: {seen['wide']} pixels wide")
        if seen["lang"] != locale or seen["h1"] != 1 or not seen["title"] or len(seen["description"]) < 40:
            faults.append(f"{page.url}: {seen}")
    assert faults == []
    assert context.cookies() == []
    context.close()


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_every_section_has_a_link_to_copy(locale):
    from conftest_site import SITE

    for address in addresses(locale):
        html = (SITE / locale / address / "index.html").read_text(encoding="utf-8")
        for identifier, rest in re.findall(r'<h[234] id="([^"]+)"[^>]*>(.*?)</h[234]>', html, re.S):
            assert f'class="headerlink" href="#{identifier}"' in rest, f"{locale}/{address}#{identifier}"
