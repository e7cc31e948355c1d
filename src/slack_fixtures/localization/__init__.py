"""The words in the reader's language."""
