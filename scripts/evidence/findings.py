"""Schemas of what SOMEC wrote, found and recommended, of what others asked since, and of the gaps that are left."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from scripts.evidence.models import Model, Slug, SourceId, Url


class OpenAt(Model):
    """A place where a document can be opened, or asked for where it has no address."""

    name: str
    url: Url | None = None


class Publication(Model):
    """A document of SOMEC or about it: how to cite it, where to open it, and what of it this site rests on."""

    id: Slug
    reference: str  # authors, title, publisher, year, as far as they were seen
    doi: Annotated[str, Field(pattern=r"^10\.\d{4,}/\S+$")] | None = None
    read: str  # what of it was read
    not_read: str  # what of it was not
    open_at: list[OpenAt]
    sources: list[SourceId]
