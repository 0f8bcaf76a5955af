"""Search records: one a section, with heading and text, without notes and labels."""

from scripts.search.records import page_records

PAGE = """<html lang="en"><body><article data-search-body>
<h1 id="top">ECRIS <abbr>FD 315</abbr></h1><div data-kind="mechanism" data-search-ignore>Kind</div><p>Opening.</p>
<h2 id="deadlines">Deadlines <a class="headerlink" href="#deadlines">#</a></h2><p data-search-ignore>Label</p>
<p>Ten days<sup><a class="footnote-ref" href="#fn:x">1</a></sup>.</p>
<ul><li>One</li><li>Two</li></ul><table><tr><td>SIS</td><td><abbr>EU</abbr>-wide</td></tr></table>
<div><h3 id="sub">Sub <abbr>FD</abbr> 947</h3><p>Nested.</p></div>
<h2 id="page-sources">Sources</h2><div class="footnote">A source</div></article></body></html>"""


def test_each_section_is_a_record_and_the_notes_are_none():
    page = page_records(PAGE, "mechanisms/ecris/")
    assert (page.title, page.kind, page.language) == ("ECRIS FD 315", "mechanism", "en")
    assert [(one.id, one.heading, one.text) for one in page.sections] == [
        ("", "", "Opening."),
        ("deadlines", "Deadlines", "Ten days. One Two · SIS · EU-wide"),
        ("sub", "Sub FD 947", "Nested."),
    ]


def test_a_page_that_is_not_to_be_found_has_no_records():
    assert page_records(PAGE.replace(" data-search-body", ""), "") is None


def test_a_page_that_is_found_by_its_name_has_no_text():
    page = page_records(PAGE.replace("data-search-body", 'data-search-body="name"'), "x/")
    assert page and page.title and [(one.id, one.text) for one in page.sections] == [("", "")]


def test_terms_have_a_kind_of_their_own_and_a_page_in_english_says_so():
    page = page_records(PAGE.replace("<article", '<article lang="nl"').replace("mechanism", "reference"), "reference/glossary/")
    assert (page.kind, page.language) == ("term", "nl")


def test_the_renderings_of_a_term_are_its_names_and_not_its_text():
    text = '<h2 id="alert">Signalering</h2><p>What it means.</p><table><tr><td><span lang="en">alert</span></td></tr></table><p>More</p>'
    html = f'<html lang="nl"><body><article data-search-body><h1>X</h1>{text}</article></body></html>'
    assert page_records(html, "reference/glossary/").sections[1].text == "What it means. More"
    assert page_records(html, "about/x/").sections[1].text == "What it means. · alert More"


def test_english_passages_of_another_language_are_shown_and_found_by_names_and_numbers_only():
    text = '<p>Tien dagen. <span lang="en">The Ministry asks Europol about G9-3 within 10 days.</span></p>'
    html = f'<html lang="nl"><body><article data-search-body><h1>X</h1>{text}</article></body></html>'
    opening = page_records(html, "countries/lv/").sections[0]
    assert opening.text == "Tien dagen. The Ministry asks Europol about G9-3 within 10 days."
    assert opening.said == "Tien dagen. The Ministry Europol G9 3 10"
    for whole in (html.replace("<article", '<article lang="en"'), html.replace('"nl"', '"en"')):  # nothing else is there
        assert page_records(whole, "countries/lv/").sections[0].said == opening.text
