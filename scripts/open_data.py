"""The data for other people's work: `site/data/` with each table as JSON and CSV, a data package, and all sources
for reference managers. English, as in `data/`; ids and column names never change their meaning.

Formats: Data Package (https://datapackage.org/standard/data-package/), CSL-JSON (https://citeproc-js.readthedocs.io/),
BibTeX.
"""

from __future__ import annotations

import csv
import io
import json
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import locales
from catalogs import N_
from evidence.load import Evidence
from evidence.models import Country, Fact, Source
from pages import cells

Row = dict[str, object]
LICENCE = {"name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}
CSL_TYPE = {  # kind of source -> type in CSL and in BibTeX
    "official-page": ("webpage", "misc"),
    "legal-act": ("legislation", "misc"),
    "official-report": ("report", "techreport"),
    "guidance": ("report", "techreport"),
    "project-report": ("report", "techreport"),
    "article": ("article", "misc"),
    "news": ("article-newspaper", "misc"),
    "dataset": ("dataset", "misc"),
    "other": ("document", "misc"),
}


@dataclass(frozen=True)
class Column:
    """A column of a table."""

    name: str
    about: str
    type: str = "string"  # of the data package: string, number, boolean, array


@dataclass(frozen=True)
class Table:
    """A table: its name (of its files), what it holds, its columns, and the function that gives its rows."""

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: Callable[[Evidence], list[Row]] = field(repr=False)

    @cached_property
    def schema(self) -> dict:
        """Schema of the data package."""
        return {"fields": [{"name": c.name, "type": c.type, "description": c.about} for c in self.columns]}


def english(text: str) -> str:
    """The data's own language needs no translation."""
    return text


def page(path: str) -> str:
    """Address of a page below the site's own: en/countries/lv/."""
    return f"{locales.SOURCE}/{path}"


def _comparison(evidence: Evidence) -> list[Row]:
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
                    "sources": cell.sources,
                    "page": page(f"countries/{code}/#{cell.anchor}"),
                }
            )
    return found


def _authorities(evidence: Evidence) -> list[Row]:
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
            "not_checked": one.background_for,
            "sources": cells.sources_of(one.sources, one.facts, country),
        }
        for code, country in evidence.countries.items()
        for one in country.authorities
    ]


def _transfers(evidence: Evidence) -> list[Row]:
    found = []
    for code, country in evidence.countries.items():
        for key, item in country.instruments.items():
            parts = {
                "status": item.status, "since": item.since, "receives": item.receiving, "decides": item.deciding,
                "languages_note": item.languages_note, "deadline": item.deadline, "requirements": item.requirements,
                "sending": item.outgoing,
            }  # fmt: skip
            names = [*item.languages_sources, *(s for part in parts.values() if part for s in part.sources)]
            facts = [*item.languages_facts, *(f for part in parts.values() if part for f in part.facts)]
            found.append(
                {"country": code, "instrument": key, "applies": item.applies, "languages": item.languages}
                | {name: _words(part) for name, part in parts.items()}
                | {"sources": cells.sources_of(names, facts, country), "page": page(f"countries/{code}/#receive-{key}")}
            )
    return found


def _words(part) -> str:  # noqa: ANN001 - evidence.models.Value or None
    """A value with its date, note and mark, as one text."""
    if part is None:
        return ""
    mark = f"not yet checked: {part.background_for}" if part.background_for else "not yet checked" if part.basis == "background" else ""
    return "; ".join(filter(None, [part.value, part.date, part.until and f"until {part.until}", part.note, mark]))


def _mechanisms(evidence: Evidence) -> list[Row]:
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


def _participation(evidence: Evidence) -> list[Row]:
    return [
        {"mechanism": name, "country": one.country, "status": one.status, "since": one.since, "until": one.until}
        | {"note": one.note, "basis": one.basis, "as_of": one.as_of, "sources": one.sources}
        for name, mechanism in evidence.mechanisms.items()
        for one in mechanism.participation
    ]


def _deadlines(evidence: Evidence) -> list[Row]:
    return [
        {"mechanism": name, "id": one.id, "what": one.what, "number": one.number, "unit": one.unit, "text": one.text}
        | {"counted_from": one.counted_from, "article": one.article, "as_of": one.as_of, "basis": one.basis}
        | {"sources": one.sources, "page": page(f"mechanisms/{name}/#deadlines")}
        for name, mechanism in evidence.mechanisms.items()
        for one in mechanism.deadlines
    ]


def _statements(evidence: Evidence) -> list[Row]:
    def rows(subject: str, address: str, facts: list[Fact]) -> list[Row]:
        return [
            {"id": one.id, "subject": subject, "topic": one.topic, "text": one.text, "as_of": one.as_of, "basis": one.basis}
            | {"sources": one.sources, "page": page(f"{address}#{one.id}")}
            for one in facts
        ]

    found = []
    for code, country in evidence.countries.items():
        found += rows(f"country:{code}", f"countries/{code}/", country_facts(country))
    for name, mechanism in evidence.mechanisms.items():
        found += rows(f"mechanism:{name}", f"mechanisms/{name}/", mechanism.facts)
    for folder, collections in (("practice", evidence.practice), ("somec", evidence.somec)):
        for name, one in collections.items():
            found += rows(f"{folder}:{name}", f"reference/evidence/{folder}-{name}/", one.facts)
    return found


def country_facts(country: Country) -> list[Fact]:
    """Facts of a country and of its parts."""
    return country.facts + [fact for part in country.parts for fact in part.facts]


def _timeline(evidence: Evidence) -> list[Row]:
    return [
        {"id": one.id, "date": one.date, "kind": one.kind, "what": one.what, "relevance": one.relevance, "basis": one.basis}
        | {"sources": one.sources}
        for one in evidence.timeline.values()
    ]


def _findings(evidence: Evidence) -> list[Row]:
    return [
        {"id": one.id, "text": one.text, "certainty": one.certainty, "as_of": one.as_of, "since": one.since}
        | {"sources": one.sources, "page": page(f"findings/{one.page}/#{one.id}")}
        for one in evidence.findings
    ]


def _recommendations(evidence: Evidence) -> list[Row]:
    return [
        {"id": one.id, "group": one.group, "addressee": one.addressee, "text": one.text, "documented": one.documented}
        | {"status": one.status, "status_text": one.status_text, "developments": one.developments, "sources": one.sources}
        | {"page": page(f"recommendations/#{one.id}")}
        for one in evidence.recommendations
    ]


def _terms(evidence: Evidence) -> list[Row]:
    return [
        {"id": one.id, **{code: getattr(one, code) for code in locales.LOCALES}, "abbreviation": one.abbreviation}
        | {"definition": one.definition, "note": one.note, "page": page(f"reference/glossary/#{one.id}")}
        for one in evidence.terms
    ]


def _sources(evidence: Evidence) -> list[Row]:
    return [
        {"id": one.id, "title": one.title if one.print_url else "", "publisher": one.publisher, "url": one.url if one.print_url else ""}
        | {"date": one.date, "kind": one.kind, "note": one.note, "page": page(f"reference/sources/{one.kind}/#{one.id}")}
        for one in evidence.sources.values()
    ]


def _columns(*columns: tuple[str, str] | tuple[str, str, str]) -> tuple[Column, ...]:
    return tuple(Column(*column) for column in columns)


COUNTRY = ("country", N_("Code of the country as in EU texts: el is Greece, uk the United Kingdom"))
SOURCES = ("sources", N_("Ids of the sources, see the table of sources"), "array")
PAGE = ("page", N_("Address on this site"))
BASIS = ("basis", N_("seen: the source was read and says it; background: not yet checked"))
AS_OF = ("as_of", N_("Day, month or year that the evidence describes"))
ID = ("id", N_("Id that never changes; also the anchor on the page"))

TABLES = (
    Table(
        "countries",
        N_("Every value of the comparison: one row a country and topic"),
        _columns(
            COUNTRY,
            ("name", N_("Name of the country")),
            ("topic", N_("Code of the topic")),
            ("value", N_("The value in words; empty where nothing was found")),
            ("since", N_("Since when: day, month or year")),
            ("until", N_("Until when, where it has ended")),
            ("note", N_("Remark, or why there is no value")),
            AS_OF,
            ("code", N_("Code to compare by, where the topic has codes")),
            ("checked", N_("false: a part of it is not yet checked"), "boolean"),
            SOURCES,
            PAGE,
        ),
        _comparison,
    ),
    Table(
        "authorities",
        N_("Who to turn to: one row an authority and role"),
        _columns(
            COUNTRY,
            ("role", N_("Code of the role")),
            ("own", N_("Name in its own language")),
            ("own_language", N_("Language of that name")),
            ("english", N_("Name in English")),
            ("parent", N_("The body that it belongs to")),
            ("website", N_("Official site")),
            ("part", N_("The part of the country that it serves, where not the whole")),
            ("note", N_("Remark")),
            BASIS,
            ("not_checked", N_("What of it is not yet checked")),
            SOURCES,
        ),
        _authorities,
    ),
    Table(
        "transfers",
        N_("Receiving and sending a case: one row a country and instrument"),
        _columns(
            COUNTRY,
            ("instrument", N_("Id of the mechanism")),
            ("applies", N_("false: it does not apply, or no longer"), "boolean"),
            ("languages", N_("Codes of the languages of the certificate"), "array"),
            ("status", N_("Status")),
            ("since", N_("Since when")),
            ("receives", N_("Who receives")),
            ("decides", N_("Who decides")),
            ("languages_note", N_("Remark on languages")),
            ("deadline", N_("Deadline")),
            ("requirements", N_("Special requirements")),
            ("sending", N_("Sending a case from here")),
            SOURCES,
            PAGE,
        ),
        _transfers,
    ),
    Table(
        "mechanisms",
        N_("The mechanisms: one row each"),
        _columns(
            ID,
            ("name", N_("Full name")),
            ("short_name", N_("Short name")),
            ("kind", N_("Code of the kind")),
            ("status", N_("in-force, being-built or superseded")),
            ("status_note", N_("Remark on the status")),
            ("successor", N_("Id of the mechanism that took its place")),
            ("question", N_("The question that it answers")),
            ("who", N_("Who may use it")),
            ("start_at", N_("Where to start")),
            ("acts", N_("CELEX numbers of the acts"), "array"),
            SOURCES,
            PAGE,
        ),
        _mechanisms,
    ),
    Table(
        "participation",
        N_("Which country takes part in which mechanism; countries without a row follow the mechanism's general rule"),
        _columns(
            ("mechanism", N_("Id of the mechanism")),
            COUNTRY,
            ("status", N_("in, out, special or unknown")),
            ("since", N_("Since when")),
            ("until", N_("Until when")),
            ("note", N_("Remark")),
            BASIS,
            AS_OF,
            SOURCES,
        ),
        _participation,
    ),
    Table(
        "deadlines",
        N_("Time limits of the mechanisms: one row each"),
        _columns(
            ("mechanism", N_("Id of the mechanism")),
            ("id", N_("Id of the time limit within its mechanism")),
            ("what", N_("What must be done")),
            ("number", N_("How long; empty where the act gives no number"), "number"),
            ("unit", N_("Unit of the number")),
            ("text", N_("How long, in words")),
            ("counted_from", N_("From when it is counted")),
            ("article", N_("Article, and act where it is another")),
            AS_OF,
            BASIS,
            SOURCES,
            PAGE,
        ),
        _deadlines,
    ),
    Table(
        "statements",
        N_("Every statement of this site that is made from data"),
        _columns(
            ID,
            ("subject", N_("country, mechanism, practice or somec, and its code")),
            ("topic", N_("Code of the topic")),
            ("text", N_("The statement")),
            AS_OF,
            BASIS,
            SOURCES,
            PAGE,
        ),
        _statements,
    ),
    Table(
        "timeline",
        N_("Dated developments"),
        _columns(
            ID, ("date", N_("Day, month or year")), ("kind", N_("Code of the kind")), ("what", N_("What happened")),
            ("relevance", N_("What it means")), BASIS, SOURCES,
        ),  # fmt: skip
        _timeline,
    ),
    Table(
        "findings",
        N_("What SOMEC is documented to have found"),
        _columns(
            ID, ("text", N_("The finding")), ("certainty", N_("How it is documented")), AS_OF,
            ("since", N_("What has changed since")), SOURCES, PAGE,
        ),  # fmt: skip
        _findings,
    ),
    Table(
        "recommendations",
        N_("Recommendations and what became of them"),
        _columns(
            ID, ("group", N_("Who recommended it: somec, others or gap")), ("addressee", N_("Codes of the addressees"), "array"),
            ("text", N_("The recommendation")), ("documented", N_("How it is documented")), ("status", N_("Code of the status")),
            ("status_text", N_("Why")), ("developments", N_("Ids in the timeline"), "array"), SOURCES, PAGE,
        ),  # fmt: skip
        _recommendations,
    ),
    Table(
        "terms",
        N_("The termbase in five languages"),
        _columns(
            ID,
            *((code, N_("The term in the language of this code")) for code in locales.LOCALES),
            ("abbreviation", N_("Abbreviation")), ("definition", N_("Definition in English")), ("note", N_("Remark")), PAGE,
        ),  # fmt: skip
        _terms,
    ),
    Table(
        "sources",
        N_("Every source that this site cites"),
        _columns(
            ("id", N_("Id by which the other tables name it")), ("title", N_("Title; empty where it names a victim")),
            ("publisher", N_("Publisher")), ("url", N_("Address; empty where it names a victim")), ("date", N_("Date")),
            ("kind", N_("Code of the kind")), ("note", N_("Remark, such as what makes it weak")), PAGE,
        ),  # fmt: skip
        _sources,
    ),
)


def version(root: Path, evidence: Evidence) -> tuple[str, str]:
    """Version of the data and the day of the last evidence review."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project["version"], max((country.reviewed for country in evidence.countries.values()), default="")


def files(root: Path, evidence: Evidence, site_url: str) -> dict[str, str]:
    """Content of every file of `site/data/`, by name."""
    number, date = version(root, evidence)
    head = {"version": number, "date": date, "licence": LICENCE["name"], "site": site_url}
    found, resources = {}, []
    for table in TABLES:
        rows = table.rows(evidence)
        found[f"{table.name}.json"] = _json({"name": table.name, "about": table.about, **head, "rows": rows})
        found[f"{table.name}.csv"] = _csv(table, rows)
        resources.append({"name": table.name, "description": table.about, "path": f"{table.name}.csv", "schema": table.schema})
    package = {"name": "somec-knowledge-base", "title": "SOMEC knowledge base", "version": number, "created": date, "licenses": [LICENCE]}
    found["datapackage.json"] = _json(package | {"homepage": site_url, "resources": resources})
    found["sources-csl.json"] = _json([_csl(one) for one in evidence.sources.values()])
    found["sources.bib"] = "\n".join(_bibtex(one) for one in evidence.sources.values())
    return found


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _csv(table: Table, rows: list[Row]) -> str:
    """Rows as CSV (RFC 4180), lists separated by spaces."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    for row in rows:
        values = (row[column.name] for column in table.columns)
        writer.writerow([" ".join(v) if isinstance(v, list) else str(v).lower() if isinstance(v, bool) else v for v in values])
    return text.getvalue()


def _csl(source: Source) -> dict:
    """A source as a CSL item; without title and address where they name a victim."""
    item: dict = {"id": source.id, "type": CSL_TYPE[source.kind][0], "publisher": source.publisher}
    item["title"] = source.title if source.print_url else f"{source.publisher} (title withheld)"
    if source.print_url:
        item["URL"] = source.url
    if source.date:
        item["issued"] = {"date-parts": [[int(part) for part in source.date.split("-")]]}
    if source.note:
        item["note"] = source.note
    return item


def _bibtex(source: Source) -> str:
    """A source as a BibTeX entry. Braces and other special characters are escaped."""
    fields = {"title": source.title if source.print_url else f"{source.publisher} (title withheld)", "publisher": source.publisher}
    if source.date:
        fields["year"] = source.date[:4]
        fields["date"] = source.date
    if source.note:
        fields["note"] = source.note
    lines = [f"  {name} = {{{_tex(value)}}}" for name, value in fields.items()]
    if source.print_url:
        lines.append(f"  url = {{{source.url}}}")
    return f"@{CSL_TYPE[source.kind][1]}{{{source.id},\n" + ",\n".join(lines) + "\n}\n"


def _tex(text: str) -> str:
    return "".join(f"\\{c}" if c in "{}%&#$_" else c for c in text)
