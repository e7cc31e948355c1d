"""How Portuguese says a tree."""
