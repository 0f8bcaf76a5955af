"""Whatever a page holds, its parsers lose nothing of it and invent nothing."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.content_lint.paragraphs import paragraphs, sentences
from scripts.markdown.links import links, without_links
from scripts.markdown.page import Page

plain = st.characters(codec="utf-8", categories=("L", "N", "Zs"), include_characters=".,;:!?")
anything = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Co")), max_size=200)
words = st.text(plain, min_size=1, max_size=30).map(str.strip).filter(bool)
targets = st.from_regex(r"[a-z]{1,5}(/[a-z]{1,5}){0,2}\.md(#[a-z]{1,5})?", fullmatch=True)
lines = st.lists(st.one_of(words, st.sampled_from(["## A", "### B {#b}", "", "```", "<!-- data: card -->", "- x", "> y"])), max_size=20)


@settings(max_examples=200, deadline=None)
@given(lines)
def test_the_sections_of_a_page_are_the_whole_page(found):
    body = "\n".join(["# Title", *(f"{line} {{#a{number}}}" if line == "## A" else line for number, line in enumerate(found))])
    page = Page(body)
    assert "\n".join(section.text for section in page.sections.values()) == body
    assert [number for number, _ in page.lines] == list(range(1, body.count("\n") + 2))


@settings(max_examples=200, deadline=None)
@given(before=words, label=words, target=targets, line=st.integers(1, 5))
def test_a_link_is_found_with_its_text_target_and_line(before, label, target, line):
    text = "\n" * (line - 1) + f"{before} [{label}]({target})"
    found = links(enumerate(text.split("\n"), 1))
    assert [(one.line, one.text, one.target, one.image) for one in found] == [(line, label, target, False)]
    assert without_links(text).split() == f"{before} {label}".split()


@settings(max_examples=300, deadline=None)
@given(anything)
def test_any_text_can_be_read(text):
    page = Page(text.replace("---\n", ""))
    links(page.lines)
    for paragraph in paragraphs(page):
        assert paragraph.line <= len(page.lines) + page.offset


@settings(max_examples=200, deadline=None)
@given(st.lists(words, min_size=1, max_size=4), st.lists(st.from_regex(r"[a-z]{2,5}", fullmatch=True), max_size=2))
def test_sentences_keep_every_word_and_every_citation(parts, ids):
    cited = f" [{'; '.join(f'@{one}' for one in ids)}]" if ids else ""
    raw = " ".join(f"{part}." for part in parts) + cited
    found = sentences(raw)
    assert re.findall(r"\w+", " ".join(text for text, _ in found)) == re.findall(r"\w+", " ".join(f"{part}." for part in parts))
    assert [one for _, cites in found for one in cites] == ids
