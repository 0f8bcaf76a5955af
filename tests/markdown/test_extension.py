"""The site's Markdown as Python-Markdown alone makes it, without the site generator."""

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.evidence.models import Source
from scripts.markdown.citations import CitationError
from scripts.markdown.extension import SiteMarkdown
from scripts.markdown.page import Page, fenced

SOURCES = {
    "act-one": Source(
        id="act-one",
        title='An "act"',
        publisher="Journal",
        url="https://eur-lex.europa.eu/",
        date="2019",
        kind="legal-act",
        language="en",
        checked="2026-11",
    ),
}
OTHERS = ["admonition", "attr_list", "footnotes", "tables", "pymdownx.superfences", "toc"]
TILDES_IN_BACKTICKS = "Before.\n\n```\n~~~\nText [@gone]\n```\n\nAfter. [@act-one]\n"


@pytest.fixture
def site():
    made = SiteMarkdown(SOURCES, "en", str)
    made.start_page("page.md")
    return made


def html(site, text: str) -> LexborHTMLParser:
    return LexborHTMLParser(markdown.Markdown(extensions=[*OTHERS, site]).convert(text))


def test_a_heading_tells_its_kind_of_statement_and_the_title_is_the_top(site):
    page = html(site, "# Title\n\n## Limits {#limits .law}\n\nText.\n")
    assert page.css_first("h1").id == "top"
    assert page.css_first("#limits + p.kind--law").text() == "Law and practice today"


def test_a_block_of_a_kind_has_the_name_of_the_kind(site):
    assert html(site, "!!! advice\n    Ask early.\n").css_first(".advice .admonition-title").text() == "Our practical advice"


@pytest.mark.parametrize("fence", ["```", "~~~", "````"])
def test_nothing_in_code_is_a_heading_a_block_or_a_citation(site, fence):
    text = f"# Title\n\n{fence}\n## Not a heading {{#no .law}}\n!!! law\n[@gone]\n{fence}\n\n<!-- ## Hidden {{#hidden .law}} [@gone] -->\n"
    page = html(site, text)
    assert not page.css(".kind, .admonition, .footnote-ref, .unchecked")
    assert page.css_first("code").text() == "## Not a heading {#no .law}\n!!! law\n[@gone]\n"
    assert [found.text for found in Page(text).headings] == ["Title"] and Page(text).citations == []


def test_tildes_do_not_end_a_fence_of_backticks_for_the_build_nor_for_the_checks(site):
    assert [citation.id for citation in Page(TILDES_IN_BACKTICKS).citations] == ["act-one"]
    page = html(site, TILDES_IN_BACKTICKS)
    assert page.css_first("code").text() == "~~~\nText [@gone]\n"
    assert [mark.attributes["href"] for mark in page.css("a.footnote-ref")] == ["#fn:act-one"]


@pytest.mark.parametrize(
    ("lines", "inside"),
    [
        ("``` |a|~~~|b|```|c", "111110"),
        ("~~~|```|~~~|c", "1110"),
        ("```|````|c", "110"),
        ("````|```|````|c", "1110"),
        ("```|```python|```|c", "1110"),
        ("```code```|c", "00"),
    ],
)
def test_a_fence_ends_with_its_own_marks(lines, inside):
    assert "".join(str(int(code)) for code in fenced(lines.split("|"))) == inside


def test_a_citation_is_a_note_with_its_sources_at_the_end(site):
    page = html(site, "Ten days. [@act-one; @?]\n")
    assert page.css_first(".footnote li").text().strip().startswith('An "act". Journal, 2019 (legal act)')
    assert page.css_first("h2#page-sources") and page.css_first(".footnote li a").attributes["href"] == "https://eur-lex.europa.eu/"
    assert page.css_first(".unchecked").text() == "not yet checked"


def test_an_unknown_source_is_named_with_place_and_line(site):
    with pytest.raises(CitationError, match=r"page\.md:3: unknown source 'act-onw'. Did you mean act-one\?"):
        site.prepared("# T\n\nText. [@act-onw]\n")


def test_a_table_scrolls_by_itself(site):
    assert html(site, "| A | B |\n|---|---|\n| x | y |\n").css_first(".kb-scroll > table.kb-cards")
