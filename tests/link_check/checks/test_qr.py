from __future__ import annotations

import pytest

from scripts.link_check.checks.pages import mask
from scripts.pages.qr import code

PAGE, CODE = "en/guidance/ask/index.html", "en/guidance/ask/qr.svg"
ADDRESS = "https://kb.example/en/guidance/ask/"


@pytest.fixture(autouse=True)
def with_a_code(site):
    site.page("en", "guidance/ask/", '<img src="qr.svg" alt="QR code">')
    site.write(CODE, code(ADDRESS))


def test_the_code_of_the_page_is_clean(site):
    assert site.issues("qr") == []


@pytest.mark.parametrize("svg", [code("https://kb.example/nl/guidance/ask/"), code(ADDRESS).replace("h1m", "h2m", 1), "<svg/>", ""])
def test_a_code_of_another_address_or_a_damaged_one_is_found(site, only, svg):
    site.write(CODE, svg)
    assert only("qr", CODE).message == f"is not the QR code of {ADDRESS}: build the site again; the code is made of the page's address"


def test_a_site_built_for_another_address_is_one_finding(site):
    for locale in ("en", "nl"):
        site.write(f"{locale}/guidance/ask/qr.svg", code(f"http://127.0.0.1:8000/{locale}/guidance/ask/"))
    assert [finding.message.partition(",")[0] for finding in site.issues("qr")] == ["none of the 2 QR codes is of its page"]


def test_a_page_that_shows_the_code_of_another_is_found(site, only):
    site.page("en", "countries/lv/", '<img src="../../guidance/ask/qr.svg" alt="QR code">')
    assert "of another page, /en/guidance/ask/" in only("qr", "en/countries/lv/index.html", "qr.svg").message


def test_the_mask_is_read_from_the_drawing():
    for number in range(8):
        for text in (ADDRESS, "short", ADDRESS * 3):
            assert mask(code(text, number)) == number
