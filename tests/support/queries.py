"""Judged queries: what people type, and the sections that answer it. `tests/search/queries/<locale>.yml`.

`tune` is what the search may be adjusted with; `check` is kept apart, so that its figures say how the search does on
queries that it was not adjusted to. A query is never moved from one to the other.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from scripts.base.addresses import LOCK, parse_lock
from scripts.base.fold import fold
from scripts.evidence.load import read_yaml, validated

FOLDER = "tests/search/queries"
LEAST = {"tune": 60, "check": 20}
GLOSSARY = "reference/glossary/"  # a definition stands above the results, and is judged apart
HOME = "./"  # the address of a language's home page


class Query(BaseModel):
    """A query with the addresses that answer it; none where it must find nothing."""

    model_config = ConfigDict(extra="forbid")
    q: Annotated[str, Field(min_length=1)]
    want: list[str]  # page/#section, or page/ where any of its sections answers
    kind: str = ""
    note: str = ""

    def answered_by(self, address: str) -> bool:
        """Return whether an address below the language, as a result has it, is one of those wanted."""
        page = address.partition("#")[0]
        return any(want.removeprefix(HOME) == (address if "#" in want else page) for want in self.want)

    def judged(self, results: list[str]) -> list[str]:
        """Return the results that count: without terms, or terms alone where the query asks for nothing else."""
        terms = all(want.startswith(GLOSSARY) for want in self.want)
        return [one for one in results if not self.want or one.startswith(GLOSSARY) == terms]


class Judged(BaseModel):
    """A language's file."""

    model_config = ConfigDict(extra="forbid")
    tune: list[Query] = []
    check: list[Query] = []


def read_queries(path: Path) -> Judged:
    """Return the queries of a file; a plain list counts as `tune`. Raises EvidenceError with file, query and fault."""
    if isinstance(read_yaml(path), list):
        return Judged(tune=validated(list[Query], path))
    return validated(Judged, path)


def published(root: Path) -> dict[str, list[str]]:
    """Return the section ids of every published page, by address. Lines that cannot be read are the lint's to tell."""
    return {page.address: page.ids for page in parse_lock((root / LOCK).read_text(encoding="utf-8"))[0]}


def faults(root: Path, name: str, judged: Judged) -> list[str]:
    """Return what is wrong with a language's judged queries: too few, one twice, an address that the site does not have."""
    known = published(root)
    found = [
        f"{name}: {part}: {len(getattr(judged, part))} queries; write at least {least}"
        for part, least in LEAST.items()
        if len(getattr(judged, part)) < least
    ]
    seen: set[str] = set()
    for query in [*judged.tune, *judged.check]:
        key = " ".join(fold(query.q).split())
        if key in seen:
            found.append(f"{name}: {query.q!r} stands twice; take one away")
        seen.add(key)
        for want in query.want:
            page, _, section = want.partition("#")
            page = page.removeprefix(HOME)
            if page not in known:
                found.append(f"{name}: {query.q!r}: no page {page!r} in data/anchors.lock")
            elif section and section not in known[page]:
                found.append(f"{name}: {query.q!r}: page {page!r} has no section #{section}")
    return found
