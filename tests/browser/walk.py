"""Many pages, one after the other, each in a frame as wide as a narrow phone.

A frame costs the browser half of what a new page does: styles and scripts stay loaded, no window is drawn.
Layout, media queries and scripts are those of a screen of that width.
"""

from __future__ import annotations

from collections.abc import Sequence

from playwright.sync_api import ConsoleMessage, Error, Page, Request

WIDTH = 320
VISIT = """async ([addresses, width]) => {
  const words = (element) => element.getAttribute("aria-label") ?? element.textContent;
  const named = (one) => [one, ...(one.labels ?? []), ...one.querySelectorAll("[aria-label]"),
    ...(one.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => one.ownerDocument.getElementById(id)).filter(Boolean),
  ].some((element) => words(element).trim()) || [...one.querySelectorAll("img[alt], svg title")].some((i) => i.alt || i.textContent);
  const nameless = (page) => [...page.querySelectorAll("a[href], button, summary, input:not([type=hidden], .md-toggle), select, textarea, h1, h2, h3, h4"),
  ].filter((one) => !named(one)).concat(...page.querySelectorAll("img:not([alt])")).map((one) => one.outerHTML.slice(0, 120));
  const seen = {};
  for (const address of addresses) {
    const frame = document.createElement("iframe");
    frame.style.cssText = `width: ${width}px; height: 640px; border: 0; visibility: hidden`;
    frame.src = address;
    const loaded = new Promise((resolve) => { frame.onload = resolve; });
    document.body.replaceChildren(frame);
    await loaded;
    await new Promise(frame.contentWindow.requestAnimationFrame);
    const page = frame.contentDocument;
    seen[address] = {
      width: frame.contentWindow.innerWidth, wide: page.documentElement.scrollWidth, lang: page.documentElement.lang,
      headings: page.querySelectorAll("h1").length, title: page.title,
      description: page.querySelector("meta[name=description]")?.content ?? "", nameless: nameless(page),
    };
  }
  return seen;
}"""


def walk(page: Page, base: str, locale: str, addresses: Sequence[str]) -> list[str]:
    """Faults of the pages, each with its address: too wide, errors and warnings, requests to other hosts, head, language and names."""
    faults: list[str] = []
    at = ""

    def asked(request: Request) -> None:
        nonlocal at
        if request.is_navigation_request():
            at = request.url
        if not request.url.startswith((base, "data:")):
            faults.append(f"{at}: asks {request.url}")

    def said(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            faults.append(f"{at}: {message.text}")

    def failed(error: Error) -> None:
        faults.append(f"{at}: {error}")

    page.goto(f"{base}robots.txt")  # a page of the same host, to hold the frames
    page.on("request", asked)
    page.on("console", said)
    page.on("pageerror", failed)
    seen = page.evaluate(VISIT, [[f"{base}{locale}/{address}" for address in addresses], WIDTH])
    for address, found in seen.items():
        if found["width"] != WIDTH or found["wide"] > WIDTH:
            faults.append(f"{address}: {found['wide']} pixels wide in a window of {found['width']}")
        if found["lang"] != locale or found["headings"] != 1 or not found["title"] or len(found["description"]) < 40:
            faults.append(f"{address}: {found}")
        faults += [f"{address}: without a name: {one}" for one in found["nameless"]]
    assert len(seen) == len(addresses)
    return faults
