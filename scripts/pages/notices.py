"""What the build writes into prose besides its blocks: notices on translations, new sections in English, ids of former days."""

from collections.abc import Iterable, Mapping

from scripts.base import locales
from scripts.base.addresses import address
from scripts.evidence.load import EvidenceError
from scripts.markdown.page import Line, Page, Section, heading, rewritten
from scripts.pages.context import PageContext


def not_translated(text: str, context: PageContext) -> str:
    """Return the English Markdown that says below its title that it is not translated."""
    title = context.gettext("This page is not translated yet")
    body = context.gettext("You are reading the English text. Help to translate it is welcome.")
    told = False

    def change(line: Line) -> list[str]:
        nonlocal told
        if told or not line.prose.startswith("# "):
            return [line.text]
        told = True
        return [line.text, "", f'!!! warning "{title}"', f"    {body}"]

    return rewritten(text, change)


def outdated_sections(text: str, slug: str, names: Iterable[str], context: PageContext) -> str:
    """Return a translation in which the named sections (`top` is the part below the title) say that the English is newer."""
    named = set(names)
    up = "../" * (address(slug).count("/") + 1)

    def change(line: Line) -> list[str]:
        found = heading(line)
        name = None if not found or found.level > 2 else "top" if found.level == 1 else found.id
        if name not in named:
            return [line.text]
        href = f"{up}{locales.SOURCE}/{address(slug)}#{name}"
        return [line.text, "", context.render("outdated.md.jinja", href=href), ""]

    return rewritten(text, change) if named else text


def with_new_sections(text: str, english: Page, own: Page, context: PageContext) -> str:
    """Return a translation with the English sections that it lacks, each at its place, marked as English, so that their links work."""
    notice = context.render("untranslated.md.jinja").strip()
    new: dict[str, list[str]] = {}  # after which section of the translation what comes
    before = "top"  # every page begins with it
    for name, section in english.sections.items():
        if name in own.sections:
            before = name
        else:
            new.setdefault(before, []).append(_in_english(section, notice))
    if not new:
        return text
    last, here = list(own.sections)[-1], "top"

    def change(line: Line) -> list[str]:
        nonlocal here
        found = heading(line)
        if not found or found.level != 2 or not found.id:
            return [line.text]
        due, here = new.get(here, []), found.id
        return [*due, line.text]

    text = rewritten(text, change)
    return "\n\n".join([text.rstrip(), *new.get(last, [])]) + "\n"


def _in_english(section: Section, notice: str) -> str:
    first, _, rest = section.text.strip().partition("\n")
    return f'<div lang="{locales.SOURCE}" markdown="1">\n\n{first}\n\n{notice}\n\n{rest.strip()}\n\n</div>\n'


def with_aliases(text: str, slug: str, ids: Mapping[str, str]) -> str:
    """Return Markdown that keeps renamed ids alive, each just before the section that holds it now.

    `ids` gives the new id by the old one. Raises EvidenceError where the page has no such section.
    """
    waiting = dict(ids)

    def change(line: Line) -> list[str]:
        found = heading(line)
        old = [name for name, new in waiting.items() if found and found.id == new]
        spans = ["".join(f'<span class="alias" id="{name}"></span>' for name in old), ""] if old else []
        for name in old:
            del waiting[name]
        return [*spans, line.text]

    text = rewritten(text, change) if ids else text
    for old, new in waiting.items():
        raise EvidenceError(f"data/redirects.yml: ids > {address(slug)} > {old}: the page has no section #{new}")
    return text
