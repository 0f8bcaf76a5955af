"""The dates of the last evidence round stand in data/review.yml alone, and every page made from data says them."""

from dataclasses import replace

import pytest

from scripts.base.catalogs import translator
from scripts.build.feed import feed
from scripts.evidence.load import EvidenceError, load
from scripts.evidence.models import Review
from scripts.pages import compare, countries, kinds
from scripts.pages.context import Others
from scripts.pages.site import SitePages
from tests.command import ROOT
from tests.support.project import evidence

SEARCHED = {  # where a country has no value; and what is said above its gaps
    "en": ("Not found (searched in April 2025).", "We searched in April 2025."),
    "nl": ("Niet gevonden (gezocht in april 2025).", "Wij hebben gezocht in april 2025."),
    "lv": ("Nav atrasts (meklēts 2025. gada aprīlī).", "Meklējām 2025. gada aprīlī."),
    "es": ("No encontrado (búsqueda de abril de 2025).", "Buscamos en abril de 2025."),
    "ca": ("No s’ha trobat (cerca feta l’abril de 2025).", "Hem fet la cerca l’abril de 2025."),
}
DATED_BY_THEMSELVES = (
    kinds.COUNTRY,
    kinds.STATE_SHEET,
    kinds.TRANSFER,
    kinds.ASK,
    kinds.kind_of("about/changes.md"),
    kinds.kind_of("data.md"),
)


def another_round(locale):
    return SitePages(ROOT, locale, replace(evidence(), review=Review(searched="2025-04", reviewed="2025-04-30")))


def test_another_round_of_evidence_shows_on_every_page():
    pages = another_round("en").generated()
    dated = [text for slug, text in pages.items() if kinds.kind_of(slug) not in DATED_BY_THEMSELVES]
    assert dated and all("\nreviewed: 2025-04-30\n" in text for text in dated)


@pytest.mark.parametrize("locale", SEARCHED)
def test_where_nothing_was_found_the_month_of_the_search_stands(locale):
    press, others = another_round(locale).context, Others({}, {})
    pages = countries.pages(press, others) | compare.pages(press, others)
    absent, gaps = SEARCHED[locale]
    for slug in ("countries/lv.md", "countries/compare.md"):
        assert absent in pages[slug], slug
    assert all(gaps in text for slug, text in pages.items() if kinds.kind_of(slug) is kinds.COUNTRY)


def test_a_feed_without_changes_has_the_day_of_the_review(tiny):
    tiny.write("data/review.yml", "searched: 2025-04\nreviewed: 2025-04-30\n")
    assert "<updated>2025-04-30T00:00:00Z</updated>" in feed(load(tiny.root), "https://example.org/", translator(tiny.root, "en"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("searched: 2999-01\nreviewed: 2026-11-24\n", "data/review.yml:1: searched: 2999-01 lies in the future"),
        ("searched: 2026\nreviewed: 2026-11-24\n", "data/review.yml:1: searched: "),
        ("searched: 2026-11\n", "data/review.yml:1: reviewed: Field required"),
        (None, "data/review.yml: no such file; write"),
    ],
)
def test_a_wrong_or_missing_date_is_named(tiny, text, message):
    if text is None:
        (tiny.root / "data" / "review.yml").unlink()
    else:
        tiny.write("data/review.yml", text)
    with pytest.raises(EvidenceError) as error:
        load(tiny.root)
    assert message in str(error.value)
