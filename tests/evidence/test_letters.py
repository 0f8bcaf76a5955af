"""The model letters: whole for each instrument, resting on the law, with the limits that the rest of the data has, and without names."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.base import yaml_file
from scripts.evidence.letters import BLANK, BLANKS, TEXTS, Letter
from scripts.pages.transfers import INSTRUMENTS
from tests.support.project import evidence

ROOT = Path(__file__).resolve().parents[2]
FILES = {path.stem: yaml_file.read(path) for path in (ROOT / "data" / "letters").glob("*.yml")}
EVIDENCE = evidence()
MOMENTS = {
    "ask-police", "ask-convictions", "warn", "ask-before-transfer", "send-certificate", "acknowledge", "chase",
    "propose-adaptation", "answer-adaptation", "report-finding", "hand-over-close", "tell-victim", "send-protection-order", "call",
    "tell-decision", "consult-before-refusal", "send-missing",
}  # fmt: skip
WITH_LIMIT = ("send-certificate", "acknowledge", "chase", "consult-before-refusal", "send-missing", "tell-decision")


def passages(letter, part, instrument):
    """Texts of a part of a letter for one instrument."""
    return [one["text"] for one in letter.get(part, []) if instrument in one.get("only", [instrument])]


def test_each_moment_has_its_letter_and_each_instrument_its_letters():
    assert set(FILES) == set(EVIDENCE.letters) >= MOMENTS
    for instrument in INSTRUMENTS:
        assert {letter.when for letter in EVIDENCE.letters.values() if instrument in letter.instruments} >= {"before", "sending", "waiting"}


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_letter_says_all_that_whoever_receives_it_must_know(name):
    letter = FILES[name]
    for instrument in letter["instruments"]:
        assert [one for one in letter["basis"] if instrument in one.get("only", [instrument]) and one["law"]]
        for part in ("opening", "purpose", "deadline", "urgency", "answer", "leave_out"):
            assert passages(letter, part, instrument), (part, instrument)
        assert len(passages(letter, "questions", instrument)) >= 3, instrument
        assert any("{answer_day}" in text or "Article" in text for text in passages(letter, "deadline", instrument)), instrument


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_deadline_names_its_article_or_says_that_the_law_sets_none(name):
    for one in FILES[name]["deadline"]:
        said = "(Article" in one["text"] or "(Articles" in one["text"] or "sets no" in one["text"]
        assert said or "10 working days" in one["text"], one["text"]


@pytest.mark.parametrize("name", WITH_LIMIT)
def test_the_limit_of_a_letter_is_that_of_the_instrument(name):
    for instrument in FILES[name]["instruments"]:
        limit = EVIDENCE.mechanisms[instrument].limit
        if limit.number:
            wanted = f"{int(limit.number)} {limit.unit.replace('-', ' ')}"
            assert any(wanted in text for text in passages(FILES[name], "deadline", instrument)), (instrument, wanted)
            assert not any(day in " ".join(passages(FILES[name], "deadline", instrument)) for day in {"60 days", "90 days"} - {wanted})


def test_the_police_are_asked_within_the_three_limits_of_the_directive():
    limits = {"8": "Eight hours", "3": "Three calendar days", "7": "Seven calendar days"}
    told = " ".join(one["text"] for one in FILES["ask-police"]["urgency"])
    for deadline in EVIDENCE.mechanisms["directive-2023-977"].deadlines:
        if deadline.law == ["directive-2023-977 5(1)"]:
            assert limits.pop(str(int(deadline.number))) in told
    assert not limits


@pytest.mark.parametrize("name", sorted(FILES))
def test_no_letter_asks_for_a_name(name):
    texts = [FILES[name]["subject"], *(one["text"] for part in TEXTS for one in FILES[name].get(part, []))]
    found = {blank for text in texts for blank in BLANK.findall(text)}
    assert found <= BLANKS.keys()
    assert not [blank for blank in BLANKS if any(word in blank for word in ("name", "person", "birth", "victim"))]


def test_an_unknown_blank_and_an_instrument_without_its_part_are_refused():
    chase = FILES["chase"]
    with pytest.raises(ValueError, match="unknown blank person_name"):
        Letter.model_validate(chase | {"subject": "On {person_name}"})
    only_one = [one for one in chase["deadline"] if one["only"] == ["fd-2008-947"]]
    with pytest.raises(ValueError, match="deadline: an instrument has no part of its own"):
        Letter.model_validate(chase | {"deadline": only_one})
    with pytest.raises(ValueError, match="choices names 9, which decision does not have"):
        Letter.model_validate(chase | {"answer": [{"text": "Yes.", "choices": [9]}]})


@pytest.mark.parametrize("name", ["tell-decision", "consult-before-refusal", "hand-over-close", "warn"])
def test_each_choice_rests_on_its_own_articles_and_fits_one_instrument(name):
    letter = EVIDENCE.letters[name]
    assert all(one.law for one in letter.decision)
    for part in TEXTS:
        for one in getattr(letter, part):
            for choice in one.choices:
                assert not one.only or set(one.only) >= set(letter.decision[choice].only), one.text
