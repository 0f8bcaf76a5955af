"""Rule `encoding`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import unquote_to_bytes, urlsplit

import idna

from scripts.link_check.finding import Finding, at
from scripts.link_check.index.site import Site

BROKEN = re.compile(r"%(?![0-9A-Fa-f]{2})")
# Never allowed bare in an address (https://url.spec.whatwg.org/#url-code-points); browsers mend it, other programs do not.
BARE = re.compile(r'[\x00-\x20"<>\\^`{|}\x7f]')
WEB = re.compile(r"(?:https?:)?//|(?![a-z][a-z0-9+.-]*:)", re.I)  # not mailto:, data:, javascript: ...


UNSEEN = re.compile(r"[\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]|%(?:C2%A0|C2%AD|E2%80%8[B-F]|E2%81%A0|EF%BB%BF)", re.I)
CLOSING = {")": "(", "]": "[", "}": "{"}
AT_AN_END = re.compile(r"^(?:\s|%20)|(?:\s|%20)$", re.I)
SAFE = re.compile(r"(?!.*xn--)[\w./#:?=&-]*", re.A)
SLASH = re.compile(r"%(?:2F|5C)", re.I)


def check(site: Site) -> Iterator[Finding]:
    """Addresses are encoded rightly: percent signs, spaces, slashes, UTF-8, and host names with letters beyond a to z (IDN)."""
    for path, page in site.pages.items():
        yield from (Finding(path, 0, "encoding", problem) for problem in page.unreadable)
    for lead in site.leads:
        link = lead.link
        if SAFE.fullmatch(link.value) or lead.target.kind == "bad":
            continue
        problem = fault(link.value) or (_slash(link.value) if lead.target.kind == "inside" and "%" in link.value else "")
        for reference in lead.references() if problem else ():
            yield at(site, reference, "encoding", f'{link.attribute} "{link.value}" {problem}')


def _slash(value: str) -> str:
    """A slash in code: hosts do not take it for one, so that the file is not found there."""
    found = SLASH.search(value.partition("#")[0].partition("?")[0])
    return f"has a slash written as {found[0]}: write /" if found else ""


def _too_much(value: str) -> str:
    """What a sentence or HTML left in an address; "" where nothing."""
    if "&amp;" in value:
        return "amp;"
    last = value[-1:]
    alone = last in CLOSING and value.count(last) > value.count(CLOSING[last])
    return last if alone or last in (",", ";") else ""


@cache
def fault(value: str) -> str:
    """What is wrong with how an address is written; "" where it is right, or is not one of the web."""
    if AT_AN_END.search(value) and value.strip():
        return "begins or ends with a space: take it away"
    if not WEB.match(value):
        return ""
    if unseen := UNSEEN.search(value):
        return f"has a character in it that nobody sees ({unseen[0]!a}): take it away"
    if BROKEN.search(value):
        return "has a % that begins no code: write %25"
    if bare := BARE.search(value):
        return f"has {bare[0]!r} in it: write %{ord(bare[0]):02X}"
    if rest := _too_much(value):
        return f"has {rest!r} in it that belongs to the text around: take it away"
    if "%" in value:
        try:
            unquote_to_bytes(value).decode("utf-8")
        except UnicodeDecodeError:
            return "has codes that are not UTF-8"
    host = urlsplit(value).hostname or ""
    if not host.isascii() or "xn--" in host:
        try:
            idna.encode(host, uts46=True)
            idna.decode(host, uts46=True)
        except idna.IDNAError as error:
            return f"has a host that is no international domain name ({error})"
    return ""
