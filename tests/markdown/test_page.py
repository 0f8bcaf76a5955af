"""Pages as text: front matter, headings, sections, citations."""

import pytest

from scripts.markdown.hashes import outdated, section_hashes
from scripts.markdown.page import Page, PageError

TEXT = """---
kind: about
---
# Title

Intro. [@one; @two]

## First {#first .law}

Text.

```
## not a heading {#no}
[@not-cited]
```

### Sub {#sub}

More. [@?]

<!--
## Hidden {#hidden}
-->

## Second {#second}
"""


def test_headings_have_their_line_in_the_file_and_ignore_code():
    page = Page(TEXT)
    assert [(h.line, h.level, h.id) for h in page.headings] == [(4, 1, None), (8, 2, "first"), (17, 3, "sub"), (25, 2, "second")]
    assert page.headings[1].classes == ("law",)


def test_citations_are_listed_with_line():
    assert [(c.line, c.id) for c in Page(TEXT).citations] == [(6, "one"), (6, "two"), (19, "?")]


def test_a_rewrapped_section_is_not_outdated_but_a_changed_word_is():
    page = Page(TEXT)
    stamped = Page("---\nsections:\n" + "".join(f'  {k}: "{v}"\n' for k, v in section_hashes(page).items()) + "---\n# T\n")
    assert outdated(Page(TEXT.replace("Text.", "  Text. \n")), stamped) == []
    assert outdated(Page(TEXT.replace("More.", "Less.")), stamped) == ["first"]
    assert outdated(Page(TEXT + "\n## Third {#third}\n"), stamped) == ["third"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\nkind: x\n# Title\n", "p.md:1: the front matter is not closed"),
        ("---\nkind: a\nfor: [x\n---\n# T\n", "p.md:3: broken front matter"),
        ("---\nreviewed: 2026-02-30\n---\n# T\n", "p.md:2: '2026-02-30' is no date"),
        ("---\nkind: a\nkind: b\n---\n# T\n", "p.md:3: broken front matter: the key 'kind' stands in line 1 already"),
        ("---\njust words\n---\n# T\n", "p.md:1: the front matter must be"),
    ],
)
def test_bad_front_matter_names_the_line(text, message):
    from pathlib import Path

    with pytest.raises(PageError, match=message):
        Page(text, Path("p.md"))


def test_a_link_whose_text_begins_with_an_at_sign_is_no_citation():
    assert [citation.id for citation in Page("# T\n\nBy [@somebody](https://example.com/). [@a; @b] (yes)\n").citations] == ["a", "b"]
