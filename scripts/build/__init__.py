"""The built site: a process a language, then what belongs to all languages; serving it while one edits."""
