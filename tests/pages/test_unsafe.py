"""Lines of HTML that would run something, load from another host or break out: each stops lint and build, with file and line."""

import json
from pathlib import Path

import pytest
import yaml

from scripts.build.site import BuildError
from scripts.content_lint.project import Project
from scripts.content_lint.registry import discover
from scripts.pages.unsafe_html import unsafe_markup, unsafe_source

LINES = yaml.safe_load(Path(__file__).with_name("unsafe.yml").read_text(encoding="utf-8"))
FRONT = "description: A page for the tests, with enough words in it.\nkind: guidance\naudience: [practitioners]\nreviewed: 2026-11-01\n"


def planted(project):
    """Write each line into a file of its own; return the places at which it must be told."""
    places = set()
    for number, line in enumerate(LINES["page"]):
        project.write(name := f"docs/en/guidance/p{number}.md", f"---\n{FRONT}---\n\n# Page {{#page}}\n\n{line}\n")
        places.add(f"{name}:10")
    for number, line in enumerate(LINES["front matter"]):
        project.write(name := f"docs/en/guidance/f{number}.md", f"---\ntitle: A page\ndescription: {json.dumps(line)}\n---\n")
        places.add(f"{name}:3")
    for number, line in enumerate(LINES["data"]):
        project.write(name := f"data/leaf/d{number}.yml", f"- id: a\n  facts:\n  - text: {json.dumps(line)}\n")
        places.add(f"{name}:3")
    strings = [f'\nmsgid "{number}"\nmsgstr {json.dumps(line)}\n' for number, line in enumerate(LINES["catalog"])]
    project.write(name := "locale/nl/LC_MESSAGES/data.po", f'msgid ""\nmsgstr "Language: nl\\n"\n{"".join(strings)}')
    return places | {f"{name}:{5 + 3 * number}" for number in range(len(strings))}


def test_each_stops_the_build_before_it_begins(tiny):
    places = planted(tiny)
    tiny.write("site/en/index.html", "Of the site before.")
    with pytest.raises(BuildError) as error:
        tiny.build()
    told = str(error.value).splitlines()
    assert places - {":".join(line.split(":")[:2]) for line in told} == set()
    assert any("0.facts.0.text" in line for line in told) and any("description: " in line for line in told)
    assert tiny.html("en") == "Of the site before."


def test_each_stops_the_lint_at_the_same_place(tiny):
    places, rules = planted(tiny), discover()
    issues = [issue for rule in ("markup", "readable") for issue in rules[rule].run(Project(tiny.root)) if issue.severity == "error"]
    assert places - {f"{issue.path}:{issue.line}" for issue in issues} == set()


@pytest.mark.parametrize("line", [line for line in LINES["page"] if line[0] == "<" and line[1] != "/"])
def test_each_stops_the_page_that_it_would_stand_on(line):
    assert unsafe_markup(f"<!doctype html><main><article><p>Here.</p>{line}</article></main>")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\n<b>x</b>\nc\n<div\n onclick=a>", [2, 4]),
        ("a < b\n<details open><summary>x</summary>\n<!-- a\nb -->\n</details>", []),
        ("a\n<!-- a\nb -->\n<!-- never closed", [4]),
        ("a\n</section>\nb", [2]),
        ("<div>\n<body class=a>\n</div>", [2]),
    ],
)
def test_the_line_is_that_of_the_tag(text, lines):
    assert [line for line, _ in unsafe_source(text, ("details", "summary", "div"))] == lines


@pytest.mark.parametrize(
    "html",
    [
        '<a href="mailto:office@example.org">x</a><a href="../a/?b=c:d#e">x</a><a href="https://example.org">x</a>',
        '<link rel=canonical href="https://example.org/"><script src="../assets/site.0123456789.js" type=module></script>',
        '<noscript><p>Without scripts.</p></noscript><img src="qr.svg" alt=""><form method=dialog><input type=date></form>',
    ],
)
def test_what_the_site_uses_is_right(html):
    assert unsafe_markup(f"<head>{html}") == []
