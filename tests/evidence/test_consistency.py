"""What the data says in several places agrees: each slip is told with file and line."""

import shutil
from pathlib import Path

import pytest

from scripts.evidence.load import examine

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def root(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("project")
    for folder in ("data", "docs/en/guidance", "docs/en/training"):
        shutil.copytree(ROOT / folder, root / folder)
    return root


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("findings.yml", "- id: f20\n", "- id: f300\n", "number 20 is missing"),
        ("recommendations.yml", "- id: r2\n", "- id: r1\n", "this id is used twice"),
        ("findings.yml", "  steps: [g5-1, g5-5]\n", "  steps: [g5-1, g5-55]\n", "unknown step 'g5-55'; did you mean g5-5?"),
        ("findings.yml", "  lessons: [m4]\n", "  lessons: [m9]\n", "unknown lesson 'm9'"),
        ("findings.yml", "  answers: [gap-5]\n  lessons: [m1]\n", "", "leads_nowhere: it leads nowhere; name steps or lessons, or say why"),
        ("recommendations.yml", "    - ecris-report-2016\n", "    - com-report-three-fd-2014\n", "is not younger than the recommendation"),
        (
            "recommendations.yml",
            "    - infringement-possible-2014\n",
            "    - com-report-three-fd-2014\n",
            "(2014-02-05) is not younger than the recommendation",
        ),
        ("recommendations.yml", "  who: [dg-just, council, justice-ministries]\n", "", "would_close: a gap says what would close it"),
        ("mechanisms/fd-2008-947.yml", "counted_from: receipt of", "counted_from: the end of", "from_receipt is true"),
        ("forms.yml", "annex: fd-2008-947 Annex II\n", "annex: fd-2008-947 Annex I\n", "annex is 'fd-2008-947 Annex I', but the id"),
        ("forms.yml", "annex: fd-2008-947 Annex II\n", "annex: fd-2008-909 Annex II\n", "fd-2008-909 is no act of the mechanism"),
        ("leaflets/supervision-abroad.yml", "limit: fd-2008-947 decide", "limit: fd-2008-947 decided", "did you mean fd-2008-947 decide?"),
        ("leaflets/supervision-abroad.yml", "limit: fd-2008-947 decide", "limit: ecris reply", "which the leaflet does not cite"),
        ("countries/lv.yml", "        - lv-kpl 804(1)\n", "        - fd-2006-960 4(1)\n", "fd-2006-960 ended on 2024-12-12"),
        ("countries/lv.yml", "        - lv-kpl 804(1)\n", "        - ee-krms 508-65(1)\n", "cites an act of Estonia"),
        ("terms.yml", "  en: probation officer\n", "  en: probation service\n", "'probation service' is the name of"),
        ("search/aliases.yml", "countries/nl/: [", "countries/nl/: [Latvija, ", "'Latvija' is the name of Latvia"),
    ],
)  # fmt: skip
def test_a_slip_is_told_at_its_line(root, file, old, new, told):
    path = root / "data" / file
    before = path.read_text(encoding="utf-8")
    assert old in before
    path.write_text(before.replace(old, new, 1), encoding="utf-8")
    try:
        faults = [fault for fault in examine(root)[1] if told in fault.message]
    finally:
        path.write_text(before, encoding="utf-8")
    assert [fault.file for fault in faults] == [f"data/{file}"]
    assert abs(faults[0].line - before[: before.index(old)].count("\n") - 1) <= 25


def test_the_data_of_the_site_agrees(root):
    assert examine(root)[1] == []
