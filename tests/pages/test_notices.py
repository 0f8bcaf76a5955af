"""What the build writes into prose."""

import re

import pytest

from scripts.base.catalogs import translator
from scripts.evidence.load import EvidenceError, load
from scripts.markdown.page import Page
from scripts.pages.context import PageContext
from scripts.pages.notices import not_translated, outdated_sections, with_aliases, with_new_sections

TEXT = "# Title\n\nIntro.\n\n```\n## One {#one}\n# x\n```\n\n## One {#one .law}\n\nText.\n\n### Two {#two}\n\n## Three {#three}\n"


@pytest.fixture
def context(tiny):
    return PageContext(tiny.root, "nl", load(tiny.root), translator(tiny.root, "nl"))


def test_a_page_that_is_not_translated_says_so_once_below_its_title(context):
    text = not_translated(TEXT, context)
    assert text.startswith('# Title\n\n!!! warning "This page is not translated yet"\n    You are reading')
    assert text.count("!!! warning") == 1


def test_only_sections_that_are_older_say_so_each_below_its_heading(context):
    lines = outdated_sections(TEXT, "guidance/ask.md", ["top", "one"], context).split("\n")
    places = [number for number, line in enumerate(lines) if line.startswith("!!! warning")]
    assert [lines[number - 2] for number in places] == ["# Title", "## One {#one .law}"]
    assert 'href="../../../en/guidance/ask/#one"' in "\n".join(lines)
    assert outdated_sections(TEXT, "guidance/ask.md", [], context) == TEXT


def test_a_renamed_id_leads_to_the_section_that_holds_it_now():
    text = with_aliases(TEXT, "guidance/ask.md", {"old": "one", "older": "two"})
    assert '<span class="alias" id="old"></span>\n\n## One {#one .law}' in text
    assert '<span class="alias" id="older"></span>\n\n### Two {#two}' in text
    with pytest.raises(EvidenceError, match=r"data/redirects.yml: ids > guidance/ask/ > old: the page has no section #gone"):
        with_aliases(TEXT, "guidance/ask.md", {"old": "gone"})


def test_a_new_english_section_stands_at_its_place_in_english(context):
    sections = ("# Ask", "## One {#one}", "First.", "## New {#new .law}", "Now.", "## Two {#two}", "Second.", "## Last {#last}", "End.\n")
    english = Page("\n\n".join(sections))
    own_text = "# Vraag\n\n## Een {#one}\n\nEerst.\n\n## Twee {#two}\n\nTweede.\n"
    text = with_new_sections(own_text, english, Page(own_text), context)
    ids = re.findall(r"\{#(\w+)", text)
    assert ids == ["one", "new", "two", "last"]
    assert text.count('<div lang="en" markdown="1">') == 2 and "Now." in text
    assert with_new_sections(own_text, Page(own_text), Page(own_text), context) == own_text
