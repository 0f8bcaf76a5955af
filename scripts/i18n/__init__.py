"""Translations: their state, the stamps in front matter, the catalogs."""
