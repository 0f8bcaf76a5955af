"""Search: what is found (records, aliases), how words are compared (language), and the index that the browser reads."""
