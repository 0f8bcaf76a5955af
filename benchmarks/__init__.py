"""What `make bench` and `make bench-search` measure: what a reader downloads and waits for, what a maintainer waits for."""
