"""How Japanese says a tree."""
