"""Rule limit-stated: a text that cites an article states the limit that data/ has of it."""

import pytest

DECIDE = {"id": "decide", "what": "The State decides", "number": 60, "unit": "days", "counted_from": "receipt", "article": "Article 12(1)"}


@pytest.fixture
def site(site):
    site.put("mechanisms/fd-2008-947", deadlines=[DECIDE | {"law": ["fd-2008-947 12(1)"]}])
    return site


def found(site, sentence: str) -> list[str]:
    site.write("docs/en/page.md", f"# Page\n\n{sentence}\n")
    return [issue.message for issue in site.issues("limit-stated")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The State decides within 60 days. [@act:fd-2008-947 12(1)]",
        "The State decides. [@act:fd-2008-947 12(1)]",
        "It takes sixty days, or 90 where it says so. [@act:fd-2008-947 12(1)]",
        "The State decides within 90 days. [@act:fd-2008-947 13]",
        "Sentences over six months go within 60 days or not. [@act:fd-2008-947 12(1); @act:fd-2008-947 11(1)]",
        "The State decides within 90 days. [@act:fd-2008-947 12(1); @act:fd-2008-909 12(2)]",
    ],
)
def test_the_limit_or_another_article_or_no_time_is_left_alone(site, sentence):
    assert found(site, sentence) == []


@pytest.mark.parametrize("time", ["90 days", "sixty months", "60 working days"])
def test_another_time_is_named_with_the_one_of_data(site, time):
    (message,) = found(site, f"The State decides within {time}. [@act:fd-2008-947 12(1)]")
    assert message.startswith("cites fd-2008-947 12(1) and says ") and "data/ has 60 days" in message


def test_a_text_of_data_is_held_against_it_too(site):
    site.put("practice/a", title="A", facts=[{"text": "The State decides within 90 days.", "law": ["fd-2008-947 12(1)"]}])
    assert site.shown("limit-stated") == ["text: The State decides within 90 days."]
