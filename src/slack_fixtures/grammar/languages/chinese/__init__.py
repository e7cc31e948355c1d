"""How Chinese says a tree."""
