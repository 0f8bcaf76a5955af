"""Acts know their articles and lead to the official text in the reader's language."""

import re

import pytest
from pydantic import ValidationError

from scripts.base.articles import grouped
from scripts.evidence.acts import Act, Citable, CitedAct
from scripts.evidence.load import EvidenceError, load
from scripts.markdown.articles import articles_in_words
from scripts.markdown.law import cited_in_words, law_reference

FD = {
    "id": "fd-2008-947",
    "kind": "framework-decision",
    "short": "FD 2008/947/JHA",
    "titles": {"en": "Council Framework Decision", "ca": "Decisió marc"},
    "ours": ["ca"],
    "celex": "32008F0947",
    "languages": "eu",
    "articles": ["1-26", "Annex I", "recital 16"],
}
IRG = {
    "id": "de-irg", "country": "de", "kind": "act", "short": "IRG", "titles": {"de": "Gesetz"}, "languages": ["de"], "sign": "§",
    "url": "https://www.gesetze-im-internet.de/irg/", "articles": [50, "90i(2)"],
}  # fmt: skip


def test_the_official_text_is_in_the_readers_language_or_the_nearest():
    act = Act.model_validate(FD)
    assert act.official("lv") == ("https://eur-lex.europa.eu/legal-content/LV/TXT/?uri=CELEX:32008F0947", "lv")
    assert act.official("ca")[1] == "es"
    assert Act.model_validate(IRG).official("nl") == ("https://www.gesetze-im-internet.de/irg/", "de")


@pytest.mark.parametrize("article", ["12", "12(1)", "14(1)(b)", "Annex I", "recital 16", "2-4"])
def test_an_act_has_the_articles_of_its_ranges_with_their_paragraphs(article):
    assert Act.model_validate(FD).has(article)


@pytest.mark.parametrize("article", ["27", "0", "Annex III", "recital 17", "20-30"])
def test_an_act_does_not_have_other_articles(article):
    assert not Act.model_validate(FD).has(article)


def test_a_listed_paragraph_stands_for_itself_and_for_the_article_it_is_in():
    act = Act.model_validate(IRG)
    assert act.has("90i(2)") and act.has("90i") and act.has("50(1)") and not act.has("90i(3)") and not act.has("51")


def test_what_cannot_be_cited_is_told_with_the_mend():
    citable = Citable({}, {"fd-2008-947": Act.model_validate(FD)})
    assert citable["act:fd-2008-947 12(1), 13"].articles == ("12(1)", "13")
    assert "act:fd-2008-947 99" not in citable and "has no article 99" in citable.why_not("act:fd-2008-947 99")
    assert "act:fd-2008-948" not in citable


@pytest.mark.parametrize("wrong", [{"articles": ["12 (1)x("]}, {"celex": None}, {"ours": ["lv"]}])
def test_a_wrong_entry_is_refused(wrong):
    with pytest.raises(ValidationError):
        Act.model_validate(FD | wrong)


def test_articles_of_one_act_stand_in_one_note():
    names = ["act:de-irg 50", "some-source", "act:de-irg 90i(2)", "act:fd-2008-947 12(1)", "act:de-irg 50"]
    assert grouped(names) == ["act:de-irg 50, 90i(2)", "some-source", "act:fd-2008-947 12(1)"]


ACTS = """\
- id: fd-2008-947
  kind: framework-decision
  short: FD 947
  titles: {en: A Framework Decision}
  celex: 32008F0947
  languages: eu
  articles: [1-26]
"""


@pytest.mark.parametrize(
    ("law", "told"),
    [
        ("fd-2008-947 99", "unknown 'fd-2008-947 99': fd-2008-947 has no article 99"),
        ("fd-2008-948 1", "unknown 'fd-2008-948 1': add it to data/acts/"),
    ],
)
def test_a_fact_cannot_rest_on_an_article_that_the_act_does_not_have(tiny, law, told):
    tiny.write("data/acts/eu.yml", ACTS)
    tiny.replace("data/countries/lv.yml", "as_of: 2014-06, sources: [act-one]}", "law: [fd-2008-947 12(1)]}")
    assert load(tiny.root).facts["lv-eu"].cited == ["act:fd-2008-947 12(1)"]
    tiny.replace("data/countries/lv.yml", "fd-2008-947 12(1)", law)
    with pytest.raises(EvidenceError, match=f"data/countries/lv.yml:\\d+: facts > lv-eu: .*{re.escape(told)}"):
        load(tiny.root)


def test_a_note_leads_to_the_official_text_in_the_readers_language(tiny):
    tiny.write("data/acts/eu.yml", ACTS)
    tiny.replace("data/countries/lv.yml", "as_of: 2014-06, sources: [act-one]}", "law: [fd-2008-947 12(1), fd-2008-947 13]}")
    for locale, article in (("en", "Article 12(1), Article 13"), ("nl", "artikel 12, lid 1, artikel 13")):
        tiny.build(locale)
        html = tiny.html(f"{locale}/countries/lv")
        address = f"https://eur-lex.europa.eu/legal-content/{locale.upper()}/TXT/?uri=CELEX:32008F0947"
        assert f'FD 947, {article}: <a href="{address}"' in html.replace("&amp;", "&")


@pytest.mark.parametrize(
    ("read", "words"),
    [
        ([{"copy": "a copy", "consolidated_to": "2018-05-16"}], "IRG, § 50 (text of 2018)"),
        ([{"copy": "a copy", "consolidated_to": "2018-05-16", "changed_since": True}], "IRG, § 50 (text of 2018; changed since)"),
        ([{"copy": "a copy", "as_promulgated": True}], "IRG, § 50 (text as first published)"),
        ([{"copy": "a copy"}], "IRG, § 50 (undated copy)"),
        ([{"copy": "a copy", "changes_to": "2025"}], "IRG, § 50 (undated copy with changes of 2025)"),
        ([{"copy": "a copy"}, {"copy": "another", "consolidated_to": "2024"}], "IRG, § 50 (text of 2024)"),
        ([], "IRG, § 50"),
    ],
)
def test_a_citation_of_national_law_says_which_text_was_read(read, words):
    cited = CitedAct(Act.model_validate(IRG | {"read": read}), ("50",))
    assert cited_in_words(cited, "en", str) == words
    assert words in re.sub("<[^>]+>", "", law_reference(cited, "en", str))


def test_the_oldest_text_behind_a_value_is_told_and_eu_law_is_not(tiny):
    tiny.write("data/acts/eu.yml", ACTS)
    evidence = load(tiny.root)
    old, undated = ({"id": name, "read": [{"copy": "a copy", **read}]} for name, read in (("old", {"consolidated_to": "2012"}), ("un", {})))
    evidence.acts.update({one["id"]: Act.model_validate(IRG | one) for one in (old, undated)})
    assert evidence.text_read(["act:old 50", "act:fd-2008-947 12(1)", "act-one"]) == "2012"
    assert evidence.text_read(["act:old 50", "act:un 50"]) == "undated"
    assert evidence.text_read(["act:fd-2008-947 12(1)"]) == ""


RULING = {
    "id": "c-798-23", "kind": "judgment", "short": "C-798/23", "titles": {"en": "Judgment"}, "celex": "62023CJ0798",
    "languages": "eu", "articles": ["paragraph 51"],
}  # fmt: skip
ANSWER = {"about": "absence", "question": "Can surrender be refused?"}


def test_a_ruling_is_cited_by_paragraph_and_says_what_it_answers():
    act = Act.model_validate(RULING | {"ruling": ANSWER | {"at": ["paragraph 51"]}})
    assert articles_in_words(["paragraph 51"], "en", act) == ["paragraph 51"]
    assert articles_in_words(["paragraph 51"], "lv", act) == ["51. punkts"]
    with pytest.raises(ValidationError, match="has `ruling`"):
        Act.model_validate(RULING)
    with pytest.raises(ValidationError, match="paragraph 52"):
        Act.model_validate(RULING | {"ruling": ANSWER | {"at": ["paragraph 52"]}})


def test_a_dutch_number_of_three_parts_keeps_its_points():
    assert articles_in_words(["5.7.8"], "lv") == ["5.7.8. pants"]
