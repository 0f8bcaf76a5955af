"""An English page and a right translation, in which a test makes one slip; what all rules of translations find of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from scripts.content_lint.project import Project
from scripts.content_lint.registry import discover

RULES = [rule for name, rule in discover().items() if name.startswith("translation-") or name in ("duplicate-text", "punctuation")]
HEAD = 'msgid ""\nmsgstr ""\n"Language: {}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
ENGLISH = """# Page

The court of Ireland answers within 10 working days. It must not tell the person what the police of the other State said.
The issuing State may write at least three times. [@jud-ecris-lsu]

<!-- data: card -->

## Steps {#steps .advice}

- Ask the police, and see [the deadlines](ecris.md#deadlines).
- Ask the court, in force since 12 December 2024.

!!! warning "Mind"

## Who decides there and when {#who}

| What | Who decides |
|---|---|
| A prison sentence that is moved | the court of the other State |
| Probation | Germany decides; Spain does not |

Within 60 days of receipt the executing State tells the Ministry of Justice. [@pol-sis-lords-2021]
Then it waits for the answer.
"""
DUTCH = """# Pagina

De Ierse rechter antwoordt binnen 10 werkdagen. Hij mag de persoon niet vertellen wat de politie van de andere staat zei.
De beslissingsstaat mag ten minste drie keer schrijven. [@jud-ecris-lsu]

<!-- data: card -->

## Stappen {#steps .advice}

- Vraag het de politie, en zie [de termijnen](ecris.md#deadlines).
- Vraag het de rechter, van kracht sinds 12 december 2024.

!!! warning "Let op"

## Wie daar beslist en wanneer {#who}

| Wat | Wie beslist |
|---|---|
| Een gevangenisstraf die wordt overgedragen | de rechter van de andere staat |
| Reclassering | Duitsland beslist; Spanje niet |

Binnen 60 dagen na ontvangst meldt de tenuitvoerleggingsstaat het aan het ministerie van Justitie. [@pol-sis-lords-2021]
Dan wacht hij op het antwoord.
"""
Told = list[tuple[str, int, str]]  # rule, line, message


def all_found(site) -> Told:
    """What the rules of translations find, but for the hashes that these pages do without."""
    project = Project(site.root, site.today)
    found = [issue for rule in RULES for issue in rule.run(project) if "lacks the hashes" not in issue.message and issue.line]
    return [(issue.rule, issue.line, issue.message) for issue in sorted(found)]


@pytest.fixture
def slip(site) -> Callable[..., Told]:
    """Replace a part of the Dutch page, and tell what is found."""

    def told(old: str = "", new: str = "") -> Told:
        assert old in DUTCH
        site.write("docs/en/page.md", ENGLISH)
        site.write("docs/nl/page.md", DUTCH.replace(old, new, 1) if old else DUTCH)
        return all_found(site)

    return told


@pytest.fixture
def pair(site) -> Callable[..., Told]:
    """Write two pages, without their title, and tell what is found."""

    def told(english: str, text: str, locale: str = "nl", meta: str = "") -> Told:
        site.write("docs/en/page.md", f"# A\n\n{english}\n")
        site.write(f"docs/{locale}/page.md", f"{meta}# A\n\n{text}\n")
        return all_found(site)

    return told


@pytest.fixture
def string(site) -> Callable[..., Told]:
    """Write a string of a catalog, and tell what is found."""

    def told(english: str, text: str, locale: str = "es", place: str = "a.yml: text") -> Told:
        body = f'{HEAD.format(locale)}\n#. {place}\nmsgid "{english}"\nmsgstr "{text}"\n'
        site.write(f"locale/{locale}/LC_MESSAGES/data.po", body)
        return all_found(site)

    return told
