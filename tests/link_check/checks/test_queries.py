from __future__ import annotations

import pytest

PAGE = "en/guidance/ask/index.html"
FORM = '<form><select name="from"><option value="">-</option><option value="lv">Latvia</option><option>nl</option></select></form>'


@pytest.fixture
def chooser(site):
    site.page("en", "countries/lv/", FORM)
    return site


@pytest.mark.parametrize("query", ["?from=lv", "?from=", "#steps", "?from=lv#steps", "?"])
def test_what_can_be_chosen_is_clean(chooser, query):
    chooser.page("en", "guidance/ask/", f'<a href="../../countries/lv/{query}">x</a>')
    assert chooser.issues("queries") == []


@pytest.mark.parametrize("query", ["?from=xx", "?from=nl&amp;from=xx#steps", "?from=LV"])
def test_what_cannot_be_chosen_is_found(chooser, only, query):
    chooser.page("en", "guidance/ask/", f'<a href="../../countries/lv/{query}">x</a>')
    assert "to choose as from" in only("queries", PAGE, "from=").message


def test_what_no_page_asks_for_is_found(chooser, only):
    chooser.page("en", "guidance/ask/", '<a href="../../countries/lv/?form=lv">x</a>')
    assert 'no page of this site asks for "form"' in only("queries", PAGE, "form=").message
