"""The content lint: rules over the sources of the site (docs/<locale>/**/*.md and data/).

One rule is one module in `lint/rules/`, one folder in `tests/lint/` and one id, all of the same name:
`parity-numbers` is `rules/parity_numbers.py` and `tests/lint/parity_numbers/`. To add a rule, add those two and a fault in
`faults.py`; the registry finds the module. RULES.md lists all rules.

    project.py     everything the rules look at, loaded once
    registry.py    finds the rules and runs one of them over the project
    markdown.py    a page without comments and code, section by section
    links.py       links and images of a text
    blocks.py      tables, list items, admonitions, data blocks and images of a text
    numbers.py     the numbers and dates of a text, written the same for every language
    parity.py      what the parity rules share: compare two multisets, section by section
    paragraphs.py  paragraphs, list items and rows of a page, and their sentences with what they cite
    statements.py  the facts, findings, recommendations and developments of data/, with their lines
    termbase.py    where a text uses a concept of data/terms.yml, and with which words
    fold.py        text without case and diacritics
    language.py    in which of the five languages a text is written
    words.py       words that no dictionary knows (hunspell)
    never_named.py names that must never appear, as salted hashes
    suppress.py    `<!-- lint: ignore RULE: reason -->`
    run.py         runs rules over a project, or over some of its files
    fix.py         what --fix mends: layout, never words
    rules_page.py  writes RULES.md, the list of all rules
    seeding.py     plants faults into a copy and asks whether their rules find them
    faults.py      those faults
"""
