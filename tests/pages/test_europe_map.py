"""The map's shapes: one for each country of the site, inside the picture."""

import json
import re

from tests.built_site import ROOT
from tests.support.project import evidence


def test_every_country_of_the_site_has_a_shape_inside_the_picture():
    found = json.loads((ROOT / "overrides" / "pages" / "europe.json").read_text(encoding="utf-8"))
    width, height = map(float, found["view_box"].split()[2:])
    assert set(found["countries"]) == set(evidence().countries)
    for code, path in found["countries"].items():
        numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", path)]
        assert len(numbers) >= 6, code
        assert min(numbers[::2]) >= 0 and max(numbers[::2]) <= width, code
        assert min(numbers[1::2]) >= 0 and max(numbers[1::2]) <= height, code
