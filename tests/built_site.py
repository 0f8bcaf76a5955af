"""Addresses of the built site, for the tests that look at it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from scripts.base.addresses import page_addresses
from scripts.base.locales import LOCALES, SOURCE

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"
# For what one program makes for every language alike: the source always, the others in `make test-all`.
ONE_LANGUAGE = [SOURCE, *(pytest.param(locale, marks=pytest.mark.slow) for locale in LOCALES if locale != SOURCE)]


def need() -> None:
    """Fail in one line where the site is not built: what checks nothing must not look green."""
    if not (SITE / "search").is_dir():
        pytest.fail("site/ is not built: run 'make build' first", pytrace=False)


@cache
def addresses(locale: str) -> tuple[str, ...]:
    """Every page of a language, redirects apart. The site does not change while tests run."""
    return tuple(address for address in page_addresses(SITE / locale) if 'http-equiv="refresh"' not in html(locale, address))


def html(locale: str, address: str) -> str:
    """A page as it was built."""
    return (SITE / locale / address / "index.html").read_text(encoding="utf-8")
