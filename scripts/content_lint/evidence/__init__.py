"""Rules on what the site says, and on what it rests: law, sources, days, what was published."""
