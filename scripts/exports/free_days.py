"""Return the national public holidays of each State, for the page that works out dates: a small file of `site/data/`.

They come from the library `holidays`. The years follow from the last evidence review, so that two builds of one version
are the same.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import metadata

from holidays import country_holidays

from scripts.base import locales
from scripts.evidence.load import Evidence

AHEAD = 3  # years after that of the review
CATEGORIES = {"nl": ("public", "optional")}  # 5 May: Algemene termijnenwet, Article 3(1); else public days alone
MOVED = "substituted from"  # a working day that a government order moves: Hungary and Latvia; no public holiday
FILE = "public-holidays.json"
LIBRARY = "holidays"


@dataclass(frozen=True)
class Source:
    """Where the days come from, and for which years."""

    library: str
    version: str
    url: str
    years: tuple[int, ...]


def source(evidence: Evidence) -> Source:
    """Return what made the file, as the page says it."""
    first = int(str(evidence.review.reviewed)[:4])
    release = metadata.version(LIBRARY)
    return Source(LIBRARY, release, f"https://pypi.org/project/{LIBRARY}/{release}/", tuple(range(first, first + AHEAD + 1)))


def free_days(evidence: Evidence) -> dict[str, list[str]]:
    """Return the national public holidays by the code of the State, in the order of the calendar."""
    return {code: days(code, source(evidence).years) for code in sorted(evidence.countries)}


def days(code: str, years: Iterable[int]) -> list[str]:
    """National public holidays of one State; those of its regions, and working days that an order moves, are not among them."""
    state, kinds = locales.TERRITORY.get(code, code.upper()), CATEGORIES.get(code, ("public",))
    found = country_holidays(state, years=years, categories=kinds, language="en_US")
    return [day.isoformat() for day, name in sorted(found.items()) if day.year in set(years) and MOVED not in name]
