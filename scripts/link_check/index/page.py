"""One built HTML page, parsed once into what the checks need."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from selectolax.lexbor import LexborHTMLParser

from scripts.link_check.index import css, scripted

REFRESH = re.compile(r"^\s*[\d.]*\s*[;,]\s*(?:url\s*=\s*)?['\"]?(.+?)['\"]?\s*$", re.I | re.S)  # as in the HTML standard
CANDIDATE = re.compile(r"[\s,]*(\S*[^\s,])(?:\s+[^,]*)?")  # one address of a srcset, with its width or density
ASSET_RELS = {"stylesheet", "icon", "shortcut", "apple-touch-icon", "manifest", "preload", "modulepreload", "prefetch"}
HINT_RELS = {"preconnect", "dns-prefetch"}  # name a host, not a file
_ATTRIBUTES = {  # of a tag, that load something; of any tag: src
    "object": ("src", "data"),
    "video": ("src", "poster"),
    "use": ("src", "href", "xlink:href"),
    "image": ("src", "href", "xlink:href"),
}
_ASSETS = ",".join(("[src]", *_ATTRIBUTES))
Place = Literal["", "switch", "cross"]  # in no special place | in the language switch | marked as leading to another language
NAMING = (  # attributes that name ids of their own page: one, or several with spaces between
    *(f"aria-{name}" for name in ("labelledby", "describedby", "controls", "owns", "details", "errormessage", "flowto")),
    *("aria-activedescendant", "for", "headers", "list", "form", "popovertarget", "usemap", "itemref"),
)
_NAMING = ",".join(f"[{name}]" for name in NAMING)
SHARED = ("og:image", "og:url", "twitter:image")  # addresses other sites show in a preview


class Link(NamedTuple):
    """An address as it stands in a page or a style sheet."""

    kind: Literal["link", "asset", "head", "script"]  # what a reader follows | the page loads | the head names | a script uses
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
    shown_in: str = ""  # <article lang>: the language of the text, where it is another
    canonical: list[str] = field(default_factory=list)
    alternates: list[tuple[str, str]] = field(default_factory=list)  # hreflang, address
    refresh: str | None = None  # where a redirect leads
    noindex: bool = False
    base: str | None = None  # <base href>
    ids: list[str] = field(default_factory=list)  # in order, doubles kept
    names: list[str] = field(default_factory=list)  # <a name>
    links: list[Link] = field(default_factory=list)
    naming: list[Naming] = field(default_factory=list)
    tags: dict[str, str] = field(default_factory=dict)  # of the ids that one of `naming` names
    choices: dict[str, set[str]] = field(default_factory=dict)  # values of the fields of its forms that offer some

    @property
    def is_404(self) -> bool:
        """Whether the host serves this page for addresses that do not exist."""
        return self.path.rpartition("/")[2] == "404.html"

    @property
    def indexable(self) -> bool:
        """Whether a search engine should list it: a real page, not a redirect, a 404 or one marked noindex."""
        return not self.noindex and self.refresh is None and not self.is_404

    @property
    def anchors(self) -> set[str]:
        """Everything a fragment may name."""
        return {*self.ids, *self.names}


def parse(path: str, html: str) -> Page:
    """Parse one page. Lexbor returns a node twice when two selectors of a list match it."""
    tree = LexborHTMLParser(html)
    page = Page(path)
    page.language = (tree.root.attributes.get("lang") or "") if tree.root else ""
    once = {node.mem_id: (node.tag, node.attributes) for node in tree.css("article[lang],base[href],a[name],map[name]")}.values()
    page.shown_in = next((found["lang"] or "" for tag, found in once if tag == "article"), "")
    page.base = next((found["href"] or "" for tag, found in once if tag == "base"), None)
    page.names = [found["name"] or "" for tag, found in once if tag in ("a", "map")]
    _naming(page, tree)
    _head(page, tree)
    _followed(page, tree)
    _loaded(page, tree)
    _scripted(page, tree, html)
    return page


def srcset(value: str) -> list[str]:
    """Addresses of a srcset."""
    return [match.group(1) for match in CANDIDATE.finditer(value)]


def _head(page: Page, tree: LexborHTMLParser) -> None:
    for node in tree.css("meta[content]"):
        data = node.attributes
        content = data["content"] or ""
        name = (data.get("name") or data.get("property") or "").lower()
        if (data.get("http-equiv") or "").lower() == "refresh":
            match = REFRESH.match(content)
            page.refresh = match.group(1) if match else page.refresh
        elif name == "robots" and "noindex" in content.lower():
            page.noindex = True
        elif name in SHARED:
            page.links.append(Link("head", "content", content))
    for node in tree.css("link[href]"):
        data = node.attributes
        address, rels = data["href"] or "", set((data.get("rel") or "").lower().split())
        if "canonical" in rels:
            page.canonical.append(address)
        elif "alternate" in rels and data.get("hreflang"):
            page.alternates.append((data["hreflang"] or "", address))
        elif not rels & HINT_RELS:
            page.links.append(Link("asset" if rels & ASSET_RELS else "head", "href", address))


def _followed(page: Page, tree: LexborHTMLParser) -> None:
    switch = {node.mem_id for node in tree.css("nav.lang-switch a[href]")}
    cross = {node.mem_id for node in tree.css("[data-cross-language] a[href]")}
    cross.update(node.mem_id for node in tree.css("a[href][data-cross-language]"))
    for node in tree.css("a[href]"):
        data, key = node.attributes, node.mem_id
        place: Place = "switch" if key in switch else "cross" if key in cross else ""
        name = "href" if "href" in data else "xlink:href"
        page.links.append(Link("link", name, data[name] or "", place, data.get("hreflang") or ""))
    page.links.extend(Link("link", "href", address) for address in _values(tree, "area[href]", "href"))
    page.links.extend(Link("link", "action", address) for address in _values(tree, "form[action]", "action"))


def _loaded(page: Page, tree: LexborHTMLParser) -> None:
    for node in {node.mem_id: node for node in tree.css(_ASSETS)}.values():
        found = node.attributes
        page.links.extend(Link("asset", name, found[name] or "") for name in _ATTRIBUTES.get(node.tag or "", ("src",)) if name in found)
    for name in ("srcset", "imagesrcset"):
        for value in _values(tree, f"[{name}]", name):
            page.links.extend(Link("asset", name, address) for address in srcset(value))
    for value in _values(tree, "[style]", "style"):
        page.links.extend(Link("asset", "style", address) for address in css.addresses(value))
    for node in tree.css("style"):
        page.links.extend(Link("asset", "url", address) for address in css.addresses(node.text_lexbor()))


def _naming(page: Page, tree: LexborHTMLParser) -> None:
    """The ids, and what names them."""
    for node in {node.mem_id: node for node in tree.css(_NAMING)}.values():
        found = node.attributes
        page.naming.extend(Naming(node.tag or "", name, found[name] or "") for name in NAMING if name in found)
    named = {word for one in page.naming for word in one.value.lstrip("#").split()}
    for node in tree.css("[id]"):
        name = node.id or ""
        page.ids.append(name)
        if name in named:
            page.tags.setdefault(name, node.tag or "")


def _scripted(page: Page, tree: LexborHTMLParser, html: str) -> None:
    """Addresses that scripts use or build, and what the page's forms offer to choose."""
    for name in scripted.attributes(html):
        page.links.extend(Link("script", name, value) for value in _values(tree, f"[{name}]", name) if "/" in value)
    page.links.extend(Link("script", script, address) for script, address in scripted.addresses(tree))
    for node in tree.css("select[name]"):
        offered = page.choices.setdefault(node.attributes["name"] or "", set())
        offered.update(option.attributes.get("value", option.text(strip=True)) or "" for option in node.css("option"))


def _values(tree: LexborHTMLParser, selector: str, name: str) -> list[str]:
    """Values of an attribute, in order. The selector [href] finds xlink:href too, so it may be absent."""
    found = (node.attributes for node in tree.css(selector))
    return [data[name] or "" for data in found if name in data]
