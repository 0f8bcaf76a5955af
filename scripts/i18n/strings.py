"""The English strings of `data/` that are shown to readers and so need a translation.

A field is translated where this file says so; ids, names in their own language, sources' titles and official
titles of acts are not (an act's short name is, for languages in which no official title was seen).
"""

from collections.abc import Iterable, Iterator
from typing import Any

from scripts.evidence.acts import Act, Reading, Ruling
from scripts.evidence.certificates import Box, Entry, Filled, Flaw, Shared, Stop, Wording
from scripts.evidence.findings import Finding, OpenAt, Publication, Recommendation
from scripts.evidence.forms import Said, StandardForm
from scripts.evidence.leaflets import Leaflet, Limit, Panel, Part, Saying
from scripts.evidence.letters import Letter, Passage
from scripts.evidence.load import Evidence
from scripts.evidence.models import (
    Authority,
    Change,
    Collection,
    Country,
    CountryPart,
    Deadline,
    Development,
    Fact,
    Form,
    Instrument,
    LegalAct,
    Measure,
    Mechanism,
    Model,
    Participation,
    Source,
    Step,
    Term,
    Value,
)
from scripts.evidence.training import Role, Sheet
from scripts.evidence.wishes import Channel, Wish

TRANSLATED: dict[type[Model], tuple[str, ...]] = {
    Source: ("note",),
    Fact: ("text",),
    Deadline: ("what", "text", "counted_from", "article"),
    Participation: ("note",),
    Step: ("when", "text"),
    Form: ("name", "papers"),
    Said: ("text",),
    Entry: ("label", "options"),
    Shared: ("options",),
    Box: ("title",),
    Stop: ("text",),
    Flaw: ("text", "cost"),
    Filled: ("title", "judgment", "values"),
    Wording: ("note",),
    StandardForm: ("name",),
    Mechanism: ("name", "short_name", "question", "who", "start_at", "status_note", "participation_note", "gaps"),
    Value: ("value", "note", "background_for", "unchecked_name"),
    Authority: ("en", "parent", "part", "note", "background_for", "unchecked_name"),
    Instrument: ("last_reviewed", "sends", "surprise"),
    Measure: ("en", "longest", "supervises", "breach", "note"),
    Act: ("short",),
    Ruling: ("question", "decided"),
    Reading: ("copy_of", "note"),
    LegalAct: ("short",),
    Country: ("note", "gaps"),
    CountryPart: ("name",),
    Finding: ("title", "text", "practice", "since", "withdrawn", "leads_nowhere"),
    Recommendation: ("title", "text", "documented", "would_close", "status_text", "withdrawn", "leads_nowhere"),
    Publication: ("reference", "read", "not_read"),
    OpenAt: ("name",),
    Change: ("what",),
    Collection: ("title", "about", "gaps"),
    Development: ("what", "relevance"),
    Term: ("definition", "note"),
    Role: ("role", "you", "know", "want", "silent"),
    Sheet: ("title", "about", "columns", "rows"),
    Letter: ("title", "moment", "sender", "receiver", "subject"),
    Passage: ("text",),
    Leaflet: ("title", "whom", "description"),
    Panel: ("title",),
    Part: ("title",),
    Saying: ("text",),
    Limit: ("text",),
    Wish: ("want", "title", "any_state", "from_label", "to_label"),
    Channel: ("title",),
}


def strings(evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Yield every translatable string with its place (`countries/lv.yml: facts > lv-schengen`), in file order."""
    for name, mechanism in evidence.mechanisms.items():
        yield from _walk(mechanism, f"mechanisms/{name}.yml:")
    for code, country in evidence.countries.items():
        yield from _walk(country, f"countries/{code}.yml:")
    for name, letter in evidence.letters.items():
        yield from _walk(letter, f"letters/{name}.yml:")
    for name, certificate in evidence.certificates.items():
        yield from _walk(certificate, f"forms/{name}.yml:")
    for folder, name, collection in evidence.collections():
        yield from _walk(collection, f"{folder}/{name}.yml:")
    lists: dict[str, Iterable[Any]] = {
        "findings.yml": evidence.findings,
        "recommendations.yml": evidence.recommendations,
        "withdrawn.yml": evidence.withdrawn,
        "publications.yml": evidence.publications,
        "timeline.yml": evidence.timeline.values(),
        "changes.yml": evidence.changes,
        "terms.yml": evidence.terms,
        "forms.yml": evidence.forms,
        "forms/shared/entries.yml": evidence.shared_entries.values(),
        "wishes.yml": evidence.wishes,
        "training/cards.yml": evidence.cards,
        "training/sheets.yml": evidence.sheets,
        "leaflets": evidence.leaflets.values(),
        "acts": evidence.acts.values(),
        "sources": evidence.sources.values(),
    }
    for file, items in lists.items():
        for item in items:
            yield from _walk(item, f"{file}: {item.id}")


def _walk(item: Model, place: str) -> Iterator[tuple[str, str]]:
    for name in type(item).model_fields:
        value = getattr(item, name)
        translated = name in TRANSLATED.get(type(item), ())
        if isinstance(value, str) and translated and value:
            yield value, f"{place} {name}"
        elif isinstance(value, Model):
            yield from _walk(value, f"{place} {name} >")
        elif isinstance(value, list | dict):
            pairs = value.items() if isinstance(value, dict) else enumerate(value)
            for label, part in pairs:
                if isinstance(part, Model):
                    yield from _walk(part, f"{place} {name} > {getattr(part, 'id', label)}")
                elif translated and isinstance(part, str) and part:
                    yield part, f"{place} {name}"
