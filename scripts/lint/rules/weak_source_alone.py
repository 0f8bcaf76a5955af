"""What rests on a weak source alone says so.

Why: a press report, a slide or a copy may be right, but a reader weighs it differently from an act. A source is weak
where its `kind` is news or other, or its `note` says mirror, copy, slides, wiki, encyclopaedia, press or law firm.
Looked at are the sentences of `.law` sections, and the facts of countries, mechanisms and practice.

Bad:

    The law has applied since 2024. [@ctry-bg-novinite-2021]

Good:

    The press reported in 2021 that the law would apply from 2024. [@ctry-bg-novinite-2021]

Mend: say in the sentence what the source is (the press, slides, a copy, an agency), or add a better source.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from lint.paragraphs import paragraphs, sentences
from lint.project import Project
from lint.statements import statements_in
from locales import SOURCE
from prose.page import CITATION, Page
from report import Issue

ID, SEVERITY = "weak-source-alone", "warning"

KINDS = ("countries", "mechanisms", "practice")
WEAK_KINDS = ("news", "other")
WEAK_NOTE = re.compile(r"\b(?:mirror|cop(?:y|ies)|slides?|wiki\w*|encyclopa?edia|press|law[- ]firm|machine translation)\b", re.I)
SAID = re.compile(
    r"\b(?:press|news\w*|media|journalists?|agenc(?:y|ies)|magazines?|papers?|reported(?:ly)?|reports?|says?|said|according to|"
    r"slides?|presentation|cop(?:y|ies)|mirror|wiki\w*|encyclopa?edia|law[- ]firm|lawyers?|firm|blog|website|portal|web ?page|page|"
    r"leaflet|brochure|announced?|article|interview|by its own account|stated?|writes?|wrote|describes?|notes?|apparently|excerpt|"
    r"translation|unofficial|preview|summary|author\w*|researchers?|study|project|CEP|workshop|conference|event|meeting|minister|"
    r"bill|draft|planned|partner)\b",
    re.I,
)


def check_page(project: Project, page: Page) -> Iterator[Issue]:
    """Look at each cited sentence of the sections of law."""
    if page.locale != SOURCE:
        return
    weak = weak_sources(project)
    for paragraph in paragraphs(page):
        if paragraph.statement == "law" and CITATION.search(paragraph.raw):
            for sentence, cited in sentences(paragraph.raw):
                if cited and all(name in weak for name in cited) and not SAID.search(sentence):
                    yield project.issue(page, paragraph.line, ID, _message(sentence, cited, weak), SEVERITY)


def check_file(project: Project, path: Path) -> Iterator[Issue]:
    """Look at the facts of a data file."""
    weak = weak_sources(project)
    for fact in statements_in(project, path):
        alone = bool(fact.sources) and all(name in weak for name in fact.sources)
        if alone and fact.kind in KINDS and not SAID.search(fact.text):
            yield project.issue(fact.path, fact.line, ID, f"{fact.id}: {_message(fact.text, fact.sources, weak)}", SEVERITY)


@lru_cache(maxsize=8)
def weak_sources(project: Project) -> dict[str, str]:
    """Why a source is weak, by id; only those that are."""
    found = {}
    for name, (_, source) in project.sources.items():
        note = WEAK_NOTE.search(str(source.get("note") or ""))
        if source.get("kind") in WEAK_KINDS:
            found[name] = f"kind {source['kind']}"
        elif note:
            found[name] = f"note: {note.group().lower()}"
    return found


def _message(text: str, cited: tuple[str, ...], weak: dict[str, str]) -> str:
    names = ", ".join(f"{name} ({weak[name]})" for name in dict.fromkeys(cited))
    return f"'{text[:60].rstrip()}...' rests on {names} alone; say so in the sentence, or add a better source"
