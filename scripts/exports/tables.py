"""The tables of the open data: what each holds, column by column."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from scripts.base import locales
from scripts.base.catalogs import N_
from scripts.evidence.load import Evidence
from scripts.exports import rows
from scripts.exports.rows import Row, Rows


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
    content: Callable[[Evidence], Rows] = field(repr=False)

    def rows(self, evidence: Evidence) -> list[Row]:
        """Return a value for each column of each row: that of the row, else the field of that name."""
        return [
            {c.name: own[c.name] if c.name in own else getattr(one, c.name) for c in self.columns} for one, own in self.content(evidence)
        ]

    @cached_property
    def schema(self) -> dict[str, list[dict[str, str]]]:
        """Schema of the data package."""
        return {"fields": [{"name": c.name, "type": c.type, "description": c.about} for c in self.columns]}


def _columns(*columns: tuple[str, str] | tuple[str, str, str]) -> tuple[Column, ...]:
    return tuple(Column(*column) for column in columns)


COUNTRY = ("country", N_("Code of the country as in EU texts: el is Greece, uk the United Kingdom"))
SOURCES = ("sources", N_("Ids of the sources, see the table of sources"), "array")
PAGE = ("page", N_("Address on this site"))
WEAK = ("weak", N_("Where all its sources are weak: press, copy, slides, secondary or mixed; else empty"))
TEXT_READ = (
    "text_read",
    N_("Oldest text that was read of the national acts cited: its day, promulgated or undated; empty without one"),
)
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
            WEAK,
            TEXT_READ,
            SOURCES,
            PAGE,
        ),
        rows.comparison,
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
            WEAK,
            SOURCES,
        ),
        rows.authorities,
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
            ("breach", N_("At a breach")),
            ("surprise", N_("What a colleague abroad may not expect")),
            TEXT_READ,
            SOURCES,
            PAGE,
        ),
        rows.transfers,
    ),
    Table(
        "measures",
        N_("What measures are called: one row a country and measure"),
        _columns(
            COUNTRY,
            ("kind", N_("Code of the kind")),
            ("own", N_("Name in its own language")),
            ("own_language", N_("Language of that name")),
            ("english", N_("What it means, in English")),
            ("longest", N_("Longest duration")),
            ("supervises", N_("Who supervises")),
            ("breach", N_("What a breach can bring")),
            ("letter", N_("Letter of Article 4(1) of FD 2008/947/JHA, where it is clear")),
            ("note", N_("Remark")),
            BASIS,
            WEAK,
            TEXT_READ,
            SOURCES,
            PAGE,
        ),
        rows.measures,
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
        rows.mechanisms,
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
            WEAK,
            SOURCES,
        ),
        rows.participation,
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
            WEAK,
            SOURCES,
            PAGE,
        ),
        rows.deadlines,
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
            WEAK,
            SOURCES,
            PAGE,
        ),
        rows.statements,
    ),
    Table(
        "timeline",
        N_("Dated developments"),
        _columns(
            ID,
            ("date", N_("Day, month or year")),
            ("kind", N_("Code of the kind")),
            ("what", N_("What happened")),
            ("relevance", N_("What it means")),
            BASIS,
            WEAK,
            SOURCES,
        ),
        rows.timeline,
    ),
    Table(
        "findings",
        N_("What SOMEC is documented to have found"),
        _columns(
            ID,
            ("text", N_("The finding")),
            ("kind", N_("What it is: result, starting-point, view, case, wording or press")),
            ("core", N_("true: one of the results that a reader should take along"), "boolean"),
            ("certainty", N_("How it is documented")),
            AS_OF,
            ("dated", N_("How its source shows that date: shown, project (undated), after, before, general-knowledge or worked-out")),
            ("recommendations", N_("Ids of the recommendations and gaps on its subject"), "array"),
            ("steps", N_("Ids of the steps of guides that belong to it"), "array"),
            ("lessons", N_("Ids of the modules (m) and scenarios (s) that teach it"), "array"),
            ("since", N_("What has changed since")),
            WEAK,
            SOURCES,
            PAGE,
        ),
        rows.findings,
    ),
    Table(
        "recommendations",
        N_("Recommendations and what became of them"),
        _columns(
            ID,
            ("group", N_("Who recommended it: somec, others or gap")),
            ("addressee", N_("Codes of the addressees"), "array"),
            ("text", N_("The recommendation")),
            ("documented", N_("How it is documented")),
            ("status", N_("Code of the status")),
            ("status_text", N_("Why")),
            ("would_close", N_("What would close a gap")),
            ("who", N_("Codes of the bodies that could close it"), "array"),
            ("findings", N_("Ids of the findings on its subject"), "array"),
            ("steps", N_("Ids of the steps of guides that belong to it"), "array"),
            ("lessons", N_("Ids of the modules (m) and scenarios (s) that teach it"), "array"),
            ("developments", N_("Ids in the timeline"), "array"),
            WEAK,
            SOURCES,
            PAGE,
        ),
        rows.recommendations,
    ),
    Table(
        "terms",
        N_("The termbase in five languages"),
        _columns(
            ID,
            *((code, N_("The term in the language of this code")) for code in locales.LOCALES),
            ("abbreviation", N_("Abbreviation")),
            ("definition", N_("Definition in English")),
            ("note", N_("Remark")),
            PAGE,
        ),
        rows.terms,
    ),
    Table(
        "acts",
        N_("The legal acts that the site cites"),
        _columns(
            ID,
            ("country", N_("Code of the country of a national act; empty for acts of the EU and between States")),
            ("kind", N_("Kind of act: directive, framework-decision, code ...")),
            ("short", N_("Short name")),
            ("title", N_("Title in English")),
            ("translated", N_("true: the English title is our translation"), "boolean"),
            ("identifier", N_("CELEX number, or number and gazette of a national act")),
            ("url", N_("Official address: ELI where there is one")),
            ("date", N_("Day of the act")),
            ("in_force_from", N_("First day in force")),
            ("in_force_until", N_("Last day in force")),
            ("amended_by", N_("Acts that amended it: ids of this table, or CELEX numbers"), "array"),
            ("replaced_by", N_("Act that replaced it")),
            ("text_read", N_("The text of a national act that was read: its day, promulgated or undated")),
            ("changed_since", N_("true: a later amendment is known and was not read"), "boolean"),
            PAGE,
        ),
        rows.acts,
    ),
    Table(
        "sources",
        N_("Every source that this site cites"),
        _columns(
            ("id", N_("Id by which the other tables name it")),
            ("title", N_("Title; empty where it names a victim")),
            ("publisher", N_("Publisher")),
            ("url", N_("Address; empty where it names a victim")),
            ("date", N_("Date")),
            ("kind", N_("Code of the kind")),
            ("note", N_("Remark, such as what makes it weak")),
            PAGE,
        ),
        rows.sources,
    ),
)
