"""Citations name what exists, and a statement of law rests on law: it cites act and article, not the press alone."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from scripts.base import yaml_file
from scripts.base.articles import LAW, parts
from scripts.base.languages import languages
from scripts.base.locales import SOURCE, STATES, cldr, country_name
from scripts.content_lint.paragraphs import Paragraph, paragraphs, sentences
from scripts.content_lint.project import Project, of_data
from scripts.content_lint.rule import Found, Rule
from scripts.evidence.leaflets import Leaflet
from scripts.evidence.letters import Letter
from scripts.evidence.models import Collection, Country, Mechanism, Model
from scripts.evidence.places import walk
from scripts.evidence.statements import statements
from scripts.markdown.page import CITATION, Page, cited

UNCHECKED = "?"
CLAIMING = ("mechanism", "guidance", "finding")  # kinds of pages whose claims cite something
CORE = {"instruments", "authorities", "measures", "deadlines", "legal_acts"}  # fields that say what the law is
NO_LAW = {"statistics", "evaluation"}  # topics of facts
TEXTS = ("what", "value", "text", "own", "longest", "breach", "note", "article")
_NUMBER = rf"(?:\d+|{'|'.join(languages()[SOURCE].numbers.words.values())})"
_MONTH = "|".join(map(str, cldr(SOURCE).months["format"]["wide"].values()))
_COUNTRY = "|".join([*(country_name(code, SOURCE) for code in STATES), "England", "Wales", "Scotland", "Northern Ireland"])
_PATTERNS = {
    name: re.compile(pattern.replace("NUMBER", _NUMBER).replace("MONTH", _MONTH).replace("COUNTRY", _COUNTRY))
    for name, pattern in yaml_file.read(Path(__file__).with_suffix(".yml")).items()
}
ARTICLE, EU_LAW, LEGAL, SAID = (_PATTERNS[name] for name in ("article", "EU law", "legal", "said"))
_COURT, _STATE, _RULE, _OWN_WORK, _EVIDENCE = (_PATTERNS[name] for name in ("court", "State", "rule", "own work", "evidence"))
_CLAIMS = ("an article", "a time limit", "a date")


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Look at the citations of a page, and at the sections of law of an English one."""
    unknown = {citation.id: _unknown(project, citation.id) for citation in page.citations if citation.id != UNCHECKED}
    for citation in page.citations:
        if message := unknown.get(citation.id):
            yield Found(page, citation.line, message)
    lead = None
    for paragraph in paragraphs(page) if page.locale == SOURCE else ():
        before, lead = lead.text if lead else "", paragraph if paragraph.kind == "paragraph" else lead
        if paragraph.statement == "law":
            for message in _of_paragraph(project, page, paragraph, lead, f"{page.title} {before} {paragraph.raw} {paragraph.text}"):
                yield Found(page, paragraph.line, message)


def _unknown(project: Project, name: str) -> str:
    """Return what is wrong with a citation; nothing where the file that may have its source cannot be read."""
    evidence, law = project.evidence, name.startswith(LAW)
    folder = f"data/{'acts' if law else 'sources'}/"
    if name in evidence.citable or any(fault.file.startswith(folder) for fault in project.data_faults):
        return ""
    act, articles = parts(name)
    if law and act in evidence.acts:
        return f"{act} has no article {', '.join(articles)} in data/acts; mend the number, or add the article to the act's list"
    known = [f"{LAW}{act}" for act in evidence.acts] if law else list(evidence.sources)
    near = get_close_matches(name.partition(" ")[0], known, n=1, cutoff=0.75)
    return f"unknown {'act' if law else 'source'} {name!r}; {f'did you mean {near[0]!r}?' if near else f'add it to {folder[:-1]}'}"


def _of_paragraph(project: Project, page: Page, paragraph: Paragraph, lead: Paragraph | None, near: str) -> Iterator[str]:
    """Yield what a paragraph of law does not rest on: the first cause. `near` is what may name the State of a national act."""
    names = cited(paragraph.raw)
    weak, reported = weak_sources(project), False
    for sentence, ids in sentences(paragraph.raw) if names else ():
        if ids and all(name in weak for name in ids) and LEGAL.search(sentence) and not SAID.search(sentence):
            yield _weak(sentence, ids, weak)
            reported = True
        elif code := _foreign(project, near, ids):
            yield f"'{sentence[:60].rstrip()}...' cites an act of {country_name(code, SOURCE)}, which nothing here names; mend one"
            reported = True
    if reported:
        return
    if names and ARTICLE.search(paragraph.text) and not _legal(project, names):
        yield _message(paragraph.text)
    elif names and page.meta.get("kind") in CLAIMING[:2] and (sentence := _without_article(project, paragraph)):
        yield f"'{sentence[:60].rstrip()}...' says what EU law asks but names no article; write [@act:ID ARTICLE]"
    elif page.meta.get("kind") in CLAIMING and paragraph.kind != "row" and not _supported(paragraph, lead):
        claim = _claim(" ".join(text for text, _ in sentences(paragraph.raw) if not _OWN_WORK.search(text)))
        if claim:
            yield f"{claim} without a citation; name the source, or mark it [@?]"


def _foreign(project: Project, near: str, ids: Iterable[str]) -> str:
    """Return the State of a national act that a sentence cites, where nothing near names a State whose act it cites."""
    evidence = project.evidence
    acts = [evidence.acts.get(parts(name)[0]) for name in ids if name.startswith(LAW)]
    codes = [act.country for act in acts if act and act.country]
    named = any(name in near for code in codes for name in evidence.names_of(code)) or any(act and act.short in near for act in acts)
    return codes[0] if codes and not named else ""


def _supported(paragraph: Paragraph, lead: Paragraph | None) -> bool:
    if CITATION.search(paragraph.raw) or _EVIDENCE.search(paragraph.raw):
        return True
    below = paragraph.kind == "item" and lead and lead.section == paragraph.section and lead.text.endswith(":")
    return bool(below and lead and _supported(lead, None))


def _claim(text: str) -> str:
    for name in _CLAIMS:
        if match := _PATTERNS[name].search(text):
            return f"{name} ({match.group()})"
    if (country := _STATE.search(text)) and _RULE.search(text):
        return f"a rule of a State ({country.group()})"
    return ""


def _without_article(project: Project, paragraph: Paragraph) -> str:
    """Return the first sentence that tells EU law and cites something, but neither an article nor a legal source."""
    if _STATE.search(paragraph.text) or _COURT.search(paragraph.raw):
        return ""
    for sentence, names in sentences(paragraph.raw):
        exact = [name for name in names if not name.startswith(LAW) or " " in name]
        if names and EU_LAW.search(sentence) and not SAID.search(sentence) and not _legal(project, exact):
            return sentence
    return ""


def check(project: Project) -> Iterator[Found]:
    """Look at what data/ says."""
    evidence, weak, thin = project.evidence, weak_sources(project), thin_sources(project)
    for statement in statements(evidence):
        text = statement.text
        eu_law = isinstance(statement.top, Mechanism) and EU_LAW.search(text) and not _STATE.search(text) and not _COURT.search(text)
        if (eu_law or ARTICLE.search(text)) and statement.cited and not _legal(project, statement.cited):
            yield Found(*evidence.where(statement.item, "id"), _message(text))
        for part in statement.parts:
            of_law = part.field in ("since", "status_text") or (part.field == "what" and getattr(statement.item, "kind", "") == "law")
            weakly = part.sources and not part.law and set(part.sources) <= thin
            if of_law and weakly and LEGAL.search(part.text) and not SAID.search(part.text):
                yield Found(*evidence.where(statement.item, part.field), _weak(part.text, part.sources, weak))
    for top in evidence.items():
        for keys, item in walk(top):
            if isinstance(top, Country | Mechanism) and (text := _thin(keys, item, thin)):
                yield Found(*evidence.where(item), _weak(text, getattr(item, "sources", []), weak))
            if isinstance(top, Mechanism | Letter | Leaflet | Collection) and (field := _article_alone(item)):
                yield Found(*evidence.where(item, field), _message(getattr(item, field)))


def _thin(keys: tuple[str | int, ...], item: Model, thin: frozenset[str]) -> str:
    """Return the text of what states law on the word of the press or of copies alone."""
    sources: list[str] = getattr(item, "sources", [])
    if not sources or getattr(item, "law", None) or getattr(item, "facts", None) or not set(sources) <= thin:
        return ""
    text = " ".join(str(getattr(item, name)) for name in TEXTS if getattr(item, name, None))
    legal = set(keys) & CORE or (LEGAL.search(text) and getattr(item, "topic", "") not in NO_LAW)
    return text if legal and not SAID.search(text) else ""


def _article_alone(item: Model) -> str:
    """Return the field of a text that names an article, where nothing of the model names law or sources."""
    if any(getattr(item, name) for name in type(item).model_fields if name.endswith(("law", "sources", "annex"))):
        return ""
    return next((name for name in ("text", "what", "note") if ARTICLE.search(str(getattr(item, name, "")))), "")


@of_data
def weak_sources(project: Project) -> dict[str, str]:
    """Return why a source is weak, by id; only those that are."""
    return {name: source.weakness for name, source in project.evidence.sources.items() if source.weakness}


@of_data
def thin_sources(project: Project) -> frozenset[str]:
    """Return press and copies of laws: data may not state law on them, for the act can be cited. Other weak ones get their mark."""
    sources = project.evidence.sources
    return frozenset(name for name, why in weak_sources(project).items() if why == "press" or sources[name].kind == "legal-act")


def _legal(project: Project, names: Iterable[str]) -> bool:
    sources = project.evidence.sources
    return any(name.startswith(LAW) or (name in sources and sources[name].kind == "legal-act") for name in names)


def _message(text: str) -> str:
    match = ARTICLE.search(text)
    named = f"names {match.group()}" if match else "says what EU law asks"
    return f"'{text[:60].rstrip()}...' {named} but cites no act; write [@act:ID ARTICLE], or law: [ID ARTICLE] in data"


def _weak(text: str, names: Iterable[str], weak: dict[str, str]) -> str:
    sources = ", ".join(f"{name} ({weak[name]})" for name in dict.fromkeys(names))
    return f"'{text[:60].rstrip()}...' rests on {sources} alone; cite the act, or say so in the sentence"


RULE = Rule(__name__, "error", whole=check, page=check_page)
