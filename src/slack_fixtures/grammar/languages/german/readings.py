"""What German says with another construction than English, and readings of English that it refuses."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Being,
    Clause,
    Determiner,
    Name,
    Nominal,
    NounPhrase,
    Role,
    Sentence,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.german import words
from slack_fixtures.grammar.languages.german.phrases import Phrases
from slack_fixtures.grammar.languages.german.trees import GOING_ON, TIMES, with_lifted_time, without_left
from slack_fixtures.grammar.languages.german.words import Case, Verb
from slack_fixtures.grammar.languages.germanic.rewordings import aged
from slack_fixtures.grammar.languages.germanic.trees import (
    Parts,
    Setting,
    is_long_time,
    with_content,
    with_none,
    without_longer,
)

_CHOOSING = {"use", "try", "choose", "select", "switch_to", "pick"}
_HOLDING = {"use", "hold", "occupy", "own", "block", "lock"}
_OTHER = Adjective("other")


class Readings(Phrases):
    """What German turns a clause into before it says it."""

    @abstractmethod
    def _acting(
        self,
        clause: Clause,
        act: Acting,
        subject: Nominal | None,
        setting: Setting,
        *,
        order: bool,
        verb: Verb | None = None,
    ) -> Parts: ...

    def _said_otherwise(self, clause: Clause) -> Clause:
        """Turn what German says with another construction: "fails to send" → kann nicht senden."""
        clause = with_lifted_time(without_left(with_none(without_longer(clause))))
        act = clause.predicate
        if (told := aged(clause)) is not None:
            old = "=" + self._amount(told[1], Case.AKK)
            return replace(told[0], adverbs=(*clause.adverbs, old))
        if isinstance(act, Being):
            return self._state_with_purpose(clause, act)
        if not isinstance(act, Acting):
            return clause
        if clause.subject is not None:
            clause, act = self._with_sense(clause, act)
        clause = self._with_aim_of(clause, act)
        if act.verb == "take":
            return self._taking(clause)
        if act.verb == "run_low_on" and self._is_measure(clause.subject):
            raise UnsayableError("a resource that runs low on something")
        if act.verb in _CHOOSING and isinstance(act.obj, NounPhrase) and act.obj.determiner is Determiner.ANOTHER:
            other = replace(act.obj, determiner=Determiner.INDEFINITE, adjectives=(_OTHER, *act.obj.adjectives))
            clause = replace(clause, predicate=replace(act, obj=other))  # not one more
        holder = clause.subject
        if act.verb in _HOLDING and isinstance(holder, NounPhrase) and holder.determiner is Determiner.ANOTHER:
            other = replace(holder, determiner=Determiner.INDEFINITE, adjectives=(_OTHER, *holder.adjectives))
            clause = replace(clause, subject=other)  # not one more
        verb = self._verb(act.verb)
        if not verb.construction:
            return clause
        kind, said = verb.construction
        if kind == "become":
            if act.complement is None or act.obj is not None:
                raise UnsayableError(f"{act.verb} without complement")
            return replace(clause, predicate=Being(act.complement, become=True))
        inner = with_content(clause, act)
        doing = inner.predicate
        if said == "immer wieder" and isinstance(doing, Acting) and doing.verb in GOING_ON:
            said = "weiter"
        return self._said_otherwise(self._constructed(kind, said, clause, inner, passive=act.passive))

    def _with_sense(self, clause: Clause, act: Acting) -> tuple[Clause, Acting]:
        """Choose the word that says what a verb means beside its object and subject."""
        return replace(clause, predicate=act), act

    def _with_aim_of(self, clause: Clause, act: Acting) -> Clause:
        """Put what something that failed was for behind it: Der Abruf für ⟨1⟩ schlägt fehl."""
        subject = clause.subject
        if act.verb not in {"fail", "end"} or not isinstance(subject, NounPhrase) or not subject.head:
            return clause
        if subject.participle or subject.relative or subject.aside or isinstance(subject.head, Name):
            return clause
        aims = tuple(one for one in clause.adjuncts if one.role is Role.FOR and isinstance(one.phrase, NounPhrase))
        aims = tuple(one for one in aims if not is_long_time(one) and not self._lasts(one))
        rest = tuple(one for one in clause.adjuncts if one not in aims)
        return replace(clause, subject=replace(subject, adjuncts=(*subject.adjuncts, *aims)), adjuncts=rest)

    def _taking(self, clause: Clause) -> Clause:
        """Turn "takes 5 s to complete" into Der Abschluss … dauert 5 s, another purpose into one of benötigen."""
        purpose = next((adjunct for adjunct in clause.adjuncts if adjunct.role is Role.PURPOSE), None)
        act = clause.predicate
        if isinstance(act, Acting) and isinstance(act.obj, NounPhrase) and act.obj.head == "time":
            how = {Determiner.MORE: "länger", Determiner.TOO_MANY: "zu lange", Determiner.MANY: "lange"}
            if act.obj.determiner not in how or act.obj.adjectives or act.obj.modifiers:
                raise UnsayableError("taking such a time")
            adverbs = (*clause.adverbs, "=" + how[act.obj.determiner])
            adjuncts = (*act.obj.adjuncts, *clause.adjuncts)
            clause = replace(clause, predicate=replace(act, obj=None), adverbs=adverbs, adjuncts=adjuncts)
            act = clause.predicate
        if isinstance(act, Acting) and isinstance(act.obj, NounPhrase) and act.obj.head and act.obj.amount is None:
            raise UnsayableError("taking a thing")
        if purpose is None or not isinstance(purpose.phrase, Clause) or not isinstance(act, Acting):
            return clause
        inner = purpose.phrase
        doing = inner.predicate
        if not isinstance(doing, Acting) or not isinstance(clause.subject, NounPhrase):
            raise UnsayableError("taking time for something")
        if doing.verb not in {"complete", "finish"}:
            return replace(clause, predicate=replace(act, verb="need"))
        if inner.negated or inner.adverbs or inner.links or clause.subject.pronoun:
            raise UnsayableError("taking time for something")
        subject = NounPhrase(head="completion", determiner=Determiner.DEFINITE, of=clause.subject)
        rest = tuple(adjunct for adjunct in clause.adjuncts if adjunct is not purpose)
        return replace(clause, subject=subject, adjuncts=(*rest, *inner.adjuncts))

    def _without_any(self, clause: Clause, phrase: NounPhrase, subject: Nominal | None, setting: Setting) -> Parts:
        if clause.negated:
            raise UnsayableError("not out of something")
        act = Acting("have", obj=replace(phrase, determiner=Determiner.NO))
        said = replace(clause, adverbs=(*clause.adverbs, "=mehr"))
        return self._acting(said, act, subject, replace(setting, full=True), order=False, verb=words.verb("haben"))


def as_hanging(sentence: Sentence) -> Sentence:
    """Say in a headline that what hung does so still: "NFS mount hung" is hängt."""
    body = sentence.body
    act = body.predicate if isinstance(body, Clause) and not sentence.end else None
    if not isinstance(body, Clause) or not isinstance(act, Acting) or act.verb != "hang" or body.links or body.more:
        return sentence
    if body.tense not in {Tense.PAST, Tense.PERFECT} or any(one.role in TIMES for one in body.adjuncts):
        return sentence
    return replace(sentence, body=replace(body, tense=Tense.PRESENT))
