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


def check(site: Site) -> Iterator[Finding]:
    """Addresses are encoded rightly: percent signs, spaces, UTF-8, and host names with letters beyond a to z (IDN)."""
    for reference in site.references:
        link = reference.link
        if reference.target.kind != "bad" and (problem := fault(link.value)):
            yield at(site, reference, "encoding", f'{link.attribute} "{link.value}" {problem}')


@cache
def fault(value: str) -> str:
    """What is wrong with how an address is written; "" where it is right, or is not one of the web."""
    value = value.strip()
    if not WEB.match(value):
        return ""
    if BROKEN.search(value):
        return "has a % that begins no code: write %25"
    if bare := BARE.search(value):
        return f"has {bare[0]!r} in it: write %{ord(bare[0]):02X}"
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
