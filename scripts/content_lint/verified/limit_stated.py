"""A sentence that cites an article with a limit in data/ states that limit.

Why: a limit that says 60 days in `data/mechanisms/` and 90 on a page makes both useless. Compared are sentences of English
pages, and texts of data with their `law`, in which every cited article has a limit in data/ and a time is named.

Bad:

    The State decides within 90 days. [@act:fd-2008-947 12(1)]     (data/mechanisms/fd-2008-947.yml: 60 days)

Good:

    The State decides within 60 days. [@act:fd-2008-947 12(1)]

Mend: look it up in the act, and mend the place that is wrong; cite the article that the other time comes from.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from scripts.base.articles import LAW
from scripts.base.locales import SOURCE
from scripts.content_lint.entries import entries
from scripts.content_lint.paragraphs import paragraphs, sentences
from scripts.content_lint.project import Project, of_data
from scripts.content_lint.rule import Found, Rule
from scripts.content_lint.translation.markers import markers
from scripts.evidence.places import Place
from scripts.markdown.page import Page

DATA = ("countries", "mechanisms", "letters", "leaflets", "practice", "forms", "timeline", "findings", "recommendations")
TEXTS = ("text", "value", "what", "note", "surprise", "since", "status_text")


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Look at the sentences of an English page."""
    for paragraph in paragraphs(page) if page.locale == SOURCE else ():
        for sentence, names in sentences(paragraph.raw):
            if told := _otherwise(project, sentence, [name.removeprefix(LAW) for name in names]):
                yield Found(page, paragraph.line, told)


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Look at the texts of a file of data that name their law."""
    if path.suffix != ".yml" or not {path.parent.name, path.stem} & set(DATA):
        return
    for place, entry in entries(project.read_yaml(path), Place(path)):
        law = [str(article) for article in entry.get("law") or ()] if "number" not in entry else []
        for key in TEXTS if law else ():
            if isinstance(entry.get(key), str) and (told := _otherwise(project, entry[key], law)):
                yield Found(path, place.below(key).line, told)


def _otherwise(project: Project, text: str, law: list[str]) -> str:
    """What a text says otherwise than the limits of all the articles that it cites; "" where it names one of them, or no time."""
    known = _limits(project)
    said = set(_times(text)) if law and all(article in known for article in law) else set()
    limits = {limit for article in law for limit in known[article]} if said else set()
    if not said or said & limits:
        return ""
    return f"cites {', '.join(law)} and says {', '.join(sorted(said))}; data/ has {', '.join(sorted(limits))}; mend the one that is wrong"


@of_data
def _limits(project: Project) -> Mapping[str, set[str]]:
    """The limits of each article, with every time that their own texts name."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in [*project.data.glob("mechanisms/*.yml"), *project.data.glob("countries/*.yml")]:
        for _, entry in entries(project.read_yaml(path), Place(path)):
            if entry.get("number") and entry.get("unit"):
                times = {_time(entry["number"], entry["unit"]), *(time for key in TEXTS for time in _times(str(entry.get(key))))}
                for article in entry.get("law") or ():
                    found[str(article)] |= times
    return dict(found)


def _times(text: str) -> Iterator[str]:
    return (_time(number, unit) for unit, number, _ in markers("unit", text, SOURCE))


def _time(number: Any, unit: str) -> str:
    return f"{float(number):g} {'days' if unit == 'calendar-days' else unit}"


RULE = Rule(__name__, __doc__, "error", page=check_page, file=check_file, beside_data=True)
