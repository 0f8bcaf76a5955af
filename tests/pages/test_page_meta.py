"""What a page says about itself."""

from scripts.pages.page_meta import labels_where_kinds_change

LABEL = '<p class="kind kind--{0}" data-search-ignore>{0}</p>\n'


def page(*kinds):
    labels = (LABEL.format(kind) if kind else "" for kind in kinds)
    return "".join(f"<h2>{number}</h2>\n{label}<p>Text.</p>\n" for number, label in enumerate(labels))


def test_the_kind_of_statement_stands_once_where_it_is_the_same_below_all_headings():
    html = labels_where_kinds_change(page("advice", "advice", "advice"))
    assert html.count('class="kind') == 1 and html.index('class="kind') < html.index("<h2>1</h2>")
    assert html.count("<p>Text.</p>") == 3


def test_where_the_kind_changes_it_is_said_again():
    for html in (page("law", "advice", "law"), page(), page("somec")):
        assert labels_where_kinds_change(html) == html
    assert labels_where_kinds_change(page("law", "law", "advice", "advice", "law")) == page("law", "", "advice", "", "law")


def test_a_section_without_a_kind_does_not_lend_it_to_the_next():
    assert labels_where_kinds_change(page("law", "", "law")) == page("law", "", "law")
