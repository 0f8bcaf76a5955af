"""Markdown of pages made from data."""

import markdown
import pytest

from scripts.base.catalogs import Translator
from scripts.evidence.models import Deadline
from scripts.pages.render import no_numbered_lists, term


@pytest.mark.parametrize("text", ["2013. gada 1. augusts", "- 2024. gadā", ":   2015. Law of 17 August", "    - 12. pants"])
def test_a_text_keeps_the_number_that_it_begins_with(text):
    html = markdown.markdown(f"Since\n{no_numbered_lists(text)}\n", extensions=["def_list"])
    assert "<ol>" not in html and text.strip(" -:")[:6] in html


def test_other_numbers_stay_as_they_are():
    text = "Since 2013. Then\n- **1.** one\n1.5 million\n"
    assert no_numbered_lists(text) == text


@pytest.mark.parametrize(
    ("deadline", "words"),
    [
        ({"number": 60, "unit": "days", "counted_from": "receipt"}, "**60 days**, counted from receipt"),
        ({"text": "immediately", "counted_from": "the decision"}, "**immediately** after the decision"),
        (
            {"text": "without delay", "counted_from": "the text does not say from when", "has_start": False},
            "**without delay** (the text does not say from when)",
        ),
        ({"text": "before the end", "counted_from": "not counted in days", "has_start": False}, "**before the end** (not counted in days)"),
    ],
)
def test_a_deadline_ends_a_sentence_with_its_start_or_why_there_is_none(deadline, words):
    made = Deadline(id="decide", what="Decide", article="Article 1", sources=["act-one"], **deadline)
    assert term(made, Translator("en", {}), "en") == words


def test_a_catalan_start_is_contracted_with_the_word_before_it():
    words = {"%(length)s after %(start)s": "%(length)s després de %(start)s", "at once": "tot seguit", "the notice": "el moment de l’avís"}
    made = Deadline(id="tell", what="Tell", article="Article 1", sources=["act-one"], text="at once", counted_from="the notice")
    assert term(made, Translator("ca", words), "ca") == "**tot seguit** després del moment de l’avís"
