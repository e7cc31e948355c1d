"""English questions, read as orders to find out, and what needs no action."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Being,
    Clause,
    Determiner,
    Existing,
    Modal,
    NounPhrase,
    Sentence,
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.parsing.english.clauses import Clauses
from slack_fixtures.grammar.parsing.english.tables import BE
from slack_fixtures.grammar.parsing.reading import Found

_SOMEONE = NounPhrase(pronoun="someone")
_NOTHING_TO_DO = (
    ("nothing", "to", "do"),
    ("nothing", "to", "fix"),
    ("nothing", "needs", "to", "be", "done"),
    ("no", "need", "to", "act"),
    ("no", "need", "to", "do", "anything"),
)


class Questions(Clauses):
    """Sentences that ask, and sentences that call for nothing."""

    def asked(self, place: int) -> Iterator[tuple[float, Sentence]]:
        """Read "Is anyone deploying?" as an order to check whether somebody is, "Which did?" as one to find out."""
        told: list[Found[Acting]] = [
            (cost, end, Acting("check_whether", content=clause)) for cost, end, clause in self._in_question(place)
        ]
        if not self.starts(place, "who"):  # "Who dropped the table?" blames rather than orders
            told += [(cost, end, Acting("identify", obj=thing)) for cost, end, thing in self.sought(place)]
        if self.starts(place, "why"):
            told += [
                (cost, end, Acting("find_out_why", content=clause))
                for cost, end, clause in self._in_question(place + 1)
            ]
        for cost, end, act in told:
            if end == self.size:
                yield cost, Sentence(SentenceKind.ORDER, Clause(None, act), ".")

    def _in_question(self, place: int) -> Iterator[Found[Clause]]:
        """Read what stands behind "is", "did" and "can" in a question, as a statement."""
        word = self.words[place]
        if word in {"anyone", "anybody", "someone", "somebody"}:
            start = place + 1 + self.starts(place + 1, "else")
            for cost, end, clause in self.verb(start, "ing") if start == place + 1 else ():
                yield cost, end, replace(clause, subject=_SOMEONE, progressive=True)
        if word in BE and self.starts(place + 1, "there"):
            tense, negated = BE[word]
            for cost, end, nominal in self.nominal(place + 2):
                yield from self.finished(cost, end, Clause(None, Existing(nominal), tense=tense, negated=negated))
        helper = word in BE or word in {"do", "does", "did", "has", "have", "can", "will"}
        for cost, end, subject in self.nominal(place + 1) if helper else ():
            if isinstance(subject, NounPhrase) and subject.pronoun in {"you", "we", "us", "them"}:
                continue
            if isinstance(subject, NounPhrase) and subject.pronoun in {"anyone", "someone"}:
                if word in {"can", "will", "do", "does"}:
                    continue  # "Can anyone have a look?", "Does anyone have access?" ask for it
                subject = _SOMEONE  # noqa: PLW2901
            for more, stop, clause in self._said_behind(end, word):
                lone = isinstance(clause.predicate, Acting) and clause.predicate.verb.endswith("_self")
                if lone and subject == _SOMEONE:
                    continue  # "Is anyone deploying?" leaves open what
                if clause.subject is None and not clause.negated:
                    yield cost + more, stop, replace(clause, subject=subject)

    def _said_behind(self, place: int, word: str) -> Iterator[Found[Clause]]:
        """Read what a helping verb says of the subject that stands behind it."""
        if word in BE:
            for cost, end, clause in self.after_be(place):
                if clause.tense is not Tense.FUTURE and clause.modal is not Modal.SHOULD:
                    yield cost, end, replace(clause, tense=BE[word][0])
        elif word in {"has", "have"}:
            for cost, end, clause in self.perfect(place):
                yield cost, end, replace(clause, tense=Tense.PERFECT)
        else:
            tense = {"did": Tense.PAST, "will": Tense.FUTURE}.get(word, Tense.PRESENT)
            for cost, start, adverbs in self.adverbs(place):
                for more, end, clause in self.verb(start, "base"):
                    if clause.modal is None:
                        modal = Modal.CAN if word == "can" else None
                        both = (*adverbs, *clause.adverbs)
                        yield cost + more, end, replace(clause, tense=tense, modal=modal, adverbs=both)

    def nothing_to_do(self, place: int) -> Iterator[Found[Clause]]:
        """Read "Nothing to do for now." and "There is no need to restart the job."."""
        there = 2 if self.starts(place, "there") and self.words[place + 1] in {"is", "was"} else 0
        tense = Tense.PAST if there and self.words[place + 1] == "was" else Tense.PRESENT
        for words in _NOTHING_TO_DO:
            if self.starts(place + there, *words):
                action = NounPhrase("action", determiner=Determiner.NO)
                idle = Clause(action, Being(Adjective("needed")), tense=tense)
                yield from self.finished(0.2, place + there + len(words), idle)
        start = place + there + 2
        if self.starts(place + there, "no", "need") and self.starts(start, "to"):
            for cost, end, clause in self.verb(start + 1, "base"):
                act = clause.predicate
                plain = (
                    isinstance(act, Acting) and not act.passive and not (clause.negated or clause.more or clause.modal)
                )
                obj = act.obj if isinstance(act, Acting) and plain else None
                if isinstance(obj, NounPhrase) and not obj.pronoun and isinstance(act, Acting) and not act.content:
                    done = replace(clause, predicate=replace(act, obj=None, passive=True))
                    yield cost - 0.5, end, Clause(obj, Acting("need_to", content=done), tense=tense, negated=True)
