"""Other names: from the evidence in all languages, and from data/search/aliases.yml."""

from pathlib import Path

import pytest

from scripts.base.locales import LOCALES
from scripts.evidence.load import EvidenceError, load
from scripts.search.aliases import aliases, joined
from scripts.search.language import load_rules
from tests.support.project import evidence
from tests.support.queries import published

ROOT = Path(__file__).resolve().parents[2]


def test_names_of_all_languages_lead_to_one_place(tiny):
    tiny.write("data/search/aliases.yml", "countries/lv/: [Lettland]\n")
    found = aliases(load(tiny.root))
    assert {"Latvia", "Letland", "Latvija", "Letonia", "Letònia", "Lettland"} <= set(found["countries/lv/"])
    assert {"Valsts probācijas dienests", "State Probation Service"} <= set(found["countries/lv/#authorities"])
    assert {"signalering", "brīdinājums", "alerta"} <= set(found["reference/glossary/#alert"])
    assert {"ECRIS", "FD 2009/315/JHA", "2009/315"} <= set(found["mechanisms/ecris/"])


def test_the_names_of_a_term_find_the_page_where_one_acts_on_it():
    found = aliases(evidence())
    for term in (one for one in evidence().terms if one.page):
        assert {term.en.split(" / ")[0], term.lv.split(" / ")[0]} & set(found[term.page]), term.id
    assert {"Green Notice", "notificació verda"} <= set(found["mechanisms/interpol/"])


def test_a_fault_in_the_extra_names_is_named(tiny):
    tiny.write("data/search/aliases.yml", "countries/lv/: Lettland\n")
    with pytest.raises(EvidenceError, match=r"data/search/aliases.yml:1: countries/lv/: Input should be a valid list"):
        aliases(load(tiny.root))


def test_tasks_of_a_language_join_the_names_of_all():
    names = joined({"a/": ["alert", "signalering"]}, {"a/": ["signalering", "iemand laten opsporen"], "b/": ["wie beslist"]})
    assert names == {"a/": ["alert", "signalering", "iemand laten opsporen"], "b/": ["wie beslist"]}


def test_every_address_with_an_alias_or_a_task_exists():
    known = published(ROOT)
    every = {section for ids in known.values() for section in ids}
    tasks = [address for locale in LOCALES for address in load_rules(ROOT, locale).tasks]
    for address in [*aliases(evidence()), *tasks]:
        page, _, section = address.partition("#")
        if page.endswith("/*"):
            assert any(one.startswith(page[:-1]) and one != page[:-1] for one in known), address
            continue
        assert section in every if not page else page in known and (not section or section in known[page]), address
