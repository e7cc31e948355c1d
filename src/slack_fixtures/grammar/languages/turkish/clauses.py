"""What a Turkish clause ends in: verbs, nouns and "there is" in tense, mood and the forms of subordinate clauses."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from slack_fixtures.grammar.abstract import Adjective, Clause, LinkKind, Modal, NounPhrase, Role, Tense
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.turkish.forms import Noun, Verb, attach, copula
from slack_fixtures.grammar.languages.turkish.words import joined


@dataclass(frozen=True, slots=True)
class There:
    """There is, or is not: var, yok."""

    is_any: bool = True


Core: TypeAlias = Verb | Noun | There


@dataclass(frozen=True, slots=True)
class Mood:
    """How a clause's predicate is said.

    Attributes:
        tense: see ``abstract``.
        progressive: likewise.
        modal: likewise.
        negated: whether it is denied.
        lasting: whether it has gone on for a time and still does: 5 dakikadır.
        settled: whether the verb tells a state that has come about: takıldı for "is stuck".
    """

    tense: Tense = Tense.PRESENT
    progressive: bool = False
    modal: Modal | None = None
    negated: bool = False
    lasting: bool = False
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A clause that still lacks the ending of its predicate.

    Attributes:
        front: what stands before the subject: places, causes.
        subject: None where it is left out.
        middle: what stands between subject and predicate.
        core: the predicate.
        mood: its tense and mood.
        inner: whether what English says as the subject has another place.
        apart: whether a comma keeps a name from being read as part of the object.
    """

    front: str
    subject: Noun | None
    middle: str
    core: Core
    mood: Mood
    inner: bool = False
    apart: bool = False

    def say(self, predicate: str, case: str = "") -> str:
        """Return the clause with its subject in a case."""
        subject = self._doer(case)
        return joined(self.front, subject, self.middle, predicate)

    def _doer(self, case: str) -> str:
        if self.subject is None:
            return ""
        return self.subject.case(case, "hizmet" if case and self.subject.product else "")

    def finite(self) -> str:
        """Return the clause as a sentence."""
        said = finite(self.core, self.mood)
        if not self.apart or self.subject is None:
            return self.say(said)
        return joined(self.front, self.subject.text + ",", self.middle, said)

    def required(self) -> Line:
        """Return the clause as what must be: sertifikanın yenilenmesi gerekiyor."""
        if self.mood.modal is not Modal.MUST:
            return self
        verb = as_verb(self.core, replace(self.mood, modal=None))
        front = joined(self.front, self._doer("gen"))
        needed = Verb(joined(self.middle, verb.action().text, "gerek"))
        return Line(front, None, "", needed, replace(self.mood, modal=None, negated=False, settled=False))


def mood_of(clause: Clause) -> Mood:
    """Return the mood of a clause."""
    lasting = clause.tense is Tense.PERFECT and any(one.role in {Role.DURATION, Role.SINCE} for one in clause.adjuncts)
    lasting = lasting or (clause.tense is Tense.PRESENT and any(one.role is Role.DURATION for one in clause.adjuncts))
    lasting = lasting or (clause.tense is Tense.PRESENT and any(one.kind is LinkKind.UNTIL for one in clause.links))
    tense = clause.tense
    if tense is Tense.PRESENT and clause.modal is None and _is_ahead(clause):
        tense = Tense.FUTURE
    return Mood(tense, clause.progressive, clause.modal, clause.negated, lasting)


def _is_ahead(clause: Clause) -> bool:
    """Return whether a clause tells of a time to come."""
    return any(
        one.role is Role.NEXT
        or (one.role is Role.WHEN and isinstance(one.phrase, NounPhrase) and Adjective("next") in one.phrase.adjectives)
        for one in clause.adjuncts
    )


def as_verb(core: Core, mood: Mood) -> Verb:
    """Return a predicate as a verb, denied where it is: yüksek ol-, olma-.

    Raises:
        UnsayableError: it is denied twice.
    """
    if isinstance(core, There):
        return Verb("ol", negative=mood.negated == core.is_any)
    base = core if isinstance(core, Verb) else Verb(joined(core.text, "ol"))
    return base.denied() if mood.negated else base


def finite(core: Core, mood: Mood) -> str:
    """Return a predicate as a sentence's."""
    if isinstance(core, There):
        return _there(core, mood)
    if isinstance(core, Noun):
        return _state(core, mood)
    if mood.settled:
        return _settled(core.denied() if mood.negated else core, mood)
    return _verb(core.denied() if mood.negated else core, mood)


def _there(there: There, mood: Mood) -> str:
    if mood.negated and not there.is_any:
        raise UnsayableError("a double negation")
    is_any = there.is_any and not mood.negated
    if mood.modal is None and (mood.tense is Tense.PRESENT or mood.lasting):
        return "var" if is_any else "yok"
    if mood.modal is None and mood.tense is Tense.PAST:
        return "vardı" if is_any else "yoktu"
    if mood.tense is Tense.PERFECT and mood.modal is None:
        raise UnsayableError("what there has been")
    return _verb(Verb("ol", negative=not is_any), mood)


def _state(said: Noun, mood: Mood) -> str:
    plain = mood.modal is None and mood.tense in {Tense.PRESENT, Tense.PERFECT, Tense.PAST}
    if not plain:
        return _verb(as_verb(said, mood), replace(mood, progressive=False))
    if mood.tense is Tense.PERFECT and not mood.lasting:
        raise UnsayableError("a state that has been")
    if mood.tense is Tense.PAST:
        return said.text + " değildi" if mood.negated else copula(said, "DI")
    return said.text + " değil" if mood.negated else said.text


def _settled(verb: Verb, mood: Mood) -> str:
    if mood.modal is None and mood.tense in {Tense.PRESENT, Tense.PERFECT}:
        return verb.perfect() + " durumda" if mood.lasting else verb.past()
    if mood.modal is None and mood.tense is Tense.PAST:
        return verb.past()
    if mood.modal is Modal.MAY and mood.tense is Tense.PRESENT:
        return verb.perfect() + " olabilir"
    return _verb(verb, mood)


def _verb(verb: Verb, mood: Mood) -> str:
    if mood.modal is None:
        return _plain(verb, mood)
    past = mood.tense in {Tense.PAST, Tense.PERFECT}
    if mood.modal is Modal.CAN:
        able = _able(verb)
        if past:
            return able.past()
        if mood.tense is Tense.FUTURE:
            return able.future()
        return able.progressive() if able.negative else able.aorist()
    if mood.modal is Modal.MAY:
        if past:
            return verb.perfect() + " olabilir"
        return verb.progressive() + " olabilir" if mood.progressive else replace(verb, possible=True).aorist()
    if past or mood.modal is Modal.MUST:
        raise UnsayableError("what should have been, or must be in a clause")
    return verb.should()


def _able(verb: Verb) -> Verb:
    return replace(verb, able=True)


def _plain(verb: Verb, mood: Mood) -> str:
    if mood.tense is Tense.FUTURE:
        return verb.future()
    if mood.tense is Tense.PRESENT:
        return verb.progressive()
    if mood.tense is Tense.PAST:
        return attach(verb.progressive(), "DI") if mood.progressive else verb.past()
    going = mood.progressive or (mood.lasting and not verb.negative)
    return verb.progressive() if going else verb.past()


# --- forms of subordinate clauses -------------------------------------------------------------------------------------


def _shaded(core: Core, mood: Mood) -> Verb:
    """Return a predicate as a verb with its modal."""
    if mood.modal in {Modal.SHOULD, Modal.MUST}:
        raise UnsayableError("a duty in a subordinate clause")
    verb = as_verb(core, mood)
    if mood.modal is Modal.CAN:
        return _able(verb)
    return replace(verb, possible=True) if mood.modal is Modal.MAY else verb


def fact(core: Core, mood: Mood) -> str:
    """Return the noun of a fact: çalışmadığı, dolacağı."""
    verb = _shaded(core, mood)
    return verb.coming() if mood.tense is Tense.FUTURE or verb.possible else verb.done()


def describing(core: Core, mood: Mood) -> str:
    """Return the participle before the noun that is the subject: çalışmayan, dolacak."""
    verb = _shaded(core, mood)
    return verb.future() if mood.tense is Tense.FUTURE or verb.possible else verb.doing()


def condition(core: Core, mood: Mood) -> str:
    """Return the form after "if": doluysa, yanıt vermezse."""
    if mood.modal in {Modal.MAY, Modal.SHOULD, Modal.MUST} or mood.tense is Tense.FUTURE:
        raise UnsayableError("a condition that is not certain")
    past = mood.tense in {Tense.PAST, Tense.PERFECT} and not mood.lasting
    if isinstance(core, Verb):
        verb = _shaded(core, mood)
        if past or mood.settled:
            return attach(verb.past(), "ysA")
        going = mood.progressive or mood.modal is Modal.CAN or mood.lasting
        return attach(verb.progressive() if going else verb.aorist(), "sA")
    if past:
        raise UnsayableError("a condition of the past")
    if isinstance(core, There):
        return "varsa" if core.is_any and not mood.negated else "yoksa"
    if mood.negated:
        return core.text + " değilse"
    return core.text + " ise" if core.opaque or core.tail else copula(core, "sA")
