"""What a page says about itself: its kind and date in one line below the title, the rest at its end."""

import re
from collections.abc import Mapping
from typing import Any

from scripts.base import locales
from scripts.base.addresses import address
from scripts.evidence.places import walk
from scripts.pages.context import PageContext
from scripts.pages.kinds import followed
from scripts.pages.report import wording_of

_SECTION_OR_LABEL = re.compile(r'(<h2\b)|<p class="kind kind--([a-z]+)"[^>]*>.*?</p>\n?', re.S)
FALLBACK = "fallback"  # front matter key of an English page shown in another language


def with_meta(html: str, meta: Mapping[str, Any], slug: str, context: PageContext) -> str:
    """Return HTML of a page with its line below the title, the rest of what it says about itself at the end, and no label too many."""
    evidence, review, name = context.evidence, context.evidence.review, slug.rpartition("/")[2]
    item = evidence.countries.get(name) or evidence.mechanisms.get(name) or review
    values = {
        "kind": meta.get("kind"),
        "audience": meta.get("audience") or [],
        "reviewed": str(meta.get("reviewed") or ""),
        "again": min((day for one in (item, review) for _, part in walk(one) if (day := getattr(part, "check_by", None))), default=""),
        "translated": context.locale != locales.SOURCE and not meta.get(FALLBACK),
        "native_review": str(meta.get("native_review") or ""),
        "native_reviewer": meta.get("native_reviewer"),
        "wording": wording_of(f"{context.locale}/{address(slug)}", context.gettext),
        "depth": "../" * address(slug).count("/"),
        "feed": followed(slug, evidence.mechanisms),
    }
    top, end = (context.render("page-meta.html.jinja", part=part, **values) for part in ("top", "end"))
    return labels_where_kinds_change(html).replace("</h1>", f"</h1>\n{top}", 1) + end


def labels_where_kinds_change(html: str) -> str:
    """Return HTML in which the kind of statement stands only where it changes: not below a heading of the kind of the section before."""
    before, sections = "", 0

    def kept(match: re.Match[str]) -> str:
        nonlocal before, sections
        if match[1]:
            before, sections = ("" if sections else before), 1  # a section without a label: the next one gets one
            return match[0]
        same, before, sections = before == match[2], match[2], 0
        return "" if same else match[0]

    return _SECTION_OR_LABEL.sub(kept, html)
