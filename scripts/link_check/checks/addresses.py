"""How addresses are written: their letters, schemes, hosts and CELEX numbers."""

import ipaddress
import re
import socket
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes, urlsplit

import idna

from scripts.base import yaml_file
from scripts.base.command import Unusable
from scripts.link_check.finding import Fault, Finding, fault, on_file, on_link
from scripts.link_check.index.address import SCHEME
from scripts.link_check.index.page import Link
from scripts.link_check.index.site import LinkTarget, Site

BROKEN = re.compile(r"%(?![0-9A-Fa-f]{2})")
# Never allowed bare in an address (https://url.spec.whatwg.org/#url-code-points); browsers mend it, other programs do not.
BARE = re.compile(r'[\x00-\x20"<>\\^`{|}\x7f]')
WEB = re.compile(r"(?:https?:)?//|(?![a-z][a-z0-9+.-]*:)", re.I)  # not mailto:, data:, javascript: ...
UNSEEN = re.compile(r"[\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]|%(?:C2%A0|C2%AD|E2%80%8[B-F]|E2%81%A0|EF%BB%BF)", re.I)
CLOSING = {")": "(", "]": "[", "}": "{"}
AT_AN_END = re.compile(r"^(?:\s|%20)|(?:\s|%20)$", re.I)
SAFE = re.compile(r"(?!.*xn--)[\w./#:?=&-]*", re.A)
SLASH = re.compile(r"%(?:2F|5C)", re.I)

FOLLOWED = {"http", "https", "mailto", "tel"}  # what a reader may follow
BELOW = set(".#?")  # what an address of the site begins with, in most links
LOADED = ("data:image/", "data:font/")  # what a page or style sheet may hold in itself

# https://www.iana.org/assignments/special-use-domain-names, and what networks call their own
RESERVED = re.compile(r"(^|\.)(localhost|local|test|invalid|example|internal|intranet|lan|corp|home\.arpa|onion|example\.(com|net|org))$")
# Where work is tried out before it is published, and what stands between a reader and an address (Outlook, translators).
PASSING = re.compile(
    r"(^|[.-])(staging|stage|preprod|preview|uat)[.-]|(^|\.)deploy-preview-\d+--"
    r"|(^|\.)(github\.dev|githubpreview\.dev|gitpod\.io|ngrok(-free)?\.(app|dev|io)|translate\.goog|urldefense\.com"
    r"|safelinks\.protection\.outlook\.com)$|^(l\.facebook|out\.reddit)\.com$"
)
NUMBER = re.compile(r"(^|\.)(\d+|0x[0-9a-f]*)$")  # what browsers take for an IPv4 address
OFFICIAL = "data/official-hosts.yml"
RARE, USUAL, SHORT_NAME = 2, 3, 6  # addresses at a host that may be a typo, and at one that is known; shorter names are alike by chance

CELEX = re.compile(r"CELEX(?::|=|%3A)([0-9][^&#:\"'\s<>]*)")
ACT = re.compile(r"^ *- id: *(\S+)|^ +celex: *['\"]?([^\s'\"]+)", re.M)


def encoding(site: Site) -> Iterator[Finding]:
    """Check that addresses are encoded rightly: percent signs, spaces, slashes, UTF-8, and host names with letters beyond a to z (IDN)."""
    for path, page in site.pages.items():
        yield from (on_file(path, fault("unreadable", problem=problem)) for problem in page.unreadable)
    for link_target in site.link_targets:
        value = link_target.link.value
        if SAFE.fullmatch(value) or link_target.target.kind == "bad":
            continue
        problem = encoding_fault(value)
        if not problem and link_target.target.kind == "inside" and (code := SLASH.search(value.partition("#")[0].partition("?")[0])):
            problem = fault("slash-code", code=code[0])  # hosts do not take it for a slash, so that the file is not found
        if problem:
            yield from on_link(site, link_target, problem)


@cache
def encoding_fault(value: str) -> Fault | None:
    """Return what is wrong with how an address is written; None where it is right, or is not one of the web."""
    if AT_AN_END.search(value) and value.strip():
        return fault("space-at-an-end")
    if not WEB.match(value):
        return None
    if unseen := UNSEEN.search(value):
        return fault("unseen-character", character=unseen[0])
    if BROKEN.search(value):
        return fault("percent")
    if bare := BARE.search(value):
        return fault("bare-character", character=bare[0], code=ord(bare[0]))
    last = value[-1:]
    alone = last in CLOSING and value.count(last) > value.count(CLOSING[last])
    if rest := "amp;" if "&amp;" in value else last if alone or last in (",", ";") else "":
        return fault("text-around", rest=rest)
    try:
        unquote_to_bytes(value).decode("utf-8")
        host = urlsplit(value).hostname or ""
        if not host.isascii() or "xn--" in host:
            idna.encode(host, uts46=True)
            idna.decode(host, uts46=True)
    except idna.IDNAError as error:
        return fault("bad-idn", error=error)
    except UnicodeDecodeError:
        return fault("not-utf-8")
    return None


def scheme(site: Site) -> Iterator[Finding]:
    """Check that addresses are of the web, mail or telephone, the site's own with its https: no javascript:, data:, file:, //host."""
    for link_target in site.link_targets:
        value, target = link_target.link.value.lstrip(), link_target.target
        if target.kind == "inside" and value[:1] in BELOW:
            continue
        if problem := _scheme_fault(link_target.link) if target.kind == "other" or value.startswith("//") else None:
            yield from on_link(site, link_target, problem)
        if value[:5].lower() == "http:" and target.kind == "inside" and site.base.url.startswith("https:"):
            yield from on_link(site, link_target, fault("own-https"))


def _scheme_fault(link: Link) -> Fault | None:
    value = link.value.strip()
    if value.startswith("//"):
        return fault("no-scheme")
    match = SCHEME.match(value)
    name = match.group(1).lower() if match else ""
    allowed = name in FOLLOWED if link.kind == "link" else link.kind == "asset" and value.lower().startswith(LOADED)
    return None if allowed else fault("odd-scheme", scheme=name)


def hosts(site: Site) -> Iterator[Finding]:
    """Check that hosts are ones that readers reach (not localhost, 10.0.0.1, staging.*) and not mistyped; nothing is loaded from others."""
    found: dict[str, list[LinkTarget]] = defaultdict(list)
    for link_target in site.link_targets:
        if link_target.target.kind != "outside":
            continue
        if problem := fault("foreign-asset") if link_target.link.kind == "asset" else host_fault(link_target.target.path):
            yield from on_link(site, link_target, problem)
        else:
            found[_host(link_target.target.path).removeprefix("www.")].append(link_target)
    counts = {host: len({link_target.target.path for link_target in link_targets}) for host, link_targets in found.items()}
    official = _official(site.project)
    known = [host for host, count in counts.items() if count >= USUAL and _name_length(host) > SHORT_NAME]
    known += [host for host in official if _name_length(host) >= SHORT_NAME]
    near = {form: host for host in known for form in (host, *shortened(host))}
    for host, count in counts.items():
        if count > RARE or any(host == one or host.endswith(f".{one}") for one in official):
            continue
        other = next((near[form] for form in (host, *shortened(host)) if form in near and slip(host, near[form])), "")
        if other and other.rpartition(".")[2] == host.rpartition(".")[2]:
            for link_target in found[host]:
                yield from on_link(site, link_target, fault("host-typo", host=host, known=other))


@cache
def host_fault(url: str) -> Fault | None:
    """Return what is wrong with the host of a whole address; None where nothing is."""
    if "@" in urlsplit(url).netloc:
        return fault("password")
    host = _host(url)
    if NUMBER.search(host):
        try:
            host = socket.inet_ntoa(socket.inet_aton(host))  # 0x7f.1 is 127.0.0.1
        except OSError:
            return fault("no-host", host=host)
    try:
        return None if ipaddress.ip_address(host).is_global else fault("private-host", host=host)
    except ValueError:
        if "." not in host or RESERVED.search(host):
            return fault("unreached-host", host=host)
        if not all(host.split(".")):
            return fault("no-host", host=host)
        return fault("unpublished-host", host=host) if PASSING.search(host) else None


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").rstrip(".").lower()


def _name_length(host: str) -> int:
    """Return the number of letters of a host without its last part."""
    return len(host.rpartition(".")[0])


def _official(project: Path) -> set[str]:
    """Return the hosts of data/official-hosts.yml. Raises Unusable where the file cannot be read."""
    try:
        entries = yaml_file.read(project / OFFICIAL) if (project / OFFICIAL).is_file() else {}
    except yaml_file.YamlError as error:
        raise Unusable(str(error)) from error
    return {str(host) for names in (entries or {}).values() for host in names or []}


def shortened(text: str) -> Iterator[str]:
    """Yield the text without each of its letters in turn: two texts that differ by one slip share one of these forms."""
    return (text[:place] + text[place + 1 :] for place in range(len(text)))


def slip(text: str, other: str) -> bool:
    """Return whether one letter is changed, missing or added, or two neighbours are exchanged."""
    start = next((n for n, (a, b) in enumerate(zip(text, other, strict=False)) if a != b), min(len(text), len(other)))
    a, b = text[start:], other[start:]
    return a != b and (a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:]))


def celex(site: Site) -> Iterator[Finding]:
    """Check that CELEX numbers in addresses are in data/acts/, or in addresses in data/, and a note on an act leads to it."""
    acts, others = site.job("celex", celex_numbers, site.project)
    if not acts:
        return
    names = {number: act for act, number in acts.items()}
    near = {form: number for number in names for form in (number, *shortened(number))}
    wrong = set()
    for link_target in site.link_targets:
        if link_target.target.kind == "outside" and (found := CELEX.search(link_target.target.path)):
            number = unquote(found[1])
            if problem := _celex_fault(number, names, near, others):
                wrong.add(number)
                yield from on_link(site, link_target, problem)
    for path, page in site.pages.items():
        for note, address in page.notes:
            cited = [act for act in acts if note.startswith(f"fn:act-{act}-")]
            match = CELEX.search(address)
            if not cited or not match or (number := unquote(match[1])) in wrong or number in {acts[act] for act in cited}:
                continue
            act = max(cited, key=len)
            problem = fault("celex-other-act", other=number, act=act, known=acts[act])
            yield on_file(path, problem, site.line(path, "href", address), f'href "{address}"', address, address)


def _celex_fault(number: str, names: dict[str, str], near: dict[str, str], others: set[str]) -> Fault | None:
    if number in names:
        return None
    consolidated = re.match(r"0(\d{4}[A-Z]\d{4})", number)  # a text with its amendments has the number of its act
    base = f"3{consolidated[1]}" if consolidated else number
    known = next((near[form] for form in (base, *shortened(base)) if form in near and slip(base, near[form])), "")
    same_case = base.startswith("6") and known and base[:5] + base[7:] == known[:5] + known[7:]  # its opinion, or its notice
    if known and base not in names and not same_case:
        return fault("celex-typo", number=number, known=known, act=names[known])
    return None if number in others else fault("celex-unknown", number=number)


def celex_numbers(project: Path) -> tuple[dict[str, str], set[str]]:
    """Return the numbers of data/acts/ by act, and those in addresses of all other data."""
    acts: dict[str, str] = {}
    others: set[str] = set()
    for file in sorted((project / "data").rglob("*.yml")):
        text = file.read_text(encoding="utf-8", errors="replace")
        name = ""
        for entry in ACT.finditer(text) if file.parent.name == "acts" and "celex:" in text else ():
            name = entry[1] or name
            if entry[2]:
                acts[name] = entry[2]
        others |= {unquote(number) for number in CELEX.findall(text)} if "CELEX" in text else set()
    return acts, others
