"""A sentence that cites an article with a limit in data/ states that limit."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from scripts.base.articles import LAW
from scripts.base.locales import SOURCE
from scripts.content_lint.paragraphs import paragraphs, sentences
from scripts.content_lint.project import Project, of_data
from scripts.content_lint.rule import Found, Rule
from scripts.content_lint.translation.markers import markers
from scripts.evidence.models import Deadline, Model, Value
from scripts.markdown.page import Page

TEXTS = ("text", "value", "what", "note", "surprise", "since", "status_text")


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Look at the sentences of an English page."""
    for paragraph in paragraphs(page) if page.locale == SOURCE else ():
        for sentence, names in sentences(paragraph.raw):
            if message := _differs(project, sentence, [name.removeprefix(LAW) for name in names]):
                yield Found(page, paragraph.line, message)


def check(project: Project) -> Iterator[Found]:
    """Look at the texts of data that name their law."""
    for item in project.evidence.all_models():
        if not (isinstance(item, Deadline | Value) and item.number):
            for field, text in _texts(item):
                if message := _differs(project, text, getattr(item, "law", [])):
                    yield Found(*project.evidence.where(item, field), message)


def _differs(project: Project, text: str, law: list[str]) -> str:
    """Return what a text says otherwise than the limits of all the articles that it cites; "" where it names one, or no time."""
    known = _limits(project)
    said = set(_times(text)) if law and all(article in known for article in law) else set()
    limits = {limit for article in law for limit in known[article]} if said else set()
    if not said or said & limits:
        return ""
    return f"cites {', '.join(law)} and says {', '.join(sorted(said))}; data/ has {', '.join(sorted(limits))}; mend the one that is wrong"


@of_data
def _limits(project: Project) -> Mapping[str, set[str]]:
    """Return the limits of each article, with every time that their own texts name."""
    found: dict[str, set[str]] = defaultdict(set)
    for item in project.evidence.all_models():
        if isinstance(item, Deadline | Value) and item.number and item.unit:
            times = {_time(item.number, item.unit), *(time for _, text in _texts(item) for time in _times(text))}
            for article in item.law:
                found[article] |= times
    return dict(found)


def _texts(item: Model) -> Iterator[tuple[str, str]]:
    return ((field, text) for field in TEXTS if isinstance(text := getattr(item, field, None), str))


def _times(text: str) -> Iterator[str]:
    return (_time(float(number), unit) for unit, number, _ in markers("unit", text, SOURCE))


def _time(number: float, unit: str) -> str:
    return f"{number:g} {'days' if unit == 'calendar-days' else unit}"


RULE = Rule(__name__, "error", whole=check, page=check_page)
