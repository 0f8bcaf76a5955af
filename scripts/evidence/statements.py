"""The statements of `data/`: facts, findings, recommendations and developments, each with its English text and what it cites."""

from collections.abc import Iterator
from typing import NamedTuple

from scripts.base.articles import LAW
from scripts.evidence.findings import Finding, Recommendation
from scripts.evidence.models import Development, Fact, Model
from scripts.evidence.places import walk
from scripts.evidence.store import Evidence

_PARTS: dict[type[Model], tuple[tuple[str, str], ...]] = {  # fields of texts, with the beginning of the fields that they rest on
    Fact: (("text", ""),),
    Finding: (("text", ""), ("practice", ""), ("since", "since_")),
    Recommendation: (("text", ""), ("documented", ""), ("would_close", ""), ("status_text", "status_")),
    Development: (("what", ""), ("relevance", "")),
}


class Part(NamedTuple):
    """A text of a statement, its field, and the law and sources that it rests on."""

    field: str
    text: str
    law: list[str]
    sources: list[str]


class Statement(NamedTuple):
    """A statement, and the file or entry that holds it."""

    top: Model
    item: Model
    parts: list[Part]

    @property
    def text(self) -> str:
        """All of its texts."""
        return " ".join(part.text for part in self.parts)

    @property
    def cited(self) -> list[str]:
        """All that it cites, the law as `act:ID ARTICLE`."""
        return list(dict.fromkeys(name for part in self.parts for name in [*(f"{LAW}{one}" for one in part.law), *part.sources]))


def statements(evidence: Evidence) -> Iterator[Statement]:
    """Yield every statement, file by file."""
    for top in evidence.items():
        for _, item in walk(top):
            if type(item) in _PARTS:
                texts = [(name, rest, getattr(item, name)) for name, rest in _PARTS[type(item)]]
                yield Statement(top, item, [_part(item, name, rest, text) for name, rest, text in texts if text])


def _part(item: Model, name: str, rest: str, text: str) -> Part:
    return Part(name, text, getattr(item, f"{rest}law"), getattr(item, f"{rest}sources"))
