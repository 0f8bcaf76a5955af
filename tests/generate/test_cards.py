"""The pictures of shared links say what the site says."""

import pytest

from scripts.base import locales
from scripts.generate.cards import cards, words_of
from tests.command import ROOT


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_every_card_says_what_the_site_says(locale):
    wanted = {file: words for file, words in cards(ROOT, locale).items() if file.is_file()}  # a new language shows the English ones
    assert wanted or locale != locales.SOURCE
    assert {file.name: words_of(file) for file in wanted} == {file.name: words for file, words in wanted.items()}, (
        "run: python -m scripts cards"
    )
