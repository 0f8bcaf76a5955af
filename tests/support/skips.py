"""In CI a test may be skipped for a listed reason only: another one, such as a package that is missing, is a failure."""

from __future__ import annotations

import os
from collections.abc import Generator
from typing import Any

import pytest

MAY_SKIP = ("only root ", "apt is asked by root only")  # beginnings of reasons; test.yml runs most of these as root


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip for another reason into a failure, where the variable CI is set."""
    report = yield
    where: Any = report.longrepr
    if os.environ.get("CI") and report.skipped and isinstance(where, tuple):
        reason = where[2].removeprefix("Skipped: ")
        if not reason.startswith(MAY_SKIP):
            report.outcome, report.longrepr = "failed", f"skipped in CI: {reason}. Mend that, or list it in tests/support/skips.py"
    return report
