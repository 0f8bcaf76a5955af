"""Translations: the interface and the data each have their own, and lend each other what is missing."""

from scripts.base.catalogs import translator

HEAD = 'msgid ""\nmsgstr "Language: nl\\n"\n'


def test_the_same_english_words_may_differ_in_the_interface_and_in_the_data(tiny):
    ui = 'msgid "None"\nmsgstr "Geen"\n\nmsgid "Only here"\nmsgstr "Alleen hier"\n'
    data = 'msgid "None"\nmsgstr "Niets"\n\nmsgid "Police"\nmsgstr "Politie"\n\n#, fuzzy\nmsgid "Only here"\nmsgstr "Oud"\n'
    tiny.write("locale/nl/LC_MESSAGES/ui.po", f"{HEAD}\n{ui}")
    tiny.write("locale/nl/LC_MESSAGES/data.po", f"{HEAD}\n{data}")
    words = translator(tiny.root, "nl")
    assert (words.gettext("None"), words.data("None"), words.translate("None")) == ("Geen", "Niets", "Niets")
    assert words.gettext("Police") == "Politie"  # lent by the data
    assert words.has("Only here") and words.translate("Only here") == "Alleen hier"  # lent by the interface
    assert not words.has("New") and words.translate("New") == '<span lang="en">New</span>'
