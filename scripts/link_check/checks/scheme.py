"""Rule `scheme`."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.link_check.finding import Finding, at
from scripts.link_check.index.site import Site


def check(site: Site) -> Iterator[Finding]:
    """No address is written with http where the same one is known by https: the site's own, or another's."""
    secure = {target.path.partition("#")[0] for _, _, target, _ in site.references if target.kind == "outside"}
    own = site.base.url.startswith("https:")
    for reference in site.references:
        _, link, target, _ = reference
        if link.value.lstrip()[:5].lower() != "http:":
            continue
        if target.kind == "inside" and own:
            yield at(site, reference, "scheme", f'{link.attribute} "{link.value}": this site is at https')
        elif target.kind == "outside":
            right = "https" + target.path.partition("#")[0][4:]
            if right in secure:
                message = f'{link.attribute} "{link.value}": elsewhere on this site it is written {right}'
                yield at(site, reference, "scheme", message, "warning")
