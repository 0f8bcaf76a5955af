"""Rule `hreflang`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from scripts.link_check.finding import Finding
from scripts.link_check.index.page import Page
from scripts.link_check.index.site import Site


def check(site: Site) -> Iterator[Finding]:
    """Each page names itself in every language and x-default; these exist and name it back; <html lang> agrees."""
    expected = {*site.locales, "x-default"}
    for path, page in site.pages.items():
        locale = site.locale(path)
        if locale and page.language != locale:
            yield _issue(path, 0, f'<html lang="{page.language}"> in the folder of {locale}')
        if not page.indexable or not (locale or path == "index.html"):
            continue
        alternates = [one for one in page.alternates if one[0] not in site.left_out]
        found = Counter(language for language, _ in alternates)
        if missing := sorted(expected - set(found)):
            yield _issue(path, 0, f"names no alternate for {', '.join(missing)}")
        if extra := sorted(set(found) - expected):
            yield _issue(path, 0, f"names an alternate for {', '.join(extra)}, which the site does not have")
        for language in sorted(name for name, count in found.items() if count > 1):
            yield _issue(path, 0, f"names more than one alternate for {language}")
        for language, address in alternates:
            if problem := _problem(site, page, language, address):
                yield _issue(path, site.line(path, "href", address), f'alternate {language} "{address}" {problem}')


def _problem(site: Site, page: Page, language: str, address: str) -> str:
    """What is wrong with one alternate; "" where it is right."""
    if not address.startswith(("http://", "https://")):
        return "must be absolute"
    target = site.target(page, address)
    file = site.locate(target.path) if target.kind == "inside" else None
    if file is None or file not in site.pages:
        return "leads to no page of this site"
    if language == "x-default" or language not in site.locales:
        return ""
    right = f"{language}/{site.slug(page.path)}" if site.locale(page.path) else f"{language}/"
    if target.path != right:
        return f"must be {site.base.url}{right}: the same page in {language}"
    own, sibling = site.locale(page.path) or "x-default", site.pages[file]
    back = [site.target(sibling, there).path for name, there in sibling.alternates if name == own]
    if own != "x-default" and site.address(page.path) not in back:
        return f"does not name this page back as {own}"
    return ""


def _issue(path: str, line: int, message: str) -> Finding:
    return Finding(path, line, "hreflang", message)
