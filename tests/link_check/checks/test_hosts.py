from __future__ import annotations

import pytest

PAGE = "en/guidance/ask/index.html"


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost:8000/en/", "https://kb.localhost/", "http://127.0.0.1/", "http://[::1]/", "http://10.1.2.3/x", "http://192.168.0.1/",
        "https://kb.local/", "https://intranet/kb/", "https://www.example.org/form", "https://host.example/", "https://x.test/",
        "http://0x7f.1/", "http://999.1.1.1/", "https://www..kb.eu/", "https://staging.kb.eu/", "https://deploy-preview-1--kb.netlify.app/",
        "https://eur03.safelinks.protection.outlook.com/?url=x", "https://www-kb-eu.translate.goog/",
        "https://kb.internal/", "https://user:secret@host.eu/", "https://EXAMPLE.com./",
    ],
)  # fmt: skip
def test_a_host_that_readers_do_not_reach_is_found(site, only, url):
    site.page("en", "guidance/ask/", f'<a href="{url}">x</a>')
    only("hosts", PAGE, url)


@pytest.mark.parametrize(
    "url", ["https://eur-lex.europa.eu/", "https://example.eu/", "http://a.lv:8080/", "https://8.8.8.8/", "https://kb.example/en/", "https://ex.ample.com/?u=http://localhost/"]
)  # fmt: skip
def test_public_hosts_and_the_site_s_own_are_clean(site, url):
    site.page("en", "guidance/ask/", f'<a href="{url}">x</a>')
    assert site.issues("hosts") == []


@pytest.mark.parametrize(
    "body",
    ['<img src="{}" alt="">', '<script src="{}"></script>', '<link rel="preconnect" href="{}">', '<a href="#steps" ping="{}">x</a>'],
)
def test_what_is_loaded_from_another_host_is_found(site, only, body):
    site.page("en", "guidance/ask/", body.format("https://cdn.eu/x"))
    assert "this site asks none" in only("hosts", PAGE, "cdn.eu").message


@pytest.fixture
def usual(site):
    """Three addresses at a host, and an official one that no page names."""
    (site.root.parent / "data").mkdir()
    (site.root.parent / "data/official-hosts.yml").write_text("lv: [likumi.lv]\nuk: [legislation.gov.uk]\ncy: []\n")
    site.page("en", "countries/lv/", "".join(f'<a href="https://eur-lex.europa.eu/{number}">x</a>' for number in range(3)))


@pytest.mark.parametrize(
    ("host", "known"),
    [
        ("eur-lex.europe.eu", "eur-lex.europa.eu"),
        ("eurlex.europa.eu", "eur-lex.europa.eu"),
        ("eur-lex.eurpoa.eu", "eur-lex.europa.eu"),
        ("likum.lv", "likumi.lv"),
        ("www.legislaton.gov.uk", "legislation.gov.uk"),
    ],
)
def test_a_host_one_letter_away_from_a_known_one_is_found(site, only, usual, host, known):
    site.page("en", "guidance/ask/", f'<a href="https://{host}/x">x</a>')
    assert f"one letter away from {known}: write {known}" in only("hosts", PAGE, host).message


@pytest.mark.parametrize("host", ["eur-lex.europa.eu", "m.likumi.lv", "likumi.lt", "legislation.gov.ie", "lm.gov.lv"])
def test_other_hosts_are_clean(site, usual, host):
    site.page("en", "guidance/ask/", f'<a href="https://{host}/x">x</a>')
    assert site.issues("hosts") == []
