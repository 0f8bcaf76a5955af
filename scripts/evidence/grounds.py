"""Grounds for refusal that EU law leaves to the States, and which of them a State must or may use.

`data/grounds.yml` lists the grounds and conditions of each instrument, `data/grounds/<code>.yml` what the act of a State says of
them. A ground without a rule was not seen: the act was not read, or what was read of it does not answer.
"""

from typing import Literal

from scripts.evidence.models import ArticleId, InstrumentId, Model, Slug, StateCode, Supported

RuleCode = Literal["must", "may", "not-asked"]  # must refuse, may refuse, not among the grounds of the act
RULES: tuple[RuleCode, ...] = ("must", "may", "not-asked")


class Ground(Model):
    """A ground for refusal, or a condition whose lack is one."""

    id: Slug
    name: str  # the case in which recognition is refused
    short: str  # the same for the head of a table
    law: list[ArticleId] = []  # of the EU act; none: EU law has no such ground


class Grounds(Model):
    """The grounds of an instrument, in the order of the EU act."""

    id: InstrumentId
    grounds: list[Ground]


class Rule(Supported):
    """What a State does where a ground is there."""

    rule: RuleCode
    note: str | None = None  # what changes the answer


class StateRules(Model):
    """The rules of a State for an instrument, by the id of the ground."""

    note: str | None = None  # what holds for all of them
    law: list[ArticleId] = []  # of the note
    rules: dict[Slug, Rule]


class StateGrounds(Model):
    """data/grounds/<code>.yml: the rules of a State, by instrument."""

    code: StateCode
    instruments: dict[InstrumentId, StateRules]
