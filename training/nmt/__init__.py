"""A compact multilingual transformer, trained on the grammar's own output with noise on the source side.

Whether it earns a place beside the grammar is measured, see docs/adr/0012-embedded-translator.md.
"""
