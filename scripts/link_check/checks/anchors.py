"""Rule `anchors`."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.base.addresses import LOCK, parse_lock
from scripts.link_check.finding import Finding
from scripts.link_check.index.site import Site


def check(site: Site) -> Iterator[Finding]:
    """Every page and id that data/anchors.lock promises exists in each language.

    The file lies beside the site's folder. A page that has moved may be a redirect: its ids must then stand where it
    leads.
    """
    file = site.root.resolve().parent / LOCK
    if not file.is_file():
        return
    pages, faults = parse_lock(file.read_text(encoding="utf-8"))
    for number, fault in faults:
        yield Finding(LOCK, number, "anchors", fault)
    for page in pages:
        yield from _line(site, page.line, page.address, page.ids)


def _line(site: Site, number: int, slug: str, ids: list[str]) -> Iterator[Finding]:
    gone: dict[str, list[str]] = {}
    for locale in site.locales:
        file = site.locate(f"{locale}/{slug}")
        end = site.final(file) if file else None
        if end is None:
            gone.setdefault("", []).append(locale)
            continue
        known = site.anchors(end) or set()
        for name in ids:
            if name not in known:
                gone.setdefault(name, []).append(locale)
    for name, locales in gone.items():
        what = f'id "{name}" of /{slug}' if name else f"page /{slug}"
        mend = "keep it, or an alias with that id" if name else "keep it, or a redirect"
        yield Finding(LOCK, number, "anchors", f"{what} is gone in {', '.join(locales)}: {mend}")
