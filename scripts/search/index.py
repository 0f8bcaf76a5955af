"""The index that the browser reads: one compact file a language, and the texts of each section for the excerpts.

`site/search/<locale>/index.json` holds pages, section headings, aliases, the language's rules, and for each stem the
sections whose text has it. Headings, titles and aliases are indexed in the browser, which needs them anyway to show
results. `site/search/<locale>/texts.json` holds what `excerpts.py` keeps of the texts. It is one file, asked for after the
first results whatever they are: which parts were fetched would tell a host what was typed.

Numbers are written in letters: a digit of base 45 that others follow comes from the first 45 of DIGITS, the last
digit from the other 45. Section numbers of a stem stand as distances, so that most take one letter and compress well.
"""

import json
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

from scripts.base import locales
from scripts.base.fold import fold
from scripts.evidence.load import Evidence
from scripts.search.aliases import aliases, joined
from scripts.search.excerpts import excerpts
from scripts.search.language import AFTER_NUMBER, TOKEN, Rules, load_rules
from scripts.search.records import PageRecords, site_records

DIGITS = "".join(chr(code) for code in range(35, 127) if chr(code) not in "\\")[:90]
BASE = 45
YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!/)")  # in texts: every section is dated; acts keep theirs


def number(value: int) -> str:
    """Return a number from 0 on in letters of DIGITS."""
    text = DIGITS[BASE + value % BASE]
    while value := value // BASE:
        text = DIGITS[value % BASE] + text
    return text


def build(pages: list[PageRecords], names: dict[str, list[str]], rules: Rules, stopped: dict[str, frozenset[str]]) -> dict[str, Any]:
    """Return the content of `index.json`. Names of addresses that the site lacks are left out.

    `stopped` holds each language's stop words: those of a page that still stands in English say nothing either.
    """
    unsaid = {code: {rules.stem(word) for word in words} - {rules.stem(word) for word in rules.stopped} for code, words in stopped.items()}

    def stems(text: str, language: str) -> list[str]:
        return [stem for stem in rules.words(YEAR.sub(" ", text)) if stem not in unsaid[language]]

    sections = [(page, section) for page in pages for section in page.sections]
    places = {f"{page.address}{f'#{section.id}' if section.id else ''}": n for n, (page, section) in enumerate(sections)}
    postings: dict[str, list[int]] = defaultdict(list)
    lengths = []
    for place, (page, section) in enumerate(sections):
        lengths.append(len(stems(section.text, page.language)) // 4)
        for stem in set(stems(section.said, page.language)):
            postings[stem].append(place)
    most = max(3, rules.common * len(sections))
    kept = sorted(stem for stem, found in postings.items() if len(found) <= most)
    common = sorted(set(postings) - set(kept))
    terms, lists, before = [], [], ""
    for stem in kept:
        same = next((n for n, (a, b) in enumerate(zip(stem, before, strict=False)) if a != b), min(len(stem), len(before)))
        terms.append(number(same) + stem[same:])
        before, last, text = stem, -1, ""
        for place in postings[stem]:
            text += number(place - last - 1)
            last = place
        lists.append(text)
    return {
        "pages": [[page.address, page.title, page.kind, len(page.sections)] for page in pages],
        "ids": " ".join(section.id or "-" for _, section in sections),
        "headings": [section.heading for _, section in sections],
        "lengths": "".join(map(number, lengths)),
        "terms": " ".join(terms),
        "postings": " ".join(lists),
        "common": " ".join(number(len(postings[stem])) + stem for stem in common),
        "aliases": _names({places[a]: found for a, found in names.items() if a in places}, rules),
        "everyPage": {a.removeprefix("#"): ",".join(_distinct(found, rules)) for a, found in names.items() if a[0] == "#" or a[-1] == "*"},
        "rules": {
            "home": rules.home,
            "compounds": rules.compounds,
            "afterNumber": " ".join(sorted(AFTER_NUMBER)),
            "stopwords": rules.stopwords,
            "towards": rules.towards,
            "away": rules.away,
            "steps": [[step.keep, step.endings] for step in rules.steps],
            "synonyms": rules.synonyms,
        },
    }


def _names(found: dict[int, list[str]], rules: Rules) -> str:
    """Return the names of sections in one text, each section with its distance from the one before."""
    distances = zip(sorted(found), [0, *sorted(found)], strict=False)
    return ";".join(f"{number(place - before)}{','.join(_distinct(found[place], rules))}" for place, before in distances)


def _distinct(names: list[str], rules: Rules) -> list[str]:
    """Return the names folded, without those that are the same to the search: 2008/947/JHA and 2008/947."""
    distinct = {tuple(rules.name(name)): name for name in reversed(names)}
    return [" ".join(TOKEN.findall(fold(name))) for name in reversed(distinct.values())]


def write_index(root: Path, site: Path, built: tuple[str, ...], evidence: Evidence) -> int:
    """Write `site/search`; return the number of sections. Raises EvidenceError for a fault in `data/search`."""
    names, count = aliases(evidence), 0
    rules = {code: load_rules(root, code) for code in locales.LOCALES}
    stopped = {code: one.stopped for code, one in rules.items()}
    for code in built:
        pages = list(site_records(site / code))
        folder = site / "search" / code
        _write(folder / "index.json", build(pages, joined(names, rules[code].tasks), rules[code], stopped))
        _write(folder / "texts.json", excerpts(pages, rules[code]))
        count += sum(len(page.sections) for page in pages)
    return count


def _write(path: Path, content: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
