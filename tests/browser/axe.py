"""axe-core on a page of the site, in light and in dark colours.

Colour contrast is nine tenths of axe's work, because it asks the browser what lies behind every single text. Yet what it
finds depends on style alone: two texts with the same chain of elements, classes and computed colours have the same
contrast. So each kind of text is asked about three times (axe gives no answer for one that something covers), and not
the four thousand times that the glossary has it. All other rules look at everything.
"""

from __future__ import annotations

from importlib.resources import files

from playwright.sync_api import Page

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
SCHEMES = {"light": "default", "dark": "slate"}  # as a system and as the theme name them
SWITCH = """name => document.querySelector(`input[data-md-color-scheme="${name}"]`)?.click()"""  # what its label does
AUDIT = """async (everything) => {
  const COLOUR = ["color-contrast", "link-in-text-block"];
  const EACH = 3;
  const chains = new Map();

  // All that the contrast of an element's text depends on, from the page down to it.
  const chain = (element) => {
    if (!element) return "";
    if (!chains.has(element)) {
      const style = getComputedStyle(element);
      const amidText = style.display === "inline" && element.parentElement?.textContent.trim() !== element.textContent.trim();
      chains.set(element, chain(element.parentElement) + ">" + [
        element.localName, element.getAttribute("class"), amidText, style.color, style.backgroundColor, style.backgroundImage, style.opacity,
        style.fontSize, style.fontWeight, style.textDecorationLine, style.borderBottom, style.textShadow, style.position, style.display,
      ].join());
    }
    return chains.get(element);
  };
  const samples = () => {
    const seen = new Map();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (text) => text.data.trim() ? 1 : 3);
    const elements = new Set(document.body.querySelectorAll("input, select, textarea"));
    while (texts.nextNode()) elements.add(texts.currentNode.parentElement);
    return [...elements].filter((element) => {
      if (!element.checkVisibility()) return false;
      const kind = chain(element);
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      return seen.get(kind) <= EACH;
    });
  };

  await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})));  // colours fade into each other
  const off = Object.fromEntries(COLOUR.map((rule) => [rule, { enabled: false }]));
  const header = document.querySelector("header");
  const results = [await axe.run({ include: samples() }, { resultTypes: ["violations"], runOnly: COLOUR })];
  if (everything) results.push(await axe.run(document, { resultTypes: ["violations"], rules: off }));
  else if (header) results.push(await axe.run(header, { resultTypes: ["violations"], rules: off }));
  return results.flatMap(({ violations }) => violations.map((violation) => (
    { rule: violation.id, help: violation.help, nodes: violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)) })));
}"""


def findings(page: Page, everything: bool = True) -> list[dict[str, object]]:
    """What axe finds on the page as it stands; not `everything`: only what colours decide, and the header."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    return page.evaluate(AUDIT, everything)


def findings_by_scheme(page: Page) -> dict[str, list[dict[str, object]]]:
    """What axe finds on the page in each colour scheme; schemes without a finding are left out.

    In the second scheme only what colours decide is asked again, and the header, where the switch has another name.
    """
    found = {}
    for scheme, name in SCHEMES.items():
        page.emulate_media(color_scheme=scheme)
        page.evaluate(SWITCH, name)  # the theme asks the system only when a page is loaded
        page.wait_for_function(f"(document.body.dataset.mdColorScheme ?? '{name}') === '{name}'")
        found[scheme] = findings(page, everything=scheme == "light")
    return {scheme: rules for scheme, rules in found.items() if rules}
