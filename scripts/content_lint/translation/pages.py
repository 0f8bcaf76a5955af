"""A translated page beside its English page: headings, the blocks of each section, then piece by piece."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import partial
from itertools import islice
from math import log

from scripts.base.locales import SOURCE, language_name
from scripts.content_lint.paragraphs import words
from scripts.content_lint.project import Project
from scripts.content_lint.translation.compare import Difference, first_difference, hard_differences
from scripts.content_lint.translation.language import other_language
from scripts.content_lint.translation.terms import bare, discouraged, missing, terms, used
from scripts.content_lint.translation.units import Unit, english
from scripts.markdown.aligned import Piece, pieces
from scripts.markdown.blocks import admonitions, data_blocks
from scripts.markdown.compare import compare, describe
from scripts.markdown.links import links
from scripts.markdown.page import HEADING, Heading, Page
from scripts.markdown.parts import Part, parts, shared_parts
from scripts.markdown.plain import plain

LONG = 12  # words from which a text belongs to one English text only
MOST = 3  # pieces that a message names
ALONE = 0.6  # what it costs to leave a piece without a counterpart; a pair that differs costs 1


def compare_pages(project: Project, source: Page, page: Page) -> list[Difference]:
    """Return what a page says otherwise than its English page, made once: each rule of translations reports its own causes."""
    key = ("compare_pages", source.state, page.state, page.locale)
    return project.made(key, lambda: list(_compare_pages(project, source, page)))


def _compare_pages(project: Project, source: Page, page: Page) -> Iterator[Difference]:
    yield from _headings(source, page)
    shared, seen = shared_parts(source, page), dict[str, tuple[str, int]]()
    for ours, theirs in shared:
        first, second = pieces(ours), pieces(theirs)
        if [piece.kind for piece in first] == [piece.kind for piece in second]:
            yield from _section(project, (source, page), (ours, theirs), seen)
        elif _next(source, ours.id) == _next(page, theirs.id):  # else the heading that differs explains the rest
            yield from _unpaired(first, second, page.locale)
    compared = {theirs.id for _, theirs in shared}
    for part in (part for name, part in parts(page).items() if name not in compared):
        for piece in pieces(part):
            yield from alone(piece, page.locale)
    for key in ("title", "description"):
        for message in discouraged(str(page.meta.get(key) or ""), page.locale, None):
            yield Difference("terms", message, line=project.meta_line(page, key))


def _next(page: Page, name: str) -> str | None:
    """Return the section after another one."""
    names = list(page.sections)
    return next(iter(names[names.index(name) + 1 :]), None)


def alone(piece: Piece, locale: str) -> Iterator[Difference]:
    """Yield what is wrong with a piece of a text whatever its English: its language, a wording."""
    if other := other_language(plain(piece.text), locale):
        names = language_name(other, SOURCE), language_name(locale, SOURCE)
        message = f"this {piece.kind} is {names[0]}, not {names[1]}: '{_shown(piece, 50)}...'"
        yield Difference("language", message, line=piece.line)
    else:
        yield from (Difference("terms", message, line=piece.line) for message in discouraged(bare(piece.text), locale, None))


def _headings(source: Page, page: Page) -> Iterator[Difference]:
    """Align the two lists of headings, and tell of each difference once."""
    ours, theirs = _translated(source, page), page.headings
    matcher = SequenceMatcher(None, [_key(heading) for heading in ours], [_key(heading) for heading in theirs], autojunk=False)
    for _, start, end, their_start, their_end in [code for code in matcher.get_opcodes() if code[0] != "equal"]:
        wanted, found = ours[start:end], theirs[their_start:their_end]
        for heading, written in zip(wanted, found, strict=False):
            yield _structure(written.line, f"the heading {written.text!r} must be {_form(heading)}, as in English line {heading.line}")
        for heading in wanted[len(found) :]:
            before = theirs[their_end - 1].line if their_end else page.offset + 1
            yield _structure(before, f"after this line {_form(heading)} is missing: {heading.text!r}, English line {heading.line}")
        for heading in found[len(wanted) :]:
            yield _structure(heading.line, f"English has no heading {_form(heading)} here")


def _structure(line: int, message: str) -> Difference:
    return Difference("structure", message, line=line)


def _translated(source: Page, page: Page) -> list[Heading]:
    """Return English headings without those of new sections, which the build shows in English (rule translation-outdated)."""
    recorded = page.meta.get("sections")
    if not isinstance(recorded, dict):
        return source.headings
    new = {name for name in source.sections if name not in recorded and name not in page.sections}
    starts = sorted((section.line, name) for name, section in source.sections.items())
    return [
        heading
        for heading in source.headings
        if max((start for start in starts if start[0] <= heading.line), default=(0, ""))[1] not in new
    ]


def _key(heading: Heading) -> tuple[int, str | None, tuple[str, ...]]:
    return heading.level, heading.id, tuple(sorted(heading.classes))


def _form(heading: Heading) -> str:
    marks = " ".join([f"#{heading.id}"] * bool(heading.id) + [f".{name}" for name in heading.classes])
    return "#" * heading.level + " ..." + (f" {{{marks}}}" if marks else "")


def _section(project: Project, pages: tuple[Page, Page], both: tuple[Part, Part], seen: dict[str, tuple[str, int]]) -> Iterator[Difference]:
    """Compare the blocks of a section, then its pieces one by one, then the terms that one of them may do without."""
    ours, theirs, locale = *both, pages[1].locale
    if message := next(_blocks(pages, ours, theirs), ""):
        yield _structure(theirs.line, f"section `{ours.id}` (English line {ours.line}): {message}")
        return
    clean = True
    for source, piece in zip(pieces(ours), pieces(theirs), strict=True):
        if found := _pasted(source, piece, seen) or compare_pieces(project, source, piece, locale):
            clean = False
            yield found
    if clean:
        english_text, text = (bare("\n".join(line for _, line in part.lines)) for part in both)
        loose = [concept for concept in used(project, english_text) if locale in concept.loose]
        for message in islice(missing(loose, text, locale), 1):
            yield Difference("terms", f"section `{ours.id}`: {message}", line=theirs.line)


def _pasted(ours: Piece, theirs: Piece, seen: dict[str, tuple[str, int]]) -> Difference | None:
    """Tell of one translated text for two English ones: a heading, or a text of some length."""
    first, second = _text(ours), _text(theirs)
    if ours.kind != "heading" and (len(second) <= LONG * 4 or len(words(second)) < LONG):
        return None
    wanted, line = seen.setdefault(second, (first, theirs.line))
    message = f"the same text as in line {line}, but the English differs (line {ours.line})"
    return None if wanted == first else _structure(theirs.line, message)


def _text(piece: Piece) -> str:
    """Return the words of a heading without its id; another piece as it is."""
    return match[2] if piece.kind == "heading" and (match := HEADING.match(piece.text)) else piece.text


def compare_pieces(project: Project, ours: Piece, theirs: Piece, locale: str) -> Difference | None:
    """Return the first difference between a piece and its translation, with the line of the English."""
    found = first_difference(*_units(ours, theirs, locale), partial(terms, project))
    where = "" if found is None or "English line" in found.message else f" (English line {ours.line})"
    return found and Difference(found.cause, f"{found.message}{where}", found.severity, theirs.line)


def _units(ours: Piece, theirs: Piece, locale: str) -> tuple[Unit, Unit]:
    first, second = _text(ours), _text(theirs)
    if ours.kind == "heading":
        return english(first, "heading", ((ours.line, first),)), Unit(second, locale, "heading", ((theirs.line, second),))
    return english(first, ours.kind, ours.lines), Unit(second, locale, theirs.kind, theirs.lines)


def _blocks(pages: tuple[Page, Page], ours: Part, theirs: Part) -> Iterator[str]:
    """Yield which data blocks, admonitions and images a section lacks, or has alone."""
    for name, wanted, found in (
        ("data block", _data(pages[0], ours), _data(pages[1], theirs)),
        ("admonition", admonitions(ours.lines), admonitions(theirs.lines)),
    ):
        lost, more = compare(wanted, found)
        if lost or more:
            yield f"{name} {describe(lost, more)}"
    needs, has = (sum(link.image for link in links(part.lines)) for part in (ours, theirs))
    if needs != has:
        yield f"{has} images, English has {needs}"


def _data(page: Page, part: Part) -> list[tuple[int, str]]:
    lines = {number for number, _ in part.lines}
    return data_blocks([line for line in page.lines if line[0] in lines])


def _unpaired(first: list[Piece], second: list[Piece], locale: str) -> Iterator[Difference]:
    """Tell in one finding which pieces of a section have no counterpart."""
    lost, more, before = _without_counterpart(first, second, locale)
    if len(more) == 1 and not lost and (language := next(alone(more[0], locale), None)) and language.cause == "language":
        yield language
        return
    said = []
    if lost:
        said.append(f"{_named(lost, 'English line')} {'is' if len(lost) == 1 else 'are'} missing after this line")
    if more:
        said.append(f"{_named(more, 'line')} {'has' if len(more) == 1 else 'have'} no English")
    yield _structure(before if lost else more[0].line, "; ".join(said))


def _named(found: list[Piece], where: str) -> str:
    named = ", ".join(f"the {piece.kind} of {where} {piece.line} ('{_shown(piece, 50)}...')" for piece in found[:MOST])
    return named + (f" and {len(found) - MOST} more" if len(found) > MOST else "")


def _shown(piece: Piece, length: int) -> str:
    """Return the beginning of a piece as a reader sees it."""
    return plain(_text(piece).strip("-*+| ").replace(" |", ";"))[:length].rstrip()


def _without_counterpart(first: list[Piece], second: list[Piece], locale: str) -> tuple[list[Piece], list[Piece], int]:
    """Return what English has alone, what the translation has alone, and the line after which the first piece is missing.

    Of all pairings that keep the order, the one is taken in which the least is left over and the pairs differ the least.
    """
    rows, columns = len(first), len(second)
    cost = {(0, 0): 0.0}
    for i, j in ((i, j) for i in range(rows + 1) for j in range(columns + 1) if i or j):
        options = [cost[place] + ALONE for place in ((i - 1, j), (i, j - 1)) if place in cost]
        if i and j and first[i - 1].kind == second[j - 1].kind:
            options.append(cost[i - 1, j - 1] + _unlikeness(first[i - 1], second[j - 1], locale))
        cost[i, j] = min(options)
    lost: list[Piece] = []
    more: list[Piece] = []
    before, i, j = 0, rows, columns
    while i or j:
        if i and cost[i, j] == cost.get((i - 1, j), -1) + ALONE:
            i -= 1
            lost.insert(0, first[i])
            before = second[max(j - 1, 0)].line if second else 1
        elif j and cost[i, j] == cost.get((i, j - 1), -1) + ALONE:
            j -= 1
            more.insert(0, second[j])
        else:
            i, j = i - 1, j - 1
    return lost, more, before


def _unlikeness(ours: Piece, theirs: Piece, locale: str) -> float:
    """Return how little two pieces have in common: language, numbers, citations, States; and by how much one is longer."""
    longer = abs(log((len(theirs.text) + 1) / (len(ours.text) + 1)))
    differ = other_language(plain(theirs.text), locale) or any(True for _ in hard_differences(*_units(ours, theirs, locale)))
    return 0.2 * longer + bool(differ)


def changes(source: Page, page: Page, name: str) -> str:
    """Return which sentences of a section whose English has changed say otherwise than its older translation."""
    first, second = pieces(parts(source)[name]), pieces(parts(page)[name])
    if [piece.kind for piece in first] != [piece.kind for piece in second]:
        lost, more, _ = _without_counterpart(first, second, page.locale)
        said = [f"new in English: {_named(lost, 'line')}"] * bool(lost) + [f"here alone: {_named(more, 'line')}"] * bool(more)
        return "; ".join(said)
    said = []
    for ours, theirs in zip(first, second, strict=True):
        if message := next(hard_differences(*_units(ours, theirs, page.locale)), ""):
            said.append(f"'{_shown(ours, 80)}' (line {ours.line}; here line {theirs.line}): {message}")
    return "; ".join(said[:MOST])
