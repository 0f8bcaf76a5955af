"""Tasks of real users (tasks.yml), done in a browser: how many taps each takes, and how far down the answer stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page

from scripts.base import yaml_file

FILE = Path(__file__).with_name("tasks.yml")
PHONE = (390, 844)
TAPS = {"tap": 1, "choose": 1, "option": 1, "write": 1, "search": 2}


@dataclass(frozen=True)
class Done:
    """How a task went: the taps, and the pixels from the top of the screen on which the reader lands to the answer.

    What stands above that screen has a number below 0: the reader does not see it.
    """

    taps: int
    pixels: int
    text: str


def tasks(locale: str = "") -> list[dict[str, Any]]:
    """The tasks of tasks.yml that are of one language each, or those of every language in one."""
    return [{"locale": locale} | task for task in yaml_file.read(FILE) if ("locale" in task) != bool(locale)]


def carry_out(context: BrowserContext, base: str, task: dict[str, Any]) -> Done:
    """Do a task on the site served at `base`. Raises Playwright's TimeoutError where a step or the answer is not there."""
    page = context.new_page()
    try:
        page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
        page.set_default_timeout(10_000)
        page.goto(f"{base}{task['locale']}/")
        for step in task["steps"]:
            _take(page, step)
        answer = page.locator(task["answer"]).filter(visible=True).first
        answer.wait_for(state="visible")
        text = " ".join(answer.inner_text().split())
        if not re.search(task["says"], text):
            raise AssertionError(f"task {task['id']}: the answer says {text[:80]!r}, not {task['says']!r}")
        place = answer.bounding_box()
        taps = sum(TAPS[name] for step in task["steps"] for name in step if name in TAPS)
        return Done(taps, round(place["y"]) if place else -1, text)
    finally:
        context.set_offline(False)
        page.close()


def _take(page: Page, step: dict[str, str]) -> None:
    if "choose" in step:
        page.locator(step["choose"]).filter(visible=True).first.select_option(step["value"])
    elif "option" in step:
        option = page.locator(step["option"])
        page.locator("select").filter(has=option).select_option(index=option.evaluate("one => one.index"))
    elif "write" in step:
        page.fill(step["write"], step["value"])
    elif "search" in step:
        page.click("[data-search-open]")
        page.fill("#kb-search-input", step["search"])
        page.locator("#kb-search-results a").first.click()
    elif "unplugged" in step:
        page.wait_for_selector(step["unplugged"])
        page.context.set_offline(True)
        page.goto(page.url.partition("#")[0])
    else:
        page.locator(step["tap"]).filter(visible=True).first.click()
    page.wait_for_load_state("load")
