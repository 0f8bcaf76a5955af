from __future__ import annotations

PAGE = "nl/countries/lv/index.html"


def test_a_switch_that_drops_the_page_is_found(site, only):
    site.replace(PAGE, 'href="../../../en/countries/lv/"', 'href="../../../en/"')
    assert "/en/countries/lv/" in only("language-switch", PAGE, "../../../en/").message


def test_a_switch_without_a_language_is_found(site, only):
    site.replace(PAGE, '<a hreflang="en" href="../../../en/countries/lv/">en</a>', "")
    assert "offers no link to en" in only("language-switch", PAGE).message


def test_a_page_without_a_switch_is_found(site, only):
    site.replace(PAGE, "lang-switch", "languages")
    only("language-switch", PAGE)
