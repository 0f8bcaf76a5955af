"""The map's shapes: one for each country of the site, inside the picture."""

import json
import re

from scripts.generate.map import NUMERIC, shapes
from tests.built_site import ROOT
from tests.support.project import evidence


def test_every_country_of_the_site_has_a_shape_inside_the_picture():
    found = json.loads((ROOT / "overrides" / "pages" / "europe.json").read_text(encoding="utf-8"))
    width, height = map(float, found["view_box"].split()[2:])
    assert set(found["countries"]) == set(evidence().countries) == set(NUMERIC.values())
    for code, path in found["countries"].items():
        numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", path)]
        assert len(numbers) >= 6, code
        assert min(numbers[::2]) >= 0 and max(numbers[::2]) <= width, code
        assert min(numbers[1::2]) >= 0 and max(numbers[1::2]) <= height, code


def test_shapes_are_read_from_the_drawing_program():
    svg = '<svg width="600" height="500"><g><path d="M 1 1 2 2 Z" id="land"/><path d="M 3 3 4 4 Z" id="lv"/></g></svg>'
    assert shapes(svg) == {"view_box": "0 0 600 500", "land": "M 1 1 2 2 Z", "countries": {"lv": "M 3 3 4 4 Z"}}
