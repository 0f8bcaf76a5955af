"""The headings of a translation are those of the English page, in order: level, id and classes.

Why: a link and a bookmark lead to the same section in every language, the language switch keeps the section, and the
other parity rules compare section by section.

Bad:

    ## Deadlines {#deadlines .law}      (English)
    ## Termiņi {#termini}               (Latvian)

Good:

    ## Termiņi {#deadlines .law}

Mend: copy the headings' `{#id .class}` from the English page, in its order.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.page import Heading, Page


def check_translation(project: Project, english: Page, page: Page) -> Iterator[Found]:
    """Align the two lists of headings and report each difference once."""
    ours, theirs = _translated(english, page), page.headings
    matcher = SequenceMatcher(None, [_key(h) for h in ours], [_key(h) for h in theirs], autojunk=False)
    for _, start, end, their_start, their_end in [code for code in matcher.get_opcodes() if code[0] != "equal"]:
        wanted, found = ours[start:end], theirs[their_start:their_end]
        for heading, other in zip(wanted, found, strict=False):
            message = f"the heading {other.text!r} must be {_form(heading)}, as in English line {heading.line}"
            yield Found(page, other.line, message)
        for heading in wanted[len(found) :]:
            before = theirs[their_end - 1].line if their_end else page.offset + 1
            message = f"after this line {_form(heading)} is missing: {heading.text!r}, English line {heading.line}"
            yield Found(page, before, message)
        for heading in found[len(wanted) :]:
            yield Found(page, heading.line, f"English has no heading {_form(heading)} here")


def _translated(english: Page, page: Page) -> list[Heading]:
    """English headings without those of new sections, which the build shows in English (rule section-hashes tells of them)."""
    recorded = page.meta.get("sections")
    if not isinstance(recorded, dict):
        return english.headings
    new = {name for name in english.sections if name not in recorded and name not in page.sections}
    starts = sorted((section.line, name) for name, section in english.sections.items())
    return [one for one in english.headings if max((start for start in starts if start[0] <= one.line), default=(0, ""))[1] not in new]


def _key(heading: Heading) -> tuple[int, str | None, tuple[str, ...]]:
    return heading.level, heading.id, tuple(sorted(heading.classes))


def _form(heading: Heading) -> str:
    marks = " ".join([f"#{heading.id}"] * bool(heading.id) + [f".{name}" for name in heading.classes])
    return "#" * heading.level + " ..." + (f" {{{marks}}}" if marks else "")


RULE = Rule(__name__, __doc__, "error", translation=check_translation, alone=True)
