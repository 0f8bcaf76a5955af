"""What results show of a section: short texts whole, long ones by the sentences that whoever finds them looks for."""

from scripts.search.excerpts import GAP, LENGTH, excerpts
from scripts.search.language import Rules
from scripts.search.records import PageRecords, Section

RULES = Rules(source="x", home="uk", stopwords="the of a", steps=[{"about": "plural", "endings": "s"}])


def shown(*texts: str, heading: str = "Deadline") -> list[str]:
    sections = [Section(f"s{n}", heading if n == 0 else "", text, said=text) for n, text in enumerate(texts)]
    return excerpts([PageRecords("p/", "Page", "guidance", "en", sections)], RULES)


def test_a_short_text_stays_as_it_is():
    assert shown("One sentence. And a second one.", "") == ["One sentence. And a second one.", ""]


def test_a_long_text_keeps_its_opening_what_its_heading_says_and_its_order():
    filler = " ".join(f"Filler sentence number {n} says nothing of use to anybody." for n in range(40))
    found = shown(f"The answer first. {filler} The deadlines end on a Monday. {filler}")[0]
    assert found.startswith("The answer first. ") and "The deadlines end on a Monday." in found
    assert f"{GAP} The deadlines" in found and found.endswith(GAP)
    assert len(found.replace(f" {GAP}", "").replace(f"{GAP} ", "")) <= LENGTH


def test_cells_and_a_sentence_without_end_are_divided():
    found = shown("Name · " + " · ".join(f"cell {n}" for n in range(200)), "endless words " * 200)
    assert all(LENGTH / 2 < len(text) < LENGTH + 40 for text in found)
