"""Faults that editors, translators and merges really make, written down before the checks that find them.

The other faults of `faults.py` ask a rule whether it works; these ask all rules together what they let through. A fault is
found where an error names the file that was changed. Whoever finds a fault that got through adds it here, not a rule for it
alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from scripts.base.locales import SOURCE
from scripts.markdown.parts import shared_parts
from tests.support.trial.seeding import Copy, Fault, NoPlace


def _slip(kind: str, name: str, plant: Callable[[Copy], None], open: str = "") -> Fault:
    return Fault(kind, name, plant, open, any_rule=True)


def page(kind: str, name: str, locale: str, pattern: str, new: str, open: str = "") -> Fault:
    """A fault in a line of prose: of an English page, or of a translated section that is up to date."""
    return _slip(kind, name, lambda copy: copy.change(locale, pattern, new), open)


def end(kind: str, name: str, locale: str, text: str) -> Fault:
    """A paragraph too many at the end of a page."""
    return _slip(kind, name, lambda copy: copy.add(locale, text))


def file(kind: str, name: str, path: str, pattern: str, new: str, open: str = "") -> Fault:
    """A fault in the raw text of a file."""
    return _slip(kind, name, lambda copy: copy.replace(path, pattern, new), open)


def string(kind: str, name: str, locale: str, pattern: str, new: str, english: str = "", open: str = "") -> Fault:
    """A fault in a translation of `data.po`: the first that holds the pattern (on one line), of an English string with `english`."""
    return _slip(kind, name, partial(_in_catalog, locale=locale, english=english, pattern=pattern, new=new), open)


def _in_catalog(copy: Copy, locale: str, english: str, pattern: str, new: str) -> None:
    path = copy.root / "locale" / locale / "LC_MESSAGES" / "data.po"
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    for place, block in enumerate(blocks[1:], 1):
        head, found, told = block.partition("\nmsgstr ")
        if found and "#, fuzzy" not in head and re.search(english, head) and re.search(pattern, told):
            blocks[place] = head + found + re.sub(pattern, new, told, count=1)
            return copy.write(path, "\n\n".join(blocks))
    raise NoPlace(f"{locale}: no string like {pattern}")


def _raw(path: str, change: Callable[[bytes], bytes]) -> Callable[[Copy], None]:
    return lambda copy: copy.write(path, change((copy.root / path).read_bytes()))


def _translated(locale: str) -> str:
    """A page that is translated in each language."""
    return f"docs/{locale}/about/privacy.md"


def _catalog(locale: str, domain: str = "data") -> str:
    return f"locale/{locale}/LC_MESSAGES/{domain}.po"


def _latin(copy: Copy) -> None:
    path = _translated("ca")
    copy.write(path, (copy.root / path).read_text(encoding="utf-8").encode("latin-1", "replace"))


def _merge(path: str, pattern: str) -> Callable[[Copy], None]:
    return lambda copy: copy.replace(path, pattern, r"<<<<<<< HEAD\n\g<0>\n=======\n\g<0>\n>>>>>>> main")


def _cut(copy: Copy) -> None:
    path, text = _catalog("es"), (copy.root / _catalog("es")).read_text(encoding="utf-8")
    blocks = text.split("\n\n")
    copy.write(path, "\n\n".join(blocks[: len(blocks) // 2]) + "\n")


def _emptied(copy: Copy) -> None:
    path = _catalog("lv")
    blocks = (copy.root / path).read_text(encoding="utf-8").split("\n\n")
    kept = [re.sub(r"\nmsgstr (?s:.*)", '\nmsgstr ""', block) if 200 < place < 500 else block for place, block in enumerate(blocks)]
    copy.write(path, "\n\n".join(kept))


def _other_catalog(copy: Copy) -> None:
    copy.write(_catalog("ca", "ui"), (copy.root / _catalog("es", "ui")).read_bytes())


def _string_twice(copy: Copy) -> None:
    blocks = (copy.root / _catalog("nl")).read_text(encoding="utf-8").split("\n\n")
    copy.write(_catalog("nl"), "\n\n".join([*blocks[:40], blocks[30], *blocks[40:]]))


def _neighbour(copy: Copy, locale: str) -> None:
    """The translation of the string before, pasted over a long one."""
    path = copy.root / _catalog(locale)
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    for place in range(60, len(blocks)):
        heads, tails = zip(*(block.partition("\nmsgstr ")[::2] for block in blocks[place - 1 : place + 1]), strict=True)
        if all(len(tail) > 80 for tail in tails) and not any("fuzzy" in head for head in heads):
            blocks[place] = f"{heads[1]}\nmsgstr {tails[0]}"
            return copy.write(path, "\n\n".join(blocks))
    raise NoPlace(f"{locale}: no two long strings side by side")


def _other_language(copy: Copy) -> None:
    """Spanish in the Catalan catalog."""
    texts = {}
    for block in (copy.root / _catalog("es")).read_text(encoding="utf-8").split("\n\n"):
        head, _, tail = block.partition("\nmsgstr ")
        texts[head] = tail
    path = copy.root / _catalog("ca")
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    for place, block in enumerate(blocks[1:], 1):
        head, _, tail = block.partition("\nmsgstr ")
        if "fuzzy" not in head and len(tail) > 150 and head in texts:
            blocks[place] = f"{head}\nmsgstr {texts[head]}"
            return copy.write(path, "\n\n".join(blocks))
    raise NoPlace("no long string")


def _gone(locale: str, most: int) -> Callable[[Copy], None]:
    def plant(copy: Copy) -> None:
        for found in sorted((copy.root / "docs" / locale).rglob("*.md"))[:most]:
            copy.remove(found)

    return plant


def _sentence_lost(copy: Copy, locale: str) -> None:
    """The last sentence of a paragraph, without its number or citation."""
    copy.change(locale, r"(?<=[a-z]\. )[A-ZĀČĒĢĪĶĻŅŠŪŽ][^.\d\[\]()*]{40,}\.$", "")


def _paragraph_lost(copy: Copy, locale: str) -> None:
    copy.drop(locale, r"^[A-ZĀČĒĢĪĶĻŅŠŪŽ][^\d\[\]()|]{40,}\.$")


def _moved_citation(copy: Copy, locale: str, within: bool) -> None:
    """A citation that goes to the next paragraph of its section, or to an earlier sentence of its paragraph."""
    for english, translation in copy.project.pairs():
        for _, part in shared_parts(english, translation) if translation.locale == locale else ():
            lines = translation.path.read_text(encoding="utf-8").split("\n")
            numbers = [number for number, line in part.lines if re.search(r"^[^|]*\w\. \[@[^\]]+\]$", line)]
            if within:
                for number in numbers:
                    if found := re.match(r"^([^\[]*?\w{4,}\.)( [A-Z][^\[]{30,}\.) (\[@[^\]]+\])$", lines[number - 1]):
                        lines[number - 1] = f"{found[1]} {found[3]}{found[2]}"
                        return copy.write(translation.path, "\n".join(lines))
            elif len(numbers) > 1:
                mark = re.search(r" \[@[^\]]+\]$", lines[numbers[0] - 1])
                assert mark
                lines[numbers[0] - 1] = lines[numbers[0] - 1].removesuffix(mark[0])
                lines[numbers[1] - 1] += mark[0]
                return copy.write(translation.path, "\n".join(lines))
    raise NoPlace(f"{locale}: no citation to move")


def _swapped(copy: Copy, locale: str) -> None:
    """Two numbers of a section that change places."""
    for english, translation in copy.project.pairs():
        for _, part in shared_parts(english, translation) if translation.locale == locale else ():
            found = [
                (number, match[0]) for number, line in part.lines if (match := re.search(r"(?<![\w.,/@-])\d{1,3}(?= [a-zā-ž]{4})", line))
            ]
            if len(found) > 1 and found[0][1] != found[1][1] and found[0][0] + 1 < found[1][0]:
                (first, one), (second, two) = found[:2]
                lines = translation.path.read_text(encoding="utf-8").split("\n")
                lines[first - 1] = re.sub(rf"(?<![\w.,/@-]){one}(?= )", two, lines[first - 1], count=1)
                lines[second - 1] = re.sub(rf"(?<![\w.,/@-]){two}(?= )", one, lines[second - 1], count=1)
                return copy.write(translation.path, "\n".join(lines))
    raise NoPlace(f"{locale}: no two numbers")


def _doubled(copy: Copy, locale: str) -> None:
    copy.change(locale, r"^([A-ZĀČĒĢĪĶĻŅŠŪŽ][^|\[\]]{90,}\.)$", r"\1\n\n\1")


def _english_sentence(copy: Copy, locale: str) -> None:
    """A sentence of the English page in the middle of a translated paragraph."""
    copy.change(locale, r"(?<=[a-z]\. )(?=[A-Z][^.\[]{50,}\.)", "Ask the other service what it needs before you send the papers. ")


def _heading(copy: Copy) -> None:
    copy.replace(_translated("nl"), r"^## .* \{#(\S+)", r"## What the site keeps {#\1")


def _cell(copy: Copy, locale: str, new: str) -> None:
    copy.change(locale, r"^(\| [^|]+\| )[^|\d@\]]{12,}(?= \|)", rf"\g<1>{new}")


def _id_gone(copy: Copy) -> None:
    """An id taken out of the page and out of the lock at once."""
    copy.replace("docs/en/guidance/transfer-supervision.md", r" \{#wrong( |\})", r" {#elsewhere\1")
    for locale in ("nl", "lv", "es", "ca"):
        copy.replace(f"docs/{locale}/guidance/transfer-supervision.md", r" \{#wrong( |\})", r" {#elsewhere\1")
    copy.replace("data/anchors.lock", r"^(guidance/transfer-supervision/\t.*) wrong\b", r"\1 elsewhere")


def _page_gone(copy: Copy) -> None:
    for locale in ("en", "nl", "lv", "es", "ca"):
        copy.remove(copy.root / f"docs/{locale}/about/accessibility.md")
    copy.replace("data/anchors.lock", r"^about/accessibility/.*\n", "")


DE, NL, LV, ES, CA = "data/countries/de.yml", "nl", "lv", "es", "ca"
MECH = "data/mechanisms/fd-2008-947.yml"
EDITORS: list[Fault] = [
    # -- files
    _slip("file", "a byte order mark in data", _raw(DE, lambda raw: b"\xef\xbb\xbf" + raw)),
    _slip("file", "a byte order mark in a page", _raw(_translated(ES), lambda raw: b"\xef\xbb\xbf" + raw)),
    _slip("file", "line ends of Windows in a page", _raw(_translated(NL), lambda raw: raw.replace(b"\n", b"\r\n"))),
    _slip("file", "line ends of Windows in data", _raw(DE, lambda raw: raw.replace(b"\n", b"\r\n"))),
    _slip("file", "a page in Latin-1", _latin),
    file("file", "a tab in data", "data/terms.yml", r"^  definition: ", "  definition:\t"),
    file("file", "a tab in a page", _translated(SOURCE), r"(\w) (\w+\.)$", r"\1\t\2"),
    page("file", "a zero width space in a word", SOURCE, r"proba(?=tion)", "proba\u200b"),
    string("file", "a soft hyphen", NL, r"reclas(?=sering)", "reclas\u00ad"),
    page("file", "a Cyrillic letter in an English word", SOURCE, r"prob(?:a)(?=tion)", "prob\u0430"),
    string("file", "a Cyrillic letter in a Spanish word", ES, r"aut(?:o)(?=ridad)", "aut\u043e"),
    file("file", "a Greek letter in data", DE, r"p(?:o)(?=lice)", "p\u03bf"),
    file("file", "a mark of direction in data", DE, r"text: (\w)", "text: \u202e\\1"),
    page("file", "a hard space in a citation", SOURCE, r"\[@([a-z-]+); @", "[@\\1;\u00a0@"),
    file("file", "a space at the end of an id", MECH, r"^id: fd-2008-947$", "id: 'fd-2008-947 '"),
    _slip("file", "marks of a merge in a page", _merge(_translated(LV), r"^[A-ZĀ-Ž][^#\n]{40,}$")),
    _slip("file", "marks of a merge in a catalog", _merge(_catalog(ES), r'^msgstr "[^"]{30,}"$')),
    _slip("file", "marks of a merge in data", _merge(DE, r"^    value: .*$")),
    # -- twice
    file("twice", "the text of a fact twice", DE, r"^( +)text: .*$", r"\g<0>\n\1text: Another text."),
    file("twice", "a note twice", DE, r"^( +)note: .*$", r"\g<0>\n\1note: Another note."),
    file("twice", "a key of the front matter twice", _translated(SOURCE), r"^kind: .*$", r"\g<0>\n\g<0>"),
    file("twice", "a fact with the id of another", DE, r"^( +- id: )de-[\w-]+(\n(?:.*\n)+?\1)(de-[\w-]+)", r"\1\3\2\3"),
    _slip("twice", "a string twice in a catalog", _string_twice),
    _slip("twice", "a paragraph twice", lambda copy: _doubled(copy, ES)),
    _slip("twice", "an English paragraph twice", lambda copy: _doubled(copy, SOURCE)),
    # -- not closed
    end("not closed", "a fence", SOURCE, "```\nstate"),
    end("not closed", "a comment", SOURCE, "<!-- the rest must be checked"),
    page("not closed", "bold", ES, r"\*\*([^*]+)\*\*", r"**\1"),
    page("not closed", "a space within a link", NL, r"\]\((?=[\w./-]+\.md)", r"] ("),
    page("not closed", "a citation", SOURCE, r"(\[@[a-z][\w-]+)\]$", r"\1"),
    page("not closed", "a citation of a translation", NL, r"(\[@[a-z][\w-]+)\]$", r"\1"),
    page("not closed", "the address of a link", SOURCE, r"(\]\([\w./-]+\.md(?:#[\w-]+)?)\)", r"\1"),
    file("not closed", "bold in data", DE, r"text: (\w+) ", r"text: '**'\1 "),
    page("not closed", "a closed part", SOURCE, r"^</details>$", ""),
    file("not closed", "the quotation marks of a string", _catalog(NL), r'^(msgstr "[^"]{20,})"$', r"\1"),
    _slip("not closed", "a catalog cut in half", _cut),
    _slip("not closed", "the catalog of another language", _other_catalog),
    file("not closed", "a placeholder with another name", _catalog(NL, "ui"), r"^(msgstr \".*)%\(date\)s", r"\1%(datum)s"),
    file("not closed", "a placeholder lost", _catalog(LV, "ui"), r"^(msgstr \".*)%\(\w+\)s", r"\1"),
    # -- types
    file("types", "a day that does not exist", DE, r"date: '\d{4}-\d\d-\d\d'", "date: '2023-02-30'"),
    file("types", "evidence of the future", DE, r"as_of: .*$", "as_of: '2031-05'"),
    file("types", "until before since", "data/mechanisms/ecris.yml", r"^( +)since: .*$", r"\g<0>\n\1until: '1999-01-01'"),
    file("types", "an article that is empty", MECH, r"^( +)article: .*$", r"\1article: ''"),
    file("types", "a text that is empty", DE, r"^( +)text: .*$", r"\1text: ''"),
    file("types", "a limit of no length", MECH, r"^( +)number: .*$", r"\1number: 0"),
    file("types", "a negative limit", MECH, r"^( +)number: .*$", r"\1number: -60"),
    file("types", "a limit without its unit", MECH, r"^( +)unit: .*\n", ""),
    file("types", "a website without https", DE, r"website: https?://", "website: www."),
    file("types", "an id with capitals", DE, r"- id: de-", "- id: DE-"),
    file("types", "a State that does not exist", "data/mechanisms/ecris.yml", r"- country: \w\w", "- country: qx"),
    file(
        "types",
        "a source checked before it was written",
        "data/sources/countries-de.yml",
        r"date: .*((?:\n .*)*?)\n  checked: .*",
        r"date: 2024-05\1\n  checked: '2011-01'",
    ),
    file("types", "a review of the future", DE, r"^reviewed: .*$", "reviewed: '2035-01-01'"),
    file("types", "a title of spaces", "data/sources/countries-de.yml", r"title: .*$", "title: '  '"),
    file("types", "a key mistyped", DE, r"^( +)basis: seen|^( +)as_of: ", r"\1\2as_off: "),
    file("types", "an article that the act lacks", MECH, r"- fd-2008-947 \d.*$", "- fd-2008-947 98(1)"),
    file("types", "a day of the front matter that does not exist", _translated(SOURCE), r"^reviewed: .*$", "reviewed: 2026-13-01"),
    file("types", "a page that changes.yml does not find", "data/changes.yml", r"countries/\w\w/", "countries/qx/"),
    # -- evidence against evidence
    file(
        "evidence", "working days become calendar days in data", "data/mechanisms/ecris.yml", r"unit: working-days", "unit: calendar-days"
    ),
    file("evidence", "a limit of data that the pages do not know", MECH, r"number: 60", "number: 90"),
    page("evidence", "a limit of a page that the data do not know", SOURCE, r"within 60 days (\(Article 12\(1\)\))?", "within 80 days "),
    page("evidence", "working days become days on a page", SOURCE, r"(\d+) working days", r"\1 days"),
    # -- quantities of translations
    page("quantities", "days become months", ES, r"(\d+) días", r"\1 meses"),
    page("quantities", "working days become days", NL, r"werkdagen", "dagen"),
    page("quantities", "days become hours", LV, r"(\d+ )dienās", r"\1stundās"),
    page("quantities", "working days become calendar days", CA, r"dies hàbils", "dies naturals"),
    page("quantities", "six months become six weeks", NL, r"zes maanden", "zes weken"),
    string("quantities", "hours become days in a catalog", ES, r"horas", "días"),
    string("quantities", "months become years in a catalog", NL, r"maanden", "jaar"),
    string("quantities", "working days become days in a catalog", LV, r"darba dien", "dien", open="no number stands beside it"),
    string("quantities", "hours become days in a catalog too", CA, r"\bhores\b", "dies"),
    string("quantities", "60 becomes 90 in a catalog", ES, r"\b60\b", "90"),
    string("quantities", "another year in a catalog", LV, r"\b201(\d)\b", r"200\1"),
    string("quantities", "another article in a catalog", CA, r"(article )(\d)\b", r"\g<1>9\2"),
    string("quantities", "another act in a catalog", NL, r"2008/947", "2008/909"),
    page("quantities", "per cent lost", ES, r"(\d) (?:%|por ciento)", r"\1"),
    string("quantities", "another month in a catalog", ES, r"diciembre", "noviembre"),
    _slip("quantities", "two numbers of a section change places", lambda copy: _swapped(copy, LV)),
    _slip("quantities", "two numbers of a section change places (nl)", lambda copy: _swapped(copy, NL)),
    # -- lost
    _slip("lost", "a sentence", lambda copy: _sentence_lost(copy, NL)),
    string("lost", "the second half of a string", ES, r"(\w{4}\.) [A-Z][^\"\d]{50,}\"$", r'\1"'),
    _slip("lost", "a paragraph", lambda copy: _paragraph_lost(copy, LV)),
    _slip("lost", "what a cell says", lambda copy: _cell(copy, CA, " ")),
    _slip("lost", "a citation to the next paragraph", lambda copy: _moved_citation(copy, NL, False)),
    _slip("lost", "a citation to an earlier sentence", lambda copy: _moved_citation(copy, ES, True)),
    _slip("lost", "300 strings of a catalog", _emptied),
    _slip("lost", "all pages of a language", _gone(LV, 1000)),
    _slip("lost", "twenty pages of a language", _gone(ES, 20)),
    # -- wrong words
    string("words", "English for its translation", ES, r"^\"[^\"]{40,}\"", '"States send it to each other through the central authority."'),
    _slip("words", "a heading in English", _heading),
    _slip("words", "a sentence in English", lambda copy: _english_sentence(copy, LV)),
    _slip("words", "a sentence in English (es)", lambda copy: _english_sentence(copy, ES)),
    _slip("words", "Spanish in the Catalan catalog", _other_language),
    _slip("words", "a cell in English", lambda copy: _cell(copy, CA, "the police of the other State")),
    _slip("words", "the translation of the string before", lambda copy: _neighbour(copy, NL)),
    _slip("words", "the translation of the string before (lv)", lambda copy: _neighbour(copy, LV)),
    string("words", "another State in a catalog", ES, r"\bBélgica\b", "Austria", "Belgium"),
    page("words", "another State on a page", NL, r"\bIerland\b", "Finland"),
    page("words", "not is lost", NL, r"\bniet ", "", open="another negation stands in the sentence"),
    page("words", "must not becomes may", LV, r"\bnedrīkst\b", "drīkst", open="another negation stands in the sentence"),
    string("words", "no is lost in a catalog", ES, r"\bno ", "", r"\bnot\b"),
    page("words", "must becomes may", NL, r"\bmoet\b", "mag"),
    # -- left over
    end("left over", "TODO in a translation", NL, "TODO: nog vertalen."),
    file("left over", "XXX in data", DE, r"^( +text: .*\w)$", r"\1 XXX"),
    end("left over", "lorem ipsum", ES, "Lorem ipsum dolor sit amet, consectetur adipiscing elit."),
    string("left over", "FIXME in a catalog", CA, r"\.\"$", '. FIXME"'),
    page("left over", "an address of a staging host", SOURCE, r"\]\(https://[^)]*\)", "](http://localhost:8000/en/)"),
    file("left over", "an address of an example", "data/sources/countries-de.yml", r"url: .*$", "url: https://www.example.com/act"),
    string("left over", "a person's address in a catalog", NL, r"\.\"$", '. Mail j.jansen@politie.nl"'),
    string("left over", "a telephone number in a catalog", LV, r"\.\"$", '. Zvaniet +371 6700 1234"'),
    page("left over", "an English decimal mark", LV, r"(\d),(\d+) ?%", r"\1.\2 %"),
    page("left over", "quotation marks of another language", NL, r"‘([^’]+)’", r"«\1»"),
    # -- raw
    end("raw", "a script", SOURCE, "<script>alert(1)</script>"),
    end("raw", "a frame", ES, '<iframe src="https://www.youtube.com/embed/1"></iframe>'),
    page("raw", "a link that runs a script", SOURCE, r"\]\([\w./-]+\.md(?:#[\w-]+)?\)", "](javascript:alert(1))"),
    file("raw", "a link of data that runs a script", DE, r"^( +)text: .*$", r"\1text: 'Ask [the court](javascript:alert(1)).'"),
    end("raw", "a handler", SOURCE, '<div onclick="go()">Ask the court.</div>'),
    end("raw", "a link in a new window", SOURCE, 'See <a href="https://www.cep-probation.org/" target="_blank">the page of the CEP</a>.'),
    string("raw", "a tag in a catalog", NL, r"^\"(\w+)", r'"<b>\1</b>'),
    file("raw", "an image in data", DE, r"^( +)text: (?=\w)(.*)$", r"\1text: <img src=x onerror=alert(1)> \2"),
    # -- what is published
    _slip("published", "an id, with its line of the lock", _id_gone),
    _slip("published", "a page, with its line of the lock", _page_gone),
    file("published", "a redirect to itself", "data/redirects.yml", r"^pages:.*$", "pages:\n  guidance/old/: guidance/old/"),
    file(
        "published",
        "an exception without an end",
        _translated(SOURCE),
        r"\Z",
        "\nThis is recently new. <!-- lint: ignore patterns: it is so -->\n",
    ),
    file("published", "a gathered statement", "data/research.lock", r"^(?!#).*\n", ""),
]
