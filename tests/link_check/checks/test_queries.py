from __future__ import annotations

import pytest

PAGE = "en/guidance/ask/index.html"
FORM = '<form><select name="from"><option value="">-</option><option value="lv">Latvia</option><option>nl</option></select></form>'


@pytest.fixture
def chooser(site):
    site.page("en", "countries/lv/", FORM)
    return site


@pytest.mark.parametrize("query", ["?from=lv", "?from=nl&to=xx", "?from=", "#steps", "?from=lv#steps", "?"])
def test_what_can_be_chosen_is_clean(chooser, query):
    chooser.page("en", "guidance/ask/", f'<a href="../../countries/lv/{query}">x</a>')
    assert chooser.issues("queries") == []


@pytest.mark.parametrize("query", ["?from=xx", "?to=lv&amp;from=xx#steps", "?from=LV"])
def test_what_cannot_be_chosen_is_found(chooser, only, query):
    chooser.page("en", "guidance/ask/", f'<a href="../../countries/lv/{query}">x</a>')
    assert "to choose as from" in only("queries", PAGE, "from=").message
