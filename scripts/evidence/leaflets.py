"""Schema of data/leaflets/: leaflets in plain words for the person under supervision and for the victim.

A statement of law names its articles; they stand in one list at the end of the leaflet. A time limit is not written again:
it is named, and its length comes from the mechanism.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, model_validator

from scripts.evidence.models import ArticleId, Model, Ref, Slug

DeadlineName = Annotated[
    str, Field(pattern=r"^[a-z0-9-]+ [a-z0-9-]+$"), Ref("deadline")
]  # a mechanism and its deadline: fd-2008-947 decide


class Saying(Model):
    """One statement in plain words; what advises or explains needs no law."""

    text: str
    law: list[ArticleId] = []


class Limit(Model):
    """A time limit: what it is for, and where the data say how long it is."""

    text: str
    limit: DeadlineName


class Part(Model):
    """A part of a panel: sentences, limits, and points or steps."""

    id: Slug | None = None  # of its heading
    title: str | None = None
    text: list[Saying] = []
    limits: list[Limit] = []
    points: list[Saying] = []
    steps: bool = False  # the points follow each other

    @model_validator(mode="after")
    def _heading(self) -> Part:
        if (self.id is None) != (self.title is None):
            raise ValueError("title and id go together: links lead to the heading")
        return self


class Panel(Model):
    """One of the five panels of the sheet that are not the cover."""

    id: Slug
    title: str
    parts: list[Part]


class Leaflet(Model):
    """A sheet of A4 folded twice: the cover, three panels inside, the flap, and the back, which says where to ask."""

    id: Slug
    title: str
    whom: str
    description: str
    lead: list[Saying]
    panels: Annotated[list[Panel], Field(min_length=5, max_length=5)]
    drafts: list[dict[str, str]] = []  # each text in `en`, and what we would write in other languages; unchecked

    def sayings(self) -> Iterator[Saying]:
        """Yield every statement, in order."""
        yield from self.lead
        for panel in self.panels:
            for part in panel.parts:
                yield from [*part.text, *part.points]

    def limits(self) -> Iterator[Limit]:
        """Yield every time limit, in order."""
        for panel in self.panels:
            for part in panel.parts:
                yield from part.limits
