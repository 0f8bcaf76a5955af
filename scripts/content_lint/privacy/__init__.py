"""Rules that keep persons out of the site, and the spelling."""
