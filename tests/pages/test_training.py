"""Cards, sheets and plans: what the pages say once is what is printed and counted."""

from __future__ import annotations

import pytest

from scripts.base import locales
from scripts.evidence.load import EvidenceError
from scripts.evidence.training import Cards
from scripts.markdown.page import Page
from scripts.markdown.pages import prose
from scripts.pages import lesson
from scripts.pages.lesson import Lesson
from scripts.pages.training import Room
from tests.command import ROOT
from tests.support.project import site_pages

PAGES = {
    slug: Lesson(page) for slug, page in prose(ROOT / "docs", "en").items() if slug.startswith(("training/module-", "training/scenario-"))
}


@pytest.fixture(scope="module")
def room() -> Room:
    return Room(site_pages("en").context)


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_every_language_gives_the_same_cards_and_minutes(room, locale):
    own = Room(site_pages(locale).context)
    for cards in room.data.cards:
        english, translated = room.lesson(cards.page), own.lesson(cards.page)
        assert translated.minutes == english.minutes
        assert len(translated.cases) == len(english.cases) > 0
        assert len(own.slips(cards)) == len(room.slips(cards))
        assert not cards.page.startswith("module") or all(step.group and step.text for step in translated.steps)


def test_the_cards_are_those_that_the_modules_ask_for(room):
    counts = {cards.page.split("-")[1]: len(room.slips(cards)) for cards in room.data.cards if cards.page.startswith("module")}
    assert counts == {"1": 6, "2": 6, "3": 0, "4": 0, "5": 6, "6": 0, "7": 14, "8": 3}
    files = [cards.papers for cards in room.data.cards if cards.page.startswith("module")]
    assert all(len(papers) > 1 and all("(invented)" in paper for paper in papers) for papers in files)
    roles = {cards.page.split("-")[1]: len(cards.roles) for cards in room.data.cards if cards.roles and cards.page.startswith("module")}
    assert roles == {"1": 2, "3": 1, "4": 4, "5": 2, "6": 2, "7": 3, "8": 6}


def test_the_overview_of_training_has_the_minutes_of_the_pages():
    text = prose(ROOT / "docs", "en")["training/index.md"]
    for section, column in (("modules", 2), ("scenarios", 2)):
        for row in lesson.table(text.sections[section].text)[1]:
            minutes = next(one.minutes for one in PAGES.values() if row[0].partition(". ")[2] == one.title.partition(": ")[2])
            assert int(row[column]) == sum(minutes.values()) - minutes.get("check", 0), row


def test_each_page_links_its_cards_its_slides_and_its_sheets(room):
    for slug, one in PAGES.items():
        body = one.page.body
        assert f"(cards.md#{one.id})" in body, slug
        assert one.id.startswith("s") or f"(slides-{one.id}.md)" in body, slug
        for sheet in room.data.sheets:
            assert (one.name not in sheet.pages) or f"(sheets.md#{sheet.id})" in body, (slug, sheet.id)


@pytest.mark.parametrize(("parts", "told"), [("1, 2, 3", "take a part out"), ("9", "no such part"), ("m9 1", "no such part")])
def test_a_plan_that_is_too_long_or_names_nothing_is_refused(room, parts, told):
    topic = room.data.topics[0].model_copy(update={"plans": {30: parts}})
    with pytest.raises(EvidenceError, match=told):
        room.plan(topic, 30)


def test_a_page_whose_steps_do_not_add_up_is_refused():
    page = next(one.page for one in PAGES.values() if one.id == "m4")
    wrong = page.path.read_text(encoding="utf-8").replace("**20 minutes, fours.**", "**25 minutes, fours.**")
    with pytest.raises(EvidenceError, match="not those under 'Time'"):
        _ = Lesson(Page(wrong, page.path, slug=page.slug)).minutes


def test_cards_of_a_page_that_does_not_exist_are_refused(room):
    with pytest.raises(EvidenceError, match="no page"):
        room.slips(Cards(page="module-9-nothing"))
