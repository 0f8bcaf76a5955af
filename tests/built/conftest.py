"""Tests that read the built site's HTML, without a browser."""

import pytest

from tests.built_site import need


@pytest.fixture(scope="session", autouse=True)
def _the_site_is_built():
    need()
