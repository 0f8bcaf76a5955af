"""One answer of a host: its status, the headers that count, and the page it sent."""

import codecs
import re
import zlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from scripts.link_check.external.page_text import Words, names, words

NOTHING = Path(__file__).with_name("not_found.txt").read_text(encoding="utf-8").splitlines()  # how hosts say it
SAYS_NOTHING = re.compile("|".join(line for line in NOTHING if not line.startswith("#")), re.I)
SORRY = re.compile(r"(page|file|document|resource|content)s? [^.]{0,40}(not|n't|no longer) be found", re.I)  # in a short text
CHARSET = re.compile(rb"""charset\s*=\s*["']?([\w.:-]+)""", re.I)
REFRESH = re.compile(r"\s*(\d+)[\d.]*\s*[;,]\s*(?:url\s*=\s*)?[\"']?([^\"'\s]+)", re.I)
META = re.compile(
    r"""<meta\s[^>]{0,200}?http-equiv\s*=\s*["']?refresh["']?[^>]{0,200}?content\s*=\s*("[^">]{0,2000}"|'[^'>]{0,2000}')""", re.I
)
SOON = 10  # seconds after which a page that sends readers on still counts as a redirect
TITLE = re.compile(r"\W*(410\W+)?gone\W*$|\W*((http )?(error|status|erreur|fehler|fout) )?404\b(?!\W*\()|\W*not found\W*($|[|–—:·-])", re.I)
LONG = 1000  # characters that no title or heading has
SHORT = 600  # characters of text: a page of one message


@dataclass(frozen=True)
class Answer:
    """Status and headers of one response, and its body where it is HTML (unpacked; `cut` where not all of it was read)."""

    url: str
    status: int
    location: str = ""
    retry_after: str = ""
    refresh: str = ""
    charset: str = ""
    html: bool = False
    body: bytes = b""
    cut: bool = False

    @cached_property
    def page(self) -> str:
        """The page as it was sent: by its mark of order, its header, its own word, or as UTF-8."""
        declared = CHARSET.search(self.body[:1024])
        inside = declared[1].decode() if declared and b"utf-16" not in declared[1].lower() else ""  # it could not be read if it were
        for mark, name in ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
            if self.body.startswith(mark):
                return self.body.decode(name, errors="replace")
        try:
            return self.body.decode(self.charset or inside or "utf-8", errors="replace")
        except (LookupError, UnicodeError):  # no such charset, or none of text (rot13)
            return self.body.decode("utf-8", errors="replace")

    @property
    def sends_on(self) -> str:
        """Where its header or page sends readers on after a moment; "" where it does not."""
        meta = META.search(self.page[:20_000]) if self.html else None
        match = REFRESH.match(self.refresh) or (REFRESH.match(meta[1].strip("\"'")) if meta else None)
        return match[2] if match and int(match[1]) <= SOON else ""

    @cached_property
    def words(self) -> Words:
        """What the page says."""
        return words(self.page)

    def says_nothing(self) -> str:
        """Return its words for "not found"; "" where it does not say so."""
        for said in (self.words.title, self.words.heading):
            if len(said) < LONG and (TITLE.match(said) or (len(said) < 100 and SAYS_NOTHING.search(said))):
                return said
        short = self.words.text if len(self.words.text) < SHORT else ""
        found = SAYS_NOTHING.search(short) or SORRY.search(short)
        return found[0] if found else ""

    def missing(self, fragments: frozenset[str]) -> tuple[str, ...]:
        """Return those fragments that the page has no place for. Of a page that was cut nothing can be said."""
        if not fragments or self.cut:
            return ()
        known = names(self.page)
        return tuple(sorted(name for name in fragments if name not in known and f"user-content-{name}" not in known))

    def likeness(self, *words: str) -> set[int]:
        """Return numbers of the page's text: as it stands, and without its own address (`words`). Alike pages share one."""
        plain = without = self.words.text or self.page
        for word in sorted(filter(None, words), key=len, reverse=True):
            without = without.replace(word, "")
        return {zlib.crc32(" ".join(text.split()).encode()) for text in (plain, without)}
