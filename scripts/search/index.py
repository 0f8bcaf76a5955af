"""The index that the browser reads: one compact file a language, and the texts of each page for the excerpts.

`site/search/<locale>/index.json` holds pages, section headings, aliases, the language's rules, and for each stem the
sections whose text has it. Headings, titles and aliases are indexed in the browser, which needs them anyway to show
results. `site/search/<locale>/<address>text.json` holds the texts of a page's sections; only shown results fetch them.

Numbers are written in letters: a digit of base 45 that others follow comes from the first 45 of DIGITS, the last
digit from the other 45. Section numbers of a stem stand as distances, so that most take one letter and compress well.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from pathlib import Path

from evidence.load import Evidence
from search.aliases import aliases
from search.language import Rules, load_rules
from search.records import KINDS, PageRecords, site_records

DIGITS = "".join(chr(code) for code in range(35, 127) if chr(code) not in "\\")[:90]
BASE = 45
COMMON = 0.3  # a stem that more than this share of sections has says nothing
FREQUENT = 3  # more often is not counted


def number(value: int) -> str:
    """A number from 0 on in letters of DIGITS."""
    text = DIGITS[BASE + value % BASE]
    while value := value // BASE:
        text = DIGITS[value % BASE] + text
    return text


def build(pages: list[PageRecords], names: dict[str, list[str]], rules: Rules) -> dict:
    """Content of `index.json`. Names of addresses that the site lacks are left out."""
    sections = [section for page in pages for section in page.sections]
    postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
    lengths = []
    for place, section in enumerate(sections):
        counts = Counter(rules.words(section.text))
        lengths.append(min(counts.total() // 4, BASE * BASE - 1))
        for stem, count in counts.items():
            postings[stem].append((place, min(count, FREQUENT)))
    kept = sorted(stem for stem, found in postings.items() if len(found) <= max(3, COMMON * len(sections)))
    terms, lists, counts, before = [], [], [], ""
    for stem in kept:
        same = next((n for n, (a, b) in enumerate(zip(stem, before, strict=False)) if a != b), min(len(stem), len(before)))
        terms.append(number(same) + stem[same:])
        before, last, text = stem, -1, ""
        for place, count in postings[stem]:
            text += number(place - last - 1)
            last = place
            counts.append(str(count))
        lists.append(text)
    places = {f"{page.address}{f'#{section.id}' if section.id else ''}": n for n, (page, section) in enumerate((p, s) for p in pages for s in p.sections)}
    return {
        "pages": [[page.address, page.title, KINDS.index(page.kind), len(page.sections)] for page in pages],
        "ids": " ".join(section.id or "-" for section in sections),
        "headings": [section.heading for section in sections],
        "lengths": "".join(map(number, lengths)),
        "terms": " ".join(terms),
        "postings": " ".join(lists),
        "counts": "".join(counts),
        "aliases": [[places[address], *found] for address, found in names.items() if address in places],
        "rules": {
            "compounds": rules.compounds,
            "stopwords": rules.stopwords,
            "steps": [[step.keep, step.endings] for step in rules.steps],
            "synonyms": rules.synonyms,
        },
    }


def write_index(root: Path, site: Path, built: tuple[str, ...], evidence: Evidence) -> int:
    """Write `site/search`; return the number of sections. Raises EvidenceError for a fault in `data/search`."""
    names, count = aliases(root, evidence), 0
    for code in built:
        pages = list(site_records(site / code))
        folder = site / "search" / code
        _write(folder / "index.json", build(pages, names, load_rules(root, code)))
        for page in pages:
            _write(folder / f"{page.address}text.json", [section.text for section in page.sections])
        count += sum(len(page.sections) for page in pages)
    return count


def _write(path: Path, content: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
