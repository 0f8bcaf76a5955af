"""What stands one of two ways in a text (a limit up or down, a year before or after), and where a translation turns it round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

W = TypeVar("W", bound=str)
Ways = Mapping[str, frozenset[W]]


def ways(found: Iterable[tuple[str, W]]) -> Ways[W]:
    """Every way in which each thing stands, by the thing."""
    gathered: dict[str, set[W]] = defaultdict(set)
    for name, way in found:
        gathered[name].add(way)
    return {name: frozenset(all_ways) for name, all_ways in gathered.items()}


def opposed(ours: Ways[W], theirs: Ways[W]) -> Iterator[tuple[str, W, W]]:
    """What stands one way in English and the other way in the translation: the thing, ours, theirs."""
    for name in ours.keys() & theirs.keys():
        if len(ours[name]) == len(theirs[name]) == 1 and ours[name] != theirs[name]:
            (one,), (other,) = ours[name], theirs[name]
            yield name, one, other
