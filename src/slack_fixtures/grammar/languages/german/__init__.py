"""How German says a tree."""
