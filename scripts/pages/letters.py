"""`/letters/`: model letters, each row by row, so that the same letter in another language stands beside it.

docs/assets/letter.js fills the blanks, chooses the instrument and puts the two languages together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from scripts.base import locales
from scripts.base.articles import LAW
from scripts.base.sentences import lead
from scripts.evidence.letters import ADVICE, BLANK, BLANKS, DAYS, MOMENT, SET, TEXTS, Letter, Passage
from scripts.evidence.models import Deadline, InstrumentId
from scripts.exports import free_days
from scripts.pages.dates import rule
from scripts.pages.kinds import LETTER
from scripts.pages.press import Others, Press


@dataclass(frozen=True)
class Row:
    """A line, heading, paragraph or question of a letter, as HTML with its blanks."""

    kind: str  # subject, line, heading, text or question
    html: Markup
    only: str = ""  # instruments, with spaces between
    group: str = ""  # of which the reader chooses one
    option: int = 0


def pages(press: Press, _others: Others) -> dict[str, str]:
    """Markdown of the list of letters and of each letter, by path."""
    letters = list(press.evidence.letters.values())
    found = {LETTER.of(letter.id): _page(letter, press) for letter in letters}
    if letters:
        by_moment = [(press.gettext(words), [one for one in letters if one.when == moment]) for moment, words in MOMENT.items()]
        found["letters/index.md"] = press.render("letters.md.jinja", groups=[group for group in by_moment if group[1]])
    return found


def _page(letter: Letter, press: Press) -> str:
    rows = list(_rows(letter, press))
    return press.render(
        "letter.md.jinja",
        letter=letter,
        rows=rows,
        by_instrument=len(letter.instruments) > 1 and any(row.only or 'data-blank="instrument"' in row.html for row in rows),
        fields=[(name, press.gettext(BLANKS[name]), name in DAYS) for name in letter.blanks() if name not in SET],
        instruments=[(key, press.act_name(key)) for key in letter.instruments],
        groups=[(name, _options(letter, name, press)) for name in ("decision", "urgency") if len(getattr(letter, name)) > 1],
        law=[(basis.only, [f"{LAW}{name}" for name in basis.law]) for basis in letter.basis],
        ends="limit_day" in letter.blanks(),
        limits={key: _limit(letter, key, press) for key in letter.instruments},
        rule=lambda deadline: rule(deadline, press),
        holidays=free_days.FILE,
        advice={name: [(one, _only(one, letter)) for one in getattr(letter, name)] for name in ADVICE},
        others=[code for code in locales.LOCALES if code != press.locale],
    ).lstrip()


def _limit(letter: Letter, key: InstrumentId, press: Press) -> Deadline | None:
    """The limit whose last day the letter names for an instrument; none where it names none, or the limit is no number."""
    named = any("{limit_day}" in one.text and (not one.only or key in one.only) for name in TEXTS for one in getattr(letter, name))
    limit = press.limit(key) if named else None
    return limit if limit and limit.number is not None else None


def _only(part: Passage, letter: Letter) -> list[InstrumentId]:
    """The instruments to which a part is limited; none where that says nothing."""
    return part.only if len(letter.instruments) > 1 else []


def _options(letter: Letter, name: str, press: Press) -> list[tuple[str, str]]:
    """What the reader chooses from: first sentence of each, and the instruments to which it belongs."""
    passages: list[Passage] = getattr(letter, name)
    return [(lead(BLANK.sub("…", press.words.data(one.text)))[0], " ".join(one.only)) for one in passages]


def _rows(letter: Letter, press: Press) -> Iterator[Row]:
    """The whole letter in its order. Every language has the same rows."""
    yield from _head(letter, press)
    headings = {
        "purpose": press.gettext("Purpose and necessity"),
        "questions": press.gettext("What we ask"),
        "deadline": press.gettext("By when"),
        "answer": press.gettext("How to answer"),
    }
    for name in TEXTS:
        if name == "urgency":
            continue  # it stands at the head
        if name in headings:
            yield Row("heading", escape(headings[name]))
        passages: list[Passage] = getattr(letter, name)
        yield from _passages(passages, press, "question" if name == "questions" else "text", name if name == "decision" else "")
    yield Row("text", escape(press.gettext("Yours faithfully,")))
    yield Row("line", _blanks(escape("{our_function}, {our_authority}"), press))
    yield _line(press.gettext("Contact:"), "{our_contact}", press)
    yield _line(press.gettext("Languages:"), "{our_languages}", press)


def _head(letter: Letter, press: Press) -> Iterator[Row]:
    yield _line(press.gettext("From:"), "{our_authority}, {our_state}", press)
    yield _line(press.gettext("To:"), "{your_authority}, {your_state}" if letter.channel != "own" else "{your_authority}", press)
    yield _line(press.gettext("Date:"), "{date}", press)
    yield _line(press.gettext("Our reference:"), "{our_reference}", press)
    yield _line(press.gettext("Your reference:"), "{your_reference}", press)
    yield Row("subject", _blanks(press.translate(letter.subject), press))
    for basis in letter.basis:
        law = press.law_in_words(f"{LAW}{one}" for one in basis.law)
        yield _line(press.gettext("Legal basis:"), law, press, " ".join(basis.only))
    label = press.gettext("Level of urgency:")
    yield from _passages(letter.urgency, press, "line", "urgency" if len(letter.urgency) > 1 else "", label)
    yield Row("text", escape(press.gettext("Dear colleagues,")))


def _line(label: str, text: str, press: Press, only: str = "") -> Row:
    return Row("line", Markup("<strong>{}</strong> {}").format(label, _blanks(escape(text), press)), only)


def _passages(passages: Iterable[Passage], press: Press, kind: str, group: str = "", label: str = "") -> Iterator[Row]:
    before = Markup("<strong>{}</strong> ").format(label) if label else Markup("")
    for number, passage in enumerate(passages):
        yield Row(kind, before + _blanks(press.translate(passage.text), press), " ".join(passage.only), group, number)


def _blanks(html: Markup, press: Press) -> Markup:
    """Visible blanks in the place of names in braces."""
    names = {
        name: Markup('<span class="kb-blank" data-blank="{}">[{}]</span>').format(name, press.gettext(BLANKS[name])) for name in BLANKS
    }
    return Markup(BLANK.sub(lambda match: str(names[match[1]]), str(html)))
