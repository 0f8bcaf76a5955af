"""The same limit, date, figure, authority or status says the same wherever it stands.

Why: what was mended in one place and not in the next leaves a reader with two answers. Compared are the acts, mechanisms,
countries, practice, letters, leaflets, forms, findings, recommendations and the timeline of data/, and the English pages:

- limits of an article, and of a cell with its own text;
- dates of an act (adopted, in force, applies, due in national law, judged), since when a State takes part, and the day of a
  cell beside the facts that it names;
- shares and counts that rest on the same source, and how many Member States there are;
- who receives, decides and sends in a State: the kind of body, its rank and its own name;
- the languages that a State accepts, as a list, in its note and in prose;
- the status of a mechanism, whether a State takes part or is not bound, and how far it is with Directive (EU) 2023/977.

A value is named where no other place tells it and another place tells another of the same thing. The same thing has the
same name (act and role, State and instrument); or the statements rest on the same article or source, name the same
States and say nearly the same words.

Bad:

    deadlines: {number: 90, unit: days, law: [fd-2008-947 12(1)]}     and a fact: "within 60 days (Article 12(1))"
    in_force_from: '2008-12-16'     and on a page: It has been in force since 16 December 2009. [@act:fd-2008-947]
    participation: {country: bg, since: '2012-03-14'}     and in bg.yml: since: {date: '2012-04-28'}

Good: the same in both places.

Mend: look it up in the act or source, and correct the place that is wrong; both places are named. Where both are right,
say in each what it is of.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from scripts.base.languages import languages
from scripts.base.locales import SOURCE
from scripts.content_lint.bodies import MAYBE, SAME, alike
from scripts.content_lint.project import Project
from scripts.content_lint.rule import WHOLE, Found, Rule, once
from scripts.content_lint.told import Told, files, told, words
from scripts.content_lint.told_of_authorities import told_of_authorities
from scripts.content_lint.told_of_states import told_of_states

ALIKE = 0.4  # of the words of the shorter of two statements
NEARLY = 0.85  # the same within one file, where records are built alike
_YEARS = re.compile(r"(?<![\d,/])(?:19|20)\d\d(?![\d/])")
FEWEST = 3  # words that two statements must share
Statements = dict[tuple[str, ...], list[Told]]


def check(project: Project) -> Iterable[Found]:
    """Compare everything that is told; unchanged texts are not compared again."""
    states = [f"{path.stem} {project.state(path)}" for path in files(project)]
    states += [f"{page.slug} {page.state}" for page in project.pages[SOURCE].values()]
    return once(WHOLE, [RULE.id, *states], lambda: _found(project))


def _found(project: Project) -> Iterator[Found]:
    for one, other in contradictions(everything(project)):
        for here, there in ((one, other), (other, one)):
            where = f"{there.place.path.relative_to(project.root)}:{there.place.line()}"
            yield Found(here.place.path, here.place.line(), f"{here.kind}: {_said(here)} here, but {_said(there)} in {where}; mend one")


def _said(one: Told) -> str:
    about = f" ({', '.join(sorted(one.of or one.near)[:2])})" if one.of or one.near else ""
    return f"{one.value.replace('=', '')}{about}"


def everything(project: Project) -> list[Told]:
    """All that is told."""
    return [*told(project), *told_of_states(project), *told_of_authorities(project)]


def corroborated(every: list[Told]) -> list[Told]:
    """What another place tells too, so that a change of it contradicts something."""
    return [one for one, others in _others(every) if any(_agree(one, other) for other in others)]


def contradictions(every: list[Told]) -> Iterator[tuple[Told, Told]]:
    """Each value that no other place tells, with the place that tells another of the same thing."""
    said: Statements = defaultdict(list)
    for one in every:
        for entry in {one.entry, one.record}:
            said[entry].append(one)
    for one, others in _others(every):
        if (close := _of_no_other_article(one, others)) and not any(_agree(one, other) for other in close):
            yield one, close[0]
        elif not any(_agree(one, other, SAME) for other in others):
            rivals = [
                other
                for other in others
                if _same(one, other) and not _agree(one, other) and not any(_agree(other, mine) for mine in _beside(one, other, said))
            ]
            if rivals:
                yield one, max(rivals, key=lambda other: (bool(one.of & other.of), _alike(one, other)))


def _others(every: list[Told]) -> Iterator[tuple[Told, list[Told]]]:
    """Each value with those that may be of the same thing."""
    groups: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for one in every:
        for name in one.of | one.near:
            groups[one.kind, name].append(one)
    for one in every:
        yield one, [other for name in one.of | one.near for other in groups[one.kind, name] if _comparable(one, other)]


def _of_no_other_article(one: Told, others: list[Told]) -> list[Told]:
    """What tells a limit in the same unit and rests on its articles alone: what cites more of them may mean another's."""
    if not (one.kind == "limit" and one.firm and one.near):
        return []
    unit = one.value.split(" ")[1]
    return [other for other in others if other.near and other.near <= one.near and other.value.endswith(f" {unit}")]


def _comparable(one: Told, other: Told) -> bool:
    """Whether two values may be of the same thing at all: of other statements, and of the same States."""
    if shared := one.of & other.of:  # a cell rests on its facts, of which each tells its own part
        return one.entry != other.entry and (one.firm or not all(name.startswith("fact ") for name in shared))
    if one.record == other.record or one.place.at[:1] == other.place.at[:1] == ("participation",):
        return False
    return one.states == other.states or (one.kind == "limit" and not (one.states and other.states))


def _beside(one: Told, other: Told, said: Statements) -> list[Told]:
    """What is told together with a value: in its record, or, of a thing with a name, in its statement."""
    return said[one.entry if one.of & other.of else one.record]


def _agree(one: Told, other: Told, surely: int = MAYBE) -> bool:
    if one.kind != other.kind:
        return False
    if one.kind == "date":
        return one.value.startswith(other.value) or other.value.startswith(one.value)
    if one.kind == "authority":
        return alike(one.bodies, other.bodies) >= surely
    if one.kind == "language":
        return _languages_agree(one, other)
    if one.kind == "limit":
        return _rounded(one.value) == _rounded(other.value) or (one.firm and not other.firm and _speaks(other.text, one.value))
    return one.value == other.value


def _rounded(value: str) -> str:
    number, unit = value.split(" ")
    return f"{float(number):.0f} {unit}"


def _speaks(text: str, value: str) -> bool:
    """Whether a text names a number apart from its unit: "within four months, the others within nine"."""
    number = value.split(" ")[0]
    word = languages()[SOURCE].numbers.words.get(int(float(number)), number)
    return bool(re.search(rf"(?<![\w.])(?:{re.escape(number)}|{word})(?=[,.;])", text))


def _languages_agree(one: Told, other: Told) -> bool:
    """Whether what a text says of languages fits the list, and the note of a list names all of it."""
    listed, text = (one.value, other.value) if one.firm else (other.value, one.value)
    accepted, named = (set(value.replace("(", "").replace(")", "").split(", ")) for value in (listed, text))
    return set(text.split(", ")) & named <= accepted and (
        "note" not in (one.role, other.role) or not one.firm ^ other.firm or accepted <= named
    )


def _same(one: Told, other: Told) -> bool:
    """Whether two statements are of the same thing: by name, by the article that sets a limit, or by nearly the same words."""
    if one.of & other.of:
        return True
    apart = one.place.path != other.place.path
    if one.kind == "limit":
        kindred = bool(set(one.value.split(" ")) & set(other.value.split(" ")))
        if _of_one_article(one, other, apart, kindred):
            return True
        if not kindred:
            return False
    if one.kind == "figure" and (one.value.split(" ", 1)[1] != other.value.split(" ", 1)[1] or not _of_one_time(one.text, other.text)):
        return False
    return (one.role, one.how) == (other.role, other.how) and _alike(one, other) >= (ALIKE if apart else NEARLY)


def _of_one_article(one: Told, other: Told, apart: bool, kindred: bool) -> bool:
    """Whether one is a limit of its own, and the other a text that cites its article."""
    field, text = (one, other) if one.firm else (other, one)
    if not field.firm or text.firm or not one.near & other.near:
        return False
    return (apart and text is one) or (kindred and (text.near <= field.near or field.near <= text.near))


def _of_one_time(one: str, other: str) -> bool:
    """Whether two texts name a year that is the same, or one names none."""
    mine, theirs = (set(_YEARS.findall(text)) for text in (one, other))
    return bool(mine & theirs) or not mine or not theirs


def _alike(one: Told, other: Told) -> float:
    mine, theirs = words(one.text), words(other.text)
    shared = len(mine & theirs)
    return shared / min(len(mine), len(theirs)) if shared >= FEWEST else 0.0


RULE = Rule(__name__, __doc__, "error", whole=check)
