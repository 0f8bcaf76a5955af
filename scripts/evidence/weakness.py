"""What makes a source weak, and the words in which a page says that a statement rests on weak sources alone."""

from collections.abc import Iterable
from functools import cache
from typing import Literal
from urllib.parse import urlsplit

from scripts.base import yaml_file
from scripts.base.languages import FOLDER
from scripts.evidence.labels import TABLES

Weakness = Literal["press", "copy", "slides", "secondary"]
HOSTS = FOLDER.parent / "official-hosts.yml"
_KINDS = {"news": "press", "other": "secondary"}
MARKS, READ_IN, MEANINGS = TABLES["WEAK"], TABLES["READ_IN"], TABLES["WEAK_MEANING"]  # the second: beside a source's kind, in its note


def weakness(kind: str, weak: str | None, url: str = "") -> str:
    """Return why a source is weak: press, copy, slides or secondary; "" where it is not.

    Its kind tells; a law that stands at another host than those of the Union and the States is a copy; else its field `weak`.
    """
    if kind == "legal-act" and url and not is_official(url):
        return "copy"
    return _KINDS.get(kind) or weak or ""


def is_official(url: str) -> bool:
    """Return whether an address is at a host where the Union or a State publishes its law, or below one."""
    labels = (urlsplit(url).hostname or "").rstrip(".").split(".")
    return any(".".join(labels[at:]) in _hosts() for at in range(len(labels)))


@cache
def _hosts() -> frozenset[str]:
    return frozenset(host for hosts in yaml_file.read(HOSTS).values() for host in hosts)


def weakness_of_all(found: Iterable[str]) -> str:
    """Return why a statement is weakly supported, from the weakness of each of its sources; "" where one is strong, or none is named."""
    each = set(found)
    if not each or "" in each:
        return ""
    return each.pop() if len(each) == 1 else "mixed"
