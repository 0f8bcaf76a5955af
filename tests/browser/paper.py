"""Pages as Chromium prints them: texts with their places, and the QR codes that are read from the paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pypdfium2
import zxingcpp
from playwright.sync_api import Page


@dataclass(frozen=True)
class Word:
    """Where a text begins on a sheet, in parts of its width from the left."""

    sheet: int
    left: float


class Paper:
    """A page as printed."""

    def __init__(self, page: Page, **options: Any) -> None:
        self.sheets = list(pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True, **options)))

    def codes(self) -> list[str]:
        """What the QR codes say, in the order of the sheets."""
        pictures = (sheet.render(scale=3).to_pil() for sheet in self.sheets)
        return [code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)]

    def find(self, text: str) -> Word | None:
        """The first place of a text; None where no sheet has it."""
        for number, sheet in enumerate(self.sheets):
            found = sheet.get_textpage().search(text).get_next()
            if found:
                left = sheet.get_textpage().get_charbox(found[0])[0]
                return Word(number, left / sheet.get_width())
        return None
