"""Rows of the open data, in English as `data/` is. Ids and column names never change their meaning.

A function a table (tables.yml). A row is a thing of the data, whose fields fill the columns of their names, and the values of
the other columns.
"""

from collections.abc import Iterator, Sequence

from babel.core import get_global

from scripts.base import locales
from scripts.base.addresses import address
from scripts.evidence import cells
from scripts.evidence.cells import INSTRUMENTS, Cell
from scripts.evidence.channels import status
from scripts.evidence.load import Evidence
from scripts.evidence.models import Instrument, Participation
from scripts.markdown.pages import prose
from scripts.markdown.translation_status import standings

Row = dict[str, object]
Rows = Iterator[tuple[object, Row]]


def page(path: str) -> str:
    """Return the address of a page below the site's own: en/countries/lv/."""
    return f"{locales.SOURCE}/{path}"


def _cited(evidence: Evidence, names: Sequence[str]) -> Row:
    """Return the columns on what a row rests on; a table has those of them that it names."""
    found: Row = {"weak": evidence.weakness(names), "text_read": evidence.text_read(names), "reviewed": evidence.reviewed(names)}
    return found | {"sources": names}


def _places(evidence: Evidence) -> set[str]:
    """Return the codes of every country that the tables name."""
    return {*evidence.countries, *locales.ASSOCIATED}


def states(evidence: Evidence) -> Rows:
    """Yield the codes and names of every country that the other tables name."""
    gone = {"DDR", "FXX"}  # codes of CLDR for parts of States of today
    aliases = {code: two for code, (two, *_) in get_global("territory_aliases").items() if code not in gone}
    three = {two: code for code, two in aliases.items() if len(code) == 3 and code.isalpha()}
    for code in sorted(_places(evidence)):
        two = locales.TERRITORY.get(code, code.upper())
        own: Row = {"country": code, "iso2": two, "iso3": three[two], "eu": code.upper(), "member": code in evidence.member_codes}
        yield code, own | {locale: locales.country_name(code, locale) for locale in locales.LOCALES}


def countries(evidence: Evidence) -> Rows:
    """Yield every value of the comparison: one row a country and topic."""
    for code, country in evidence.countries.items():
        name = locales.country_name(code, locales.SOURCE)
        for cell in cells.row(country, evidence, str, locales.SOURCE).values():
            own: Row = {"country": code, "name": name, "value": cell.text, "note": cell.note or cell.why, "code": cell.kind}
            yield cell, own | _cited(evidence, cell.sources) | {"page": page(f"countries/{code}/#{cell.anchor}")}


def authorities(evidence: Evidence) -> Rows:
    """Yield authorities by country and role."""
    for code, country in evidence.countries.items():
        for one in country.authorities:
            own: Row = {"country": code, "english": one.en, "not_checked": one.unchecked}
            yield one, own | _cited(evidence, cells.sources_of(one.cited, one.facts, country))


def transfers(evidence: Evidence) -> Rows:
    """Yield receiving and sending a case, by country and instrument."""
    for code, country in evidence.countries.items():
        row = cells.row(country, evidence, str, locales.SOURCE)
        for key, item in country.instruments.items():
            own = {"country": code, "instrument": key} | _answers([row[topic] for topic in cells.of_instrument(key)], item)
            if row[f"{key}-languages"].basis == "eu-law":
                own["languages"] = locales.official_language_codes(code)
            by_eu_law = row[f"{key}-deadline"].basis == "eu-law"
            limit = evidence.mechanisms[key].limit if by_eu_law else item.deadline
            own |= {name: getattr(limit, name) if limit and limit.number else None for name in ("number", "unit", "from_receipt")}
            others = {"requirements": item.requirements, "sending": item.outgoing, "breach": item.breach}
            own |= {name: "; ".join(filter(None, [part.value, part.note])) if part else "" for name, part in others.items()}
            names = [cells.sources_of(part.cited, part.facts, country) for part in others.values() if part]
            names += [row[topic].sources for topic in cells.of_instrument(key)]
            own |= _cited(evidence, list(dict.fromkeys(name for one in names for name in one)))
            yield item, own | {"page": page(f"countries/{code}/#receive-{key}")}


def _answers(found: list[Cell], item: Instrument) -> Row:
    """Return what a State says of an instrument in the words of the comparison: its status, then the parts of `cells.PARTS`."""
    status, *parts = found
    own: Row = {"status": status.text, "since": status.since, "until": status.until, "status_note": status.note}
    own |= {"since_note": item.since and item.since.note, "checked": all(cell.checked for cell in found)}
    for name, cell in zip(cells.PARTS, parts, strict=True):
        own |= {"languages_text" if name == "languages" else name: cell.text, f"{name}_note": cell.note or cell.why}
        own |= {f"{name}_basis": cell.basis if cell.text else "", f"{name}_kind": cell.kind}
    return own


def measures(evidence: Evidence) -> Rows:
    """Yield the measures of national law, by their own names."""
    for code, country in evidence.countries.items():
        for one in country.measures:
            own: Row = {"country": code, "english": one.en, "page": page(f"countries/{code}/#measures")}
            yield one, own | _cited(evidence, one.cited)


def grounds(evidence: Evidence) -> Rows:
    """Yield what each State makes of each ground for refusal; where nothing was seen, the rule is not-seen."""
    for key, listed in ((key, evidence.grounds[key]) for key in INSTRUMENTS if key in evidence.grounds):
        for country in sorted(evidence.countries.values(), key=lambda country: country.code):
            item, state = country.instruments.get(key), evidence.state_grounds.get(country.code)
            rules = state.instruments[key].rules if state and key in state.instruments else {}
            for ground in listed.grounds if item and item.applies and country.code in evidence.member_codes else ():
                rule = rules.get(ground.id)
                own: Row = {"country": country.code, "instrument": key, "ground": ground.id, "name": ground.name, "eu_law": ground.law}
                own |= {"rule": rule.rule if rule else "not-seen", "note": (rule and rule.note) or "", "basis": rule.basis if rule else ""}
                own |= _cited(evidence, rule.cited if rule else []) | {"page": page(f"{grounds_page(key)}#{ground.id}")}
                yield ground, own


def grounds_page(instrument: str) -> str:
    """Return the address of the page on the grounds of an instrument, below a language."""
    return f"countries/grounds/{instrument}/" if instrument != INSTRUMENTS[0] else "countries/grounds/"


def mechanisms(evidence: Evidence) -> Rows:
    """Yield the mechanisms."""
    for name, one in evidence.mechanisms.items():
        yield one, {"acts": [act.celex for act in one.legal_acts], "page": page(f"mechanisms/{name}/")} | _cited(evidence, one.card_sources)


def participation(evidence: Evidence) -> Rows:
    """Yield which country takes part in which mechanism, by what the data say of it, else by the mechanism's general rule."""
    for name, mechanism in evidence.mechanisms.items():
        for one in mechanism.participation:
            yield one, {"mechanism": name} | _cited(evidence, one.cited)
        for code in sorted(_places(evidence) - {one.country for one in mechanism.participation}):
            rule = Participation(
                country=code, status=status(mechanism, code, evidence), note=mechanism.participation_note, basis="background"
            )
            yield rule, {"mechanism": name, "basis": "rule"} | _cited(evidence, mechanism.participation_sources)


def deadlines(evidence: Evidence) -> Rows:
    """Yield time limits of the mechanisms."""
    for name, mechanism in evidence.mechanisms.items():
        for one in mechanism.deadlines:
            yield one, {"mechanism": name, "page": page(f"mechanisms/{name}/#deadlines")} | _cited(evidence, one.cited)


def statements(evidence: Evidence) -> Rows:
    """Yield every statement that is made from data."""
    places = [(f"country:{code}", f"countries/{code}/", one.all_facts) for code, one in evidence.countries.items()]
    places += [(f"mechanism:{name}", f"mechanisms/{name}/", one.facts) for name, one in evidence.mechanisms.items()]
    for folder, name, collection in evidence.collections():
        places.append((f"{folder}:{name}", f"reference/evidence/{folder}-{name}/", collection.facts))
    for subject, place, facts in places:
        for fact in facts:
            yield fact, {"subject": subject, "page": page(f"{place}#{fact.id}")} | _cited(evidence, fact.cited)


def timeline(evidence: Evidence) -> Rows:
    """Yield the dated developments."""
    yield from ((one, _cited(evidence, one.cited)) for one in evidence.timeline.values())


def findings(evidence: Evidence) -> Rows:
    """Yield the numbered statements of SOMEC, of its authors and about it."""
    for one in sorted(evidence.findings, key=lambda one: one.number):
        own: Row = {"recommendations": one.answers, "since_then": one.since, "page": page(f"findings/{one.page}/#{one.id}")}
        yield one, own | _cited(evidence, one.cited)


def recommendations(evidence: Evidence) -> Rows:
    """Yield the recommendations and gaps."""
    for one in evidence.recommendations:
        own: Row = {kind: list(getattr(evidence.thread.get(one.id), kind, ())) for kind in ("findings", "steps", "lessons")}
        yield one, own | _cited(evidence, one.cited) | {"page": page(f"recommendations/#{one.id}")}


def terms(evidence: Evidence) -> Rows:
    """Yield the termbase."""
    for one in evidence.terms:
        yield one, {"page": page(f"reference/glossary/#{one.id}")}


def acts(evidence: Evidence) -> Rows:
    """Yield every legal act that the site cites."""
    for one in evidence.acts.values():
        own: Row = {"title": one.title("en")[0], "translated": "en" in one.ours, "identifier": one.celex or one.identifier}
        place = "rulings" if one.ruling else "acts"
        yield one, own | {"url": one.eli or one.official("en")[0], "page": page(f"reference/{place}/#{one.id}")}


def sources(evidence: Evidence) -> Rows:
    """Yield every source; without title and address where they name a victim."""
    for one in evidence.sources.values():
        yield one, {"url": one.href, "weak": one.weakness, "page": page(f"reference/sources/{one.kind}/#{one.id}")}


def translations(evidence: Evidence) -> Rows:
    """Yield how each page of prose stands in each translation."""
    docs = evidence.root / "docs"
    english = prose(docs, locales.SOURCE)
    for code in locales.LOCALES[1:]:
        for one in standings(english, prose(docs, code)):
            yield one, {"language": code, "page": f"{code}/{address(one.slug)}", "older": list(one.older)}
