"""The thread: findings, recommendations and gaps, steps of guides and lessons name each other at the item, in every language."""

import re
from functools import cache

import pytest

from scripts.base.locales import LOCALES
from scripts.pages.outline import outlined
from tests.support.project import site_pages

TEN = (  # threads that a reader walked by hand: finding, recommendation or gap, guide, lesson
    ("f2", "r1", "g4", "m3"), ("f3", "gap-1", "g5", "m4"), ("f25", "gap-2", "g1", "m1"), ("f28", "gap-9", "g2", "m8"),
    ("f7", "r3", "g15", "m8"), ("f10", "r3", "g3", "m2"), ("f22", "gap-5", "g1", "m1"), ("f32", "gap-3", "g4", "s1"),
    ("f33", "gap-4", "g4", "m1"), ("f13", "r2", "g14", "m8"),
)  # fmt: skip
LINK = re.compile(r"\]\(\.\./([a-z-]+/[a-z0-9-]+\.md)(?:#([a-z0-9-]+))?\)")


@cache
def site(locale):
    return site_pages(locale)


@cache
def page(locale, slug):
    """The Markdown of a page as it is built, without its notes."""
    pages = site(locale)
    if slug in pages.generated():
        return pages.generated()[slug]
    source = pages.context.pages[slug]
    return pages.markdown(source.body, slug, source.meta)


@cache
def linked(locale, name):
    """Ids of what is linked at an item: below its heading, up to the next; a lesson is its page."""
    place = site(locale).context.place(name)
    slug, _, section = place.href.partition("#")
    text = page(locale, slug)
    if section:
        text = re.split(r"^#{2,3} ", text.split(f"{{#{name}}}", 1)[1], maxsplit=1, flags=re.M)[0]
    lessons = {slug: lesson for lesson, slug in site(locale).evidence.lessons.items()}
    return {section or lessons.get(slug, "") for slug, section in LINK.findall(text)}


def steps_of(locale, guide):
    return [step for step in site(locale).evidence.steps if step.startswith(f"{guide}-")]


def hops(locale, finding, answer, guide, lesson):
    """The eight hops of a thread, and whether each is a link at the item; of a guide, one of its steps."""
    steps = steps_of(locale, guide)

    def to_step(name):
        return bool(linked(locale, name) & set(steps))

    def from_step(name):
        return any(name in linked(locale, step) for step in steps)

    return {
        "F-R": answer in linked(locale, finding), "F-g": to_step(finding), "R-F": finding in linked(locale, answer), "R-g": to_step(answer),
        "g-F": from_step(finding), "g-R": from_step(answer), "g-module": from_step(lesson), "module-g": to_step(lesson),
    }  # fmt: skip


@pytest.mark.parametrize("locale", ["en", "lv"])
@pytest.mark.parametrize("thread", TEN, ids="-".join)
def test_a_thread_can_be_walked_both_ways(locale, thread):
    assert [hop for hop, found in hops(locale, *thread).items() if not found] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_every_link_of_a_finding_leads_back(locale):
    evidence = site(locale).evidence
    assert evidence.findings and all(one.id in evidence.thread or one.leads_nowhere for one in evidence.findings)
    for finding in evidence.findings:
        for other in (*finding.answers, *finding.steps, *finding.lessons):
            assert other in linked(locale, finding.id), (finding.id, other)
            assert finding.id in linked(locale, other), (other, finding.id)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_page_of_the_thread_has_each_finding_once(locale):
    text = page(locale, "findings/thread.md")
    for finding in site(locale).evidence.findings:
        assert text.count(f"]({finding.page}.md#{finding.id})") == 1, finding.id
        assert all(site(locale).context.place(one).href in text for one in finding.steps), finding.id
    assert 'style="' not in text and "<script" not in text


def test_results_lead_and_withdrawn_numbers_stand_last():
    text = page("en", "findings/scale-and-threat.md")
    order = re.findall(r"\{#(f\d+)\}", text)
    assert order[0] == "f22" and order[-2:] == ["f16", "f23"]


def test_a_step_without_a_finding_says_nothing():
    slug = "guidance/look-after-staff.md"
    source = site("en").context.pages[slug]
    assert "g18-5" not in site("en").evidence.thread
    after = outlined(source.body, slug, "guidance", site("en").context).split("{#g18-5}", 1)[1].split("### ", 1)[0]
    assert "kb-thread" not in after
