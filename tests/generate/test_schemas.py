"""The JSON Schemas of data/ are those of the models, and each file of data/ names its own."""

import json
import re

import pytest

from scripts.generate.schemas import FOLDER, SCHEMAS, schemas
from tests.command import ROOT
from tests.command import run as command

HINT = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


def test_the_schemas_are_up_to_date():
    written = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / FOLDER).iterdir()}
    assert written == schemas(), "run: python -m scripts schemas"


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_file_of_the_kind_names_the_schema(name):
    files = [path for glob in SCHEMAS[name][0] for path in (ROOT / "data").glob(glob)]
    wanted = ROOT / FOLDER / f"{name}.json"
    lacking = [
        path.name
        for path in files
        if not (match := HINT.match(path.read_text(encoding="utf-8"))) or (path.parent / match[1]).resolve() != wanted
    ]
    assert files and lacking == []


def test_the_command_writes_schemas_that_know_keys_and_codes(tmp_path):
    assert command("schemas", "--root", tmp_path).returncode == 0
    country = json.loads((tmp_path / FOLDER / "country.json").read_text(encoding="utf-8"))
    assert "authorities" in country["required"] and country["additionalProperties"] is False
    assert "fd-2008-947" in country["properties"]["instruments"]["propertyNames"]["enum"]
