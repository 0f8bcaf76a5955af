"""Which pages cite a source: counted from the prose and from the data that makes the pages."""

from collections.abc import Iterable

from scripts.evidence.load import Evidence
from scripts.evidence.references import cited
from scripts.markdown.page import Page
from scripts.pages import kinds


def citing_pages(evidence: Evidence, prose: dict[str, Page]) -> dict[str, list[str]]:
    """Return the slugs of the pages that cite a source, by source id, each page once. `markdown` are the English pages by slug."""
    found: dict[str, dict[str, None]] = {}

    def note(slug: str, names: Iterable[str]) -> None:
        for name in names:
            found.setdefault(name.partition(" ")[0], {})[slug] = None

    for slug, page in prose.items():
        note(slug, (citation.id for citation in page.citations if citation.id in evidence.citable))
    for code, country in evidence.countries.items():
        note(kinds.COUNTRY.of(code), cited(country))
    for name, mechanism in evidence.mechanisms.items():
        note(kinds.MECHANISM.of(name), cited(mechanism))
    for finding in evidence.findings:
        note(kinds.FINDING.of(finding.page), cited(finding))
    note(kinds.FINDING.of("publications"), (source for one in evidence.publications for source in one.sources))
    note(kinds.RECOMMENDATIONS.path, (source for item in evidence.recommendations for source in cited(item)))
    note(kinds.TIMELINE.path, (source for item in evidence.timeline.values() for source in cited(item)))
    note(kinds.GLOSSARY.path, (source for term in evidence.terms for source in cited(term)))
    for folder, name, collection in evidence.collections():
        note(kinds.COLLECTION[folder].of(name), cited(collection))
    return {name: list(slugs) for name, slugs in found.items()}
