"""Rules on the form of pages: front matter, sections, links, markup, patterns of words."""
