"""Rule `contact`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import unquote

from scripts.link_check.checks.hosts import RESERVED
from scripts.link_check.finding import Finding, at
from scripts.link_check.index.site import Site

MAIL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9])", re.I)
ABROAD = re.compile(r"\+[1-9]\d{6,14}")
SHORT = re.compile(r"\d{3,6}")  # 112
MARKS = re.compile(r"[-.()]")  # that may stand between the digits (RFC 3966)


def check(site: Site) -> Iterator[Finding]:
    """Links for mail and telephone reach somebody: a whole address, a whole number with the code of its country."""
    for lead in site.leads:
        if lead.target.kind == "other" and (problem := fault(lead.link.value)):
            for reference in lead.references():
                yield at(site, reference, "contact", f'{lead.link.attribute} "{lead.link.value}" {problem}')


@cache
def fault(value: str) -> str:
    """What is wrong with a mailto: or tel: address; "" where it is right, or is neither."""
    scheme, _, rest = value.strip().partition(":")
    if scheme.lower() == "mailto":
        return _mail(rest.partition("?")[0])
    if scheme.lower() == "tel":
        return _number(rest)
    return ""


def _mail(people: str) -> str:
    for one in people.split(","):
        name = unquote(one)
        if not name:
            return "names nobody to write to"
        match = MAIL.fullmatch(name)
        if not match or ".." in name or "//" in name or name.startswith("."):
            return f'"{name}" is no mail address'
        if RESERVED.search(match.group(1).lower()):
            return f"{match.group(1)} is a host that no mail reaches"
    return ""


def _number(rest: str) -> str:
    number = MARKS.sub("", rest.partition(";")[0].partition(",")[0])
    if not number:
        return "names no number to call"
    if re.search(r"\s|%20", number):
        return "has a space in the number: leave it out, or write -"
    if "(0)" in rest:
        return "has (0) in it, which is not dialled from abroad: take it away"
    if ABROAD.fullmatch(number) or SHORT.fullmatch(number):
        return ""
    if re.fullmatch(r"\d+", number):
        return "does not say the country: begin with + and its code"
    return "is no whole telephone number"
