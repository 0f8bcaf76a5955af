"""The content lint: rules over the sources of the site (docs/<locale>/**/*.md and data/).

One rule is one module in `lint/rules/`, one folder in `tests/lint/` and one id, all of the same name:
`parity-numbers` is `rules/parity_numbers.py` and `tests/lint/parity_numbers/`. To add a rule, add those two;
the registry finds the module.

    project.py     everything the rules look at, loaded once
    registry.py    finds the rules and runs one of them over the project
    markdown.py    a page without comments and code, section by section
    links.py       links and images of a text
    blocks.py      tables, list items, admonitions, data blocks and images of a text
    numbers.py     the numbers and dates of a text, written the same for every language
    parity.py      what the parity rules share: compare two multisets, section by section
"""
