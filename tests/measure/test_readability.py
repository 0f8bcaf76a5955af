"""Readability is measured on words alone, and a guide that takes too long fails."""

from scripts.measure.readability import plain
from tests.command import run as command


def test_only_words_are_measured():
    text = "# Title\n\n<!-- data: card -->\n\n## Steps {#steps .law}\n\n1.  **Ask** the [police](a.md#b) now [@act-one; @?]\n2.  Wait.\n"
    assert plain(text) == "Ask the police now. Wait."


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
