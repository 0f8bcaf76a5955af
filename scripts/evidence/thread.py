"""The thread from a finding to what came of it, what you do about it, and what teaches it: every link in both directions.

The data name each link once, at the finding, or at the recommendation or gap where no finding belongs to it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.evidence.findings import Finding, Recommendation

_STEP = re.compile(r"^### .*\{#(g\d+-\d+)\b", re.M)
_LESSON = re.compile(r"(m)odule-(\d+)-.*|(s)cenario-(\d+)-.*")
_PARTS = re.compile(r"\d+|[a-z]+")
KINDS = ("findings", "answers", "steps", "lessons")


@dataclass(frozen=True)
class Links:
    """Ids of what belongs to one thing: findings, answers (recommendations and gaps), steps of guides, lessons."""

    findings: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    lessons: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return any((self.findings, self.answers, self.steps, self.lessons))


def guide_steps(root: Path) -> dict[str, str]:
    """Return the slug of the guide by the id of each of its steps: g4-2 is on guidance/ask-for-information.md."""
    pages = sorted((root / "docs" / "en" / "guidance").glob("*.md"))
    return {name: f"guidance/{page.name}" for page in pages for name in _STEP.findall(page.read_text(encoding="utf-8"))}


def lessons(root: Path) -> dict[str, str]:
    """Return the slug of the page by the id of each module and scenario: m3 is training/module-3-ask-for-information.md."""
    pages = sorted((root / "docs" / "en" / "training").glob("*.md"))
    matches = [(page, match) for page in pages if (match := _LESSON.fullmatch(page.stem))]
    return {"".join(filter(None, match.groups())): f"training/{page.name}" for page, match in matches}


def links(findings: Iterable[Finding], recommendations: Iterable[Recommendation]) -> dict[str, Links]:
    """Return what belongs to each finding, recommendation, gap, step and lesson that the thread reaches, by its id."""
    findings = list(findings)
    found: dict[str, dict[str, set[str]]] = {}

    def tie(one: str, kind: str, other: str, other_kind: str) -> None:
        found.setdefault(one, {}).setdefault(other_kind, set()).add(other)
        found.setdefault(other, {}).setdefault(kind, set()).add(one)

    def tie_all(groups: Mapping[str, Iterable[str]]) -> None:
        named = [(kind, name) for kind, names in groups.items() for name in names]
        for place, (kind, one) in enumerate(named):
            for other_kind, other in named[place + 1 :]:
                if kind != other_kind:
                    tie(one, kind, other, other_kind)

    for finding in findings:
        tie_all({"findings": [finding.id], "answers": finding.answers, "steps": finding.steps, "lessons": finding.lessons})
    for answer in recommendations:
        tie_all({"answers": [answer.id], "steps": answer.steps, "lessons": answer.lessons})
    return {one: Links(**{kind: tuple(sorted(names.get(kind, ()), key=_order)) for kind in KINDS}) for one, names in found.items()}


def _order(name: str) -> list[tuple[bool, int, str]]:
    """Return a key that sorts recommendations before gaps, modules before scenarios, each by its number."""
    key = [(part.isdigit(), int(part) if part.isdigit() else 0, part) for part in _PARTS.findall(name)]
    return [(name.startswith(("gap", "s")), 0, ""), *key]
