"""Markdown of pages made from data."""

import markdown
import pytest

from pages.render import no_numbered_lists


@pytest.mark.parametrize("text", ["2013. gada 1. augusts", "- 2024. gadā", ":   2015. Law of 17 August", "    - 12. pants"])
def test_a_text_keeps_the_number_that_it_begins_with(text):
    html = markdown.markdown(f"Since\n{no_numbered_lists(text)}\n", extensions=["def_list"])
    assert "<ol>" not in html and text.strip(" -:")[:6] in html


def test_other_numbers_stay_as_they_are():
    text = "Since 2013. Then\n- **1.** one\n1.5 million\n"
    assert no_numbered_lists(text) == text
