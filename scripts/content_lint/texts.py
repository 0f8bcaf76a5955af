"""Every text of a data file with its line, for rules that look at words whatever they are for."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import yaml

from scripts.base import yaml_file
from scripts.content_lint.project import Project
from scripts.pages.unsafe_sources import NO_TEXTS

_SKIPPED = ("url", "website", "aliases", "id")  # keys whose values are no prose


def texts(project: Project, path: Path, skipped: tuple[str, ...] = _SKIPPED) -> Iterator[tuple[int, str]]:
    """Yield line and text of each value of a YAML file of `data/`, apart from `skipped` keys; none of another or a broken file."""
    if path.suffix != ".yml" or project.data not in path.parents or path.relative_to(project.data).parts[0] in NO_TEXTS:
        return
    yield from _of_yaml(project.text(path), skipped)


@lru_cache(maxsize=512)  # several rules read the same files
def _of_yaml(text: str, skipped: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    try:
        return tuple(_walk(yaml_file.compose(text), skipped))
    except yaml.YAMLError:
        return ()


def _walk(node: yaml.Node | None, skipped: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value not in skipped:
                yield from _walk(value, skipped)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _walk(value, skipped)
    elif isinstance(node, yaml.ScalarNode):
        yield node.start_mark.line + 1, node.value
