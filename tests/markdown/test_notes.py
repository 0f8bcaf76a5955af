"""One mark for a paragraph, a row or a few short items; nothing that is cited gets lost."""

import re

import pytest

from scripts.base.articles import parts
from scripts.base.locales import LOCALES, SOURCE
from scripts.markdown.notes import UNCHECKED, gathered, label
from scripts.markdown.page import cited, read
from scripts.markdown.pages import prose
from scripts.markdown.weak import ASIDE, weak_ones_apart
from tests.built_site import ROOT
from tests.support.project import site_pages

LONG = "word " * 80


def made(text):
    return gathered(text, lambda *_: None, " ?")


def test_a_paragraph_has_one_mark_where_its_last_citation_stood():
    text, notes = made("One. [@a] Two. [@b; @a] Three.\n")
    assert re.fullmatch(r"One\. Two\.\[\^n-\w+\] Three\.\n", text)
    assert [note.parts for note in notes] == [(("", ("a", "b")),)]


def test_one_source_keeps_its_name_and_the_articles_of_an_act_stand_together():
    text, notes = made("One. [@a]\n\nTwo. [@act:x 1; @act:x 2(1)]\n")
    assert text == "One.[^a]\n\nTwo.[^act-x-1-2-1]\n"
    assert [note.parts[0][1] for note in notes] == [("a",), ("act:x 1, 2(1)",)]


def test_short_items_share_a_note_that_says_what_each_rests_on():
    text, notes = made("- **Who:** you. [@a]\n- Ask the court there first. [@b]\n- Wait.\n")
    assert text.count("[^") == 1 and text.splitlines()[1].endswith("]")
    assert notes[0].parts == (("Who", ("a",)), ("Ask the court there …", ("b",)))


def test_items_that_rest_on_the_same_need_no_names():
    assert [note.name for note in made("- One. [@a]\n    {: #one }\n- Two. [@a]\n")[1]] == ["a"]


@pytest.mark.parametrize(
    "text",
    [
        f"- {LONG}[@a]\n- Two. [@b]\n",
        "- One. [@a]\n\nThen:\n\n- Two. [@b]\n",
        "- One. [@a]\n\n## Head {#head}\n\n- Two. [@b]\n",
        "One. [@a]\n\nTwo. [@b]\n",
        "<td>One. [@a]</td><td>Two. [@b]</td>\n",
        "- One. [@a]\n\nTwo. [@b]\n",
    ],
)
def test_what_does_not_belong_together_keeps_its_own_mark(text):
    assert [note.name for note in made(text)[1]] == ["a", "b"]


def test_a_row_has_one_mark_that_names_the_columns():
    text, notes = made("| Who | When |\n|---|---|\n| Court [@a] | Soon [@b] |\n")
    assert text.splitlines()[2].startswith("| Court | Soon[^n-")
    assert notes[0].parts == (("Who", ("a",)), ("When", ("b",)))


def test_definitions_are_named_by_their_terms():
    assert made("Status\n:   In force [@a]\n\nLimit\n:   60 days [@b]\n")[1][0].parts == (("Status", ("a",)), ("Limit", ("b",)))


def test_what_is_not_yet_checked_says_so_where_it_stands():
    assert made("One. [@?] Two. [@a; @?]\n")[0] == "One. ? Two.[^a] ?\n"


def test_an_item_is_called_by_its_bold_words_or_its_first():
    assert [label(text) for text in ("**By when:** soon", "Ask [the court](x.md) there now", "Two words")] == [
        "By when", "Ask the court there …", "Two words",
    ]  # fmt: skip


def all_cited(names):
    """Sources, and each article of an act for itself; an act as a whole only where no article of it is cited."""
    found = {(act, article) for name in names if name != UNCHECKED for act, articles in [parts(name)] for article in articles or ("",)}
    return found - {(act, "") for act, article in found if article}


@pytest.mark.parametrize("locale", LOCALES)
def test_no_citation_of_any_page_is_lost(locale):
    pages = {slug: page.body for slug, page in prose(ROOT / "docs", locale).items()}
    if locale == SOURCE:
        pages |= site_pages(locale).generated()
    for slug, text in pages.items():
        before = all_cited(name for line in read(text) if line.prose.strip() for name in cited(line.text))
        marked, notes = made(text)
        after = all_cited(name for note in notes for _, names in note.parts for name in names)
        assert (after, cited(marked)) == (before, []), slug
        assert {note.name for note in notes} == set(re.findall(r"\[\^([^\]]+)\]", marked)), slug


def test_weak_sources_are_told_once_at_the_end_by_section():
    weak = ASIDE.format("source: press or news only")
    before, after = weak_ones_apart(f"## Limits {{#limits}}\n\n- Ten days, said one paper.[^a] {weak}\n    {{: #ten }}\n- Sure.[^b]\n", str)
    assert after.startswith("### How well do we know this {#how-well}")
    assert "weak" not in before and before.count("[^") == 2
    assert "[Limits](#limits): source: press or news only: [Ten days, said one paper](#ten)" in after


def test_a_weak_statement_is_told_by_words_that_say_which_it_is():
    weak = ASIDE.format("press")
    text = f"""## A {{#a}}

:   - 7 de diciembre de 2018: El Parlamento pidió a los Estados que hicieran algo.[^a] {weak}

<span class="tag tag--unknown">No se sabe</span> Formar a las personas.[^b] {weak}

Desde
:   2016[^e] {weak}

| Italia | 2016 | Decreto legislativo 38/2016[^c] {weak} | x |

<p class="kb-state" markdown="span">
<strong>ETIAS ha comenzado.</strong>
<span class="kb-state__source">Fuente: {weak}</span></p>

<div class="kb-event" id="event" markdown="1">

**7 de diciembre de 2018** <span class="tag">Ley</span> Una cosa.[^d] {weak} *Por eso.*

</div>
"""
    told = weak_ones_apart(text, str, "es")[1]
    for words in (
        "«7 de diciembre de 2018: El Parlamento pidió …»",
        "«Formar a las personas»",
        "«Italia: Decreto legislativo 38/2016»",
        "«ETIAS ha comenzado»",
        "«Desde: 2016»",
        "[7 de diciembre de 2018: Una cosa](#event)",
    ):
        assert words in told


def test_a_page_without_weak_sources_says_nothing_of_them():
    assert weak_ones_apart("Sure.[^b]\n", str) == ("Sure.[^b]\n", "")
