"""Tests that read the built site's HTML, without a browser."""

import pytest

from tests.built_site import SITE


@pytest.fixture(scope="session", autouse=True)
def _the_site_is_built():
    if not (SITE / "search").is_dir():
        pytest.fail("site/ is not built: run 'make build' first", pytrace=False)
