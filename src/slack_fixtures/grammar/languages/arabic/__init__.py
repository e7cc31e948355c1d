"""How Arabic says a tree."""
