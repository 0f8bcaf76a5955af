"""Schemas of data/training/: the cards and blank sheets that training pages name, and the plans of sessions.

What stands on a page of docs/ is not written again: the build cuts cases, questions, steps and their minutes out of it.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from scripts.evidence.models import InstrumentId, Model, Slug

Place = Annotated[str, Field(pattern=r"^[a-z-]+/[a-z0-9-]+\.md(#[a-z0-9-]+)?$")]  # guidance/receive-a-case.md#steps
Service = Literal["police", "probation", "prison", "courts", "policy", "mixed"]
Length = Literal[30, 60, 90, 120, 210]
_PART = r"((m\d )?(\d|discussion|check)|s\d|break)"  # a step of the exercise, of this or of another module; a scenario
Parts = Annotated[str, Field(pattern=rf"^{_PART}(, {_PART})*$")]


class Role(Model):
    """A card for one who plays: invented and general."""

    id: Slug
    role: str
    you: str
    know: str
    want: str
    silent: str  # what the player does not say


class Cards(Model):
    """The cards of a training page. A case, and the injects of a scenario, are found without being named here."""

    page: Slug
    table: Place | None = None  # a card for each row of the table in this section
    lettered: int | None = None  # a card for each of (a), (b) ... in this step of the exercise
    listed: int | None = None  # a card for each thing that this step lists after its colon
    steps: Place | None = None  # a card for each step of a guide
    blank: int = 0  # cards to write on
    papers: list[str] = []  # the file of the case: judgment, certificate, answer, each with its name in bold; invented
    roles: list[Role] = []

    @property
    def id(self) -> str:
        """What a catalog calls its place."""
        return self.page


class Sheet(Model):
    """A table to fill in by hand: a row for each of `rows`, or of the list at `rows_from`, or `blank` rows; or numbered boxes."""

    id: Slug
    title: str
    about: str
    pages: list[Slug]  # none: it belongs to every session
    see: Place  # the section that says how to fill it in
    columns: list[Annotated[str, StringConstraints(min_length=0)]] = []  # the head of a column to tick may be empty
    rows: list[str] = []
    rows_from: Place | None = None
    blank: int = 0
    boxes: int = 0


class Topic(Model):
    """What a session can be about: a module, whom it is for, and a plan for each length."""

    id: Slug
    page: Slug
    services: list[Service]
    instrument: InstrumentId
    section: Slug  # of each country's page
    guides: list[Slug]  # their checklists are hand-outs
    slide: Place | None = None  # a table that belongs on a slide
    plans: dict[Length, Parts]
