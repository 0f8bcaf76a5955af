"""The termbase (data/terms.yml) and the discouraged wordings of a language, as patterns: which concepts a text uses, in which words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from scripts.base.fold import fold
from scripts.base.languages import languages
from scripts.base.locales import LOCALES, SOURCE
from scripts.content_lint.project import Project, of_data
from scripts.content_lint.translation.markers import whole
from scripts.content_lint.translation.units import Unit
from scripts.evidence.models import Term, alternatives
from scripts.markdown.links import without_links
from scripts.markdown.page import CITATION

_SHORT = 4  # letters of the shortest word that is compared by its stem
_NAME_BEFORE, _NAME_AFTER = re.compile(r"(?<![.!?:] )\b[A-Z][\w’'-]* $"), re.compile(r" (?:[A-Z]|for [A-Z])")
_WORD_BEFORE = re.compile(r"\w $")
_VERB_BEFORE = re.compile(r"\b(?:to|must|may|can|cannot|will|should|not) $", re.I)
_OBJECT = re.compile(r" (?:your|the|them|it|another|each|whoever)\b")


@dataclass(frozen=True)
class Concept:
    """A concept: its English names, its renderings and those to avoid, by language."""

    id: str
    english: tuple[str, ...]
    renderings: dict[str, tuple[str, ...]]
    avoid: dict[str, tuple[str, ...]]
    abbreviations: tuple[str, ...]
    unless: tuple[str, ...] = ()  # in an English text with one of these words its name means something else
    loose: tuple[str, ...] = ()  # languages in which a paragraph may do without it


def terms(project: Project, ours: Unit, theirs: Unit) -> Iterator[str]:
    """Yield the concepts that a translation does not name, and the words that it should not use."""
    english, text, locale = bare(ours.raw), bare(theirs.raw), theirs.locale
    yield from missing(project, english, text, locale)
    for concept in _used_known(project, english, locale):
        for word in _avoided(concept, text, locale):
            yield f"{word!r} is not to be used for '{concept.english[0]}'; the termbase says '{_wanted(concept, locale)}'"
    yield from discouraged(text, locale, english)


def missing(project: Project, english: str, text: str, locale: str, loose: bool = False) -> Iterator[str]:
    """Yield the concepts that English names and its translation does not: the loose ones, or the others."""
    found = [concept for concept in _used_known(project, english, locale) if (locale in concept.loose) == loose]
    folded = fold(text) if found else ""
    for concept in found:
        if concept.renderings.get(locale) and not names(concept, folded, locale):
            yield f"English has '{concept.english[0]}', the termbase says '{_wanted(concept, locale)}'"


def discouraged(text: str, locale: str, english: str | None) -> Iterator[str]:
    """Yield the words of a text that no colleague would write; without its English, those that are wrong beside any."""
    wordings = languages()[locale].wordings
    if wordings and _any_wording(locale).search(text):  # most texts hold none of them
        yield from (f"{words!r}: write {wording.write}" for wording in wordings if (words := wording.wrong(text, english)))


def bare(text: str) -> str:
    """Return a text as terms are looked for in it: without addresses and citations."""
    return CITATION.sub(" ", without_links(text))


def _wanted(concept: Concept, locale: str) -> str:
    return " / ".join(concept.renderings.get(locale, ()))


@cache
def _any_wording(locale: str) -> re.Pattern[str]:
    return whole("|".join(wording.avoid for wording in languages()[locale].wordings))


# -- the termbase


@of_data
def concepts(project: Project) -> tuple[Concept, ...]:
    """Return every concept of the termbase."""
    return tuple(
        Concept(
            term.id,
            alternatives(term.en),
            {locale: (*alternatives(getattr(term, locale)), *_others(term, locale)) for locale in LOCALES if locale != SOURCE},
            {locale: tuple(words) for locale, words in term.avoid.items()},
            alternatives(term.abbreviation),
            tuple(term.unless),
            tuple(term.loose),
        )
        for term in project.terms
    )


def _others(term: Term, locale: str) -> list[str]:
    return [*term.also.get(locale, ()), *term.forms.get(locale, ())]


@of_data
def used(project: Project, text: str) -> frozenset[str]:
    """Return the ids of the concepts that an English text names as whole words; the longest name at a place counts.

    Neither a part of a name (National Offender Management Service) nor a verb (the State must consent) names a concept,
    nor does a word that means something else here (`unless`: the licence of a text).
    """
    pattern, owners = _names(project)
    found = (match for match in pattern.finditer(text) if not _in_name(text, match) and not _is_verb(text, match))
    named = {owners[name] for match in found if (name := match.group().lower()) in owners}
    return frozenset(one.id for one in concepts(project) if one.id in named and not any(words in text for words in one.unless))


@of_data
def _by_id(project: Project) -> dict[str, Concept]:
    return {concept.id: concept for concept in concepts(project)}


def _used_known(project: Project, english: str, locale: str) -> list[Concept]:
    known = _by_id(project)
    return [known[name] for name in sorted(used(project, english)) if known[name].renderings.get(locale) or known[name].avoid.get(locale)]


def _in_name(text: str, match: re.Match[str]) -> bool:
    """Return whether a word with a capital stands beside another one: in the name of a body."""
    if not match.group()[0].isupper() or match.group().isupper():
        return False
    return bool(_NAME_BEFORE.search(text[max(0, match.start() - 40) : match.start()]) or _NAME_AFTER.match(text, match.end()))


def _is_verb(text: str, match: re.Match[str]) -> bool:
    """Return whether a single word is a verb: `must consent`, `Alert your police`."""
    if " " in match.group():
        return False
    before = text[max(0, match.start() - 12) : match.start()]
    return bool(_VERB_BEFORE.search(before) or _OBJECT.match(text, match.end()))


@of_data
def _names(project: Project) -> tuple[re.Pattern[str], dict[str, str]]:
    owners: dict[str, str] = {}
    patterns: list[str] = []
    for concept in concepts(project):
        for name in concept.english:
            for form in (name, name + "s"):
                if owners.setdefault(form.lower(), concept.id) == concept.id:
                    free = f"[{form[0]}{form[0].upper()}]{re.escape(form[1:])}"
                    patterns.append(free if form[0].islower() else re.escape(form))
    longest = sorted(patterns, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(longest) or '(?!)'})(?![\w-])"), owners


def names(concept: Concept, folded: str, locale: str) -> bool:
    """Return whether a folded text (see `base.fold`) uses one of the renderings of a concept, in some inflection."""
    options = concept.renderings.get(locale, ()) + concept.abbreviations
    return any(all(stem.search(folded) for stem in _stems(option, locale)) for option in options)


def _avoided(concept: Concept, text: str, locale: str) -> Iterator[str]:
    """Yield each rendering that is to be avoided; not in the name of a register or body."""
    for word in concept.avoid.get(locale, ()):
        for match in _phrase(word, locale).finditer(text):
            if not (match.group()[0].isupper() and _WORD_BEFORE.search(text[: match.start()])):
                yield match.group()


@lru_cache(maxsize=4096)
def _stems(option: str, locale: str) -> tuple[re.Pattern[str], ...]:
    """Return one pattern a word of four letters or more; where a language writes words together one may stand inside another."""
    start = "" if languages()[locale].terms.compounds else r"(?<!\w)"
    long_words = [word for word in re.findall(r"\w+", fold(option)) if len(word) >= _SHORT]
    if not long_words:
        return (whole(re.escape(fold(option))),)
    return tuple(re.compile(start + re.escape(_root(word, locale))) for word in long_words)


@lru_cache(maxsize=512)
def _phrase(option: str, locale: str) -> re.Pattern[str]:
    found = [re.escape(_stem(word, locale)) + r"\w{0,5}" if len(word) > _SHORT else re.escape(word) for word in option.split()]
    return whole(r"\s+".join(found), re.I)


def _root(word: str, locale: str) -> str:
    """Return what a folded word has in common with its inflections, its verb and the verb's other noun."""
    verbal = languages()[locale].terms.verbal
    root = re.sub(verbal, "", word) if verbal else word
    return root if root != word else _stem(word, locale)


def _stem(word: str, locale: str) -> str:
    return word[: max(_SHORT, len(word) - languages()[locale].terms.ending)]
