"""Tense, modality and negation of a predicate: 停止しました, 停止する可能性があります, 停止できません."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar.abstract import Acting, Being, Clause, Existing, LinkKind, Modal, NounPhrase, Role, Tense
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.eastern import is_by_your_deed
from slack_fixtures.grammar.languages.japanese.actions import Actions
from slack_fixtures.grammar.languages.japanese.adjuncts import is_ahead, is_at_a_time
from slack_fixtures.grammar.languages.japanese.parts import Core, Part, negated_if
from slack_fixtures.grammar.languages.japanese.questions import (
    denies,
    is_event,
    is_measure,
    is_passive,
    is_past,
    tells_how_long,
)
from slack_fixtures.grammar.languages.japanese.tables import DENYING, OCCURS, THERE_IS
from slack_fixtures.grammar.languages.japanese.words import Bending

_SOON = {"soon", "shortly", "imminently", "tomorrow"}
_SHOWING = {"indicate", "indicate_that", "suggest", "suggest_that", "point_to", "signal", "reflect"}


class Tenses(Actions):
    """What Japanese says of when and how certainly."""

    def core(self, clause: Clause, *, order: bool = False) -> Core:
        """Return the predicate of a clause before tense and modality."""
        core = self._core_of(clause, order=order)
        happened = core.word == OCCURS and core.state and not tells_how_long(clause) and not clause.negated
        if happened and (clause.tense is Tense.PAST or (clause.tense is Tense.PERFECT and clause.modal is None)):
            return replace(core, word=Bending("発生する", "suru"), state=False, general=False)
        return core

    def _core_of(self, clause: Clause, *, order: bool = False) -> Core:
        predicate = clause.predicate
        if isinstance(predicate, Existing):
            return self.existing(predicate.phrase)
        if isinstance(predicate, Being):
            return self.being(clause, predicate)
        if predicate.verb == "have" and not predicate.passive:
            return self.having(clause, predicate)
        return self.acting(clause, predicate, order=order)

    def tensed(self, clause: Clause, core: Core, *, order: bool, event: bool) -> Part:
        """Return the predicate with its tense, modality and negation."""
        word, past = core.word, False
        negated = clause.negated or "never" in clause.adverbs or denies(clause)
        if clause.negated and DENYING & set(clause.adverbs):
            raise UnsayableError("two negations")
        if "no_longer" in clause.adverbs:
            return self._no_more(clause, core, order=order)
        if order:
            return Part("", negated_if(word, negated), order=True)
        if clause.modal is not None:
            return self._modal(clause, core, negated=negated)
        present = clause.tense is Tense.PRESENT and not negated
        soon = present and (any(is_ahead(one) for one in clause.adjuncts) or bool(_SOON & set(clause.adverbs)))
        soon = soon or (present and is_at_a_time(clause))
        if clause.tense is Tense.FUTURE or (soon and not core.state):
            word = word.going_on() if clause.progressive and not soon else word
        elif word.lasting:
            past = clause.tense is Tense.PAST or (clause.tense is Tense.PERFECT and not core.state and not negated)
        elif event:
            past = is_past(clause)
        elif clause.progressive and core.gradual and not negated and not _is_with(clause):
            word, past = Bending(word.stem + "つつある", "aru"), clause.tense is Tense.PAST
        elif clause.progressive:
            word, past = word.going_on(), clause.tense is Tense.PAST
        elif clause.tense is Tense.PRESENT and not (negated and _is_finding(clause)):
            word = word if core.general or is_rule(clause) else word.going_on()
        elif negated and _is_finding(clause) and clause.tense is not Tense.PAST:
            pass
        elif (negated and {"still", "yet"} & set(clause.adverbs)) or (
            clause.tense is Tense.PERFECT and (negated or tells_how_long(clause) or _is_using(clause))
        ):
            word = word.going_on()
        else:
            past = True
        return Part("", negated_if(word, negated), past)

    def _no_more(self, clause: Clause, core: Core, *, order: bool) -> Part:
        """English “No longer responds”: 応答しなくなりました."""
        if order or clause.modal not in {None, Modal.CAN} or core.word.negative or denies(clause):
            raise UnsayableError("no longer, of such a clause")
        word: Bending | None = core.word
        if clause.modal is Modal.CAN:
            word = (core.active or core.word).able()
        elif core.word.text.endswith(("ている", "でいる")):
            word = core.word.beginning()
        if word is None or word.kind == "aru":
            raise UnsayableError("no longer, of such a state")
        return Part("", Bending(word.nai + "なくなる", "five"), past=clause.tense is not Tense.FUTURE)

    def _modal(self, clause: Clause, core: Core, *, negated: bool) -> Part:
        if clause.modal is Modal.CAN:
            return self._ability(clause, core, negated=negated)
        if clause.modal is Modal.MAY:
            act = clause.predicate
            showing = isinstance(act, Acting) and act.verb in _SHOWING and not clause.negated
            word = core.word.going_on() if clause.progressive or showing else core.word
            past = is_past(clause)
            return Part(negated_if(word, negated).plain(past=past) + "可能性が", THERE_IS)
        word = core.active or core.word
        advised = isinstance(clause.subject, NounPhrase) and clause.subject.pronoun == "you"
        if clause.modal is Modal.SHOULD and advised and not core.state:
            return Part("", negated_if(word, negated), order=True)
        if clause.tense is not Tense.PRESENT:
            raise UnsayableError("an obligation of the past")
        act = clause.predicate
        if clause.modal is Modal.SHOULD and isinstance(act, Acting) and act.verb == "have":
            if negated or core.word.text != THERE_IS.text:
                raise UnsayableError("an obligation to have such a thing")
            return Part("", Bending("必要", "copula"))
        if clause.modal is Modal.SHOULD and is_by_your_deed(clause):
            return Part("", Bending(negated_if(word, negated).plain() + "はず", "copula"))
        if clause.modal is Modal.SHOULD:
            plain = word.text[:-2] + "す" if word.kind == "suru" else word.plain()
            return Part("", Bending(plain + "べき", "copula", negative=negated))
        if negated:
            return Part(word.te + "は", Bending("いける", "one", negative=True))
        return Part(word.plain() + "必要が", THERE_IS)

    def _ability(self, clause: Clause, core: Core, *, negated: bool) -> Part:
        if not negated and happens(clause):
            return self._modal(replace(clause, modal=Modal.MAY), core, negated=False)
        if core.state:
            raise UnsayableError("being able to be")
        able = (core.active or core.word).able()
        if able is not None and negated and clause.tense is Tense.PERFECT:  # has not been able to, up to now
            return Part("", Bending(able.te + "いる", "one", negative=True))
        if able is None:
            if core.word.lasting:
                raise UnsayableError("being able to be in a state")
            return Part(core.word.plain() + "ことが", Bending("できる", "one", negative=negated), is_past(clause))
        return Part("", negated_if(able, negated), is_past(clause))


def is_rule(clause: Clause) -> bool:
    """Whether it tells what happens whenever something else does."""
    return not clause.progressive and any(one.kind in {LinkKind.WHEN, LinkKind.IF} for one in clause.links)


def happens(clause: Clause) -> bool:
    """Whether "can" tells what may happen, not what somebody is able to do."""
    subject = clause.subject
    if isinstance(clause.predicate, Existing):
        return True
    if not isinstance(subject, NounPhrase) or is_passive(clause):
        return False
    return subject.pronoun in {"this", "these", "it"} or is_event(subject) or is_measure(subject)


def _is_with(clause: Clause) -> bool:
    return any(one.role is Role.WITH for one in clause.adjuncts)


def _is_finding(clause: Clause) -> bool:
    return isinstance(clause.predicate, Acting) and clause.predicate.verb == "find"


def _is_using(clause: Clause) -> bool:
    return isinstance(clause.predicate, Acting) and clause.predicate.verb in {"use", "expect", "require", "need"}
