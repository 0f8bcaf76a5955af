"""Tasks of real users, from the home page to the answer."""

from __future__ import annotations

from statistics import median

import pytest

from tests.support.tasks import carry_out, tasks

pytestmark = pytest.mark.browser
TAPS, PIXELS = 5, range(1200)  # of any task: a reader with ten minutes gives up beyond, and does not look above
FAR = {"q": range(2700)}  # the list of plans: with scripts the form above it makes the plan


def test_each_task_is_reached_in_few_taps_and_its_answer_stands_near_the_top(browser, base):
    context = browser.new_context()  # of its own: one of the tasks keeps a page
    done = {task["id"]: carry_out(context, base, task) for task in tasks()}
    context.close()
    assert len(done) == len(tasks())
    far = {name: one for name, one in done.items() if one.taps > TAPS or one.pixels not in FAR.get(name, PIXELS)}
    assert far == {}
    assert median(one.taps for name, one in done.items() if len(name) == 1) <= 2
