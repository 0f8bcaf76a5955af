"""Words for the codes in the data: topics, roles, statuses, kinds. Each is a message of the `ui` catalog."""

from collections.abc import Callable

from scripts.base import locales
from scripts.base.catalogs import N_

STATEMENT = {  # kinds of statement: class of the heading -> label
    "somec": N_("SOMEC and its authors, 2013–2017"),
    "law": N_("Law and practice today"),
    "advice": N_("Our practical advice"),
}
KIND = {
    "home": N_("Home"),
    "entry": N_("Entry page"),
    "finding": N_("SOMEC and its authors, 2013–2017"),
    "mechanism": N_("Law and mechanism today"),
    "country": N_("Country: law and practice today"),
    "guidance": N_("Practical advice"),
    "recommendation": N_("Recommendations and what became of them"),
    "training": N_("Training material"),
    "reference": N_("Reference"),
    "about": N_("About this site"),
}
AUDIENCE = {
    "practitioners": N_("practitioners"),
    "policymakers": N_("policymakers"),
    "trainers": N_("trainers"),
}
REVIEWER = {  # where a native practitioner who reviewed a translation works
    "probation": N_("probation"),
    "prison": N_("prison service"),
    "police": N_("police"),
    "justice": N_("prosecution service or court"),
    "central-authority": N_("central authority"),
    "victim-support": N_("support for victims"),
    "training": N_("training"),
}
MECHANISM_KIND = {
    "criminal-records": N_("Criminal records"),
    "judicial-transfer": N_("Transfer between courts"),
    "judicial-order": N_("Judicial order"),
    "network": N_("Network or agency"),
    "convention": N_("Convention"),
    "data-protection": N_("Data protection"),
    "alert": N_("Alert"),
    "police-exchange": N_("Police information exchange"),
    "biometric": N_("Biometric comparison"),
    "border": N_("Border and travel"),
    "free-movement": N_("Free movement"),
    "victims": N_("Rights of victims"),
    "agreement": N_("Agreement with a third country"),
}
MECHANISM_STATUS = {
    "in-force": N_("In force"),
    "being-built": N_("Adopted, not yet in operation"),
    "superseded": N_("Superseded"),
}
PARTICIPATION = {
    "in": N_("Takes part"),
    "out": N_("Does not take part"),
    "special": N_("Special position"),
    "unknown": N_("Not found"),
}
GLANCE = {
    "eu": N_("European Union"),
    "schengen": N_("Schengen area"),
    "sis": N_("Schengen Information System"),
    "ecris": N_("ECRIS"),
    "jha-opt-out": N_("Opt-out in justice and home affairs"),
    "directive-2023-977": N_("Directive (EU) 2023/977"),
    "sex-offender-register": N_("Sex offender register"),
    "post-release": N_("Measures after the sentence"),
    "risk-tools": N_("Risk assessment tools"),
    "vetting": N_("Check for work with children"),
}
CODE = {  # codes of models.KINDS by which countries are compared
    "dedicated": N_("A register or notification duty of its own"),
    "within-criminal-record": N_("Marked or longer-kept entries in the criminal record"),
    "none": N_("No separate register"),
    "unknown": N_("Not found"),
    "found": N_("A measure was found"),
    "transposed": N_("Implementing act seen"),
    "no-notice": N_("No letter of formal notice early in 2025"),
    "formal-notice": N_("Letter of formal notice early in 2025"),
    "reasoned-opinion": N_("Reasoned opinion in October 2025"),
    "not-applicable": N_("Does not apply"),
}
DEVELOPMENT = {  # kinds of dated developments
    "law": N_("Law"),
    "case-law": N_("Case law"),
    "evaluation": N_("Evaluation"),
    "system": N_("System"),
    "practice": N_("Practice and standards"),
    "enforcement": N_("Enforcement"),
}
ROLE = {
    "probation": N_("Probation"),
    "prison": N_("Prisons"),
    "criminal-records": N_("Criminal records"),
    "police-cooperation": N_("International police cooperation"),
    "transfer-probation": N_("Transfer of supervision (FD 2008/947/JHA)"),
    "transfer-custodial": N_("Transfer of prison sentences (FD 2008/909/JHA)"),
    "supervision-order": N_("European Supervision Order (FD 2009/829/JHA)"),
    "protection-order": N_("European protection order"),
    "vetting": N_("Checks for work with children"),
}
INSTRUMENT = {
    "fd-2008-947": N_("Probation measures and alternative sanctions (FD 2008/947/JHA)"),
    "fd-2008-909": N_("Prison sentences (FD 2008/909/JHA)"),
    "fd-2009-829": N_("European Supervision Order before trial (FD 2009/829/JHA)"),
    "european-protection-order": N_("European protection order (Directive 2011/99/EU)"),
}
CASE = {  # what moves, in a word or two: in the title of a page for two States
    "fd-2008-947": N_("supervision"),
    "fd-2008-909": N_("prison sentence"),
    "fd-2009-829": N_("supervision before trial"),
    "european-protection-order": N_("protection of a victim"),
}
TOPIC = {
    "membership": N_("Membership"),
    "sis": N_("Schengen Information System"),
    "ecris": N_("Criminal records"),
    "pruem": N_("Biometric comparison (Prüm)"),
    "police-contact": N_("Police channels"),
    "probation-service": N_("Probation service"),
    "prison-service": N_("Prison service"),
    "fd-2008-909": N_("Prison sentences"),
    "fd-2008-947": N_("Supervision"),
    "fd-2009-829": N_("European Supervision Order"),
    "european-protection-order": N_("European protection order"),
    "post-release": N_("Measures after the sentence"),
    "sex-offender-register": N_("Sex offender register"),
    "risk-assessment": N_("Risk assessment"),
    "vetting": N_("Work with children"),
    "electronic-monitoring": N_("Electronic monitoring"),
    "neighbours": N_("Neighbours and bilateral arrangements"),
    "statistics": N_("Numbers"),
    "since-2015": N_("What changed since 2015"),
    "somec": N_("SOMEC"),
}
MEASURE = {  # kinds of measures of national law
    "suspended-sentence": N_("Suspended sentence or probation"),
    "conditional-release": N_("Conditional release"),
    "community-service": N_("Community service"),
    "treatment": N_("Treatment"),
    "contact-or-place-ban": N_("Ban on contact or on places"),
    "occupational-ban": N_("Ban on an occupation"),
    "electronic-monitoring": N_("Electronic monitoring"),
    "post-sentence-supervision": N_("Supervision after a served sentence"),
}
ADDRESSEE = {
    "eu": N_("European Union"),
    "national-policy": N_("national policy"),
    "police": N_("police"),
    "probation": N_("probation"),
    "training": N_("training"),
    "data": N_("data systems"),
}
RECOMMENDATION_STATUS = {
    "done": N_("Done"),
    "partly": N_("Partly done"),
    "before": N_("Covered before, in part"),
    "open": N_("Open: no rule found"),
    "not-done": N_("Not done"),
    "superseded": N_("Superseded"),
    "unknown": N_("Not known"),
}
RECOMMENDATION_GROUP = {
    "somec": N_("Documented SOMEC recommendations"),
    "others": N_("What others have recommended since"),
    "gap": N_("Gaps that we found open: this site’s reading"),
}
RECOMMENDATION_ABOUT = {
    "somec": N_("Only what a source calls a recommendation of SOMEC. No source that we read lists them all."),
    "others": N_("Recommendations of the Council of Europe, EU institutions, evaluations and professional networks. None is SOMEC’s."),
    "gap": N_(
        "What the evidence on this site shows and no recommendation or act that we found answers. "
        "Neither SOMEC nor an institution says so: judge for yourself."
    ),
}
CERTAINTY = {
    "report-abstract": N_("abstract of a project report"),
    "authors-article": N_("article by the researchers"),
    "partner-page": N_("page of a project partner"),
    "interview": N_("interview with a researcher"),
    "slides": N_("slides"),
    "blog": N_("blog, author not seen, read as SOMEC"),
    "press": N_("press report"),
}
FINDING_KIND = {  # in the order in which findings are listed
    "result": N_("Result of the research"),
    "starting-point": N_("Starting point"),
    "view": N_("Researcher’s view"),
    "case": N_("Case"),
    "wording": N_("Wording"),
    "press": N_("Press"),
}
SPEAKER = {  # of a finding: the badge of its number
    "project": N_("SOMEC 2013–2015"),
    "authors": N_("SOMEC’s authors, 2016–2017"),
    "blog": N_("Blog of 2017, read as SOMEC"),
    "press": N_("Press on SOMEC, 2014–2015"),
}
DATED = {  # how the source of a finding shows its date
    "shown": "%(date)s",
    "project": N_("undated, project 2013–15"),
    "after": N_("undated, later than %(date)s"),
    "before": N_("undated, earlier than %(date)s"),
    "general-knowledge": N_("%(date)s, year by general knowledge"),
    "worked-out": N_("%(date)s, worked out from the text"),
}
BODY = {  # who could close a gap
    "dg-just": N_("Directorate-General for Justice and Consumers (DG JUST)"),
    "dg-home": N_("Directorate-General for Migration and Home Affairs (DG HOME)"),
    "eu-lisa": "eu-LISA",
    "council": N_("the working party of the Council in charge"),
    "parliament": N_("European Parliament"),
    "ejn": N_("European Judicial Network"),
    "fra": N_("EU Agency for Fundamental Rights"),
    "cep": N_("Confederation of European Probation (CEP)"),
    "europris": "EuroPris",
    "justice-ministries": N_("ministries of justice"),
    "interior-ministries": N_("ministries of the interior"),
    "uk-justice-ministry": N_("Ministry of Justice of the United Kingdom"),
}
SERVICE = {  # whom a session is for
    "police": N_("police"),
    "probation": N_("probation staff"),
    "prison": N_("prison staff"),
    "courts": N_("courts and prosecutors"),
    "policy": N_("policymakers and managers"),
    "mixed": N_("several services together"),
}
SESSION = {  # its minutes
    30: N_("Half an hour"),
    60: N_("One hour"),
    90: N_("One hour and a half"),
    120: N_("Two hours"),
    210: N_("Half a day"),
}
UNIT = {  # singular and plural
    "minutes": (N_("minute"), N_("minutes")),
    "hours": (N_("hour"), N_("hours")),
    "calendar-days": (N_("calendar day"), N_("calendar days")),
    "working-days": (N_("working day"), N_("working days")),
    "days": (N_("day"), N_("days")),
    "weeks": (N_("week"), N_("weeks")),
    "months": (N_("month"), N_("months")),
    "years": (N_("year"), N_("years")),
}
SECTION = {  # headings of the navigation
    "My case": N_("My case"),
    "Instruments A–Z": N_("Instruments A–Z"),
    "Criminal records": N_("Criminal records"),
    "Transfers and orders": N_("Transfers and orders"),
    "Police channels": N_("Police channels"),
    "Alerts, biometrics, borders": N_("Alerts, biometrics, borders"),
    "Networks and agreements": N_("Networks and agreements"),
    "Rights and data protection": N_("Rights and data protection"),
    "Countries": N_("Countries"),
    "Guides": N_("Guides"),
    "Policy": N_("Policy"),
    "Findings": N_("Findings"),
    "Training": N_("Training"),
    "About": N_("About"),
}


def amount(number: float, unit: str, gettext: Callable[[str], str], locale: str) -> str:
    """Return a number with its unit in words: "60 days"."""
    whole = int(number) if number == int(number) else number
    singular, plural = UNIT[unit]
    return f"{whole} {gettext(singular if locales.cldr(locale).plural_form(whole) == 'one' else plural)}"
