"""What is opened is closed, and pages, data and catalogs hold no HTML but what the site uses, and no address that runs something.

Why: an open fence or comment swallows the rest of a page, `[text] (address)` is no link, an open citation is text. What
stands in a text goes to every reader's browser. A page may hold `details`, `summary` and `div` with a class, an id, a
language; a string of data or of a catalog holds no tag. Links are relative, or begin with https:, http: or mailto:.

Bad:

    <iframe src="https://www.youtube.com/embed/1"></iframe> See [the form](javascript:open()).

    See [the deadlines] (../mechanisms/ecris.md#deadlines). [@act:fd-2008-947 12(1)

Good:

    See [the form](https://www.ejn-crimjust.europa.eu/).

    See [the deadlines](../mechanisms/ecris.md#deadlines). [@act:fd-2008-947 12(1)]

Mend: close it, or write Markdown. A page that truly needs another tag: add it to this rule, and see that the content policy
allows it. What a catalog does not close is told by the rules on translations.
"""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from scripts.content_lint.closed import unclosed, unclosed_page
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.content_lint.texts import CODE, texts
from scripts.markdown.links import links
from scripts.markdown.page import Page
from scripts.markdown.parts import without_code

TAGS = {"details", "summary", "div"}
ATTRIBUTES = {"class", "id", "lang", "markdown", "open", "hidden"}
SCHEMES = {"https", "http", "mailto"}
_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)((?:\s[^<>]*)?)/?>?")
_AUTO = re.compile(r"<(?:https?|mailto):[^<>\s]+>")
_ATTRIBUTE = re.compile(r"([\w:@-]+)\s*(?:=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?")
_HANDLER = re.compile(r"\{:?[^{}\n]*\bon\w+\s*=", re.I)
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):|//")
_DATA_LINK = re.compile(r"\]\(\s*([^)\s]*)|\]:[ \t]*(\S+)")


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Look at the tags and links of a page, then at what it does not close."""
    html = list(_html(page))
    yield from html
    for fault in unclosed_page(page):
        if not (html and fault.message.startswith("<")):  # the tag is told already
            yield Found(page, fault.line, fault.message)


def _html(page: Page) -> Iterator[Found]:
    lines = page.lines
    text = "\n".join(_AUTO.sub(" ", without_code(line)) if "<" in line or "{" in line else line for _, line in lines)
    for match in _TAG.finditer(text):  # a tag may go on in the next line
        if told := _wrong(match[2].lower(), match[3]):
            yield Found(page, lines[text.count("\n", 0, match.start())][0], told)
    for match in _HANDLER.finditer(text):
        yield Found(page, lines[text.count("\n", 0, match.start())][0], f"{match[0]!r} runs a script; take it away")
    for link in links(lines):
        if told := _address(link.target):
            yield Found(page, link.line, told)


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Look at each text of data, and at the raw text of data and catalogs."""
    for line, one in texts(project, path):
        for fault in unclosed(one):
            yield Found(path, line, fault.message)
    if path.suffix == ".md" or (project.data in path.parents and (path.parent.name in CODE or path.suffix != ".yml")):
        return
    text = project.text(path)
    for place, told in raw(text):
        yield Found(path, text.count("\n", 0, place) + 1, told)


def raw(text: str) -> Iterator[tuple[int, str]]:
    """Tags, handlers and odd addresses of a text of data or of a catalog, with their places."""
    for match in _TAG.finditer(text) if "<" in text else ():
        yield match.start(), f"{match[0][:30]!r}: a text of data holds no HTML; write Markdown"
    for match in _HANDLER.finditer(text):
        yield match.start(), f"{match[0]!r} runs a script; take it away"
    for match in _DATA_LINK.finditer(text):
        if told := _address(match[1] or match[2]):
            yield match.start(), told


def _wrong(tag: str, rest: str) -> str:
    if tag not in TAGS:
        return f"<{tag}> is not used on this site; write Markdown"
    names = {match[1].lower() for match in _ATTRIBUTE.finditer(rest)}
    return f"<{tag}>: {', '.join(sorted(names - ATTRIBUTES))} is not used on this site" if names - ATTRIBUTES else ""


def _address(target: str) -> str:
    match = _SCHEME.match(unescape(target).strip())  # as a browser reads it: java&#115;cript&colon;
    if match and (match[1] or "//").lower() not in SCHEMES:
        return f"the address {target[:40]!r} begins with {match[0]!r}; write https:// or a path"
    return ""


RULE = Rule(__name__, __doc__, "error", page=check_page, file=check_file, alone=True)
