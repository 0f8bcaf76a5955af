from __future__ import annotations

import pytest

PAGE = "nl/guidance/ask/index.html"
OWN = '<link rel="canonical" href="https://kb.example/nl/guidance/ask/">'


def test_a_canonical_of_another_page_is_found(site, only):
    site.replace(PAGE, OWN, OWN.replace("/nl/", "/en/"))
    assert "https://kb.example/nl/guidance/ask/" in only("canonical", PAGE, 'rel="canonical"').message


def test_a_missing_canonical_is_found(site, only):
    site.replace(PAGE, OWN, "")
    only("canonical", PAGE)


def test_a_second_canonical_is_found(site, only):
    site.replace(PAGE, OWN, OWN + '\n<link rel="canonical" href="https://kb.example/nl/">')
    only("canonical", PAGE, 'href="https://kb.example/nl/">')


def test_pages_that_are_not_indexed_need_none(site):
    site.redirect("nl/old/index.html", "../guidance/ask/")
    assert site.issues("canonical") == []


@pytest.mark.parametrize(
    ("head", "says"),
    [
        ('<meta property="og:url" content="https://kb.example/en/">', "must be the page itself"),
        ('<meta property="og:image" content="../../assets/dot.svg">', "a whole address"),
    ],
)
def test_a_preview_of_something_else_is_found(site, only, head, says):
    site.replace(PAGE, OWN, f"{OWN}\n{head}")
    assert says in only("canonical", PAGE, "<meta").message
