"""`data/known-bad-links.yml`: addresses that are known not to answer, why they stay, and until when that holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from scripts.base import yaml_file
from scripts.link_check.external.outcome import Outcome
from scripts.link_check.finding import Finding
from scripts.link_check.source.find import line_of

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
        self.text = (project / FILE).read_text(encoding="utf-8") if (project / FILE).is_file() else ""
        try:
            found = TypeAdapter(list[KnownBad]).validate_python(yaml_file.parse(self.text, FILE) or [])
            self.entries = {entry.url: entry for entry in found}
        except yaml_file.YamlError as error:
            self.faults.append(Finding(FILE, error.line, "known-bad", f"is not YAML: {error.problem}"))
        except ValidationError as error:
            for one in error.errors():
                place = " > ".join(str(part + 1) if isinstance(part, int) else part for part in one["loc"])
                self.faults.append(Finding(FILE, 0, "known-bad", f"entry {place}: {one['msg']}"))

    def excuses(self, url: str) -> bool:
        """Return whether a failure of this address is known and still excused."""
        entry = self.entries.get(url)
        return entry is not None and entry.until >= self.today

    def judge(self, outcomes: Mapping[str, Outcome], complete: bool) -> Iterator[Finding]:
        """Yield the entries that must go: expired, answering again, or (where the whole site was asked) linked nowhere."""
        yield from self.faults
        for url, entry in self.entries.items():
            outcome = outcomes.get(url)
            if outcome and outcome.answered:
                text = "answers again: take the entry out"
            elif entry.until < self.today and (outcome or complete):
                text = f"was excused until {entry.until} ({entry.reason}): mend the link, or look again and set a later day"
            elif complete and not outcome:
                text = "stands on no page: take the entry out"
            else:
                continue
            yield Finding(FILE, line_of(self.text, url), "known-bad", f"{url} {text}")
