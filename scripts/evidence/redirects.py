"""`data/redirects.yml`: pages that moved and ids that were renamed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import ConfigDict, Field

from scripts.evidence.load import validated
from scripts.evidence.models import Model

Address = Annotated[str, Field(pattern=r"^([a-z0-9-]+/)*$")]


class Redirects(Model):
    """Old address to new address; and, by page, old id to the id that holds it now."""

    model_config = ConfigDict(str_min_length=0)  # the home page's address is empty

    pages: dict[Address, Address] = Field(default_factory=dict)
    ids: dict[Address, dict[str, str]] = Field(default_factory=dict)


def load_redirects(root: Path) -> Redirects:
    """Read the file; none is no redirect. Raises EvidenceError with file and key."""
    path = root / "data" / "redirects.yml"
    if not path.is_file():
        return Redirects()
    return validated(Redirects, path)
