"""Rule `parity`."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.link_check.finding import Finding
from scripts.link_check.index.site import Site


def check(site: Site) -> Iterator[Finding]:
    """Every language has the same pages."""
    if not site.locales:
        yield Finding("index.html", 0, "parity", "the site has no language folder, such as en/")
    slugs = {locale: {site.slug(page.path) for page in site.of_locale(locale)} for locale in site.locales}
    everything = set().union(*slugs.values())
    for locale, found in slugs.items():
        if not found:
            yield Finding(f"{locale}/", 0, "parity", f"index.html announces {locale}, but it has no page")
            continue
        for slug in sorted(everything - found):
            file = slug + "index.html" if not slug or slug.endswith("/") else slug
            having = ", ".join(other for other in site.locales if slug in slugs[other])
            yield Finding(f"{locale}/{file}", 0, "parity", f"does not exist in {locale}; it does in {having}")
