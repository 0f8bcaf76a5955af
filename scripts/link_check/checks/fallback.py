"""Rule `fallback`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from scripts.link_check.finding import Finding
from scripts.link_check.index.site import Site


def check(site: Site) -> Iterator[Finding]:
    """Links that lead to a page shown in another language for want of a translation (warning)."""
    shown = {path for path, page in site.pages.items() if page.shown_in and page.shown_in != page.language}
    linking: dict[tuple[str, str], set[str]] = defaultdict(set)
    for lead in site.leads:
        file = lead.file
        if file in shown and lead.link.kind == "link" and not lead.link.place and (sources := {*lead.sources} - {file}):
            linking[site.slug(file), site.pages[file].shown_in] |= sources
    for (slug, language), sources in linking.items():
        places = [path for path in sorted(shown) if site.slug(path) == slug and site.pages[path].shown_in == language]
        locales = ", ".join(site.locale(path) for path in places)
        count = f"{len(sources)} page{'s link' if len(sources) > 1 else ' links'} to it"
        message = f"is shown in {language} for want of a translation into {locales}; {count}, such as {min(sources)}"
        yield Finding(places[0], 0, "fallback", message, "warning", target=f"/{slug}")
