"""The map's shapes: one for each country of the site, inside the picture."""

import json
import re
from itertools import accumulate

from tests.built_site import ROOT
from tests.support.project import evidence


def test_every_country_of_the_site_has_a_shape_inside_the_picture():
    found = json.loads((ROOT / "overrides" / "pages" / "europe.json").read_text(encoding="utf-8"))
    width, height = map(float, found["view_box"].split()[2:])
    assert set(found["countries"]) == set(evidence().countries)
    for code, path in found["countries"].items():
        x = y = 0
        for part in re.findall(r"m[^mz]+z", path):  # each begins where the one before began
            steps = [int(number) for number in re.findall(r"-?\d+", part)]
            assert len(steps) >= 6, code
            x, y = x + steps[0], y + steps[1]
            across, down = [*accumulate(steps[2::2], initial=x)], [*accumulate(steps[3::2], initial=y)]
            assert min(across) >= 0 and max(across) <= width, code
            assert min(down) >= 0 and max(down) <= height, code
