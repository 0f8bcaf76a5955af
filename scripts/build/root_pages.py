"""Put the languages' builds together: chooser, 404 page, redirects, sitemaps, robots.txt."""

import re
from pathlib import Path
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scripts.base import locales
from scripts.base.addresses import page_addresses
from scripts.base.catalogs import N_, translator
from scripts.evidence.redirects import Redirects

LINE = N_("How European States exchange information on, and manage, serious violent or sexual offenders who move between them")
NOT_FOUND = N_("There is no page at this address. Start here.")


def assemble(root: Path, site: Path, built: tuple[str, ...], site_url: str, redirects: Redirects) -> dict[str, list[str]]:
    """Complete `site`, which holds a folder a language. Returns the addresses of each language's pages."""
    env = Environment(loader=FileSystemLoader(root / "overrides"), undefined=StrictUndefined, autoescape=True)
    languages = []
    for code in built:
        gettext = translator(root, code).gettext
        languages.append({"code": code, "name": locales.language_name(code), "line": gettext(LINE), "not_found": gettext(NOT_FOUND)})
    base = urlsplit(site_url).path or "/"
    start = env.get_template("root.html")
    write(site / "index.html", start.render(languages=languages, site_url=site_url, base="", not_found=False))
    write(site / "404.html", start.render(languages=languages, site_url=site_url, base=base, not_found=True))
    write(site / "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n")
    kept = redirects.pages.keys()  # a language that was not built again still has them
    pages = {code: [one for one in page_addresses(site / code) if one not in kept] for code in built}
    for code in built:
        for old, new in redirects.pages.items():
            above = "../" * old.count("/")  # the language's folder
            text = env.get_template("redirect.html").render(locale=code, target=above + new, title=above + new, root=above)
            write(site / code / old / "index.html", text)
        write(site / code / "sitemap.xml", _sitemap(site, code, pages, site_url))
        (site / code / "sitemap.xml.gz").unlink(missing_ok=True)  # packed from the one of MkDocs, which ours replaced
        for style in (site / code / "assets").glob("chooser*.css") if code != locales.SOURCE else ():
            style.unlink()  # the pages above the languages take that of English
    write(site / "sitemap-start.xml", f'{XML}<urlset xmlns="{SITEMAP}"><url><loc>{site_url}</loc></url></urlset>\n')
    names = ["sitemap-start.xml", *(f"{code}/sitemap.xml" for code in built)]
    entries = "".join(f"<sitemap><loc>{site_url}{name}</loc></sitemap>" for name in names)
    write(site / "sitemap.xml", f'{XML}<sitemapindex xmlns="{SITEMAP}">{entries}</sitemapindex>\n')
    return pages


def data_index(root: Path, built: tuple[str, ...], names: list[str]) -> str:
    """Return the page at /data/, which lists the files of the open data."""
    env = Environment(loader=FileSystemLoader(root / "overrides"), undefined=StrictUndefined, autoescape=True)
    languages = [{"code": code, "name": locales.language_name(code)} for code in built]
    return env.get_template("data.html").render(languages=languages, files=names)


XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
REVIEWED = re.compile(r'"dateModified":"([\d-]+)"')  # in what a page says to machines: a day, month or year
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def _sitemap(site: Path, code: str, pages: dict[str, list[str]], site_url: str) -> str:
    """Return the sitemap of one language, each page with its alternates (https://developers.google.com/search/docs/specialty/international/localized-versions)."""
    urls = []
    for address in pages[code]:
        links = [(other, f"{site_url}{other}/{address}") for other in pages if address in pages[other]]
        default = f"{site_url}{locales.SOURCE}/{address}" if address else site_url
        links.append(("x-default", default))
        alternates = "".join(f'<xhtml:link rel="alternate" hreflang="{lang}" href="{escape(href)}"/>' for lang, href in links)
        reviewed = REVIEWED.search((site / code / address / "index.html").read_text(encoding="utf-8"))
        changed = f"<lastmod>{reviewed[1]}</lastmod>" if reviewed else ""
        urls.append(f"<url><loc>{escape(f'{site_url}{code}/{address}')}</loc>{changed}{alternates}</url>")
    body = "\n".join(urls)
    return f'{XML}<urlset xmlns="{SITEMAP}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{body}\n</urlset>\n'


def write(path: Path, text: str) -> None:
    """Write a file of the site, and its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)  # a kept language's files are links to the old site's
    path.write_text(text, encoding="utf-8")
