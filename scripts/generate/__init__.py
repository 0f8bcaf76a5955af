"""What is drawn or written once and kept in git: map, cards, JSON Schemas, the diagram of the packages."""
