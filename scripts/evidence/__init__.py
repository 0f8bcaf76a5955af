"""The evidence: every YAML file of `data/`, loaded and cross-checked once."""
