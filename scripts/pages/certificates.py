"""`/certificate/`: a standard form box by box, with what goes in and why it comes back; filled in by docs/assets/certificate.js."""

from dataclasses import dataclass

from markupsafe import Markup, escape

from scripts.base import locales
from scripts.evidence.certificates import PLACE, Certificate, Filled, Wording, entries
from scripts.pages.context import Others, PageContext
from scripts.pages.kinds import CERTIFICATE, MODEL_CERTIFICATE

BLANK = Markup('<span class="kb-blank" data-place="{}">{}</span>')


@dataclass(frozen=True)
class Line:
    """A line of the official wording as HTML; `tick` is the option whose box stands before it."""

    html: Markup
    tick: str = ""


def pages(context: PageContext, _others: Others) -> dict[str, str]:
    """Return the Markdown of the page of each form, and of the filled model, by path."""
    found = {CERTIFICATE.of(one.id): _page(one, context) for one in context.evidence.certificates.values()}
    for one in context.evidence.certificates.values():
        if one.filled:
            found[MODEL_CERTIFICATE.path] = _model(one, one.filled, context)
    return found


def _model(certificate: Certificate, filled: Filled, context: PageContext) -> str:
    """Return the judgment, the form as it is filled in, and the faults to look for."""
    boxes = [(box, list(entries(box, context.evidence.shared_entries))) for box in certificate.boxes]
    return context.render("certificate-model.md.jinja", certificate=certificate, filled=filled, boxes=boxes).lstrip()


def _page(certificate: Certificate, context: PageContext) -> str:
    shared = context.evidence.shared_entries
    return context.render(
        "certificate.md.jinja",
        certificate=certificate,
        form=next(form for form in context.evidence.forms if form.id == certificate.id),
        act=context.evidence.acts[certificate.law[0].partition(" ")[0]],
        boxes=[(box, list(entries(box, shared))) for box in certificate.boxes],
        wordings=[(code, words, _lines(words, certificate)) for code, words in certificate.wording.items()],
        others=[code for code in locales.LOCALES if code != context.locale],
    ).lstrip()


def _lines(words: Wording, certificate: Certificate) -> list[list[Line]]:
    """Return the lines of each box of the official form, and those of its end."""
    groups = [words.boxes.get(box.id, []) for box in certificate.boxes]
    return [[_line(one) for one in group] for group in (*groups, words.end) if group]


def _line(text: str) -> Line:
    first = PLACE.match(text)
    tick = f"{first[2]}.{first[3]}" if first and first[2] else ""
    rest = text[first.end() :] if first and tick else text
    return Line(Markup(PLACE.sub(lambda match: str(BLANK.format(match[1], "." * 20)), str(escape(rest)))), tick)
