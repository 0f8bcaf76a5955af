"""Fixtures for all tests: the tiny project of `tests/tiny_project.py`, and the processes that build it.

The browser's fixtures are in `tests/browser/`; tests of the built site's HTML are in `tests/built/`.
"""

from __future__ import annotations

import gc
import signal
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from scripts.base import locales
from scripts.build.workers import Workers
from tests.support.skips import pytest_runtest_makereport  # noqa: F401 - a hook
from tests.tiny_project import TinyProject, make

NEED_THE_SITE = ("test_planted.py",)  # besides the folders browser, built and deploy
gc.set_threshold(50_000)  # projects and sites that are loaded stay: to look for garbage less often saves a tenth of the time

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # started in the background of a shell; the commands under test would inherit it
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def workers() -> Iterator[Callable[[], Workers]]:
    """The processes that build, started by the first test that asks for them."""
    start = cache(lambda: Workers(locales.LOCALES))
    yield start
    if start.cache_info().currsize:
        start().stop()


@pytest.fixture
def tiny(tmp_path: Path, workers: Callable[[], Workers]) -> TinyProject:
    """The tiny project, not built."""
    return make(tmp_path / "project", workers)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs the built site. Browser tests last: Playwright's event loop, which stays, asyncio.run does not bear."""
    for item in items:
        if item.path.relative_to(Path(__file__).parent).parts[0] in ("browser", "built", "deploy") or item.path.name in NEED_THE_SITE:
            item.add_marker("built")
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
