"""`/countries/measures/`: what a measure is called in each State, by kind; docs/assets/measures.js sets two States side by side.

A row cites its acts in the row itself, so that it can stand beside another without a list of notes.
"""

from dataclasses import dataclass

from scripts.base.articles import grouped
from scripts.evidence.acts import CitedAct
from scripts.evidence.labels import MEASURE
from scripts.evidence.models import Country, Measure
from scripts.markdown.law import cited_in_words
from scripts.pages.context import Others, PageContext
from scripts.pages.kinds import MEASURES


@dataclass(frozen=True)
class Basis:
    """What a measure rests on, in a few words, with its official address."""

    words: str
    url: str
    language: str  # of the text at that address


def pages(context: PageContext, _others: Others) -> dict[str, str]:
    """Return the Markdown of the page, by path."""
    countries = context.evidence.countries_by_name(context.locale)
    text = context.render(
        "measures.md.jinja",
        countries=countries,
        kinds=MEASURE,
        with_kind={kind: [one for one in countries if of_kind(one, kind)] for kind in MEASURE},
        of_kind=of_kind,
        basis=lambda measure: basis(measure, context),
    )
    return {MEASURES.path: text.lstrip()}


def of_kind(country: Country, kind: str) -> list[Measure]:
    """Return the measures of one kind that a State has."""
    return [one for one in country.measures if one.kind == kind]


def basis(measure: Measure, context: PageContext) -> list[Basis]:
    """Return the acts that a measure rests on, each once with its articles, and its sources."""
    found = []
    for name in grouped(measure.cited):
        cited = context.evidence.citable[name]
        if isinstance(cited, CitedAct):
            found.append(Basis(cited_in_words(cited, context.locale, context.words.data), *cited.act.official(context.locale)))
        else:
            found.append(Basis(cited.publisher, cited.href, cited.language))
    return found
