"""From sentences to trees: what every parser shares, and a package a source language."""
