"""How Spanish says a tree."""
