"""The page of a State that one asks or warns: what stays for two States and one wish, and that all of it stands without scripts."""

import pytest

from scripts.evidence.channels import channels, states
from tests.support.project import evidence

pytestmark = pytest.mark.browser
CASES = [
    ("nl", "uk", "convictions"),
    ("se", "dk", "police"),
    ("uk", "ie", "journey"),
    ("ro", "es", "work-with-children"),
    ("no", "uk", "warn"),
]


@pytest.mark.parametrize(("sender", "receiver", "wish"), CASES)
def test_the_channels_of_two_states_are_those_of_the_data(context, base, sender, receiver, wish):
    page = context.new_page()
    page.goto(f"{base}en/ask/{receiver}/?from={sender}#{wish}")
    page.wait_for_selector("[data-ask][data-ready]", state="attached")
    found = next(one for one in evidence().wishes if one.id == wish)
    expected = [f"{wish}-{channel.id}" for channel in channels(found, sender, receiver, evidence())]
    shown = page.locator("section[data-wish]:not([hidden]) [data-senders]:not([hidden]) > h3[id]")
    assert [one for one in shown.evaluate_all("all => all.map((one) => one.id)") if not one.endswith("-not")] == expected
    assert page.locator("section[data-wish]:not([hidden])").count() == 1
    title = page.locator("article h1").text_content()
    assert "→" in title and page.title().startswith(title.removesuffix("#"))
    assert page.evaluate("scrollY") == 0  # the title stands above what the address names


SHOWN = """() => {
    const form = document.querySelector("[data-ask]");
    const seen = (node) => [...node.querySelectorAll("[data-senders]:not([hidden]) > h3[id]")].map((heading) => heading.id);
    const found = {};
    for (const from of [...form.elements.from.options].filter(({ value }) => value && value !== form.dataset.ask))
        for (const wish of form.elements.wish.options) {
            form.elements.from.value = from.value;
            form.elements.wish.value = wish.value;
            form.dispatchEvent(new Event("change"));
            const section = document.querySelector("section[data-wish]:not([hidden])");
            const tiles = [...section.querySelectorAll("[data-senders]:not([hidden]) > .kb-answer > div")];
            const home = section.querySelector("[data-senders]:not([hidden]) [data-at-home]");
            const table = document.querySelector(`[data-sender="${from.value}"] [data-role="${home.dataset.atHome}"]`);
            found[`${from.value} ${wish.value}`] = [seen(section), tiles.every((tile) => tile.textContent.trim().length > 20), home.textContent === table.textContent];
        }
    return found;
}"""


@pytest.mark.parametrize("each", [8, pytest.param(1, marks=pytest.mark.slow)])  # every eighth State asked, or all; all senders and wishes
def test_every_sender_and_wish_shows_its_channels_and_both_contact_points(context, base, each):
    page = context.new_page()
    codes, faults = states(evidence()), []
    for receiver in codes[::each]:
        page.goto(f"{base}en/ask/{receiver}/")
        page.wait_for_selector("[data-ask][data-ready]", state="attached")
        shown = page.evaluate(SHOWN)
        assert len(shown) == (len(codes) - 1) * len(evidence().wishes)
        for wish in evidence().wishes:
            for sender in set(codes) - {receiver}:
                names, filled, home = shown[f"{sender} {wish.id}"]
                expected = [f"{wish.id}-{channel.id}" for channel in channels(wish, sender, receiver, evidence())]
                if [one for one in names if not one.endswith("-not")] != expected or not filled or not home:
                    faults.append((sender, receiver, wish.id, names))
    assert faults == []


def test_the_finder_leads_to_the_answer_for_both_states(context, base):
    page = context.new_page()
    page.goto(f"{base}en/?from=nl&to=uk")
    page.select_option("[data-wish]", "convictions")
    page.click("[data-go]")
    assert page.url.endswith("/en/ask/uk/?from=nl#convictions")
    page.wait_for_selector("[data-ask][data-ready]", state="attached")
    answer = page.locator("section[data-wish=convictions]")
    assert "20 working days" in answer.inner_text() and "Justitiële Informatiedienst" in answer.inner_text()
    page.locator("[data-chooser] summary").click()
    page.select_option("#ask-from", "pl")
    assert page.url.endswith("/en/ask/uk/?from=pl#convictions") and "Krajowego Rejestru Karnego" in answer.inner_text()
    page.select_option("#ask-to", "lv")
    page.wait_for_url("**/en/ask/lv/?from=pl#convictions")


def test_a_guide_and_a_mechanism_lead_there_with_the_two_states(context, base):
    page = context.new_page()
    page.goto(f"{base}en/guidance/ask-for-information/?from=nl&to=uk")
    page.wait_for_selector("a[href*='ask/uk/'][href$='#convictions']")
    page.goto(f"{base}en/mechanisms/ecris/?from=nl&to=uk")
    page.wait_for_selector("[data-further=convictions] a[href$='ask/uk/?from=nl#convictions']")


def test_without_scripts_every_sender_is_named(browser, base):
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(f"{base}en/ask/uk/")
    text = page.locator("article").inner_text()
    assert "From: every other EU State." in text and text.count("20 working days") >= 2
    assert page.locator("tr[data-sender]").count() == len(states(evidence())) - 1
    plain.close()
