"""What stands around the text of every page: skip link, menus, colours, and the footer that prints."""

import pytest

from scripts.base import locales
from tests.browser.conftest import KINDS

pytestmark = pytest.mark.browser
ENTRIES = {"for/practitioners/", "countries/", "guidance/", "for/policymakers/", "for/trainers/"}
GROUND = "getComputedStyle(document.body).backgroundColor"
WHITE = "rgb(255, 255, 255)"


def skips_to_the_title(page):
    """Whether the first press of Tab reaches the skip link, and it leads past all menus."""
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.hash") != "#top" or page.locator("article h1#top").count() != 1:
        return False
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    return page.evaluate("!!document.activeElement.closest('main, footer')")


def prints_what_it_is(page, kind):
    """What is missing of what the paper says of its page."""
    page.emulate_media(media="print", color_scheme="dark")
    leaflet = page.locator(".kb-panel__end").count() == 1  # its back says it; the code there has the address
    words = page.inner_text(".kb-panel__end" if leaflet else ".kb-footer")  # what is not shown is not in it
    wanted = [
        "SOMEC knowledge base",
        "Not an official site",
        "not legal advice",
        "evidence reviewed",
        *([] if leaflet else [f"/en/{kind}"]),
    ]
    return [one for one in wanted if one not in words] + ["Privacy"] * ("Privacy" in words)


@pytest.mark.parametrize("kind", KINDS)  # one visit for all: a visit costs more than the questions
def test_the_frame_of_a_page_skip_link_menus_scripts_and_paper(context, base, kind):
    page = context.new_page()
    page.goto(f"{base}en/{kind}")
    assert skips_to_the_title(page)
    assert page.locator("main nav, main [role=navigation]").count() == 0
    assert page.locator("nav:visible").count() <= 4
    assert page.locator("script:not([src], [type='application/ld+json'])").count() == 0
    assert page.locator(".kb-menus, main").first.get_attribute("id") == "kb-menus"
    assert prints_what_it_is(page, kind) == []
    assert page.evaluate(GROUND) == WHITE


def test_the_skip_link_of_the_404_page_leads_to_its_title(context, base):
    page = context.new_page()
    page.goto(f"{base}en/404.html")
    assert skips_to_the_title(page)


def test_five_entries_lead_to_pages_and_the_menu_says_where_one_is(context, base):
    page = context.new_page()
    page.goto(f"{base}en/mechanisms/ecris/")
    entries = page.eval_on_selector_all(".kb-header .kb-parts a", "links => links.map(link => link.href)")
    assert {address.removeprefix(f"{base}en/") for address in entries} == ENTRIES and len(entries) == 5
    assert page.eval_on_selector_all(".kb-header .kb-parts [aria-current]", "all => all.map(one => one.textContent)") == ["My case"]
    assert page.eval_on_selector_all(".kb-part [aria-current=page]", "all => all.map(one => one.pathname.split('/').at(-2))") == ["ecris"]
    page.goto(f"{base}en/guidance/")
    assert page.eval_on_selector_all(".kb-header .kb-parts [aria-current=page]", "all => all.map(one => one.textContent)") == ["Guides"]


@pytest.mark.parametrize(
    ("address", "part"),
    [("to/nl/?from=lv", "My case"), ("ask/nl/", "My case"), ("letters/chase/", "My case"), ("certificate/fd-2008-947-annex-i/", "My case"),
     ("training/slides-m1/", "Training"), ("policy/states/lv/", "Policy")],
)  # fmt: skip
def test_a_page_outside_the_navigation_lights_the_part_that_it_belongs_to(context, base, address, part):
    page = context.new_page()
    page.goto(f"{base}en/{address}")
    assert page.eval_on_selector_all(".kb-header .kb-parts [aria-current]", "all => all.map(one => one.textContent)") == [part]


WAY = """() => {
  const [graph] = [...document.querySelectorAll("[type='application/ld+json']")].map((node) => JSON.parse(node.text)["@graph"]);
  const above = graph.find((node) => node["@type"] === "BreadcrumbList").itemListElement.slice(1, -1);
  const told = [...document.querySelectorAll(".kb-place p a")].map((link) => [link.textContent, new URL(link.href).pathname]);
  return [above.map((step) => step.name), told.map(([name]) => name), told.map(([, path]) => path)];
}"""


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_a_line_above_the_title_says_what_the_page_stands_below(context, base, locale):
    page = context.new_page()
    page.set_viewport_size({"width": 320, "height": 800})
    ways = {"to/nl/?from=lv": ["for/practitioners", "transfers"], "mechanisms/ecris/": ["for/practitioners", "mechanisms"],
            "policy/states/lv/": ["for/policymakers", "policy/state-of-play"], "reference/glossary/": ["about/site"],
            "letters/chase/": ["for/practitioners", "letters"]}  # fmt: skip
    for address, above in ways.items():
        page.goto(f"{base}{locale}/{address}")
        names, told, paths = page.evaluate(WAY)
        assert names == told and [path.partition(f"/{locale}/")[2].strip("/") for path in paths] == above, address
        line = page.locator(".kb-place p")
        assert line.bounding_box()["height"] < 30 and line.evaluate("node => node.scrollWidth <= node.clientWidth"), address
        page.emulate_media(media="print")
        assert line.is_hidden(), address
        page.emulate_media(media="screen")


def test_a_phone_has_the_contents_of_a_long_page_above_it_without_scripts(without_scripts, base):
    page = without_scripts.new_page()
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{base}en/countries/lv/")
    page.click(".kb-place summary")
    page.click(".kb-place a[href='#receive']")
    assert page.url.endswith("#receive") and page.locator("#receive").bounding_box()["y"] < 200
    page.set_viewport_size({"width": 1280, "height": 800})
    assert page.locator(".kb-place summary").is_hidden()


def test_the_menu_of_a_phone_opens_without_scripts(without_scripts, base):
    page = without_scripts.new_page()
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{base}en/guidance/protect-data/")
    assert page.locator(".kb-parts:visible").count() == 0
    page.click("label.kb-menu")
    assert page.locator("#kb-menus .kb-parts a").first.is_visible() and page.locator(".kb-contents a").first.is_visible()
    page.click("#kb-menus .kb-parts a[href*=countries]")
    assert page.url == f"{base}en/countries/"


def test_one_button_switches_the_colours_and_only_a_choice_is_kept(context, base):
    page = context.new_page()
    page.emulate_media(color_scheme="light")
    page.goto(f"{base}en/guidance/")
    button = page.get_by_role("button", name="Dark colours")
    assert button.count() == 1 and page.get_by_role("radio").count() == 0
    assert (page.evaluate(GROUND), button.get_attribute("aria-pressed")) == (WHITE, "false")
    assert page.evaluate("localStorage.length") == 0
    button.click()
    assert page.evaluate(GROUND) != WHITE and button.get_attribute("aria-pressed") == "true"
    page.reload()
    assert page.evaluate(GROUND) != WHITE and button.get_attribute("aria-pressed") == "true"
    button.click()
    assert page.evaluate(GROUND) == WHITE and page.evaluate("localStorage.length") == 0


def test_colours_follow_the_device_without_scripts(without_scripts, base):
    page = without_scripts.new_page()
    page.emulate_media(color_scheme="dark")
    page.goto(f"{base}en/guidance/")
    assert page.evaluate(GROUND) != WHITE


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_a_heading_is_read_without_its_sign(context, base, locale):
    page = context.new_page()
    page.goto(f"{base}{locale}/guidance/transfer-supervision/")
    for heading in page.get_by_role("heading", level=2).all()[:4]:
        assert "#" not in heading.aria_snapshot()
    sign = page.locator("#steps .headerlink")
    assert sign.evaluate("node => getComputedStyle(node).opacity") == "0"
    page.hover("#steps")
    assert sign.evaluate("node => getComputedStyle(node).opacity") == "1"


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_what_a_page_says_about_itself_takes_one_line_on_a_phone(context, base, locale):
    page = context.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    for kind in ("guidance/transfer-supervision/", "countries/lv/", "mechanisms/ecris/", "training/module-5-transfer-supervision/"):
        page.goto(f"{base}{locale}/{kind}")
        assert page.locator(".page-meta").bounding_box()["height"] < 30, kind


def test_note_marks_are_large_enough_to_touch(context, base):
    page = context.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{base}en/mechanisms/ecris/")
    boxes = page.eval_on_selector_all(
        "article .footnote-ref", "marks => marks.map(mark => mark.getBoundingClientRect()).map(box => [box.width, box.height])"
    )
    assert len(boxes) > 10 and all(min(box) >= 23.5 for box in boxes)
    overlap = """marks => marks.filter(mark => {
      const [box, next] = [mark, mark.closest("sup").nextElementSibling?.querySelector(".footnote-ref")].map(
        (one) => one?.getBoundingClientRect());
      return next && next.top === box.top && next.left < box.right - 0.5;
    }).length"""
    assert page.eval_on_selector_all("article sup .footnote-ref", overlap) == 0


def test_a_link_to_what_is_closed_opens_it(context, base):
    page = context.new_page()
    page.goto(f"{base}en/guidance/")
    page.evaluate("document.querySelector('article').insertAdjacentHTML('beforeend', '<details><p id=closed>Here</p></details>')")
    page.evaluate("location.hash = '#closed'")
    page.wait_for_function("document.getElementById('closed').checkVisibility()")


def test_a_linked_section_stands_below_the_header_that_stays(context, base):
    page = context.new_page()
    page.goto(f"{base}en/findings/information-exchange/#f10")
    header = page.locator(".kb-header").bounding_box()
    assert page.locator("#f10").bounding_box()["y"] >= header["y"] + header["height"]


def test_who_is_lost_finds_the_search_and_the_page_of_two_states(context, base):
    page = context.new_page()
    page.goto(f"{base}en/404.html")
    page.click("main [data-search-open]")
    assert page.evaluate("document.querySelector('dialog').open")
    page.keyboard.press("Escape")
    page.select_option("[name=from]", "lv")
    page.select_option("[name=to]", "nl")
    page.click("main [type=submit]")
    page.wait_for_url("**/en/to/nl/?from=lv**")
