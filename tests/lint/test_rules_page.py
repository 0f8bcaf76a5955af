"""`scripts/lint/RULES.md` is made from the rules."""

from pathlib import Path

from lint.registry import discover
from lint.rules_page import PATH, rules_page

ROOT = Path(__file__).parents[2]


def test_the_page_is_up_to_date():
    made = rules_page(discover().values())
    assert (ROOT / PATH).read_text(encoding="utf-8") == made, (
        "run: PYTHONPATH=scripts .venv/bin/python scripts/lint_content.py --write-rules"
    )


def test_contributing_links_it():
    assert f"({PATH.as_posix()})" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
