"""Find the rules: modules of `content_lint` and its packages that end with `RULE`, or with several `RULES` (see `rule.py`)."""

import re
from functools import cache
from importlib import import_module
from pathlib import Path

from scripts.content_lint.rule import Rule

FOLDER = Path(__file__).parent
_DEFINES = re.compile(r"^RULES?\b[^=\n]*= ", re.M)


@cache
def discover() -> dict[str, Rule]:
    """Return all rules by id, in alphabetical order."""
    found: list[Rule] = []
    for path in sorted(FOLDER.glob("*/**/*.py")):
        if _DEFINES.search(path.read_text(encoding="utf-8")):
            module = import_module(".".join([__package__, *path.relative_to(FOLDER).with_suffix("").parts]))
            found += getattr(module, "RULES", None) or [module.RULE]
    return {rule.id: rule for rule in sorted(found, key=lambda rule: rule.id)}
