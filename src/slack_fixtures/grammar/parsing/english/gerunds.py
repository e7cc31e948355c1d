"""What follows when something is done: English gerunds as subjects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Clause,
    Determiner,
    Link,
    LinkKind,
    Modal,
    NounPhrase,
    Number,
    Role,
    Tense,
)
from slack_fixtures.grammar.parsing.english.predicates import Predicates
from slack_fixtures.grammar.parsing.reading import Found

_THIS = NounPhrase(pronoun="this")
_YOU = NounPhrase(pronoun="you")
_DEEDS = {  # done to what everybody knows, and the noun for it
    ("restarting",): "restart",
    ("rebooting",): "reboot",
    ("retrying",): "retry",
    ("rolling", "back"): "rollback",
    ("failing", "over"): "failover",
}
_NO_DEEDS = {"have", "receive", "lose", "exceed", "need", "require", "miss", "lack", "contain", "reach", "get", "see"}
"""Verbs of what befalls somebody: "losing the primary" is nothing that the reader does."""


class Gerunds(Predicates):
    """Statements about a deed."""

    def of_a_deed(self, place: int) -> Iterator[Found[Clause]]:
        """Read "Restarting the pod usually helps" as what this does if you do it.

        What helped before is left out: who did it then is not told.
        """
        if not self.words[place].endswith("ing"):
            return
        for words, noun in _DEEDS.items():
            if self.starts(place, *words):
                deed_itself = NounPhrase(noun, determiner=Determiner.INDEFINITE)
                for cost, end, effect in self._effect(place + len(words)):
                    yield cost + 0.2, end, replace(effect, subject=deed_itself)
        for cost, end, deed in self.verb(place, "ing"):
            if not _is_told(deed):
                continue
            yield from self._not_achieved(cost, end, deed)
            first = (Link(LinkKind.IF, replace(deed, subject=_YOU, progressive=False), first=True),)
            for more, stop, effect in self._effect(end):
                yield cost + more + 0.2, stop, replace(effect, subject=_THIS, links=first)

    def _not_achieved(self, cost: float, place: int, deed: Clause) -> Iterator[Found[Clause]]:
        """Read "Restarting the node failed" as what could not be done to the node."""
        act = deed.predicate
        if not isinstance(act, Acting) or act.content is not None or act.complement is not None or deed.negated:
            return
        for more, end, failed in self.finite(place, False):
            told = failed.predicate
            plain = not (failed.negated or failed.modal or failed.progressive or failed.more or failed.subject)
            if not plain or not isinstance(told, Acting) or told != Acting("fail") or failed.tense is Tense.FUTURE:
                continue
            if any(one.role in {Role.TIMES, Role.EVERY} for one in failed.adjuncts):
                continue  # so often it was tried
            yield (
                cost + more + 0.2,
                end,
                Clause(
                    act.obj if isinstance(act.obj, NounPhrase) else None,
                    replace(act, obj=None, passive=True),
                    tense=Tense.PRESENT if failed.tense is Tense.PRESENT else Tense.PAST,
                    modal=Modal.CAN,
                    negated=True,
                    adverbs=(*deed.adverbs, *failed.adverbs),
                    adjuncts=(*deed.adjuncts, *failed.adjuncts),
                ),
            )

    def _effect(self, place: int) -> Iterator[Found[Clause]]:
        """Read what is said of the deed; "would lose the data" is what will happen."""
        if self.starts(place, "would"):
            begin = place + 1 + self.starts(place + 1, "not")
            for cost, end, clause in self.verb(begin, "base"):
                yield cost, end, replace(clause, tense=Tense.FUTURE, negated=begin > place + 1)
            return
        for cost, end, clause in self.finite(place, False):
            told = clause.tense in {Tense.PRESENT, Tense.FUTURE} and not clause.progressive and not clause.links
            if told and clause.subject is None:
                yield cost, end, clause


def _is_told(deed: Clause) -> bool:
    """Return whether a gerund has all that it needs: "running job" is a job."""
    act = deed.predicate
    if not isinstance(act, Acting) or act.passive or act.verb in _NO_DEEDS or deed.more or deed.links:
        return False
    thing = act.obj
    if not isinstance(thing, NounPhrase):
        return False
    bare = thing.determiner is Determiner.NONE and thing.number is Number.SINGULAR and not thing.names
    return not (bare and isinstance(thing.head, str) and not thing.pronoun)
