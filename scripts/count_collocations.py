"""Count which words alert texts bring together, and write lexicon/collocations.txt.

python scripts/count_collocations.py

Reads tests/data/localization/development and the judged texts of tests/data/localization/unseen with the grammar as it
is, takes the likeliest reading of each sentence, and counts in how many texts each collocation is found. The public
evaluation set is left out: it would praise itself. Takes about half a minute.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from slack_fixtures.localization import embedded

ROOT = Path(__file__).parent.parent
TEXTS = ROOT / "tests" / "data" / "localization"
TABLE = ROOT / "src" / "slack_fixtures" / "grammar" / "lexicon" / "collocations.txt"
HEAD = "# In how many texts two words were read together: relation, head, word, count; by count_collocations.py.\n"


def main() -> None:
    """Write the table."""
    files = sorted([*TEXTS.glob("development/*.jsonl"), *TEXTS.glob("unseen/*/*.jsonl")])
    entries = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]
    counts: Counter[tuple[str, str, str]] = Counter()
    for number, entry in enumerate(entries, start=1):
        counts.update(embedded.read(entry["source"], entry["source_locale"].partition("-")[0]).collocations())
        if number % 500 == 0:
            print(f"{number} of {len(entries)} texts", file=sys.stderr)
    lines = (f"{relation} {head} {word} {count}\n" for (relation, head, word), count in sorted(counts.items()))
    TABLE.write_text(HEAD + "".join(lines), encoding="utf-8")
    print(f"{len(counts)} collocations of {len(entries)} texts")


if __name__ == "__main__":
    main()
