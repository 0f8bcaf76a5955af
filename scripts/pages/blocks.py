"""Blocks that prose pages take from data: `<!-- data: NAME [ARGUMENT] -->` on a line of its own."""

from collections.abc import Callable
from itertools import groupby

from scripts.evidence import labels
from scripts.evidence.channels import states
from scripts.evidence.findings import Finding
from scripts.evidence.models import Change, Mechanism
from scripts.i18n.state import State
from scripts.markdown.blocks import BLOCKS, DATA, HOME, MECHANISM
from scripts.markdown.page import Line, rewritten
from scripts.pages import grounds, letter_preview, mechanisms
from scripts.pages.context import PageContext
from scripts.pages.render import no_numbered_lists
from scripts.pages.watch import watched


class BlockError(Exception):
    """A data block that does not exist. The text names the page and the blocks that do."""


def fill(
    markdown: str,
    slug: str,
    context: PageContext,
    translated: Callable[[], list[State]],
    titles: dict[str, str],
    reviewed: Callable[[], dict[str, str]],
) -> str:
    """Return Markdown with its data blocks filled. Raises BlockError.

    `translated` gives the state of each translated language, `titles` the titles of the prose pages by slug, `reviewed` the day of the
    last review of each mechanism's page.
    """

    def block(line: Line) -> list[str]:
        match = DATA.match(line.prose.rstrip())
        return [no_numbered_lists(made(*match.groups()))] if match else [line.text]

    def made(name: str, argument: str | None) -> str:
        if name in MECHANISM:
            mechanism = context.evidence.mechanisms.get(slug.rpartition("/")[2].removesuffix(".md"))
            if not mechanism:
                raise BlockError(f"{slug}: block {name!r} needs data/mechanisms/<name of the page>.yml")
            return context.render(f"mechanism-{name}.md.jinja", mechanism=mechanism, **mechanisms.values(name, mechanism, context))
        if name in HOME:
            values = letter_preview.values(context) if name in ("finder", "letter") else {}
            known = context.evidence.countries_by_name(context.locale)
            beyond = [code for code in states(context.evidence) if code not in context.evidence.countries]
            return context.render(f"home-{name}.md.jinja", countries=known, beyond=beyond, wishes=context.evidence.wishes, **values)
        if name == "findings":
            findings = [finding for finding in context.evidence.findings if finding.page == argument]
            if not findings:
                raise BlockError(f"{slug}: no finding in data/findings.yml has page: {argument}")
            return context.render("findings.md.jinja", findings=findings, page=argument)
        if name in others:
            return others[name]()
        raise BlockError(f"{slug}: unknown block {name!r}; there are {', '.join(BLOCKS)}")

    others: dict[str, Callable[[], str]] = {
        "editions": lambda: context.render("editions.md.jinja", editions=_by_month(context.evidence.changes)),
        "findings-all": lambda: context.render("findings-all.md.jinja", titles=_of_findings(titles)),
        "grounds": lambda: context.render("grounds-checks.md.jinja", checks=grounds.checks(context)),
        "kept": lambda: context.render("kept.md.jinja"),
        "mechanism-list": lambda: context.render("mechanism-list.md.jinja", groups=_by_kind(context)),
        "practitioner-checks": lambda: context.render(
            "practitioner-checks.md.jinja", countries=context.evidence.countries_by_name(context.locale), translated=translated()
        ),
        "publications": lambda: context.render("publications.md.jinja", carried=_carried(context)),
        "translation-state": lambda: context.render("translation-state.md.jinja", states=translated(), titles=titles),
        "watch": lambda: context.render("watch.md.jinja", found=watched(context, reviewed())),
    }
    return rewritten(markdown, block)


def _by_month(changes: list[Change]) -> list[tuple[str, list[Change]]]:
    """Return the changes of each month ("2026-12"), in their order: the newest first."""
    return [(month, list(found)) for month, found in groupby(changes, key=lambda one: one.date[:7])]


def _of_findings(titles: dict[str, str]) -> dict[str, str]:
    """Return the titles of the pages of findings, by name."""
    found = {slug: title for slug, title in titles.items() if slug.startswith("findings/")}
    return {slug.removeprefix("findings/").removesuffix(".md"): title for slug, title in found.items()}


def _by_kind(context: PageContext) -> list[tuple[str, list[Mechanism]]]:
    """Return the mechanisms under the name of their kind, in the order of the kinds."""
    kinds = [
        (context.gettext(name), [one for one in context.evidence.mechanisms.values() if one.kind == kind])
        for kind, name in labels.MECHANISM_KIND.items()
    ]
    return [(name, found) for name, found in kinds if found]


def _carried(context: PageContext) -> dict[str, list[Finding]]:
    """Return the findings that rest on each publication, by its id."""
    findings, of = sorted(context.evidence.findings, key=lambda one: one.number), context.evidence.publication_of
    return {
        one.id: [finding for finding in findings if any(of.get(source) is one for source in finding.sources)]
        for one in context.evidence.publications
    }
