"""The feed of changes: valid Atom, in the language, with addresses that exist."""

from xml.etree import ElementTree

import pytest

from scripts.base.catalogs import Translator
from scripts.build.feed import ATOM, feed
from scripts.evidence.load import EvidenceError, load

CHANGES = """\
- {id: second-one, date: 2026-11-20, what: "Deadlines & forms: “renewed”", pages: [mechanisms/ecris/]}
- {id: first-one, date: 2026-10, what: First version}
"""


def test_entries_have_ids_dates_and_escaped_titles(tiny):
    tiny.write("data/changes.yml", CHANGES)
    root = ElementTree.fromstring(feed(load(tiny.root), "https://example.org/", Translator("lv", {}, {"First version": "Pirmā versija"})))
    name = {"a": ATOM}
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "lv"
    assert root.findtext("a:updated", namespaces=name) == "2026-11-20T00:00:00Z"
    entries = root.findall("a:entry", name)
    assert [entry.findtext("a:title", namespaces=name) for entry in entries] == ["Deadlines & forms: “renewed”", "Pirmā versija"]
    assert [entry.findtext("a:content", namespaces=name) for entry in entries] == ["Deadlines & forms: “renewed”", "Pirmā versija"]
    assert [entry.findtext("a:updated", namespaces=name) for entry in entries] == ["2026-11-20T00:00:00Z", "2026-10-01T00:00:00Z"]
    assert entries[0].findtext("a:id", namespaces=name) == "https://example.org/lv/about/changes/#second-one"


def test_a_change_without_a_date_is_named(tiny):
    tiny.write("data/changes.yml", "- {id: one, what: Something}\n")
    with pytest.raises(EvidenceError, match=r"data/changes\.yml:\d+: one > date: Field required"):
        load(tiny.root)
