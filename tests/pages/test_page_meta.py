"""What a page says about itself."""

from scripts.pages.page_meta import one_label

LABEL = '<p class="kind kind--{0}" data-search-ignore>{0}</p>\n'


def page(*kinds):
    return "".join(f"<h2>{number}</h2>\n{LABEL.format(kind)}<p>Text.</p>\n" for number, kind in enumerate(kinds))


def test_the_kind_of_statement_stands_once_where_it_is_the_same_below_all_headings():
    html = one_label(page("advice", "advice", "advice"))
    assert html.count('class="kind') == 1 and html.index('class="kind') < html.index("<h2>1</h2>")
    assert html.count("<p>Text.</p>") == 3


def test_where_the_kinds_differ_each_heading_keeps_its_own():
    for html in (page("law", "advice", "law"), page(), page("somec")):
        assert one_label(html) == html
