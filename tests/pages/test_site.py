"""A build after an edit takes over the pages that the edit did not touch."""

import pytest

from scripts.evidence.load import load
from scripts.pages.site import FROM_PROSE, SitePages


@pytest.mark.parametrize("locale", ["en", "nl"])
def test_pages_made_from_data_are_taken_over_while_data_says_the_same(tiny, locale):
    first = SitePages(tiny.root, locale, load(tiny.root))
    made = first.generated()
    again = SitePages(tiny.root, locale, load(tiny.root), first)
    assert again.generated() == made
    assert made and [name for name, pages in again._made.items() if pages is not first._made[name] and name not in FROM_PROSE] == []
