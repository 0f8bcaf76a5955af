from __future__ import annotations

import pytest

from scripts.base.command import Unusable

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


def moved(site, text: str) -> None:
    (site.root.parent / "data").mkdir()
    (site.root.parent / "data/redirects.yml").write_text(text, encoding="utf-8")
    for locale in ("en", "nl"):
        site.redirect(f"{locale}/old/index.html", "../guidance/ask/")


def test_a_redirect_that_leads_elsewhere_than_the_data_say_is_found(site, only):
    moved(site, "pages:\n  old/: guidance/ask/\n")
    assert site.issues("redirects") == []
    site.redirect(OLD, "../countries/lv/")
    assert "data/redirects.yml leads it: it must lead to /en/guidance/ask/" in only("redirects", OLD, "url=").message


def test_a_page_that_should_redirect_and_does_not_is_found(site, only):
    moved(site, "pages:\n  old/: guidance/ask/\n")
    site.page("en", "old/")
    assert "is no redirect: data/redirects.yml leads it to /en/guidance/ask/" in only("redirects", OLD).message


def test_a_redirect_into_another_language_is_found_once(site, only):
    moved(site, "pages:\n  old/: guidance/ask/\n")
    site.redirect(OLD, "../../nl/guidance/ask/")
    assert "leads from en to nl" in only("redirects", OLD, "url=").message


def test_a_redirect_whose_link_leads_elsewhere_is_found(site, only):
    site.redirect(OLD, "../guidance/ask/")
    site.replace(OLD, "</head>", '</head><a href="../guidance/ask/">x</a>')
    assert site.issues("redirects") == []
    site.replace(OLD, '<a href="../guidance/ask/">', '<a href="../countries/lv/">')
    assert 'than the link of its own text, "../countries/lv/"' in only("redirects", OLD, "url=").message


def test_an_id_that_moved_must_stand_before_the_section_that_holds_it_now(site, only):
    moved(site, "ids:\n  guidance/ask/:\n    before: top-of-it\n    earlier: top-of-it\n")
    page = "en/guidance/ask/index.html"
    for locale in ("en", "nl"):
        path = f"{locale}/guidance/ask/index.html"
        site.replace(path, '<h1 id="top-of-it">', '<i id="before"></i><i id="earlier"></i><h1 id="top-of-it">')
    assert site.issues("redirects") == []
    site.replace(page, '<i id="before"></i>', "")
    site.replace(page, '<h2 id="steps">', '<i id="before"></i><h2 id="steps">')
    assert 'id "before" stands at "steps": data/redirects.yml leads it to "top-of-it"' in only("redirects", page, 'id="before"').message


def test_redirects_that_are_no_yaml_stop_the_check_with_one_line(site):
    moved(site, "pages: [\n")
    with pytest.raises(Unusable, match=r"data/redirects\.yml"):
        site.issues("redirects")
