"""Everything that the data names must exist.

Which field names what is said in the models (`SourceId`, `FactId` and so on); one walk finds all of them.
"""

import difflib
from collections.abc import Collection as Names
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, NamedTuple, TypeVar, get_args, get_origin

from scripts.base.articles import LAW
from scripts.evidence.models import Country, Model, Ref
from scripts.evidence.places import Fault, Keys, walk
from scripts.evidence.store import Evidence

Kind = TypeVar("Kind", bound=Model)


class Reference(NamedTuple):
    """A name of another thing, the model that names it, and the keys in it."""

    item: Model
    keys: Keys
    to: str  # source, fact, mechanism or development
    name: str


def references(item: Model) -> Iterator[Reference]:
    """Yield every name of another thing in a model and its parts."""
    for _, model in walk(item):
        for field, ref in naming_fields(type(model)).items():
            for keys, name in _names_in(getattr(model, field), (field,)):
                if not (ref.unless and ref.unless in name):
                    yield Reference(model, keys, ref.to, name)


def _names_in(value: Any, keys: Keys) -> Iterator[tuple[Keys, str]]:
    """Yield the texts of a field: one, or those of a list or dict (of lists), with their keys."""
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, list | dict):
        for key, part in enumerate(value) if isinstance(value, list) else value.items():
            yield from _names_in(part, (*keys, key))


def cited(item: Model) -> list[str]:
    """Return all sources and articles that a model and its parts cite, in order, as often as they are named."""
    names = {"source": "", "law": LAW}
    return [f"{names[found.to]}{found.name}" for found in references(item) if found.to in names]


@cache
def naming_fields(kind: type[Model]) -> dict[str, Ref]:
    """Return fields of a model that name another thing."""
    found = {}
    for name, field in kind.model_fields.items():
        marks = [mark for mark in [*field.metadata, *_marks(field.annotation)] if isinstance(mark, Ref)]
        if marks:
            found[name] = marks[0]
    return found


def _marks(annotation: Any) -> Iterator[object]:
    """Yield marks of a type and of the types that it is made of."""
    if get_origin(annotation) is Annotated:
        yield from annotation.__metadata__
    for part in get_args(annotation):
        yield from _marks(part)


def unknown(evidence: Evidence, broken: Names[str]) -> Iterator[Fault]:
    """Yield names of things that do not exist; none of a kind of which a file is `broken`, for it may be there."""
    kinds: Mapping[str, tuple[str, Names[str]]] = {  # where a thing of a kind stands, and which there are
        "source": ("data/sources/", evidence.sources.keys()),
        "mechanism": ("data/mechanisms/", evidence.mechanisms.keys()),
        "development": ("data/timeline.yml", evidence.timeline.keys()),
        "law": ("data/acts/", evidence.acts.keys()),
        "deadline": ("data/mechanisms/", evidence.deadlines.keys()),
        "answer": ("data/recommendations.yml", {one.id for one in evidence.recommendations}),
        "step": ("docs/", evidence.steps.keys()),
        "lesson": ("docs/", evidence.lessons.keys()),
        "letter": ("data/letters/", evidence.letters.keys()),
        "fact": ("-", ()),
    }
    unsure = {to for to, (where, _) in kinds.items() if any(file.startswith(where) for file in broken)}
    for top in evidence.items():
        facts = top.facts_by_id.keys() if isinstance(top, Country) else ()
        for item, keys, to, name in references(top):
            among = facts if to == "fact" else kinds[to][1]
            if to in unsure or name in among:
                continue
            if to != "law":
                near = difflib.get_close_matches(name, list(among), 1)
                message = f"unknown {to} {name!r}" + (f"; did you mean {near[0]}?" if near else "")
            elif f"{LAW}{name}" in evidence.citable:
                continue
            else:
                message = f"unknown {name!r}: {evidence.citable.why_not(f'{LAW}{name}')}"
            place = evidence.place(item)
            shown = [key for key in keys if not isinstance(key, int)] if len(keys) > 1 and isinstance(keys[1], str) else []
            yield place.below(*shown).fault(message, *keys[len(shown) :])
