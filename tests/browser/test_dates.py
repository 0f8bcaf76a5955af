"""Dates: what the page works out, against an oracle of our own in Python; against the data; and its calendar file read back."""

from __future__ import annotations

import random
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from dateutil.relativedelta import relativedelta
from holidays import country_holidays
from icalendar import Calendar
from selectolax.lexbor import LexborHTMLParser

from scripts.base import locales, yaml_file
from tests.built_site import SITE
from tests.support.hashed import built

pytestmark = pytest.mark.browser
DATA = Path(__file__).resolve().parents[2] / "data"
STATES = sorted(path.stem for path in (DATA / "countries").glob("*.yml"))
YEARS = range(2026, 2030)
INSTRUMENTS = (
    "fd-2008-947", "fd-2008-909", "fd-2009-829", "european-protection-order", "european-arrest-warrant", "european-investigation-order",
    "directive-2023-977", "ecris", "sis", "uk-eu-tca",
)  # fmt: skip
COUNT = """async ([module, file, cases]) => {
    const { Holidays, ends } = await import(module);
    const { years, states } = await (await fetch(file)).json();
    const known = Object.fromEntries(Object.entries(states).map(([code, days]) => [code, new Holidays(days, years)]));
    return cases.map(([day, number, unit, state, firstDay]) => {
        const { last, moved } = ends(day, { number, unit, firstDay }, known[state] ?? null);
        return [last, moved];
    });
}"""


@cache
def free(state: str) -> frozenset[date]:
    """Public holidays of a State, asked of the library and not of the site's file. It lacks the Dutch 5 May.

    Working days that a government moves (Hungary, Latvia) are no holidays: the page says so.
    """
    ours = {date(year, 5, 5) for year in YEARS} if state == "nl" else set()
    theirs = country_holidays({"el": "GR", "uk": "GB"}.get(state, state.upper()), years=YEARS, language="en_US")
    return frozenset(day for day, name in theirs.items() if "substituted" not in name) | ours


@cache
def instruments(state: str) -> dict:
    """How the data say that a State receives each instrument."""
    return yaml_file.read(DATA / f"countries/{state}.yml")["instruments"]


def works(day: date, state: str) -> bool:
    """Whether a day is a working day of a State; LookupError beyond the years of the file."""
    if day.year not in YEARS:
        raise LookupError(day)
    return day.weekday() < 5 and day not in free(state)


def oracle(event: date, number: int, unit: str, state: str, first_day: bool) -> list[str | None]:
    """The last day and the moved one, counted day by day."""
    start = event - timedelta(days=first_day)
    try:
        if unit == "working-days":
            day = start
            while number:
                day += timedelta(days=1)
                number -= works(day, state)
            return [day.isoformat()] * 2
        last = start + relativedelta(**{"days" if unit == "calendar-days" else unit: number})
    except LookupError:
        return [None, None]
    period = [start + timedelta(days=one) for one in range(1, (last - start).days + 1)]
    try:
        # Two working days: those of the last weeks are enough to look at, and are the only ones that may be unknown.
        held = sum(works(day, state) for day in period[-15:])
        while not (works(last, state) and (held >= 2 or len(period) < 2)):
            last += timedelta(days=1)
            held += works(last, state)
    except LookupError:
        return [period[-1].isoformat(), None]
    return [period[-1].isoformat(), last.isoformat()]


def count(page, base, cases):
    """What the site's own module says of each case."""
    return page.evaluate(COUNT, [base + built(SITE, "en/assets/lib/calendar.js"), f"{base}data/public-holidays.json", cases])


def test_three_thousand_limits_end_on_the_day_of_the_oracle(context, base):
    chance = random.Random(1182)
    page = context.new_page()
    page.goto(f"{base}en/dates/")
    cases = []
    for _ in range(3000):
        unit = chance.choice(["days", "calendar-days", "working-days", "weeks", "months", "years"])
        longest = {"years": 3, "months": 14, "weeks": 9}.get(unit, 95)
        day = date(2026, 1, 20) + timedelta(days=chance.randrange(4 * 365 - 40))
        cases.append([day.isoformat(), chance.randint(1, longest), unit, chance.choice(STATES), chance.random() < 0.2])
    expected = [oracle(date.fromisoformat(day), *rest) for day, *rest in cases]
    assert sum(None in one for one in expected) > 50 and sum(one[0] != one[1] for one in expected if None not in one) > 500
    found = count(page, base, cases)
    assert [(case, one, two) for case, one, two in zip(cases, found, expected, strict=True) if one != two] == []


HARD = (
    # event, number, unit, State, last day, moved
    ("2028-01-31", 1, "months", "lv", "2028-02-29", "2028-02-29"),  # a leap day
    ("2027-01-31", 1, "months", "lv", "2027-02-28", "2027-03-01"),  # none: the last day of February, a Sunday
    ("2028-02-29", 1, "years", "nl", "2029-02-28", "2029-02-28"),
    ("2027-03-27", 1, "days", "lv", "2027-03-28", "2027-03-30"),  # summer time begins; Easter
    ("2026-10-24", 1, "days", "es", "2026-10-25", "2026-10-26"),  # it ends
    ("2026-12-18", 10, "working-days", "nl", "2027-01-05", "2027-01-05"),  # Christmas and New Year
    ("2026-12-24", 3, "calendar-days", "nl", "2026-12-27", "2026-12-29"),  # no working day in it: two must be
    ("2026-12-24", 1, "days", "nl", "2026-12-25", "2026-12-28"),  # one day needs one
    ("2028-11-11", 7, "calendar-days", "lv", "2028-11-18", "2028-11-21"),  # 18 November on a Saturday, Monday free
    ("2028-11-17", 2, "working-days", "lv", "2028-11-22", "2028-11-22"),
    ("2027-04-23", 7, "days", "nl", "2027-04-30", "2027-04-30"),
    ("2027-04-23", 7, "days", "ro", "2027-04-30", "2027-05-04"),  # Orthodox Good Friday and Easter Monday
    ("2027-04-29", 1, "working-days", "ro", "2027-05-04", "2027-05-04"),
    ("2026-12-04", 1, "weeks", "pl", "2026-12-11", "2026-12-11"),
    ("2029-12-01", 60, "days", "lv", "2030-01-30", None),  # beyond the file
    ("2029-12-20", 20, "working-days", "lv", None, None),
    ("2026-12-01", 60, "days", "", "2027-01-30", None),  # no State chosen
    ("2026-12-01", 20, "working-days", "", None, None),
)


def test_the_hard_cases(context, base):
    page = context.new_page()
    page.goto(f"{base}en/dates/")
    found = count(page, base, [[*case[:4], False] for case in HARD])
    assert [(case, one) for case, one in zip(HARD, found, strict=True) if one != list(case[4:])] == []


@pytest.mark.parametrize("state", ["el", "bg", "ro", "cy"])
def test_a_limit_that_ends_on_the_orthodox_good_friday_ends_after_easter(context, base, state):
    page = context.new_page()
    page.goto(f"{base}en/dates/")
    (found,) = count(page, base, [["2027-04-23", 7, "days", state, False]])
    assert found[0] == "2027-04-30" and found[1] >= "2027-05-04"


def fill(page, base, locale, instrument, receipt, to="", from_=""):
    """Choose and fill as a reader does."""
    page.goto(f"{base}{locale}/dates/")
    for name, value in (("instrument", instrument), ("to", to), ("from", from_)):
        page.select_option(f"#dates-{name}", value)
    page.fill("#dates-receipt", receipt)
    page.wait_for_function("!document.querySelector('[data-ics]').disabled")
    page.wait_for_load_state("networkidle")


def download(page, scope="article"):
    """The calendar file that the page makes."""
    with page.expect_download() as waiting:
        page.click(f"{scope} [data-ics]")
    return Path(waiting.value.path()).read_bytes(), waiting.value.suggested_filename


def test_the_calendar_file_is_read_by_a_kept_library_and_says_what_the_page_says(context, base):
    page = context.new_page()
    fill(page, base, "en", "fd-2008-947", "2026-10-28", "pl", "es")
    page.wait_for_selector("[data-own-limit]")
    page.fill("[data-limit=withdraw] input", "2026-12-16")
    page.fill("#dates-mark", "ABC 1; x")
    raw, name = download(page)
    assert name == "limits-fd-2008-947.ics"
    assert raw.endswith(b"END:VCALENDAR\r\n") and b"\n" not in raw.replace(b"\r\n", b"")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75
    calendar = Calendar.from_ical(raw)
    events = list(calendar.walk("VEVENT"))
    days = [date(2026, 11, 27), date(2026, 12, 27), date(2026, 12, 29), date(2026, 12, 26)]
    assert [event.decoded("dtstart") for event in events] == days
    assert len({str(event["uid"]) for event in events}) == 4
    assert all(str(event["summary"]).startswith("ABC 1; x: ") for event in events)
    alarms = [[alarm.decoded("trigger").days for alarm in event.walk("VALARM")] for event in events]
    assert alarms == [[-14, -3], [-14, -3], [0], [-14, -3]]
    chase = events.pop(2)
    assert "Chase" in str(chase["summary"]) and chase["description"] == events[1]["description"]
    items = page.locator("[data-limits=fd-2008-947] li:has(.kb-limits__day:visible)")
    for place, event in enumerate(events):
        assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(days=1)
        assert event.decoded("dtstamp").tzinfo is not None and not event.errors
        item, said = items.nth(place), str(event["description"])
        for part in ("what", "article", "passed"):
            assert item.locator(f"[data-{part}]").inner_text() in said
        assert f"{base}en/dates/#fd-2008-947" in said and str(event["url"]) == f"{base}en/dates/#fd-2008-947"
        assert item.locator("[data-what]").inner_text() in str(event["summary"])
    said = str(events[1]["description"])
    assert "Article 12(1)" in said and "Monday, 28 December 2026" in said


def test_hard_texts_come_back_from_a_calendar_file_as_they_were(context, base):
    page = context.new_page()
    page.goto(f"{base}en/dates/")
    texts = ["a, b; c\\n \\ d\nnext", "ē" * 200, "🗓️ " * 40, "x" * 75, "  two spaces  ", "BEGIN:VEVENT\r\nEND", "ends with \\"]
    raw = page.evaluate(
        """async ([module, texts]) => {
            const { calendarFile } = await import(module);
            return calendarFile(texts.map((text) => ({ day: "2028-02-29", summary: text, description: text, url: "https://example.org/" })));
        }""",
        [base + built(SITE, "en/assets/lib/ics.js"), texts],
    )
    events = list(Calendar.from_ical(raw).walk("VEVENT"))
    assert [str(event["summary"]) for event in events] == [text.replace("\r\n", "\n") for text in texts]
    assert [str(event["description"]) for event in events] == [text.replace("\r\n", "\n") for text in texts]
    assert {event.decoded("dtend") for event in events} == {date(2028, 3, 1)}
    assert max(len(line.encode()) for line in raw.split("\r\n")) <= 75


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/Los_Angeles"])
def test_the_readers_time_zone_moves_no_day(browser, base, zone):
    context = browser.new_context(timezone_id=zone)
    page = context.new_page()
    fill(page, base, "en", "ecris", "2027-03-26", "lv", "nl")
    assert "Monday, 12 April 2027" in page.inner_text("[data-limit=reply] .kb-limits__day")
    context.close()


def test_the_page_has_every_limit_of_the_data_as_the_data_count_it():
    page = LexborHTMLParser((SITE / "en/dates/index.html").read_text(encoding="utf-8"))
    assert sorted(one.attributes["data-limits"] for one in page.css("[data-limits]")) == sorted(INSTRUMENTS)
    for name in INSTRUMENTS:
        limits = yaml_file.read(DATA / f"mechanisms/{name}.yml")["deadlines"]
        items = {item.attributes["data-limit"]: item for item in page.css(f'[data-limits="{name}"] li[data-limit]')}
        assert set(items) == {limit["id"] for limit in limits}, name
        for limit in limits:
            item = items[limit["id"]]
            number = str(int(limit["number"])) if "number" in limit else None
            assert (item.attributes.get("data-number"), item.attributes.get("data-unit")) == (number, limit.get("unit"))
            assert ("data-receipt" in item.attributes, item.attributes.get("data-by")) == ("from_receipt" in limit, limit.get("by"))
            said = " ".join(item.text().split())
            passed = [limit["if_passes"]["text"]] if "if_passes" in limit else []
            for text in (limit["what"], limit["counted_from"], limit["article"], *passed):
                assert " ".join(text.split()) in said, (name, limit["id"])


def test_each_states_own_limit_stands_in_the_part_of_its_dossier():
    seen = 0
    for code in STATES:
        page = LexborHTMLParser((SITE / f"en/to/{code}/index.html").read_text(encoding="utf-8"))
        for key, item in instruments(code).items():
            part = page.css_first(f'[data-dates-of="{key}"]')
            assert (part is not None) == item.get("applies", True), (code, key)
            own = item.get("deadline") if part else None
            line = part.css_first("li[data-limit=national]") if part else None
            if not own or not own.get("value"):
                assert line is None, (code, key)
                continue
            seen += 1
            number = str(int(own["number"])) if "number" in own else None
            assert (line.attributes.get("data-number"), line.attributes.get("data-unit")) == (number, own.get("unit"))
            assert ("data-receipt" in line.attributes) == own.get("from_receipt", False)
            assert line.css_first("[data-article]").text().strip(), (code, key)
    assert seen > 80


def test_a_number_is_counted_from_receipt_only_where_the_text_says_so():
    words = ("receipt", "receive", "arriv", "deliver", "act names no time")
    for code in STATES:
        for key, item in instruments(code).items():
            own = item.get("deadline") or {}
            if own.get("from_receipt"):
                assert "number" in own and any(word in own["value"] for word in words), (code, key)


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_both_days_are_shown_where_it_is_doubtful_which_counts(context, base, locale):
    page = context.new_page()
    fill(page, base, locale, "fd-2008-909", "2026-09-07", "at", "lv")
    said = page.inner_text("[data-limits=fd-2008-909] [data-limit=decide] .kb-limits__day")
    assert all(number in said for number in ("6", "7", "2026")) and said.count("2026") == 2  # Sunday 6 December and the Monday


def test_the_states_must_both_be_bound_and_differ(context, base):
    page = context.new_page()
    fill(page, base, "en", "fd-2008-947", "2026-12-01", "nl", "lv")
    for sender, word in (("uk", "Not possible"), ("nl", "different")):
        page.select_option("#dates-from", sender)
        page.wait_for_selector(f"[data-status].kb-problem:has-text('{word}')")
        page.wait_for_function("document.querySelector('[data-ics]').disabled")
        assert page.locator(".kb-limits__day:visible").count() == 0
    page.select_option("#dates-from", "")
    page.wait_for_selector("[data-status]:not(.kb-problem)")
    page.fill("[data-limits=fd-2008-947] [data-limit=withdraw] input", "2026-12-01")
    assert "Choose the State" in page.inner_text("[data-limits=fd-2008-947] [data-limit=withdraw]")


def test_a_limit_of_one_state_is_shown_for_that_state_only(context, base):
    page = context.new_page()
    fill(page, base, "en", "uk-eu-tca", "2026-12-01", "uk", "lv")
    british = page.locator("[data-limit=uk-replies]")
    # the day of receipt is day one: 20 working days with Tuesday 1 December, Christmas, 28 December and New Year free
    assert "Wednesday, 30 December 2026" in british.inner_text()
    assert "Thursday, 31 December 2026" in page.inner_text("[data-limit=replies-both-ways]")
    page.select_option("#dates-to", "nl")
    british.wait_for(state="hidden")


def test_hours_and_what_has_no_number_get_no_day(context, base):
    page = context.new_page()
    fill(page, base, "en", "directive-2023-977", "2026-12-23", "nl", "lv")
    assert "run at once" in page.inner_text("[data-limit=urgent-direct]")
    assert "26 December" in page.inner_text("[data-limit=urgent-indirect]")
    assert not page.locator("[data-limit=copy] .kb-limits__day").is_visible()
    raw, _ = download(page)
    assert len(list(Calendar.from_ical(raw).walk("VEVENT"))) == 2


def test_a_regulation_of_the_eu_moves_the_day_for_certain(context, base):
    page = context.new_page()
    fill(page, base, "en", "sis", "2026-12-11", "lv", "nl")  # the State that entered the alert deletes it
    said = page.inner_text("[data-limit=purpose-met] .kb-limits__day")
    assert said.startswith("Last day: Monday, 28 December 2026") and "Moved to the next working day from Saturday, 26" in said


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_without_scripts_every_limit_and_its_start_can_be_read(without_scripts, base, locale):
    page = without_scripts.new_page()
    page.goto(f"{base}{locale}/dates/")
    assert not page.locator("form[data-dates]").is_visible()
    page.click("[data-limits=fd-2009-829] summary")
    assert page.locator("[data-limits=fd-2009-829] li[data-limit]:visible").count() == 15
    assert "20" in page.inner_text("[data-limit=decide] >> nth=2")
    page.goto(f"{base}{locale}/to/lv/")
    page.click("[data-dates-of=fd-2009-829] summary")
    assert page.locator('[data-dates-of=fd-2009-829] a[href$="/dates/#fd-2009-829"]').is_visible()


def test_the_part_of_a_dossier_gives_the_days_of_its_two_states(context, base):
    page = context.new_page()
    page.goto(f"{base}en/to/nl/?from=lv&instrument=fd-2009-829")
    page.click("[data-dossier] [data-dates-of] summary")
    page.fill("[data-dossier] form[data-dates] [name=receipt]", "2026-12-01")
    page.wait_for_function("!document.querySelector('[data-dossier] [data-ics]').disabled")
    part = page.locator("[data-dossier] [data-dates-of]")
    assert "29 December 2026" in part.locator("[data-limit=national]").inner_text()
    assert "Wednesday, 30 December 2026" in part.locator("[data-limit=decide]").inner_text()
    assert "28 January 2027" in part.locator("[data-limit=appeal]").inner_text()
    assert part.locator("select:visible").count() == 0 and part.locator("li[data-limit]").count() == 16
    raw, _ = download(page, "[data-dossier]")
    assert len(list(Calendar.from_ical(raw).walk("VEVENT"))) == 4
    lost = "[...document.querySelectorAll('[data-dossier] a[href^=\"#\"]')].filter(a => !document.getElementById(a.getAttribute('href').slice(1)))"
    assert page.evaluate(f"{lost}.length") == 0


def test_what_is_entered_stands_nowhere_but_in_the_field(context, base):
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    fill(page, base, "en", "ecris", "2027-05-19", "lv", "nl")
    page.fill("#dates-mark", "Quirinalis")
    download(page)
    assert page.url == f"{base}en/dates/"
    assert not [url for url in asked if "2027" in url or "Quirinalis" in url or not url.startswith((base, f"blob:{base.split('/kb')[0]}"))]
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
    assert page.evaluate("history.state") is None


def test_on_paper_stand_the_choice_and_the_chosen_list(context, base):
    page = context.new_page()
    fill(page, base, "en", "ecris", "2026-12-01", "lv", "nl")
    page.emulate_media(media="print")
    assert page.locator("#dates-receipt").is_visible() and not page.locator("[data-ics]").is_visible()
    assert page.locator("[data-limits=ecris] li[data-limit]:visible").count() == 4
    assert not page.locator("#sis").is_visible()


def test_when_the_holidays_cannot_be_loaded_the_calendar_days_stand_and_the_page_says_so(context, base):
    page = context.new_page()
    page.route("**/public-holidays.json", lambda route: route.abort())
    fill(page, base, "en", "fd-2008-947", "2026-12-01", "nl", "lv")
    assert "could not be loaded" in page.inner_text("[data-status]")
    assert "30 January 2027" in page.inner_text("[data-limits=fd-2008-947] [data-limit=decide]")
