"""How French says a tree."""
