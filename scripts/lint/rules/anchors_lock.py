"""Every published address and id in data/anchors.lock is still there, or has an alias in data/redirects.yml.

Why: trainers and practitioners bookmark sections. The lock has one line a page: its address without the language (`.`
is the home page), a tab, its ids. `#` starts a comment. Pages made from data are left to the link check of the built
site.

Bad: the lock has `guidance/ask-for-information/<TAB>answer g4-1`, and the page has no `{#answer}` any more.

Good: the page keeps `{#answer}`, or data/redirects.yml says where it went:

    ids:
      guidance/ask-for-information/:
        answer: in-short
    pages:
      guidance/ask/: guidance/ask-for-information/
"""

from collections.abc import Iterator

from lint.project import Project
from locales import SOURCE
from prose.page import Page
from report import Issue

ID, SEVERITY = "anchors-lock", "error"


def check(project: Project) -> Iterator[Issue]:
    """Hold the lock against the English pages."""
    lock, redirects_file = project.data / "anchors.lock", project.data / "redirects.yml"
    if not lock.is_file():
        yield project.issue(lock, 0, ID, "the lock of published addresses is missing; run `make anchors`", SEVERITY)
        return
    redirects = project.read_yaml(redirects_file)
    redirects = redirects if isinstance(redirects, dict) else {}
    moved_pages = {_bare(old): _bare(new) for old, new in _mapping(redirects.get("pages")).items()}
    moved_ids = {_bare(page): _mapping(ids) for page, ids in _mapping(redirects.get("ids")).items()}
    pages = {_address(slug): page for slug, page in project.pages[SOURCE].items()}
    generated = {_address(slug) for slug in project.generated}
    english = project.docs / SOURCE
    generated |= {  # pages that cannot be read are left to the rule readable
        _address(file.path.relative_to(english).as_posix())
        for file in project.unreadable
        if file.path.is_relative_to(english)
    }
    for number, address, ids in _entries(project.text(lock)):
        new = moved_pages.get(address)
        if address in pages:
            yield from _check_ids(project, pages[address], number, ids, moved_ids.get(address, {}))
        elif address not in generated and new not in pages.keys() | generated:
            fault = "is gone" if new is None else f"is sent to {_written(new)} by data/redirects.yml, which is no page"
            mend = f"pages: {{{_written(address)}: new-address/}}"
            message = f"published page {_written(address)} {fault}; restore it, or add to data/redirects.yml {mend}"
            yield project.issue(lock, number, ID, message, SEVERITY)


def _check_ids(project: Project, page: Page, number: int, ids: list[str], moved: dict[str, str]) -> Iterator[Issue]:
    present = project.ids(page)
    for name in ids:
        if name in present:
            continue
        address = _written(_address(page.slug))
        if name not in moved:
            message = (
                f"published id #{name} is gone (data/anchors.lock:{number}); restore it, or add to data/redirects.yml "
                f"ids: {{{address}: {{{name}: new-id}}}}"
            )
            yield project.issue(page, page.offset + 1, ID, message, SEVERITY)
        elif "#" not in moved[name] and moved[name] not in present:
            message = f"published id #{name}: the page has no #{moved[name]}, its alias in data/redirects.yml"
            yield project.issue(page, page.offset + 1, ID, message, SEVERITY)


def _entries(text: str) -> Iterator[tuple[int, str, list[str]]]:
    """(line, address, ids) of the lock."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.startswith("#"):
            address, _, ids = line.partition("\t")
            yield number, _bare(address), ids.split()


def _address(slug: str) -> str:
    """guidance/ask.md -> guidance/ask; guidance/index.md -> guidance; index.md -> the empty address."""
    path = slug.removesuffix(".md")
    return "" if path == "index" else path.removesuffix("/index")


def _bare(address: str) -> str:
    return str(address).strip().removeprefix(".").strip("/")


def _written(address: str) -> str:
    return f"{address}/" if address else "."


def _mapping(value: object) -> dict[str, str]:
    return value if isinstance(value, dict) else {}
