"""Where a thing stands in `data/`: its file, the keys that lead to it, and the line; and faults that name all three."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from scripts.base import yaml_file
from scripts.evidence.models import Model

Keys = tuple[str | int, ...]
_FIRST = re.compile(r"\w+")


class Fault(NamedTuple):
    """What is wrong in `data/`: file below the project, line (1-based; 0 for a file that is not there), key path, message with the mend."""

    file: str
    line: int
    place: str
    message: str

    def __str__(self) -> str:
        return ": ".join(filter(None, [f"{self.file}:{self.line}" if self.line else self.file, self.place, self.message]))


class Place(NamedTuple):
    """A file of `data/`, and the keys and list places that lead to a thing in it."""

    path: Path
    keys: Keys = ()

    def below(self, *keys: str | int) -> Place:
        """Return the place of a part."""
        return Place(self.path, self.keys + keys)

    @property
    def line(self) -> int:
        """Line of the last key (1-based)."""
        return yaml_file.line(self.path, self.keys)

    def fault(self, message: str, *at: str | int) -> Fault:
        """Return a fault of what stands here; `at` leads on to the line, where the fault lies in a part."""
        return Fault(file_name(self.path), self.below(*at).line, _words(self.path, self.keys), message)

    def invalid(self, message: str) -> Fault:
        """Return a fault that a model found: at the key that its message begins with, where there is one."""
        first = _FIRST.match(message)
        return self.fault(message, *([first[0]] if first else []))


def file_name(path: Path) -> str:
    """Return a path as the reader knows it: from `data/` on."""
    parts = path.parts
    return "/".join(parts[len(parts) - 1 - parts[::-1].index("data") :]) if "data" in parts else str(path)


def walk(item: Model, keys: Keys = ()) -> Iterator[tuple[Keys, Model]]:
    """Yield a model and all models in it, with the keys that lead to each."""
    yield keys, item
    for name in type(item).model_fields:
        yield from _walk(getattr(item, name), (*keys, name))


def _walk(value: Any, keys: Keys) -> Iterator[tuple[Keys, Model]]:
    if isinstance(value, Model):
        yield from walk(value, keys)
    elif isinstance(value, list | dict):
        for key, part in enumerate(value) if isinstance(value, list) else value.items():
            yield from _walk(part, (*keys, key))


def _words(path: Path, keys: Keys) -> str:
    """Return the key path that a human finds: list items by their id or code, not their number."""
    try:
        here = yaml_file.read(path)
    except (OSError, yaml_file.YamlError):
        here = None
    words = []
    for key in keys:
        try:
            here = here[key]
        except (KeyError, IndexError, TypeError):
            here = None
        label = here.get("id") or here.get("country") or here.get("role") if isinstance(key, int) and isinstance(here, dict) else None
        words.append(str(label or key))
    return " > ".join(words)
