from __future__ import annotations

import pytest

PAGE = "en/guidance/ask/index.html"


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("mailto:", "nobody"),
        ("mailto:?subject=x", "nobody"),
        ("mailto:desk", "no mail address"),
        ("mailto://desk@justice.eu", "no mail address"),
        ("tel:+31(0)201234567", "not dialled from abroad"),
        ("mailto:desk@", "no mail address"),
        ("mailto:desk@host", "no mail address"),
        ("mailto:a desk@justice.eu", "no mail address"),
        ("mailto:a%20b@justice.eu", "no mail address"),
        ("mailto:desk@justice..eu", "no mail address"),
        ("mailto:desk@justice.eu,", "nobody"),
        ("mailto:desk@example.org", "no mail reaches"),
        ("mailto:mailto:desk@justice.eu", "no mail address"),
        ("tel:", "no number"),
        ("tel:+371 6703", "space"),
        ("tel:0037167036716", "begin with +"),
        ("tel:67036716", "begin with +"),
        ("tel:+37", "no whole"),
        ("tel:+0371670367", "no whole"),
        ("tel:call-us", "no whole"),
    ],
)
def test_a_link_that_reaches_nobody_is_found(site, only, address, says):
    site.page("en", "guidance/ask/", f'<a href="{address}">x</a>')
    assert says in only("contact", PAGE, f'"{address}"').message


@pytest.mark.parametrize(
    "address",
    [
        "mailto:desk@justice.eu", "MAILTO:first.last+x@a-b.justice.gov.lv?subject=A%20b", "mailto:a@b.eu,c%40d.eu",
        "tel:+371-6703-6716", "tel:+37167036716;ext=12", "tel:112", "https://justice.eu/",
    ],
)  # fmt: skip
def test_a_whole_address_is_clean(site, address):
    site.page("en", "guidance/ask/", f'<a href="{address}">x</a>')
    assert site.issues("contact") == []
