"""Rule `naming`."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.link_check.finding import Finding
from scripts.link_check.index.page import Naming, Page
from scripts.link_check.index.site import Site

RIGHT = {  # what must bear the id
    ("label", "for"): {"input", "select", "textarea", "button", "meter", "output", "progress"},
    ("input", "list"): {"datalist"},
    ("td", "headers"): {"th"},
    ("th", "headers"): {"th"},
}
ONE = {"for", "list", "form", "popovertarget", "usemap", "aria-activedescendant"}  # name one id; <output for> may name several


def check(site: Site) -> Iterator[Finding]:
    """What ARIA, labels, table headers, lists and forms name is an id of the page, of the right kind."""
    for path, page in site.pages.items():
        known: set[str] | None = None
        for one in dict.fromkeys(page.naming):
            known = page.anchors if known is None else known
            for problem in _problems(page, one, known):
                line = site.line(path, one.attribute, one.value)
                message = f'<{one.tag} {one.attribute}="{one.value}"> {problem}'
                yield Finding(path, line, "naming", message, value=one.value)


def _problems(page: Page, one: Naming, known: set[str]) -> Iterator[str]:
    if one.attribute == "usemap":
        names = [one.value.removeprefix("#")]
    else:
        names = one.value.split() if one.attribute not in ONE or one.tag == "output" else [one.value]
    if not names or names == [""]:
        yield "names nothing"
        return
    right = RIGHT.get((one.tag, one.attribute)) or ({"form"} if one.attribute == "form" else None)
    for name in names:
        if name not in known:
            yield f'names no id of this page: there is no "{name}"'
        elif right and page.tags.get(name, "") not in right:
            yield f'names a <{page.tags.get(name, "a")}>, "{name}": it must name {" or ".join(f"<{tag}>" for tag in sorted(right))}'
