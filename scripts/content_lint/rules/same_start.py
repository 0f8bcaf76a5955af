"""The day from which an instrument applies in a country is the same in the instrument's file and in the country's.

Why: the day stands twice, in `participation` of data/mechanisms/<id>.yml and under `instruments` of
data/countries/<code>.yml, each with what belongs to it there. A reader who meets two days trusts neither page.

Bad:

    participation:            # data/mechanisms/fd-2008-947.yml
      - country: bg
        since: '2012-03-14'

    instruments:              # data/countries/bg.yml
      fd-2008-947:
        since:
          date: '2012-04-28'

Good: the day on which the law came into force in both, and the other day in a note.

A State that no longer takes part is left out: its row says until when.

Mend: look the day up in the sources; correct it where it is wrong, or leave it out where it was not seen.
"""

import re
from collections.abc import Iterator

from scripts.content_lint.project import Entry, Project
from scripts.content_lint.rule import Found, Rule


def check(project: Project) -> Iterator[Found]:
    """Compare every participation that has a day with the country's."""
    for name, mechanism in project.mechanisms.items():
        rows = [row for row in mechanism.get("participation") or [] if isinstance(row, dict) and row.get("status") != "out"]
        for row in rows:
            code = str(row.get("country"))
            ours, theirs = _day(row.get("since")), _of_country(project.countries.get(code) or {}, name)
            if theirs and ours != theirs:
                path = project.data / "countries" / f"{code}.yml"
                says = f"data/mechanisms/{name}.yml says {ours}" if ours else f"data/mechanisms/{name}.yml gives no day"
                message = f"{name} applies since {theirs}, but {says}; write the same day in both"
                yield Found(path, _line(project.text(path), name), message)


def _of_country(country: Entry, name: str) -> str:
    instrument = (country.get("instruments") or {}).get(name)
    since = instrument.get("since") if isinstance(instrument, dict) else None
    return _day(since.get("date")) if isinstance(since, dict) else ""


def _day(value: object) -> str:
    return str(value) if value else ""


def _line(text: str, name: str) -> int:
    """Line of an instrument of a country's file."""
    match = re.search(rf"^instruments:.*?^\s+{re.escape(name)}:", text, re.M | re.S)
    return text.count("\n", 0, match.end()) + 1 if match else 1


RULE = Rule(__name__, __doc__, "error", whole=check)
