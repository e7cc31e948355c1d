"""How English alert sentences are read."""
