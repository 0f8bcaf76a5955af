"""How search compares words in a language: folding, tokens, stop words, stems.

The rules are data (`data/search/<locale>.yml`). The build reads them here, and the browser gets the same rules with the
index (`docs/assets/search/language.js`). Both must give the same words: `tests/search/stems/` holds vectors for both.

A stemmer runs on folded words (small letters, no diacritics), so that what is typed without diacritics meets the same
rules. It is a list of steps. In each step the longest ending that fits is replaced, where enough letters stay.
"""

import re
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from scripts.base.fold import fold
from scripts.evidence.load import EvidenceError, validated

TOKEN = re.compile(r"[^\W\d_]+|\d+")  # letters or digits: "FD947" is two words
# What follows the number of an act in each language, and says nothing: 2008/947/JHA, /JBZ, /TI, /JAI.
AFTER_NUMBER = frozenset(["jha", "jbz", "ti", "jai", "eu", "es", "ue", "eg", "ec", "ce", "ek"])


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Step(_Model):
    """Endings of one step, and the letters that must stay before them."""

    about: str
    keep: int = 3
    endings: str  # "ies=y s": ies becomes y, s goes

    @cached_property
    def table(self) -> dict[str, str]:
        """Each ending with what takes its place."""
        return {old: new for old, _, new in (pair.partition("=") for pair in self.endings.split())}


class Rules(_Model):
    """One language: `data/search/<locale>.yml`."""

    source: str  # where the stemmer's rules come from
    home: str  # the country of most readers: what is said of it comes before what is said of others
    common: float = 0.03  # a stem that more than this share of sections has is counted, not listed: it says little, and weighs most
    compounds: bool = False  # words are written together: a part finds the whole
    stopwords: str  # words that say nothing, separated by spaces
    towards: str = ""  # words before the name of the State that receives: "to"
    away: str = ""  # words before the name of the State that sends: "from"
    steps: list[Step]
    synonyms: list[str] = []  # "jail = prison = custody": each finds the others
    tasks: dict[str, list[str]] = {}  # address below the language: what people type who want what stands there

    @cached_property
    def stopped(self) -> frozenset[str]:
        """Stop words, folded."""
        return frozenset(TOKEN.findall(fold(self.stopwords)))

    @cached_property
    def _stems(self) -> dict[str, str]:
        return {}

    def stem(self, word: str) -> str:
        """Return the stem of a folded word. Numbers stay as they are."""
        known = self._stems.get(word)
        if known is None:
            known = self._stems[word] = self._stem(word)
        return known

    def _stem(self, word: str) -> str:
        if word[:1].isdigit():
            return word
        for step in self.steps:
            for length in range(len(word) - step.keep, 0, -1):
                ending = step.table.get(word[len(word) - length :])
                if ending is not None:
                    word = word[: len(word) - length] + ending
                    break
        return word

    def words(self, text: str) -> list[str]:
        """Return the stems of a text in order; stop words and single letters are left out."""
        return [self.stem(word) for word in tokens(text) if word not in self.stopped]

    def name(self, text: str) -> list[str]:
        """Return a name in one spelling: without what follows an act's number, with single letters (G9-3)."""
        found = TOKEN.findall(fold(text))
        pairs = zip(["", *found], found, strict=False)
        kept = [word for before, word in pairs if not (before.isdigit() and word in AFTER_NUMBER) and word not in self.stopped]
        return [self.stem(word) for word in kept]


def tokens(text: str) -> list[str]:
    """Return folded words and numbers of a text; single letters say nothing."""
    return [word for word in TOKEN.findall(fold(text)) if len(word) > 1 or word.isdigit()]


def load_rules(root: Path, locale: str) -> Rules:
    """Return the rules of a language. Raises EvidenceError that names file and key."""
    name = f"data/search/{locale}.yml"
    path = root / name
    if not path.is_file():
        raise EvidenceError(f"{name}: no such file; copy another language's and change its words and endings")
    return validated(Rules, path)
