from __future__ import annotations


def test_a_page_without_links_to_it_is_found(site, only):
    site.page("en", "alone/")
    assert "en" in only("orphans", "en/alone/index.html").message


def test_its_own_links_and_those_of_another_language_do_not_count(site, only):
    site.page("en", "alone/", '<a href="./">self</a>')
    site.page("nl", "guidance/ask/", '<a href="../../../en/alone/">x</a>')
    only("orphans", "en/alone/index.html")


def test_a_link_by_way_of_a_redirect_counts(site):
    site.page("en", "alone/")
    site.redirect("en/old/index.html", "../alone/")
    site.page("en", "guidance/ask/", '<a href="../../old/">x</a>')
    assert site.issues("orphans") == []
