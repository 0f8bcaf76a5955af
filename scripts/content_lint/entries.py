"""The mappings of a data file, each with its place, for rules that look at what is not of one model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scripts.content_lint.project import Entry
from scripts.evidence.places import Place


def entries(content: object, place: Place) -> Iterator[tuple[Place, Entry]]:
    """Yield every mapping of a file, the outer ones first."""
    if isinstance(content, Mapping):
        yield place, dict(content)
    parts = content.items() if isinstance(content, Mapping) else enumerate(content) if isinstance(content, list) else ()
    for key, part in parts:
        if isinstance(part, Mapping | list):
            yield from entries(part, place.below(key))
