"""The state of play says what the data says: each number is counted again here, from the YAML itself."""

import re
from collections import Counter
from functools import cache

import pytest

from scripts.base import locales, yaml_file
from scripts.pages import recommendations, state_of_play
from scripts.pages.context import Others
from scripts.pages.state_of_play import PAGE
from tests.command import ROOT
from tests.support.project import site_pages

IDS = {  # published: links and memos name them
    "directive-2023-977", "fd-2008-947", "fd-2008-909", "fd-2009-829", "european-protection-order", "who-decides", "limits", "english",
    "registers", "after-sentence",
    "ecris-tcn", "pruem-ii", "ees", "etias", "somec-recommendations", "other-recommendations", "gaps", "sheets", "to-come",
}  # fmt: skip


def read(path):
    return yaml_file.read(ROOT / "data" / path)


@cache
def countries():
    return [read(path.relative_to(ROOT / "data")) for path in sorted((ROOT / "data").glob("countries/*.yml"))]


def members():
    return [one for one in countries() if one["glance"]["eu"]["value"] == "Member State"]


def kinds(key, states):
    return Counter((one["glance"].get(key) or {}).get("kind") or "unknown" for one in states)


@cache
def page(locale):
    return state_of_play.pages(site_pages(locale).context, Others({}, {}))[PAGE]


def answer(name, locale="en"):
    """The sentence to quote, and what stands beside it."""
    text = page(locale)
    block = text[text.index(f'data-of="{name}"') :].split("</p>")[0]
    sentence, besides = re.search(r"<strong>(.*?)</strong>(.*)", block, re.S).groups()
    return sentence, besides


def test_there_is_one_answer_for_each_published_id():
    headings = re.findall(r"^## .*\{#([a-z0-9-]+)", page("en"), re.M)
    assert len(headings) == len(set(headings)) and set(headings) == IDS


def test_who_decides_how_long_and_in_which_language_are_counted():
    found = [one["instruments"]["fd-2008-947"] for one in members()]
    courts = sum(one["deciding"].get("kind") == "court" for one in found)
    assert answer("who-decides")[0].startswith(f"In {courts} of the 27 Member States a court alone decides")
    days = [(one.get("deadline") or {}).get("number") or 60 for one in found]  # of the act, where no national limit was found
    same, shorter, longer = (sum(test(one) for one in days) for test in ((60).__eq__, (60).__gt__, (60).__lt__))
    assert answer("limits")[0] == f"{same} of the 27 Member States allow the 60 days of FD 2008/947/JHA, {shorter} fewer, {longer} more."
    assert re.match(r"For a transfer of supervision \d of the 27 Member States", answer("english")[0])
    drawn = re.findall(r'<rect class="kb-units__(\w+)"', page("en").split("{#english")[1].split("</svg>")[0])
    assert len(drawn) == 27 and "blank" in drawn and f" {drawn.count('1')} of the 27" in answer("english")[0]


def test_the_acts_seen_on_the_police_directive_are_counted():
    found = kinds("directive-2023-977", members())
    assert sum(found.values()) == 27 and 0 < found["transposed"] <= 27
    sentence, besides = answer("directive-2023-977")
    assert sentence.startswith(f"In {found['transposed']} of the 27 Member States we have seen the act")
    assert f"for {27 - found['transposed']} we have not" in sentence
    for words, kind in (("reasoned opinion", "reasoned-opinion"), ("letter of formal", "formal-notice"), ("no letter", "no-notice")):
        assert re.search(rf"{words}[^:]*: {found[kind]}[;.]", besides), kind


@pytest.mark.parametrize("key", ["fd-2008-947", "fd-2008-909", "fd-2009-829", "european-protection-order"])
def test_the_states_with_national_rules_in_force_are_counted(key):
    held = {one["code"]: one["instruments"][key] for one in members()}
    within = [code for code, item in held.items() if item.get("applies", True) and item.get("status")]
    sentence, _ = answer(key)
    assert ("in all 27 Member States" if len(within) == 27 else f"in {len(within)} of the 27 Member States") in sentence
    assert "latest start" not in page("en"), "some starts are not known"
    assert f"In force: {' '.join(sorted(within)).upper()}" in page("en")[page("en").index(f'data-of="{key}"') :].split("</p>")[0]
    due = read(f"mechanisms/{key}.yml")["legal_acts"][0]["transposed_by"]
    assert f"due on {locales.written_date(str(due), 'en')}" in sentence


def test_registers_and_measures_after_the_sentence_are_counted():
    found, all_states = kinds("sex-offender-register", countries()), len(countries())
    assert re.findall(r"\d+", answer("registers")[0]) == [
        str(number) for number in (all_states, found["dedicated"], found["within-criminal-record"], found["none"], found["unknown"])
    ]
    after = kinds("post-release", countries())
    assert re.findall(r"\d+", answer("after-sentence")[0]) == [str(number) for number in (after["found"], all_states, after["unknown"])]


@pytest.mark.parametrize(("name", "mechanism"), [("ecris-tcn", None), ("pruem-ii", None), ("ees", "etias-ees-interoperability")])
def test_the_states_that_a_system_binds_are_counted(name, mechanism):
    data = read(f"mechanisms/{mechanism or name}.yml")
    places = {one["country"]: one["status"] for one in data["participation"]}
    bound = [one for one in members() if places.get(one["code"], data["participation_default"]) in ("in", "special")]
    sentence, _ = answer(name)
    assert f"{len(bound)} of the 27 Member States" in sentence
    assert ("not yet in operation" in sentence) == (data["status"] == "being-built")


@pytest.mark.parametrize(("name", "group"), [("somec-recommendations", "somec"), ("other-recommendations", "others"), ("gaps", "gap")])
def test_what_became_of_them_is_counted_here_and_on_the_recommendations(name, group):
    found = Counter(one["status"] for one in read("recommendations.yml") if one["group"] == group and "withdrawn" not in one)
    still, in_part = found["open"] + found["not-done"], found["partly"] + found["before"]
    everything = sum(found.values())
    assert still + in_part + found["done"] + found["unknown"] == everything, "a status that the counts leave out"
    numbers = {
        "somec": [everything, found["unknown"], found["partly"], found["done"]],
        "others": [found["not-done"], everything, found["before"], found["partly"], found["done"], found["unknown"]],
        "gap": [found["open"], everything, found["partly"], found["unknown"]],
    }[group]
    assert re.findall(r"\d+", answer(name)[0]) == [str(number) for number in numbers]
    counted = "3 of an unknown number" if group == "somec" else everything
    row = "".join(f"<td>{number}</td>" for number in (counted, still, found["unknown"], in_part, found["done"]))
    assert row in re.sub(r">\s+<", "><", recommendations.pages(site_pages("en").context, Others({}, {}))["recommendations/index.md"])


def test_what_comes_is_what_the_timeline_dates_after_the_review():
    reviewed = str(read("review.yml")["reviewed"])
    ahead = sorted(str(one["date"]) for one in read("timeline.yml") if str(one["date"]) > reviewed)
    text = page("en")
    found = re.findall(r"^- \*\*(.*?)\*\*: ", text[text.index("{#to-come") :].split("</div>")[0], re.M)
    assert ahead and found[: len(ahead)] == [locales.written_date(date, "en") for date in ahead]


@pytest.mark.parametrize("locale", [code for code in locales.LOCALES if code != locales.SOURCE])
def test_every_language_says_the_same_numbers(locale):
    for name in IDS - {"to-come", "sheets", "etias"}:
        assert sorted(re.findall(r"\d+", answer(name, locale)[0])) == sorted(re.findall(r"\d+", answer(name)[0])), name
