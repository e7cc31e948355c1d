"""The grammar of alert language: what a sentence says, apart from the words that say it."""
