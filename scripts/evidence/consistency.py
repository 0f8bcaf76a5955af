"""What the data says in several places must agree: numbers, dates, codes, names, and the State of an act that is cited.

One function a question; each yields its faults with file and line.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeVar
from urllib.parse import urlsplit

from scripts.base import locales
from scripts.base.fold import fold
from scripts.evidence import certificates
from scripts.evidence.forms import StandardForm
from scripts.evidence.labels import DECIDER
from scripts.evidence.leaflets import Leaflet
from scripts.evidence.letters import Letter
from scripts.evidence.models import KINDS, TOPICS, Authority, Country, Deadline, Instrument, Measure, Mechanism, Model, Receiving, Term
from scripts.evidence.places import Fault, Place, walk
from scripts.evidence.references import references
from scripts.evidence.store import EXTRA_NAMES, Evidence

Kind = TypeVar("Kind", bound=Model)
GATHERED = "data/research.lock"
_CELLS = ("receiving", "deciding", "outgoing", "breach")  # what tells of authorities
_MEMBER = ("membership", "sis", "ecris")  # topics of facts that tell since when
_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d\d(?![\d/])")
_RECEIPT = re.compile(r"\b(?:receipt|receiv\w+|arriv\w+|deliver\w+)\b")
_OF_THE_CASE = re.compile(r"receipt of the (?:request|judgment|order|decision|papers|notice)\b")
_DOMAIN = {"el": "gr"}  # of a State, where it is not its code
_TODAY = (
    StandardForm,
    certificates.Certificate,
    Leaflet,
    Letter,
    Instrument,
    Authority,
    Measure,
    Receiving,
    Deadline,
)  # what tells the law of today


def faults(evidence: Evidence) -> list[Fault]:
    """Return everything that does not agree."""
    checks = (
        _twice, _participation, _celex, _in_order, _names, _since, _countries, _numbers, _receipt, _forms, _certificates, _leaflet_law,
        _ended, _national, _websites, _terms, _aliases, _thread, _became, _grounds,
    )  # fmt: skip
    return [fault for check in checks for fault in check(evidence)]


def _twice(evidence: Evidence) -> Iterator[Fault]:
    """Yield ids that two things of a kind have."""
    owners: set[str] = set()
    for _, facts in evidence.facts_by_file():
        for fact in facts:
            if fact.id in owners:
                yield evidence.place(fact).fault("this id is used twice; give one of them another", "id")
            owners.add(fact.id)
    for items in evidence.lists():
        for item in _repeated(items, [item.id for item in items]):
            yield evidence.place(item).fault("this id is used twice; numbers are never reused", "id")
    for mechanism in evidence.mechanisms.values():
        for deadline in _repeated(mechanism.deadlines, [one.id for one in mechanism.deadlines]):
            yield (
                evidence.place(mechanism)
                .below("deadlines")
                .fault(f"id {deadline.id!r} stands twice", mechanism.deadlines.index(deadline), "id")
            )


def _participation(evidence: Evidence) -> Iterator[Fault]:
    """Check countries in a mechanism: each exists, and stands once."""
    for mechanism in evidence.mechanisms.values():
        codes = [one.country for one in mechanism.participation]
        place = evidence.place(mechanism).below("participation")
        for at, code in enumerate(codes):
            if not locales.country_exists(code):
                yield place.fault(f"unknown country {code!r}; use codes such as lv, el, uk", at, "country")
            if code in codes[:at]:
                yield place.fault(f"country {code!r} stands twice", at, "country")


def _in_order(evidence: Evidence) -> Iterator[Fault]:
    """Check developments, which stand in order of time."""
    for one, other in pairwise(evidence.timeline.values()):
        if one.date > other.date and not one.date.startswith(other.date):
            message = f"{other.date} stands after {one.date} ({one.id}); mend the date, or move the entry"
            yield evidence.place(other).fault(message, "date")


def _celex(evidence: Evidence) -> Iterator[Fault]:
    """Check acts of mechanisms: the number in the Official Journal is that of the act that they name."""
    for mechanism in evidence.mechanisms.values():
        for at, act in enumerate(mechanism.legal_acts):
            for name in act.law:
                known = evidence.acts.get(name.partition(" ")[0])
                if known and known.celex and known.celex != act.celex:
                    message = f"{act.short}: celex {act.celex}, but {known.id} has {known.celex}; mend the wrong one"
                    yield evidence.place(mechanism).below("legal_acts").fault(message, at, "celex")


def _names(evidence: Evidence) -> Iterator[Fault]:
    """Check authorities by their own names: a name belongs to one State, unless its language is official in both."""
    owners: dict[str, tuple[Country, Authority]] = {}
    for country in evidence.countries.values():
        for authority in country.authorities:
            other, first = owners.setdefault(authority.own, (country, authority))
            language, codes = first.own_language, (country.code, other.code)
            if other is not country and not all(language in locales.official_language_codes(code) for code in codes):
                for here, there in ((authority, other), (first, country)):  # one of the two is wrong
                    message = f"own {authority.own!r} is an authority of {there.code} too; mend one"
                    yield evidence.place(here).fault(message, "own")
    for code, country in evidence.countries.items():
        spoken = [locales.SOURCE, *locales.official_language_codes(code)]  # English names are common words
        foreign = [
            (name, other.code)
            for name, (other, one) in owners.items()
            if other is not country and one.own_language not in spoken and " " in name
        ]
        for instrument in country.instruments.values():
            for cell in _CELLS:
                text = str((value := getattr(instrument, cell)) and value.value)
                for name, owner in foreign:
                    if name in text:
                        yield evidence.place(instrument).below(cell).fault(f"{name!r} is an authority of {owner}; mend the name", "value")


def _since(evidence: Evidence) -> Iterator[Fault]:
    """Check days at a glance: where facts that they rest on tell a year, one tells theirs."""
    for country in evidence.countries.values():
        for value in country.glance.values():
            if value and value.date and value.facts:
                facts = [fact for fact in country.all_facts if fact.id in value.facts and fact.topic in _MEMBER]
                years = {year for fact in facts for year in _YEAR.findall(fact.text)}
                if years and value.date[:4] not in years | {str(fact.as_of)[:4] for fact in facts}:
                    message = f"date {value.date}, but its facts tell {', '.join(sorted(years))}; mend one"
                    yield evidence.place(value).fault(message, "date")


def _countries(evidence: Evidence) -> Iterator[Fault]:
    """Check facts, codes and languages of a country, which fit the country."""
    for country in evidence.countries.values():
        spoken = locales.official_somewhere(country.code)
        for fact in country.all_facts:
            if fact.topic not in TOPICS:
                yield evidence.place(fact).fault(f"topic {fact.topic!r} is not one of {', '.join(TOPICS)}", "topic")
            if fact.as_of and country.reviewed[: len(fact.as_of)] < fact.as_of[: len(country.reviewed)]:
                message = f"as_of ({fact.as_of}) lies after the review of the country ({country.reviewed}); give a later review"
                yield evidence.place(fact).fault(message, "as_of")
        for key, value in country.glance.items():
            known = KINDS.get(key, ())
            if value and value.kind not in known and (value.kind or known):
                words = ", ".join(known) or "none: this field has no codes"
                yield evidence.place(value).below("kind").fault(f"{value.kind!r} is not one of {words}")
        for value in (one for item in country.instruments.values() for one in (item.receiving, item.deciding)):
            if value and value.kind and value.kind not in DECIDER:
                yield evidence.place(value).below("kind").fault(f"{value.kind!r} is not one of {', '.join(DECIDER)}")
        named: list[Authority | Measure] = [*country.authorities, *country.measures]
        for item in named:
            if item.own_language not in spoken:
                message = f"{item.own!r}: own_language {item.own_language!r} is official nowhere in {country.code} ({', '.join(spoken)})"
                yield evidence.place(item).fault(message, "own_language")


def _numbers(evidence: Evidence) -> Iterator[Fault]:
    """Check findings, recommendations and gaps, which are numbered without a hole: people quote the numbers, and a withdrawn one stays."""
    series: dict[str, dict[int, Model]] = {}
    for item in (*evidence.findings, *evidence.recommendations, *evidence.withdrawn):
        letter = item.id.rstrip("0123456789")
        series.setdefault(letter, {})[int(item.id.removeprefix(letter))] = item
    for numbers in series.values():
        for number in sorted(set(range(1, max(numbers, default=0) + 1)) - numbers.keys()):
            after = numbers[min(other for other in numbers if other > number)]
            yield evidence.place(after).fault(f"number {number} is missing; numbers have no gap, and a published one stays", "id")


def _receipt(evidence: Evidence) -> Iterator[Fault]:
    """Check limits whose start is told in words and as a code: both say whether they count from receipt."""
    for one in evidence.deadlines.values():
        of_the_case = one.by == "receiver" and one.number is not None and _OF_THE_CASE.match(one.counted_from)
        if not _RECEIPT.search(one.counted_from) if one.from_receipt else of_the_case:
            message = f"counted from {one.counted_from[:50]!r}, but from_receipt is {str(one.from_receipt).lower()}; mend one"
            yield evidence.place(one).fault(message, "from_receipt" if one.from_receipt else "counted_from")
    for country in evidence.countries.values():
        for instrument in country.instruments.values():
            limit = instrument.deadline
            if limit and limit.from_receipt and limit.value and not _RECEIPT.search(limit.value):
                message = "from_receipt is true, but value tells of no receipt, arrival or delivery; mend one"
                yield evidence.place(limit).fault(message, "from_receipt")


def _forms(evidence: Evidence) -> Iterator[Fault]:
    """Check forms, whose id is that of their act and annex, and whose act is one of their mechanism."""
    for form in evidence.forms:
        act, _, article = form.annex.partition(" ")
        of_id = max((name for name in evidence.acts if form.id.startswith(f"{name}-")), key=len, default=act)
        if of_id != act or ("annex" in form.id and form.id != f"{act}-{article.lower().replace(' ', '-')}"):
            yield evidence.place(form).fault(f"annex is {form.annex!r}, but the id says another; mend the wrong one", "annex")
        mechanism = evidence.mechanisms.get(form.mechanism)
        if mechanism and act not in [name.partition(" ")[0] for one in mechanism.legal_acts for name in one.law]:
            yield evidence.place(form).fault(f"{act} is no act of the mechanism {form.mechanism}; mend the wrong one", "mechanism")


def _certificates(evidence: Evidence) -> Iterator[Fault]:
    """Check forms box by box: each is one of forms.yml, and what they name is an entry of theirs."""
    known = [form.id for form in evidence.forms]
    for one in evidence.certificates.values():
        if one.id not in known:
            yield evidence.place(one).fault("forms.yml has no form with this id; mend one", "id")
        if strange := certificates.unknown(one, evidence.shared_entries):
            yield evidence.place(one).fault(f"no box has {', '.join(strange)}; mend the name, or add the entry", "boxes")


def _leaflet_law(evidence: Evidence) -> Iterator[Fault]:
    """Check time limits of a leaflet: of an act that the leaflet cites."""
    for leaflet in evidence.leaflets.values():
        cited = {name.partition(" ")[0] for saying in leaflet.sayings() for name in saying.law}
        for limit in leaflet.limits():
            deadline = evidence.deadlines.get(limit.limit)
            acts = {name.partition(" ")[0] for name in deadline.law} if deadline else set()
            if acts and not acts & cited:
                message = (
                    f"{limit.limit!r} is of {', '.join(sorted(acts))}, which the leaflet does not cite; mend the limit, or cite the act"
                )
                yield evidence.place(limit).fault(message, "limit")


def _ended(evidence: Evidence) -> Iterator[Fault]:
    """Check what tells the law of today, and rests on an act that had ended at the last review."""
    today = evidence.review.day.isoformat()
    ended = {name: act for name, act in evidence.acts.items() if act.in_force_until and act.in_force_until < today}
    for top in evidence.items() if ended else ():
        past = isinstance(top, Mechanism) and top.status != "in-force"
        places: dict[str, list[Fault]] = {}  # of each act: one cause, which may stand in many places of a file
        for found in () if past else [one for _, item in walk(top) if isinstance(item, _TODAY) for one in references(item)]:
            act = ended.get(found.name.partition(" ")[0]) if found.to == "law" else None
            if act and not getattr(found.item, "until", None):
                after = f"; {act.replaced_by} took its place" if act.replaced_by else ""
                message = f"{act.id} ended on {act.in_force_until}{after}: cite the law of today, or say until when it held"
                places.setdefault(act.id, []).append(evidence.place(found.item).fault(message, *found.keys))
        for first, *others in places.values():
            more = f" (so do lines {', '.join(str(fault.line) for fault in others)})" if others else ""
            yield first._replace(message=first.message + more)


def _national(evidence: Evidence) -> Iterator[Fault]:
    """Check acts of a State, which are cited in its own file, or where the text names the State or the act."""
    for top in evidence.items():
        if isinstance(top, Term):  # the language of a national name says the State
            continue
        foreign: dict[int, list[tuple[Place, str, bool]]] = {}
        for found in references(top):
            act = evidence.acts.get(found.name.partition(" ")[0]) if found.to == "law" else None
            if act and act.country and act.country not in (getattr(top, "code", ""), getattr(found.item, "country", "")):
                text = " ".join(str(value) for value in found.item.__dict__.values() if isinstance(value, str))
                named = text.find("The same") >= 0 or any(name in text for name in (*evidence.names_of(act.country), act.short))
                foreign.setdefault(id(found.item), []).append((evidence.place(found.item).below(*found.keys), act.country, named))
        for cited in foreign.values():
            if not any(named for *_, named in cited):
                place, code, _ = cited[0]
                message = f"cites an act of {locales.country_name(code, locales.SOURCE)}, which the text does not name; mend one"
                yield Place(place.path, place.keys[:-2]).fault(message, *place.keys[-2:])


def _grounds(evidence: Evidence) -> Iterator[Fault]:
    """Check what States make of grounds for refusal: the State has a page, the ground is one of the instrument, the instrument applies."""
    for state in evidence.state_grounds.values():
        place, country = evidence.place(state), evidence.countries.get(state.code)
        if country is None or place.path.stem != state.code:
            yield place.fault(f"{state.code!r} must be the code of a State with a page, and the file's name", "code")
            continue
        for key, one in state.instruments.items():
            known = {ground.id for ground in evidence.grounds[key].grounds} if key in evidence.grounds else set()
            for name in one.rules.keys() - known:
                message = f"data/grounds.yml has no ground {name!r} of {key}; mend the id, or add the ground"
                yield place.below("instruments", key, "rules").fault(message, name)
            if key not in country.instruments or not country.instruments[key].applies:
                yield place.below("instruments").fault(f"{key} does not apply in {state.code}; take its rules away", key)


def _websites(evidence: Evidence) -> Iterator[Fault]:
    """Check websites of authorities: not below the domain of another State."""
    owners = {_DOMAIN.get(code, code): code for code in locales.STATES}
    for country in evidence.countries.values():
        for authority in country.authorities:
            owner = owners.get((urlsplit(authority.website or "").hostname or "").rpartition(".")[2], country.code)
            if owner != country.code:
                yield evidence.place(authority).fault(f"website {authority.website} is of {owner}, not {country.code}; mend it", "website")


def _terms(evidence: Evidence) -> Iterator[Fault]:
    """Check names of terms: in each language one term has a name."""
    owners: dict[tuple[str, str], str] = {}
    for term in evidence.terms:
        for locale in locales.LOCALES:
            name = str(getattr(term, locale))
            owner = owners.setdefault((locale, fold(name)), term.id)
            if owner != term.id:
                yield evidence.place(term).fault(f"{name!r} is the name of {owner} too; give one of them another", locale)


def _aliases(evidence: Evidence) -> Iterator[Fault]:
    """Check names that the search has for a State: none is another State's own."""
    owners = {fold(name): code for code in evidence.countries for name in evidence.own_names_of(code)}
    for at, names in evidence.extra_names.items():
        code = at.removeprefix("countries/").strip("/")
        for number, name in enumerate(names):
            owner = owners.get(fold(name), code)
            if at == f"countries/{code}/" and owner != code:
                message = f"{name!r} is the name of {locales.country_name(owner, locales.SOURCE)}; take it away"
                yield Place(evidence.root / EXTRA_NAMES, (at,)).fault(message, number)


def _thread(evidence: Evidence) -> Iterator[Fault]:
    """Check findings, recommendations and gaps: each leads to one of the others, a step or a lesson, or says why not."""
    for one in (*evidence.findings, *evidence.recommendations):
        links = evidence.thread.get(one.id)
        if bool(links) == bool(one.leads_nowhere):
            why = "it leads somewhere; take leads_nowhere out" if links else "it leads nowhere; name steps or lessons, or say why"
            yield evidence.place(one).fault(f"leads_nowhere: {why}", "leads_nowhere" if one.leads_nowhere else "id")


def _became(evidence: Evidence) -> Iterator[Fault]:
    """Check developments of a recommendation: none is older, for what is older cannot have come of it, nor the act that made it."""
    for one in evidence.recommendations:
        for number, name in enumerate(one.developments if one.group != "gap" and one.as_of else []):
            date, asked = evidence.timeline[name].date if name in evidence.timeline else "", str(one.as_of)
            if date and (date == asked or date[: len(asked)] < asked[: len(date)]):
                message = f"{name} ({date}) is not younger than the recommendation ({asked}), so it cannot have come of it; take it out"
                yield evidence.place(one).fault(f"developments: {message}", "developments", number)


def lost(evidence: Evidence) -> Iterator[Fault]:
    """Yield statements of data/research.lock (a subject, a tab, ids a line) that are on no page and not left out with a reason."""
    path = evidence.root / GATHERED
    names = {*evidence.facts, *evidence.timeline, *(term.id for term in evidence.terms), *(one.id for one in evidence.left_out)}
    names.update(name for finding in evidence.findings for name in finding.research)
    names.update(name for recommendation in evidence.recommendations for name in recommendation.research)
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines() if path.is_file() else (), 1):
        subject, tab, ids = line.partition("\t")
        if line and not tab and not line.startswith("#"):
            yield Fault(GATHERED, number, "", "write the subject, a tab, and the ids")
        for name in ids.split():
            if name not in names:
                yield Fault(GATHERED, number, subject, f"{name} is lost; show it (same id), or give a reason in data/left-out.yml")


def _repeated(items: Sequence[Kind], names: Sequence[str]) -> Iterator[Kind]:
    """Yield the items whose name an item before them has."""
    return (item for at, item in enumerate(items) if names[at] in names[:at])
