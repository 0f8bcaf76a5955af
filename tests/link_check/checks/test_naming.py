from __future__ import annotations

import pytest

PAGE = "en/guidance/ask/index.html"


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ('<label for="gone">x</label>', 'no "gone"'),
        ('<label for="a b">x</label><input id="a">', 'no "b"'),
        ('<div aria-labelledby="steps gone">x</div>', 'no "gone"'),
        ('<input aria-describedby="">', "names nothing"),
        ('<button aria-controls="Steps">x</button>', 'no "Steps"'),
        ('<ul aria-owns="gone"></ul>', 'no "gone"'),
        ('<table><tr><td headers="gone">x</td></tr></table>', 'no "gone"'),
        ('<button popovertarget="gone">x</button>', 'no "gone"'),
        ('<button commandfor="gone">x</button>', 'no "gone"'),
    ],
)
def test_a_name_that_leads_to_nothing_is_found(site, only, body, says):
    site.page("en", "guidance/ask/", body)
    assert says in only("naming", PAGE, body[:12]).message


def test_right_names_are_clean(site):
    body = (
        '<form id="f"></form><label for="a">x</label><input id="a" form="f" list="l" aria-describedby="steps top-of-it">'
        '<datalist id="l"></datalist><output for="a l"></output><table><tr><th id="h">x</th><td headers="h">x</td></tr></table>'
    )
    site.page("en", "guidance/ask/", body)
    assert site.issues("naming") == []


def test_an_id_of_another_page_does_not_help(site, only):
    site.page("nl", "guidance/ask/", '<p id="there">x</p>')
    site.page("en", "guidance/ask/", '<p aria-labelledby="there">x</p>')
    assert 'no "there"' in only("naming", PAGE, "aria-labelledby").message
