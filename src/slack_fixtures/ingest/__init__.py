"""Payloads in, alerts out."""
