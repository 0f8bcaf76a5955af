"""`/policy/state-of-play/`: what a policymaker asks, each answered by one sentence with number, date and source.

`/policy/states/<code>/` says of one State what is in force, on one sheet.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from markupsafe import Markup

from scripts.base import locales
from scripts.base.catalogs import N_
from scripts.base.sentences import lead, within
from scripts.evidence import cells, tally
from scripts.evidence.findings import Recommendation
from scripts.evidence.labels import DECIDER, RECOMMENDATION_STATUS
from scripts.evidence.models import Country, GlanceKey, InstrumentId
from scripts.exports.rows import Row
from scripts.exports.short_names import short_names
from scripts.exports.tables import BY_NAME
from scripts.pages.context import Others, PageContext
from scripts.pages.kinds import STATE_SHEET
from scripts.pages.recommendations import GROUPS

PAGE = "policy/state-of-play.md"
POLICE: GlanceKey = "directive-2023-977"
LETTERS = ("reasoned-opinion", "formal-notice", "no-notice")  # where no act was seen: the last step of the Commission
LETTERS_OF = ("dir977-formal-notice-2025", "dir977-reasoned-opinions-2025")  # the developments that name them
TRANSFERS: dict[InstrumentId, str] = {
    "fd-2008-947": N_("Can supervision be transferred?"),
    "fd-2008-909": N_("Can a prison sentence be transferred?"),
    "fd-2009-829": N_("Can supervision before trial be transferred?"),
    "european-protection-order": N_("Does protection move with the victim?"),
}
BY_KIND: tuple[tuple[str, GlanceKey, str, str], ...] = (  # id, value at a glance, question, answer
    (
        "registers",
        "sex-offender-register",
        N_("Do States keep a register of sex offenders?"),
        N_(
            "Of the %(all)s States on this site %(dedicated)s have a register or notification duty of their own, "
            "%(within-criminal-record)s mark entries in the criminal record or keep them longer, and %(none)s have no separate "
            "register; for %(unknown)s we found nothing."
        ),
    ),
    (
        "after-sentence",
        "post-release",
        N_("Can supervision follow a fully served sentence?"),
        N_(
            "In %(found)s of the %(all)s States on this site we found a measure that can follow the sentence; for %(unknown)s we "
            "found none, which does not prove that there is none."
        ),
    ),
)
DECISION: InstrumentId = "fd-2008-947"
DAYS = ("days", "calendar-days")
NAMES = {
    "shorter": N_("Fewer days than EU law allows"), "same": N_("As many days"), "longer": N_("More days"),
    "english": N_("English among the languages"), "other": N_("Other languages only"),
}  # fmt: skip
DECIDED: dict[str, tuple[str, str, tuple[str, ...]]] = {  # of a transfer of supervision: id -> question, answer, groups
    "who-decides": (
        N_("Who decides on a transfer of supervision?"),
        N_("In %(court)s of the %(all)s Member States a court alone decides whether supervision is taken over (FD 2008/947/JHA)."),
        tuple(DECIDER),
    ),
    "limits": (
        N_("How long may that decision take?"),
        N_("%(same)s of the %(all)s Member States allow the %(limit)s days of FD 2008/947/JHA, %(shorter)s fewer, %(longer)s more."),
        ("shorter", "same", "longer"),
    ),
    "english": (
        N_("Which States accept a certificate in English?"),
        N_("For a transfer of supervision %(english)s of the %(all)s Member States accept the certificate in English."),
        ("english", "other"),
    ),
}
SYSTEMS = {
    "ecris-tcn": N_("Is the index of convicted non-EU nationals in use (ECRIS-TCN)?"),
    "pruem-ii": N_("Have searches under Prüm II started?"),
}
BORDERS = "etias-ees-interoperability"
EES, ETIAS = f"{BORDERS}-01", f"{BORDERS}-04"  # the facts that say where each stands
BECAME = {  # group -> id, question
    "somec": ("somec-recommendations", N_("What became of SOMEC’s recommendations?")),
    "others": ("other-recommendations", N_("What became of what others recommended?")),
    "gap": ("gaps", N_("Which gaps are open?")),
}
SENTENCES = {  # group -> how many of it have which status
    "somec": N_(
        "Of the %(all)s SOMEC recommendations that we know, through one magazine, out of an unknown number, what became is not known for "
        "%(unknown)s; partly done: %(partly)s; done: %(done)s."
    ),
    "others": N_(
        "Not done: %(not-done)s of %(all)s; covered before in part: %(before)s; partly done: %(partly)s; done: %(done)s; "
        "not known: %(unknown)s."
    ),
    "gap": N_("Open, no rule found: %(open)s of %(all)s; partly closed: %(partly)s; not known: %(unknown)s."),
}
IN_FORCE = {"in": N_("In force"), "out": N_("Does not take part"), tally.NOT_SEEN: N_("Not found")}
BLANK = ("out", "other", "open", "not-done", "superseded", tally.NOT_SEEN)  # what the drawing of the year leaves blank
FOURTH = N_("A fourth is known by its subject only: risk assessment, in a newspaper of 2015.")


@dataclass(frozen=True)
class Answer:
    """One question and its answer in Markdown."""

    id: str
    question: str
    sentence: str
    source: str
    table: str  # of the open data, with the rows behind the sentence
    as_of: str = ""  # where it is not the day of the review
    besides: str = ""
    outside: list[Country] = field(default_factory=list)  # who takes no part
    kind: str = ""  # of statement, where it is not the law today
    printed: bool = True  # on the sheet of A4
    place: str = ""  # on each State's page, which says what was found
    items: list[Recommendation] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)  # of the groups, in the order of the drawing
    sizes: dict[str, int] = field(default_factory=dict)  # of the groups
    states: dict[str, list[Country]] = field(default_factory=dict)  # behind the number, by what was found

    @property
    def groups(self) -> list[tuple[str, list[Country]]]:
        """Name and States of each group that is not empty."""
        return [(words, self.states[code]) for code, words in self.names.items() if self.states.get(code)]

    @property
    def counts(self) -> list[tuple[str, str, int]]:
        """Shade, name and number of each group that is not empty; what was not found is blank."""
        shades, sizes = iter("1234555"), self.sizes or {code: len(states) for code, states in self.states.items()}
        return [("blank" if code in BLANK else next(shades), words, sizes[code]) for code, words in self.names.items() if sizes[code]]


def pages(context: PageContext, _others: Others) -> dict[str, str]:
    """Return the Markdown of the page, by path; nothing where the data has no recommendations."""
    evidence = context.evidence
    if not evidence.recommendations:
        return {}
    timeline = evidence.timeline.values()
    text = context.render(
        "state-of-play.md.jinja",
        countries=evidence.countries_by_name(context.locale),
        answers=[answer for make in MAKERS for answer in make(context)],
        ahead=sorted((one for one in timeline if one.date > evidence.review.reviewed), key=lambda one: one.date),
        again=sorted((one for one in timeline if one.check_by), key=lambda one: str(one.check_by)),
        unfinished=[context.translate(one.short_name) for one in evidence.mechanisms.values() if one.status == "being-built"],
    )
    return {PAGE: text.lstrip()} | {STATE_SHEET.of(code): _sheet(one, context) for code, one in evidence.countries.items()}


def _sheet(country: Country, context: PageContext) -> str:
    """Return the sheet of one State: what is in force, the limits, and what is not known."""

    def law(names: list[str]) -> str:
        acts, sources = short_names(names, context.evidence, context.words.data, context.locale)
        return "; ".join(acts or sources)

    row = cells.row(country, context.evidence, context.translate, context.locale)
    return context.render(
        "state-sheet.md.jinja",
        country=country,
        name=locales.country_name(country.code, context.locale),
        row=row,
        names={topic: cells.topic_name(topic, context.gettext) for topic in row},
        member=[key for key in cells.GLANCE if key != POLICE],
        held=(POLICE, *cells.INSTRUMENTS),
        moved=[key for key in cells.INSTRUMENTS if key in country.instruments and country.instruments[key].applies],
        parts=cells.PARTS,
        short=("receives", "decides"),
        after=cells.AFTER,
        first=lambda text: lead(Markup(text).striptags())[0],
        law=law,
    ).lstrip()


def _police(context: PageContext) -> Iterator[Answer]:
    found = tally.by_kind(POLICE, _members(context))
    seen = found.count("transposed")
    sentence = context.gettext(
        "In %(seen)s of the %(all)s Member States we have seen the act that carries out the Directive, due on %(due)s; "
        "for %(rest)s we have not, which does not prove that there is none."
    )
    letters = "; ".join(f"{within(context.label('CODE', code))}: {found.count(code)}" for code in LETTERS)
    sources = [one for name in LETTERS_OF for one in context.evidence.timeline[name].cited]
    yield Answer(
        POLICE,
        context.gettext("Have States carried out Directive (EU) 2023/977 on police information?"),
        sentence % {"seen": seen, "all": found.all, "rest": found.all - seen, "due": _due(POLICE, context)},
        f"{_counted(found, context)}; {_sources(sources, context)}",
        "countries",
        besides=context.gettext("Of the States without an act seen: %(counts)s.") % {"counts": letters},
        names={code: context.label("CODE", code) for code in found.groups},
        states=found.groups,
        place=f"glance-{POLICE}",
    )


def _transfers(context: PageContext) -> Iterator[Answer]:
    members = _members(context)
    outside = [country for country in context.evidence.countries.values() if country not in members]
    for key, question in TRANSFERS.items():
        found = tally.in_force(key, members)
        yield Answer(
            key,
            context.gettext(question),
            _in_force(key, found, context),
            _counted(found, context),
            "transfers",
            outside=tally.in_force(key, outside).groups["out"],
            names={code: context.gettext(words) for code, words in IN_FORCE.items()},
            states=found.groups,
            place=f"receive-{key}",
        )


def _decided(context: PageContext) -> Iterator[Answer]:
    """Yield who decides on a transfer of supervision, how long that may take, and in which language, as the open data have it."""
    members, deadline = {one.code: one for one in _members(context)}, context.evidence.mechanisms[DECISION].limit
    rows = [row for row in BY_NAME["transfers"].rows(context.evidence) if row["instrument"] == DECISION and row["country"] in members]
    limit = int(deadline.number) if deadline and deadline.number else 0
    groups: dict[str, Callable[[Row], object]] = {
        "who-decides": lambda row: row["decides_kind"],
        "limits": lambda row: _against(row["number"], limit) if row["unit"] in DAYS else "",
        "english": lambda row: _english(row["languages"]),
    }
    for name, (question, sentence, listed) in DECIDED.items():
        states: dict[str, list[Country]] = {code: [] for code in (*listed, tally.NOT_SEEN)}
        for row in rows:
            states[str(groups[name](row) or tally.NOT_SEEN)].append(members[str(row["country"])])
        words = {code: context.gettext(NAMES[code]) if code in NAMES else context.label("DECIDER", code) for code in listed}
        counts = {code: len(found) for code, found in states.items()} | {"all": len(rows), "limit": limit}
        yield Answer(
            name,
            context.gettext(question),
            context.gettext(sentence) % counts,
            _counted(tally.Tally(states), context),
            "transfers",
            names=words | {tally.NOT_SEEN: context.gettext("Not found")},
            states=states,
            place=f"receive-{DECISION}",
            printed=False,
        )


def _english(languages: object) -> str:
    """Return whether English is among the codes of languages; "" where there are none."""
    return ("english" if locales.SOURCE in languages else "other") if isinstance(languages, list | tuple) and languages else ""


def _against(number: object, limit: int) -> str:
    """Return whether a time limit in days is shorter or longer than another one, or the same."""
    days = int(str(number))
    return "same" if days == limit else "shorter" if days < limit else "longer"


def _in_force(key: InstrumentId, found: tally.Tally, context: PageContext) -> str:
    values = {"name": context.gettext(cells.SHORT[key]), "count": found.count("in"), "all": found.all, "due": _due(key, context)}
    if found.count("in") == found.all:
        return context.gettext("%(name)s: national rules, due on %(due)s, are in force in all %(all)s Member States.") % values
    return context.gettext("%(name)s: national rules, due on %(due)s, are in force in %(count)s of the %(all)s Member States.") % values


def _after(context: PageContext) -> Iterator[Answer]:
    for name, key, question, answer in BY_KIND:
        found = tally.by_kind(key, context.evidence.countries_by_name(context.locale))
        yield Answer(
            name,
            context.gettext(question),
            context.gettext(answer) % {"all": found.all, **{kind: len(states) for kind, states in found.groups.items()}},
            _counted(found, context),
            "countries",
            names={kind: context.label("CODE", kind) for kind in found.groups},
            states=found.groups,
            place=f"glance-{key}",
        )


def _systems(context: PageContext) -> Iterator[Answer]:
    for key, question in SYSTEMS.items():
        mechanism = context.evidence.mechanisms[key]
        found = tally.taking_part(mechanism, _members(context))
        if mechanism.status == "being-built":
            text = context.gettext("%(name)s is adopted, but not yet in operation; it binds %(count)s of the %(all)s Member States.")
        else:
            text = context.gettext("%(name)s is in operation; it binds %(count)s of the %(all)s Member States.")
        yield Answer(
            key,
            context.gettext(question),
            text % {"name": context.translate(mechanism.short_name), **_numbers(found)},
            f"{_page(key, context)}; {_sources(mechanism.card_sources, context)}",
            "participation",
            besides=context.translate(mechanism.status_note) if mechanism.status_note else "",
            outside=found.groups["out"],
        )


def _borders(context: PageContext) -> Iterator[Answer]:
    ees, etias = context.evidence.facts[EES], context.evidence.facts[ETIAS]
    found = tally.taking_part(context.evidence.mechanisms[BORDERS], _members(context))
    yield Answer(
        "ees",
        context.gettext("Is the Entry/Exit System in use?"),
        context.gettext("%(count)s of the %(all)s Member States take part in the Entry/Exit System.") % _numbers(found),
        f"{_page(BORDERS, context)}; {_sources(ees.cited, context)}",
        "participation",
        str(ees.as_of),
        besides=context.translate(ees.text),
        outside=found.groups["out"],
    )
    yield Answer(
        "etias",
        context.gettext("Has the travel authorisation ETIAS started?"),
        context.translate(etias.text),
        f"{_page(BORDERS, context)}; {_sources(etias.cited, context)}",
        "statements",
        str(etias.as_of),
    )


def _became(context: PageContext) -> Iterator[Answer]:
    for group, (name, question) in BECAME.items():
        items = [one for one in context.evidence.recommendations if one.group == group]
        place, kind = GROUPS[group]
        counts = tally.by_status(items)
        yield Answer(
            name,
            context.gettext(question),
            context.gettext(SENTENCES[group]) % {"all": len(items), **counts},
            f"[{context.gettext('Recommendations')}](../recommendations/index.md#{place})",
            "recommendations",
            besides=context.gettext(FOURTH) if group == "somec" else "",
            kind=kind,
            items=items,
            names={status: context.label("RECOMMENDATION_STATUS", status) for status in RECOMMENDATION_STATUS},
            sizes=counts,
        )


def _members(context: PageContext) -> list[Country]:
    return tally.members(context.evidence.countries_by_name(context.locale))


def _numbers(found: tally.Tally) -> dict[str, int]:
    return {"count": found.count("in", "special"), "all": found.all}


def _due(key: str, context: PageContext) -> str:
    """Return the day by which States had to have national law, in words."""
    return locales.written_date(context.evidence.mechanisms[key].legal_acts[0].transposed_by, context.locale)


def _counted(found: tally.Tally, context: PageContext) -> str:
    text = context.gettext("%(count)s country pages") % {"count": found.all}
    return f"[{text}](../countries/compare.md)"


def _page(key: str, context: PageContext) -> str:
    return f"[{context.translate(context.evidence.mechanisms[key].short_name)}](../mechanisms/{key}.md)"


def _sources(names: list[str], context: PageContext) -> str:
    """Return what an answer rests on by name, as the sheet of paper has no notes, and its citation."""
    acts, others = short_names(names, context.evidence, context.gettext, context.locale)
    return "; ".join([*acts, *others]) + context.cite(names)


MAKERS = (_police, _transfers, _decided, _after, _systems, _borders, _became)  # of the answers, in the order of the page
