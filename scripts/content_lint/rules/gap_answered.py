"""Nothing says “not found” of what the cells of a country answer: who receives, who decides, languages, time limit.

Why: “we did not find who receives” below a table that says who receives makes a reader doubt both, and hides what is
really open.

Bad:

    gaps: [Who receives a supervision order was not found.]      (while fd-2009-829 > receiving has a value)

Good:

    gaps: [Which languages are accepted for a supervision order was not found; ask the Ministry of Justice.]

Looked at are the gaps of a country, and English sentences that name one country and say that something was not found.

Mend: take the gap or sentence away, or name what is still open and whom to ask.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from scripts.base.locales import SOURCE, country_name
from scripts.content_lint.paragraphs import paragraphs, sentences
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.content_lint.told_of_authorities import INSTRUMENTS
from scripts.markdown.page import Page

FIELDS = {  # what a gap asks for, and the field that answers it
    "receiving": re.compile(r"\b(?:who|which \w+(?: in \w+)?) receives?\b", re.I),
    "deciding": re.compile(r"\b(?:who|which \w+(?: in \w+)?) (?:decides?|recogni[sz]es?)\b", re.I),
    "languages": re.compile(r"\b(?:which|what) languages?\b", re.I),
    "deadline": re.compile(r"\b(?:time limit|deadline)\b", re.I),
}
_NOT_FOUND = re.compile(
    r"\b(?:not|nowhere) (?:be )?(?:found|seen|known)\b|\bfound (?:no|nothing)\b|\bdid not (?:find|see)\b|"
    r"\bcould not (?:find|see)\b|\bunknown\b",
    re.I,
)
_OTHER = re.compile(r"\b(?:other|further|besides|only)\b", re.I)


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Hold each gap against the instruments of the same file."""
    if path.parent != project.data / "countries":
        return
    content = project.read_yaml(path)
    if not isinstance(content, dict):
        return
    cells = content.get("instruments") or {}
    for gap in content.get("gaps") or []:
        for sentence in re.split(r"(?<=[.;])\s", str(gap)):
            for key, field in asked(sentence):
                if _known(cells.get(key), field):
                    message = f"the gap {sentence[:50]!r}... asks for {field} of {key}, which instruments > {key} answers; mend the gap"
                    yield Found(path, _line(project.text(path), str(gap)), message)


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Hold each sentence of a page that says “not found” against the cells of the country that it names."""
    if page.locale != SOURCE or not _NOT_FOUND.search(page.body):
        return
    for paragraph in paragraphs(page):
        for sentence, _ in sentences(paragraph.raw) if _NOT_FOUND.search(paragraph.text) else ():
            for code in _countries(project, sentence) if _NOT_FOUND.search(sentence) else ():
                cells = project.countries[code].get("instruments") or {}
                for key, field in asked(sentence):
                    if _known(cells.get(key), field):
                        message = (
                            f"{sentence[:50]!r}... says “not found” of {field}, which data/countries/{code}.yml answers; mend the sentence"
                        )
                        yield Found(page, paragraph.line, message)


def _countries(project: Project, sentence: str) -> list[str]:
    """The country that a sentence names; none where it names several."""
    named = [code for code in project.countries if re.search(rf"\b{re.escape(country_name(code, SOURCE))}\b", sentence)]
    return named if len(named) == 1 else []


def asked(sentence: str) -> list[tuple[str, str]]:
    """Instruments and fields that a sentence of a gap asks for; none where it asks for further languages only."""
    fields = [field for field, words in FIELDS.items() if words.search(sentence) and not (field == "languages" and _OTHER.search(sentence))]
    return [(key, field) for key, names in INSTRUMENTS.items() if names.search(sentence) for field in fields]


def _known(item: object, field: str) -> bool:
    if not isinstance(item, dict):
        return False
    value = item.get(field)
    return bool(value.get("value")) if isinstance(value, dict) else bool(value)


def _line(text: str, gap: str) -> int:
    place = text.find(gap[:30])
    return text.count("\n", 0, place) + 1 if place >= 0 else 0


RULE = Rule(__name__, __doc__, "error", page=check_page, file=check_file, beside_data=True)
