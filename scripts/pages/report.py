"""The address of a prefilled issue in the repository that the site is built from.

It carries the page, its language and the version, or only the page; docs/assets/site.js adds the section that the reader is
in. Nothing that a reader types is ever in it.
"""

import os
from collections.abc import Callable, Iterable
from urllib.parse import urlencode

Gettext = Callable[[str], str]


def repository() -> str:
    """Return the address of the repository (REPO_URL), empty where the site was built without one."""
    return os.environ.get("REPO_URL", "").rstrip("/")


def error_on(page: str, locale: str, version: str, _: Gettext) -> str:
    """Return the address of a report that something on a page is wrong; empty without a repository."""
    about = ((_("Page"), page), (_("Language"), locale), (_("Version"), version))
    ask = _("What is wrong, and which source shows it? Leave out everything about a real case.")
    return _new_issue(_("Error on"), page, about, ask)


def wording_of(page: str, _: Gettext) -> str:
    """Return the address of a report on how a service would say what a translated page says; empty without a repository."""
    ask = _("Which sentence, what would your service say, and which service is it? Leave out names and everything about a real case.")
    return _new_issue(_("Wording of"), page, [(_("Page"), page)], ask)


def _new_issue(title: str, page: str, about: Iterable[tuple[str, str]], ask: str) -> str:
    body = "".join(f"{name}: {value}\n" for name, value in about) + f"\n{ask}"
    return f"{repository()}/issues/new?{urlencode({'title': f'{title} {page}', 'body': body})}" if repository() else ""
