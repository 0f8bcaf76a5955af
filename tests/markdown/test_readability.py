"""Readability is measured on words alone, and a guide that takes too long fails."""

import pytest

from scripts.markdown.page import Page
from scripts.markdown.readability import Reading, words_of
from tests.command import run as command


@pytest.fixture
def page(tmp_path):
    def write(text: str) -> Page:
        path = tmp_path / "en" / "page.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"# Title\n\n{text}\n", encoding="utf-8")
        return Page.read(path, tmp_path)

    return write


def test_only_words_are_measured(page):
    text = "<!-- data: card -->\n\n## Steps {#steps .law}\n\n1.  **Ask** the [police](a.md#b) now [@act-one; @?]\n2.  Wait.\n"
    assert words_of(page(text)) == "Ask the police now. Wait."


def test_flesch_falls_with_longer_words_and_sentences(page):
    def read(text: str) -> Reading:
        return Reading.of("page", words_of(page(text)))

    plain_words = read("The man has to go home. We ask the police.")
    assert (plain_words.words, plain_words.words_a_sentence) == (10, 5.0)
    assert plain_words.flesch == pytest.approx(206.835 - 1.015 * 5 - 84.6 * 11 / 10, abs=0.1)  # "po-lice" alone has two syllables
    long_words = read("International cooperation necessitates harmonisation. Under Article 5.2 of 2008/947 notification follows.")
    assert (long_words.words, long_words.words_a_sentence) == (11, 5.5)
    assert long_words.flesch < 20 < read("The man has to go home and we ask the police and they ask us.").flesch < plain_words.flesch


def run(tiny):
    return command("readability", "--root", tiny.root)


def test_pages_are_listed_and_the_hardest_named(tiny):
    result = run(tiny)
    assert result.returncode == 0
    assert "mechanisms/ecris.md" in result.stdout and "Hardest: " in result.stdout


def test_a_guide_that_is_too_long_fails(tiny):
    tiny.write("docs/en/guidance/long.md", "# Long\n\n" + "Ask the police today. " * 300)
    result = run(tiny)
    assert result.returncode == 1
    assert "docs/en/guidance/long.md: 1200 words; a guidance page has at most 1100" in result.stderr


LEAFLET = """\
id: moving
title: You move
whom: For you
description: A leaflet for the tests, with enough words in it.
lead: [{text: LEAD}]
panels:
- {id: a, title: A, parts: [{points: [{text: You ask.}], limits: [{text: The answer, limit: ecris reply}]}]}
- {id: b, title: B, parts: []}
- {id: c, title: C, parts: []}
- {id: d, title: D, parts: []}
- {id: e, title: E, parts: []}
"""


def test_a_leaflet_in_short_words_has_its_level(tiny):
    tiny.write("data/leaflets/moving.yml", LEAFLET.replace("LEAD", "You can ask for a move. The State says yes or no."))
    result = run(tiny)
    assert result.returncode == 0
    assert "leaflets/moving (en)" in result.stdout


@pytest.mark.parametrize(
    "lead",
    [
        "International cooperation necessitates harmonisation. Notification facilitates recognition.",
        "You can ask for a move and the State says yes or no to it and it tells you why and how and when and then you go or you stay.",
    ],
)
def test_a_leaflet_that_is_too_hard_fails_and_is_named(tiny, lead):
    tiny.write("data/leaflets/moving.yml", LEAFLET.replace("LEAD", lead))
    result = run(tiny)
    assert result.returncode == 1
    assert "data/leaflets/moving (en)" in result.stderr
