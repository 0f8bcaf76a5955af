"""The termbase (data/terms.yml) and the discouraged wordings of a language, as patterns: which concepts a text uses, in which words."""

import re
from collections import defaultdict
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
    concepts = used(project, english)
    yield from missing([concept for concept in concepts if locale not in concept.loose], text, locale)
    for concept in concepts:
        for word in _avoided(concept, text, locale):
            yield f"{word!r} is not to be used for '{concept.english[0]}'; the termbase says '{_wanted(concept, locale)}'"
    yield from discouraged(text, locale, english)


def missing(concepts: list[Concept], text: str, locale: str) -> Iterator[str]:
    """Yield those of the concepts, which the English names, that a translation does not name."""
    folded = fold(text) if concepts else ""
    for concept in concepts:
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
    """Return every concept of the termbase, in the order of their ids."""

    def renderings(term: Term, locale: str) -> tuple[str, ...]:
        return *alternatives(getattr(term, locale)), *term.also.get(locale, ()), *term.forms.get(locale, ())

    return tuple(
        Concept(
            term.id,
            alternatives(term.en),
            {locale: renderings(term, locale) for locale in LOCALES if locale != SOURCE},
            {locale: tuple(words) for locale, words in term.avoid.items()},
            alternatives(term.abbreviation),
            tuple(term.unless),
            tuple(term.loose),
        )
        for term in sorted(project.terms, key=lambda term: term.id)
    )


@of_data
def used(project: Project, text: str) -> list[Concept]:
    """Return the concepts that an English text names as whole words; the longest name at a place counts.

    Neither a part of a name (National Offender Management Service) nor a verb (the State must consent) names a concept,
    nor does a word that means something else here (`unless`: the licence of a text).
    """
    pattern, owners = _names(project)
    found = (match for match in pattern.finditer(text) if not _in_name(text, match) and not _is_verb(text, match))
    named = {owners[name] for match in found if (name := match.group().lower()) in owners}
    named_ones = (concept for concept in concepts(project) if concept.id in named) if named else ()
    return [concept for concept in named_ones if not any(words in text for words in concept.unless)]


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
    """Return a pattern of all English names, by their first letter, which is quicker; and the id of the concept of each."""
    owners: dict[str, str] = {}
    forms: list[str] = []
    for concept in concepts(project):
        for form in (form for name in concept.english for form in (name, f"{name}s")):
            if owners.setdefault(form.lower(), concept.id) == concept.id:
                forms.append(form)
    by_letter: dict[str, list[str]] = defaultdict(list)
    for form in sorted(forms, key=len, reverse=True):
        rest = re.escape(form[1:])
        by_letter[form[0].lower()].append(rest if form[0].islower() else f"(?<={form[0]}){rest}")
    names = [rf"[{letter}{letter.upper()}](?<![\w-].)(?:{'|'.join(rests)})" for letter, rests in by_letter.items()]
    return re.compile(rf"(?:{'|'.join(names) or '(?!)'})(?![\w-])"), owners


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
