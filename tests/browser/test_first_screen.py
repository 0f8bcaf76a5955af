"""On a phone the first line of the answer is on the first screen, within 400 pixels."""

import pytest

pytestmark = pytest.mark.browser
ANSWERS = {
    "to/nl/?from=lv": "[data-dossier] [data-verdict]",
    "countries/lv/": ".kb-answer__value",
    "guidance/transfer-supervision/": "[data-stops]",
    "guidance/assess-risk/": "#answer ~ ol > li",
    "letters/chase/": "[data-letter-form]",
}


@pytest.mark.parametrize(("address", "answer"), ANSWERS.items())
def test_the_answer_begins_on_the_first_screen(browser, base, address, answer):
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{base}en/{address}")
    place = page.locator(answer).first
    place.wait_for()
    assert 0 < place.bounding_box()["y"] <= 400
    context.close()
