from __future__ import annotations

PAGE = "nl/countries/lv/index.html"


def test_an_id_that_stands_twice_is_found_at_its_second_place(site, only):
    site.page("nl", "countries/lv/", '<p id="a">x</p>\n<p id="a">second</p>')
    assert "2 times" in only("ids", PAGE, '<p id="a">second').message


def test_an_id_with_a_space_is_found(site, only):
    site.page("nl", "countries/lv/", '<p id="a b">x</p>')
    only("ids", PAGE, "a b")


def test_the_same_id_on_two_pages_is_clean(site):
    site.page("nl", "countries/lv/", '<p id="a">x</p>')
    site.page("nl", "guidance/ask/", '<p id="a">x</p>')
    assert site.issues("ids") == []
