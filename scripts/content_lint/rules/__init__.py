"""The rules, one a module. See `content_lint/registry.py` for what a rule module has."""
