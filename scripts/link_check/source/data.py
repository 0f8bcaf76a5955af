"""Find an address or an id in data files and templates, and say under which key it stands."""

from __future__ import annotations

import re

import yaml

from scripts.base import yaml_file

NAMES = ("id", "code", "name", "url")  # keys whose value names an item of a list


def line_of(text: str, token: str, occurrence: int = 1) -> int:
    """Line of a whole word or address in a text; of its last place, where it stands there less often. 0: nowhere."""
    last = 0
    for number, match in enumerate(re.finditer(rf"(?<![\w./-]){re.escape(token)}(?![\w-]|[./]\w)", text), 1):
        last = text.count("\n", 0, match.start()) + 1
        if number == occurrence:
            break
    return last


def line_of_link(text: str, token: str) -> int:
    """Line of a link of a template whose last part is `token`: `"…/token/"`, `token.md`, `#token`. 0: nowhere."""
    match = re.search(rf"""(?<![\w-]){re.escape(token)}(?=\.md\b|/?["'#)\s])""", text)
    return text.count("\n", 0, match.start()) + 1 if match else 0


def key(text: str, line: int) -> str:
    """The keys that lead to a line of YAML: `facts > lv-eu > sources`; "" where it cannot be read."""
    try:
        node = yaml_file.compose(text)
    except yaml.YAMLError:
        return ""
    parts: list[str] = []
    while node is not None:
        part, node = _step(node, line - 1)
        if part:
            parts.append(part)
    return " > ".join(parts)


def _step(node: yaml.Node, line: int) -> tuple[str, yaml.Node | None]:
    """The child of a node that holds the line, and how to call it."""
    if isinstance(node, yaml.MappingNode):
        for name, value in reversed(node.value):
            if name.start_mark.line <= line:
                return str(name.value), value
    if isinstance(node, yaml.SequenceNode):
        for child in reversed(node.value):
            if child.start_mark.line <= line:
                return _name(child), child
    return "", None


def _name(item: yaml.Node) -> str:
    """What an item of a list calls itself."""
    if not isinstance(item, yaml.MappingNode):
        return ""
    values = {name.value: value.value for name, value in item.value if isinstance(value, yaml.ScalarNode)}
    return next((values[name] for name in NAMES if name in values), "")
