"""An article in brackets is the one that is cited, of the act that the page speaks of.

Why: a reader who looks up "(Article 12(2))" and is led to another article, or to the same number of another act, loses
trust or, worse, does not notice. Compared are, in English, brackets such as "(Articles 4, 5 and 7(1))" with the citations
that follow, and in data with `law` of the same entry. Where a page says "Articles are those of ...", a bare bracket rests
on the act that most of them rest on, unless its paragraph names the other one. The number of an act of the EU
is not nearly that of one that data/ has.

Bad:

    The reasons follow immediately (Article 12(2)). [@act:fd-2008-909 12(2)]     on a page on 2008/947/JHA
    You may withdraw (Article 9(5)). [@act:fd-2008-947 9(4)]
    The issuing State supervises (Article 7(1) of Framework Decision 2008/974/JHA).

Good:

    The reasons follow immediately (Article 12(2)). [@act:fd-2008-947 12(2)]

Mend: look it up in the act, and correct the number that is wrong; cite each article that is named.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from scripts.base.articles import LAW, named_articles, parts, same_article
from scripts.base.locales import SOURCE, STATES
from scripts.content_lint.paragraphs import Paragraph, paragraphs
from scripts.content_lint.project import Project, of_data
from scripts.content_lint.rule import Found, Rule
from scripts.content_lint.told import Place, entries
from scripts.markdown.page import Page, cited

_INSIDE = r"(?=[^()]*Articles? \d)(?:[^()]|\([^()]*\))*"
_CITED = re.compile(rf"\((?P<text>{_INSIDE})\)[^\[\]()|]{{0,80}}?(?P<cited>\[@[^\]]+\])")
_ALONE = re.compile(r"\((Articles? \d[\w()]*(?:(?:, and |, | and )[\d(][\w()]*)*)\)")
_OTHER = re.compile(r"\b(?:of|this|its|there)\b")
_DECLARED = re.compile(r"Articles (?:alone )?are those of")
_EU = re.compile(
    r"(?:(?:Decision|Directive|Regulation|Agreement)s? (?:\((?:EU|EC|EEC|JHA|EU, Euratom)\) )?(?:No )?|and )"
    r"(?P<number>(?:19|20)\d\d/\d{1,4}|\d{1,4}/(?:19|20)\d\d)(?=/(?:JHA|EU|EC|EEC)\b|(?![\d/-]))"
)
_NUMBER = re.compile(r"(?<![\d/])(?:(?:19|20)\d\d/\d{1,4}|\d{1,4}/(?:19|20)\d\d)(?!\d)")
_DATA = ("mechanisms", "letters", "leaflets", "practice")  # what speaks of acts of the EU
_FIELDS = ("text", "article")


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Hold the brackets of an English page against what they cite."""
    if page.locale != SOURCE:
        return
    found = [(paragraph, match) for paragraph in paragraphs(page) for match in _CITED.finditer(paragraph.raw)]
    main = _main(page, (match for _, match in found))
    for paragraph, match in found:
        names = [name for name in cited(match["cited"]) if name.startswith(LAW)]
        if names and (lost := _lacking(match["text"], names)) and not _beside(page, paragraph, match["text"], lost):
            yield Found(page, paragraph.line, f"({match['text']}) names Article {lost}, which is not cited: {_listed(names)}")
        elif main and names and not _OTHER.search(match["text"]) and (other := _other(project, paragraph, names, main)):
            yield Found(page, paragraph.line, f"({match['text']}) cites {other}, but articles alone are those of {main} on this page")
    for paragraph in paragraphs(page):
        for told in _unknown(project, paragraph.text):
            yield Found(page, paragraph.line, told)


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Hold the brackets of a file of data against `law`."""
    if path.suffix != ".yml" or path.parent.name not in _DATA:
        return
    for place, entry in entries(project.read_yaml(path), Place(path)):
        law = [f"{LAW}{name}" for name in entry.get("law") or []] if isinstance(entry.get("law"), list) else []
        for key in _FIELDS if law else ():
            value = str(entry.get(key) or "")
            for text in [value] if key == "article" else _ALONE.findall(value):
                if lost := _lacking(text, law):
                    yield Found(path, place.below(key).line(), f"{text} names Article {lost}, which is not in law: {_listed(law)}")
        for value in entry.values():
            for told in _unknown(project, value) if isinstance(value, str) else ():
                yield Found(path, place.line(), told)


def _lacking(text: str, names: Iterable[str]) -> str:
    """The first article of a text that none of the citations covers; "" where each is cited."""
    articles = [article for name in names for article in parts(name)[1] or ("",)]
    return next((one for one in named_articles(text) if not any(not other or same_article(one, other) for other in articles)), "")


def _beside(page: Page, paragraph: Paragraph, text: str, lost: str) -> bool:
    """Whether one of several articles in a bracket is cited elsewhere in the section."""
    others = [one for one in paragraphs(page) if one.section == paragraph.section]
    names = [name for one in others for name in cited(one.raw) if name.startswith(LAW)]
    return len(named_articles(text)) > 1 and any(same_article(lost, article) for name in names for article in parts(name)[1])


def _main(page: Page, brackets: Iterable[re.Match[str]]) -> str:
    """The act that articles alone are of, where the page says that they are of one."""
    if not any(_DECLARED.search(paragraph.text) for paragraph in paragraphs(page)):
        return ""
    acts = Counter(act for match in brackets if not _OTHER.search(match["text"]) for act in _acts(cited(match["cited"])))
    return acts.most_common(1)[0][0] if acts else ""


def _acts(names: Iterable[str]) -> set[str]:
    acts = {parts(name)[0] for name in names if name.startswith(LAW)}
    return {act for act in acts if act.partition("-")[0] not in STATES}


def _other(project: Project, paragraph: Paragraph, names: list[str], main: str) -> str:
    """The act of the EU that is cited in the place of the page's own; "" where the paragraph names it."""
    acts = _acts(names)
    if not acts or main in acts:
        return ""
    known = _mentions(project)
    return next((act for act in sorted(acts) if not any(mention in paragraph.raw for mention in known.get(act, ()))), "")


@of_data
def _mentions(project: Project) -> dict[str, list[str]]:
    """How a text can name an act: by its number, by its name, by a link to its mechanism."""
    found: dict[str, list[str]] = {}
    for path in sorted((project.data / "acts").glob("*.yml")):
        content = project.read_yaml(path)
        for act in (one for one in content if isinstance(one, dict)) if isinstance(content, list) else ():
            short = str(act.get("short") or "")
            found[str(act.get("id"))] = [*_NUMBER.findall(short), short]
    for name, mechanism in project.mechanisms.items():
        for name_of in {parts(law)[0] for one in mechanism.get("legal_acts") or [] for law in one.get("law") or []}:
            found.setdefault(name_of, []).append(f"{name}.md")
    return found


def _unknown(project: Project, text: str) -> Iterator[str]:
    """Numbers of acts of the EU that data/ does not have, but nearly has."""
    if "/" in text:
        for match in _EU.finditer(text):
            number, known = match["number"], _numbers(project)
            if number not in known and (near := next((one for one in sorted(known) if _near(number, one)), "")):
                yield f"{number}: no act of data/ has this number; {near} is meant, or add the act"


def _near(number: str, other: str) -> bool:
    """Whether one is the other with a digit changed, or with two in each other's place."""
    changed = [pair for pair in zip(number, other, strict=False) if pair[0] != pair[1]]
    return len(number) == len(other) and (len(changed) == 1 or (len(changed) == 2 and changed[0] == changed[1][::-1]))


@of_data
def _numbers(project: Project) -> frozenset[str]:
    """The numbers of acts: in their names, in titles of sources, and in what people type for a mechanism."""
    acts = {number for path in (project.data / "acts").glob("*.yml") for number in _NUMBER.findall(project.text(path))}
    sources = {number for _, source in project.sources.values() for number in _NUMBER.findall(str(source.get("title")))}
    names = (str(alias) for mechanism in project.mechanisms.values() for alias in mechanism.get("aliases") or [])
    return frozenset(acts | sources | {number for name in names for number in _NUMBER.findall(name)})


def _listed(names: Iterable[str]) -> str:
    return "; ".join(name.removeprefix(LAW) for name in names)


RULE = Rule(__name__, __doc__, "error", page=check_page, file=check_file, beside_data=True)
