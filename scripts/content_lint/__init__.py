"""The content lint: rules over the sources of the site (docs/<locale>/**/*.md and data/).

A rule is a module in a package of `content_lint` that ends with `RULE`, one folder in `tests/content_lint/` and one id, all of
the same name: `parity-numbers` is `parity_numbers.py` and `tests/content_lint/parity_numbers/`. To add a rule, add those two
and a row in `tests/content_lint/faults.yml`; the registry finds the module. RULES.md lists all rules.
"""
