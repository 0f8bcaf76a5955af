"""Paragraphs and sentences as the rules read them."""

from scripts.content_lint.paragraphs import paragraphs, sentences
from scripts.markdown.page import Page

PAGE = """# Page

First line
second line. [@a]

## Law {#law .law}

!!! warning "Note"
    Inside **the** box.

- [ ] one
  more of one
1.  two [link](a.md#b)

| Head | Head |
|---|---|
| cell | cell |

```text
not prose
```
<!-- nor this -->
"""


def test_blocks_with_their_line_kind_and_section():
    found = [(p.line, p.kind, p.section, p.statement, p.text) for p in paragraphs(Page(PAGE))]
    assert found == [
        (3, "paragraph", "top", None, "First line second line."),
        (9, "paragraph", "law", "law", "Inside the box."),
        (11, "item", "law", "law", "one more of one"),
        (13, "item", "law", "law", "two link"),
        (15, "row", "law", "law", "Head | Head"),
        (17, "row", "law", "law", "cell | cell"),
    ]


def test_a_citation_after_the_full_stop_belongs_to_the_sentence_before():
    raw = "It is due by 8 May. [@a; @b] Article 3(1) of No. 12 says so [@?], e.g. in *Latvia*. Nobody knows."
    assert sentences(raw) == [
        ("It is due by 8 May.", ("a", "b")),
        ("Article 3(1) of No. 12 says so, e.g. in Latvia.", ("?",)),
        ("Nobody knows.", ()),
    ]


def test_a_latvian_ordinal_ends_no_sentence():
    assert len(sentences("Kopš 2024. gada 12. decembra ir 8. pants. Tas ir viss.")) == 2
