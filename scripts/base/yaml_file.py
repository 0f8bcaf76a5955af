"""The one reader of YAML: data, front matter and settings.

What the door refuses is refused; so are a key that stands twice, at any depth, and spaces at the ends of a quoted text.
"""

import re
from collections.abc import Callable, Hashable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from scripts.base import text_file
from scripts.base.files import file_state

if TYPE_CHECKING:
    from yaml import SafeLoader as _Fastest
else:
    _Fastest = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times as fast where libyaml is there


_values: dict[Path, tuple[tuple[int, int], Any]] = {}
_ANCHOR = re.compile(r"(?:^|[\s\[{,:-])&\S", re.M)  # before most of what may be one
_QUOTES = {"'", '"'}


class YamlError(Exception):
    """YAML that cannot be read: the file's `name`, the `line` (0: not known) and the `problem`; the text says all three."""

    def __init__(self, name: str, line: int, problem: str) -> None:
        super().__init__(f"{name}:{line}: {problem}" if line else f"{name}: {problem}")
        self.name, self.line, self.problem = name, line, problem


class _ValueError(yaml.constructor.ConstructorError):
    """A value that YAML could read, but that is none of ours."""


class _Loader(_Fastest):
    """Safe values only; no key twice; a date that does not exist has its line."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: dict[str, yaml.ScalarNode] = {}
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode):
                first = seen.setdefault(key.value, key)
                if first is not key:
                    problem = f"the key {key.value!r} stands in line {first.start_mark.line + 1} already; take one of them away"
                    raise yaml.constructor.ConstructorError(None, None, problem, key.start_mark)
        return super().construct_mapping(node, deep)

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        if isinstance(node, yaml.ScalarNode) and node.style in _QUOTES and node.value != node.value.strip():
            problem = f"spaces at the ends of {node.value!r}; take them away"
            raise yaml.constructor.ConstructorError(None, None, problem, node.start_mark)
        try:
            value = super().construct_object(node, deep)
            if isinstance(value, int) and value.bit_length() > 64:
                raise OverflowError
            return value
        except (ValueError, OverflowError) as error:  # a date such as 2026-02-30, a number of 5,000 digits
            number = not node.tag.endswith(":timestamp")
            what = f"a number of {len(node.value)} digits" if number else f"{node.value[:30]!r} is no date"
            raise _ValueError(None, None, f"{what}; correct it, or put a text in quotes", node.start_mark) from error


def _load(text: str) -> Any:
    _refuse_aliases(text)
    return yaml.load(text, Loader=_Loader)


def _refuse_aliases(text: str) -> None:
    """Raise ConstructorError where what is repeated repeats: a few lines could then stand for millions, or for themselves."""
    if not _ANCHOR.search(text):
        return
    anchored: list[bool] = []  # whether each collection that is open has a name
    for event in yaml.parse(text, Loader=_Fastest):
        if isinstance(event, yaml.CollectionStartEvent):
            anchored.append(bool(event.anchor))
        elif isinstance(event, yaml.CollectionEndEvent):
            anchored.pop()
        elif isinstance(event, yaml.AliasEvent) and any(anchored):
            problem = f"*{event.anchor} stands in what is repeated itself; write it out"
            raise yaml.constructor.ConstructorError(None, None, problem, event.start_mark)  # type: ignore[arg-type]


_load_once = lru_cache(maxsize=1024)(_load)  # copies of the project hold the same files


def parse(text: str, name: str, load: Callable[[str], Any] = _load) -> Any:
    """Return the value of a YAML text; None where it is empty. Raises YamlError, with the line within the text."""
    try:
        return load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = min(mark.line + 1, text.count("\n") + 1) if mark else 1  # libyaml may point behind the end
        kind = "" if isinstance(error, _ValueError) else "broken YAML: "
        raise YamlError(name, line, f"{kind}{getattr(error, 'problem', None) or error}") from error


def compose(text: str) -> yaml.Node | None:
    """Return the nodes of YAML, each with its place in the text; None where it is empty. Raises yaml.YAMLError."""
    _refuse_aliases(text)
    node: yaml.Node | None = yaml.compose(text, Loader=_Fastest)
    return node


_compose_once = lru_cache(maxsize=256)(compose)


def line(path: Path, keys: Iterable[str | int]) -> int:
    """Return the line (1-based) of a file at which nested keys and list places lead; of the last that is there, or 1."""
    try:
        return line_in(path.read_text(encoding="utf-8"), keys)
    except (OSError, UnicodeDecodeError):
        return 1


def line_in(text: str, keys: Iterable[str | int]) -> int:
    """Return the same of a text."""
    try:
        node, found = _compose_once(text), 1
    except yaml.YAMLError:
        return 1
    for key in keys:
        mark, node = _below(node, key)
        if node is None:
            break
        found = mark
    return found


def _below(node: yaml.Node | None, key: str | int) -> tuple[int, yaml.Node | None]:
    """Return the line and node of one key of a mapping, or one place of a list; no node where there is none."""
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if isinstance(name, yaml.ScalarNode) and name.value == str(key):
                return name.start_mark.line + 1, value
    elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        return node.value[key].start_mark.line + 1, node.value[key]
    return 1, None


def read(path: Path, name: str = "") -> Any:
    """Return the value of a YAML file, called `name` in errors. Raises YamlError; OSError where the file cannot be opened.

    A file that has not changed since is not read again: whoever gets its value leaves it as it is.
    """
    state = file_state(path)
    if path not in _values or _values[path][0] != state:
        _values[path] = state, _read(path, name)
    return _values[path][1]


def _read(path: Path, name: str) -> Any:
    try:
        return parse(text_file.read(path, name), name or str(path), _load_once)
    except text_file.InvalidTextError as error:
        raise YamlError(name or str(path), *error.fault) from error
