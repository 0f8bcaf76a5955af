from __future__ import annotations

import pytest

FEED = "en/changes.xml"
TEXT = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>https://kb.example/en/</id>
<link rel="self" href="https://kb.example/en/changes.xml" />
<entry><id>https://kb.example/en/guidance/ask/#steps</id>
<link rel="alternate" href="https://kb.example/en/guidance/ask/#steps" /></entry>
<entry><id>urn:uuid:1</id><link href="https://other.eu/" /></entry>
</feed>
"""


@pytest.fixture
def feed(site):
    site.write(FEED, TEXT)
    return site


def test_a_feed_whose_addresses_exist_is_clean(feed):
    assert feed.issues("feeds") == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("<id>https://kb.example/en/<", "<id>https://kb.example/en/gone/<", "does not exist"),
        ('/ask/#steps" />', '/ask/#gone" />', 'no id "gone"'),
        ('"https://other.eu/"', '"javascript:x"', "no address of the web"),
        ('"https://other.eu/"', '"https://staging.kb.eu/"', "at which it is published"),
        ("urn:uuid:1", "https://kb.example/en/guidance/ask/#steps", "is the id of two entries"),
    ],
)  # fmt: skip
def test_an_address_that_leads_nowhere_is_found(feed, only, old, new, says):
    feed.replace(FEED, old, new)
    assert says in only("feeds", FEED, new[-10:]).message


def test_a_feed_names_itself_and_is_xml(feed, only):
    feed.replace(FEED, "en/changes.xml", "nl/changes.xml")
    assert any("must name itself as https://kb.example/en/changes.xml" in issue.message for issue in feed.issues("feeds"))
    feed.write(FEED, "<feed>")
    assert "is not XML" in only("feeds", FEED, "<feed>").message


def test_a_search_description_is_looked_at_too(site, only):
    found = '<Image>https://kb.example/en/gone.svg</Image>\n<Url template="https://kb.example/en/#q={searchTerms}"/>'
    site.write("en/opensearch.xml", f'<OpenSearchDescription xmlns="x">{found}</OpenSearchDescription>')
    assert "gone.svg does not exist" in only("feeds", "en/opensearch.xml", "gone.svg").message
