"""Rows of the open data, in English as `data/` is. Ids and column names never change their meaning."""

from __future__ import annotations

from scripts.base import locales
from scripts.evidence import cells
from scripts.evidence.load import Evidence
from scripts.evidence.models import Fact, Value

Row = dict[str, object]


def english(text: str) -> str:
    """Return a text as it is: the data are in English already."""
    return text


def page(path: str) -> str:
    """Return address of a page below the site's own: en/countries/lv/."""
    return f"{locales.SOURCE}/{path}"


def comparison(evidence: Evidence) -> list[Row]:
    """Return every value of the comparison: one row a country and topic."""
    found = []
    for code, country in evidence.countries.items():
        for topic, cell in cells.row(country, evidence, english, locales.SOURCE).items():
            found.append(
                {
                    "country": code,
                    "name": locales.country_name(code, locales.SOURCE),
                    "topic": topic,
                    "value": cell.text,
                    "since": cell.since,
                    "until": cell.until,
                    "note": cell.note or cell.why,
                    "as_of": cell.as_of,
                    "code": cell.kind,
                    "checked": cell.checked,
                    "weak": evidence.weakness(cell.sources),
                    "text_read": evidence.text_read(cell.sources),
                    "sources": cell.sources,
                    "page": page(f"countries/{code}/#{cell.anchor}"),
                }
            )
    return found


def authorities(evidence: Evidence) -> list[Row]:
    """Return authorities by country and role."""
    return [
        {
            "country": code,
            "role": one.role,
            "own": one.own,
            "own_language": one.own_language,
            "english": one.en,
            "parent": one.parent,
            "website": one.website,
            "part": one.part,
            "note": one.note,
            "basis": one.basis,
            "not_checked": one.unchecked,
            "weak": evidence.weakness(cells.sources_of(one.cited, one.facts, country)),
            "sources": cells.sources_of(one.cited, one.facts, country),
        }
        for code, country in evidence.countries.items()
        for one in country.authorities
    ]


def transfers(evidence: Evidence) -> list[Row]:
    """Return rows on receiving and sending a case, by country and instrument."""
    found = []
    for code, country in evidence.countries.items():
        for key, item in country.instruments.items():
            parts = {
                "status": item.status,
                "since": item.since,
                "receives": item.receiving,
                "decides": item.deciding,
                "languages_note": item.languages_note,
                "deadline": item.deadline,
                "requirements": item.requirements,
                "sending": item.outgoing,
                "breach": item.breach,
            }
            names = [*item.languages_cited, *(s for part in parts.values() if part for s in part.cited)]
            facts = [*item.languages_facts, *(f for part in parts.values() if part for f in part.facts)]
            found.append(
                {"country": code, "instrument": key, "applies": item.applies, "languages": item.languages}
                | {name: _words(part) for name, part in parts.items()}
                | {"surprise": item.surprise or ""}
                | {"text_read": evidence.text_read(cells.sources_of(names, facts, country))}
                | {"sources": cells.sources_of(names, facts, country), "page": page(f"countries/{code}/#receive-{key}")}
            )
    return found


def _words(part: Value | None) -> str:
    """Return a value with its date, note and mark, as one text."""
    if part is None:
        return ""
    mark = f"not yet checked: {part.unchecked}" if part.unchecked else "not yet checked" if part.basis == "background" else ""
    return "; ".join(filter(None, [part.value, part.date, part.until and f"until {part.until}", part.note, mark]))


def measures(evidence: Evidence) -> list[Row]:
    """Return the measures of national law, by their own names."""
    return [
        {"country": code, "kind": one.kind, "own": one.own, "own_language": one.own_language, "english": one.en, "longest": one.longest}
        | {"supervises": one.supervises, "breach": one.breach, "letter": one.letter, "note": one.note, "basis": one.basis}
        | {"weak": evidence.weakness(one.cited), "text_read": evidence.text_read(one.cited)}
        | {"sources": one.cited, "page": page(f"countries/{code}/#measures")}
        for code, country in evidence.countries.items()
        for one in country.measures
    ]


def mechanisms(evidence: Evidence) -> list[Row]:
    """Return the mechanisms."""
    return [
        {
            "id": name,
            "name": one.name,
            "short_name": one.short_name,
            "kind": one.kind,
            "status": one.status,
            "status_note": one.status_note,
            "successor": one.successor,
            "question": one.question,
            "who": one.who,
            "start_at": one.start_at,
            "acts": [act.celex for act in one.legal_acts],
            "sources": one.card_sources,
            "page": page(f"mechanisms/{name}/"),
        }
        for name, one in evidence.mechanisms.items()
    ]


def participation(evidence: Evidence) -> list[Row]:
    """Return which country takes part in which mechanism."""
    return [
        {"mechanism": name, "country": one.country, "status": one.status, "since": one.since, "until": one.until}
        | {"note": one.note, "basis": one.basis, "as_of": one.as_of, "weak": evidence.weakness(one.cited), "sources": one.cited}
        for name, mechanism in evidence.mechanisms.items()
        for one in mechanism.participation
    ]


def deadlines(evidence: Evidence) -> list[Row]:
    """Return time limits of the mechanisms."""
    return [
        {"mechanism": name, "id": one.id, "what": one.what, "number": one.number, "unit": one.unit, "text": one.text}
        | {"counted_from": one.counted_from, "article": one.article, "as_of": one.as_of, "basis": one.basis}
        | {"weak": evidence.weakness(one.cited), "sources": one.cited, "page": page(f"mechanisms/{name}/#deadlines")}
        for name, mechanism in evidence.mechanisms.items()
        for one in mechanism.deadlines
    ]


def statements(evidence: Evidence) -> list[Row]:
    """Return every statement that is made from data."""

    def rows(subject: str, address: str, facts: list[Fact]) -> list[Row]:
        return [
            {"id": one.id, "subject": subject, "topic": one.topic, "text": one.text, "as_of": one.as_of, "basis": one.basis}
            | {"weak": evidence.weakness(one.cited), "sources": one.cited, "page": page(f"{address}#{one.id}")}
            for one in facts
        ]

    found = []
    for code, country in evidence.countries.items():
        found += rows(f"country:{code}", f"countries/{code}/", country.all_facts)
    for name, mechanism in evidence.mechanisms.items():
        found += rows(f"mechanism:{name}", f"mechanisms/{name}/", mechanism.facts)
    for folder, name, one in evidence.collections():
        found += rows(f"{folder}:{name}", f"reference/evidence/{folder}-{name}/", one.facts)
    return found


def timeline(evidence: Evidence) -> list[Row]:
    """Return the dated developments."""
    return [
        {"id": one.id, "date": one.date, "kind": one.kind, "what": one.what, "relevance": one.relevance, "basis": one.basis}
        | {"weak": evidence.weakness(one.cited), "sources": one.cited}
        for one in evidence.timeline.values()
    ]


def findings(evidence: Evidence) -> list[Row]:
    """Return the numbered statements of SOMEC, of its authors and about it."""
    return [
        {
            "id": one.id,
            "text": one.text,
            "kind": one.kind,
            "core": one.core,
            "certainty": one.certainty,
            "as_of": one.as_of,
            "dated": one.dated,
            "recommendations": one.answers,
            "steps": one.steps,
            "lessons": one.lessons,
            "since": one.since,
            "weak": evidence.weakness(one.cited),
            "sources": one.cited,
            "page": page(f"findings/{one.page}/#{one.id}"),
        }
        for one in sorted(evidence.findings, key=lambda one: one.number)
    ]


def recommendations(evidence: Evidence) -> list[Row]:
    """Return the recommendations and gaps."""
    return [
        {
            "id": one.id,
            "group": one.group,
            "addressee": one.addressee,
            "text": one.text,
            "documented": one.documented,
            "status": one.status,
            "status_text": one.status_text,
            "would_close": one.would_close,
            "who": one.who,
            **{kind: list(getattr(evidence.thread.get(one.id), kind, ())) for kind in ("findings", "steps", "lessons")},
            "developments": one.developments,
            "weak": evidence.weakness(one.cited),
            "sources": one.cited,
            "page": page(f"recommendations/#{one.id}"),
        }
        for one in evidence.recommendations
    ]


def terms(evidence: Evidence) -> list[Row]:
    """Return the termbase."""
    return [
        {"id": one.id, **{code: getattr(one, code) for code in locales.LOCALES}, "abbreviation": one.abbreviation}
        | {"definition": one.definition, "note": one.note, "page": page(f"reference/glossary/#{one.id}")}
        for one in evidence.terms
    ]


def acts(evidence: Evidence) -> list[Row]:
    """Return every legal act that the site cites."""
    return [
        {
            "id": one.id,
            "country": one.country,
            "kind": one.kind,
            "short": one.short,
            "title": one.title("en")[0],
            "translated": "en" in one.ours,
            "identifier": one.celex or one.identifier,
            "url": one.eli or one.official("en")[0],
            "date": one.date,
            "in_force_from": one.in_force_from,
            "in_force_until": one.in_force_until,
            "amended_by": one.amended_by,
            "replaced_by": one.replaced_by,
            "text_read": one.text_read,
            "changed_since": one.changed_since,
            "page": page(f"reference/acts/#{one.id}"),
        }
        for one in evidence.acts.values()
    ]


def sources(evidence: Evidence) -> list[Row]:
    """Return every source; without title and address where they name a victim."""
    return [
        {"id": one.id, "title": one.title, "publisher": one.publisher, "url": one.href}
        | {"date": one.date, "kind": one.kind, "note": one.note, "page": page(f"reference/sources/{one.kind}/#{one.id}")}
        for one in evidence.sources.values()
    ]
