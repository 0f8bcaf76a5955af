from __future__ import annotations

import pytest

PAGE = "en/guidance/ask/index.html"


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("#gone", 'this page has no id "gone"'),
        ("../../countries/lv/#gone", '/en/countries/lv/ has no id "gone"'),
        ("?print=1#gone", 'this page has no id "gone"'),
        ("#Steps", 'did you mean "#steps"'),
        ("../../assets/dot.svg#gone", "dot.svg has no id"),
    ],
)
def test_a_fragment_without_its_id_is_found(site, only, address, says):
    site.page("en", "guidance/ask/", f'<a href="{address}">x</a>')
    assert says in only("fragments", PAGE, f'"{address}"').message


def test_a_fragment_in_a_style_sheet_is_found(site, only):
    site.replace("nl/assets/style.css", "#d", "#e")
    only("fragments", "nl/assets/style.css", "dot.svg#e")


def test_a_fragment_of_a_redirect_must_stand_where_it_leads(site, only):
    site.redirect("en/old/index.html", "../guidance/ask/")
    site.page("en", "countries/lv/", '<a href="../../old/#steps">x</a>\n<a href="../../old/#gone">x</a>')
    only("fragments", "en/countries/lv/index.html", "#gone")


def test_ids_names_the_top_and_encoded_fragments_are_clean(site):
    body = '<a href="#">x</a><a href="#top">x</a><a href="#%C4%81">x</a><i id="ā"></i>'
    site.page("en", "guidance/ask/", body + '<a href="#:~:text=hello">x</a><a href="../../assets/x.pdf#page=2">x</a>')
    site.write("en/assets/x.pdf", "")
    assert site.issues("fragments") == []
