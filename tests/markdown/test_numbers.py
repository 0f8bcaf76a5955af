"""Numbers of a text and of its English are compared, however each language writes them."""

from __future__ import annotations

import pytest

from scripts.markdown.numbers import difference, numbers


@pytest.mark.parametrize(
    ("english", "translation", "locale"),
    [
        ("Section 38.1(7)", "38.¹ panta septītā daļa", "lv"),
        ("Section 61(4.3)", "61. panta 4.³ daļa", "lv"),
        ("Section 12.1", "article 12¹", "ca"),
        ("Sections 87¹ and 87²", "87.¹ un 87.² pants", "lv"),
        ("Section 119.10", "119.¹⁰ pants", "lv"),
    ],
)
def test_a_raised_number_is_the_one_after_the_full_stop(english, translation, locale):
    assert difference(numbers([(1, english)], "en"), numbers([(1, translation)], locale), locale) == ([], [])


@pytest.mark.parametrize("translation", ["38.² panta septītā daļa", "38. panta septītā daļa", "381. panta septītā daļa"])
def test_another_raised_number_is_another_article(translation):
    missing, extra = difference(numbers([(1, "Section 38.1(7)")], "en"), numbers([(1, translation)], "lv"), "lv")
    assert missing and (extra or "38." in translation)
