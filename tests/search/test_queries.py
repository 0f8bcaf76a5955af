"""Judged queries: enough of them, none twice, and every wanted address exists."""

from pathlib import Path

import pytest

from scripts.base import locales
from scripts.evidence.load import EvidenceError
from tests.support.queries import FOLDER, Query, faults, read_queries

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("code", locales.LOCALES)
def test_the_judged_queries_are_sound(code):
    assert faults(ROOT, code, read_queries(ROOT / FOLDER / f"{code}.yml")) == []


def test_each_fault_is_named(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "anchors.lock").write_text(".\tsomec\nguidance/x/\ta b\n", encoding="utf-8")
    file = tmp_path / "en.yml"
    file.write_text(
        "tune:\n  - {q: One, want: ['guidance/x/#c', './#somec']}\n  - {q: two, want: [guidance/y/]}\ncheck:\n  - {q: óne, want: []}\n",
        encoding="utf-8",
    )
    assert faults(tmp_path, "en.yml", read_queries(file)) == [
        "en.yml: tune: 2 queries; write at least 60",
        "en.yml: check: 1 queries; write at least 20",
        "en.yml: 'One': page 'guidance/x/' has no section #c",
        "en.yml: 'two': no page 'guidance/y/' in data/anchors.lock",
        "en.yml: 'óne' stands twice; take one away",
    ]
    file.write_text("tune:\n  - {query: One, want: []}\n", encoding="utf-8")
    with pytest.raises(EvidenceError, match=r"en.yml:2: tune > 0 > q: Field required"):
        read_queries(file)


def test_a_page_without_section_takes_any_of_its_sections():
    query = Query(q="x", want=["guidance/x/", "reference/glossary/#alert", "./#somec"])
    assert query.answered_by("guidance/x/#steps") and query.answered_by("reference/glossary/#alert") and query.answered_by("#somec")
    assert not query.answered_by("reference/glossary/#ecris")


def test_a_definition_is_no_result_unless_nothing_else_is_wanted():
    found = ["reference/glossary/#alert", "mechanisms/sis/"]
    assert Query(q="x", want=["mechanisms/sis/", "reference/glossary/#alert"]).judged(found) == ["mechanisms/sis/"]
    assert Query(q="x", want=["reference/glossary/#alert"]).judged(found) == ["reference/glossary/#alert"]
    assert Query(q="x", want=[]).judged(found) == found
