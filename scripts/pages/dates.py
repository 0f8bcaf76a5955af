"""`/dates/`: every limit of an instrument, from which docs/assets/dates.js works out the days."""

from dataclasses import dataclass
from typing import Literal

from scripts.base.articles import parts
from scripts.evidence.cells import INSTRUMENTS
from scripts.evidence.labels import INSTRUMENT
from scripts.evidence.models import Deadline, Mechanism
from scripts.evidence.verdicts import outside
from scripts.exports import free_days
from scripts.exports.files import date_of, version
from scripts.pages.context import Others, PageContext
from scripts.pages.mechanisms import groups

Rule = Literal["regulation", "national", "doubtful"]


@dataclass(frozen=True)
class Limits:
    """The limits of one instrument: those with a number, and the others; and the States to which it does not apply."""

    mechanism: Mechanism
    name: str
    out: list[str]

    @property
    def own(self) -> bool:
        """Whether States have a limit of their own, which their pages below /to/ say."""
        return self.mechanism.receiving is not None

    @property
    def numbered(self) -> list[Deadline]:
        """Limits of so many hours, days or months."""
        return [one for one in self.mechanism.deadlines if one.number is not None]

    @property
    def others(self) -> list[Deadline]:
        """Limits such as "without delay"."""
        return [one for one in self.mechanism.deadlines if one.number is None]


def pages(context: PageContext, _others: Others) -> dict[str, str]:
    """Return the Markdown of the page, by path; none where no limit says who must act."""
    found = instruments(context)
    if not found:
        return {}
    number, _ = version(context.root, context.evidence)
    text = context.render(
        "dates.md.jinja",
        instruments=found,
        countries=context.evidence.countries_by_name(context.locale),
        rule=lambda deadline: rule(deadline, context),
        holidays=free_days.source(context.evidence),
        holidays_file=free_days.FILE,
        made=date_of(number),
    )
    return {"dates.md": text.lstrip()}


def instruments(context: PageContext) -> list[Limits]:
    """Return the instruments in whose limits a State is named that must act: first those with a dossier."""
    known = context.evidence.mechanisms
    order: dict[str, int] = {name: place for place, name in enumerate(INSTRUMENTS)}
    asked = [one for one in known.values() if any(limit.by for limit in one.deadlines)]
    asked.sort(key=lambda one: order.get(one.id, len(order)))
    return [Limits(one, _name(one, context), _out(one, context)) for one in asked]


def rule(deadline: Deadline, context: PageContext) -> Rule:
    """Return whether Regulation (EEC, Euratom) No 1182/71 counts a limit, national law does, or this is doubtful."""
    act = context.evidence.acts[parts(deadline.law[0])[0]] if deadline.law else None
    if act and act.country:
        return "national"
    return "regulation" if act and act.kind == "regulation" else "doubtful"


def _name(mechanism: Mechanism, context: PageContext) -> str:
    return context.gettext(INSTRUMENT[mechanism.id]) if mechanism.id in INSTRUMENT else context.translate(mechanism.name)


def _out(mechanism: Mechanism, context: PageContext) -> list[str]:
    """Return the codes of the States between which and others nothing can be sent under the instrument."""
    countries = context.evidence.countries
    key = next((name for name in INSTRUMENTS if name == mechanism.id), None)
    if key:
        return outside(countries.values(), key)
    return [place.country for place in groups(mechanism, context.evidence, context.locale).of("out") if place.country in countries]
