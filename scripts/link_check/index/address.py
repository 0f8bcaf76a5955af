"""What an address in a page means: a place inside the site, outside it, or neither."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal, NamedTuple
from urllib.parse import unquote, urlsplit

import idna

SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
CSS_COMMENT = re.compile(r"/\*.*?\*/", re.S)
CSS_ADDRESS = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^"'()\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')""", re.I)
NO_SPACE = str.maketrans("", "", "\t\n\r")  # browsers drop these from addresses


@dataclass(frozen=True)
class Base:
    """The site's own absolute address; `path` begins and ends with a slash."""

    host: str  # with the port, as `plain` writes it
    path: str
    url: str

    @classmethod
    def of(cls, url: str) -> Base:
        """Return the base of an absolute address; what follows its last slash is dropped."""
        parts = urlsplit(url)
        path = (parts.path or "/").rpartition("/")[0] + "/"
        return cls(plain(parts.netloc), path, f"{parts.scheme}://{parts.netloc}{path}")


class Target(NamedTuple):
    """Where an address leads.

    inside: `path` (decoded, relative to the site, "" for its root) and `fragment` are set; outside: `path` is the
    whole address; other: mail, telephone, data and the like; bad: `path` says what is wrong.
    """

    kind: Literal["inside", "outside", "other", "bad"]
    path: str = ""
    fragment: str = ""

    @property
    def place(self) -> str:
        """Return a name of the place that is the same on all pages: /en/about/#who, or the whole address; "" where it is neither."""
        path = {"outside": self.path, "inside": f"/{self.path}"}.get(self.kind, "")
        return f"{path}#{self.fragment}" if self.fragment else path


def resolve(base: Base, page: str, value: str) -> Target:
    """Return where `value` leads on the page whose address below the site is `page` ("en/guidance/" or "404.html")."""
    value = value.strip()
    if "\n" in value or "\t" in value or "\r" in value:
        value = value.translate(NO_SPACE)
    if value.startswith("//"):
        value = base.url.partition(":")[0] + ":" + value
    if match := SCHEME.match(value):
        return _absolute(base, value) if match.group(1).lower() in ("http", "https") else Target("other")
    rest, _, fragment = value.partition("#")
    path = rest.partition("?")[0]
    if not path:
        return Target("inside", page, unquote(fragment))
    if not path.startswith("/"):
        path = base.path + page[: page.rfind("/") + 1] + path
    path = unquote(without_dots(path))
    if path.startswith(base.path):
        return Target("inside", path[len(base.path) :], unquote(fragment))
    return Target("bad", f"leaves the site, which begins at {base.path}")


def plain(host: str) -> str:
    """Return a host in lower case, international names (IDN) in ASCII, without the port that goes without saying."""
    host = host.lower().removesuffix(":443").removesuffix(":80")
    if not host.isascii() and ":" not in host:
        with suppress(idna.IDNAError):  # the check of encoding says so
            return idna.encode(host, uts46=True).decode()
    return host


def without_dots(path: str) -> str:
    """Work out `.` and `..` of an absolute path; final and doubled slashes stay. Return "" where it climbs above the root."""
    if "./" not in path and not path.endswith("."):
        return path
    parts = path.split("/")
    kept: list[str] = []
    for part in parts[1:]:
        if part == ".." and not kept:
            return ""
        if part == "..":
            kept.pop()
        elif part != ".":
            kept.append(part)
    return "/" + "/".join([*kept, ""] if parts[-1] in (".", "..") else kept)


def _absolute(base: Base, value: str) -> Target:
    try:
        parts = urlsplit(value)
        host = plain(parts.netloc)
        _ = parts.port  # urlsplit reads the port late, and raises late
    except ValueError as error:
        return Target("bad", f"is not an address ({error})")
    if not host:
        return Target("bad", "is not an address (it names no host)")
    path = unquote(without_dots(parts.path or "/"))
    if host == base.host and path.startswith(base.path):
        return Target("inside", path[len(base.path) :], unquote(parts.fragment))
    return Target("outside", value)


def css_addresses(text: str) -> list[str]:
    """Return every url() and @import of a style sheet, comments apart, in order."""
    if "url(" not in text and "@import" not in text:
        return []
    return [next((group for group in match.groups() if group is not None), "") for match in CSS_ADDRESS.finditer(CSS_COMMENT.sub("", text))]
