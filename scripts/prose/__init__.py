"""The prose pages of `docs/<locale>/`, read as text: front matter, headings, sections, citations."""
