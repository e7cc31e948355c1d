"""How Korean says a tree."""
