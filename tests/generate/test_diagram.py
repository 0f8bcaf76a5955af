"""The picture of the house in ARCHITECTURE.md is that of the imports."""

from scripts.generate.diagram import FILE, mermaid, redrawn
from tests.command import ROOT


def test_the_picture_is_up_to_date():
    text = (ROOT / FILE).read_text(encoding="utf-8")
    assert redrawn(text) == text, "run: python -m scripts diagram --write"


def test_what_is_reached_through_another_package_is_left_out():
    assert "a --> c" not in mermaid({"a": {"b", "c"}, "b": {"c"}, "c": set()})
