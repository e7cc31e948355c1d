"""How Turkish says a tree."""
