"""A legal sentence that rests on a weak source alone says so.

Why: a press report or a slide may be right, but a reader weighs it differently from an act. A source is weak where its
`kind` is news or other, where it is a law at no host of data/official-hosts.yml (a copy, whatever its entry says), or
where its field `weak` says so. A law that was read in a copy is cited by its own article; the copy stands with the act
in data/acts/ (`read`). Looked at are what states law (a duty, a time limit, an article, a start): sentences of `.law`
sections; and what data/countries/ and data/mechanisms/ say on the word of the press or of copies of laws alone, apart from
statistics and evaluations. What instruments, authorities, measures and limits of data say is law whatever its words. So
are looked at the developments of kind law in data/timeline.yml, and what data/findings.yml and data/recommendations.yml
say has changed since.
Other weak sources of data give their statement a mark on its page.

Bad:

    The law has applied since 2024. [@ctry-bg-novinite-2021]

Good:

    The press reported in 2021 that the law would apply from 2024. [@ctry-bg-novinite-2021]

Mend: cite the act and article; or say in the sentence what the source is (the press, slides, an agency).
"""

import re
from collections.abc import Iterator
from pathlib import Path

from scripts.base.locales import SOURCE
from scripts.content_lint.entries import entries
from scripts.content_lint.paragraphs import paragraphs, sentences
from scripts.content_lint.project import Project, of_data
from scripts.content_lint.rule import Found, Rule
from scripts.evidence.places import Place
from scripts.evidence.weakness import weakness
from scripts.markdown.page import CITATION, Page

LAW_FILES = ("countries", "mechanisms")
CORE = {"instruments", "authorities", "measures", "deadlines", "legal_acts"}  # parts of these files that say what the law is
NO_LAW = {"statistics", "evaluation"}  # topics of facts
TEXTS = ("what", "value", "text", "own", "longest", "breach", "note", "article")
SINCE = {  # of other files: the text that tells the law, and the fields that say what it rests on
    "timeline.yml": ("what", "law", "sources"),
    "findings.yml": ("since", "since_law", "since_sources"),
    "recommendations.yml": ("status_text", "status_law", "status_sources"),
}
# Small letters only: "the State must", "the papers arrive" and "Article 5" name no source.
SAID = re.compile(
    r"\b(?:[Pp]ress|[Nn]ews\w*|[Mm]edia|journalists?|newspapers?|magazines?|reported(?:ly)?|says?|said|[Aa]ccording to|[Ss]lides?|"
    r"presentation|mirror|[Ww]iki\w*|encyclopa?edia|law[- ]firms?|lawyers?|blog|website|portal|web ?page|page|leaflet|brochure|"
    r"announced|interview|[Bb]y its own account|stated|writes?|wrote|describe[sd]?|apparently|excerpt|translation|unofficial|preview|"
    r"summary|authors?|researchers?|study|CEP|workshop|conference|planned|draft|[Bb]ill|charity|campaign|non-binding)\b"
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


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Look at what data say of the law on the word of weak sources alone."""
    if path.parent == project.data and path.name in SINCE:
        yield from _since(project, path)
    if path.parent.parent != project.data or path.parent.name not in LAW_FILES or path.suffix != ".yml":
        return
    weak, thin = weak_sources(project), thin_sources(project)
    for place, entry in entries(project.read_yaml(path), Place(path)):
        cited = tuple(str(name) for name in entry["sources"]) if isinstance(entry.get("sources"), list) else ()
        if not cited or entry.get("law") or entry.get("facts") or not set(cited) <= thin:
            continue
        text = " ".join(str(entry[key]) for key in TEXTS if entry.get(key))
        if (set(place.keys) & CORE or (LEGAL.search(text) and entry.get("topic") not in NO_LAW)) and not SAID.search(text):
            yield Found(path, place.line, _message(text, cited, weak))


def _since(project: Project, path: Path) -> Iterator[Found]:
    """What a file of numbered or dated entries says of the law."""
    weak, thin = weak_sources(project), thin_sources(project)
    key, law, sources = SINCE[path.name]
    for place, entry in entries(project.read_yaml(path), Place(path)):
        cited, text = tuple(map(str, entry.get(sources) or ())), str(entry.get(key) or "")
        told = LEGAL.search(text) and not SAID.search(text) and entry.get("kind", "law") == "law"
        if told and cited and not entry.get(law) and set(cited) <= thin:
            yield Found(path, place.line, _message(text, cited, weak))


@of_data
def weak_sources(project: Project) -> dict[str, str]:
    """Why a source is weak, by id; only those that are."""
    every = {
        name: weakness(str(source.get("kind")), str(source.get("weak") or ""), str(source.get("url") or ""))
        for name, (_, source) in project.sources.items()
    }
    return {name: why for name, why in every.items() if why}


@of_data
def thin_sources(project: Project) -> frozenset[str]:
    """Press, and copies of laws: what data may not state law on, for the act can be cited. Other weak sources get their mark."""
    weak = weak_sources(project)
    return frozenset(name for name, why in weak.items() if why == "press" or project.sources[name][1].get("kind") == "legal-act")


def _message(text: str, cited: tuple[str, ...], weak: dict[str, str]) -> str:
    names = ", ".join(f"{name} ({weak[name]})" for name in dict.fromkeys(cited))
    return f"'{text[:60].rstrip()}...' rests on {names} alone; cite the act, or say so in the sentence"


RULE = Rule(__name__, __doc__, "error", page=check_page, file=check_file, beside_data=True)
