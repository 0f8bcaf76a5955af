"""Style sheets, scripts and templates: no rule twice, a filter rule for every code of
the data, and lines that fit a window."""

from pathlib import Path

import pytest

from scripts.evidence import labels
from tests.built_site import SITE
from tests.support.hashed import built

pytestmark = pytest.mark.browser
ASSETS = Path(__file__).resolve().parents[2] / "docs" / "assets"
STYLES = sorted(path.relative_to(ASSETS).as_posix() for path in ASSETS.rglob("*.css"))
OVERRIDES = ASSETS.parents[1] / "overrides"
LONGEST_LINE, LONGEST_OF_TEMPLATES = 120, 140


@pytest.mark.parametrize("name", STYLES)
def test_no_selector_stands_twice(context, base, name):
    page = context.new_page()
    page.goto(f"{base}en/")
    found = page.evaluate(
        """async (address) => {
            const sheet = new CSSStyleSheet();
            await sheet.replace(await (await fetch(address)).text());
            const seen = new Map();
            const read = (rules, where) => {
                for (const rule of rules) {
                    if (rule.selectorText) {
                        const key = `${where}${rule.selectorText}`;
                        seen.set(key, (seen.get(key) ?? 0) + 1);
                    } else if (rule.cssRules) read(rule.cssRules, `${rule.conditionText} | `);
                }
            };
            read(sheet.cssRules, "");
            return [seen.size, [...seen].filter(([, count]) => count > 1).map(([key]) => key)];
        }""",
        base + built(SITE, f"en/assets/{name}"),
    )
    assert found[0] > 2 and found[1] == []


@pytest.mark.parametrize("path", sorted([*ASSETS.rglob("*.js"), *ASSETS.rglob("*.css")]), ids=lambda path: path.name)
def test_code_is_read_without_scrolling_sideways(path):
    lines = path.read_text(encoding="utf-8").split("\n")
    assert [number for number, line in enumerate(lines, 1) if len(line) > LONGEST_LINE] == []


@pytest.mark.parametrize("path", sorted([*OVERRIDES.rglob("*.html"), *OVERRIDES.rglob("*.jinja")]), ids=lambda path: path.name)
def test_templates_are_read_without_scrolling_sideways(path):
    lines = path.read_text(encoding="utf-8").split("\n")
    assert [number for number, line in enumerate(lines, 1) if len(line) > LONGEST_OF_TEMPLATES] == []


CODES = [
    *(("reference/timeline/", "kind", "data-kind", code) for code in labels.DEVELOPMENT),
    *(("recommendations/", "to", "data-to", code) for code in labels.ADDRESSEE),
    *(("recommendations/", "is", "data-is", code) for code in labels.RECOMMENDATION_STATUS),
]


@pytest.mark.parametrize(("address", "box", "attribute", "code"), CODES, ids=lambda value: value)
def test_every_code_of_the_data_is_filtered(browser, base, address, box, attribute, code):
    """Also a code that no entry has yet: an entry and a box are put in where the page has none."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}en/{address}")
    shown = page.evaluate(
        """([box, attribute, code]) => {
            const article = document.querySelector("article");
            const entry = document.createElement("div");
            entry.setAttribute(attribute, code);
            entry.textContent = code;
            article.append(entry);
            let input = document.getElementById(`${box}-${code}`);
            if (!input) {
                input = Object.assign(document.createElement("input"), { type: "checkbox", id: `${box}-${code}` });
                document.querySelector(".kb-filter").append(input);
            }
            return [true, false].map((checked) => {
                input.checked = checked;
                return entry.checkVisibility();
            });
        }""",
        [box, attribute, code],
    )
    assert shown == [True, False]
    context.close()
