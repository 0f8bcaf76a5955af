"""Rule `language-switch`."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.link_check.finding import Finding
from scripts.link_check.index.site import Reference, Site


def check(site: Site) -> Iterator[Finding]:
    """The language switch offers every other language and keeps the page."""
    switches: dict[str, list[Reference]] = {}
    for lead in site.leads:
        for reference in lead.references() if lead.link.place == "switch" else ():
            switches.setdefault(reference.source, []).append(reference)
    for path, page in site.pages.items():
        own = site.locale(path)
        if not own or not page.indexable:
            continue
        offered = {reference.link.language for reference in switches.get(path, ())}
        if missing := [locale for locale in site.locales if locale != own and locale not in offered]:
            yield Finding(path, 0, "language-switch", f"nav.lang-switch offers no link to {', '.join(missing)}")
        for _, link, target, _ in switches.get(path, ()):
            right = f"{link.language}/{site.slug(path)}"
            if target.kind != "inside" or target.path != right:
                line = site.line(path, "href", link.value)
                message = f'"{link.value}" is offered as {link.language or "no language"}: it must lead to /{right}'
                yield Finding(path, line, "language-switch", message)
