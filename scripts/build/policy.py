"""The headers of `deploy/headers.conf`, and the policy on what a page may load and run, to be written into each page.

A page that is served without our headers, as on GitHub Pages, then keeps the policy all the same; only who may frame
it cannot be said in a page. A server's header and the page's own line hold together.
"""

import re
from pathlib import Path

from scripts.base.command import ROOT
from scripts.build.root_pages import write

HEADERS = ROOT / "deploy" / "headers.conf"
POLICY = "Content-Security-Policy"
NOT_IN_A_PAGE = "frame-ancestors"  # browsers ignore it there, and say so in the console
AFTER = '<meta name="referrer" content="no-referrer">'  # the first line of every page's head
_HEADER = re.compile(r'^add_header (\S+) "([^"]+)" always;$', re.MULTILINE)
_WRITTEN = re.compile(rf'\n<meta http-equiv="{POLICY}" content="[^"]*">')


class OpenPage(Exception):
    """A page cannot take the policy. The text says which and why."""


def headers() -> dict[str, str]:
    """Return the headers that every answer has, by name."""
    return dict(_HEADER.findall(HEADERS.read_text(encoding="utf-8")))


def policy_of_a_page() -> str:
    """Return the policy as far as a page can state it."""
    rules = headers()[POLICY].split("; ")
    return "; ".join(rule for rule in rules if not rule.startswith(NOT_IN_A_PAGE))


def policy_of_a_pack() -> str:
    """Return the same for a page that is opened from a folder: its files have no host, and its style sheets carry their drawings."""
    return policy_of_a_page().replace("'self'", "'self' file:").replace("img-src", "img-src data:")


def with_policy(html: str, policy: str) -> str:
    """Return a page that states a policy, and no other. Raises OpenPage."""
    bare = _WRITTEN.sub("", html)
    if AFTER not in bare:
        raise OpenPage(f"its head lacks {AFTER}, which the policy follows")
    return bare.replace(AFTER, f'{AFTER}\n<meta http-equiv="{POLICY}" content="{policy}">', 1)


def add_policy(site: Path) -> None:
    """Write the policy into each page that has none, or another. Raises OpenPage."""
    policy = policy_of_a_page()
    for path in sorted(site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        try:
            changed = with_policy(text, policy)
        except OpenPage as error:
            raise OpenPage(f"{path.relative_to(site)}: {error}") from error
        if changed != text:
            write(path, changed)
