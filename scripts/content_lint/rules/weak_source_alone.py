"""A legal sentence that rests on a weak source alone says so.

Why: a press report or a slide may be right, but a reader weighs it differently from an act. A source is weak where its
`kind` is news or other, or its field `weak` says press, slides or secondary. An act that was read in a copy is left out:
its note on the page says so. Looked at are the sentences of `.law` sections. Statements of data/ carry a mark on their
page by themselves.

Bad:

    The law has applied since 2024. [@ctry-bg-novinite-2021]

Good:

    The press reported in 2021 that the law would apply from 2024. [@ctry-bg-novinite-2021]

Mend: say in the sentence what the source is (the press, slides, an agency), or add a better source.
"""

import re
from collections.abc import Iterator

from scripts.content_lint.paragraphs import paragraphs, sentences
from scripts.content_lint.project import Project, of_data
from scripts.content_lint.rule import Found, Rule
from scripts.evidence.weakness import weakness
from scripts.kit.locales import SOURCE
from scripts.prose.page import CITATION, Page

SAID = re.compile(
    r"\b(?:press|news\w*|media|journalists?|agenc(?:y|ies)|magazines?|papers?|reported(?:ly)?|reports?|says?|said|according to|"
    r"slides?|presentation|cop(?:y|ies)|mirror|wiki\w*|encyclopa?edia|law[- ]firm|lawyers?|firm|blog|website|portal|web ?page|page|"
    r"leaflet|brochure|announced?|article|interview|by its own account|stated?|writes?|wrote|describes?|notes?|apparently|excerpt|"
    r"translation|unofficial|preview|summary|author\w*|researchers?|study|project|CEP|workshop|conference|event|meeting|minister|"
    r"bill|draft|planned|partner)\b",
    re.I,
)


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Look at each cited sentence of the sections of law."""
    if page.locale != SOURCE:
        return
    weak = weak_sources(project)
    for paragraph in paragraphs(page):
        if paragraph.statement == "law" and CITATION.search(paragraph.raw):
            for sentence, cited in sentences(paragraph.raw):
                if cited and all(name in weak for name in cited) and not SAID.search(sentence):
                    yield Found(page, paragraph.line, _message(sentence, cited, weak))


@of_data
def weak_sources(project: Project) -> dict[str, str]:
    """Why a source is weak, by id; only those that are. A copy of an act is left to its note, which says that it is one."""
    every = {name: weakness(str(source.get("kind")), str(source.get("weak") or "")) for name, (_, source) in project.sources.items()}
    return {name: why for name, why in every.items() if why not in ("", "copy")}


def _message(text: str, cited: tuple[str, ...], weak: dict[str, str]) -> str:
    names = ", ".join(f"{name} ({weak[name]})" for name in dict.fromkeys(cited))
    return f"'{text[:60].rstrip()}...' rests on {names} alone; say so in the sentence, or add a better source"


RULE = Rule(__name__, __doc__, "warning", page=check_page)
