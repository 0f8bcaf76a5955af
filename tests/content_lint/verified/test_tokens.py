"""Hard tokens: a change of one value is seen, a sentence that is only written otherwise is not."""

import pytest
import yaml

from scripts.content_lint.verified.records import of_data
from scripts.content_lint.verified.tokens import GROUPS, tokens

LIMIT = "The executing State decides within 60 days of receipt of the certificate (Article 12(1)). [@act:fd-2008-947 12(1)]"
REFUSE = "Under six months Austria, Spain and Portugal must refuse; Ireland may refuse if less than six months are left."
SENDS = "The regional court sends the papers to the Ministry of Justice of Latvia, not to the police."
DATE = "Since 1 May 2025 the issuing authority must ask, unless the person consents; until December 2026 it need not."
COUNT = "In 2019 some 4.2 million messages (44 %) went through ECRIS, at most 1,100 a day, from 27 Member States."
BEFORE = "Only a judge can decide, and never before the hearing; Europol is told immediately, at least two working days ahead."
LETTER = "You received it on {receipt_day}. The limit of ten days ends on {limit_day}. See [the guide](guidance/ask.md#g4-1)."
CHANGED = [
    (LIMIT, "60", "90"), (LIMIT, "60 days", "60 working days"), (LIMIT, "60 days", "60 months"), (LIMIT, "days of", "weeks of"),
    (LIMIT, "executing", "issuing"), (LIMIT, "within", "after"), (LIMIT, "receipt", "dispatch"), (LIMIT, "12(1))", "12(2))"),
    (LIMIT, "12(1)]", "12(2)]"), (LIMIT, "act:fd-2008-947", "act:fd-2008-909"), (LIMIT, "decides", "need not decide"),
    (LIMIT, " [@act:fd-2008-947 12(1)]", ""), (LIMIT, "60 days", "sixty hours"), (LIMIT, "12(1))", "12(1)(b))"),
    (REFUSE, "six months Austria", "three months Austria"), (REFUSE, "Austria", "Germany"), (REFUSE, "Spain and ", ""),
    (REFUSE, "must", "may"), (REFUSE, "may", "must"), (REFUSE, "less than", "more than"), (REFUSE, "Under", "Over"),
    (REFUSE, "Ireland", "Iceland"), (REFUSE, "months are", "years are"), (REFUSE, "must refuse", "must not refuse"),
    (SENDS, "regional court", "district court"), (SENDS, "court", "prosecutor"), (SENDS, "Justice", "Defence"),
    (SENDS, "Ministry", "Chamber"), (SENDS, "Latvia", "Lithuania"), (SENDS, ", not to", " and to"), (SENDS, "police", "prison service"),
    (SENDS, "the police", "Eurojust"),
    (SENDS, "regional court sends the papers to the Ministry", "Ministry sends the papers to the regional court"),
    (DATE, "Since", "Until"), (DATE, "1 May", "2 May"), (DATE, "May", "June"), (DATE, "2025", "2026"), (DATE, "issuing", "executing"),
    (DATE, "must", "should"), (DATE, "unless", "if"), (DATE, "until", "from"), (DATE, "December", "November"), (DATE, "need not", "must"),
    (DATE, "1 May 2025", "May 2025"),
    (COUNT, "2019", "2018"), (COUNT, "4.2", "2.4"), (COUNT, "million", "billion"), (COUNT, "44 %", "4 %"), (COUNT, "ECRIS", "SIS"),
    (COUNT, "at most", "at least"), (COUNT, "1,100", "11,000"), (COUNT, "27", "28"), (COUNT, "a day", "a month"),
    (BEFORE, "Only a", "A"), (BEFORE, "judge", "prosecutor"), (BEFORE, "can", "must"), (BEFORE, "never ", ""), (BEFORE, "before", "after"),
    (BEFORE, "Europol", "INTERPOL"), (BEFORE, "immediately", "promptly"), (BEFORE, "at least", "at most"), (BEFORE, "two", "four"),
    (BEFORE, "working days", "days"),
    (LETTER, "{receipt_day}", "{answer_day}"), (LETTER, "ten", "twenty"), (LETTER, "#g4-1", "#g4-2"),
    (LETTER, "{limit_day}", "the last day"),
]  # fmt: skip
REWORDED = [
    ("The executing State decides within 60 days.", "Within 60 days the executing State decides."),
    ("The executing State decides within 60 days.", "The executing State takes its decision within sixty days."),
    ("A court must decide.", "It is a court that has to decide."),
    ("The State shall answer.", "The State must answer."),
    ("No later than 12 December 2024 States comply.", "States comply at the latest 12 December 2024."),
    ("No more than 30 days.", "At most 30 days."),
    ("Not less than six months.", "At least 6 months."),
    ("44 per cent of cases.", "44 % of all cases."),
    ("Austrian law asks for consent.", "The law of Austria wants consent."),
    ("In the Czech Republic the police ask.", "In Czechia the police want to know."),
    ("The United Kingdom left.", "The UK went."),
    ("Write to the court's office.", "Write to the office of the court."),
    ("The prosecutor’s office receives the papers.", "The papers come to the prosecution service."),
    ("Nobody is told.", "No one is told."),
    ("It applies except where the person consents.", "It is so unless the person consents."),
    ("Ask first, then send the papers.", "Ask at the start, and send the papers then."),
    ("Once recognised, supervision is theirs.", "From recognition on they supervise."),
    ("The Ministry checks the papers and passes them on.", "The Ministry looks at the papers, then passes these on."),
    ("A prison sentence of at least four months.", "Imprisonment of no less than 4 months."),
    ("States had to comply by 12 December 2024.", "By 12 December 2024 States had to do so."),
    ("Denmark and Ireland do not take part.", "Denmark and Ireland take no part."),
    ("The person may be heard by video.", "By video the person may be heard."),
    ("Keep supervising until you are told of recognition.", "Go on with supervision until you hear of recognition."),
    ("See [the guide](a.md#b) for more.", "More is in [our guide](a.md#b)."),
    ("One of the victims moved.", "A victim moved."),
    ("The EU has no form or deadline for it.", "The European Union has no form or deadline for it."),
    ("The Member States differ.", "States differ."),
    ("Framework Decision 2008/947/JHA covers it.", "It is covered by Decision 2008/947/JHA."),
    ("A six-month term.", "A term of six months."),
    ("The request names the person, the offence and the need.", "In the request are person, offence and need."),
    ("**Who:** the supervising officer.", "**Who:** an officer who supervises."),
    ("The national court decides.", "It is the national court which decides."),
    ("It can be refused only within ten days.", "Refusal can come only within ten days."),
]  # fmt: skip


def held(text: str) -> list[list[str]]:
    """Return the tokens of a text, as they are compared."""
    return [[token.text for token in tokens(text) if token.group == group] for group in GROUPS]


@pytest.mark.parametrize(("text", "old", "new"), CHANGED)
def test_a_change_of_one_value_is_seen(text, old, new):
    assert text.count(old) >= 1
    assert held(text) != held(text.replace(old, new, 1))


@pytest.mark.parametrize(("text", "other"), REWORDED)
def test_a_sentence_written_otherwise_costs_nothing(text, other):
    assert held(text) == held(other)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("by: receiver", "by: sender"), ("status: in", "status: out"), ("number: 60", "number: 90"), ("unit: days", "unit: working-days"),
        ("only: ie", "only: de"), ("annex: act-one Annex I", "annex: act-one Annex II"), ("from_receipt: true", "from_receipt: false"),
        ("limit: act-one decide", "limit: act-one notify"), ("own: Valsts policija", "own: Valsts tiesa"), ("kind: found", "kind: unknown"),
        ("after: decide", "after: notify"), ("[act-one 1(1)]", "[act-one 1(2)]"), ("value: In force", "value: Not in force"),
        ("languages: [lv, en]", "languages: [lv]"),
    ],
)  # fmt: skip
def test_a_change_of_one_code_is_seen(old, new):
    text = """
deadline: {by: receiver, status: in, number: 60, unit: days, only: ie, annex: act-one Annex I, from_receipt: true,
  limit: act-one decide, own: Valsts policija, kind: found, after: decide, law: [act-one 1(1)], value: In force, languages: [lv, en]}
"""
    assert records(text) != records(text.replace(old, new, 1))


def records(text: str) -> dict[str, str]:
    """Return what the lock would hold of a file of data, by address."""
    return {record.address: record.held for record in of_data("file.yml", yaml.safe_load(text), None)}
