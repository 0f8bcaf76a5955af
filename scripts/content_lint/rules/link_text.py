"""The text of a link says where it leads: no bare address, no "click here", not empty.

Why: people who use a screen reader hear links out of their sentence, and so do readers who scan a page.

Bad:

    Click [here](../mechanisms/ecris.md). See https://example.org/form.

Good:

    See [the deadlines of ECRIS](../mechanisms/ecris.md#deadlines).

Mend: make the words that name the target the link.
"""

import re
from collections.abc import Iterator

from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.kit.locales import SOURCE
from scripts.prose.links import ADDRESS, ANCHOR, DEFINITION, INLINE, TAG, links, shown
from scripts.prose.page import Page
from scripts.prose.parts import blank, prose_lines, without_code

EMPTY = {  # without case and closing marks; the English ones count in every language
    "en": "here|click here|see here|read more|learn more|more|details|this|this page|link|this link",
    "nl": "hier|klik hier|zie hier|lees meer|meer lezen|meer|deze pagina|link|deze link",
    "lv": "šeit|te|spied šeit|spiediet šeit|skatiet šeit|lasīt vairāk|lasiet vairāk|vairāk|saite|šī saite",
    "es": "aquí|haga clic aquí|haz clic aquí|clic aquí|ver aquí|leer más|lea más|más|enlace|este enlace",
    "ca": "aquí|fes clic aquí|feu clic aquí|cliqueu aquí|vegeu aquí|llegeix més|llegiu més|més|enllaç",
}
_ADDRESS = re.compile(r"^(?:https?://|www\.|mailto:)\S*$", re.I)
_BARE = re.compile(r"(?:https?://|\bwww\.)[^\s<>|)\]]+", re.I)


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Check each link of a page, and addresses that stand in the text."""
    lines = prose_lines(page)
    for link in links(lines):
        if link.image:
            continue
        text = shown(link.text)
        plain = text.strip(" .,:;!?…>»→").casefold()
        if not plain:
            yield Found(page, link.line, f"the link to {link.target} has no text")
        elif _ADDRESS.match(text):
            message = f"the text of the link is an address ({text}); say where it leads"
            yield Found(page, link.line, message)
        elif plain in f"{EMPTY[SOURCE]}|{EMPTY[page.locale]}".split("|"):
            message = f"the link text {text!r} does not say where the link leads ({link.target})"
            yield Found(page, link.line, message)
    for number, line in lines:
        if not _BARE.search(line):
            continue
        rest = without_code(line)
        for pattern in (INLINE, DEFINITION, ADDRESS, ANCHOR, TAG):
            rest = pattern.sub(blank, rest)
        for match in _BARE.finditer(rest):
            message = f"the address {match.group()} stands in the text; make it a link that says where it leads"
            yield Found(page, number, message)


RULE = Rule(__name__, __doc__, "error", page=check_page)
