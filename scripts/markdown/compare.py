"""What the parity rules share: comparing what an English section holds with what its translation holds."""

from collections import Counter
from collections.abc import Iterable

Placed = Iterable[tuple[int, str]]  # (line, thing)


def compare(english: Placed, translation: Placed) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """Return (missing, extra) of two multisets. Missing things have their English line, extra ones their line here.

    Of several equal things the last ones count as missing or extra.
    """
    ours, theirs = list(english), list(translation)
    if [name for _, name in ours] == [name for _, name in theirs]:
        return [], []
    return _beyond(ours, Counter(name for _, name in theirs)), _beyond(theirs, Counter(name for _, name in ours))


def describe(missing: list[tuple[int, str]], extra: list[tuple[int, str]]) -> str:
    """Return a difference in words: `a` (English line 3) is missing; `b` (line 5) is extra. Line 0 is not told."""
    said = []
    if missing:
        names = ", ".join(f"`{name}`" + (f" (English line {line})" if line else "") for line, name in missing)
        said.append(f"{names} {'is' if len(missing) == 1 else 'are'} missing")
    if extra:
        names = ", ".join(f"`{name}`" + (f" (line {line})" if line else "") for line, name in extra)
        said.append(f"{names} {'is' if len(extra) == 1 else 'are'} extra")
    return "; ".join(said)


def _beyond(things: list[tuple[int, str]], allowed: Counter[str]) -> list[tuple[int, str]]:
    left, found = Counter(allowed), []
    for line, name in things:
        if left[name]:
            left[name] -= 1
        else:
            found.append((line, name))
    return found
