"""Write into a translated page's front matter the hashes of the English sections it was made from."""

import re
from pathlib import Path

from scripts.markdown.hashes import section_hashes
from scripts.markdown.page import Page, PageError


def stamp(english: Page, translation: Path, docs: Path, only: list[str] | None = None) -> bool:
    """Set `sections` to the English hashes (or those of the sections in `only`); return whether the file changed.

    Raises PageError where the page has no front matter.
    """
    text = translation.read_text(encoding="utf-8")
    page = Page.read(translation, docs)
    if not page.offset:
        raise PageError(f"{translation}:1: no front matter; start the page with '---' lines as in the English page")
    wanted = section_hashes(english)
    recorded = page.meta.get("sections") or {}
    if only is not None:
        kept = {**{name: str(value) for name, value in recorded.items()}, **{name: wanted[name] for name in only if name in wanted}}
        wanted = {name: kept[name] for name in wanted if name in kept}
    lines = "".join(f'  {name}: "{value}"\n' for name, value in wanted.items())
    front, body = text[4 : text.find("\n---\n", 3) + 1], text[text.find("\n---\n", 3) + 1 :]
    front = re.sub(r"^sections:.*\n(?:[ \t]+.*\n)*", "", front, flags=re.M)
    new = f"---\n{front}sections:\n{lines}{body}"
    if new != text:
        translation.write_text(new, encoding="utf-8")
    return new != text
