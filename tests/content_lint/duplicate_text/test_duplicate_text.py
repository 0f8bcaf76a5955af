"""Rule duplicate-text."""

LONG = "The other State decides and tells you by letter what it has decided and why it did so."


def test_a_section_that_says_a_thing_twice_is_named(site):
    site.write("docs/en/page.md", f"# Page\n\n{LONG}\n\n{LONG}\n")
    assert site.lines("duplicate-text") == [5]


def test_another_section_may_repeat_it(site):
    site.write("docs/en/page.md", f"# Page\n\n{LONG}\n\n## Copy {{#copy}}\n\n{LONG}\n")
    assert site.issues("duplicate-text") == []


def test_short_texts_that_follow_one_another_are_named(site):
    site.write("docs/en/page.md", "# Page\n\nAsk first.\n\nAsk first.\n\nThen send.\n\nAsk first.\n")
    assert site.lines("duplicate-text") == [5]


def test_a_word_that_follows_itself_is_named_unless_the_language_has_it_so(site):
    site.write("docs/en/page.md", "# Page\n\nCheck before before you write.\n\nWe know that that is so, and 10 10.\n")
    site.write("docs/nl/page.md", "# Pagina\n\nZeg wie wie belt, en en wanneer.\n")
    site.write("data/countries/lv.yml", "facts:\n- id: a\n  text: Ask ask the the court.\n")
    found = [(issue.path, issue.line) for issue in site.issues("duplicate-text")]
    assert found == [("data/countries/lv.yml", 3), ("docs/en/page.md", 3), ("docs/nl/page.md", 3)]
