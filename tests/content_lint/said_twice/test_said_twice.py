"""Rule said-twice."""

LONG = "The other State decides and tells you by letter what it has decided and why it did so."
LANG = "De andere staat beslist en schrijft u wat hij heeft beslist en waarom hij dat heeft gedaan."


def test_a_section_that_says_a_thing_twice_is_named(site):
    site.write("docs/en/page.md", f"# Page\n\n{LONG}\n\n{LONG}\n")
    assert site.lines("said-twice") == [5]


def test_another_section_may_repeat_it(site):
    site.write("docs/en/page.md", f"# Page\n\n{LONG}\n\n## Copy {{#copy}}\n\n{LONG}\n")
    assert site.issues("said-twice") == []


def test_one_translation_for_two_texts_is_named(site):
    site.write("docs/en/page.md", f"# Page\n\n{LONG}\n\n## B {{#b}}\n\n{LONG.replace('decides', 'refuses')}\n")
    site.write("docs/nl/page.md", f"# Pagina\n\n{LANG}\n\n## B {{#b}}\n\n{LANG}\n")
    assert [(issue.path, issue.line) for issue in site.issues("said-twice")] == [("docs/nl/page.md", 7)]


def test_a_heading_pasted_over_another_is_named(site):
    site.write("docs/en/page.md", "# Page\n\n## Steps {#a}\n\n## When {#b}\n")
    site.write("docs/nl/page.md", "# Pagina\n\n## Stappen {#a}\n\n## Stappen {#b}\n")
    assert [(issue.path, issue.line) for issue in site.issues("said-twice")] == [("docs/nl/page.md", 5)]


def test_short_texts_that_follow_one_another_are_named(site):
    site.write("docs/en/page.md", "# Page\n\nAsk first.\n\nAsk first.\n\nThen send.\n\nAsk first.\n")
    assert site.lines("said-twice") == [5]


def test_a_word_that_follows_itself_is_named_unless_the_language_has_it_so(site):
    site.write("docs/en/page.md", "# Page\n\nCheck before before you write.\n\nWe know that that is so, and 10 10.\n")
    site.write("docs/nl/page.md", "# Pagina\n\nZeg wie wie belt, en en wanneer.\n")
    site.write("data/countries/lv.yml", "facts:\n- id: a\n  text: Ask ask the the court.\n")
    found = [(issue.path, issue.line) for issue in site.issues("said-twice")]
    assert found == [("data/countries/lv.yml", 3), ("docs/en/page.md", 3), ("docs/nl/page.md", 3)]
