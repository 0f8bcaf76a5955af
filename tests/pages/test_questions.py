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
