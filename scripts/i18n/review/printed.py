"""What a reviewing service prints: a form of two pages to fill in by hand, and the pages beside their English."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from scripts.base import locales
from scripts.base.addresses import address
from scripts.base.catalogs import N_
from scripts.base.typeset import literal, pdf
from scripts.evidence.labels import REVIEWER
from scripts.i18n.review.pages import Pair, Sheet

LOOK = Path(__file__).with_name("review.typ")
FORM = N_("Is this how your service says it?")
PAGES = N_("Ten pages to review, beside the English")
HOW = (
    N_("Read a page alone, as a colleague with a case. Mark what you would not say so, and any term that your service does not use."),
    N_("Look at the English beside it. Compare each deadline, each “must” and “may”, and who sends what to whom."),
    N_("Write one line for each remark on the second page. One page read is already a help."),
)
SERIOUS = (
    N_("A: a colleague could do the wrong thing, such as miss a deadline or write to the wrong authority"),
    N_("B: a term that your service or your law does not use"),
    N_("C: understandable, but nobody would say it so"),
)
WHO, WHERE, PAGES_READ = N_("Who reads"), N_("Where you work"), N_("Which pages you have read")
SERIOUSNESS, REMARKS = N_("How serious a remark is"), N_("Your remarks")
NUMBERS = N_("The number 2.4 is page 2, sentence 4. For any other page, write its address.")
ANSWERS = (N_("Yes"), N_("No"))
FIELDS = (N_("Name of the service"), N_("Date"))
COLUMNS = (N_("Page"), N_("Sentence"), N_("What stands there"), N_("What you would say"), N_("A, B or C"))
NO_CASE = N_("Write no name of a person and nothing about a real case. What you send may be published.")
RETURN = N_("To send it, type your remarks into a report; the site says how:")
FREELY = N_("Your service may be named on the site as the one that has reviewed:")
_ROWS, _HEIGHT = 13, "1.62cm"

Gettext = Callable[[str], str]


def form(sheets: Iterable[Sheet], locale: str, made: date, site_url: str, _: Gettext) -> bytes:
    """Return the form: two pages of A4. Raises TypesetError."""
    url = f"{site_url}{locale}/about/site/#report"
    pages = "".join(f"#tick {place}. #{literal(sheet.title)};\\\n" for place, sheet in enumerate(sheets, 1))
    body = [
        f"= #{literal(_(FORM))}",
        *(f"+ #{literal(_(step))}" for step in HOW),
        f"*#{literal(_(NO_CASE))}*",
        f"== #{literal(_(WHO))}",
        *(f"#field({literal(_(words))})" for words in FIELDS),
        f"#{literal(_(WHERE) + ': ')}#ticks({', '.join(literal(_(name)) for name in REVIEWER.values())})",
        f"#{literal(_(FREELY) + ' ')}#ticks({', '.join(literal(_(word)) for word in ANSWERS)})",
        f"== #{literal(_(PAGES_READ))}\n{pages}",
        f"== #{literal(_(SERIOUSNESS))}",
        *(f"- #{literal(_(words))}" for words in SERIOUS),
        f"#{literal(_(RETURN))} #link({literal(url)})[#{literal(url)}]",
        "#pagebreak()",
        f"= #{literal(_(REMARKS))}",
        f"#{literal(_(NUMBERS))}",
        f"#answers({_ROWS}, {_HEIGHT}, {', '.join(literal(_(name)) for name in COLUMNS)})",
    ]
    return pdf(_document(_(FORM), locale, made, _, body), made)


def pages(sheets: Iterable[Sheet], locale: str, made: date, site_url: str, _: Gettext) -> bytes:
    """Return the pages beside their English, each piece with the number that the form asks for. Raises TypesetError."""
    body = [f"= #{literal(_(PAGES))}", f"*#{literal(_(NO_CASE))}*"]
    for place, sheet in enumerate(sheets, 1):
        url = f"{site_url}{locale}/{address(sheet.slug)}"
        cells = ", ".join(_row(place, pair) for pair in sheet.pairs)
        head = ", ".join(f"strong({literal(word)})" for word in ("", *(locales.language_name(code) for code in (locale, locales.SOURCE))))
        body += [f"== {place}. #{literal(sheet.title)}", f"#link({literal(url)})[#{literal(url)}]"]
        body.append(f"#pieces(table.header({head}), {cells})")
    return pdf(_document(_(PAGES), locale, made, _, body, flipped=True), made)


def _row(place: int, pair: Pair) -> str:
    own, english = map(literal, pair.seen)
    if pair.kind == "heading":
        own, english = f"strong({own})", f"strong({english})"
    return f"[{place}.{pair.number}], {own}, text(lang: {literal(locales.SOURCE)}, {english})"


def _document(title: str, locale: str, made: date, _: Gettext, body: list[str], flipped: bool = False) -> str:
    foot = f"{_('SOMEC knowledge base')}, {locales.language_name(locale)}, {locales.written_date(made.isoformat(), locale)}"
    values = {"title": literal(title), "lang": literal(locale), "foot": literal(foot), "flipped": str(flipped).lower()}
    values["date"] = f"datetime(year: {made.year}, month: {made.month}, day: {made.day})"
    head = f"#show: review.with({', '.join(f'{name}: {value}' for name, value in values.items())})"
    return "\n\n".join([LOOK.read_text(encoding="utf-8"), head, *body])
