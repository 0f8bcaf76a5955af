"""Schema of data/letters/: model letters to an authority abroad, a file each.

A text may hold blanks such as `{our_reference}`, one of `BLANKS`. None of them is for the name of a person under
supervision: a letter refers to the case by its references, and to the form that goes by the secure channel.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, model_validator

from scripts.evidence.labels import TABLES
from scripts.evidence.models import ArticleId, InstrumentId, Model, Slug
from scripts.evidence.training import Place

Moment = Literal["before", "sending", "waiting", "supervising", "ending"]
MOMENT, BLANKS = TABLES["MOMENT"], TABLES["BLANK"]
BLANK = re.compile(r"\{(\w+)\}")
SET = ("instrument",)  # blanks that the choice of the instrument fills
DAYS = (
    "date", "certificate_day", "receipt_day", "limit_day", "answer_day", "event_day", "end_day",
    "decision_day", "start_day", "consulted_day",
    "request_day", "review_day",
)  # fmt: skip
TEXTS = ("opening", "decision", "purpose", "questions", "deadline", "urgency", "answer", "annex")  # of a letter, in its order
ADVICE = ("notes", "leave_out", "elsewhere")  # of the page around it


class Passage(Model):
    """A paragraph, question or choice. `only` names the instruments to which it belongs; none: to every one."""

    text: str
    law: list[ArticleId] = []
    only: list[InstrumentId] = []
    choices: list[int] = []  # places in `decision` with which it stands; none: with every one
    tick: bool | None = None  # whether its box is ticked at first; None: it has no box and always stands


class Basis(Model):
    """Articles on which a letter rests."""

    law: Annotated[list[ArticleId], Field(min_length=1)]
    only: list[InstrumentId] = []


Passages = Annotated[list[Passage], Field(min_length=1)]


class Letter(Model):
    """A letter for one moment of a case."""

    id: Slug
    place: int  # among all letters
    title: str
    moment: str  # when to use it, in one line
    when: Moment
    writes: Literal["sending", "receiving", "either"]  # the State that writes it
    channel: Literal["direct", "police", "own"]  # to the other authority, through contact points, or to one of the own State
    sender: str
    receiver: str
    instruments: list[InstrumentId]
    see: Place
    basis: Annotated[list[Basis], Field(min_length=1)]
    notes: list[Passage] = []  # what to know before writing
    subject: str
    opening: Passages
    decision: list[Passage] = []  # one of these is chosen
    purpose: Passages
    questions: Passages
    deadline: Passages
    urgency: Passages  # one of these is chosen, where there is more than one
    answer: Passages
    annex: list[Passage] = []  # a sheet of its own after the letter; its first passage is the heading
    leave_out: Passages
    elsewhere: list[Passage] = []  # with whom it does not work

    @model_validator(mode="after")
    def _blanks_known(self) -> Letter:
        texts = [self.subject, *(passage.text for name in TEXTS for passage in getattr(self, name))]
        if unknown := sorted({name for text in texts for name in BLANK.findall(text)} - BLANKS.keys()):
            raise ValueError(f"unknown blank {', '.join(unknown)}; use one of BLANK in scripts/evidence/labels.yml")
        return self

    @model_validator(mode="after")
    def _choices_exist(self) -> Letter:
        named = {choice for part in TEXTS for one in getattr(self, part) for choice in one.choices}
        if strange := sorted(named - set(range(len(self.decision)))):
            raise ValueError(f"choices names {', '.join(map(str, strange))}, which decision does not have; count from 0")
        return self

    @model_validator(mode="after")
    def _whole_for_each_instrument(self) -> Letter:
        for part in ("basis", *TEXTS, *ADVICE):
            limited = [one.only for one in getattr(self, part)]
            if strange := {name for only in limited for name in only} - set(self.instruments):
                raise ValueError(f"{part}: only names {', '.join(sorted(strange))}, which instruments does not")
            if limited and part not in ADVICE and not all(any(not only or one in only for only in limited) for one in self.instruments):
                raise ValueError(f"{part}: an instrument has no part of its own; add one without `only`, or name the instrument")
        return self

    @property
    def frame(self) -> tuple[str, ...]:
        """The blanks of the first and last lines of this letter, which stand in no file."""
        if self.channel != "direct":
            return FRAME
        return (*FRAME, *LAWS, *(REFERENCES if self.when != "before" else ()))

    def blanks(self) -> Iterator[str]:
        """Yield the blanks of this letter, in the order in which they are asked for."""
        texts = " ".join([self.subject, *(passage.text for name in TEXTS for passage in getattr(self, name))])
        found = set(BLANK.findall(texts)) | set(BLANK.findall(" ".join(self.frame)))
        if "limit_day" in found:
            found.add("receipt_day")  # from which it is worked out
        return (name for name in BLANKS if name in found)


FRAME = (  # what every letter has: its first and last lines, by the words before them
    "{our_authority}, {our_state}",
    "{your_authority}, {your_state}",
    "{date}",
    "{our_reference}",
    "{your_reference}",
    "{channel}",
    "{our_officer}, {our_function}, {our_authority}",
    "{our_contact}, {our_email}",
    "{our_languages}",
)
REFERENCES = ("{judgment_ref}", "{certificate_ref}")  # of a letter on a case that was sent
LAWS = ("{our_law}", "{your_law}")  # of a letter to the authority of the other State: docs/assets/letter-case.js has them of the pair
