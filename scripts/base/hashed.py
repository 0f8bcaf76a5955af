"""File names that hold a hash of the content, as a host may keep them for ever. `scripts/build/fingerprint.py` gives them."""

import re

ASSETS, SEARCH = "assets", "search"
LENGTH = 10  # hexadecimal digits
HASHED = re.compile(rf"\.[0-9a-f]{{{LENGTH}}}(?=\.)")


def plain_name(name: str) -> str:
    """Return the name without its hash: en/assets/site.3f9a0c12de.css -> en/assets/site.css."""
    return HASHED.sub("", name)
