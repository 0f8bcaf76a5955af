"""`/reference/evidence/`: what is known how well, counted from the data at build; and the pages of collected facts."""

from collections import Counter

from scripts.base.catalogs import N_
from scripts.evidence.load import Evidence
from scripts.evidence.models import Fact
from scripts.evidence.weakness import MARKS, MEANINGS
from scripts.markdown.citations import KINDS
from scripts.pages.context import Others, PageContext
from scripts.pages.kinds import COLLECTION

EARLIER = N_("up to 2005")
MOST = 20  # sources that carry the most statements


def pages(context: PageContext, others: Others) -> dict[str, str]:
    """Return the Markdown of the pages, by path."""
    evidence, gettext = context.evidence, context.gettext
    groups = [
        (gettext("Countries"), [f for c in evidence.countries.values() for f in c.all_facts]),
        (gettext("Mechanisms"), [f for m in evidence.mechanisms.values() for f in m.facts]),
        (gettext("Practice"), [f for c in evidence.practice.values() for f in c.facts]),
        (gettext("What SOMEC published, and what followed"), [f for c in evidence.somec.values() for f in c.facts]),
    ]
    groups = [(name, facts) for name, facts in groups if facts]
    everything = [fact for _, facts in groups for fact in facts]
    carried = Counter(source for fact in everything for source in set(fact.sources))
    countries = evidence.countries_by_name(context.locale)
    collections = [(f"{folder}-{name}", one) for folder, name, one in evidence.collections()]
    found = {
        "reference/evidence.md": context.render(
            "evidence.md.jinja",
            groups=[(name, _basis(facts)) for name, facts in groups],
            total=_basis(everything),
            weak=_weak(everything, context),
            ages=_ages(everything),
            kinds=[(gettext(words), *_by_kind(kind, everything, evidence)) for kind, words in KINDS.items()],
            countries=[(one, _basis(one.all_facts), len(one.gaps)) for one in countries],
            most=[(evidence.sources[name], count, len(others.citing.get(name, []))) for name, count in carried.most_common(MOST)],
            collections=collections,
        )
    }
    for folder, name, one in evidence.collections():
        found[COLLECTION[folder].of(name)] = context.render("collection.md.jinja", collection=one)
    return found


def _basis(facts: list[Fact]) -> tuple[int, int, int]:
    """Return the numbers of statements in all, seen in a source, not yet checked."""
    seen = sum(fact.basis == "seen" for fact in facts)
    return len(facts), seen, len(facts) - seen


def _weak(facts: list[Fact], context: PageContext) -> list[tuple[str, str, int]]:
    """Return each mark of weak support, what it means, and how many statements carry it."""
    counts = Counter(context.evidence.weakness(fact.cited) for fact in facts)
    return [(context.weak_mark(name), context.gettext(MEANINGS[name]), counts[name]) for name in MARKS]


def _ages(facts: list[Fact]) -> list[tuple[str, int]]:
    """Return statements by the years that their evidence dates from."""
    periods = [("2006–2012", 2012), ("2013–2015", 2015), ("2016–2019", 2019), ("2020–2023", 2023), ("2024–2026", 9999)]
    counts: Counter[str] = Counter()
    for fact in facts:
        year = int(fact.as_of[:4]) if fact.as_of else 0
        name = "" if not year else EARLIER if year < 2006 else next(name for name, last in periods if year <= last)
        counts[name] += 1
    return [(name, counts[name]) for name in [EARLIER, *(name for name, _ in periods), ""] if counts[name]]


def _by_kind(kind: str, facts: list[Fact], evidence: Evidence) -> tuple[int, int]:
    """Return the sources of a kind, and statements that rest on one of them."""
    ids = {name for name, source in evidence.sources.items() if source.kind == kind}
    return len(ids), sum(bool(ids.intersection(fact.sources)) for fact in facts)
