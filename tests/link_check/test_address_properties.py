"""Any address is resolved as RFC 3986 says: compared with Python's own `urljoin`."""

from __future__ import annotations

from urllib.parse import quote, unquote, urljoin, urlsplit

from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.link_check.index.address import Base, resolve

BASE = Base.of("https://kb.example/docs/")
names = st.text(st.characters(codec="utf-8", categories=("L", "N")), min_size=1, max_size=6)
segments = st.one_of(names.map(quote), names, st.sampled_from([".", "..", "a-b", "index.html"]))
paths = st.builds(lambda parts, slash: "/".join(parts) + slash, st.lists(segments, min_size=1, max_size=5), st.sampled_from(["", "/"]))


@settings(max_examples=300, deadline=None)
@given(
    page=st.lists(names, max_size=3).map(lambda parts: "".join(f"{part}/" for part in parts)),
    path=paths,
    fragment=st.one_of(st.just(""), names),
)
def test_a_relative_address_leads_where_a_browser_goes(page, path, fragment):
    value = path + (f"#{fragment}" if fragment else "")
    joined = urlsplit(urljoin(BASE.url + page, value))
    target = resolve(BASE, page, value)
    if unquote(joined.path).startswith(BASE.path):
        assert (target.kind, target.path, target.fragment) == ("inside", unquote(joined.path)[len(BASE.path) :], fragment)
    else:
        assert target.kind == "bad"


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_any_text_is_one_kind_of_target(value):
    assert resolve(BASE, "en/a/", value).kind in ("inside", "outside", "other", "bad")
