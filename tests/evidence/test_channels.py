"""Which channels hold between two States: all pairs and wishes, held against what the data say of the mechanisms."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from scripts.evidence.channels import channels, closed, states, status
from scripts.evidence.load import Evidence, load
from scripts.evidence.tally import members
from scripts.evidence.wishes import Wish
from scripts.pages.kinds import ASK

ROOT = Path(__file__).parents[2]
EVIDENCE = load(ROOT)
WISHES = {wish.id: wish for wish in EVIDENCE.wishes}
UNION = {country.code for country in members(EVIDENCE.countries.values())}
PAIRS = list(permutations(states(EVIDENCE), 2))
MAIN = {  # wish: what must lead, by what the two States are
    "warn": ("directive", "denmark", "tca", "other"),
    "police": ("directive", "denmark", "tca", "other"),
    "journey": ("directive", "denmark", "tca", "other"),
    "convictions": ("ecris", "ecris", "tca", "mutual-assistance"),
    "work-with-children": ("directive", "records", "tca", "certificate"),
}


def _names(wish: str, sender: str, receiver: str, evidence: Evidence = EVIDENCE) -> list[str]:
    return [channel.id for channel in channels(WISHES[wish], sender, receiver, evidence)]


def _leading(wish: str, sender: str, receiver: str) -> str:
    """The channel that must come first, from membership alone."""
    bound, denmark, agreement, other = MAIN[wish]
    pair = {sender, receiver}
    if "uk" in pair:
        return agreement if pair & UNION else other
    if wish in ("convictions", "work-with-children") and not pair <= UNION:
        return other
    return denmark if "dk" in pair else bound


@pytest.mark.parametrize("wish", WISHES)
def test_first_channel_of_every_pair_follows_from_membership(wish: str) -> None:
    assert WISHES.keys() == MAIN.keys()
    wrong = {(a, b): found for a, b in PAIRS if (found := _names(wish, a, b))[0] != _leading(wish, a, b)}
    assert not wrong
    assert len(PAIRS) == 32 * 31


def test_one_channel_of_every_pair_and_wish_has_the_contact_points() -> None:
    found = {(one, a, b): [x.id for x in channels(wish, a, b, EVIDENCE) if not x.beside] for one, wish in WISHES.items() for a, b in PAIRS}
    assert [case for case, names in found.items() if len(names) != 1] == []


@pytest.mark.parametrize("wish", WISHES.values(), ids=lambda wish: wish.id)
def test_no_channel_holds_with_a_state_that_its_mechanism_does_not_reach(wish: Wish) -> None:
    for sender, receiver in PAIRS:
        for channel in channels(wish, sender, receiver, EVIDENCE):
            if channel.mechanism:
                mechanism = EVIDENCE.mechanisms[channel.mechanism]
                assert "out" not in {status(mechanism, code, EVIDENCE) for code in (sender, receiver)}, (channel.id, sender, receiver)


@pytest.mark.parametrize("wish", WISHES.values(), ids=lambda wish: wish.id)
def test_what_is_said_to_be_closed_is_never_offered_too(wish: Wish) -> None:
    for sender, receiver in PAIRS:
        shut = {mechanism.id for mechanism, _ in closed(wish, sender, receiver, EVIDENCE)}
        assert not shut & {channel.mechanism for channel in channels(wish, sender, receiver, EVIDENCE)}


def test_a_joint_treaty_or_centre_holds_between_its_states_alone() -> None:
    assert "ireland-uk" in _names("warn", "ie", "uk")
    assert "ireland-uk" not in _names("warn", "nl", "uk")
    assert "nordic" in _names("police", "dk", "no")
    assert "nordic" not in _names("police", "dk", "de")
    assert "benelux" in _names("police", "lu", "nl")
    assert "centre" in _names("police", "es", "fr")
    assert "centre" not in _names("police", "es", "de")


def test_advice_for_one_direction_is_not_given_in_the_other() -> None:
    steps = [step for wish in EVIDENCE.wishes for channel in wish.channels for step in channel.steps]
    spent = next(step for step in steps if step.only_to == ["uk"] and "spent" in step.text)
    assert spent.is_for("nl", "uk")
    assert not spent.is_for("uk", "nl")


@pytest.mark.parametrize(("sender", "receiver", "said"), [("uk", "pl", False), ("uk", "ie", True), ("ie", "uk", False)])
def test_what_to_do_instead_depends_on_the_direction(sender: str, receiver: str, said: bool) -> None:
    steps = [step.text for step in EVIDENCE.countries["uk"].instruments["fd-2008-947"].instead if step.is_for(sender, receiver)]
    assert any("Probation Service" in text for text in steps) is (sender == "uk")
    assert any("within three days" in text for text in steps) is said  # the Irish duty to register
    assert any("British officers" in text for text in steps) is (receiver == "uk")


def test_an_instrument_of_the_union_is_not_advised_with_a_state_outside_it() -> None:
    steps = EVIDENCE.countries["ie"].instruments["european-protection-order"].instead
    assert any("606/2013" in step.text and step.is_for("fr", "ie") for step in steps)
    assert not any("606/2013" in step.text and (step.is_for("uk", "ie") or step.is_for("ie", "dk")) for step in steps)
    for sender, receiver in permutations(("ie", "fr", "dk", "uk"), 2):
        if "ie" in (sender, receiver):
            assert sum("police" in step.text for step in steps if step.is_for(sender, receiver)) == 1, (sender, receiver)


def test_every_state_that_a_channel_reaches_has_a_page() -> None:
    assert {ASK.name(slug) for slug in ASK.slugs(ROOT / "data")} == set(states(EVIDENCE))
