"""Pages and blocks made from data: pure functions of (evidence, locale) that give Markdown."""
