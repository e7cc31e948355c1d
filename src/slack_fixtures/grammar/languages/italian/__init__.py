"""How Italian says a tree."""
