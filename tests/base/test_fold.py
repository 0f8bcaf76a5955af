"""Folding in Python; `tests/browser` tries the browser with the same vectors."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.base import yaml_file
from scripts.base.fold import fold
from scripts.base.locales import sort_key

VECTORS = yaml_file.read(Path(__file__).parents[1] / "search" / "fold.yml")


@pytest.mark.parametrize(("text", "folded"), VECTORS)
def test_text_is_folded_as_the_browser_folds_it(text, folded):
    assert fold(text) == folded


@settings(max_examples=200, deadline=None, database=None)
@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


def test_words_sort_without_their_diacritics():
    assert sorted(["Zürich", "Łódź", "Lublin", "Ávila", "Øst", "Porto"], key=lambda name: sort_key(name, "en")) == [
        "Ávila",
        "Łódź",
        "Lublin",
        "Øst",
        "Porto",
        "Zürich",
    ]
