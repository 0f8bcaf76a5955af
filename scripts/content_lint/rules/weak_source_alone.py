"""A legal sentence that rests on a weak source alone says so.

Why: a press report or a slide may be right, but a reader weighs it differently from an act. A source is weak where its
`kind` is news or other, or its field `weak` says press, slides, secondary or copy. A law that was read in a copy is
cited by its own article; the copy stands with the act in data/acts/ (`read`). Looked at are the sentences of `.law`
sections that state law (a duty, a time limit, an article, a start). Statements of data/ carry a mark on their page by
themselves.

Bad:

    The law has applied since 2024. [@ctry-bg-novinite-2021]

Good:

    The press reported in 2021 that the law would apply from 2024. [@ctry-bg-novinite-2021]

Mend: cite the act and article; or say in the sentence what the source is (the press, slides, an agency).
"""

import re
from collections.abc import Iterator

from scripts.content_lint.paragraphs import paragraphs, sentences
from scripts.content_lint.project import Project, of_data
from scripts.content_lint.rule import Found, Rule
from scripts.evidence.weakness import weakness
from scripts.kit.locales import SOURCE
from scripts.prose.page import CITATION, Page

# Small letters only: "the State must", "the papers arrive" and "Article 5" name no source.
SAID = re.compile(
    r"\b(?:[Pp]ress|[Nn]ews\w*|[Mm]edia|journalists?|newspapers?|magazines?|reported(?:ly)?|says?|said|[Aa]ccording to|[Ss]lides?|"
    r"presentation|mirror|[Ww]iki\w*|encyclopa?edia|law[- ]firms?|lawyers?|blog|website|portal|web ?page|page|leaflet|brochure|"
    r"announced|interview|[Bb]y its own account|stated|writes?|wrote|describes?|apparently|excerpt|translation|unofficial|preview|"
    r"summary|authors?|researchers?|study|CEP|workshop|conference|planned|draft|[Bb]ill|charity|campaign)\b"
)
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|sixty)"
LEGAL = re.compile(
    r"\b(?:Articles?|[Ss]ections?|Rule|recitals?) \d|§|"
    r"\b(?:must|may|shall|has to|have to|need not|cannot|can be|(?:is|are) not allowed|requires?|in(?:to)? force|appl(?:y|ies|ied)|"
    r"transposes?|no longer|(?:raised|lowered) to)\b|"
    rf"\b{_NUMBER}[ -](?:working |calendar )?(?:minutes?|hours?|days?|weeks?|months?|years?)\b"
)


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Look at each cited sentence of the sections of law."""
    if page.locale != SOURCE:
        return
    weak = weak_sources(project)
    for paragraph in paragraphs(page):
        if paragraph.statement == "law" and CITATION.search(paragraph.raw):
            for sentence, cited in sentences(paragraph.raw):
                if cited and all(name in weak for name in cited) and LEGAL.search(sentence) and not SAID.search(sentence):
                    yield Found(page, paragraph.line, _message(sentence, cited, weak))


@of_data
def weak_sources(project: Project) -> dict[str, str]:
    """Why a source is weak, by id; only those that are."""
    every = {name: weakness(str(source.get("kind")), str(source.get("weak") or "")) for name, (_, source) in project.sources.items()}
    return {name: why for name, why in every.items() if why}


def _message(text: str, cited: tuple[str, ...], weak: dict[str, str]) -> str:
    names = ", ".join(f"{name} ({weak[name]})" for name in dict.fromkeys(cited))
    return f"'{text[:60].rstrip()}...' rests on {names} alone; cite the act, or say so in the sentence"


RULE = Rule(__name__, __doc__, "error", page=check_page, beside_data=True)
