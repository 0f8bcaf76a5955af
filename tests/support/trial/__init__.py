"""Known faults, planted into a copy of the pages, to see which of them the lint finds."""
