"""What the build adds to guides and mechanisms: which States stop a case, and parts that are closed."""

import re

import pytest

from scripts.base.catalogs import translator
from scripts.evidence.load import load
from scripts.markdown.page import Page
from scripts.pages.context import PageContext
from scripts.pages.outline import leads, outlined

GUIDE = """# Title

Intro.

## The answer {#answer .advice}

1.  Do it.

## Decision points {#decisions}

| If | Then |
|---|---|
| The [victim](x.md) moves [@act-one] | Tell. |
| **Wanted** | Ask. |

### Inside {#inside}

Text & more.

## Checklist {#checklist .advice}

- [ ] Done
"""


@pytest.fixture
def context(tiny):
    mechanism = tiny.root / "data/mechanisms/ecris.yml"
    text = mechanism.read_text(encoding="utf-8").replace("card_sources:", "needed_by: [guidance/ask]\npairwise: true\ncard_sources:")
    place = "  - {country: 'no', status: out, instead: mechanisms/other.md#steps, sources: [act-one]}\n"
    mechanism.write_text(text.replace("facts:\n", f"{place}facts:\n"), encoding="utf-8")
    return PageContext(tiny.root, "nl", load(tiny.root), translator(tiny.root, "nl"))


def test_a_guide_says_first_in_its_answer_which_states_stop_it(context):
    above, _, answer = outlined(GUIDE, "guidance/ask.md", "guidance", context).partition("## The answer")
    first, then, _ = answer.partition("1.  Do it.")
    assert "data-stops" not in above and then
    assert re.findall(r"\*\*(.+)\.\*\*.+\[.*ECRIS.*\]\((.+)\) \[@act-one\]", first) == [("Noorwegen", "../mechanisms/other.md#steps")]
    assert 'href="#checklist"' in answer.partition("## ")[0]
    assert "data-stops" not in outlined(GUIDE, "guidance/other.md", "guidance", context)


def test_parts_are_closed_below_their_headings_and_nothing_is_lost(context):
    text = outlined(GUIDE, "guidance/other.md", "guidance", context)
    closed = re.findall(r'<details class="kb-more" markdown="1">\n<summary[^>]*>(.*?)</summary>\n(.*?)</details>', text, re.S)
    assert [summary for summary, _ in closed] == ["The victim moves · Wanted", "Text &amp; more"]
    assert not re.search(r"^#", "".join(body for _, body in closed), re.M)
    assert [heading.id for heading in Page(text).headings] == [heading.id for heading in Page(GUIDE).headings]
    assert not set(GUIDE.split("\n")) - set(text.split("\n"))


def test_a_mechanism_asks_whether_it_works_between_two_states_before_its_answer(context):
    text = outlined("# E\n\n## In short {#in-short}\n\n## When {#when}\n", "mechanisms/ecris.md", "mechanism", context)
    assert [heading.id for heading in Page(text).headings] == [None, "between", "in-short", "when"]


@pytest.mark.parametrize("kind", ["training", "finding"])
def test_other_pages_stay_as_they_are(context, kind):
    assert outlined(GUIDE, "other/page.md", kind, context) == GUIDE


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("-   **Rare.** Few.\n-   [Latvia](lv.md#x): one.", "Rare · Latvia"),
        ("-   **Rare.** Few.\n-   Without a lead.", ""),
        ("**One State.** Text.\n\n**Another**: text.\n\n1.  **Not this.** x", "One State · Another"),
        ("\n".join(f"-   **{'word ' * 9}{number}.** x" for number in range(9)), "…"),
    ],
)
def test_a_closed_part_says_what_is_in_it(body, words):
    assert leads(body.split("\n")).endswith(words)
