"""deploy/nginx.conf as it is, started for real: every kind of page with its headers, types, forms and names."""

from __future__ import annotations

import gzip
import http.client
import os
import shutil
import subprocess
from collections.abc import Iterator
from email.utils import formatdate
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import pytest

from scripts.base.hashed import HASHED
from scripts.build.host_files import TEXT, write_compressed, write_policy
from scripts.build.policy import headers
from tests.browser.conftest import KINDS
from tests.built_site import ROOT, SITE, need
from tests.support import nginx as hosting
from tests.support.hashed import built

FOR_EVER = "public, max-age=31536000, immutable"
ABOVE = ("index.html", "404.html", "robots.txt", "sitemap.xml", "en/404.html", "en/changes.xml", "en/sitemap.xml", "data/index.html")
DATA = ("data/terms.csv", "data/terms.json", "data/sources.bib", "data/countries-en.xlsx", "data/dcat.jsonld")


class Host:
    """A server that is asked over one connection at a time."""

    def __init__(self, address: str, folder: Path) -> None:
        self.at, self.folder = urlsplit(address), folder

    def ask(self, path: str, method: str = "GET", **asked: str) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body of an answer."""
        link = http.client.HTTPConnection(self.at.hostname, self.at.port, timeout=10)
        link.request(method, f"/{path}", headers={name.replace("_", "-"): value for name, value in asked.items()})
        answer = link.getresponse()
        body = answer.read()
        link.close()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


@pytest.fixture(scope="module")
def host(tmp_path_factory) -> Iterator[Host]:
    """nginx on a page of each kind, made ready for a host: compressing every page takes a minute."""
    need()
    if not hosting.nginx(install=True):
        pytest.skip(hosting.HELP)
    folder = tmp_path_factory.mktemp("srv")
    wanted = [f"en/{kind}index.html" for kind in KINDS] + [name for name in (*ABOVE, *DATA) if (SITE / name).is_file()]
    for name in (*wanted, built(SITE, "search/en/index.json"), built(SITE, "search/en/texts.json")):
        (folder / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(SITE / name, folder / "site" / name)
    shutil.copytree(SITE / "en/assets", folder / "site/en/assets")
    write_policy(folder / "site")
    write_compressed(folder / "site", quality=4)
    with hosting.nginx_serving(folder) as address:
        yield Host(address, folder)


def test_every_kind_of_page_has_the_headers_and_comes_compressed_and_whole(host):
    for kind in KINDS:
        page = (host.folder / f"site/en/{kind}index.html").read_bytes()
        status, found, body = host.ask(f"en/{kind}", Accept_Encoding="gzip, deflate, br, zstd")
        assert (status, found["content-encoding"], found["content-type"]) == (200, "br", "text/html; charset=utf-8"), kind
        assert brotli.decompress(body) == page
        assert {name: found.get(name.lower()) for name in headers()} == headers()
        assert (found["cache-control"], found["vary"], found["server"]) == ("no-cache", "Accept-Encoding", "nginx")
        status, found, body = host.ask(f"en/{kind}", Accept_Encoding="gzip")
        assert (status, found["content-encoding"], gzip.decompress(body)) == (200, "gzip", page)
        assert "etag" not in found and "last-modified" not in found, "a validator of time and length hides a correction"
        assert host.ask(f"en/{kind}")[2] == page


def test_every_file_has_its_type_and_says_how_long_it_may_be_kept(host):
    types = {
        "html": "text/html", "css": "text/css", "js": "text/javascript", "json": "application/json", "svg": "image/svg+xml",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xml": "application/xml",
        "txt": "text/plain", "csv": "text/csv", "jsonld": "application/ld+json", "bib": "application/x-bibtex",
    }  # fmt: skip
    files = [path for path in sorted((host.folder / "site").rglob("*")) if path.is_file() and path.suffix in (*TEXT, ".xlsx")]
    assert len(files) > 100
    for path in files:
        name = path.relative_to(host.folder / "site").as_posix()
        status, found, body = host.ask(name)
        assert (status, body) == (200, path.read_bytes())
        kind = "application/atom+xml" if name.endswith("changes.xml") else types[path.suffix[1:]]
        assert found["content-type"] == (kind if path.suffix == ".xlsx" else f"{kind}; charset=utf-8")
        assert found["cache-control"] == (FOR_EVER if HASHED.search(name) or name.startswith("search/") else "no-cache"), name
        assert found["x-content-type-options"] == "nosniff"
        assert found.get("access-control-allow-origin") == ("*" if name.startswith("data/") else None), name


def test_what_is_not_there_is_told_in_the_readers_language_and_never_kept(host):
    for path, words in (("en/nowhere", "Page not found"), ("en/a/b/c/", "Page not found"), ("xx/nowhere/", "Choose"), ("nowhere", "SOMEC")):
        status, found, body = host.ask(path)
        assert status == 404 and found["content-type"] == "text/html; charset=utf-8" and "content-security-policy" in found
        assert words in body.decode() or b"There is no page at this address" in body
        assert (b"<h1" in body) and (b'id="top"' in body) == path.startswith("en/")
    status, found, _ = host.ask("en/assets/site.0123456789.css")
    assert (status, found["cache-control"]) == (404, "no-cache")


def test_health_slashes_and_methods(host):
    status, found, body = host.ask("health")
    assert (status, body, found["cache-control"]) == (200, b"ok\n", "no-cache")
    status, found, _ = host.ask("en/countries?from=lv")
    assert (status, found["location"]) == (301, "/en/countries/?from=lv")
    assert host.ask("en/assets/")[0] == 404  # a folder without a page is none
    assert host.ask("en/", "HEAD")[0] == 200 and host.ask("en/", "POST")[0] == 405
    assert host.ask("../../../etc/passwd")[0] == 400 and host.ask("en/%2e%2e/%2e%2e/nginx.conf")[0] in (400, 404)


def test_nothing_of_what_was_asked_for_is_written_down(host):
    for path in ("en/?q=Quirinalis", "Quirinalis", "en/Quirinalis/%00", "en/" + "Quirinalis" * 2000):
        host.ask(path, Referer="http://127.0.0.1/Quirinalis")
    kept = [path for place in (".", "run") for path in (host.folder / place).iterdir() if path.is_file()]
    assert (host.folder / "said") in kept
    assert [path for path in kept if b"Quirinalis" in path.read_bytes()] == []


def test_the_files_of_the_container_serve_as_nobody_without_a_shell(host, tmp_path):
    if os.geteuid() != 0:
        pytest.skip("only root can try the container's files in a root folder of their own")
    image, port = tmp_path / "image", hosting.free_port()
    subprocess.run(["sh", ROOT / "deploy/collect.sh", image], check=True)
    (image / "etc/nginx").mkdir(parents=True)
    shutil.copytree(host.folder / "site", image / "srv/site")
    settings = (ROOT / "deploy/nginx.conf").read_text(encoding="utf-8")
    (image / "etc/nginx/nginx.conf").write_text(settings.replace("listen 8080", f"listen 127.0.0.1:{port}"), encoding="utf-8")
    shutil.copy(ROOT / "deploy/headers.conf", image / "etc/nginx")
    start = (ROOT / "deploy/Containerfile").read_text(encoding="utf-8").partition("ENTRYPOINT [")[2].partition("]")[0]
    command = ["chroot", "--userspec=65534:65534", str(image), *(word.strip(' "') for word in start.split(","))]
    with hosting.started(command, port, tmp_path) as address:
        status, found, body = Host(address, tmp_path).ask("en/", Accept_Encoding="br")
        assert (status, found["content-encoding"]) == (200, "br") and b"<h1" in brotli.decompress(body)
        assert "etag" not in found and "last-modified" not in found
        assert Host(address, tmp_path).ask("en/", If_None_Match='"0"', If_Modified_Since=formatdate(usegmt=True))[0] == 200
        assert Host(address, tmp_path).ask("health")[0] == 200
    assert not [path for path in image.rglob("*") if path.name in ("sh", "bash", "dash", "busybox")]
