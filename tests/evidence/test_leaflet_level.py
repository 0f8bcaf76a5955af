"""Leaflets are for anybody: their sentences keep level B1 of the Common European Framework of Reference.

No formula gives that level. As its yardstick stand, in each language, at most 15 words a sentence on average and 25 in the
longest, and in English a Flesch reading ease (A new readability yardstick, 1948) of 70, which is that of texts for everybody.
Syllables are counted where pyphen hyphenates. Whether a person understands a leaflet, only persons can say.
"""

import re

import pytest
from pyphen import Pyphen

from scripts.base import locales
from scripts.base.catalogs import translator
from scripts.base.command import ROOT
from tests.support.project import evidence

AVERAGE, LONGEST, EASE = 15, 25, 70  # words, words, Flesch
HYPHENS = Pyphen(lang="en_US")  # American hyphenation follows the sound


def too_hard(sentences: list[str], locale: str) -> str:
    """Return why sentences are harder than the yardstick; "" where they are not."""
    lengths = {sentence: len(sentence.split()) for sentence in sentences}
    longest, average = max(lengths, key=lengths.__getitem__), sum(lengths.values()) / len(lengths)
    words = [bare for sentence in sentences for word in sentence.split() if (bare := re.sub(r"\W", "", word))]
    syllables = sum(1 + len(HYPHENS.positions(word.lower())) for word in words) / len(words)
    ease = 206.835 - 1.015 * average - 84.6 * syllables
    if lengths[longest] > LONGEST:
        return f"{lengths[longest]} words, at most {LONGEST}: {longest}"
    if average > AVERAGE:
        return f"{average:.1f} words a sentence, at most {AVERAGE}"
    return f"ease {ease:.1f}, at least {EASE}: use shorter words" if locale == locales.SOURCE and ease < EASE else ""


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_a_leaflet_is_plain_enough_for_everybody(locale):
    words = translator(ROOT, locale)
    for leaflet in evidence().leaflets.values():
        texts = [words.data(part.text) for part in (*leaflet.sayings(), *leaflet.limits()) if words.has(part.text)]
        assert too_hard([sentence for text in texts for sentence in re.split(r"(?<=[.!?])\s+", text)], locale) == "", leaflet.id


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("You ask for a move. The State says yes or no.", ""),
        ("International cooperation necessitates harmonisation.", "ease"),
        ("You ask, and the State says yes or no to it" + " and tells you why" * 4 + ".", "27 words"),
    ],
)
def test_long_words_and_long_sentences_are_too_hard(text, why):
    told = too_hard(text.split(". "), locales.SOURCE)
    assert told.startswith(why) and bool(told) == bool(why)
