"""A clause before it has its ending: 백업이 실패 + -했습니다, -했음, -하면."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from slack_fixtures.grammar.abstract import Acting, Being, Clause, Modal, Role, Tense
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.korean.forms import Verb, with_particle
from slack_fixtures.grammar.languages.korean.tables import DUE, SOON
from slack_fixtures.grammar.languages.korean.trees import in_headline, is_settled, joined, lasts, negation_of


@dataclass(frozen=True, slots=True)
class Line:
    """A clause that still lacks the ending of its verb.

    Attributes:
        before: all that stands before the verb.
        verb: with tense, mood and negation.
        bare: how a headline says the whole ("노드 다운"); "" where it takes the nominal ending.
    """

    before: str
    verb: Verb
    bare: str = ""

    def end(self, ending: Callable[[Verb], str]) -> str:
        """Return the clause with the ending of its verb."""
        return joined(self.before, ending(self.verb))


def copula(text: str) -> Verb:
    """Return "is …": 주 노드이-."""
    return Verb(text + "이", "copula")


def with_extent(text: str, particle: str) -> str:
    """Return a part with its particle; "more than 5 % of the requests" needs none: 요청 중 5% 넘게."""
    if particle in {"가", "를", "에"} and text.endswith(" 초과"):
        return text.removesuffix("초과") + "넘게"
    return with_particle(text, particle)


# --- tense and mood ---------------------------------------------------------------------------------------------------


def inflect(base: Verb, clause: Clause, *, negated: bool) -> Verb:
    """Return a predicate in the tense and mood of its clause."""
    past = clause.tense in {Tense.PAST, Tense.PERFECT}
    continuing = clause.progressive and clause.tense is Tense.PERFECT
    if clause.modal is Modal.CAN:
        said = base.impossible() if negated else base.possible()
        return said.in_past() if past else said
    received = isinstance(clause.predicate, Acting) and clause.predicate.verb == "receive"
    if negated and received and past and base.kind == "verb" and not clause.predicate.passive:  # type: ignore[union-attr]
        base = base.unable()
    elif negated:
        base = negation_of(base)
        if base.past is False and not clause.progressive and is_settled(clause, base):
            base = base.in_past()
    if clause.modal is Modal.MAY:
        base = base.progressive() if clause.progressive else base
        return (base.in_past() if past and base.kind == "verb" else base).possible()
    if clause.modal is not None:
        must = base.necessary()
        return must.in_past() if past and clause.modal is Modal.MUST else must
    if clause.tense is Tense.FUTURE and negated:
        return replace(base, past=False)  # "won't open" is said of now
    if clause.tense is Tense.FUTURE:
        told = clause.predicate
        if isinstance(told, Acting) and told.verb in DUE and base.kind == "verb":
            return Verb(replace(base, past=False).prospective() + " 예정이", "copula")
        return replace(base, past=False).future()
    soon = any(one.role is Role.NEXT for one in clause.adjuncts) or not SOON.isdisjoint(clause.adverbs)
    if clause.progressive and not soon:
        base = base.progressive()
    if base.past or continuing:
        return base
    is_state = base.kind != "verb" and isinstance(clause.predicate, Being)
    if past and not (is_state and clause.tense is Tense.PERFECT and lasts(clause)):
        return base.in_past()
    return base


# --- endings ----------------------------------------------------------------------------------------------------------


def statement_end(line: Line) -> str:
    """Return a clause as a statement: 실패했습니다."""
    return line.end(Verb.polite)


def headline_end(line: Line) -> str:
    """Return a clause as a headline: 백업 실패, 실패함."""
    return line.bare or replace(line, verb=in_headline(line.verb)).end(Verb.nominal)


def order_end(line: Line) -> str:
    """Return a clause as a polite order: 확인하십시오.

    Raises:
        UnsayableError: nobody can do it.
    """
    if line.verb.stem.endswith("지 않"):
        return joined(line.before, line.verb.stem[:-1] + "마십시오")
    if line.verb.kind != "verb" or line.verb.past:
        raise UnsayableError("an order that is no action")
    return line.end(Verb.order)
