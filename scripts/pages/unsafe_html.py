"""What in a page could run, frame, submit or lead astray: none of it is on this site, whoever wrote it.

The lint refuses it in texts, data and catalogs where they are written (rule `markup`). This is asked of every page as
it is built: whatever the way was, it stops the build.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

# Elements that the site never needs, and scripts that are no file. A block of JSON-LD is data, not a script.
FORBIDDEN = (
    'script:not([src]):not([type="application/ld+json"]), style, iframe, frame, object, embed, applet, base, portal,'
    " form[action], [style], [srcdoc], [formaction], [ping], [target=_blank]"
)
ADDRESSES = ("href", "src", "action", "data", "poster", "xlink:href", "srcset")
SCHEME = re.compile(r"[\x00-\x20]*(?!https?:|mailto:)[a-z][a-z0-9+.-]*:", re.I)  # javascript:, data:, blob:, file:, tel:
_QUICK = re.compile(  # whether a page is worth reading as a tree, which for every page takes a minute
    r"<(?:style|iframe|frame|object|embed|applet|base|portal)\b|<script(?![^>]*\bsrc=)|\s(?:style|srcdoc|formaction|ping|on[a-z]+)\s*="
    r"|<form[^>]*\saction|target\s*=\s*[\"']?_blank"
    r"|(?:href|src|action|data|poster)\s*=\s*[\"']?\s*(?!https?:|mailto:)[a-z][a-z0-9+.&#;-]*[:;]",
    re.I,
)


def unsafe_markup(html: str) -> list[str]:
    """What in a page, or in a part of one, could do harm."""
    if not _QUICK.search(html):
        return []
    tree = LexborHTMLParser(html)
    found = [(node.html or "")[:80] for node in tree.css(FORBIDDEN)]
    for node in tree.css("*"):
        for name, value in node.attributes.items():
            if name.startswith("on") or (name in ADDRESSES and SCHEME.match(value or "")):
                found.append(f"<{node.tag} {name}={value}>"[:80])
    return found
