"""Benchmarks: `python -m bench.NAME` prints medians."""
