"""The prose pages of `docs/<locale>/`, read as text, and the site's own Markdown.

`page` is the one reader (fences, comments, headings, sections, citations); `hashes`, `parts`, `links`, `blocks` and
`numbers` stand on it, each on those before it. `extension` makes citations, labels and tables for Python-Markdown.
"""
