"""The data for other people's work: tables, a data package, and sources for reference managers."""
