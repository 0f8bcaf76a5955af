"""Schema of the front matter of a page in `docs/`."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, ValidationError

from scripts.evidence.labels import REVIEWER
from scripts.evidence.models import Model

SHORTEST, LONGEST = 40, 170  # characters of a description
Kind = Literal["home", "entry", "finding", "mechanism", "country", "guidance", "recommendation", "training", "reference", "about"]
Audience = Literal["practitioners", "policymakers", "trainers"]


def _description(value: str) -> str:
    if not SHORTEST <= len(value) <= LONGEST:
        raise ValueError(f"{len(value)} characters; write {SHORTEST} to {LONGEST}" if value else "write one sentence")
    return value


def _day(value: object) -> date:
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise ValueError(f"{value!r} is not a date; write it as 2026-11-24") from error


def _reviewer(value: object) -> str:
    if not isinstance(value, str) or value not in REVIEWER:
        raise ValueError(f"{value!r} is not one of {', '.join(REVIEWER)}")
    return value


def _once(value: list[str]) -> list[str]:
    if not value:
        raise ValueError(f"write a list of {', '.join(get_args(Audience))}, such as [practitioners]")
    if len(set(value)) < len(value):
        raise ValueError("names one audience twice")
    return value


Day = Annotated[date, BeforeValidator(_day)]


class FrontMatter(Model):
    """What a page says of itself."""

    description: Annotated[str, StringConstraints(min_length=0), AfterValidator(_description)]
    kind: Kind
    audience: Annotated[list[Audience], AfterValidator(_once)]
    reviewed: Day


class TranslatedFrontMatter(FrontMatter):
    """The same of a translation, with what it was translated from and who reviewed it."""

    sections: Any = None  # hashes of the English sections: checked by the rules on translations
    native_review: Day | None = None  # day of the review by a native practitioner
    native_reviewer: Annotated[str, BeforeValidator(_reviewer)] | None = Field(default=None)  # where that person works


def faults(meta: dict[str, Any], *, translated: bool, today: date) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a page's front matter: the key ("" for a key that is missing), and the message with the mend."""
    kind = TranslatedFrontMatter if translated else FrontMatter
    try:
        kind.model_validate(meta)
    except ValidationError as error:
        found = error.errors()
        if missing := [str(one["loc"][0]) for one in found if one["type"] == "missing"]:
            yield "", f"the front matter lacks {', '.join(missing)}"
        for one in found:
            key = str(one["loc"][0]) if one["loc"] else ""
            if one["type"] == "extra_forbidden":
                yield key, f"unknown key {key!r}; allowed are {', '.join(kind.model_fields)}"
            elif one["type"] != "missing":
                yield key, f"{key}: {_message(one)}"
    if "native_reviewer" in meta and "native_review" not in meta:
        yield "native_reviewer", "native_reviewer: write `native_review` with the day as well"
    for key in ("reviewed", "native_review"):
        if isinstance(meta.get(key), date) and meta[key] > today:
            yield key, f"{key}: {meta[key]} lies in the future"


def _message(fault: Any) -> str:
    if fault["type"] == "literal_error":
        return f"{fault['input']!r} is not one of {', '.join(get_args(Kind if fault['loc'][0] == 'kind' else Audience))}"
    if fault["type"] == "list_type":
        return f"write a list of {', '.join(get_args(Audience))}, such as [practitioners]"
    if fault["type"] == "string_type":
        return "write one sentence" if fault["input"] is None else f"{fault['input']!r} is no text; write one sentence"
    return str(fault["msg"]).removeprefix("Value error, ")
