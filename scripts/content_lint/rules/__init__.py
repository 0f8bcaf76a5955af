"""The rules, one a module. `content_lint/rule.py` says what a rule module has."""
