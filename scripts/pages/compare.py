"""`/countries/compare/` and the pages below it: countries by rows, topics by columns.

Together the pages hold every topic; one alone would be too heavy for a first visit. docs/assets/compare.js chooses,
filters, sorts and copies, and takes the topics that a page lacks from the page that has them.
"""

from dataclasses import dataclass

from scripts.base import locales
from scripts.base.catalogs import N_
from scripts.evidence import cells
from scripts.exports.short_names import short_names
from scripts.pages.context import Others, PageContext
from scripts.pages.kinds import COMPARISON, COMPARISONS

MAIN = "fd-2008-947"  # the instrument of the first page
APART: dict[str, tuple[str, tuple[str, ...]]] = {  # what has a page of its own: its name and its topics
    **{key: (cells.SHORT[key], cells.of_instrument(key)) for key in cells.INSTRUMENTS if key != MAIN},
    "after-sentence": (N_("Registers and measures after the sentence"), ("sex-offender-register", "post-release", "risk-tools")),
    "measures": (N_("What measures are called"), cells.MEASURES),
    "authorities": (N_("Work with children, and authorities"), ("vetting", *cells.AUTHORITIES)),
}
NAMED = 2  # sources that a cell names; the country's page has all


@dataclass(frozen=True)
class Preset:
    """A choice of topics for a question that people ask."""

    name: str
    topics: tuple[str, ...]


PRESETS = (
    Preset(N_("Transfer of supervision"), cells.of_instrument(MAIN)),
    Preset(N_("Prison sentences"), cells.of_instrument("fd-2008-909")),
    Preset(N_("European Supervision Order"), cells.of_instrument("fd-2009-829")),
    Preset(N_("European protection order"), cells.of_instrument("european-protection-order")),
    Preset(N_("What measures are called"), cells.MEASURES),
    Preset(N_("Register"), ("sex-offender-register", "post-release", "criminal-records")),
    Preset(N_("Work with children"), ("vetting", "criminal-records", "ecris")),
    Preset(N_("Police channel"), ("police-cooperation", "sis", "directive-2023-977")),
)


def pages(context: PageContext, _others: Others) -> dict[str, str]:
    """Return the Markdown of the pages, by path."""
    apart = {topic: key for key, (_, topics) in APART.items() for topic in topics}
    main = cells.of_instrument(MAIN)  # first, also where no script chooses
    first = (*main, *(topic for topic in cells.topics() if topic not in apart and topic not in main))
    found = {COMPARISON.path: _page(context, "", first, apart)}
    return found | {COMPARISONS.of(key): _page(context, key, topics, apart) for key, (_, topics) in APART.items()}


def _page(context: PageContext, key: str, topics: tuple[str, ...], apart: dict[str, str]) -> str:
    """Return one page: a group of topics (`key`), or all that have no page of their own."""
    evidence, locale = context.evidence, context.locale
    rows = [
        (country, locales.country_name(country.code, locale), cells.row(country, evidence, context.translate, locale))
        for country in evidence.countries_by_name(locale)
    ]
    text = context.render(
        "compare.md.jinja",
        key=key,
        up="../../" if key else "../",
        rows=[(country, name, [row[topic] for topic in topics]) for country, name, row in rows],
        topics=topics,
        every=cells.topics(),
        names={topic: cells.topic_name(topic, context.gettext) for topic in cells.topics()},
        shown=topics if key else cells.of_instrument(MAIN),
        apart=apart,
        groups={name: context.gettext(title) for name, (title, _) in APART.items()},
        presets=PRESETS,
        short=lambda names: _short(context, names),
    )
    return text.lstrip()


def _short(context: PageContext, names: list[str]) -> str:
    """Return what a cell rests on: its acts, or else its sources, in a few words."""
    acts, sources = short_names(names, context.evidence, context.words.data, context.locale)
    found = acts or sources
    more = len(found) - NAMED
    return "; ".join(found[:NAMED]) + (f" +{more}" if more > 0 else "")
