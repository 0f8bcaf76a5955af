"""The project's own evidence, pages and texts, loaded once in each process: no test changes them."""

from __future__ import annotations

from functools import cache

from scripts.base.command import ROOT
from scripts.content_lint.project import Project
from scripts.evidence.load import Evidence, load
from scripts.pages.site import SitePages


@cache
def evidence() -> Evidence:
    """Return the evidence of `data/`."""
    return load(ROOT)


@cache
def site_pages(locale: str) -> SitePages:
    """Return the pages of a language."""
    return SitePages(ROOT, locale, evidence())


@cache
def project() -> Project:
    """Return the project as the lint reads it."""
    return Project(ROOT)
