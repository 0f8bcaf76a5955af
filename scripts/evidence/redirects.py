"""`data/redirects.yml`: pages that moved and ids that were renamed."""

from collections.abc import Collection
from typing import Annotated

from pydantic import ConfigDict, Field

from scripts.base.addresses import written
from scripts.evidence.models import Model

FILE = "data/redirects.yml"
Address = Annotated[str, Field(pattern=r"^([a-z0-9-]+/)*$")]


class Redirects(Model):
    """Old address to new address; and, by page, old id to the id that holds it now."""

    model_config = ConfigDict(str_min_length=0)  # the home page's address is empty

    pages: dict[Address, Address] = Field(default_factory=dict)
    ids: dict[Address, dict[str, str]] = Field(default_factory=dict)

    def fault(self, old: str, present: Collection[str]) -> str:
        """Return what is wrong with a redirect, given the addresses of all pages; nothing where it leads straight to one."""
        new = self.pages[old]
        if old in present:
            return "is a page, so it cannot be a redirect too: take one away"
        if new in present:
            return ""
        if new not in self.pages:
            return f"leads to {written(new)}, which is no page"
        seen = {old}
        while new in self.pages and new not in seen:
            seen.add(new)
            new = self.pages[new]
        if new in seen:
            return "leads in a circle: write the page that readers are to get"
        return f"leads to another redirect: write the last address, {written(new)}"
