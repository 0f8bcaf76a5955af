from __future__ import annotations

import pytest

PAGE = "en/guidance/ask/index.html"


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("https://a.example/50%", "write %25"),
        ("https://a.example/%zz", "write %25"),
        ("https://a.example/a b", "write %20"),
        ("https://a.example/{id}", "write %7B"),
        ("#a b", "write %20"),
        ("https://a.example/x,", "belongs to the text around"),
        ("https://a.example/x_(1))", "belongs to the text around"),
        ("https://a.example/?a=1&amp;amp;b=2", "belongs to the text around"),
        ("..\\ask/", "write %5C"),
        ("https://a.example/%E9t%E9", "not UTF-8"),
        ("https://xn--a.example/", "international domain name"),
        ("https://-ü.example/", "international domain name"),
        ("https://a.example/ ", "ends with a space"),
        (" https://a.example/", "ends with a space"),
        ("../ask/%20", "ends with a space"),
        ("mailto:a@b.eu ", "ends with a space"),
        ("https://a.example/x\u200by", "nobody sees"),
        ("https://a.example/x%E2%80%8B", "nobody sees"),
        ("https://a.example/x\u00a0y", "nobody sees"),
        ("../../countries%2Flv/", "write /"),
        ("https://kb.example/en%2Fguidance/ask/", "write /"),
        ("..%5Cask/", "write /"),
    ],
)
def test_a_wrongly_written_address_is_found(site, only, address, says):
    site.page("en", "guidance/ask/", f'<a href="{address}">x</a>')
    assert says in only("encoding", PAGE, f'"{address}"').message


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/%C3%A9t%C3%A9?a=[1]&b=%20#é",
        "https://bücher.example/",
        "https://xn--bcher-kva.example/",
        "https://doi.example/10.1000%2F182",
        "../ask/?next=%2Fen%2F",
        "data:image/svg+xml,<svg>",
        "https://[2001:db8::1]:80/",
    ],
)
def test_what_is_written_rightly_is_clean(site, address):
    site.page("en", "guidance/ask/", f'<a href="{address}">x</a>')
    assert site.issues("encoding") == []


def test_the_site_s_own_international_host_is_known_in_both_forms(site):
    for path in site.root.rglob("*.html"):
        path.write_text(path.read_text().replace("https://kb.example/", "https://xn--bcher-kva.example/"))
    body = '<a href="https://bücher.example/en/gone/">x</a><a href="https://Bücher.example:443/en/">x</a>'
    site.page("en", "countries/lv/", body)
    assert ["/en/gone/" in issue.message for issue in site.issues("targets") if "ücher" in issue.message] == [True]


def test_a_page_that_is_not_utf_8_is_found(site, only):
    (site.root / PAGE).write_bytes((site.root / PAGE).read_bytes().replace(b"Title", b"T\xe9tle"))
    assert "not UTF-8" in only("encoding", PAGE).message


def test_structured_data_that_is_no_json_are_found(site, only):
    site.page("en", "guidance/ask/", '<script type="application/ld+json">{"url": </script>')
    assert "no JSON" in only("encoding", PAGE).message
