"""Schema of data/letters/: model letters to an authority abroad, a file each.

A text may hold blanks such as `{our_reference}`, one of `BLANKS`. None of them is for the name of a person under
supervision: a letter refers to the case by its references, and to the form that goes by the secure channel.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, model_validator

from scripts.base.catalogs import N_
from scripts.evidence.models import ArticleId, InstrumentId, Model, Slug
from scripts.evidence.training import Place

Moment = Literal["before", "sending", "waiting", "supervising", "ending"]
MOMENT: dict[Moment, str] = {
    "before": N_("Before a case is sent"),
    "sending": N_("Sending"),
    "waiting": N_("Waiting for the decision"),
    "supervising": N_("During supervision"),
    "ending": N_("At the end"),
}
BLANK = re.compile(r"\{(\w+)\}")
SET = ("instrument",)  # blanks that the choice of the instrument fills
DAYS = (
    "date", "certificate_day", "receipt_day", "limit_day", "answer_day", "event_day", "end_day",
    "decision_day", "start_day", "consulted_day",
)  # fmt: skip
BLANKS = {  # what may stand in braces, and what the reader is asked for; in the order of the page
    "our_authority": N_("Our authority"),
    "our_state": N_("Our State"),
    "our_function": N_("Our function"),
    "our_officer": N_("Officer in charge at our service"),
    "our_contact": N_("Address and telephone of our service"),
    "our_email": N_("E-mail of our service"),
    "night_contact": N_("Our number that answers at any hour"),
    "our_languages": N_("Languages in which we can be answered"),
    "our_reference": N_("Our reference"),
    "your_authority": N_("Their authority"),
    "your_state": N_("Their State"),
    "your_reference": N_("Their reference"),
    "channel": N_("Secure channel, by its name"),
    "judgment_ref": N_("Court, day and file number"),
    "certificate_ref": N_("Reference of the certificate or order"),
    "our_law": N_("Act and section of our law"),
    "your_law": N_("Act and section of their law"),
    "date": N_("Day of the letter"),
    "certificate_day": N_("Day of the certificate or order"),
    "receipt_day": N_("Day of receipt"),
    "limit_day": N_("Day on which the limit ends"),
    "event_day": N_("Day of the event"),
    "end_day": N_("Day on which it ends"),
    "decision_day": N_("Day of the decision"),
    "start_day": N_("Day on which it begins"),
    "consulted_day": N_("Day of the consultation"),
    "answer_day": N_("Answer wanted by"),
    "offence": N_("Offence, by its legal name"),
    "measure": N_("Measure or obligation"),
    "adapted": N_("Measure as adapted"),
    "place": N_("Town or region"),
    "need": N_("Why it is needed"),
    "link": N_("What points to that State"),
    "role": N_("How the person is linked to the purpose"),
    "missing": N_("Boxes that are missing or wrong"),
    "wanted": N_("What exactly is asked"),
    "aim": N_("Offence to prevent, detect or investigate"),
    "domestic_basis": N_("Act and section that let probation or prison tell the police"),
    "authenticity": N_("How they can check that the papers are genuine"),
    "agreement": N_("Their agreement, by day and reference"),
    "consent": N_("Consent of the person, or why none is needed"),
    "can_do": N_("What we can do from here"),
    "cannot_do": N_("What we cannot do from here"),
    "forwarded_to": N_("Authority to which the papers went"),
    "max_custody": N_("Longest deprivation of liberty after a breach"),
    "max_monitoring": N_("Longest time for monitoring"),
    "release_rules": N_("Rules on early and conditional release"),
    "translation": N_("Parts of the judgment to be translated"),
    "ground": N_("Ground, by its article"),
    "remedy": N_("Legal remedy: court, and until when"),
    "police_told": N_("Whether the police were told, and when"),
    "last_seen": N_("Last address, day last seen, alert"),
    "conditions": N_("Conditions of the consent"),
    "own_basis": N_("Act and section on which we ask or tell"),
    "assessment": N_("Assessment: method, day, result"),
    "facts": N_("Facts, each with its source and day"),
    "protect": N_("Whom to protect"),
    "urgency_reason": N_("Reason for the urgency"),
    "instrument": N_("Instrument"),
}
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
            raise ValueError(f"unknown blank {', '.join(unknown)}; use one of BLANKS in scripts/evidence/letters.py")
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
