"""One value changed in one place, at random: a limit, date, figure, authority or status that another place tells too.

What only one place tells cannot contradict anything; it is not planted.
"""

from __future__ import annotations

import copy as copies
import re
from pathlib import Path
from random import Random
from typing import Any

import yaml

from scripts.base.languages import languages
from scripts.base.locales import SOURCE, country_name
from scripts.content_lint.rule import Found
from scripts.content_lint.rules.contradiction import check as compare
from scripts.content_lint.rules.contradiction import corroborated, everything
from scripts.content_lint.rules.value_changed import check as beside_translations
from scripts.content_lint.told import COUNT, FIGURE, Told, figures
from scripts.content_lint.told_of_authorities import DOES
from scripts.content_lint.told_of_states import language_names
from scripts.markdown.page import Page
from scripts.markdown.states import CODES
from tests.support.trial.mutations import Recall
from tests.support.trial.seeding import Copy

KINDS = ("limit", "date", "figure", "authority", "status", "language")
_STATUS = {"in": "out", "out": "in", "In force": "Does not take part", "Uses SIS": "Not connected", "Connected": "Not connected"}
_AGAIN = re.compile(r"\b(?:[Tt]he same|same court)\b")  # no body of its own


def differing(copy: Copy, seed: int, each: int) -> Recall:
    """Change `each` values of each kind, one at a time, and count those that a comparison names in the changed file."""
    random, found = Random(seed), Recall()
    every = everything(copy.project)
    for kind in KINDS:
        known = [one for one in corroborated(every) if one.kind == kind]
        for one in random.sample(known, len(known)):
            if found.planted[kind] == each:
                break
            if not _change(copy, one, random):
                continue
            found.planted[kind] += 1
            changed = copy.project.after(copy.before)
            seen = any(_file(issue) == one.place.path for check in (compare, beside_translations) for issue in check(changed))
            found.seen[kind] += seen
            found.missed += [] if seen else [(kind, f"{one.value} in {one.place.path.name}: {one.text[:100]}")]
            copy.restore()
    return found


def _file(found: Found) -> Path:
    return found.where.path if isinstance(found.where, Page) else found.where


def _change(copy: Copy, one: Told, random: Random) -> bool:
    """Whether the value could be changed in its file."""
    path = one.place.path
    if one.place.number:
        lines = path.read_text(encoding="utf-8").split("\n")
        last = next((at for at in range(one.place.number, len(lines)) if not lines[at].strip()), len(lines))
        old = "\n".join(lines[one.place.number - 1 : last])
        new = _other(one, old, random)
        copy.write(path, "\n".join([*lines[: one.place.number - 1], str(new), *lines[last:]]))
    else:
        content = copies.deepcopy(copy.project.read_yaml(path))
        holder: Any = content
        for key in one.place.at[:-1]:
            holder = holder[key]
        old = holder.get(one.place.at[-1])
        if one.kind == "authority":
            new = _other_body(copy, one, holder, random)
        else:
            new = holder[one.place.at[-1]] = _other(one, old, random)
        copy.write(path, yaml.safe_dump(content, allow_unicode=True, sort_keys=False))
    if new == old:
        copy.restore()
    return bool(new != old)


def _other(one: Told, old: Any, random: Random) -> Any:
    """The value, or the text that holds it, with another value; the same where it was not found."""
    if one.kind == "status":
        return _STATUS.get(str(old), old) if one.firm or str(old) in _STATUS else _other_state(str(old), random)
    if one.kind == "authority":
        return re.sub(r"\b(?:[Cc]ourt|[Mm]inist\w+|[Pp]rosecut\w+)\b", "police", str(old))
    if one.kind == "language":
        return _other_language(one, old, random)
    if one.kind == "date":
        year = str(int(one.value[:4]) + random.choice((-2, -1, 1)))
        pattern = rf"{one.value[:4]}(?=-|$)" if one.firm else rf"(?<=\w ){one.value[:4]}"
        return re.sub(pattern, year, str(old), count=1)
    if one.kind == "figure":
        return _other_figure(one, str(old), random)
    number = float(one.value.split(" ")[0])
    new = number + random.choice((1, 5, 10, 30))
    if one.firm:
        return int(new)
    word = languages()[SOURCE].numbers.words.get(int(number), "(?!)")
    return re.sub(rf"(?<![\w.,/(-])(?:{number:g}|{word})(?![\w/)-])", f"{new:g}", str(old), count=1, flags=re.I)


def _other_figure(one: Told, text: str, random: Random) -> str:
    """The first figure that is the value, with one digit changed."""
    for match in (*FIGURE.finditer(text), *COUNT.finditer(text)):
        if one.value in figures(match[0]):
            at = random.choice([place for place in range(match.start("number"), match.end("number")) if text[place].isdigit()])
            return f"{text[:at]}{(int(text[at]) + random.randrange(1, 9)) % 10}{text[at + 1 :]}"
    return text


def _other_language(one: Told, old: Any, random: Random) -> Any:
    """The list with one language less or more, or the text with another."""
    names, told = language_names(), one.value.split(", ")
    added = random.choice([code for code in names if names[code] not in str(old) and code not in told])
    if isinstance(old, list):
        return random.choice([[*old, added], old[1:] or [added]])
    return str(old).replace(names[random.choice(told).strip("()")], names[added])


def _other_state(text: str, random: Random) -> str:
    names = [country_name(code, SOURCE) for code in CODES]
    named = [name for name in names if name in text]
    return text.replace(random.choice(named), random.choice([name for name in names if name not in text])) if named else text


def _other_body(copy: Copy, one: Told, holder: dict[str, Any], random: Random) -> Any:
    """The body of another role of the same State, or what another State says in the same cell, by the name of a body."""
    key, others = str(one.place.at[-1]), [other for code, other in copy.project.countries.items() if code != one.place.path.stem]
    if key == "own":
        bodies = [other for other in copy.project.countries[one.place.path.stem]["authorities"] if other["own"] != holder["own"]]
        holder |= {name: value for name, value in random.choice(bodies).items() if name in ("own", "en")}
    elif key == "note":
        notes = [str(body.get("note") or "") for other in others for body in other["authorities"] if body["role"] == holder["role"]]
        holder["note"] = random.choice([note for note in notes if DOES["receives"].search(note) or DOES["decides"].search(note)])
    else:
        cells = [_at(other, one.place.at) for other in others]
        holder[key] = random.choice([cell for cell in cells if isinstance(cell, str) and cell != holder[key] and not _AGAIN.search(cell)])
    return holder[key]


def _at(content: Any, keys: tuple[str | int, ...]) -> Any:
    for key in keys:
        content = content.get(key) if isinstance(content, dict) else None
    return content
