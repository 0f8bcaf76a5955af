"""The statements of `data/` as the rules see them: facts, findings, recommendations and developments, with their lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.base.articles import LAW
from scripts.content_lint.project import Entry, Project, of_data


@dataclass(frozen=True)
class Statement:
    """One statement: its file, the line of its id, its kind (folder or file of data/), text and sources."""

    path: Path
    line: int
    kind: str  # countries, mechanisms, practice, somec, findings, recommendations, timeline
    id: str
    text: str
    sources: tuple[str, ...]
    entry: Entry


_TEXTS = {
    "timeline": ("what", "relevance"),
    "findings": ("text", "practice", "since"),
    "recommendations": ("text", "documented", "status_text"),
}


_KINDS = ("countries", "mechanisms", "practice", "somec", "findings", "recommendations", "timeline")


def statements(project: Project) -> list[Statement]:
    """Every statement of data/, file by file."""
    return [found for kind in _KINDS for path in _files(project, kind) for found in statements_in(project, path)]


@of_data
def statements_in(project: Project, path: Path) -> tuple[Statement, ...]:
    """The statements of one file; none in a page. Unknown shapes are left out: the loader of data/ reports them."""
    name = path.relative_to(project.data).with_suffix("").parts[0] if project.data in path.parents else ""
    return tuple(_read(project, path, name)) if path.suffix == ".yml" and name in _KINDS else ()


def id_lines(text: str) -> dict[str, int]:
    """Line on which each `id:` of a YAML file stands (the first, where one stands twice)."""
    found: dict[str, int] = {}
    for match in re.finditer(r"^[ ]*(?:-[ ]+)?id:[ ]*['\"]?([\w-]+)", text, re.M):
        found.setdefault(match[1], text.count("\n", 0, match.start()) + 1)
    return found


def _files(project: Project, kind: str) -> list[Path]:
    folder = project.data / kind
    return sorted(folder.glob("*.yml")) if folder.is_dir() else [folder.with_suffix(".yml")]


def _read(project: Project, path: Path, kind: str) -> Iterator[Statement]:
    content = project.read_yaml(path)
    if isinstance(content, dict):
        parts = [part for part in content.get("parts") or [] if isinstance(part, dict)]
        entries = [fact for one in (content, *parts) for fact in one.get("facts") or []]
    else:
        entries = content if isinstance(content, list) else []
    lines = id_lines(project.text(path)) if entries else {}
    for entry in entries:
        if isinstance(entry, dict) and "id" in entry:
            name = str(entry["id"])
            text = " ".join(str(entry[key]) for key in _TEXTS.get(kind, ("text",)) if entry.get(key))
            law = (f"{LAW}{article}" for key in ("law", "since_law", "status_law") for article in entry.get(key) or [])
            sources = (*law, *(str(source) for source in entry.get("sources") or []))
            yield Statement(path, lines.get(name, 1), kind, name, text, sources, entry)
