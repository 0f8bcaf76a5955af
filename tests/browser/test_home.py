"""The home page's finder, and the two States that stay in the address from page to page."""

import pytest

pytestmark = pytest.mark.browser
WARN = "guidance/warn-another-country/"


def find(page, base, wish, sender="lv", receiver="nl"):
    page.goto(f"{base}en/")
    page.select_option("[data-wish]", label=wish)
    page.select_option("select[data-from]", sender)
    page.select_option("select[data-to]", receiver)
    page.click("[data-go]")


@pytest.mark.parametrize(
    ("wish", "address"),
    [
        ("move supervision", "to/nl/?from=lv"),
        ("move a prison sentence", "to/nl/?from=lv&instrument=fd-2008-909"),
        ("move supervision before trial", "to/nl/?from=lv&instrument=fd-2009-829"),
        ("receive a prison sentence", "to/nl/?from=lv&instrument=fd-2008-909&side=to"),
        ("protect a victim who moves", "to/nl/?from=lv&instrument=european-protection-order"),
        ("warn another country", "ask/nl/?from=lv#warn"),
        ("ask for convictions", "ask/nl/?from=lv#convictions"),
        ("ask the police abroad", "ask/nl/?from=lv#police"),
    ],
)
def test_each_wish_leads_to_its_page_with_both_states(context, base, wish, address):
    page = context.new_page()
    find(page, base, wish)
    page.wait_for_url(f"{base}en/{address}")
    assert page.locator("h1:visible").count() == 1


def test_one_state_twice_is_told_and_leads_nowhere(context, base):
    page = context.new_page()
    find(page, base, "move supervision", "lv", "lv")
    assert page.url == f"{base}en/"
    assert page.text_content("[data-finder] [role=status]") == "Choose two different States."
    page.select_option("select[data-to]", "nl")
    assert page.text_content("[data-finder] [role=status]") == ""


def test_without_states_the_finder_leads_to_the_page_alone(context, base):
    page = context.new_page()
    find(page, base, "warn another country", "", "")
    page.wait_for_url(f"{base}en/{WARN}#answer")


def test_without_scripts_each_wish_and_each_state_is_a_link(without_scripts, base):
    page = without_scripts.new_page()
    page.goto(f"{base}en/")
    assert not page.locator("[data-go]").is_visible()
    assert page.locator(".kb-finder li a:visible").count() == 10
    assert page.locator(".kb-finder .kb-az a:visible").count() == 28
    page.click(".kb-finder li a >> text=move a prison sentence")
    assert page.url == f"{base}en/guidance/transfer-a-prison-sentence/#answer"


def test_home_says_what_it_is_and_has_no_notes(context, base):
    page = context.new_page()
    page.goto(f"{base}en/")
    standing = page.text_content(".kb-standing")
    for wanted in ("volunteers", "no office", "Not official", "not legal advice", "2026"):
        assert wanted in standing, wanted
    assert page.locator("article .footnote, .kb-contents").count() == 0
    for published in ("case", "somec", "languages", "page-sources"):
        assert page.locator(f"#{published}").count() == 1, published


def test_the_two_states_go_along_from_page_to_page_and_through_the_languages(context, base):
    page = context.new_page()
    page.goto(f"{base}en/{WARN}?from=lv&to=uk")
    assert page.text_content(".kb-case strong") == "Latvia → United Kingdom"
    page.click("article a[href*='mechanisms/'] >> nth=0")
    page.wait_for_url("**/mechanisms/**from=lv&to=uk**")
    page.wait_for_selector(".kb-case")
    page.click(".kb-language summary")
    page.click(".lang-switch a[hreflang=lv]")
    page.wait_for_url("**/lv/mechanisms/**from=lv&to=uk**")
    assert page.text_content(".kb-case strong") == "Latvija → Apvienotā Karaliste"
    page.click(".kb-case a >> nth=0")
    page.wait_for_url(f"{base}lv/to/uk/?from=lv")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0 and context.cookies() == []


def test_a_case_ends_and_leaves_nothing(context, base):
    page = context.new_page()
    page.goto(f"{base}en/{WARN}?from=lv&to=nl")
    page.click(".kb-case a >> nth=-1")
    page.wait_for_url(f"{base}en/{WARN}")
    assert page.locator(".kb-case").count() == 0
    assert "from=" not in page.get_attribute("article a[href*='mechanisms/'] >> nth=0", "href")


@pytest.mark.parametrize("query", ["from=lv&to=xx", "from=lv&to=lv", "from=lv", "from=%3Cb%3E&to=nl"])
def test_what_names_no_two_states_is_left_alone(context, base, query):
    page = context.new_page()
    page.goto(f"{base}en/{WARN}?{query}")
    page.wait_for_function("!document.querySelector('[data-search-open]').hidden")
    page.wait_for_load_state("networkidle")
    assert page.locator(".kb-case").count() == 0


def test_the_search_takes_the_two_states_along(context, base):
    page = context.new_page()
    page.goto(f"{base}en/{WARN}?from=lv&to=nl")
    page.wait_for_selector(".kb-case")
    page.keyboard.press("/")
    page.keyboard.type("breach")
    page.click("#kb-search-results a[href*='guidance/'] >> nth=0")
    page.wait_for_url("**/guidance/**from=lv&to=nl**")
