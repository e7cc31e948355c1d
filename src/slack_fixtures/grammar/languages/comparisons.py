"""What a value is compared with: "60 % compared with a weekly average"."""

from __future__ import annotations

from slack_fixtures.grammar.abstract import Acting, Amount, Clause, Nominal
from slack_fixtures.grammar.languages.base import UnsayableError


def compared_with(clause: Clause | None) -> Nominal | Amount | None:
    """Return what a participle compares with; None of another participle.

    Raises:
        UnsayableError: it compares with nothing.
    """
    act = clause.predicate if clause is not None else None
    if clause is None or not isinstance(act, Acting) or act.verb != "compare" or not act.passive:
        return None
    if len(act.obliques) != 1 or clause.adjuncts or clause.adverbs:
        raise UnsayableError("a comparison with nothing")
    return act.obliques[0][1]
