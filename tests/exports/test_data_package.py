"""The data package as the reference implementation of the standard reads it."""

import pytest

from scripts.exports.files import files
from tests.built_site import ROOT
from tests.support.project import evidence


@pytest.mark.slow
def test_the_package_is_valid_with_every_table_key_and_hash(tmp_path):
    from frictionless import Package  # here: only this test needs it

    for name, content in files(ROOT, evidence(), "https://example.org/").items():
        (tmp_path / name).write_bytes(content)
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert report.flatten(["taskName", "rowNumber", "fieldName", "message"]) == []
    assert report.stats["tasks"] > 40
