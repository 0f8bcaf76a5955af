"""A country in cells: one value a topic, for the comparison, the map and the open data. Nothing is said here twice:
each cell points to the place on the country's page, and to the sources, that it rests on.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from scripts.base import locales
from scripts.base.articles import LAW
from scripts.base.catalogs import N_
from scripts.evidence import labels
from scripts.evidence.load import Evidence
from scripts.evidence.models import Authority, Country, Deadline, GlanceKey, Instrument, InstrumentId, Measure, Review, Value

GLANCE: tuple[GlanceKey, ...] = ("eu", "schengen", "sis", "ecris", "jha-opt-out", "directive-2023-977")
INSTRUMENTS: tuple[InstrumentId, ...] = ("fd-2008-947", "fd-2008-909", "fd-2009-829", "european-protection-order")
AFTER: tuple[GlanceKey, ...] = ("sex-offender-register", "post-release", "risk-tools", "vetting")
AUTHORITIES = ("probation", "criminal-records", "police-cooperation")
MEASURES = tuple(f"measure-{kind}" for kind in labels.MEASURE)
PARTS, SHORT = labels.TABLES["PART"], labels.TABLES["SHORT"]
NOT_FOUND, NOT_APPLICABLE = N_("Not found (searched in %(month)s)."), N_("Does not apply.")
LONGEST = N_("at most: %(longest)s")
EU_LAW = N_("%(length)s (EU law; no national rule found)")


@dataclass
class Cell:
    """One value of one country. `text` is empty where nothing was found; `why` then says so."""

    topic: str
    text: str = ""
    since: str = ""  # ISO date, month or year
    until: str = ""
    note: str = ""
    as_of: str = ""  # what day, month or year the evidence describes
    kind: str = ""  # a code of models.KINDS
    why: str = ""
    basis: Literal["national", "eu-law"] = "national"  # eu-law: EU law answers alike for each State; no national rule was found
    checked: bool = True  # False: a part of it is background
    anchor: str = ""  # place on the country's page
    sources: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Words:
    """The language that a row is written in."""

    translate: Callable[[str], str]
    locale: str
    not_found: str
    limits: dict[str, Deadline]  # those of EU law, by instrument
    languages_law: dict[str, list[str]]  # articles of EU law on the language of the papers, by instrument


def not_found(review: Review, translate: Callable[[str], str], locale: str) -> str:
    """Return the words for what was not found, and when it was looked for."""
    return translate(NOT_FOUND) % {"month": locales.date_after("in", review.searched, locale)}


def topics() -> tuple[str, ...]:
    """Return codes of all topics, in the order of their columns. A code names its place in the data and never changes."""
    return (*GLANCE, *(topic for key in INSTRUMENTS for topic in of_instrument(key)), *AFTER, *AUTHORITIES, *MEASURES)


def of_instrument(key: str) -> tuple[str, ...]:
    """Return codes of the topics of an instrument: its status, then its parts."""
    return (key, *(f"{key}-{part}" for part in PARTS))


def topic_name(topic: str, gettext: Callable[[str], str]) -> str:
    """Return a topic's name in words."""
    if topic in labels.GLANCE:
        return gettext(labels.GLANCE[topic])
    if topic in labels.ROLE:
        return gettext(labels.ROLE[topic])
    if topic in MEASURES:
        return gettext(labels.MEASURE[topic.removeprefix("measure-")])
    for key in INSTRUMENTS:
        if topic == key:
            return gettext(SHORT[key])
        if topic.startswith(f"{key}-"):
            return f"{gettext(labels.TOPIC[key])}: {gettext(PARTS[topic.removeprefix(f'{key}-')])}"
    raise KeyError(topic)


def row(country: Country, evidence: Evidence, translate: Callable[[str], str], locale: str) -> dict[str, Cell]:
    """Return all cells of a country, by topic. `translate` gives strings of data and interface in the language."""
    limits: dict[str, Deadline] = {name: one.limit for name, one in evidence.mechanisms.items() if name in INSTRUMENTS and one.limit}
    languages_law = {name: one.receiving.languages_law for name, one in evidence.mechanisms.items() if one.receiving}
    words = _Words(translate, locale, not_found(evidence.review, translate, locale), limits, languages_law)
    found: dict[str, Cell] = {key: _value(key, country.glance.get(key), f"glance-{key}", country, words) for key in (*GLANCE, *AFTER)}
    for name in INSTRUMENTS:
        instrument = country.instruments.get(name)
        if instrument:
            found |= _instrument(name, instrument, country, words)
    for role in AUTHORITIES:
        found[role] = _authorities(role, [one for one in country.authorities if one.role == role], country, words)
    for kind in labels.MEASURE:
        if measures := [one for one in country.measures if one.kind == kind]:
            found[f"measure-{kind}"] = _measures(measures, words)
    for topic in topics():
        found.setdefault(topic, Cell(topic, why=words.not_found, anchor="gaps"))
    return {topic: found[topic] for topic in topics()}


def when(cell: Cell, gettext: Callable[[str], str], locale: str) -> str:
    """Return since when a value holds, or from when until when it held, in words; empty where the cell has no date."""
    since = locales.date_after("since", cell.since, locale) if cell.since else ""
    until = locales.date_after("until", cell.until, locale) if cell.until else ""
    if since and until:
        return gettext("but applied from %(since)s until %(until)s") % {"since": since, "until": until}
    if until:
        return gettext("until %(date)s") % {"date": until}
    return gettext("since %(date)s") % {"date": since} if since else ""


def sources_of(names: list[str], facts: list[str], country: Country) -> list[str]:
    """Return source ids of a value: its own, then those of its facts."""
    by_id = country.facts_by_id
    return list(dict.fromkeys([*names, *(source for name in facts if name in by_id for source in by_id[name].cited)]))


def _value(topic: str, item: Value | None, anchor: str, country: Country, words: _Words) -> Cell:
    if item is None:
        return Cell(topic, why=words.not_found, anchor=anchor)
    cell = Cell(
        topic,
        text=words.translate(item.value) if item.value else "",
        since=item.date or "",
        until=item.until or "",
        note=words.translate(item.note) if item.note else "",
        as_of=item.as_of or "",
        kind=item.kind or "",
        checked=item.basis == "seen" and not item.background_for,
        anchor=anchor,
        sources=sources_of(item.cited, item.facts, country),
    )
    if not cell.text and not cell.since:
        cell.why = cell.note or words.not_found
        cell.note = ""
    return cell


def _instrument(key: str, item: Instrument, country: Country, words: _Words) -> dict[str, Cell]:
    anchor = f"receive-{key}"
    status = _value(key, item.status, anchor, country, words)
    if item.since:
        status.since, status.until = item.since.date or "", item.since.until or ""
        status.sources = list(dict.fromkeys([*status.sources, *sources_of(item.since.cited, item.since.facts, country)]))
        status.checked &= item.since.basis == "seen" and not item.since.background_for
    found = {key: status}
    for part, value in (("receives", item.receiving), ("decides", item.deciding), ("deadline", item.deadline)):
        found[f"{key}-{part}"] = _value(f"{key}-{part}", value, anchor, country, words)
    names = f"{key}-languages"
    if item.languages:
        listed = locales.written_list([locales.language_name(code, words.locale) for code in item.languages], words.locale)
        sources = sources_of(item.languages_cited, item.languages_facts, country)
        found[names] = Cell(names, listed, anchor=anchor, sources=sources, checked=bool(sources))
    else:
        found[names] = _value(names, item.languages_note, anchor, country, words)
    if not item.applies:
        for cell in found.values():
            if not cell.text and not cell.since:
                cell.why = words.translate(NOT_APPLICABLE)
        return found
    if key in words.limits and not found[f"{key}-deadline"].text:
        limit = words.limits[key]
        found[f"{key}-deadline"] = _by_eu_law(found[f"{key}-deadline"], _length(limit, words), limit.cited, words)
    if key in words.languages_law and not item.languages:
        official = locales.written_list(locales.official_languages(country.code, words.locale), words.locale)
        found[names] = _by_eu_law(found[names], official, [f"{LAW}{law}" for law in words.languages_law[key]], words)
    return found


def _length(limit: Deadline, words: _Words) -> str:
    if limit.number is None:
        return words.translate(str(limit.text))
    return labels.amount(limit.number, limit.unit or "days", words.translate, words.locale)


def _by_eu_law(national: Cell, answer: str, law: list[str], words: _Words) -> Cell:
    """Return what EU law answers where no national rule was found; what the national act does say stays as a note."""
    note = national.text or ("" if national.why == words.not_found else national.why)
    text = words.translate(EU_LAW) % {"length": answer}
    sources = list(dict.fromkeys([*law, *national.sources]))
    return Cell(national.topic, text, note=note, anchor=national.anchor, basis="eu-law", sources=sources, checked=national.checked)


def _authorities(role: str, found: list[Authority], country: Country, words: _Words) -> Cell:
    if not found:
        return Cell(role, why=words.not_found, anchor="authorities")
    translate = words.translate
    names = [one.own if translate(one.en) == one.own else f"{one.own} ({translate(one.en)})" for one in found]
    return Cell(
        role,
        text="; ".join(f"{name}, {translate(one.part)}" if one.part else name for name, one in zip(names, found, strict=True)),
        anchor=f"authority-{role}",
        sources=list(dict.fromkeys(source for one in found for source in sources_of(one.cited, one.facts, country))),
        checked=all(one.basis == "seen" and not one.background_for for one in found),
    )


def _measures(found: list[Measure], words: _Words) -> Cell:
    """Return the measures of one kind: each by its own name, with its longest duration."""
    longest = words.translate(LONGEST)
    return Cell(
        f"measure-{found[0].kind}",
        text="; ".join(f"{one.own} ({longest % {'longest': words.translate(one.longest)}})" if one.longest else one.own for one in found),
        anchor="measures",
        sources=list(dict.fromkeys(name for one in found for name in one.cited)),
        checked=all(one.basis == "seen" for one in found),
    )
