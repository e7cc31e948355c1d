"""How Dutch says a tree."""
