"""Write data/schemas/: a JSON Schema for each kind of file in data/, so that an editor completes keys and marks faults.

The models are the source; run this after a change in one of them. A line such as
`# yaml-language-server: $schema=../schemas/country.json` at the head of a file tells the editor which one is meant. Lists
that have no keys of their own have no schema.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from scripts.base.languages import Language
from scripts.base.locales import LOCALES
from scripts.evidence.acts import Act
from scripts.evidence.certificates import Certificate, Shared
from scripts.evidence.findings import Finding, Publication, Recommendation
from scripts.evidence.forms import StandardForm
from scripts.evidence.grounds import Grounds, StateGrounds
from scripts.evidence.leaflets import Leaflet
from scripts.evidence.letters import Letter
from scripts.evidence.models import Change, Collection, Country, Development, Mechanism, Review, Source, Term
from scripts.evidence.redirects import Redirects
from scripts.evidence.training import Cards, Sheet, Topic
from scripts.evidence.wishes import Wish
from scripts.search.language import Rules

FOLDER = "data/schemas"
SCHEMAS: dict[str, tuple[tuple[str, ...], Any]] = {  # name of the schema -> files below data/, and what each of them is
    "acts": (("acts/*.yml",), list[Act]),
    "certificate": (("forms/*.yml",), Certificate),
    "certificate-shared": (("forms/shared/entries.yml",), list[Shared]),
    "changes": (("changes.yml",), list[Change]),
    "collection": (("practice/*.yml", "somec/*.yml"), Collection),
    "country": (("countries/*.yml",), Country),
    "findings": (("findings.yml",), list[Finding]),
    "forms": (("forms.yml",), list[StandardForm]),
    "grounds": (("grounds.yml",), list[Grounds]),
    "grounds-state": (("grounds/*.yml",), StateGrounds),
    "language": (("languages/*.yml",), Language),
    "leaflet": (("leaflets/*.yml",), Leaflet),
    "letter": (("letters/*.yml",), Letter),
    "mechanism": (("mechanisms/*.yml",), Mechanism),
    "publications": (("publications.yml",), list[Publication]),
    "recommendations": (("recommendations.yml",), list[Recommendation]),
    "redirects": (("redirects.yml",), Redirects),
    "review": (("review.yml",), Review),
    "search": (tuple(f"search/{locale}.yml" for locale in LOCALES), Rules),
    "sources": (("sources/*.yml",), list[Source]),
    "terms": (("terms.yml",), list[Term]),
    "timeline": (("timeline.yml",), list[Development]),
    "wishes": (("wishes.yml",), list[Wish]),
    "training-cards": (("training/cards.yml",), list[Cards]),
    "training-sheets": (("training/sheets.yml",), list[Sheet]),
    "training-sessions": (("training/sessions.yml",), list[Topic]),
}


def schemas() -> dict[str, str]:
    """Return the text of each schema, by the name of its file."""
    return {f"{name}.json": _text(files, kind) for name, (files, kind) in SCHEMAS.items()}


def _text(files: tuple[str, ...], kind: Any) -> str:
    comment = f"For {', '.join(f'data/{name}' for name in files)}; made by python -m scripts schemas"
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$comment": comment}
    return json.dumps(schema | TypeAdapter(kind).json_schema(), ensure_ascii=False, indent=1) + "\n"


def run(options: argparse.Namespace) -> int:
    """Return the exit code: 0 written, 2 could not write."""
    folder: Path = options.root / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in schemas().items():
            (folder / name).write_text(text, encoding="utf-8")
    except OSError as error:
        print(error, file=sys.stderr)
        return 2
    return 0
