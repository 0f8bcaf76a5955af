"""Rule `hosts`."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import urlsplit

from scripts.link_check.finding import Finding, at
from scripts.link_check.index.site import Site

# https://www.iana.org/assignments/special-use-domain-names, and what networks call their own
RESERVED = re.compile(r"(^|\.)(localhost|local|test|invalid|example|internal|intranet|lan|corp|home\.arpa|onion|example\.(com|net|org))$")


def check(site: Site) -> Iterator[Finding]:
    """No address leads to a host that readers cannot reach (localhost, 10.0.0.1, intranet, *.local, example.org)."""
    for reference in site.references:
        if reference.target.kind == "outside" and (problem := fault(reference.target.path)):
            link = reference.link
            yield at(site, reference, "hosts", f'{link.attribute} "{link.value}" {problem}')


@cache
def fault(url: str) -> str:
    """What is wrong with the host of a whole address; "" where nothing is."""
    parts = urlsplit(url)
    if "@" in parts.netloc:
        return "has a user's name or password in it: take it away"
    host = (parts.hostname or "").rstrip(".").lower()
    try:
        number = ipaddress.ip_address(host)
    except ValueError:
        if "." not in host or RESERVED.search(host):
            return f"leads to {host}, which readers do not reach"
        return ""
    return "" if number.is_global else f"leads to {host}, an address of a private network"
