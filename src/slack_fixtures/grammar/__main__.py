"""Check the lexicon: ``python -m slack_fixtures.grammar [LOCALE ...]`` prints what is missing or cannot be read."""

from __future__ import annotations

import sys
from collections import Counter

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.languages import LOCALES, linearizer
from slack_fixtures.grammar.lexicon import LexiconError


def main(locales: list[str]) -> int:
    """Print a report; return 1 where a line cannot be read."""
    wrong = 0
    sys.stdout.write(f"{len(lexicon.concepts())} concepts\n")
    for locale in locales or LOCALES:
        if locale not in LOCALES:
            sys.stderr.write(f"error: {locale}: expected one of {', '.join(LOCALES)}\n")
            return 2
        try:
            gaps = linearizer(locale).gaps()
            linearizer(locale, plain=True).gaps()
        except LexiconError as error:
            sys.stdout.write(f"{locale}: {error}\n")
            wrong = 1
            continue
        counts = Counter(category for category, _ in gaps)
        told = ", ".join(f"{count} {category}" for category, count in counts.most_common()) or "none"
        sys.stdout.write(f"{locale}: {len(gaps)} gaps ({told})\n")
        if locales:
            sys.stdout.writelines(f"  {category}.{key}\n" for category, key in gaps)
    return wrong


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
