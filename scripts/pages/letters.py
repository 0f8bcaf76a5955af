"""`/letters/`: model letters, each row by row, so that the same letter in another language stands beside it.

docs/assets/letter.js fills the blanks, chooses the instrument and puts the two languages together.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from scripts.base import locales
from scripts.base.articles import LAW
from scripts.base.sentences import lead
from scripts.evidence.letters import ADVICE, BLANK, BLANKS, DAYS, MOMENT, SET, TEXTS, Basis, Letter, Passage
from scripts.evidence.models import Deadline, InstrumentId
from scripts.exports import free_days
from scripts.pages.context import Others, PageContext
from scripts.pages.dates import rule
from scripts.pages.kinds import LETTER


@dataclass(frozen=True)
class Row:
    """A line, heading, paragraph or question of a letter, as HTML with its blanks."""

    kind: str  # subject, line, heading, text, question or annex
    html: Markup
    only: str = ""  # instruments, with spaces between
    group: str = ""  # of which the reader chooses one
    options: str = ""  # with which it stands, with spaces between
    tick: str = ""  # its box, where it has one


def pages(context: PageContext, _others: Others) -> dict[str, str]:
    """Return the Markdown of the list of letters and of each letter, by path."""
    letters = list(context.evidence.letters.values())
    found = {LETTER.of(letter.id): _page(letter, context) for letter in letters}
    if letters:
        found["letters/index.md"] = context.render("letters.md.jinja", groups=by_moment(letters, context))
    return found


def by_moment(letters: Iterable[Letter], context: PageContext) -> list[tuple[str, list[Letter]]]:
    """Return letters grouped by the step of a case to which they belong, in the order of the steps, each with its name."""
    listed = list(letters)
    groups = [(context.gettext(words), [one for one in listed if one.when == moment]) for moment, words in MOMENT.items()]
    return [group for group in groups if group[1]]


def _page(letter: Letter, context: PageContext) -> str:
    rows = list(_rows(letter, context))
    return context.render(
        "letter.md.jinja",
        letter=letter,
        rows=rows,
        by_instrument=len(letter.instruments) > 1 and any(row.only or 'data-blank="instrument"' in row.html for row in rows),
        fields=[(name, context.gettext(BLANKS[name]), name in DAYS) for name in letter.blanks() if name not in SET],
        instruments=[(key, context.act_name(key)) for key in letter.instruments],
        groups=[(name, _options(letter, name, context)) for name in ("decision", "urgency") if len(getattr(letter, name)) > 1],
        ticks=list(_ticks(letter, context)),
        law=[(basis.only, [f"{LAW}{name}" for name in basis.law]) for basis in letter.basis],
        ends="limit_day" in letter.blanks(),
        limits={key: _limit(letter, key, context) for key in letter.instruments},
        rule=lambda deadline: rule(deadline, context),
        holidays=free_days.FILE,
        advice={name: [(one, _only(one, letter)) for one in getattr(letter, name)] for name in ADVICE},
        others=[code for code in locales.LOCALES if code != context.locale],
    ).lstrip()


def _limit(letter: Letter, key: InstrumentId, context: PageContext) -> Deadline | None:
    """Return the limit whose last day the letter names for an instrument; none where it names none, or the limit is no number."""
    named = any("{limit_day}" in one.text and (not one.only or key in one.only) for name in TEXTS for one in getattr(letter, name))
    limit = context.limit(key) if named else None
    return limit if limit and limit.number is not None else None


def _only(part: Passage, letter: Letter) -> list[InstrumentId]:
    """Return the instruments to which a part is limited; none where that says nothing."""
    return part.only if len(letter.instruments) > 1 else []


def _options(letter: Letter, name: str, context: PageContext) -> list[tuple[str, str]]:
    """Return what the reader chooses from: first sentence of each, and the instruments to which it belongs."""
    passages: list[Passage] = getattr(letter, name)
    return [(lead(BLANK.sub("…", context.words.data(one.text)))[0], " ".join(one.only)) for one in passages]


def _ticks(letter: Letter, context: PageContext) -> Iterator[tuple[str, str, str, bool]]:
    """Yield the parts with a box: its name, the words before the first blank, the instruments, and whether it is ticked at first."""
    for part in TEXTS:
        passages: list[Passage] = getattr(letter, part)
        for number, one in enumerate(passages):
            if one.tick is not None:
                text = BLANK.sub("…", lead(context.words.data(one.text))[0])
                yield f"{part}-{number}", text, " ".join(one.only), one.tick


def _rows(letter: Letter, context: PageContext) -> Iterator[Row]:
    """Yield the whole letter in its order. Every language has the same rows."""
    yield from _head(letter, context)
    headings = {
        "purpose": context.gettext("Purpose and necessity"),
        "questions": context.gettext("What we ask"),
        "deadline": context.gettext("By when"),
        "answer": context.gettext("How to answer"),
    }
    for name in TEXTS:
        if name in ("urgency", "annex"):
            continue  # at the head, and after the signature
        if name in headings:
            yield Row("heading", escape(headings[name]))
        passages: list[Passage] = getattr(letter, name)
        yield from _passages(passages, context, name)
    if letter.channel != "police":  # a message, which has no salutation
        yield Row("text", escape(context.gettext("Yours faithfully,")))
    signed = _line(context.gettext("Signature:"), "." * 30, context).html
    yield Row("line", _blanks(escape("{our_officer}, {our_function}, {our_authority}"), context) + " " + signed)
    yield _joined({context.gettext("Contact:"): "{our_contact}, {our_email}", context.gettext("Languages:"): "{our_languages}"}, context)
    yield from _passages(letter.annex, context, "annex")


def _head(letter: Letter, context: PageContext) -> Iterator[Row]:
    yield _line(context.gettext("From:"), "{our_authority}, {our_state}", context)
    yield _line(context.gettext("To:"), "{your_authority}, {your_state}" if letter.channel != "own" else "{your_authority}", context)
    yield _line(context.gettext("Date:"), "{date}", context)
    refs = {context.gettext("Our reference:"): "{our_reference}", context.gettext("Your reference:"): "{your_reference}"}
    yield _joined(refs, context)
    if "{judgment_ref}" in letter.frame:
        papers = {context.gettext("Judgment or decision:"): "{judgment_ref}", context.gettext("Certificate or order:"): "{certificate_ref}"}
        yield _joined(papers, context)
    yield _line(context.gettext("Secure channel:"), "{channel}", context)
    yield Row("subject", _blanks(context.translate(letter.subject), context))
    by_choice = letter.decision and all(one.law for one in letter.decision)  # then the basis follows from what is chosen
    rests: Sequence[Passage | Basis] = letter.decision if by_choice else letter.basis
    for number, basis in enumerate(rests):
        law = context.law_in_words(f"{LAW}{one}" for one in basis.law)
        line = _line(context.gettext("Legal basis:"), law, context)
        yield replace(line, only=" ".join(basis.only), group="decision" if by_choice else "", options=str(number))
    if "{our_law}" in letter.frame:
        yield _line(context.gettext("In our law:"), "{our_law}", context)
        yield _line(context.gettext("In your law, as far as we know:"), "{your_law}", context)
    yield from _passages(letter.urgency, context, "urgency", context.gettext("Level of urgency:"))
    if letter.channel != "police":
        yield Row("text", escape(context.gettext("Dear colleagues,")))


def _joined(lines: dict[str, str], context: PageContext) -> Row:
    """Return one line of several labels with their texts."""
    return Row("line", Markup(" ").join(_line(label, text, context).html for label, text in lines.items()))


def _line(label: str, text: str, context: PageContext) -> Row:
    return Row("line", Markup("<strong>{}</strong> {}").format(label, _blanks(escape(text), context)))


def _passages(passages: Sequence[Passage], context: PageContext, part: str, label: str = "") -> Iterator[Row]:
    before = Markup("<strong>{}</strong> ").format(label) if label else Markup("")
    kind = {"questions": "question", "urgency": "line"}.get(part, "text")
    chosen = part == "decision" or (part == "urgency" and len(passages) > 1)
    for number, passage in enumerate(passages):
        yield Row(
            "annex" if part == "annex" and not number else kind,
            before + _blanks(context.translate(passage.text), context),
            " ".join(passage.only),
            part if chosen else "decision" if passage.choices else "",
            str(number) if chosen else " ".join(map(str, passage.choices)),
            f"{part}-{number}" if passage.tick is not None else "",
        )


def _blanks(html: Markup, context: PageContext) -> Markup:
    """Return visible blanks in the place of names in braces."""
    blank = Markup('<span class="kb-blank" data-blank="{}">[{}]</span>')
    return Markup(BLANK.sub(lambda match: str(blank.format(match[1], context.gettext(BLANKS[match[1]]))), str(html)))
