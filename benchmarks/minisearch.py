"""The search of this site beside a well-kept library: MiniSearch (npm), with the same sections, names, tasks, stemmers and stop words."""

from __future__ import annotations

import gzip
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from scripts.base import command
from scripts.base.hashed import built
from scripts.evidence.load import Evidence, load
from scripts.search.aliases import aliases, joined
from scripts.search.language import load_rules
from scripts.search.queries import Query
from scripts.search.records import site_records
from tests.support import search as engine
from tests.support import server

PACKAGE = "minisearch@7.2.0"
# Boosts of a first guess, not tuned; the last word may be unfinished, longer ones mistyped, as in our own search.
ASK = """async ([module, data, documents, queries, count]) => {
  const { Language, tokens } = await import(module);
  const language = new Language((await (await fetch(data)).json()).rules);
  const index = new MiniSearch({
    fields: ["names", "heading", "title", "text"], storeFields: ["url"], tokenize: tokens,
    processTerm: (word) => (language.stopped.has(word) ? null : language.stem(word)),
    searchOptions: {
      boost: { names: 4, heading: 3, title: 2 },
      prefix: (term, place, terms) => place === terms.length - 1,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    },
  });
  index.addAll(documents);
  return [queries.map((query) => index.search(query).slice(0, count).map(({ url }) => url)), JSON.stringify(index)];
}"""


def fetch(folder: Path) -> Path:
    """Get MiniSearch from npm into `folder`; return its script. Where that fails, say so in one line and exit with 2."""
    try:
        subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, capture_output=True, timeout=120)
        subprocess.run(["tar", "xzf", next(folder.glob("minisearch-*.tgz")).name], cwd=folder, check=True)
    except (OSError, subprocess.SubprocessError, StopIteration) as error:
        command.stop(f"--baseline needs npm and a network for {PACKAGE}: {error}")
    return folder / "package" / "dist" / "umd" / "index.js"


def documents(root: Path, site: Path, code: str, evidence: Evidence) -> list[dict[str, Any]]:
    """Return the sections of a language with the names that our own search knows them by."""
    names = joined(aliases(evidence), load_rules(root, code).tasks)
    found: list[dict[str, Any]] = []
    for page in site_records(site / code):
        for section in page.sections:
            url = f"{page.address}#{section.id}" if section.id else page.address
            called = [*names.get(url, ()), *(names.get(f"#{section.id}", ()) if section.id else ())]
            text = {"title": page.title, "heading": section.heading, "text": section.text, "names": " \n".join(called)}
            found.append({"id": len(found), "url": url, **text})
    return found


def measure(
    root: Path, site: Path, folder: Path, browser: Browser, judged: dict[str, dict[str, list[Query]]], say: Callable[[str], None]
) -> dict[str, Any]:
    """Figures of each set of queries by language, and bytes of both indexes (gzip)."""
    script, evidence = fetch(folder), load(root)
    result: dict[str, Any] = {}
    with server.serve(site) as base:
        page = browser.new_page()
        for code, sets in judged.items():
            say(f"{code}: MiniSearch")
            page.goto(f"{base}robots.txt")
            page.add_script_tag(path=script)
            queries = [query for part in sets.values() for query in part]
            language = engine.modules(site, base, code)[2]
            wanted = [language, base + built(site, f"search/{code}/index.json"), documents(root, site, code, evidence)]
            answers, index = page.evaluate(ASK, [*wanted, [query.q for query in queries], engine.DEPTH])
            known = {query.q: found for query, found in zip(queries, answers, strict=True)}
            result[code] = {part: _judged(asked, known) for part, asked in sets.items()} | {
                "index_gzip": len(gzip.compress(index.encode(), 6)),
                "own_index_gzip": len(gzip.compress((site / built(site, f"search/{code}/index.json")).read_bytes(), 6)),
            }
        page.close()
    return result


def _judged(queries: list[Query], answers: dict[str, list[str]]) -> dict[str, Any]:
    figures = engine.Figures()
    for query in queries:
        figures.add(query, list(answers[query.q]))
    return figures.summary()
