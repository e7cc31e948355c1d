"""Declared state: tenants, fixtures and routes as YAML documents, applied and exported."""
