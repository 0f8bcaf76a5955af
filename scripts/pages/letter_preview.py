"""The finished letter that the home page shows: two languages, its last day filled in. Made of the model letter `chase`."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from markupsafe import Markup, escape

from scripts.base import locales
from scripts.base.catalogs import translator
from scripts.base.sentences import lead
from scripts.evidence.letters import BLANK, Passage
from scripts.evidence.models import InstrumentId
from scripts.pages import europe_map
from scripts.pages.context import PageContext

LETTER = "chase"
INSTRUMENT: InstrumentId = "fd-2008-947"
FROM, TO = "lv", "nl"
SENT, RECEIVED = date(2026, 9, 24), date(2026, 10, 1)  # an example: no case


@dataclass(frozen=True)
class Column:
    """The letter in one language, as HTML."""

    locale: str
    to: Markup
    subject: Markup
    text: list[Markup]
    asks: str
    questions: list[Markup]


def values(context: PageContext) -> dict[str, object]:
    """Return what the template needs. The codes are no constants of it: Jinja would keep their names of the first language."""
    view_box = europe_map.shapes(context.root / "overrides" / "pages" / "europe.json")["view_box"]
    return {"letter": columns(context), "sender": FROM, "receiver": TO, "view_box": view_box}


def columns(context: PageContext) -> list[Column]:
    """Return the letter in the reader's language and in that of the receiving State (for its own readers, of the sending one)."""
    other = TO if context.locale != TO else FROM
    return [_column(context), _column(replace(context, locale=other, words=translator(context.root, other)))]


def _column(context: PageContext) -> Column:
    letter = context.evidence.letters[LETTER]
    limit = context.limit(INSTRUMENT)
    assert limit and limit.number  # the loader holds that the letter's limit is a number
    days = {"certificate_day": SENT, "receipt_day": RECEIVED, "limit_day": RECEIVED + timedelta(days=int(limit.number))}
    filled = {name: locales.written_date(day.isoformat(), context.locale) for name, day in days.items()}
    filled["instrument"] = context.act_name(INSTRUMENT)

    def html(text: str) -> Markup:
        def value(found: object) -> str:
            return str(Markup("<mark>{}</mark>").format(filled[found[1]]))  # type: ignore[index]

        return Markup(BLANK.sub(value, str(escape(context.words.data(text)))))

    def passages(items: list[Passage], most: int) -> list[Markup]:
        return [html(one.text) for one in items if not one.only or INSTRUMENT in one.only][:most]

    receiver = context.evidence.countries[TO].instruments[INSTRUMENT].receiving
    to = Markup("{} {}, {}").format(
        context.gettext("To:"),
        lead(context.words.data((receiver and receiver.value) or ""))[0].rstrip("."),
        locales.country_name(TO, context.locale),
    )
    asks = context.gettext("What we ask")
    return Column(context.locale, to, html(letter.subject), passages(letter.opening, 2), asks, passages(letter.questions, 2))
