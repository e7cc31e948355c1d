"""Who the tenant is."""
