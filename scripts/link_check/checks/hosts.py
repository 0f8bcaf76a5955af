"""Rule `hosts`."""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Iterator
from functools import cache
from urllib.parse import urlsplit

from scripts.link_check.finding import Finding, at
from scripts.link_check.index.site import Site

# https://www.iana.org/assignments/special-use-domain-names, and what networks call their own
RESERVED = re.compile(r"(^|\.)(localhost|local|test|invalid|example|internal|intranet|lan|corp|home\.arpa|onion|example\.(com|net|org))$")
# Where work is tried out before it is published, and what stands between a reader and an address (Outlook, translators).
PASSING = re.compile(
    r"(^|[.-])(staging|stage|preprod|preview|uat)[.-]|(^|\.)deploy-preview-\d+--"
    r"|(^|\.)(github\.dev|githubpreview\.dev|gitpod\.io|ngrok(-free)?\.(app|dev|io)|translate\.goog|urldefense\.com"
    r"|safelinks\.protection\.outlook\.com)$|^(l\.facebook|out\.reddit)\.com$"
)
NUMBER = re.compile(r"(^|\.)(\d+|0x[0-9a-f]*)$")  # what browsers take for an IPv4 address
FOREIGN = "is loaded from another host: this site asks none for its readers"


def check(site: Site) -> Iterator[Finding]:
    """No address leads to a host that readers do not reach (localhost, 10.0.0.1, staging.*); nothing is loaded from another."""
    for lead in site.leads:
        if lead.target.kind != "outside":
            continue
        problem = FOREIGN if lead.link.kind == "asset" else fault(lead.target.path)
        for reference in lead.references() if problem else ():
            yield at(site, reference, "hosts", f'{lead.link.attribute} "{lead.link.value}" {problem}')


@cache
def fault(url: str) -> str:
    """What is wrong with the host of a whole address; "" where nothing is."""
    parts = urlsplit(url)
    if "@" in parts.netloc:
        return "has a user's name or password in it: take it away"
    host = (parts.hostname or "").rstrip(".").lower()
    if NUMBER.search(host):
        try:
            host = socket.inet_ntoa(socket.inet_aton(host))  # 0x7f.1 is 127.0.0.1
        except OSError:
            return f"leads to {host}, which is no host"
    try:
        number = ipaddress.ip_address(host)
    except ValueError:
        if "." not in host or RESERVED.search(host):
            return f"leads to {host}, which readers do not reach"
        if not all(host.split(".")):
            return f"leads to {host}, which is no host"
        if PASSING.search(host):
            return f"leads to {host}: write the address at which it is published"
        return ""
    return "" if number.is_global else f"leads to {host}, an address of a private network"
