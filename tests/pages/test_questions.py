"""The questions of the page on open data: each is answered by its own few lines, from the files alone."""

import re

import pytest

from scripts.exports.files import files
from tests.built_site import ROOT
from tests.support.project import evidence, site_pages

BLOCK = re.compile(r"^```python\n(.*?)^```$", re.S | re.M)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("data")
    for name, content in files(ROOT, evidence(), "https://example.org/").items():
        (place / name).write_bytes(content)
    return place


@pytest.fixture(scope="module")
def answers(folder):
    first, *questions = BLOCK.findall(site_pages("en").generated()["data.md"])
    patch = pytest.MonkeyPatch()
    patch.chdir(folder)
    found = []
    for code in questions:
        assert len(code.strip().splitlines()) <= 5
        names: dict = {}
        exec(first + code, names)  # as a reader runs it
        found.append(names["answer"])
    patch.undo()
    return found


def test_each_question_has_an_answer(answers):
    assert len(answers) == 10 and all(answers)


def test_the_answers_are_those_of_the_evidence(answers):
    supervision = {code: one.instruments["fd-2008-947"] for code, one in evidence().countries.items()}
    applies = [code for code, one in supervision.items() if one.applies]
    kinds, courts, median, english, since, *_ = answers
    assert sum(count for _, count in kinds) == len(applies) == 27 and dict(kinds)["court"] == len(courts)
    assert 10 < median < 91 and "Malta" in english
    assert "Ireland" in since and "United Kingdom" in since and len(since) > 15


def test_what_is_drawn_beside_a_question_is_its_answer(answers):
    for locale in ("en", "lv"):
        parts = site_pages(locale).generated()["data.md"].split("{#questions}")[1].split("```\n\n<")[1:]
        for answer, part in zip(answers, parts, strict=True):
            drawn = re.findall(r"<li><span>(.*?)</span>.*?<b>(\d+)</b>", part.partition("</ul>")[0]) if part.startswith("ul") else []
            bars = [*answer.items()] if isinstance(answer, dict) else answer if isinstance(answer, list) else []
            pairs = [bar for bar in bars if isinstance(bar, tuple)]
            counts = {str(name): len(value) if isinstance(value, list) else value for name, value in pairs}
            assert {name: int(number) for name, number in drawn}.items() <= counts.items() and bool(drawn) == bool(counts)
            if not drawn:
                assert str(answer if isinstance(answer, int | float) else answer[0]).removesuffix(".0") in part.partition("</p>")[0]
