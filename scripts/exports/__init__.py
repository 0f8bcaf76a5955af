"""The data for other people's work: tables, a data package, a file for Excel, and sources for reference managers."""
