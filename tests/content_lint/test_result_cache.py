"""What was clean before is looked at again where something that it depends on has changed: no rule is green out of date."""

import pytest

from scripts.base.report import Issue
from scripts.content_lint import result_cache
from scripts.content_lint.project import Project
from scripts.content_lint.registry import discover

PAGE = """---
description: Ask another State for the convictions of a person, with deadlines and the form.
kind: about
audience: [practitioners]
reviewed: 2026-11-24
---
# Ask

## Deadlines {#deadlines .law}

In Latvia the court must decide within 60 days. [@act:fd-2008-947 12(1)] It must publish. [@jud-ecris-lsu]

![A map](map.svg)

See [the other page](other.md#steps) on the Swedish Initiative.
"""
RULES = [rule for rule in discover().values() if not rule.optional]


def found(project: Project) -> list[Issue]:
    return sorted(issue for rule in RULES for issue in rule.run(project))


@pytest.fixture
def full(site):
    site.put("acts/eu", {"id": "fd-2008-947", "articles": ["12"]})
    site.put("mechanisms/ecris", short_name="Swedish Initiative", facts=[{"text": "It is so."}])
    site.put("countries/lv", facts=[{"text": "Latvia joined."}])
    site.write("docs/en/map.svg", "<svg/>")
    site.write("docs/en/ask.md", PAGE)
    site.write("docs/nl/ask.md", PAGE.replace("another State", "een andere staat"))
    site.write("docs/en/other.md", PAGE.replace("Ask another", "Send another").replace("deadlines", "steps"))
    found(Project(site.root, site.today))  # what is clean is now known
    return site


EDITS = {
    "an article goes": lambda site: site.put("acts/eu", {"id": "fd-2008-947", "articles": ["11"]}),
    "a source is press": lambda site: site.put("sources/all", {"id": "jud-ecris-lsu", "kind": "news"}),
    "a source goes": lambda site: site.put("sources/all", {"id": "another"}),
    "a mechanism is superseded": lambda site: site.put("mechanisms/ecris", short_name="Swedish Initiative", status="superseded"),
    "a section of another page goes": lambda site: site.write("docs/en/other.md", "# Other\n"),
    "the English changes": lambda site: site.write("docs/en/ask.md", PAGE.replace("60 days", "90 days")),
    "a picture goes": lambda site: (site.root / "docs/en/map.svg").unlink(),
    "the redirects change": lambda site: site.write("data/redirects.yml", "pages:\n  old/: nowhere/\n"),
}


@pytest.mark.parametrize("name", EDITS)
def test_after_an_edit_the_cache_changes_nothing(full, name):
    before = found(Project(full.root, full.today))
    EDITS[name](full)
    warm = found(Project(full.root, full.today))
    result_cache._stores.clear()
    assert warm == found(Project(full.root, full.today))
    assert warm != before, "the edit shows"
