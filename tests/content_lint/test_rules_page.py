"""`scripts/content_lint/RULES.md` is made from the rules."""

from pathlib import Path

from scripts.content_lint.registry import discover
from scripts.content_lint.rules_page import PATH, rules_page

ROOT = Path(__file__).parents[2]


def test_the_page_is_up_to_date():
    made = rules_page(discover().values())
    assert (ROOT / PATH).read_text(encoding="utf-8") == made, "run: .venv/bin/python -m scripts lint --write-rules"


def test_contributing_links_it():
    assert f"({PATH.as_posix()})" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
