"""How Polish says a tree."""
