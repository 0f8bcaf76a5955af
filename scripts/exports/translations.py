"""The table of the translations: how each page stands in each language, and what has been reviewed."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from scripts.base import locales
from scripts.base.addresses import address
from scripts.base.catalogs import N_
from scripts.evidence.load import Evidence
from scripts.exports.rows import Rows
from scripts.exports.tables import TABLES, Column, Table
from scripts.markdown.pages import prose
from scripts.markdown.translation_status import standings


def tables(root: Path) -> tuple[Table, ...]:
    """Return every table of the open data."""
    about = N_("How each page stands in each translation: one row a language and page; pages made from data are not among them")
    columns = (
        Column("language", N_("Code of the language")),
        Column("page", N_("Address on this site")),
        Column("state", N_("current: follows the English of today; older: some sections do not; missing: shown in English")),
        Column("older", N_("Ids of the sections that are older than the English"), "array"),
        Column("reviewed", N_("Day on which a native practitioner reviewed it; empty where nobody has")),
        Column("reviewer", N_("Where that person works: a code such as probation, police or justice")),
    )
    return (*TABLES, Table("translations", about, columns, partial(_rows, root)))


def _rows(root: Path, _evidence: Evidence) -> Rows:
    docs = root / "docs"
    english = prose(docs, locales.SOURCE)
    for code in locales.LOCALES[1:]:
        for one in standings(english, prose(docs, code)):
            yield one, {"language": code, "page": f"{code}/{address(one.slug)}", "older": list(one.older)}
