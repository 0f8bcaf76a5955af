from __future__ import annotations

import pytest

OLD = "en/old/index.html"


@pytest.mark.parametrize(
    ("to", "says"),
    [
        ("../gone/", "leads nowhere"),
        ("./", "leads to itself"),
        ("https://staging.kb.eu/", "at which it is published"),
        ("../older/", "write the last address, /en/guidance/ask/"),
        ("../circle/", "never ends"),
        ("../guidance/ask/#gone", 'without the id "gone"'),
    ],
)
def test_a_redirect_that_does_not_lead_straight_to_a_page_is_found(site, to, says):
    site.redirect("en/older/index.html", "../guidance/ask/")
    site.redirect("en/circle/index.html", "../old/")
    site.redirect(OLD, to)
    found = [issue for issue in site.issues("redirects") if issue.path == OLD]
    assert len(found) == 1 and says in found[0].message
    assert found[0].line == site.line(OLD, to)


def test_a_redirect_that_may_be_indexed_is_found(site, only):
    site.redirect(OLD, "../guidance/ask/", robots="index")
    assert "noindex" in only("redirects", OLD, "url=").message


def test_a_straight_redirect_is_clean(site):
    site.redirect(OLD, "../guidance/ask/#steps")
    site.redirect("en/away/index.html", "https://other.eu/")
    assert site.issues("redirects") == []


@pytest.mark.parametrize("content", ["0; url=../gone/", "0;../gone/", "0, URL='../gone/'", "5 ; url = ../gone/"])
def test_every_form_of_refresh_that_browsers_follow_is_read(site, content):
    site.write(OLD, f'<html lang="en"><meta http-equiv="refresh" content="{content}"><meta name="robots" content="noindex">')
    assert "leads nowhere" in site.issues("redirects")[0].message


def test_a_page_that_only_reloads_is_no_redirect(site):
    site.page("en", "guidance/ask/", '<meta http-equiv="refresh" content="300">')
    assert site.issues("redirects") == []
