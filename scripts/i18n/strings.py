"""The English strings of `data/` that are shown to readers and so need a translation: fields of `translated.yml`."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from scripts.base import yaml_file
from scripts.evidence.load import Evidence
from scripts.evidence.models import Model

TRANSLATED: dict[str, list[str]] = yaml_file.read(Path(__file__).with_name("translated.yml"))  # by the name of the model


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
    for code, state in evidence.state_grounds.items():
        yield from _walk(state, f"grounds/{code}.yml:")
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
        "grounds.yml": evidence.grounds.values(),
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
        translated = name in TRANSLATED.get(type(item).__name__, ())
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
