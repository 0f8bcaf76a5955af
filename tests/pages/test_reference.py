"""The lists of sources."""

import re

import pytest

from scripts.base.catalogs import translator
from scripts.evidence.load import load, load_redirects
from scripts.pages.context import Others, PageContext
from scripts.pages.notices import with_aliases
from scripts.pages.reference import pages

ACTS, NEWS = "reference/sources/legal-act", "reference/sources/news"


@pytest.fixture
def lists(tiny):
    """Markdown of the pages after one source took the place of another, and two were left out."""
    tiny.replace("data/sources/tiny.yml", "  kind: legal-act\n", "  kind: legal-act\n  formerly: [act-uno, act-eins]\n")
    tiny.write("data/redirects.yml", f"ids:\n  {ACTS}/: {{act-zero: no-longer-cited, act-nil: no-longer-cited}}\n")
    context = PageContext(tiny.root, "en", load(tiny.root), translator(tiny.root, "en"))
    ids = load_redirects(tiny.root).ids
    return {
        name: with_aliases(pages(context, Others({}, {}))[f"{name}.md"], f"{name}.md", ids.get(f"{name}/", {})) for name in (ACTS, NEWS)
    }


def test_the_ids_of_a_merged_source_stand_in_the_item_that_took_its_place(lists):
    item = re.search(
        r'^- (<span class="alias" id="act-uno"></span><span class="alias" id="act-eins"></span>)<a [^>]*>An act</a>', lists[ACTS], re.M
    )
    assert item and lists[ACTS].index("{: #act-one }") > item.end()


def test_the_ids_of_sources_that_are_left_out_lead_to_a_section_that_says_so(lists):
    spans = '<span class="alias" id="act-zero"></span><span class="alias" id="act-nil"></span>'
    end = lists[ACTS][lists[ACTS].index(spans) :]
    assert end.startswith(f"{spans}\n\n## No longer cited {{#no-longer-cited}}") and "[Legal acts](../acts.md)" in end
    assert "{: #act-one }" not in end


def test_a_list_from_which_nothing_was_left_out_has_no_such_section(lists):
    assert "no-longer-cited" not in lists[NEWS]
