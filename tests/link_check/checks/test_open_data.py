from __future__ import annotations

import pytest

FILES = {
    "data/things.json": '{"site": "https://kb.example/", "rows": [{"url": "https://a.eu/x", "page": "en/guidance/ask/#steps"}]}',
    "data/things.csv": "\ufeffname,page,url\nx,en/guidance/ask/#steps,\n",
    "data/things.bib": "@misc{x,\n  url = {https://a.eu/x}\n}\n",
    "data/datapackage.json": '{"resources": [{"path": "things.csv"}], "licenses": [{"path": "https://a.eu/by"}]}',
}


@pytest.fixture
def data(site):
    for path, text in FILES.items():
        site.write(path, text)
    return site


def test_data_whose_addresses_exist_are_clean(data):
    assert data.issues("open-data") == []


@pytest.mark.parametrize(
    ("path", "old", "new", "says"),
    [
        ("things.json", "#steps", "#gone", 'has no id "gone"'),
        ("things.json", "ask/", "aks/", "does not exist"),
        ("things.json", "kb.example/", "kb.example/gone/", "does not exist"),
        ("things.json", "}]}", "", "cannot be read"),
        ("things.csv", "#steps", "#gone", 'has no id "gone"'),
        ("things.csv", "x,en", "x,y,en", "has 4 values, not 3"),
        ("things.bib", "https://a.eu/x", "https://kb.example/gone/", "does not exist"),
        ("datapackage.json", "things", "thing", "does not exist"),
    ],
)
def test_what_leads_nowhere_is_found(data, only, path, old, new, says):
    data.replace(f"data/{path}", old, new)
    assert says in only("open-data", f"data/{path}", new if "cannot" not in says and "values" not in says else "").message
