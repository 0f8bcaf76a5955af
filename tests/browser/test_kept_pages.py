"""Pages that the reader keeps: they open without a network, say their day, and go when the reader says so."""

from __future__ import annotations

import re

import pytest

from tests.browser.conftest import SITE, Quiet, hosted

pytestmark = pytest.mark.browser
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)
KEEP, TOLD, NOTE = "[data-keep]", ".kb-keep [role=status]", "article .kb-kept[data-kept-note]"
DOSSIER = "to/nl/?from=lv"
GUIDE = "guidance/transfer-supervision/"


class Host(Quiet):
    """Sends the strict policy that the site is made for; `newer` are pages with another text than before.

    For the pages in `captured` a network's login page comes, as a hotel or an agency's proxy sends it.
    """

    newer: set[str]
    captured: set[str]

    def end_headers(self) -> None:
        """Add the policy."""
        self.send_header("Content-Security-Policy", CSP)
        super().end_headers()

    def do_GET(self) -> None:
        """Answer; a newer page has one sentence more."""
        if self.path in self.captured:
            text = b"<!doctype html><html><title>Wi-Fi</title><article><h1>Wi-Fi login</h1></article></html>"
        elif self.path in self.newer:
            text = (SITE / self.path.removeprefix("/kb/") / "index.html").read_bytes().replace(b"</article>", b"<p>More.</p></article>")
        else:
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)


@pytest.fixture(scope="module")
def host():
    """Address of the site, and the set of its pages that have changed."""
    handler = type("Handler", (Host,), {"newer": set(), "captured": set()})
    with hosted(handler) as address:
        yield address, handler.newer, handler.captured


@pytest.fixture
def page(browser, host):
    """A page of a reader who has kept nothing; what goes wrong on it fails the test."""
    context = browser.new_context()
    context.set_default_timeout(8000)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if "Content Security" in message.text else None)
    yield page
    context.close()
    host[1].clear()
    host[2].clear()
    assert faults == []


def keep(page, address):
    page.goto(address)
    if "from=" in address:
        page.wait_for_selector("[data-dossier] h1")
    page.click(KEEP)
    page.wait_for_selector(f"{TOLD} a")
    assert re.search(r"Kept on this device on \d+ \w+ 20\d\d", page.inner_text(TOLD))


def stores(page):
    return page.evaluate("caches.keys()")


def test_nothing_is_kept_before_the_reader_asks(page, host):
    page.goto(f"{host[0]}en/{GUIDE}")
    page.goto(f"{host[0]}en/about/offline/")
    page.wait_for_selector("[data-kept-list] >> text=Nothing is kept")
    assert stores(page) == [] and page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0


def test_a_guide_opens_without_a_network_and_says_its_day(page, host):
    keep(page, f"{host[0]}en/{GUIDE}")
    page.context.set_offline(True)
    page.reload()
    assert "This is the copy that you kept on" in page.inner_text(NOTE)
    assert page.locator("h2#checklist").is_visible() and page.locator(".kb-print-sheet").count() > 0  # made by a script
    assert page.evaluate("getComputedStyle(document.querySelector('.kb-header')).position") == "sticky"  # with its style
    assert page.evaluate("document.fonts.ready.then(() => document.fonts.check('16px Commissioner'))")


def test_the_home_page_is_kept_with_its_finder_and_the_guides_it_leads_to(page, host):
    keep(page, f"{host[0]}en/")
    page.context.set_offline(True)
    page.goto(f"{host[0]}en/")
    page.select_option("[data-wish]", label="warn another country")
    page.click("[data-go]")
    page.wait_for_url("**/guidance/warn-another-country/**")
    page.wait_for_selector(NOTE)
    assert page.locator("h2#answer").is_visible()


def test_a_dossier_is_kept_with_its_two_states(page, host):
    keep(page, f"{host[0]}en/{DOSSIER}")
    whole = page.inner_text("[data-dossier] dl")
    page.context.set_offline(True)
    page.goto(f"{host[0]}en/{DOSSIER}")
    page.wait_for_selector("[data-dossier] h1")
    assert page.inner_text("[data-dossier] dl") == whole and "60" in whole
    page.wait_for_selector(NOTE)
    page.click(".kb-dossier__more a >> nth=0")
    page.wait_for_url("**/countries/lv/**")
    page.wait_for_selector(NOTE)


def test_the_home_page_comes_with_the_first_kept_page(page, host):
    keep(page, f"{host[0]}en/{GUIDE}")
    page.context.set_offline(True)
    page.goto(f"{host[0]}en/")
    page.wait_for_selector(NOTE)
    assert page.locator("[data-finder]").count() == 1


def test_two_kept_pairs_open_a_third_pair_of_their_states(page, host):
    base = host[0]
    page.goto(f"{base}en/to/nl/?from=es")
    page.wait_for_selector("[data-dossier] h1")
    online = page.inner_text("[data-dossier] dl")
    keep(page, f"{base}en/{DOSSIER}")
    keep(page, f"{base}en/to/de/?from=es")
    page.context.set_offline(True)
    page.goto(f"{base}en/to/nl/?from=es")
    page.wait_for_selector("[data-dossier] h1")
    assert page.inner_text("[data-dossier] dl") == online


def test_full_storage_is_said_and_leaves_the_older_copy(page, host):
    base, newer, _ = host
    keep(page, f"{base}en/{GUIDE}")
    before = stores(page)
    newer.add(f"/kb/en/{GUIDE}")
    page.goto(f"{base}en/{GUIDE}")
    page.wait_for_selector(f"{NOTE} button")
    devtools = page.context.new_cdp_session(page)
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": base[: base.index("/kb/")], "quotaSize": 1000})
    page.click(f"{NOTE} button")
    page.wait_for_selector(f"{TOLD} >> text=storage of this browser is full")
    assert stores(page) == before
    page.goto(f"{base}en/about/offline/")
    page.click("[data-kept-list] >> text=Keep the newer version")
    page.wait_for_selector("[data-kept-list] [role=status] >> text=storage of this browser is full")
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": base[: base.index("/kb/")]})
    page.context.set_offline(True)
    page.goto(f"{base}en/{GUIDE}")
    page.wait_for_selector(NOTE)
    assert page.locator("h2#answer").is_visible() and page.locator("article >> text=More.").count() == 0


def test_the_login_page_of_a_network_is_not_kept_as_the_page(page, host):
    base, _, captured = host
    keep(page, f"{base}en/{GUIDE}")
    before = stores(page)
    page.goto(f"{base}en/{GUIDE}")
    captured.add(f"/kb/en/{GUIDE}")
    page.click(KEEP)
    page.wait_for_selector(f"{TOLD} >> text=login page")
    assert stores(page) == before
    page.context.set_offline(True)
    page.reload()
    assert "This is the copy that you kept on" in page.inner_text(NOTE)


@pytest.mark.parametrize("asked", ["script[type=module]", "link[rel=stylesheet]", "link[rel=icon]"])
def test_nor_is_it_kept_as_a_file_of_the_page(page, host, asked):
    base, _, captured = host
    page.goto(f"{base}en/{GUIDE}")
    address = page.eval_on_selector(asked, "one => one.src || one.href")
    captured.add(f"/kb/{address.removeprefix(base)}")
    page.click(KEEP)
    page.wait_for_selector(f"{TOLD} >> text=login page")
    assert stores(page) == []


def test_two_tabs_that_keep_one_page_leave_one_copy(page, host):
    other = page.context.new_page()
    for tab in (page, other):
        tab.goto(f"{host[0]}en/{GUIDE}")
    for tab in (page, other):
        tab.evaluate(f"document.querySelector({KEEP!r}).click()")
    for tab in (page, other):
        tab.wait_for_selector(f"{TOLD} a")
    assert len(stores(page)) == 1


def test_an_unfinished_copy_is_not_shown_and_goes(page, host):
    base = host[0]
    keep(page, f"{base}en/mechanisms/ecris/")
    page.evaluate(
        """async (address) => {
          const store = await caches.open(`kb-kept ${address} 2026-12-01T00:00:00.000Z`);
          await store.put(address, new Response("<h1>half</h1>"));
        }""",
        f"{base}en/{GUIDE}",
    )
    page.context.set_offline(True)
    page.goto(f"{base}en/{GUIDE}")
    page.wait_for_url("**/about/offline/#not-kept")
    page.wait_for_function("caches.keys().then((names) => names.length === 1)")
    assert page.locator("[data-kept-list] li").count() == 1


def test_what_was_not_kept_leads_to_the_list(page, host):
    keep(page, f"{host[0]}en/{GUIDE}")
    page.context.set_offline(True)
    page.goto(f"{host[0]}en/mechanisms/sis/")
    page.wait_for_url("**/about/offline/#not-kept")
    assert page.locator("#not-kept").is_visible()
    page.click("[data-kept-list] a")
    page.wait_for_url(f"**/{GUIDE}")


def test_a_newer_version_is_told_and_can_be_kept(page, host):
    base, newer, _ = host
    keep(page, f"{base}en/{GUIDE}")
    page.goto(f"{base}en/{GUIDE}")
    page.wait_for_selector(f"{TOLD} a")
    assert page.locator(NOTE).count() == 0
    newer.add(f"/kb/en/{GUIDE}")
    page.goto(f"{base}en/about/offline/")
    page.wait_for_selector("[data-kept-list] >> text=A newer version exists.")
    page.goto(f"{base}en/{GUIDE}")
    page.wait_for_selector(f"{NOTE} >> text=newer than that copy")
    page.click(f"{NOTE} button")
    page.wait_for_selector(NOTE, state="detached")
    page.context.set_offline(True)
    page.reload()
    assert page.locator("article >> text=More.").is_visible()


def test_one_page_or_all_can_be_deleted(page, host):
    base = host[0]
    for address in (GUIDE, DOSSIER, "mechanisms/ecris/"):
        keep(page, f"{base}en/{address}")
    page.goto(f"{base}en/about/offline/")
    entries = page.locator("[data-kept-list] li")
    entries.nth(2).wait_for()
    assert "Latvia" in entries.nth(1).inner_text() and "MB" in entries.nth(1).inner_text()
    entries.filter(has_text="Transfer supervision").locator("button").click()
    entries.nth(2).wait_for(state="detached")
    assert len(stores(page)) == 2 and not any(GUIDE in name for name in stores(page))
    page.click("[data-kept-list] > button")
    page.wait_for_selector("[data-kept-list] >> text=Nothing is kept")
    assert stores(page) == [] and page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0


def test_nothing_typed_is_kept(page, host):
    page.goto(f"{host[0]}en/{GUIDE}?q=Quirinalis")
    page.wait_for_selector("#kb-search-results a, .kb-search__none:not([hidden])")
    page.click("[data-search-close]")
    page.click(KEEP)
    page.wait_for_selector(f"{TOLD} a")
    texts = page.evaluate("""async () => {
      const found = [];
      for (const name of await caches.keys()) {
        const store = await caches.open(name);
        for (const request of await store.keys()) {
          found.push(name, request.url, await (await store.match(request)).text());
        }
      }
      return found;
    }""")
    assert len(texts) > 20
    assert not any("quirinalis" in text.lower() for text in texts)
    assert not any("/search/en/" in text for text in texts[1::3]), "which extracts were read may tell what was typed"
