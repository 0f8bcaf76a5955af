"""Mistakes at random places: each class that the checks can see is seen, most of the time; what cannot be seen has its reason.

A run that fails prints its seed; `python -m scripts seed-faults --random 8 --seed SEED` repeats it.
"""

from pathlib import Path
from random import Random

from scripts.content_lint.project import Project
from scripts.content_lint.trial.editors import SLIPS
from scripts.content_lint.trial.mutations import CLASSES, planted

ROOT = Path(__file__).parents[2]
EACH = 8
FLOOR = 0.5  # of a class; what is planted at random may be no mistake at all
ALL = 0.9


def test_mistakes_at_random_places_are_seen():
    seed = Random().randrange(10**6)
    found = planted(Project(ROOT), seed, EACH)
    seen = [one.name for one in CLASSES if not one.open]
    low = {name: f"{found.seen[name]} of {found.planted[name]}" for name in seen if found.of(name) < FLOOR}
    assert not low, f"seed {seed}: {low}: {found.missed}"
    assert sum(found.seen[name] for name in seen) >= ALL * sum(found.planted[name] for name in seen), f"seed {seed}: {found.missed}"
    assert all(found.planted[name] for name in seen), f"seed {seed}: no place for {[name for name in seen if not found.planted[name]]}"


def test_a_seed_plants_the_same_again():
    one, other = (planted(Project(ROOT), 7, 1) for _ in range(2))
    assert (one.seen, one.missed) == (other.seen, other.missed)


def test_the_list_of_editors_is_long_and_of_all_classes():
    assert len(SLIPS) >= 100 and len({slip.kind for slip in SLIPS}) >= 10
