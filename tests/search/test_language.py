"""Words as search compares them; the same vectors run in the browser (tests/browser/test_search.py)."""

from pathlib import Path

import pytest

from scripts.base import locales, yaml_file
from scripts.base.fold import fold
from scripts.evidence.load import EvidenceError
from scripts.search.language import load_rules, tokens

ROOT = Path(__file__).resolve().parents[2]
VECTORS = {code: yaml_file.read(Path(__file__).parent / "stems" / f"{code}.yml") for code in locales.LOCALES}


@pytest.mark.parametrize("code", locales.LOCALES)
def test_inflected_words_share_a_stem_with_and_without_diacritics(code):
    rules = load_rules(ROOT, code)
    for group in VECTORS[code]["same"]:
        stems = {word: rules.stem(fold(word)) for word in group.split()}
        assert len(set(stems.values())) == 1, stems
    for pair in VECTORS[code]["apart"]:
        one, other = (rules.stem(fold(word)) for word in pair.split())
        assert one != other, pair


def test_words_and_numbers_are_told_apart_and_folded():
    text = "Prüm II, FD947 l'oficina; Ķīlis straße col·laboració"
    assert tokens(text) == ["prum", "ii", "fd", "947", "oficina", "kilis", "strasse", "collaboracio"]


def test_every_written_form_of_an_act_is_one_name():
    rules = load_rules(ROOT, "en")
    assert {tuple(rules.name(f"2008/947{suffix}")) for suffix in ("", "/JHA", "/JBZ", "/TI", "/JAI")} == {("2008", "947")}


def test_a_fault_in_the_rules_names_file_and_key(tmp_path):
    folder = tmp_path / "data" / "search"
    folder.mkdir(parents=True)
    (folder / "en.yml").write_text("source: x\nhome: uk\nstopwords: the\nsteps: [{about: plural}]\n", encoding="utf-8")
    with pytest.raises(EvidenceError, match=r"data/search/en.yml:\d+: steps > 0 > endings: Field required"):
        load_rules(tmp_path, "en")
    with pytest.raises(EvidenceError, match=r"data/search/lv.yml: no such file"):
        load_rules(tmp_path, "lv")
