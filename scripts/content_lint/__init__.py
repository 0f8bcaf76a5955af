"""The content lint: rules over the sources of the site (docs/<locale>/**/*.md and data/).

One rule is one module in `content_lint/rules/`, one folder in `tests/content_lint/` and one id, all of the same name:
`parity-numbers` is `rules/parity_numbers.py` and `tests/content_lint/parity_numbers/`. To add a rule, add those two and a
fault in `trial/faults.py`; the registry finds the module. RULES.md lists all rules.
"""
