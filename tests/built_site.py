"""Addresses of the built site, for the browser tests."""

from __future__ import annotations

from pathlib import Path

from scripts.kit.addresses import page_addresses

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"


def addresses(locale: str) -> list[str]:
    """Every page of a language, redirects apart."""
    found = page_addresses(SITE / locale)
    return [a for a in found if 'http-equiv="refresh"' not in (SITE / locale / a / "index.html").read_text(encoding="utf-8")]
