"""The faults that `seed-faults` plants: what really goes wrong when people write, translate and merge.

Each function plants one fault into a copy; `@fault(rule)` names the rule that must find it. A function that takes a
language is planted once for each language given. What editors did wrong, whatever rule finds it, is in `editors.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from scripts.base.languages import Wording, languages
from scripts.base.locales import LOCALES, SOURCE, cldr
from scripts.content_lint.forbidden_names import FILE, add
from scripts.content_lint.termbase import concepts
from scripts.markdown.parts import Part, shared_parts
from tests.support.trial.editors import EDITORS
from tests.support.trial.seeding import Copy, Fault, NoPlace

FAULTS: list[Fault] = [*EDITORS]
TRANSLATIONS = LOCALES[1:]
CITED = r"(?<=\S) \[@[a-z][^\]]*\]"


def fault(rule: str, *locales: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Add a function to the faults, for each language given or once."""

    def register(plant: Callable[..., None]) -> Callable[..., None]:
        name = plant.__name__.replace("_", " ")
        if locales:
            FAULTS.extend(Fault(rule, f"{name} ({locale})", partial(plant, locale=locale)) for locale in locales)
        else:
            FAULTS.append(Fault(rule, name, plant))
        return plant

    return register


# -- translations


@fault("parity-numbers", *TRANSLATIONS)
def a_time_limit_of_another_length(copy: Copy, locale: str) -> None:
    copy.change(locale, r"(?<![\d/.,#-])(10|14|20|30|60|90)(?= [^\W\d]{3})", "45")


@fault("parity-numbers", *TRANSLATIONS)
def a_year_with_a_wrong_digit(copy: Copy, locale: str) -> None:
    copy.change(locale, r"(?<![\d/.@#a-z-])20(1\d)(?![\d/-])", "2003")


@fault("parity-numbers", *TRANSLATIONS)
def the_wrong_article(copy: Copy, locale: str) -> None:
    """The number after an opening bracket: "(Article 12", "(12. pants"."""
    copy.change(locale, r"(\((?:[^\W\d_]{3,9}\.? )?)\d{1,2}(?=[.,;)(])", r"\g<1>98")


@fault("parity-numbers", *TRANSLATIONS)
def a_month_before(copy: Copy, locale: str) -> None:
    months = cldr(locale).months["stand-alone"]["wide"]
    stems = {stem: number for number, name in months.items() for stem in (name, *languages()[locale].months.stems) if name.startswith(stem)}
    december, november = ([stem for stem, number in stems.items() if number == wanted][-1] for wanted in (12, 11))
    copy.change(locale, december, november)


@fault("parity-citations", *TRANSLATIONS)
def a_citation_lost(copy: Copy, locale: str) -> None:
    copy.change(locale, CITED, "")


@fault("parity-links", *TRANSLATIONS)
def a_link_to_another_page(copy: Copy, locale: str) -> None:
    copy.change(locale, r"\]\([\w/.-]+\.md(#[\w-]+)?\)", r"](../about/privacy.md)")


@fault("parity-blocks", *TRANSLATIONS)
def a_list_item_lost(copy: Copy, locale: str) -> None:
    copy.drop(locale, r"^-   ")


@fault("parity-blocks")
def a_data_block_lost(copy: Copy) -> None:
    page = copy.page("lv")
    copy.replace(page.path, r"^<!-- data: (?:card|deadlines|evidence) -->$", "")


@fault("parity-blocks")
def a_line_that_begins_with_a_year_and_a_full_stop(copy: Copy) -> None:
    copy.change("lv", r"^(?=[A-ZĀČĒĢĪĶĻŅŠŪŽ][a-zāčēģīķļņšūž]+ )", "2024. gada ")


@fault("parity-tables", *TRANSLATIONS)
def a_table_row_lost(copy: Copy, locale: str) -> None:
    copy.drop(locale, r"^\| (?!---)[^|]*\|[^|]*\|$")


@fault("parity-ids", *TRANSLATIONS)
def an_id_translated(copy: Copy, locale: str) -> None:
    copy.replace(copy.page(locale).path, r"\{#deadlines", "{#termini")


@fault("parity-ids")
def a_heading_lost(copy: Copy) -> None:
    copy.replace(copy.page("es").path, r"^## .*\{#who .*\n", "")


@fault("parity-ids")
def the_kind_of_statement_changed(copy: Copy) -> None:
    copy.replace(copy.page("nl").path, r"(\{#deadlines )\.law", r"\1.advice")


@fault("parity-page")
def a_translation_of_no_page(copy: Copy) -> None:
    page = copy.page("nl")
    copy.write(page.path.with_name("nowhere.md"), page.path.read_text(encoding="utf-8"))


@fault("section-hashes")
def the_english_has_changed(copy: Copy) -> None:
    copy.replace(copy.english("ca").path, r"^(## .*\{#deadlines.*)$", r"\1\n\nA new rule.")


@fault("section-hashes")
def a_hash_lost(copy: Copy) -> None:
    copy.replace(copy.page("lv").path, r"^  deadlines: .*\n", "")


@fault("section-hashes")
def hashes_out_of_order(copy: Copy) -> None:
    copy.replace(copy.page("es").path, r"^(  top: .*\n)(  [\w-]+: .*\n)", r"\2\1")


@fault("untranslated-text", *TRANSLATIONS)
def an_english_paragraph_left(copy: Copy, locale: str) -> None:
    copy.add(locale, languages()[SOURCE].sample)


@fault("untranslated-text")
def a_paragraph_copied_from_the_english_page(copy: Copy) -> None:
    english = copy.english("nl")
    number = copy.line(english, r"^[A-Z][^|\[]{80,}")
    copy.add("nl", dict(english.lines)[number])


def _other_languages(copy: Copy, locale: str, other: str) -> None:
    copy.add(locale, languages()[other].sample)


FAULTS += [  # close languages are the hardest to tell: each is planted in each
    Fault("wrong-language", f"a paragraph of another language ({locale}, {other})", partial(_other_languages, locale=locale, other=other))
    for locale in LOCALES
    for other in TRANSLATIONS
    if other != locale
]


@fault("terms-required", *TRANSLATIONS)
def another_word_for_a_term(copy: Copy, locale: str) -> None:
    """The rendering of "central authority" taken out of a section that has it."""
    stem = next(one for one in concepts(copy.project) if one.id == "central-authority").renderings[locale][0][:6]
    for english, page in copy.project.pairs():
        for ours, theirs in shared_parts(english, page) if page.locale == locale else ():
            body = page.sections[theirs.id].text
            if re.search(r"\bcentral authority\b", _text(ours)) and re.search(stem, body, re.I):
                text = page.path.read_text(encoding="utf-8")
                return copy.write(page.path, text.replace(body, re.sub(stem, "galven", body, flags=re.I)))
    raise NoPlace("no section with a central authority")


@fault("terms-avoid", "lv", "es")
def a_rendering_to_avoid(copy: Copy, locale: str) -> None:
    word = {"lv": "Trāpījums.", "es": "Un acierto."}[locale]
    for english, page in copy.project.pairs():
        for ours, theirs in shared_parts(english, page) if page.locale == locale else ():
            if re.search(r"\bhits?\b", _text(ours)):
                return copy.edit(page, theirs.lines[-1][0], lambda old: f"{old}\n{word}\n")
    raise NoPlace("no section with a hit")


@fault("terms-avoid", "lv", "es")
def a_rendering_to_avoid_in_a_catalog(copy: Copy, locale: str) -> None:
    _in_catalog(copy, locale, "A hit comes late.", {"lv": "Trāpījums ir vēlu.", "es": "Un acierto llega tarde."}[locale])


def _words_to_avoid(copy: Copy, locale: str, wording: Wording) -> None:
    """The example of a wording: on a page where it is wrong whatever the English says, and in a catalog."""
    if not wording.english:
        copy.add(locale, wording.example)
    _in_catalog(copy, locale, wording.of or "X.", wording.example)


FAULTS += [
    Fault("wordings", f"{wording.avoid} ({locale})", partial(_words_to_avoid, locale=locale, wording=wording))
    for locale in TRANSLATIONS
    for wording in languages()[locale].wordings
]


def _in_catalog(copy: Copy, locale: str, english: str, text: str) -> None:
    """Add a string to a catalog."""
    path = copy.root / "locale" / locale / "LC_MESSAGES" / "data.po"
    copy.write(path, f'{path.read_text(encoding="utf-8").rstrip()}\n\nmsgid "{english}"\nmsgstr "{text}"\n')


def _plain(pattern: str) -> str:
    """A word that a pattern finds, where one can be read off: `thugs?`, `monstr(?:s|i)`; else nothing."""
    word = re.sub(r"\(\?:([^()|]*)\|[^()]*\)(?!\?)", r"\1", re.sub(r"\w\?", "", pattern))
    return word if word.replace(" ", "").isalpha() else ""


def _text(part: Part) -> str:
    return "\n".join(line for _, line in part.lines)


@fault("parity-text", *TRANSLATIONS)
def a_heading_left_in_english(copy: Copy, locale: str) -> None:
    copy.replace(copy.project.pages[locale]["about/privacy.md"].path, r"^## .* \{#(\S+)", r"## What the site keeps {#\1")


@fault("catalogs", *TRANSLATIONS)
def another_number_in_a_catalog(copy: Copy, locale: str) -> None:
    copy.replace(f"locale/{locale}/LC_MESSAGES/data.po", r'^(msgstr ".*)\b20(1\d)\b', r"\g<1>20\g<2>9")


@fault("marks", *TRANSLATIONS)
def a_quotation_mark_of_nowhere(copy: Copy, locale: str) -> None:
    copy.add(locale, "Nr. 1 \u2039a\u203a.")


@fault("said-twice")
def a_paragraph_pasted_twice(copy: Copy) -> None:
    copy.change(SOURCE, r"^([A-Z][^|\[\]]{90,}\.)$", r"\1\n\n\1")


# -- what is written


@fault("markup")
def a_fence_left_open(copy: Copy) -> None:
    copy.add(SOURCE, "```\nstate")


@fault("patterns", *TRANSLATIONS)
def a_note_of_the_translator(copy: Copy, locale: str) -> None:
    copy.add(locale, "TODO")


@fault("markup")
def a_script(copy: Copy) -> None:
    copy.add(SOURCE, "<script>alert(1)</script>")


@fault("published")
def a_change_on_a_page_that_does_not_exist(copy: Copy) -> None:
    copy.replace("data/changes.yml", r"pages: \[countries/cz/", "pages: [countries/cx/")


@fault("published")
def an_id_taken_out_of_the_lock(copy: Copy) -> None:
    copy.replace("data/anchors.lock", r"^(guidance/transfer-supervision/\t.*) wrong\b", r"\1")


# -- evidence


def _value(name: str, path: str, pattern: str, new: str) -> None:
    """A hard token that changes: a limit, date, authority or status by the kind of place."""
    FAULTS.append(Fault("verified", name, lambda copy: copy.replace(path, pattern, new)))


FAULTS.append(
    Fault(
        "limit-stated",
        "a limit of a page that is not the one of the article that it cites",
        lambda copy: copy.replace(
            "docs/en/guidance/transfer-supervision.md", r"within 60 days of receiving", "within 90 days of receiving"
        ),
    )
)
_MECHANISM, _PAGE = "data/mechanisms/fd-2008-947.yml", "docs/en/mechanisms/fd-2008-947.md"
_value("a limit of a mechanism", _MECHANISM, r"number: 60", "number: 90")
_value("a limit of a country", "data/countries/bg.yml", r"number: 60", "number: 30")
_value("a limit in the words of a country", "data/countries/bg.yml", r"value: 60 days from receipt", "value: 30 days from receipt")
_value("a limit of a letter", "data/letters/chase.yml", r"was due 60 days after receipt", "was due 50 days after receipt")
_value("a limit of a page", "docs/en/mechanisms/fd-2009-829.md", r"within 20 working days (?=\(Article 12\(1\)\))", "within 30 days ")
_value("a date of an act", "data/acts/eu-justice.yml", r"in_force_from: '2008-12-05'", "in_force_from: '2009-12-05'")
_value("a date of a mechanism", _MECHANISM, r"transposed_by: '2011-12-06'", "transposed_by: '2012-12-06'")
_value("a date of the timeline", "data/timeline.yml", r"date: '2008-11-27'", "date: '2009-11-27'")
_value("since when a State takes part, in a mechanism", _MECHANISM, r"since: '(20\d\d)-\d\d-\d\d'", r"since: '\1-02-03'")
_value("since when a State takes part, in a country", "data/countries/bg.yml", r"date: '2012-04-28'", "date: '2013-04-28'")
_value("a date of a page", "docs/en/mechanisms/pruem-ii.md", r"in force since 25 April 2024", "in force since 25 April 2025")
_value(
    "who receives, on a page",
    "docs/en/mechanisms/fd-2008-909.md",
    r"In Italy the ministry receives",
    "In Italy the probation service receives",
)
_value(
    "who receives, in a country",
    "data/countries/it.yml",
    r"value: The court of appeal \(corte di appello\) itself\.",
    "value: The prison itself.",
)
_value("the status of a mechanism", "data/mechanisms/ecris-tcn.yml", r"^status: being-built", "status: in-force")
_value("whether a State takes part", "data/mechanisms/fd-2009-829.yml", r"^(  - country: be\n    status:) in", r"\1 out")
_value("how far a State is with a directive", "data/countries/be.yml", r"kind: reasoned-opinion", "kind: transposed")


@fault("law-cited")
def a_mistyped_citation(copy: Copy) -> None:
    copy.change(SOURCE, r"(\[@[a-z][\w-]+)", r"\1x")


@fault("law-cited", *TRANSLATIONS)
def a_citation_of_a_source_that_is_gone(copy: Copy, locale: str) -> None:
    copy.add(locale, "2024. [@no-such-source]")


@fault("law-cited")
def a_time_limit_without_a_citation(copy: Copy) -> None:
    copy.add(SOURCE, "The authority answers within 21 days.", "law")


@fault("law-cited")
def an_article_without_a_citation(copy: Copy) -> None:
    copy.add(SOURCE, "-   Refusal is possible (Article 11).", "law", kind="guidance")


@fault("law-cited")
def a_date_without_a_citation(copy: Copy) -> None:
    copy.add(SOURCE, "It has applied since 12 December 2024.", "law")


@fault("law-cited")
def a_rule_of_a_state_without_a_citation(copy: Copy) -> None:
    copy.add(SOURCE, "Latvia accepts requests in English only.", "law")


def _source(copy: Copy, **wanted: str) -> str:
    for name, source in copy.project.evidence.sources.items():
        if all(re.search(value, str(getattr(source, key) or "")) for key, value in wanted.items()):
            return name
    raise NoPlace(f"no source with {wanted}")


@fault("law-cited")
def law_on_the_word_of_the_press(copy: Copy) -> None:
    copy.add(SOURCE, f"The limit was raised to two years. [@{_source(copy, kind='news')}]", "law")


@fault("law-cited")
def law_from_a_copy(copy: Copy) -> None:
    copy.add(SOURCE, f"The State must answer when the papers arrive. [@{_source(copy, weak='copy')}]", "law")


@fault("law-cited")
def law_from_slides(copy: Copy) -> None:
    copy.add(SOURCE, f"The limit was raised to two years. [@{_source(copy, weak='slides')}]", "law")


@fault("law-cited")
def law_from_a_mirror_that_nobody_marked(copy: Copy) -> None:
    evidence = copy.project.evidence
    name = next(name for name, one in evidence.sources.items() if one.kind == "legal-act" and not one.weak)
    path, _ = evidence.where(evidence.sources[name])
    copy.replace(path, rf"(- id: {name}\n(?:  .*\n)*?  url: ).*", r"\1https://www.acts-of-all-states.com/1")
    copy.add(SOURCE, f"The State must answer when the papers arrive. [@{name}]", "law")


@fault("law-cited")
def a_fact_of_law_on_the_word_of_the_press(copy: Copy) -> None:
    name = _source(copy, kind="news")
    copy.replace(
        "data/countries/lv.yml", r"^facts:\n", f"facts:\n  - {{id: lv-x, topic: vetting, text: The limit is 60 days., sources: [{name}]}}\n"
    )


@fault("law-cited")
def a_cell_of_law_on_the_word_of_the_press(copy: Copy) -> None:
    name = _source(copy, kind="news")
    copy.replace("data/countries/bg.yml", r"^    receiving:\n(?:      .*\n)+", f"    receiving: {{value: A court, sources: [{name}]}}\n")


@fault("law-cited")
def an_article_on_the_word_of_a_page(copy: Copy) -> None:
    copy.add(SOURCE, f"Article 12(1) sets the limit at sixty days. [@{_source(copy, kind='news')}]", "law")


@fault("law-cited")
def what_eu_law_asks_without_an_act(copy: Copy) -> None:
    copy.add(SOURCE, f"The executing State must decide within 60 days. [@{_source(copy, kind='guidance')}]", "law", kind="mechanism")


@fault("law-cited")
def what_eu_law_asks_without_an_article(copy: Copy) -> None:
    copy.add(SOURCE, "The executing State must decide within 60 days of receipt. [@act:fd-2008-947]", "law", kind="mechanism")


@fault("data-sound")
def an_article_that_the_act_lacks(copy: Copy) -> None:
    copy.replace("data/countries/lv.yml", r"^        - lv-kpl 804\(1\)$", "        - lv-kpl 9804(1)")


@fault("data-sound")
def a_cell_of_the_matrix_without_a_source(copy: Copy) -> None:
    copy.replace(
        "data/countries/lv.yml", r"^    receiving:\n      value: .*\n      law:\n(?:        - .*\n)+", "    receiving: {value: The court}\n"
    )


@fault("data-sound")
def languages_without_a_source(copy: Copy) -> None:
    copy.replace("data/countries/de.yml", r"^    languages: \[\]\n", "    languages: [de]\n")


@fault("check-by")
def a_day_of_checking_passed(copy: Copy) -> None:
    copy.replace("data/countries/lv.yml", r"^(  - id: [\w-]+\n)(    topic:)", r"\1    check_by: 2020-01-31\n\2")


@fault("check-by")
def a_source_to_check_that_nobody_checked(copy: Copy) -> None:
    path, _ = copy.project.evidence.where(next(iter(copy.project.evidence.sources.values())))
    copy.replace(path, r"^(- id: [\w-]+\n)", r"\1  check_by: 2020-01-31\n")


@fault("check-by")
def an_act_to_check_that_nobody_checked(copy: Copy) -> None:
    copy.replace("data/acts/eu-police.yml", r"^  check_by: .*$", "  check_by: 2020-01-31")


@fault("superseded-named")
def the_swedish_initiative_as_current(copy: Copy) -> None:
    copy.add(SOURCE, "Ask the police of the other State under the Swedish Initiative.", "advice", kind="guidance")


@fault("superseded-named")
def a_repealed_act_as_current(copy: Copy) -> None:
    copy.add(SOURCE, "Use the form of Framework Decision 2006/960/JHA.", "advice", kind="guidance")


@fault("personal-data", *LOCALES)
def an_e_mail_address(copy: Copy, locale: str) -> None:
    copy.add(locale, "jane.doe@probation.example")


@fault("personal-data")
def a_telephone_number(copy: Copy) -> None:
    copy.add(SOURCE, "Call +371 6700 0000.")


@fault("personal-data")
def a_telephone_number_in_data(copy: Copy) -> None:
    copy.replace("data/countries/lv.yml", r"^    note: ", "    note: Tel. 67000000. ")


@fault("personal-data", "nl", "lv", "es", "en")
def an_identity_number(copy: Copy, locale: str) -> None:
    copy.add(locale, {"nl": "BSN 111222333.", "lv": "161175-19997.", "es": "DNI 54362315K.", "en": "AB 12 34 56 C."}[locale])


@fault("forbidden-names")
def a_name_that_must_not_appear(copy: Copy) -> None:
    copy.write(f"data/{FILE}", "")
    add(copy.root / "data" / FILE, "Zebulon Quartzine")
    copy.add("ca", "ZEBULÓN\nQuartzine.")


@fault("forbidden-names")
def a_name_in_the_address_of_a_source(copy: Copy) -> None:
    copy.write(f"data/{FILE}", "")
    add(copy.root / "data" / FILE, "Zebulon Quartzine")
    path, _ = copy.project.evidence.where(next(iter(copy.project.evidence.sources.values())))
    copy.replace(path, r"^  url: (https?://[^/\s]+/)", r"  url: \1zebulon-quartzine/")


@fault("patterns", *LOCALES)
def a_word_that_demeans(copy: Copy, locale: str) -> None:
    word = next(word for word in map(_plain, languages()[locale].labels) if word)
    copy.add(locale, f"X {word} Y.")


@fault("patterns")
def a_word_that_demeans_in_data(copy: Copy) -> None:
    copy.replace("data/countries/lv.yml", r"^    text: ", "    text: Sexual predators are few. ")


# -- structure


@fault("data-sound")
def a_number_of_a_finding_left_out(copy: Copy) -> None:
    copy.replace("data/findings.yml", r"^- id: f3$", "- id: f300")


@fault("data-sound")
def a_number_of_a_recommendation_used_twice(copy: Copy) -> None:
    copy.replace("data/recommendations.yml", r"^- id: r3$", "- id: r2")


@fault("links")
def a_finding_on_no_page(copy: Copy) -> None:
    copy.replace("data/findings.yml", r"^  page: [\w-]+$", "  page: nowhere")


@fault("sections")
def two_guides_with_one_number(copy: Copy) -> None:
    pages = [
        page for page in copy.project.pages[SOURCE].values() if any(re.match(r"g\d+-1$", heading.id or "") for heading in page.headings)
    ]
    if len(pages) < 2:
        raise NoPlace("fewer than two guides")
    first = next(heading.id for heading in pages[0].headings if re.match(r"g\d+-1$", heading.id or ""))
    copy.replace(pages[1].path, r"\{#g\d+-1\}", f"{{#{first}}}")


@fault("languages")
def a_language_that_mkdocs_does_not_know(copy: Copy) -> None:
    copy.replace("mkdocs.yml", r"^.*\{locale: ca,.*\n", "")


@fault("languages")
def a_language_without_its_words_for_the_search(copy: Copy) -> None:
    copy.remove(copy.root / "data" / "search" / "ca.yml")


@fault("sections")
def a_heading_without_an_id(copy: Copy) -> None:
    copy.replace(copy.page().path, r"^(## .*?) \{#.*\}$", r"\1")


@fault("sections")
def an_id_used_twice(copy: Copy) -> None:
    copy.replace(copy.page().path, r"\{#who ", "{#when ")


@fault("sections")
def a_step_left_out(copy: Copy) -> None:
    page = next(
        page for page in copy.project.pages[SOURCE].values() if any(re.match(r"g\d+-2$", heading.id or "") for heading in page.headings)
    )
    copy.replace(page.path, r"(\{#g\d+-)2\}", r"\g<1>9}")


@fault("sections")
def a_section_of_the_kind_lost(copy: Copy) -> None:
    copy.replace(copy.page().path, r"^## .*\{#deadlines .*\n", "")


@fault("sections")
def a_section_with_the_wrong_kind_of_statement(copy: Copy) -> None:
    copy.replace(copy.page().path, r"(\{#deadlines )\.law", r"\1.advice")


@fault("published")
def a_published_id_gone(copy: Copy) -> None:
    copy.replace(copy.english("lv").path, r"\{#deadlines", "{#time-limits")


@fault("published")
def a_published_page_gone(copy: Copy) -> None:
    copy.remove(copy.page(kind="guidance").path)


@fault("data-blocks")
def a_mistyped_data_block(copy: Copy) -> None:
    copy.replace(copy.english("lv").path, r"<!-- data: (?:card|deadlines|evidence) -->", "<!-- data: deadline -->")


@fault("data-blocks")
def a_data_block_of_no_file(copy: Copy) -> None:
    copy.add(SOURCE, "<!-- data: findings no-such-page -->", kind="finding")


@fault("readable")
def front_matter_never_closed(copy: Copy) -> None:
    copy.write(copy.page("es").path, "---\nkind: mechanism\n# Página\n")


@fault("readable")
def bytes_that_are_no_text(copy: Copy) -> None:
    copy.write(copy.page("ca").path, b"---\nkind: mechanism\n---\n# P\xe0gina\n")


@fault("readable")
def broken_yaml(copy: Copy) -> None:
    copy.replace("data/findings.yml", r"^  page: ", "  page: : ")


@fault("front-matter")
def a_description_too_short(copy: Copy) -> None:
    copy.replace(copy.page().path, r"^description: .*$", "description: Short.")


@fault("front-matter")
def a_review_in_the_future(copy: Copy) -> None:
    copy.replace(copy.page("lv").path, r"^reviewed: .*$", "reviewed: 2099-01-01")


@fault("front-matter")
def an_unknown_audience(copy: Copy) -> None:
    copy.replace(copy.page("nl").path, r"^audience: .*$", "audience: [everybody]")


@fault("front-matter")
def a_mistyped_key(copy: Copy) -> None:
    copy.replace(copy.page().path, r"^reviewed: ", "reveiwed: ")


# -- links


@fault("links", *LOCALES)
def a_link_to_no_page(copy: Copy, locale: str) -> None:
    copy.add(locale, "[X](nowhere-at-all.md)")


@fault("links")
def a_link_to_no_section(copy: Copy) -> None:
    copy.add("es", f"[X]({copy.page('es').slug.rpartition('/')[2]}#no-such-section)")


@fault("links")
def a_link_into_another_language(copy: Copy) -> None:
    copy.add("ca", f"[X](../../es/{copy.page('es').slug})")


@fault("links", *LOCALES)
def click_here_in_bold(copy: Copy, locale: str) -> None:
    word = {"nl": "hier", "lv": "šeit", "es": "aquí", "ca": "feu clic aquí"}.get(locale, "click here")
    copy.add(locale, f"[**{word}**]({copy.page(locale).slug.rpartition('/')[2]})")


@fault("links")
def an_address_as_the_text_of_a_link(copy: Copy) -> None:
    copy.add(SOURCE, "See <https://example.org/form>.")


@fault("links", *TRANSLATIONS)
def a_link_whose_text_was_lost(copy: Copy, locale: str) -> None:
    copy.change(locale, r"(?<!!)\[[^\[\]]+\](?=\([\w/.-]+\.md)", "[]")


# -- style


@fault("patterns", *LOCALES)
def a_date_told_from_today(copy: Copy, locale: str) -> None:
    word = next(word for word in map(_plain, languages()[locale].relative_dates) if word)
    copy.add(locale, f"X {word} Y.")


@fault("patterns")
def a_date_told_from_today_in_data(copy: Copy) -> None:
    copy.replace("data/countries/lv.yml", r"^    text: ", "    text: 'Last year it moved. '\n    seeded: ")


@fault("patterns")
def in_due_course(copy: Copy) -> None:
    copy.add(SOURCE, "The form should be sent in due course.", "advice")


@fault("patterns")
def as_soon_as_possible(copy: Copy) -> None:
    copy.add(SOURCE, "Tell the police as soon as possible.", "advice", kind="guidance")


@fault("length")
def a_sentence_of_forty_words(copy: Copy) -> None:
    copy.add(SOURCE, "The authority " + "which is then competent " * 9 + "decides.")


@fault("length")
def a_paragraph_of_eighty_words(copy: Copy) -> None:
    copy.add(SOURCE, "The authority decides on it. " * 16)


# -- suppressions


@fault("suppressions")
def a_suppression_without_a_reason(copy: Copy) -> None:
    copy.add(SOURCE, "It is so currently. <!-- lint: ignore patterns -->")


@fault("suppressions")
def a_suppression_of_no_rule(copy: Copy) -> None:
    copy.add(SOURCE, "It is so currently. <!-- lint: ignore pattern: a quotation -->")


@fault("suppressions")
def a_suppression_that_has_expired(copy: Copy) -> None:
    copy.add(SOURCE, "It is so currently. <!-- lint: ignore patterns until 2020-01-31: a quotation -->")


@fault("suppressions")
def a_suppression_that_suppresses_nothing(copy: Copy) -> None:
    copy.add(SOURCE, "A day. <!-- lint: ignore patterns: a quotation -->")
