"""The Jinja environment of pages made from data: templates in `overrides/pages/`, words from the catalogs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

from scripts.evidence import cells, labels
from scripts.evidence.load import Evidence
from scripts.evidence.models import Deadline, Fact, Supported
from scripts.evidence.weakness import MARKS
from scripts.kit import locales
from scripts.kit.catalogs import Translator
from scripts.prose.citations import cite

_NUMBER_FIRST = re.compile(r"^([ \t]*(?:[-:][ \t]+)?\d+)\.(?=\s)", re.M)


class CompiledTemplates(BytecodeCache):
    """Compiled templates of this process, so that `make serve` compiles only what changed."""

    def __init__(self) -> None:
        self._known: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give Jinja what it compiled before; it checks that the template is the same."""
        if bucket.key in self._known:
            bucket.bytecode_from_string(self._known[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what Jinja compiled."""
        self._known[bucket.key] = bucket.bytecode_to_string()


compiled_templates = CompiledTemplates()


def environment(root: Path, locale: str, evidence: Evidence, translator: Translator) -> Environment:
    """Environment in which `_` translates the interface, `t` data strings, and filters write dates and names."""
    env = Environment(
        loader=FileSystemLoader([root / "overrides" / "pages", root / "overrides"]),
        undefined=StrictUndefined,
        bytecode_cache=compiled_templates,
        comment_start_string="<#",  # "{#" begins a section id
        comment_end_string="#>",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.globals.update(
        _=translator.gettext,
        t=translator.translate,
        label=lambda kind, code: translator.gettext(getattr(labels, kind)[code]),
        root=root,
        locale=locale,
        evidence=evidence,
        cite=lambda sources: cite_marked(sources, evidence, translator),
        support=lambda item, facts=None: support(item, facts, evidence, translator),
        weak_mark=lambda weak: translator.gettext(MARKS[weak]),
        length=lambda deadline: length(deadline, translator, locale),
        term=lambda deadline: term(deadline, translator, locale),
        when=lambda cell: cells.when(cell, translator.gettext, locale),
    )
    env.globals["by_name"] = lambda places: sorted(places, key=lambda place: locales.country_sort_key(place.country, locale))
    env.filters.update(
        number=lambda value: locales.written_number(value, locale),
        date=lambda value: locales.written_date(value, locale),
        date_after=lambda value, word: locales.date_after(word, value, locale),
        country=lambda code: locales.country_name(code, locale),
        language=lambda code: locales.language_name(code, locale),
        own_language=lambda code: locales.language_name(code),
        listed=lambda items: locales.written_list(list(items), locale),
        by_topic=by_topic,
        alphabetical=alphabetical,
    )
    return env


def no_numbered_lists(markdown: str) -> str:
    """Markdown made from data, in which no text becomes a numbered list and loses the number that it begins with.

    A Latvian date does ("2013. gada 1. augusts"), and so does a year with a remark ("2015. Law of 17 August").
    """
    return _NUMBER_FIRST.sub(r"\1\\.", markdown)


def cite_marked(sources: Iterable[str], evidence: Evidence, translator: Translator) -> str:
    """Source ids as a citation; where all of them are weak, with a mark that says so."""
    named = list(dict.fromkeys(sources))
    weak = evidence.weakness(named)
    return cite(named) + (f' <span class="weak">{translator.gettext(MARKS[weak])}</span>' if weak else "")


def support(item: Supported, facts: Iterable[Fact] | None, evidence: Evidence, translator: Translator) -> str:
    """What a statement rests on: its citation, and the marks where its sources are weak, or a part is not yet checked.

    `facts` are those of the country, where the item names facts instead of sources.
    """
    sources = list(item.sources)
    named = set(getattr(item, "facts", []) or [])
    for fact in facts or []:
        if fact.id in named:
            sources += fact.sources
    text = cite_marked(sources, evidence, translator)
    part = getattr(item, "background_for", None)
    if part:
        mark = translator.gettext("not yet checked:")  # not inside the f-string: Babel does not look there
        text += f' <span class="unchecked">{mark} {translator.translate(part)}</span>'
    elif item.basis == "background":
        text += " [@?]"
    return text


def length(deadline: Deadline, translator: Translator, locale: str) -> str:
    """A deadline's length in words: "60 days", "without delay"."""
    if deadline.number is None:
        return translator.translate(str(deadline.text))
    number = int(deadline.number) if deadline.number == int(deadline.number) else deadline.number
    singular, plural = labels.UNIT[deadline.unit or "days"]
    one = locales.cldr(locale).plural_form(number) == "one"
    text = f"{number} {translator.gettext(singular if one else plural)}"
    return f"{text}, {translator.translate(deadline.text)}" if deadline.text else text


def term(deadline: Deadline, translator: Translator, locale: str) -> str:
    """A deadline as the end of a sentence: "60 days, counted from the request", "immediately after the decision"."""
    values = {"length": f"**{length(deadline, translator, locale)}**", "start": translator.translate(deadline.counted_from)}
    if not deadline.has_start:
        return f"{values['length']} ({values['start']})"
    counted, after = translator.gettext("%(length)s, counted from %(start)s"), translator.gettext("%(length)s after %(start)s")
    return locales.contracted((after if deadline.number is None else counted) % values, locale)


def by_topic(facts: list[Fact], *topics: str) -> list[Fact]:
    """Facts of the given topics, in the order of the topics."""
    return [fact for topic in topics for fact in facts if fact.topic == topic]


def alphabetical(items: Iterable, attribute: str) -> list:
    """Items by a text attribute; case and diacritics do not count."""
    return sorted(items, key=lambda item: locales.sort_key(str(getattr(item, attribute))))
