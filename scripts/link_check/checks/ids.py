"""Rule `ids`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from scripts.link_check.finding import Finding
from scripts.link_check.index.site import Site


def check(site: Site) -> Iterator[Finding]:
    """No id stands twice in a page, is empty or has a space in it."""
    for path, page in site.pages.items():
        if len(set(page.ids)) == len(page.ids) == len(" ".join(page.ids).split()):
            continue
        for name, count in Counter(page.ids).items():
            if not name or _spaced(name):
                yield Finding(path, site.line(path, "id", name), "ids", f'id "{name}" is empty or has a space in it', value=name)
            elif count > 1:
                line = site.line(path, "id", name, occurrence=2)
                yield Finding(path, line, "ids", f'id "{name}" stands {count} times; links reach only the first', value=name)


def _spaced(name: str) -> bool:
    return any(character.isspace() for character in name)
