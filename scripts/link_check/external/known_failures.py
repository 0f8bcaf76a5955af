"""`data/known-bad-links.yml`: addresses that are known not to answer, why they stay, and until when that holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from scripts.base import yaml_file
from scripts.link_check.external.outcome import Outcome
from scripts.link_check.finding import Finding
from scripts.link_check.source.data import line_of

FILE = "data/known-bad-links.yml"


class KnownBad(BaseModel):
    """One entry."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    url: str = Field(pattern=r"^https?://[^\s#]+$")
    reason: str = Field(min_length=1)
    until: date


class Known:
    """The list of a project. A fault in it is a finding, and then nothing is excused."""

    def __init__(self, project: Path, today: date | None = None) -> None:
        self.today = today or date.today()
        self.entries: dict[str, KnownBad] = {}
        self.faults: list[Finding] = []
        file = project / FILE
        self.text = file.read_text(encoding="utf-8") if file.is_file() else ""
        try:
            found = TypeAdapter(list[KnownBad]).validate_python(yaml_file.parse(self.text, FILE) or [])
        except yaml_file.YamlError as error:
            self.faults = [Finding(FILE, error.line, "known-bad", f"is not YAML: {error.problem}")]
        except ValidationError as error:
            self.faults = [
                Finding(
                    FILE, 0, "known-bad", f"entry {' > '.join(str(n + 1) if isinstance(n, int) else n for n in one['loc'])}: {one['msg']}"
                )
                for one in error.errors()
            ]
        else:
            self.entries = {entry.url: entry for entry in found}

    def excuses(self, url: str) -> bool:
        """Whether a failure of this address is known and still excused."""
        entry = self.entries.get(url)
        return entry is not None and entry.until >= self.today

    def judge(self, outcomes: Mapping[str, Outcome], complete: bool) -> Iterator[Finding]:
        """Entries that must go: expired, answering again, or (where the whole site was asked) linked nowhere."""
        yield from self.faults
        for url, entry in self.entries.items():
            outcome = outcomes.get(url)
            if outcome and outcome.answered:
                yield self._finding(url, f"{url} answers again: take the entry out")
            elif entry.until < self.today and (outcome or complete):
                yield self._finding(
                    url, f"{url} was excused until {entry.until} ({entry.reason}): mend the link, or look again and set a later day"
                )
            elif complete and not outcome:
                yield self._finding(url, f"{url} stands on no page: take the entry out")

    def _finding(self, url: str, message: str) -> Finding:
        return Finding(FILE, line_of(self.text, url), "known-bad", message)
