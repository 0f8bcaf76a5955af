"""What stands in quotation marks, in whatever language: each quotes with its own, and with those of the others."""

import re
from collections import defaultdict

from scripts.base.languages import languages


def _pattern() -> re.Pattern[str]:
    closing: dict[str, str] = defaultdict(str, {'"': '"'})
    for pair in (pair for language in languages().values() for pair in language.quotes):
        if pair[1] not in closing[pair[0]]:
            closing[pair[0]] += pair[1]
    return re.compile("|".join(f"{first}[^{lasts}]*[{lasts}]" for first, lasts in closing.items()))


QUOTED = _pattern()
