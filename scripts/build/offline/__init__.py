"""What readers take along: the offline pack (the site of one language as a folder) and the handbook (PDF)."""
