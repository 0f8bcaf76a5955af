"""The ranking of the built site: every judged query above a floor, and named behaviours. Asked in one go a language."""

from __future__ import annotations

import json
from functools import cache
from itertools import islice

import pytest

from scripts.base import locales, yaml_file
from scripts.search.language import load_rules
from tests.built_site import ROOT, SITE
from tests.support import search as engine
from tests.support.hashed import built
from tests.support.queries import FOLDER, Query, read_queries
from tests.support.search import Figures

pytestmark = pytest.mark.browser  # the engine's modules run where readers run them
HERE = ROOT / "tests" / "search"
JUDGED = {code: read_queries(ROOT / FOLDER / f"{code}.yml") for code in locales.LOCALES}
FLOORS = yaml_file.read(HERE / "floors.yml")
BEHAVIOUR = yaml_file.read(HERE / "behaviour.yml")
CASES = [(one, code, text) for one in BEHAVIOUR for code, texts in one["ask"].items() for text in texts]


@pytest.fixture(scope="module")
def answers(browser, base):
    """Gives the first results of every query of a language, by query; asked once."""
    context = browser.new_context()
    page = context.new_page()

    @cache
    def of(code: str) -> dict[str, list[str]]:
        judged = JUDGED[code]
        queries = [one.q for one in (*judged.tune, *judged.check)] + [text for _, language, text in CASES if language == code]
        return dict(zip(queries, engine.ask(page, SITE, base, code, queries), strict=True))

    yield of
    context.close()


@pytest.mark.parametrize("part", ["tune", "check"])
@pytest.mark.parametrize("code", locales.LOCALES)
def test_no_language_falls_below_its_floor(answers, code, part):
    figures = Figures()
    for query in getattr(JUDGED[code], part):
        figures.add(query, answers(code)[query.q])
    reached = figures.summary()
    below = {name: (reached[name], least) for name, least in FLOORS[code][part].items() if reached[name] < least}
    # what `check` misses is not shown: whoever mends the search must not tune it with them
    assert not below, "\n".join([json.dumps(below), *(figures.misses if part == "tune" else [])])


@pytest.mark.parametrize(("behaviour", "code", "text"), CASES, ids=[f"{one['name']}: {text} ({code})" for one, code, text in CASES])
def test_the_search_behaves(answers, behaviour, code, text):
    found = answers(code)[text]
    if behaviour.get("nothing"):
        assert found == []
        return
    wanted = Query(q=text, want=behaviour["must"])
    first = wanted.judged(found)[: behaviour.get("within", 1)]
    assert any(wanted.answered_by(address) for address in first), found
    unwanted = Query(q=text, want=behaviour.get("must_not", []))
    assert not [address for address in first if unwanted.answered_by(address)], found


@pytest.mark.parametrize("code", locales.LOCALES)
def test_every_task_leads_to_a_section_that_the_search_has(code):
    index = json.loads((SITE / built(SITE, f"search/{code}/index.json")).read_text(encoding="utf-8"))
    ids = iter(index["ids"].split(" "))
    found = {f"{address}{'' if one == '-' else f'#{one}'}" for address, _, _, count in index["pages"] for one in islice(ids, count)}
    named = {address for address in load_rules(ROOT, code).tasks if address[0] != "#" and address[-1] != "*"}
    assert named - found == set()


def test_every_behaviour_asks_for_something_that_can_fail():
    names = [one["name"] for one in BEHAVIOUR]
    assert len(names) == len(set(names)) >= 12
    assert all(one.get("must") or one.get("nothing") for one in BEHAVIOUR)
    assert set(FLOORS) == set(locales.LOCALES)
