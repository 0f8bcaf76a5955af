"""Read the built site once: files, pages, addresses, sitemaps."""
