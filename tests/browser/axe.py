"""axe-core on a page of the site, in light and in dark colours.

Colour contrast is nine tenths of axe's work, because it asks the browser what lies behind every single text. Yet what it
finds depends on style alone: two texts with the same chain of elements, classes and computed colours have the same
contrast. So each kind of text is asked about three times on a page (axe gives no answer for one that something covers),
not the four thousand times that the glossary has it; and a kind of text that had no fault is not asked about again on
the next page. All other rules look at everything on every page; where the same page was looked at in another language,
those that its words can break are enough (names, alternatives, languages, forms): its elements are the same.
"""

from __future__ import annotations

from importlib.resources import files

from playwright.sync_api import Page

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
SCHEMES = ("light", "dark")
COLOUR = ["color-contrast", "link-in-text-block"]  # the rules that style alone decides
WORDS = ["cat.language", "cat.text-alternatives", "cat.name-role-value", "cat.forms"]  # tags of the rules that words can break
EACH = 3  # texts of a kind that are asked about

# The kinds of text on the page, each with what its contrast depends on, from the page down to it.
KINDS_OF_TEXT = """async () => {
  const shown = document.getAnimations().filter((animation) => animation.effect.target.checkVisibility());  // others never end
  await Promise.all(shown.map((animation) => animation.finished.catch(() => {})));  // colours fade into each other
  const chains = new Map();
  const chain = (element) => {
    if (!element) return "";
    if (!chains.has(element)) {
      const style = getComputedStyle(element);
      const amidText = style.display === "inline" && element.parentElement?.textContent.trim() !== element.textContent.trim();
      chains.set(element, chain(element.parentElement) + ">" + [
        element.localName, element.getAttribute("class"), amidText, style.color, style.backgroundColor, style.backgroundImage,
        style.opacity, style.fontSize, style.fontWeight, style.textDecorationLine, style.borderBottom, style.textShadow,
        style.position, style.display,
      ].join());
    }
    return chains.get(element);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (text) => text.data.trim() ? 1 : 3);
  const elements = new Set(document.body.querySelectorAll("input, select, textarea"));
  while (texts.nextNode()) elements.add(texts.currentNode.parentElement);
  window.kindsOfText = Map.groupBy([...elements].filter((element) => element.checkVisibility()), chain);
  return [...window.kindsOfText.keys()];
}"""
ASK_COLOUR = """([kinds, rules, each]) => {
  const include = kinds.flatMap((kind) => window.kindsOfText.get(kind).slice(0, each));
  return axe.run({ include }, { resultTypes: ["violations"], runOnly: rules }).then(%(told)s);
}"""
ASK_THE_REST = """([selector, rules]) => {
  const off = Object.fromEntries(rules.map((rule) => [rule, { enabled: false }]));
  return axe.run(selector, { resultTypes: ["violations"], rules: off }).then(%(told)s);
}"""
ASK_WORDS = """([selector, tags]) => {
  return axe.run(selector, { resultTypes: ["violations"], runOnly: { type: "tag", values: tags } }).then(%(told)s);
}"""
TOLD = """({ violations }) => violations.map((violation) => (
    { rule: violation.id, help: violation.help, nodes: violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)) }))"""

_without_fault: set[str] = set()  # kinds of text, by this worker


def findings(page: Page, everywhere: str = "html", words_alone: bool = False) -> list[dict[str, object]]:
    """What axe finds on the page as it stands: colours on all of it, all other rules in the part that is chosen."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    ask, rules = (ASK_WORDS, WORDS) if words_alone else (ASK_THE_REST, COLOUR)
    found = page.evaluate(ask % {"told": TOLD}, [everywhere, rules])
    if new := [kind for kind in page.evaluate(KINDS_OF_TEXT) if kind not in _without_fault]:
        faults = page.evaluate(ASK_COLOUR % {"told": TOLD}, [new, COLOUR, EACH])
        if not faults:
            _without_fault.update(new)
        found += faults
    return found


def findings_by_scheme(page: Page, words_alone: bool = False) -> dict[str, list[dict[str, object]]]:
    """What axe finds on the page in each colour scheme; schemes without a finding are left out.

    In the second scheme only what colours decide is asked again, and the header, where the switch is pressed.
    `words_alone`: the same page had no fault in another language.
    """
    found = {}
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found[scheme] = findings(
            page, "html" if scheme == "light" else "header, h1", words_alone
        )  # the pages of no language have no header
    return {scheme: rules for scheme, rules in found.items() if rules}
