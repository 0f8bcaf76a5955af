"""The languages of the site: what each page names, offers and links to in the others, and that all have the same pages."""

from __future__ import annotations

import posixpath
import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from scripts.link_check.finding import Fault, Finding, fault, on_file, on_lead
from scripts.link_check.index.page import Page
from scripts.link_check.index.site import Lead, Site

FILE_LANGUAGE = re.compile(r"(?<=[-_.])([a-z]{2,3})(?=\.[a-z0-9]+$)")  # countries-nl.xlsx, card.nl.png


def hreflang(site: Site) -> Iterator[Finding]:
    """Check that each page names itself in every language and x-default; these exist and name it back; <html lang> agrees."""
    expected = {*site.locales, "x-default"}
    for path, page in site.pages.items():
        locale = site.locale(path)
        if locale and page.language != locale:
            yield on_file(path, fault("html-lang", language=page.language, locale=locale))
        if not page.indexable or not (locale or path == "index.html"):
            continue
        alternates = [one for one in page.alternates if one[0] not in site.left_out]
        found = Counter(language for language, _ in alternates)
        if missing := sorted(expected - set(found)):
            yield on_file(path, fault("alternates-missing", languages=", ".join(missing)))
        if extra := sorted(set(found) - expected):
            yield on_file(path, fault("alternates-extra", languages=", ".join(extra)))
        for language in sorted(name for name, count in found.items() if count > 1):
            yield on_file(path, fault("alternates-twice", language=language))
        for language, address in alternates:
            if problem := _alternate_fault(site, page, language, address):
                yield on_file(path, problem, site.line(path, "href", address), f'alternate {language} "{address}"')


def _alternate_fault(site: Site, page: Page, language: str, address: str) -> Fault | None:
    if not address.startswith(("http://", "https://")):
        return fault("alternate-relative")
    target = site.target(page, address)
    file = site.locate(target.path) if target.kind == "inside" else None
    if file is None or file not in site.pages:
        return fault("alternate-nowhere")
    if language == "x-default" or language not in site.locales:
        return None
    own = site.locale(page.path)
    right = f"{language}/{site.slug(page.path)}" if own else f"{language}/"
    if target.path != right:
        return fault("alternate-other", right=site.base.url + right, language=language)
    sibling = site.pages[file]
    if not own or sibling.indexable:  # its own alternates are judged
        return None
    back = [site.target(sibling, there).path for name, there in sibling.alternates if name == own]
    return None if site.address(page.path) in back else fault("alternate-back", own=own)


def language(site: Site) -> Iterator[Finding]:
    """Check that a link stays in the language of its page, and so does a file with a language in its name; the language switch apart."""
    locales = {path: site.locale(path) for path in site.pages}
    for lead in site.leads:
        link, target = lead.link, lead.target
        if target.kind != "inside" or link.place:
            continue
        page = site.locale(target.path) if link.kind == "link" else ""
        named = FILE_LANGUAGE.search(lead.file) if lead.file and not lead.file.endswith(".html") and link.kind != "script" else None
        other = named[1] if named and named[1] in site.locales else page
        for source in dict.fromkeys(lead.sources) if other else ():
            own = locales.get(source, "")
            if own not in ("", other):
                right = FILE_LANGUAGE.sub(own, target.path) if named else target.path
                right = f"{own}/{site.slug(right)}" if site.locale(right) else right
                kind = "file-language" if named else "other-language"
                yield from on_lead(site, lead, fault(kind, own=own, other=other, advice=_advice(site, source, right, lead)), {source})


def _advice(site: Site, source: str, right: str, lead: Lead) -> str:
    """Say what to write in place of an address that leads to another language."""
    if not site.locate(right):
        return f"there is no /{right}; put data-cross-language on the link if it is meant"
    if lead.link.kind == "head":  # read by others, who need the whole address
        return f"write {site.base.url}{right}"
    mark = "#" if lead.target.fragment else ""
    return f"write {_written(site, source, right)}{mark}{lead.target.fragment}"


def _written(site: Site, source: str, address: str) -> str:
    """Return the address as it must stand on the page: relative, but rooted on a 404 page, which is shown at any depth."""
    page = site.address(source)
    if site.pages[source].is_404:
        return site.base.path + address
    path = posixpath.relpath("/" + address, "/" + page[: page.rfind("/") + 1])
    return path + "/" if address.endswith("/") else path


def language_switch(site: Site) -> Iterator[Finding]:
    """Check that the language switch offers every other language and keeps the page."""
    switches: dict[str, list[Lead]] = defaultdict(list)
    for lead in site.leads:
        for source in dict.fromkeys(lead.sources) if lead.link.place == "switch" else ():
            switches[source].append(lead)
    for path, page in site.pages.items():
        own = site.locale(path)
        if not own or not page.indexable:
            continue
        offered = {lead.link.language for lead in switches[path]}
        if missing := [locale for locale in site.locales if locale != own and locale not in offered]:
            yield on_file(path, fault("switch-lacks", locales=", ".join(missing)))
        for lead in switches[path]:
            link, right = lead.link, f"{lead.link.language}/{site.slug(path)}"
            if lead.target.kind != "inside" or lead.target.path != right:
                problem = fault("switch-leads", language=link.language or "no language", right=right)
                yield on_file(path, problem, site.line(path, "href", link.value), f'"{link.value}"')


def parity(site: Site) -> Iterator[Finding]:
    """Check that every language has the same pages."""
    if not site.locales:
        yield on_file("index.html", fault("no-locale"))
    slugs = {locale: {site.slug(page.path) for page in site.of_locale(locale)} for locale in site.locales}
    everything = set().union(*slugs.values())
    for locale, found in slugs.items():
        if not found:
            yield on_file(f"{locale}/", fault("announced", locale=locale))
            continue
        for slug in sorted(everything - found):
            file = slug + "index.html" if not slug or slug.endswith("/") else slug
            having = ", ".join(other for other in site.locales if slug in slugs[other])
            yield on_file(f"{locale}/{file}", fault("untranslated", locale=locale, having=having))
