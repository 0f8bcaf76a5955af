"""Addresses that scripts use or build are checked as links are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ASSETS = Path(__file__).resolve().parents[2] / "docs/assets"
PAGE = "en/guidance/ask/index.html"
FINDER = (
    '<div data-finder><select data-wish><option value="fd" data-instrument="fd">x</option>'
    '<option value="warn" data-guide="guidance/ask/#steps">x</option></select>'
    '<select data-from><option value="">-</option><option value="lv">x</option></select>'
    '<select data-to><option value="nl">x</option></select></div>'
)
CHOICE = '<select name="from"><option value="lv">x</option></select><select name="to"><option value="nl">x</option></select>'
TRANSFERS = f'<form data-transfers>{CHOICE}<select name="instrument"><option value="fd">x</option></select></form>'
STATES = ("lv", "nl")

LITERALS = {  # addresses that scripts put together. One that is new: add it to index/script_built_links.toml, then here
    "ask.js": ["../${to.value}/${file}${choice}"],
    "case.js": [
        '${states.get("to")}/',
        '${home.pathname}ask/${states.get("to")}/?from=${states.get("from")}',
    ],
    "certificate.js": ["../../to/${pair.to}/"],
    "dates.js": ["../to/${to.value}/"],
    "dossier.js": ["../../countries/${country.code}/"],
    "letter-case.js": ["../../../${language}/to/${code}/"],
    "pair-page.js": ["../${code}/"],
    "pair.js": ['${home}to/${to}/${location.pathname.endsWith(".html") ? "index.html" : ""}?${query}'],
    "session.js": [
        "../../../${language}/training/session/?${query}", "../guidance/${name}", "../${name}/", "../../countries/${code}/#${section}",
        "../../transfers/?${query}", "../slides-${fields.topic.value}/",
    ],
}  # fmt: skip


def test_every_address_that_a_script_builds_is_known_to_the_check():
    literal = re.compile(r"`((?:\.\.?/|\$\{[^}]*\}(?:/|[a-z-]+/))[^`<>]*)`")
    found = {file.name: literal.findall(file.read_text(encoding="utf-8")) for file in sorted(ASSETS.rglob("*.js"))}
    assert {name: addresses for name, addresses in found.items() if addresses} == LITERALS


@pytest.fixture
def chooser(site):
    """A site with a finder, the page of two States, and all that these build addresses of."""
    site.page("en", "", FINDER)
    site.page("en", "transfers/", TRANSFERS)
    for state in STATES:
        site.page("en", f"to/{state}/", f'<p id="fd">x</p><p id="receive-fd">x</p><form data-pair="{state}">{CHOICE}</form>')
        site.page("en", f"countries/{state}/")
        site.page("en", f"ask/{state}/", '<p id="warn">x</p>')
    return site


def faults(site) -> list[str]:
    """What is found of addresses that scripts use or build."""
    found = [issue.message for rule in ("targets", "fragments", "queries") for issue in site.issues(rule)]
    return [message for message in found if not message.startswith("href")]


def test_what_scripts_build_exists(chooser):
    assert faults(chooser) == []


@pytest.mark.parametrize(
    ("path", "old", "new", "says"),
    [
        ("en/index.html", "ask/#steps", "ask/#gone", 'finder.js "guidance/ask/#gone": /en/guidance/ask/ has no id'),
        ("en/ask/nl/index.html", 'id="warn"', 'id="worn"', 'finder.js "ask/nl/#warn"'),
        ("en/index.html", 'value="nl"', 'value="xx"', 'finder.js "transfers/?to=xx": /en/transfers/ has no "xx" to choose as to'),
        ("en/index.html", 'instrument="fd"', 'instrument="no"', 'no "no" to choose as instrument'),
        ("en/to/nl/index.html", 'id="fd"', 'id="df"', 'transfers.js "../to/nl/#fd"'),
        ("en/transfers/index.html", "</form>", '<i data-page="../gone/"></i></form>', 'data-page "../gone/" leads to /en/gone/'),
    ],
)
def test_what_leads_nowhere_is_found(chooser, path, old, new, says):
    chooser.replace(path, old, new)
    assert any(says in fault for fault in faults(chooser))


def test_letters_need_the_states_in_every_language(site):
    words = '<template id="kb-words" data-home="../../../en/" data-states="lv"></template>'
    site.page("en", "letters/ask/", f'<form data-letter-form><select name="language"><option value="nl">x</option></select></form>{words}')
    assert [fault for fault in faults(site) if "letter-case" in fault] == [
        'letter-case.js "../../../nl/to/lv/" leads to /nl/to/lv/, which does not exist'
    ]
    missed = {fault.split('"')[1] for fault in faults(site)}
    assert {"../../../en/sw.js", "../../../en/about/offline/#not-kept"} <= missed


def test_text_that_only_looks_like_an_attribute_is_none(site):
    site.page("en", "guidance/ask/", '<p data-note="either/or" data-more="Page: x">data-x="../gone/"</p>')
    assert faults(site) == []


def test_sessions_are_put_together_of_pages_that_exist(site):
    topic = '<option value="m1" data-guides="ask gone" data-section="steps" data-instrument="fd">x</option>'
    plan = '<details class="kb-plan" data-lessons="module-1" data-sets="m1" data-sheets="states"></details>'
    site.page("en", "training/session/", f'<form data-session><select name="topic">{topic}</select></form>{plan}')
    missed = {fault.split('"')[1] for fault in faults(site)}
    expected = {"../slides-m1/", "../../guidance/gone/#checklist", "../../guidance/ask/#checklist", "../module-1/"}
    assert expected | {"../cards/#m1", "../sheets/#states", "../../transfers/?instrument=fd"} == missed
