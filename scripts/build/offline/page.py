"""A page of the built site as it stands in the offline pack: every address is that of a file, or of the site itself."""

import json
import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.build.offline import PackError

ADDRESSES = (("a[href]", "href"), ("link[href]", "href"), ("script[src]:not([type=module])", "src"), ("img[src]", "src"))
STARTER = "pack.js"  # in the folder of the pack
_REFRESH = re.compile(r'<meta http-equiv="refresh"')


class PageError(PackError):
    """A built page is not as this expects it."""


@dataclass
class PackedPage:
    """A page for the pack, and what it takes to show it."""

    html: str
    data: str  # its article as a script, for the scripts that fetch pages
    files: set[str]  # paths of style sheets, images and classic scripts
    modules: list[str]  # paths of the modules that it starts with


def is_redirect(html: str) -> bool:
    """Return whether a page only leads to another."""
    return bool(_REFRESH.search(html[:600]))


class Packer:
    """Makes pages for a pack.

    `is_page` and `is_file` tell what may be in it; `note` makes the line with the date, from the page's own address;
    `picture` gives the text of an SVG file.
    """

    def __init__(
        self, is_page: Callable[[str], bool], is_file: Callable[[str], bool], note: Callable[[str], str], picture: Callable[[str], str]
    ) -> None:
        self.is_page, self.is_file, self.note, self.picture = is_page, is_file, note, picture

    def pack(self, path: str, html: str) -> PackedPage:
        """Return the page at `path` (en/guidance/index.html)."""
        tree = LexborHTMLParser(html)
        online = one(tree, "link[rel=canonical]").attrs["href"] or ""
        for node in tree.css("[data-online], link:is([rel=modulepreload], [rel=preload], [rel=alternate][type])"):
            node.decompose()
        self._inline_pictures(tree, path)
        files: set[str] = set()
        for selector, name in ADDRESSES:
            for node in tree.css(selector):
                node.attrs[name] = self._address(path, node.attrs[name] or "", online, files)
        modules = _start(tree, path, online.removesuffix(path.removesuffix("index.html")))
        article = one(tree, "article")
        data = _data(tree, article)
        one(article, "h1").insert_before(one(LexborHTMLParser(self.note(online)), "p"))
        return PackedPage(tree.html or "", data, files, modules)

    def _address(self, path: str, href: str, online: str, files: set[str]) -> str:
        """Return an address as it is in the pack; a file that it leads to is added to `files`."""
        parts = urlsplit(href)
        if parts.scheme or parts.netloc or not parts.path:
            return href
        folder = parts.path.endswith(("/", "."))
        inside = f"{parts.path.rstrip('/')}/index.html" if folder else parts.path
        target = beside(path, inside)
        if self.is_page(target):
            return parts._replace(path=inside).geturl()
        if not folder and self.is_file(target):
            files.add(target)
            return href
        return urljoin(online, href)

    def _inline_pictures(self, tree: LexborHTMLParser, path: str) -> None:
        """Parts of pictures in other files, which a browser does not draw in a page from a folder, as parts of the page."""
        taken: dict[str, str] = {}
        for use in tree.css("use[href]"):
            file, _, part = (use.attrs["href"] or "").partition("#")
            if file:
                prefix = taken.setdefault(file, f"picture{len(taken)}-")
                use.attrs["href"] = f"#{prefix}{part}"
        for file, prefix in taken.items():
            svg = re.sub(r'\sid="', f' id="{prefix}', self.picture(beside(path, file)))
            drawn = one(LexborHTMLParser(svg), "svg")
            for name, value in {"width": "0", "height": "0", "aria-hidden": "true", "class": "kb-visually-hidden"}.items():
                drawn.attrs[name] = value
            one(tree, "body").insert_child(drawn)


def beside(path: str, relative: str) -> str:
    """Return the path of a file that the file at `path` names."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), relative))


def one(tree: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    """Return the first node of a page that must have one. Raises PageError."""
    node = tree.css_first(selector)
    if node is None:
        raise PageError(f"a built page has no {selector}")
    return node


def _start(tree: LexborHTMLParser, path: str, site: str) -> list[str]:
    """Put the starter in the place of the page's modules; return their paths. `site` is the address of the site itself."""
    scripts = tree.css("script[type=module]")
    modules = [beside(path, script.attrs["src"] or "") for script in scripts]
    if not scripts:
        return []
    root = "../" * path.count("/")
    first = scripts[0]
    del first.attrs["type"]
    values = {"src": f"{root}{STARTER}", "defer": "", "data-start": " ".join(modules), "data-root": root or "./", "data-site": site}
    for name, value in values.items():
        first.attrs[name] = value
    for script in scripts[1:]:
        script.decompose()
    return modules


def _data(tree: LexborHTMLParser, article: LexborNode) -> str:
    """Return what a script gets that fetches the page."""
    lang = one(tree, "html").attrs.get("lang") or ""
    title = one(tree, "title").text()
    html = f'<!doctype html><html lang="{lang}"><head><title>{escape(title)}</title></head><body>{article.html}</body></html>'
    return as_script(json.dumps(html, ensure_ascii=False))


def attributes_as_data(html: str, selector: str) -> str:
    """Return what a script gets that reads no more of a page than the attributes of some elements."""
    tree = LexborHTMLParser(html)
    found = tree.css(selector)
    for node in found:
        for part in list(node.iter(include_text=True)):
            part.decompose()
    elements = "".join(node.html or "" for node in found)
    return _data(tree, one(LexborHTMLParser(f"<article>{elements}</article>"), "article"))


def as_script(content: str) -> str:
    """Return JSON as a script that hands it over."""
    return f"kbFile({content});\n"
