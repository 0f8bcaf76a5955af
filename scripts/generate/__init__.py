"""What is drawn or written once and kept in git: cards of shared links, JSON Schemas."""
