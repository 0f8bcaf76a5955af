"""A QR code of the address of each page that is printed and handed on. The page asks for it when it prints, not before."""

import io
from functools import cache

from scripts.base.addresses import address

PRINTED = ("guidance/", "leaflets/", "letters/", "dates", "to/", "training/", "ask")  # checklists, leaflets, dossiers, sheets
NAME = "qr.svg"  # beside the page
BORDER = 4  # modules around the code


def printed(slug: str) -> bool:
    """Return whether a page is printed and handed on."""
    return slug.startswith(PRINTED)


def files(slugs: set[str], site_url: str) -> dict[str, str]:
    """Return the codes of all pages that have one, by path; `site_url` is the address of the language, with a slash at its end."""
    return {f"{address(slug)}{NAME}": code(f"{site_url}{address(slug)}") for slug in sorted(slugs) if printed(slug)}


@cache
def code(text: str, mask: int | None = None) -> str:
    """Return a text as SVG: black on white, with the margin that readers of codes need. Without a mask the best is looked for."""
    import segno  # here, for who only asks which pages have a code

    svg = io.BytesIO()
    segno.make(text, micro=False, mask=mask).save(
        svg, kind="svg", border=BORDER, light="white", xmldecl=False, svgclass=None, lineclass=None, omitsize=True
    )
    return svg.getvalue().decode()
