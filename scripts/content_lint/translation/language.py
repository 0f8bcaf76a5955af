"""In which language a text is, by py3langid (https://pypi.org/project/py3langid/), and what of the English was left in it.

Only words in small letters count for the detector: names of bodies, acts and places stand in their own language everywhere.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from scripts.base.locales import LOCALES, SOURCE, language_name
from scripts.content_lint.translation.units import ASIDE, Unit
from scripts.markdown.plain import plain

FEWEST = 8  # words in small letters that a judgement needs
MARGIN = 8.0  # how much more likely (log) another language must be; close languages stay below it in short texts
# Words of English sentences, not of names; with them equal texts are sentences that were left.
_FUNCTION = frozenset(
    "the and to that for with by which or from it not are was has have been this who must may of is in an you your what when they".split()
)
_WORD = re.compile(r"(?<![\w’'-])[^\W\d_]+(?:[’'·-][^\W\d_]+)*(?![\w-])")
_LETTERS = re.compile(r"(?<![\w’'-])[^\W\d_]+(?![\w’'-])")
_ENGLISH = re.compile(  # what is no word of the other languages of the site, among words in small letters
    r"(?<![\w’'-])(?:[a-z]\w+ (?:and|with|which|such|should|their|these|would|this|that|from|been|where|must|are) [a-z]+(?![\w’'-])"
    r"|[tT]he (?=[a-z]{3})\w+(?: [a-z]\w*)?)"
)


def untranslated(ours: Unit, theirs: Unit) -> Iterator[str]:
    """Yield what is still English, and the first sentence of another language; names, quotations and brackets do not count."""
    if message := still_english(ours, theirs):
        yield message
    elif match := _ENGLISH.search(theirs.outer):
        yield f"English is left: '{match[0]} ...'"
    elif message := _same_sentence(ours, theirs):
        yield message
    else:
        for sentence, found in theirs.outer_sentences:
            rest = " ".join(word for word in found if word.lower() not in ours.known_words)
            if other := other_language(rest, theirs.locale):
                yield f"this sentence is {language_name(other, SOURCE)}: '{sentence[:50].rstrip()}...'"
                return


def still_english(ours: Unit, theirs: Unit) -> str:
    """Return that a short text is word for word English, with words in small letters that are no names.

    A heading is our own; a string may be the title of an act or a source: it needs a word that only English has.
    """
    if ours.raw != theirs.raw:
        return ""
    found = _LETTERS.findall(plain(ASIDE.sub(" ", theirs.raw)))
    small = {word for word in found if word.islower() and len(word) > 1}
    is_english = small - _FUNCTION and (small & _FUNCTION or (ours.kind == "heading" and len(found) > 1))
    return f"this is English: {theirs.raw!r}" if is_english else ""


def _same_sentence(ours: Unit, theirs: Unit) -> str:
    first = {sentence for sentence, _ in ours.outer_sentences}
    for sentence, found in theirs.outer_sentences:
        if sentence in first and _is_prose(found, 3) and _FUNCTION.intersection(word.lower() for word in found):
            return f"this sentence is English: '{sentence[:50].rstrip()}...'"
    return ""


def repeated_sentence(ours: Unit, theirs: Unit) -> Iterator[str]:
    """Yield a sentence that stands twice where no English one does; names are no sentences."""
    first, second = ([sentence for sentence, _ in unit.outer_sentences] for unit in (ours, theirs))
    if len(set(second)) < len(second) and len(set(first)) == len(first):
        for sentence, found in theirs.outer_sentences:
            if second.count(sentence) > 1 and _is_prose(found, 4):
                yield f"this sentence stands twice: '{sentence[:50].rstrip()}...'"
                return


def _is_prose(found: list[str], fewest: int) -> bool:
    small = [word for word in found if word.islower()]
    return len(small) >= fewest and len(small) * 2 >= len(found)


@lru_cache(maxsize=65536)
def other_language(text: str, expected: str) -> str | None:
    """Return the language in which a text clearly is, where it is not the expected one; None where nothing is clear."""
    small = [word for word in _WORD.findall(ASIDE.sub(" ", text)) if word == word.lower()]
    if len(small) < FEWEST:
        return None
    ranks = _rank()(" ".join(small))
    best, score = ranks[0]
    return None if best == expected or score - dict(ranks)[expected] < MARGIN else best


@cache
def _rank() -> Callable[[str], list[tuple[str, float]]]:
    """Return the detector for the languages of the site, loaded only where it is needed. Raises ValueError for one that it lacks."""
    from py3langid.langid import LanguageIdentifier  # type: ignore[import-untyped]

    identifier = LanguageIdentifier.from_model_file("data/model.npz.xz")
    identifier.set_languages(LOCALES)
    return identifier.rank  # type: ignore[no-any-return]
