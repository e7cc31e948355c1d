"""Answers kept near, by tenant."""
