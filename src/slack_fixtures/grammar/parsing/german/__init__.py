"""How German alert sentences are read."""
