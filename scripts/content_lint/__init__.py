"""The content lint: rules over the sources of the site (docs/<locale>/**/*.md and data/).

A rule is a module in a package of `content_lint` that ends with `RULE`, one folder in `tests/content_lint/` and one id, all of
the same name: `front-matter` is `front_matter.py` and `tests/content_lint/front_matter/`. The rules of translations share one
comparison and one module (`translation/rules.py`). To add a rule, add module, test and a row in `tests/content_lint/faults.yml`;
the registry finds the module. RULES.md lists all rules.
"""
