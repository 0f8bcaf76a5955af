"""An act or mechanism that another has replaced is named as past, or with a link to its page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from scripts.base import yaml_file
from scripts.base.locales import SOURCE
from scripts.content_lint.paragraphs import paragraphs, sentences
from scripts.content_lint.project import Project, of_data
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.page import Page
from scripts.markdown.plain import plain

PAST = re.compile(rf"\b(?:{'|'.join(yaml_file.read(Path(__file__).with_suffix('.yml')))})\b", re.I)
_NUMBER = re.compile(r"\b(?:19|20)\d{2}/\d+\b")


@dataclass(frozen=True)
class Gone:
    """Something superseded: its name as a pattern, the pages that tell of it, and what took its place."""

    pattern: re.Pattern[str]
    pages: list[str]
    successor: str


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Look at each sentence that names something superseded."""
    if page.locale != SOURCE:
        return
    elsewhere = [gone for gone in superseded(project) if PurePosixPath(page.slug).stem not in gone.pages]
    for paragraph in (paragraph for paragraph in paragraphs(page) if paragraph.statement != "somec"):
        for gone in (gone for gone in elsewhere if gone.pattern.search(paragraph.raw)):
            if any(f"{name}.md" in paragraph.raw for name in gone.pages):
                continue
            for sentence, _ in sentences(paragraph.raw):
                if (match := gone.pattern.search(plain(sentence))) and not PAST.search(sentence):
                    message = f"{match.group()} is superseded ({gone.successor}); say so, or link {gone.pages[0]}.md"
                    yield Found(page, paragraph.line, message)


@of_data
def superseded(project: Project) -> tuple[Gone, ...]:
    """Return superseded mechanisms by their short name and act numbers, superseded acts of others by their numbers."""
    today = project.today.isoformat()
    found: dict[str, Gone] = {}  # by pattern

    def add(pattern: str, page: str, successor: str) -> None:
        found.setdefault(pattern, Gone(re.compile(pattern), [], successor)).pages.append(page)

    for name, mechanism in project.evidence.mechanisms.items():
        whole = mechanism.status == "superseded"
        for act in mechanism.legal_acts:
            if whole or act.superseded_by or (act.in_force_until or "9999") < today:
                successor = act.superseded_by or mechanism.successor or f"in force until {act.in_force_until or '9999'}"
                for number in _NUMBER.findall(act.short):
                    add(rf"(?<![\w/]){re.escape(number)}(?!\d)", name, successor)
        if whole:
            add(rf"\b{re.escape(mechanism.short_name)}\b", name, mechanism.successor or "see its page")
    return tuple(found.values())


RULE = Rule(__name__, "warning", page=check_page)
