"""A time limit is the same wherever it stands: as a deadline of data, in facts, and on pages that cite its article.

Why: a limit that was mended in one place and not in the next leaves a reader with two answers. Compared are numbers with
their units of statements that cite the same article: a deadline of `data/mechanisms/` with the facts of its file, and a
sentence of an English page with everything that the data say of the articles that it cites.

Bad:

    deadlines: {number: 90, unit: days, law: [fd-2008-947 12(1)]}     and a fact: "within 60 days (Article 12(1))"
    The State decides within 80 days. [@act:fd-2008-947 12(1)]

Good: both say 60 days.

Mend: look the article up, and correct the place that is wrong; the message names both.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from scripts.content_lint.paragraphs import paragraphs, sentences
from scripts.content_lint.project import Entry, Project, of_data
from scripts.content_lint.rule import Found, Rule
from scripts.content_lint.statements import id_lines, statements, statements_in
from scripts.kit.articles import LAW, parts
from scripts.kit.languages import languages
from scripts.kit.locales import SOURCE
from scripts.prose.page import Page
from scripts.prose.quantities import quantities

Said = dict[str, dict[tuple[str, str], str]]  # by act and article: number and unit, with the place that says it


def check(project: Project) -> Iterator[Found]:
    """Hold each deadline of a mechanism against the facts that cite its article."""
    facts = _facts(project)
    for name, mechanism in project.mechanisms.items():
        path = project.mechanism_file(name)
        lines = id_lines(project.text(path))
        for deadline in mechanism.get("deadlines") or []:
            if isinstance(deadline, dict) and (limit := _limit(deadline)):
                articles = [article for article in _articles(f"{LAW}{one}" for one in deadline.get("law") or []) if facts.get(article)]
                told = {quantity: place for article in articles for quantity, place in facts[article].items() if place.startswith(name)}
                same = [quantity for quantity in told if quantity[1] == limit[1] or quantity[0] == limit[0]]
                other_unit = any(quantity[0] == limit[0] for quantity in same)
                if same and limit not in told and (other_unit or not _speaks(limit[0], project, path, articles)):
                    says = ", ".join(f"{' '.join(quantity)} ({told[quantity]})" for quantity in same)
                    message = f"{deadline.get('id')}: {' '.join(limit)}, but facts that cite {', '.join(articles)} say {says}"
                    yield Found(path, lines.get(str(deadline.get("id")), 1), message)


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Hold each sentence of an English page against what the data say of the articles that it cites."""
    if page.locale != SOURCE:
        return
    deadlines, said = _deadlines(project), _said(project)
    for paragraph in paragraphs(page):
        if LAW not in paragraph.raw:
            continue
        working = {number for number, unit in quantities(paragraph.text, SOURCE) if unit == "working-days"}
        for sentence, cited in sentences(paragraph.raw):
            articles = _articles(cited)
            if not articles or not any(article in deadlines for article in articles) or not all(article in said for article in articles):
                continue
            known = {quantity: place for article in articles for quantity, place in said[article].items()}
            for number, unit in quantities(sentence, SOURCE):
                if (number, _day(unit)) not in known and not (unit == "days" and number in working):
                    says = ", ".join(f"{' '.join(quantity)} ({place})" for quantity, place in known.items())
                    yield Found(page, paragraph.line, f"{number} {unit}, but of {', '.join(articles)} the data say {says}")


def _speaks(number: str, project: Project, path: Path, articles: list[str]) -> bool:
    """Whether a fact that cites one of the articles names the number without its unit ("four months, the others within nine")."""
    word = languages()[SOURCE].numbers.words.get(int(float(number)), number)
    texts = (one.text for one in statements_in(project, path) if set(articles) & set(_articles(one.sources)))
    return any(re.search(rf"(?<![\w.])(?:{re.escape(number)}|{word})(?![\w.]\w)", text) for text in texts)


@of_data
def _facts(project: Project) -> Said:
    """What facts of mechanisms say of an article that they alone cite."""
    found: Said = defaultdict(dict)
    for one in statements(project):
        if one.kind == "mechanisms" and len(articles := _articles(one.sources)) == 1:
            for number, unit in quantities(one.text, SOURCE):
                found[articles[0]].setdefault((number, _day(unit)), f"{one.path.stem} > {one.id}")
    return found


@of_data
def _deadlines(project: Project) -> Said:
    """The deadlines of mechanisms and countries, by article."""
    found: Said = defaultdict(dict)
    for place, entry in _entries(project):
        if limit := _limit(entry):
            for article in _articles(f"{LAW}{one}" for one in entry.get("law") or []):
                found[article].setdefault(limit, place)
    return found


@of_data
def _said(project: Project) -> Said:
    """All quantities of statements and values of the data, by each article that they cite."""
    found: Said = defaultdict(dict)
    for article, limits in _deadlines(project).items():
        found[article] |= limits
    for place, entry in _entries(project):
        texts = [str(entry[key]) for key in ("value", "note", "text", "what", "counted_from", "longest", "breach") if entry.get(key)]
        for article in _articles(f"{LAW}{one}" for one in entry.get("law") or []):
            for number, unit in quantities(" ".join(texts), SOURCE):
                found[article].setdefault((number, _day(unit)), place)
    return found


@of_data
def _entries(project: Project) -> tuple[tuple[str, Entry], ...]:
    """Everything of mechanisms and countries that cites law, with its place."""
    return tuple(
        one for files in (project.mechanisms, project.countries) for name, content in files.items() for one in _below(content, name)
    )


def _below(content: object, place: str) -> Iterator[tuple[str, Entry]]:
    if isinstance(content, Mapping):
        if content.get("law"):
            yield f"{place} > {content.get('id') or content.get('role') or content.get('kind') or 'value'}", dict(content)
        for part in content.values():
            yield from _below(part, place)
    elif isinstance(content, list):
        for part in content:
            yield from _below(part, place)


def _limit(entry: Entry) -> tuple[str, str] | None:
    number, unit = entry.get("number"), entry.get("unit")
    return (f"{number:g}", _day(str(unit))) if isinstance(number, int | float) and unit else None


def _day(unit: str) -> str:
    return "days" if unit == "calendar-days" else unit


def _articles(cited: Iterable[str]) -> list[str]:
    """Each article by its act: `fd-2008-947 12(1)`."""
    return [f"{act} {one}" for name in cited if name.startswith(LAW) for act, articles in [parts(name)] for one in articles]


RULE = Rule(__name__, __doc__, "error", whole=check, page=check_page, beside_data=True)
