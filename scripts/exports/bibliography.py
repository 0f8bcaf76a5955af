"""Sources for reference managers: CSL-JSON (https://citeproc-js.readthedocs.io/) and BibTeX."""

from __future__ import annotations

from typing import Any

from scripts.evidence.models import Source

CSL_TYPE = {  # kind of source -> type in CSL and in BibTeX
    "official-page": ("webpage", "misc"),
    "legal-act": ("legislation", "misc"),
    "official-report": ("report", "techreport"),
    "guidance": ("report", "techreport"),
    "project-report": ("report", "techreport"),
    "article": ("article", "misc"),
    "news": ("article-newspaper", "misc"),
    "dataset": ("dataset", "misc"),
    "other": ("document", "misc"),
}


def csl(source: Source) -> dict[str, Any]:
    """A source as a CSL item; without title and address where they name a victim."""
    item: dict[str, Any] = {"id": source.id, "type": CSL_TYPE[source.kind][0], "publisher": source.publisher}
    item["title"] = source.title if source.print_url else f"{source.publisher} (title withheld)"
    if source.href:
        item["URL"] = source.href
    if source.date:
        item["issued"] = {"date-parts": [[int(part) for part in source.date.split("-")]]}
    if source.note:
        item["note"] = source.note
    return item


def bibtex(source: Source) -> str:
    """A source as a BibTeX entry. Braces and other special characters are escaped."""
    fields = {"title": source.title if source.print_url else f"{source.publisher} (title withheld)", "publisher": source.publisher}
    if source.date:
        fields["year"] = source.date[:4]
        fields["date"] = source.date
    if source.note:
        fields["note"] = source.note
    lines = [f"  {name} = {{{_tex(value)}}}" for name, value in fields.items()]
    if source.href:
        lines.append(f"  url = {{{source.href}}}")
    return f"@{CSL_TYPE[source.kind][1]}{{{source.id},\n" + ",\n".join(lines) + "\n}\n"


TEX = {c: f"\\{c}" for c in "{}%&#$_"} | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def _tex(text: str) -> str:
    return "".join(TEX.get(c, c) for c in text)
