"""The comparison of a text with its translation: of pages and of catalogs, by one path.

`units` pairs what belongs together, `compare` says how a pair is compared and in which order, `markers` reads from a text
what must not change, `rules` are the rules that report it. The first cause ends the comparison of a pair.
"""
