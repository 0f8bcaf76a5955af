"""Measurements for `make bench`: what a reader downloads and waits for, what a maintainer waits for."""
