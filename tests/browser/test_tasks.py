"""Tasks of real users, from the home page to the answer."""

from __future__ import annotations

from statistics import median

import pytest

from tests.built_site import ONE_LANGUAGE
from tests.support.tasks import carry_out, tasks

pytestmark = pytest.mark.browser
TAPS, PIXELS = 5, range(1200)  # of any task: a reader with ten minutes gives up beyond, and does not look above
FAR = {"q": range(2700)}  # the list of plans: with scripts the form above it makes the plan


def _done(browser, base, chosen):
    context = browser.new_context()  # of its own: one of the tasks keeps a page
    done = {task["id"]: carry_out(context, base, task) for task in chosen}
    context.close()
    assert len(done) == len(chosen) > 10
    far = {name: one for name, one in done.items() if one.taps > TAPS or one.pixels not in FAR.get(name, PIXELS)}
    assert far == {}
    return done


def test_each_task_of_one_language_is_reached_in_few_taps_and_its_answer_stands_near_the_top(browser, base):
    done = _done(browser, base, tasks())
    assert median(one.taps for one in done.values()) <= 2


@pytest.mark.parametrize("locale", ONE_LANGUAGE)
def test_each_task_of_two_states_is_reached_in_every_language(browser, base, locale):
    _done(browser, base, tasks(locale))
