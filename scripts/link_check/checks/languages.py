"""The languages of the site: what each page names, offers and links to in the others, and that all have the same pages."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from scripts.link_check.finding import Finding, fault, on_file, on_link
from scripts.link_check.index.site import LinkTarget, Site

FILE_LANGUAGE = re.compile(r"(?<=[-_.])([a-z]{2,3})(?=\.[a-z0-9]+$)")  # countries-nl.xlsx, card.nl.png


def hreflang(site: Site) -> Iterator[Finding]:
    """Check that each page names itself in every language by its whole address, and x-default; <html lang> agrees."""
    for path, page in site.pages.items():
        locale = site.locale(path)
        if locale and page.language != locale:
            yield on_file(path, fault("html-lang", language=page.language, locale=locale))
        if not page.indexable or not (locale or path == "index.html"):
            continue
        right = {name: f"{site.base.url}{name}/{site.slug(path) if locale else ''}" for name in site.locales}
        alternates = [alternate for alternate in page.alternates if alternate[0] not in site.left_out]
        found = Counter(name for name, _ in alternates)
        if missing := sorted({*right, "x-default"} - set(found)):
            yield on_file(path, fault("alternates-missing", languages=", ".join(missing)))
        if extra := sorted(set(found) - {*right, "x-default"}):
            yield on_file(path, fault("alternates-extra", languages=", ".join(extra)))
        for name in sorted(name for name, count in found.items() if count > 1):
            yield on_file(path, fault("alternates-twice", language=name))
        for name, address in alternates:
            problem = fault("alternate-other", right=right[name], language=name) if address != right.get(name, address) else None
            if name == "x-default" and not (address.startswith(site.base.url) and site.locate(address.removeprefix(site.base.url))):
                problem = fault("alternate-nowhere")
            if problem:
                yield on_file(path, problem, site.line(path, "href", address), f'alternate {name} "{address}"')


def language(site: Site) -> Iterator[Finding]:
    """Check that a link stays in the language of its page, and so does a file with a language in its name; the language switch apart."""
    locales = {path: site.locale(path) for path in site.pages}
    for link_target in site.link_targets:
        link, target = link_target.link, link_target.target
        if target.kind != "inside" or link.place:
            continue
        page = site.locale(target.path) if link.kind == "link" else ""
        named = (
            FILE_LANGUAGE.search(link_target.file)
            if link_target.file and not link_target.file.endswith(".html") and link.kind != "script"
            else None
        )
        other = named[1] if named and named[1] in site.locales else page
        for source in dict.fromkeys(link_target.sources) if other else ():
            own = locales.get(source, "")
            if own not in ("", other):
                right = FILE_LANGUAGE.sub(own, target.path) if named else target.path
                right = f"{own}/{site.slug(right)}" if site.locale(right) else right
                kind = "file-language" if named else "other-language"
                yield from on_link(site, link_target, fault(kind, own=own, other=other, advice=_advice(site, right, link_target)), {source})


def _advice(site: Site, right: str, link_target: LinkTarget) -> str:
    """Say what to write in place of an address that leads to another language."""
    if not site.locate(right):
        return f"there is no /{right}; put data-cross-language on the link if it is meant"
    mark = "#" if link_target.target.fragment else ""
    return f"it must lead to /{right}{mark}{link_target.target.fragment}"


def language_switch(site: Site) -> Iterator[Finding]:
    """Check that the language switch offers every other language and keeps the page."""
    switches: dict[str, list[LinkTarget]] = defaultdict(list)
    for link_target in site.link_targets:
        for source in dict.fromkeys(link_target.sources) if link_target.link.place == "switch" else ():
            switches[source].append(link_target)
    for path, page in site.pages.items():
        own = site.locale(path)
        if not own or not page.indexable:
            continue
        offered = {link_target.link.language for link_target in switches[path]}
        if missing := [locale for locale in site.locales if locale != own and locale not in offered]:
            yield on_file(path, fault("switch-lacks", locales=", ".join(missing)))
        for link_target in switches[path]:
            link, right = link_target.link, f"{link_target.link.language}/{site.slug(path)}"
            if link_target.target.kind != "inside" or link_target.target.path != right:
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
