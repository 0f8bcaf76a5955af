"""Addresses as browsers read them."""

from __future__ import annotations

import pytest

from scripts.link_check.index.address import Base, Target, css_addresses, resolve
from scripts.link_check.index.page import srcset

BASE = Base.of("https://Kb.example:8443/docs/")


@pytest.mark.parametrize(
    ("value", "target"),
    [
        ("", Target("inside", "en/a/")),
        ("#x", Target("inside", "en/a/", "x")),
        ("?q#x%20y", Target("inside", "en/a/", "x y")),
        (".", Target("inside", "en/a/")),
        ("..", Target("inside", "en/")),
        ("../b.html", Target("inside", "en/b.html")),
        ("./../b/./c/../", Target("inside", "en/b/")),
        ("/docs/en/", Target("inside", "en/")),
        ("https://kb.example:8443/docs/en/#x", Target("inside", "en/", "x")),
        ("http://KB.example:8443/docs/", Target("inside", "")),
        ("//kb.example:8443/docs/x", Target("inside", "x")),
        (" b\n ", Target("inside", "en/a/b")),
        ("https://kb.example/docs/", Target("outside", "https://kb.example/docs/")),
        ("https://kb.example:8443/other/", Target("outside", "https://kb.example:8443/other/")),
        ("//cdn.example/x", Target("outside", "https://cdn.example/x")),
        ("mailto:a@b.example", Target("other")),
        ("javascript:void(0)", Target("other")),
        ("b//c", Target("inside", "en/a/b//c")),
    ],
)
def test_an_address_is_resolved_as_a_browser_does(value, target):
    assert resolve(BASE, "en/a/", value) == target


@pytest.mark.parametrize("value", ["/en/", "../../../en/", "http://[x", "https://h:port/"])
def test_what_cannot_be_right_is_bad(value):
    assert resolve(BASE, "en/a/", value).kind == "bad"


def test_css_addresses_are_found_outside_comments():
    text = "/* url(no) */ @import 'a.css'; b { background: url( b.png ), url(\"c d.png\") } c { src: url('e') }"
    assert css_addresses(text) == ["a.css", "b.png", "c d.png", "e"]


def test_srcset_addresses_are_taken_apart():
    assert srcset("a.png 1x, b.png 2x,c.png") == ["a.png", "b.png", "c.png"]
    assert srcset("  x,y.png 320w ,\n z.png 640w") == ["x,y.png", "z.png"]
