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
