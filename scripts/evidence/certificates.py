"""Schema of `data/forms/`: a standard form box by box, its wording in a language where that was read whole, and a filled model.

`shared/entries.yml` has what several forms ask alike: the lines of a contact, of a person, the list of offences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Annotated, Literal

from pydantic import Field, model_validator

from scripts.base.languages import LanguageCode
from scripts.evidence.forms import Said
from scripts.evidence.models import ArticleId, Day, InstrumentId, Model, Slug

PLACE = re.compile(r"\{([a-z0-9-]+)\}|^\[([a-z0-9-]+)\.(\d+)\] ?")  # where what was filled in stands, and a box to tick


class Entry(Model):
    """What is asked in a box. `shared` stands for the entries, or the options, of that name in shared/entries.yml."""

    id: Slug
    label: str = ""
    kind: Literal["text", "long", "date", "months", "days", "ticks"] = "text"
    options: list[str] = []
    one: bool = False  # only one of the options can be true
    shared: Slug | None = None


class Shared(Model):
    """Entries or options that several forms have."""

    id: Slug
    entries: list[Entry] = []
    options: list[str] = []


class Stop(Said):
    """What stops or delays the case, and when it shows; all that is named must hold."""

    empty: list[str] = []  # entries with nothing in them
    ticked: list[str] = []  # options, one of which is ticked: f-why.2
    below: int | None = None  # the number of `of`, less those of `less`, is smaller
    of: str = ""
    less: list[str] = []


class Box(Model):
    """A box of the form: its letter, our title, what goes in, and why a certificate comes back."""

    id: Annotated[str, Field(pattern=r"^[a-z]$")]
    title: str
    goes_in: Said
    fault: Said
    stops: list[Stop] = []
    entries: list[Entry]


class Wording(Model):
    """The words of the act itself, quoted in one language; never translated by us."""

    law: Annotated[list[ArticleId], Field(min_length=1, max_length=1)]
    note: str = ""  # where it was read, if not in the EU act
    title: str
    boxes: dict[str, list[str]]  # lines by box; the first is the heading
    end: list[str] = []


class Flaw(Said):
    """A fault of the filled model: what a wrong certificate says there (`text`), and what it costs."""

    box: str
    cost: str


class Filled(Model):
    """A model without a person: the judgment that it rests on, what stands in each entry, and the faults to look for."""

    title: str
    judgment: list[str]
    values: dict[str, str]
    days: dict[str, Day] = {}
    numbers: dict[str, int] = {}
    ticks: dict[str, list[int]] = {}
    flaws: list[Flaw]


class Certificate(Model):
    """A standard form, box by box. Its id is that in forms.yml."""

    id: Slug
    place: int
    instrument: InstrumentId
    law: list[ArticleId]
    lettered: bool = True  # False: the letters are ours, for the order of the form was not read
    boxes: list[Box]
    wording: dict[LanguageCode, Wording] = {}
    filled: Filled | None = None

    @model_validator(mode="after")
    def _named(self) -> Certificate:
        letters = [box.id for box in self.boxes]
        for wording in self.wording.values():
            if strange := [one for one in wording.boxes if one not in letters]:
                raise ValueError(f"wording has the boxes {', '.join(strange)}, which boxes does not; mend one")
        return self


def entries(box: Box, shared: dict[str, Shared]) -> Iterator[Entry]:
    """Yield the entries of a box, with what they share written out: b-contact becomes b-address, b-telephone and so on."""
    for entry in box.entries:
        common = shared[entry.shared] if entry.shared else None
        if common and common.entries:
            yield from (one.model_copy(update={"id": f"{entry.id}-{one.id}"}) for one in common.entries)
        else:
            yield entry.model_copy(update={"options": common.options}) if common else entry


def unknown(certificate: Certificate, shared: dict[str, Shared]) -> Iterable[str]:
    """Return the entries that wording, stops or the model name and no box has."""
    found = {one.id: len(one.options) for box in certificate.boxes for one in entries(box, shared)}
    named = [
        match
        for words in certificate.wording.values()
        for line in [*(line for lines in words.boxes.values() for line in lines), *words.end]
        for match in PLACE.findall(line)
    ]
    stops = [stop for box in certificate.boxes for stop in box.stops]
    ticks = [one.rpartition(".")[::2] for stop in stops for one in stop.ticked] + [(name, at) for _, name, at in named if name]
    filled = certificate.filled
    ticks += [(name, str(at)) for name, places in (filled.ticks if filled else {}).items() for at in places]
    values = [*filled.values, *filled.days, *filled.numbers] if filled else []
    plain = [*(one for one, _, _ in named if one), *values, *(one for stop in stops for one in (*stop.empty, *stop.less, stop.of) if one)]
    return sorted({one for one in plain if one not in found} | {f"{one}.{at}" for one, at in ticks if int(at) > found.get(one, 0)})
