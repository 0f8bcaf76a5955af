"""How the translation of a page stands: whether it is there, follows the English of today, and has been reviewed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scripts.markdown.hashes import outdated
from scripts.markdown.page import Page


@dataclass(frozen=True)
class Standing:
    """One page in one language."""

    slug: str
    missing: bool = False
    older: tuple[str, ...] = ()  # ids of the sections that are older than the English
    reviewed: str = ""  # the day on which a native practitioner reviewed it
    reviewer: str = ""  # where that person works: a key of REVIEWER in evidence/labels.yml

    @property
    def state(self) -> str:
        """missing, older or current."""
        return "missing" if self.missing else "older" if self.older else "current"


def standings(english: Mapping[str, Page], own: Mapping[str, Page]) -> Iterator[Standing]:
    """Yield each English page as it stands in a language."""
    for slug, page in english.items():
        if slug not in own:
            yield Standing(slug, missing=True)
            continue
        meta = own[slug].meta
        reviewed, reviewer = str(meta.get("native_review") or ""), str(meta.get("native_reviewer") or "")
        yield Standing(slug, older=tuple(outdated(page, own[slug])), reviewed=reviewed, reviewer=reviewer)
