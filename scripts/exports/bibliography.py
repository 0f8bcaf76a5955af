"""Sources for reference managers: CSL-JSON (https://citeproc-js.readthedocs.io/) and BibTeX."""

from __future__ import annotations

from typing import Any

from scripts.base.locales import SOURCE, written_date
from scripts.evidence.findings import Finding
from scripts.evidence.labels import CERTAINTY, DATED, FINDING_KIND
from scripts.evidence.load import Evidence
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
    """Return a source as a CSL item; without title and address where they name a victim."""
    item: dict[str, Any] = {"id": source.id, "type": CSL_TYPE[source.kind][0], "publisher": source.publisher}
    item["title"] = source.title or f"{source.publisher} (title withheld)"
    if source.href:
        item["URL"] = source.href
    if source.date:
        item["issued"] = {"date-parts": [[int(part) for part in source.date.split("-")]]}
    if source.note:
        item["note"] = source.note
    return item


def bibtex(source: Source) -> str:
    """Return a source as a BibTeX entry. Braces and other special characters are escaped."""
    fields = {"title": source.title or f"{source.publisher} (title withheld)", "publisher": source.publisher}
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


def finding_csl(finding: Finding, evidence: Evidence, site_url: str) -> dict[str, Any]:
    """Return a finding as a CSL item: this site is its container; the note says what it is, how sure, its date and its original source."""
    item: dict[str, Any] = {"id": f"somec-{finding.id}", "type": "entry", "title": f"{finding.id.upper()}: {finding.text}"}
    item |= {"container-title": "SOMEC knowledge base", "URL": _address(finding, site_url), "note": _note(finding, evidence)}
    if finding.as_of and finding.dated in ("shown", "general-knowledge"):
        item["original-date"] = {"date-parts": [[int(part) for part in finding.as_of.split("-")]]}
    return item


def finding_bibtex(finding: Finding, evidence: Evidence, site_url: str) -> str:
    """Return a finding as a BibTeX entry, with the same note."""
    fields = {"title": f"{finding.id.upper()}: {finding.text}", "howpublished": "SOMEC knowledge base", "note": _note(finding, evidence)}
    lines = [*(f"  {name} = {{{_tex(value)}}}" for name, value in fields.items()), f"  url = {{{_address(finding, site_url)}}}"]
    return f"@misc{{somec-{finding.id},\n" + ",\n".join(lines) + "\n}\n"


def _address(finding: Finding, site_url: str) -> str:
    return f"{site_url.rstrip('/')}/en/findings/{finding.page}/#{finding.id}"


def _note(finding: Finding, evidence: Evidence) -> str:
    """Return kind, certainty, date and original source of a finding, in English."""
    date = DATED[finding.dated] % {"date": written_date(finding.as_of, SOURCE)}
    sources = "; ".join(f"{text}{f', doi:{doi}' if doi else ''}" for text, doi in evidence.originals(finding).items())
    return f"{FINDING_KIND[str(finding.kind)]}; {CERTAINTY[str(finding.certainty)]}; {date}. Source: {sources}"
