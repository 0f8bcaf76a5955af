"""One built HTML page, parsed once into what the checks need."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.link_check.index import script_built_links
from scripts.link_check.index.address import css_addresses

REFRESH = re.compile(r"^\s*[\d.]*\s*[;,]\s*(?:url\s*=\s*)?['\"]?(.+?)['\"]?\s*$", re.I | re.S)  # as in the HTML standard
SHAPE = re.compile(r"""url\((#[^()\s"']+)\)""")  # of SVG: fill="url(#shade)"
CANDIDATE = re.compile(r"[\s,]*(\S*[^\s,])(?:\s+[^,]*)?")  # one address of a srcset, with its width or density
ASSET_RELS = {"stylesheet", "icon", "shortcut", "apple-touch-icon", "manifest", "preload", "modulepreload", "prefetch"}
ASSET_RELS |= {"preconnect", "dns-prefetch"}  # what only names a host asks that host
LOADS = {  # attributes that load something, and the tags on which they do; src: on any
    "data": {"object"},
    "poster": {"video"},
    "ping": {"a", "area"},
    "href": {"use", "image"},
    "xlink:href": {"use", "image"},
}
Kind = Literal["link", "asset", "head", "script"]  # what a reader follows | the page loads | the head names | a script uses
Place = Literal["", "switch", "cross"]  # in no special place | in the language switch | marked as leading to another language
NAMING = (  # attributes that name ids of their own page: one, or several with spaces between
    *(f"aria-{name}" for name in ("labelledby", "describedby", "controls", "owns", "details", "errormessage", "flowto")),
    *("aria-activedescendant", "for", "headers", "list", "form", "popovertarget", "commandfor", "itemref"),
)
SHARED = ("og:image", "og:url", "twitter:image")  # addresses other sites show in a preview
STRUCTURED = "application/ld+json"
NAMED = ("@id", "url", "item", "image", "logo", "contentUrl")  # keys of structured data that hold an address


class Link(NamedTuple):
    """An address as it stands in a page or a style sheet."""

    kind: Kind
    attribute: str  # href, src, srcset, style ...; "url" for CSS; the name of the script that builds the address
    value: str
    place: Place = ""
    language: str = ""  # its hreflang


class Naming(NamedTuple):
    """An attribute that names ids of its own page: `label` `for` `"from to"`."""

    tag: str
    attribute: str
    value: str


@dataclass
class Page:
    """What the checks need to know of one page. `path` is its file, relative to the site."""

    path: str
    language: str = ""  # <html lang>
    canonical: list[str] = field(default_factory=list)
    alternates: list[tuple[str, str]] = field(default_factory=list)  # hreflang, address
    refresh: str | None = None  # where a redirect leads
    noindex: bool = False
    ids: list[str] = field(default_factory=list)  # in order, doubles kept
    links: list[Link] = field(default_factory=list)
    naming: list[Naming] = field(default_factory=list)
    shared: list[tuple[str, str]] = field(default_factory=list)  # og:url and the like, and the address
    unreadable: list[str] = field(default_factory=list)  # what of the file makes no sense
    notes: list[tuple[str, str]] = field(default_factory=list)  # id of a note on an act, and the address of its law
    choices: dict[str, set[str]] = field(default_factory=dict)  # values of the fields of its forms that offer some

    @property
    def is_404(self) -> bool:
        """Return whether the host serves this page for addresses that do not exist."""
        return self.path.rpartition("/")[2] == "404.html"

    @property
    def indexable(self) -> bool:
        """Return whether a search engine should list it: a real page, not a redirect, a 404 or one marked noindex."""
        return not self.noindex and self.refresh is None and not self.is_404

    @property
    def anchors(self) -> set[str]:
        """Everything a fragment may name."""
        return set(self.ids)


def parse(path: str, html: str) -> Page:
    """Parse one page."""
    return _Reader(path, html).read()


def srcset(value: str) -> list[str]:
    """Return the addresses of a srcset."""
    return [match.group(1) for match in CANDIDATE.finditer(value)]


class _Reader:
    """One walk over the elements of a page: each search with a selector would cost as much as the walk."""

    def __init__(self, path: str, html: str) -> None:
        self.page = Page(path, unreadable=["is not UTF-8"] if "\ufffd" in html else [])
        self.html, self.tree = html, LexborHTMLParser(html)
        self.places: dict[int, Place] = {}
        self.latest = ""  # id, in the order of the page
        self.node: LexborNode  # that is read, and its attributes
        self.found: dict[str, str | None] = {}
        # Walks of their own, on the pages that have such places.
        if "data-cross-language" in html:
            found = self.tree.css("[data-cross-language] a[href], a[href][data-cross-language]")
            self.places.update((node.mem_id, "cross") for node in found)
        if "lang-switch" in html:
            self.places.update((node.mem_id, "switch") for node in self.tree.css("nav.lang-switch a[href]"))

    def read(self) -> Page:
        page, tree, html = self.page, self.tree, self.html
        page.language = (tree.root.attributes.get("lang") or "") if tree.root else ""
        readers = READERS | dict.fromkeys(script_built_links.attributes(html), _Reader.used)
        wanted = frozenset(readers)
        for node in tree.css("*"):
            found = node.attributes
            if not wanted.isdisjoint(found):
                tag = node.tag or ""
                self.node, self.found = node, found
                for name, value in found.items():
                    if reader := readers.get(name):
                        reader(self, tag, name, value or "")
        if "<style" in html:
            for node in tree.css("style"):
                self.add("asset", "url", *css_addresses(node.text_lexbor()))
        if "url(#" in html:
            self.add("asset", "url", *SHAPE.findall(html))
        page.links.extend(Link("script", script, address) for script, address in script_built_links.addresses(tree, html))
        return page

    def add(self, kind: Kind, name: str, *values: str) -> None:
        self.page.links.extend(Link(kind, name, value) for value in values)

    def id(self, _: str, __: str, value: str) -> None:
        self.page.ids.append(value)
        self.latest = value

    def name(self, tag: str, _: str, value: str) -> None:
        if tag == "select":
            offered = self.page.choices.setdefault(value, set())
            offered.update(option.attributes.get("value", option.text(strip=True)) or "" for option in self.node.css("option"))

    def naming(self, tag: str, name: str, value: str) -> None:
        self.page.naming.append(Naming(tag, name, value))

    def href(self, tag: str, name: str, value: str) -> None:
        if tag == "a":
            if self.latest.startswith("fn:act-") and "CELEX" in value:
                self.page.notes.append((self.latest, value))
            self.page.links.append(Link("link", name, value, self.places.get(self.node.mem_id, ""), self.found.get("hreflang") or ""))
        elif tag == "area":
            self.add("link", name, value)
        elif tag == "link" and name == "href":
            self.link(value)
        elif tag in LOADS[name]:
            self.add("asset", name, value)

    def link(self, value: str) -> None:
        rels = set((self.found.get("rel") or "").lower().split())
        if "canonical" in rels:
            self.page.canonical.append(value)
        elif "alternate" in rels and (language := self.found.get("hreflang")):
            self.page.alternates.append((language, value))
        else:
            self.add("asset" if rels & ASSET_RELS else "head", "href", value)

    def content(self, tag: str, _: str, value: str) -> None:
        if tag != "meta":
            return
        found = self.found
        name = (found.get("name") or found.get("property") or "").lower()
        if (found.get("http-equiv") or "").lower() == "refresh":
            match = REFRESH.match(value)
            self.page.refresh = match.group(1) if match else self.page.refresh
        elif name == "robots" and "noindex" in value.lower():
            self.page.noindex = True
        elif name in SHARED:
            self.page.shared.append((name, value))
            self.page.links.append(Link("head", "content", value, "cross" if "data-cross-language" in found else ""))

    def address(self, tag: str, name: str, value: str) -> None:
        if name in ("srcset", "imagesrcset"):
            self.add("asset", name, *srcset(value))
        elif name == "style":
            self.add("asset", name, *css_addresses(value))
        elif name == "cite":
            self.add("head", name, value)
        elif name in ("action", "formaction"):
            self.add("link", name, *([value] if name == "formaction" or tag == "form" else []))
        elif name == "src" or tag in LOADS[name]:
            self.add("asset", name, value)

    def used(self, _: str, name: str, value: str) -> None:
        if "/" in value:
            self.add("script", name, value)
            for script, address in script_built_links.HOME if name == "data-home" else ():
                self.add("script", script, value + address)

    def structured(self, tag: str, _: str, value: str) -> None:
        if tag != "script" or value != STRUCTURED:
            return
        try:
            self.add("head", "ld+json", *_named(json.loads(self.node.text())))
        except ValueError as error:
            self.page.unreadable.append(f"has structured data that is no JSON ({error})")


READERS: dict[str, Callable[[_Reader, str, str, str], None]] = {
    **dict.fromkeys(NAMING, _Reader.naming),
    **dict.fromkeys(("src", "srcset", "imagesrcset", "style", "cite", "action", "formaction", *LOADS), _Reader.address),
    **dict.fromkeys(("href", "xlink:href"), _Reader.href),
    **{name: getattr(_Reader, name) for name in ("id", "name", "content")},
    "type": _Reader.structured,
}


def _named(data: object) -> Iterator[str]:
    """Yield the addresses of structured data."""
    if isinstance(data, list):
        for value in data:
            yield from _named(value)
    for key, value in data.items() if isinstance(data, dict) else ():
        if not isinstance(value, str):
            yield from _named(value)
        elif key in NAMED and value.startswith("http"):
            yield value.partition("#")[0] if key == "@id" else value  # what follows names a thing, no place on the page
