"""The rules, one a module. See `lint/registry.py` for what a rule module has."""
