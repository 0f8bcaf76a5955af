"""A tiny project: the real theme, hooks and settings around two pages and a handful of facts."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from scripts.build.site import Build, Plan
from scripts.build.workers import Workers

ROOT = Path(__file__).resolve().parent.parent

SOURCES = """\
- id: act-one
  title: An act
  publisher: Official Journal
  url: https://eur-lex.europa.eu/act
  date: 2019-05-17
  kind: legal-act
  language: en
  checked: 2026-11
- id: hidden-one
  publisher: Some newspaper
  address_hash: 0f115db062b7c0dd030b16878c99dea5c354b49dc37b38eb8846179c7783e9d7
  date: 2015
  kind: news
  language: en
  checked: 2026-11
"""
COUNTRY = """\
code: lv
own_names: [Latvija]
reviewed: 2026-11-01
glance:
  eu: {value: Member State, date: 2004-05-01, facts: [lv-eu]}
  sis: null
authorities:
  - {role: probation, own: Valsts probācijas dienests, own_language: lv, en: State Probation Service, sources: [act-one]}
instruments:
  fd-2008-947: {languages: [lv, en], languages_sources: [act-one]}
  fd-2008-909: {}
  fd-2009-829: {}
  european-protection-order: {}
facts:
  - {id: lv-eu, topic: membership, text: Latvia joined in 2004., as_of: 2014-06, sources: [act-one]}
  - {id: lv-guess, topic: risk-assessment, text: Article 5 of the act may say so., basis: background}
gaps: [We found no figures.]
"""
MECHANISM = """\
id: ecris
name: European Criminal Records Information System
short_name: ECRIS
kind: criminal-records
question: Where was the person convicted?
who: Central authorities
start_at: Your central authority
legal_acts: [{short: FD 2009/315/JHA, celex: 32009F0315, sources: [act-one]}]
status: in-force
card_sources: [act-one]
deadlines:
  - {id: reply, what: Reply, number: 10, unit: working-days, counted_from: receipt, article: Article 8(1), sources: [act-one]}
participation:
  - {country: lv, status: in, since: 2012-04, sources: [act-one]}
facts:
  - {id: ecris-01, topic: scope, text: There is no central database., sources: [act-one]}
"""
HOME = """\
---
description: A home page for the tests, with enough words in it.
kind: home
audience: [practitioners]
reviewed: 2026-11-01
---
# Home

Welcome. [The mechanism](mechanisms/ecris.md#deadlines)
"""
ECRIS = """\
---
description: A mechanism page for the tests, with enough words in it.
kind: mechanism
audience: [practitioners]
reviewed: 2026-11-01
---
# ECRIS

<!-- data: card -->

## Deadlines {#deadlines .law}

Ten working days. [@act-one; @hidden-one] Article 9 says more. [@?]

<!-- data: deadlines -->

## Advice {#advice .advice}

Ask early.

## Evidence {#evidence}

<!-- data: evidence -->
"""
NAV = """\
nav:
  - index.md
  - My case:
      - mechanisms/ecris.md
  - Countries:
      - countries/index.md
      - countries/compare.md
      - countries/measures.md
      - transfers.md
      - ask.md
      - countries/lv.md
  - About:
      - reference/glossary.md
      - reference/evidence.md
      - reference/sources.md
      - reference/acts.md
      - reference/rulings.md
      - reference/forms.md
      - reference/pages.md
      - data.md
"""


class TinyProject:
    """A project folder with helpers to change it."""

    def __init__(self, root: Path, workers: Callable[[], Workers]) -> None:
        self.root, self.site, self._workers = root, root / "site", workers

    def copy(self, root: Path) -> TinyProject:
        """The same project in another folder, as it was built."""
        shutil.copytree(self.root, root, symlinks=True, ignore=shutil.ignore_patterns(".site-*"))  # of a build, on its way out
        return TinyProject(root, self._workers)

    def write(self, path: str, text: str) -> Path:
        """Write a file of the project."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def replace(self, path: str, old: str, new: str) -> None:
        """Change a file of the project."""
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text
        self.write(path, text.replace(old, new))

    def build(self, *locales: str, **options: Any) -> float:
        """Build languages with the processes of this test session; English where none is named."""
        plan = Plan(self.root, self.site, locales or ("en",), quiet=True, complete=False, **options)
        return Build(plan, self._workers()).run()

    def html(self, address: str) -> str:
        """A built page."""
        return (self.site / address / "index.html").read_text(encoding="utf-8")


def make(root: Path, workers: Callable[[], Workers]) -> TinyProject:
    """Write the tiny project into a new folder; it is not built."""
    project = TinyProject(root, workers)
    root.mkdir()
    for name in ("scripts", "overrides", "pyproject.toml"):
        (project.root / name).symlink_to(ROOT / name)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    project.write("mkdocs.yml", re.sub(r"^nav:.*?(?=^\w)", NAV, settings, count=1, flags=re.M | re.S))
    (project.root / "docs").mkdir()
    shutil.copytree(ROOT / "docs/assets", project.root / "docs/assets")
    shutil.copy(ROOT / "docs/sw.js", project.root / "docs/sw.js")
    project.write("data/review.yml", "searched: 2026-11\nreviewed: 2026-11-24\n")
    project.write("data/sources/tiny.yml", SOURCES)
    project.write("data/countries/lv.yml", COUNTRY)
    project.write("data/mechanisms/ecris.yml", MECHANISM)
    shutil.copytree(ROOT / "data" / "search", project.root / "data" / "search")  # a copy: tests write into data/
    project.write(
        "data/terms.yml", "- {id: alert, en: alert, nl: signalering, lv: brīdinājums, es: alerta, ca: alerta, definition: A call to act.}\n"
    )
    project.write("docs/en/index.md", HOME)
    project.write("docs/en/mechanisms/ecris.md", ECRIS)
    for locale in ("nl", "lv", "es", "ca"):
        (project.root / "docs" / locale).mkdir()
        for domain in ("ui", "data"):
            project.write(f"locale/{locale}/LC_MESSAGES/{domain}.po", f'msgid ""\nmsgstr "Language: {locale}\\n"\n')
    return project
