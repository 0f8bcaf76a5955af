"""data/released.lock: what stood at the last release, so that nothing of it goes without a word.

One line a thing, its name and what it holds with a tab between: `ids ADDRESS`, section ids of a page; `pages nl lv`, the
prose pages of these languages; `strings data nl lv`, a short digest of each English string that they had translated;
`gathered`, how many statements data/research.lock had. Languages that hold the same share a line.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2b

from scripts.base.addresses import LOCK, parse_lock, written
from scripts.base.catalogs import DOMAINS, po_path
from scripts.base.command import CLEAN, stop
from scripts.base.locales import LOCALES, SOURCE
from scripts.content_lint.project import Project
from scripts.evidence.consistency import GATHERED

FILE = "data/released.lock"
HEAD = (
    "# What stood at the last release. Made by 'python -m scripts release-lock'; scripts/content_lint/evidence/released.py has its form.\n"
)


@dataclass
class Released:
    """What stood at the release."""

    ids: dict[str, tuple[str, ...]] = field(default_factory=dict)  # by address, as data/anchors.lock has it
    pages: dict[str, set[str]] = field(default_factory=dict)  # slugs, by language
    strings: dict[tuple[str, str], set[str]] = field(default_factory=dict)  # digests, by catalog and language
    gathered: int = 0


def english_digest(text: str) -> str:
    """Return what stands for an English string."""
    return blake2b(text.encode(), digest_size=4).hexdigest()


def translated(project: Project, domain: str, locale: str) -> set[str]:
    """Return digests of the English strings that a catalog translates."""
    return {english_digest(entry.english) for entry in project.strings(po_path(project.root, locale, domain))}


def gathered(project: Project) -> int:
    """Return how many statements data/research.lock has."""
    lines = project.text(project.root / GATHERED).splitlines()
    return sum(len(line.partition("\t")[2].split()) for line in lines if not line.startswith("#"))


def read(text: str) -> Released:
    """Return the release, of the text of the lock. Raises ValueError for a line that cannot be read."""
    found = Released()
    for line in text.splitlines():
        name, _, held = line.partition("\t")
        kind, *names = name.split() or [""]
        if not kind or kind.startswith("#"):
            continue
        if kind == "ids":
            found.ids[names[0]] = tuple(held.split())
        elif kind == "pages":
            found.pages |= {locale: set(held.split()) for locale in names}
        elif kind == "strings":
            found.strings |= {(names[0], locale): set(held.split()) for locale in names[1:]}
        elif kind == "gathered":
            found.gathered = int(held)
        else:
            raise ValueError(f"{kind!r} is nothing that {FILE} holds")
    return found


def lock(project: Project) -> str:
    """Return the text of the lock for the project as it stands."""
    lines = [f"gathered\t{gathered(project)}\n"]
    lines += _shared("pages", {locale: project.pages[locale] for locale in LOCALES})
    for domain in DOMAINS:
        lines += _shared(f"strings {domain}", {locale: translated(project, domain, locale) for locale in LOCALES if locale != SOURCE})
    pages, _ = parse_lock(project.text(project.root / LOCK))
    lines += [f"ids {written(page.address)}\t{' '.join(page.ids)}\n" for page in pages]
    return HEAD + "".join(lines)


def _shared(kind: str, held: dict[str, Iterable[str]]) -> list[str]:
    by_content: dict[str, list[str]] = defaultdict(list)
    for locale, things in held.items():
        by_content[" ".join(sorted(things))].append(locale)
    return [f"{kind} {' '.join(locales)}\t{content}\n" for content, locales in by_content.items()]


def run(options: argparse.Namespace) -> int:
    """Write the lock. Exit codes: 0 written, 2 the project could not be read."""
    project = Project(options.root)
    if not any(project.pages.values()):
        stop(f"no page under {options.root / 'docs'}/<locale>; is --root the project?")
    (options.root / FILE).write_text(lock(project), encoding="utf-8")
    print(f"{FILE}: written")
    return CLEAN
