"""What States make of grounds for refusal: data that fit the list of grounds, and one row for each in the open data."""

from scripts.evidence.load import examine
from scripts.exports.tables import TABLES
from tests.support.project import ROOT, evidence


def test_a_rule_of_an_unknown_ground_is_a_fault_with_file_and_line(tmp_path):
    (tmp_path / "data").mkdir()
    for name in ("acts", "countries", "sources", "mechanisms"):
        (tmp_path / "data" / name).symlink_to(ROOT / "data" / name)
    for name in ("review.yml", "grounds.yml"):
        (tmp_path / "data" / name).symlink_to(ROOT / "data" / name)
    (tmp_path / "data" / "grounds").mkdir()
    text = (ROOT / "data" / "grounds" / "lv.yml").read_text(encoding="utf-8").replace("      absence:", "      absent:")
    (tmp_path / "data" / "grounds" / "lv.yml").write_text(text, encoding="utf-8")
    told = [str(fault) for fault in examine(tmp_path)[1] if fault.file == "data/grounds/lv.yml"]
    assert any("no ground 'absent' of fd-2008-947" in one for one in told)


def test_the_table_has_each_ground_of_each_state_and_says_where_nothing_was_seen():
    rows = next(table for table in TABLES if table.name == "grounds").rows(evidence())
    latvia = {row["ground"]: row for row in rows if row["country"] == "lv" and row["instrument"] == "fd-2008-947"}
    assert latvia["absence"]["rule"] == "must" and latvia["absence"]["sources"] == ["act:lv-kpl 803(2)"]
    croatia = [row for row in rows if row["country"] == "hr" and row["instrument"] == "fd-2008-947"]
    assert len(croatia) == len(latvia) and {row["rule"] for row in croatia} == {"not-seen"}
