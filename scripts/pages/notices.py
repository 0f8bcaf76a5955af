"""What the build writes into prose besides its blocks: that a text is not translated or older, and ids of former days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from scripts.evidence.load import EvidenceError
from scripts.kit import locales
from scripts.kit.addresses import address
from scripts.pages.press import Press
from scripts.prose.page import Line, heading, rewritten


def not_translated(text: str, press: Press) -> str:
    """English Markdown that says below its title that it is not translated."""
    title = press.gettext("This page is not translated yet")
    body = press.gettext("You are reading the English text. Help to translate it is welcome.")
    told = False

    def change(line: Line) -> list[str]:
        nonlocal told
        if told or not line.prose.startswith("# "):
            return [line.text]
        told = True
        return [line.text, "", f'!!! warning "{title}"', f"    {body}"]

    return rewritten(text, change)


def outdated_sections(text: str, slug: str, names: Iterable[str], press: Press) -> str:
    """A translation in which the named sections (`top` is the part below the title) say that the English is newer."""
    named = set(names)
    up = "../" * (address(slug).count("/") + 1)

    def change(line: Line) -> list[str]:
        found = heading(line)
        name = None if not found or found.level > 2 else "top" if found.level == 1 else found.id
        if name not in named:
            return [line.text]
        href = f"{up}{locales.SOURCE}/{address(slug)}#{name}"
        return [line.text, "", press.render("outdated.md.jinja", href=href), ""]

    return rewritten(text, change) if named else text


def with_aliases(text: str, slug: str, ids: Mapping[str, str]) -> str:
    """Markdown that keeps renamed ids alive, each just before the section that holds it now.

    `ids` gives the new id by the old one. Raises EvidenceError where the page has no such section.
    """
    waiting = dict(ids)

    def change(line: Line) -> list[str]:
        found = heading(line)
        old = [name for name, new in waiting.items() if found and found.id == new]
        spans = [part for name in reversed(old) for part in (f'<span class="alias" id="{name}"></span>', "")]
        for name in old:
            del waiting[name]
        return [*spans, line.text]

    text = rewritten(text, change) if ids else text
    for old, new in waiting.items():
        raise EvidenceError(f"data/redirects.yml: ids > {address(slug)} > {old}: the page has no section #{new}")
    return text
