from __future__ import annotations

import pytest

MAP = "nl/sitemap.xml"


def test_a_page_that_is_not_listed_is_found(site, only):
    site.page("nl", "new/")
    only("sitemap", "nl/new/index.html")


def entry(address: str) -> str:
    return f"<url><loc>https://kb.example/{address}</loc></url>\n</urlset>"


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("nl/gone/", "is no page"),
        ("nl/guidance/ask/index.html", "listed twice"),
        ("nl/404.html", "must not be listed"),
        ("nl/old/", "must not be listed"),
        ("nl/assets/style.css", "is no page"),
    ],
)
def test_an_entry_that_does_not_belong_is_found(site, only, address, says):
    site.redirect("nl/old/index.html", "../guidance/ask/")
    site.replace(MAP, "</urlset>", entry(address))
    assert says in only("sitemap", MAP, address).message


def test_an_entry_that_is_not_the_canonical_address_is_found(site, only):
    site.replace(MAP, "nl/guidance/ask/", "nl/guidance/ask/index.html")
    assert "must be written https://kb.example/nl/guidance/ask/" in only("sitemap", MAP, "ask/index.html").message


def test_a_noindex_page_need_not_be_listed(site):
    site.write("nl/hidden/index.html", '<html lang="nl"><meta name="robots" content="noindex">')
    assert site.issues("sitemap") == []


def test_a_site_without_a_sitemap_is_found(site, only):
    site.remove("sitemap.xml")
    only("sitemap", "sitemap.xml")


def test_a_sitemap_that_is_not_xml_is_found(site):
    site.write(MAP, "<urlset>")
    assert (MAP, 1) in [(issue.path, issue.line) for issue in site.issues("sitemap")]


def test_a_sitemap_the_index_forgets_is_found(site):
    site.replace("sitemap.xml", "<sitemap><loc>https://kb.example/nl/sitemap.xml</loc></sitemap>\n", "")
    assert "does not name this sitemap" in {issue.path: issue.message for issue in site.issues("sitemap")}[MAP]


def test_a_sitemap_that_does_not_exist_is_found(site, only):
    extra = "<sitemap><loc>https://kb.example/fr/sitemap.xml</loc></sitemap>\n"
    site.replace("sitemap.xml", "</sitemapindex>", extra + "</sitemapindex>")
    only("sitemap", "sitemap.xml", "fr/sitemap.xml")


def test_robots_txt_must_name_a_sitemap_that_exists(site, only):
    site.replace("robots.txt", "sitemap.xml", "map.xml")
    only("sitemap", "robots.txt", "map.xml")
