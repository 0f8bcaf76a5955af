"""Sources, acts and findings for reference managers: CSL-JSON (https://docs.citationstyles.org), BibTeX in the types of BibLaTeX, RIS."""

from pathlib import Path
from typing import Any

from scripts.base import yaml_file
from scripts.base.locales import SOURCE, written_date
from scripts.evidence.acts import Act
from scripts.evidence.findings import Finding
from scripts.evidence.labels import CERTAINTY, DATED, FINDING_KIND
from scripts.evidence.load import Evidence
from scripts.evidence.models import Source

Item = dict[str, Any]  # of CSL
NAMES: dict[str, dict[str, str]] = yaml_file.read(Path(__file__).with_suffix(".yml"))
TEX = {c: f"\\{c}" for c in "{}%&#$_"} | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def items(evidence: Evidence, site_url: str) -> dict[str, list[Item]]:
    """Return the items of each list, by its name."""
    return {
        "sources": [_source(one) for one in evidence.sources.values()],
        "acts": [_act(one) for one in evidence.acts.values()],
        "findings": [_finding(one, evidence, site_url) for one in evidence.findings],
    }


def bibtex(item: Item) -> str:
    """Return an item as a BibTeX entry. Braces and other special characters are escaped, but in addresses."""
    fields = {"title": _tex(item["title"])}
    if "author" in item:
        fields["author"] = f"{{{_tex(item['author'][0]['literal'])}}}"  # braces: the name of a body has no parts
    fields |= {name: item[key] if key == "URL" else _tex(item[key]) for key, name in NAMES["fields"].items() if item.get(key)}
    for key, name in (("issued", "date"), ("accessed", "urldate")):
        if key in item:
            fields[name] = "-".join(f"{part:02}" for part in item[key]["date-parts"][0])
    if "date" in fields:
        fields["year"] = fields["date"][:4]
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    return f"@{NAMES['bibtex'].get(item['type'], item['type'])}{{{item['id']},\n{lines}\n}}\n"


def ris(item: Item) -> str:
    """Return an item as an entry of RIS. An author whose name has a comma is left to the publisher: programs would turn it round."""
    tags, author = NAMES["ris"], item.get("author", [{}])[0].get("literal", "")
    fields = [("TY", tags.get(item["type"], tags["other"])), ("ID", item["id"]), ("AU", "" if "," in author else author)]
    fields += [(tag, str(item.get(key, ""))) for key, tag in NAMES["ris_fields"].items()]
    for key, tag in (("issued", "DA"), ("accessed", "Y2")):
        parts = [f"{part:02}" for part in item[key]["date-parts"][0]] if key in item else []
        fields.append((tag, "/".join([*parts, "", "", ""][:3]) if parts else ""))
    return "".join(f"{tag}  - {' '.join(text.split())}\r\n" for tag, text in fields if text) + "ER  - \r\n\r\n"


def _source(source: Source) -> Item:
    """Return a source; without title and address where they name a victim. Its publisher is its author."""
    item: Item = {"id": source.id, "type": NAMES["csl"][source.kind], "title": source.title or f"{source.publisher} (title withheld)"}
    item |= {"author": [{"literal": source.publisher}], "publisher": source.publisher, "language": source.language}
    return _filled(item | {"URL": source.href, "issued": _day(source.date), "accessed": _day(source.checked), "note": source.note})


def _act(act: Act) -> Item:
    """Return an act, or a ruling by its court."""
    number = (act.ruling and act.ruling.ecli) or act.celex or act.identifier
    item: Item = {"id": act.id, "type": "legal_case" if act.ruling else "legislation"}
    item |= {"title": act.title(SOURCE)[0], "title-short": act.short}
    item |= {"number": number, "URL": act.eli or act.official(SOURCE)[0], "jurisdiction": act.country, "issued": _day(act.date)}
    item["language"] = act.official(SOURCE)[1]
    return _filled(item | {"accessed": _day(max((one.checked for one in act.read if one.checked), default=None))})


def _finding(finding: Finding, evidence: Evidence, site_url: str) -> Item:
    """Return a finding: this site is its container; the note says what it is, how sure, its date and its original source."""
    date = DATED[finding.dated] % {"date": written_date(finding.as_of, SOURCE)}
    sources = "; ".join(f"{text}{f', doi:{doi}' if doi else ''}" for text, doi in evidence.originals(finding).items())
    item: Item = {"id": f"somec-{finding.id}", "type": "entry", "title": f"{finding.id.upper()}: {finding.text}", "language": SOURCE}
    item |= {"container-title": "SOMEC knowledge base", "URL": f"{site_url}{SOURCE}/findings/{finding.page}/#{finding.id}"}
    item["note"] = f"{FINDING_KIND[str(finding.kind)]}; {CERTAINTY[str(finding.certainty)]}; {date}. Source: {sources}"
    return _filled(item | {"original-date": _day(finding.as_of) if finding.dated in ("shown", "general-knowledge") else None})


def _day(value: str | None) -> Item | None:
    return {"date-parts": [[int(part) for part in value.split("-")]]} if value else None


def _filled(item: Item) -> Item:
    return {key: value for key, value in item.items() if value}


def _tex(text: str) -> str:
    return "".join(TEX.get(c, c) for c in text)
