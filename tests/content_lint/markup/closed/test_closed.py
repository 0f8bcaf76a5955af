"""Rule markup (closed)."""

import pytest


def test_what_is_closed_is_clean(site):
    site.write("docs/en/page.md", "# Page {#page}\n\n**Ask** [them](a.md). [@a; @b] `**`\n\n```\n**\n```\n\n<details>\n\nx\n\n</details>\n")
    site.write("docs/en/stars.md", "# Stars\n\n**A *b***\n\n***\n")
    site.write("docs/en/table.md", "# Table\n\n| a | `b|c` |\n|---|---|\n| | d \\| e |\n")
    assert site.issues("markup") == []


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("```\nx", 3, "a fence"),
        ("a\n\n<!-- open", 5, "a tag or comment"),
        ("**Ask them", 3, "bold"),
        ("[them] (a.md)", 3, "a space stands"),
        ("[them](a.md", 3, "the address"),
        ("a\nb [@jud", 4, "a citation"),
        ("## A {#a", 3, "an attribute"),
        ("<details>\n\nx", 3, "<details>"),
        ("x\n\n</div>", 5, "</div>"),
    ],
)
def test_what_is_open_is_named_at_its_line(site, text, line, told):
    site.write("docs/en/page.md", f"# Page\n\n{text}\n")
    (issue,) = site.issues("markup")
    assert issue.line == line and issue.message.startswith(told)


def test_texts_of_data_are_looked_at(site):
    site.write("data/countries/lv.yml", "facts:\n- id: a\n  text: Ask **them.\n")
    assert site.lines("markup") == [3]
