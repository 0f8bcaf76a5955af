"""Rule `canonical`."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.link_check.finding import Finding
from scripts.link_check.index.site import Site


def check(site: Site) -> Iterator[Finding]:
    """Each page names itself as its one canonical address, and in previews; pictures of previews have whole addresses."""
    for path, page in site.pages.items():
        if not page.indexable:
            continue
        right = site.base.url + site.address(path)
        if not page.canonical:
            yield Finding(path, 0, "canonical", "has no canonical link")
        elif len(page.canonical) > 1:
            line = site.line(path, "href", page.canonical[1])
            yield Finding(path, line, "canonical", "has more than one canonical link")
        elif page.canonical[0] != right:
            line = site.line(path, "href", page.canonical[0])
            yield Finding(path, line, "canonical", f'is "{page.canonical[0]}"; it must point to the page itself: {right}')
        for name, address in page.shared:
            if name == "og:url" and address != right:
                problem = f"it must be the page itself: {right}"
            elif not address.startswith(("http://", "https://")):
                problem = "it must be a whole address, for others read it"
            else:
                continue
            yield Finding(path, site.line(path, "content", address), "canonical", f'{name} is "{address}"; {problem}')
