"""Sitemaps and sitemap indexes."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree import ElementTree


class BadSitemap(Exception):
    """A sitemap that is not XML, or not a sitemap."""


@dataclass
class Sitemap:
    """`children` are the sitemaps an index names, `addresses` the pages; `alternates` the hreflang links of pages."""

    children: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    alternates: list[str] = field(default_factory=list)


def read(text: str) -> Sitemap:
    """Parse a sitemap. Raises BadSitemap."""
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise BadSitemap(f"is not XML ({error})") from error
    kind = root.tag.rpartition("}")[2]
    if kind not in ("sitemapindex", "urlset"):
        raise BadSitemap(f"is not a sitemap: its root element is {kind}")
    found = Sitemap()
    for node in root.iter():
        name, content = node.tag.rpartition("}")[2], (node.text or "").strip()
        if name == "loc":
            (found.children if kind == "sitemapindex" else found.addresses).append(content)
        elif name == "link" and node.get("hreflang"):
            found.alternates.append(node.get("href", ""))
    return found
