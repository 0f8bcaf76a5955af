"""Which pages cite a source: counted from the prose and from the data that makes the pages."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.evidence.load import Evidence, supported
from scripts.evidence.models import Mechanism, Model
from scripts.pages import kinds
from scripts.prose.page import Page


def citing_pages(evidence: Evidence, prose: dict[str, Page]) -> dict[str, list[str]]:
    """Slugs of the pages that cite a source, by source id, each page once. `prose` are the English pages by slug."""
    found: dict[str, dict[str, None]] = {}

    def note(slug: str, names: Iterable[str]) -> None:
        for name in names:
            found.setdefault(name.partition(" ")[0], {})[slug] = None

    for slug, page in prose.items():
        note(slug, (citation.id for citation in page.citations if citation.id in evidence.citable))
    for code, country in evidence.countries.items():
        note(kinds.COUNTRY.of(code), _sources(country))
    for name, mechanism in evidence.mechanisms.items():
        note(kinds.MECHANISM.of(name), _sources(mechanism))
    for finding in evidence.findings:
        note(kinds.FINDING.of(finding.page), [*finding.sources, *finding.since_sources])
    note(kinds.RECOMMENDATIONS.path, (source for item in evidence.recommendations for source in _sources(item)))
    note(kinds.TIMELINE.path, (source for item in evidence.timeline.values() for source in item.sources))
    note(kinds.GLOSSARY.path, (source for term in evidence.terms for names in term.attested.values() for source in names))
    for folder, name, collection in evidence.collections():
        note(kinds.COLLECTION[folder].of(name), _sources(collection))
    return {name: list(slugs) for name, slugs in found.items()}


def _sources(item: Model) -> Iterable[str]:
    """Ids of all sources that a thing of `data/` names."""
    for _, part in supported(item, ""):
        yield from part.cited
        yield from getattr(part, "status_sources", [])
        yield from getattr(part, "since_sources", [])
    if isinstance(item, Mechanism):
        yield from item.card_sources
        yield from item.participation_sources
        yield from (source for act in item.legal_acts for source in act.sources)
    for instrument in getattr(item, "instruments", {}).values():
        yield from instrument.languages_cited
