"""Clauses and phrases told as Japanese tells them, one change at a time; trees.py has those of whole sentences."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Aside,
    Being,
    Clause,
    Coordination,
    Determiner,
    Existing,
    Link,
    LinkKind,
    Modal,
    Name,
    NounPhrase,
    Number,
    Relation,
    Role,
    Sentence,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.eastern import conditions_of_last, without
from slack_fixtures.grammar.languages.japanese.questions import is_measure, is_resource, is_state
from slack_fixtures.grammar.languages.japanese.tables import HIGH_ADJECTIVES, ITS, LARGE, REACHED, UNSAID

_RUNNING_OUT = {"expire", "fill_up", "run_out", "run_out_of"}
_FORESEEING = {"predict", "expect", "estimate"}
_REMAINING = {"left", "remaining"}


def nearly(clause: Clause) -> Clause | None:
    """Return what has "nearly" been reached or exceeded as what is to come, or None."""
    act, near = clause.predicate, {"almost", "nearly"} & set(clause.adverbs)
    if not near or not isinstance(act, Acting) or act.verb not in REACHED or clause.negated or clause.modal:
        return None
    rest = tuple(one for one in clause.adverbs if one not in near)
    return replace(clause, adverbs=rest, tense=Tense.PRESENT, progressive=False, more=(), links=())


def without_any(clause: Clause) -> Clause:
    """Drop "any" where the clause is negated: Japanese says it with the negation alone."""
    if not clause.negated:
        return clause
    if sum(_is_any(one.phrase) for one in clause.adjuncts) > 1:
        raise UnsayableError("not at any place")
    adjuncts = tuple(
        replace(one, phrase=replace(one.phrase, determiner=Determiner.NONE))
        if isinstance(one.phrase, NounPhrase) and _is_any(one.phrase)
        else one
        for one in clause.adjuncts
    )
    return replace(clause, adjuncts=adjuncts)


def told_inside(clause: Clause) -> Clause:
    """Say "indicating tasks fail unexpectedly" with the adverb where it belongs: at the inner clause."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.content is None or act.content.subject is None:
        return clause
    manners = tuple(one for one in clause.adverbs if lexicon.concept("adverbs", one).kind == "manner")
    content = replace(act.content, adverbs=(*act.content.adverbs, *manners))
    rest = tuple(one for one in clause.adverbs if one not in manners)
    return replace(clause, predicate=replace(act, content=content), adverbs=rest)


def there_for(clause: Clause) -> Clause:
    """Say "there are errors for X" as errors of X."""
    there = clause.predicate
    if not isinstance(there, Existing) or not isinstance(there.phrase, NounPhrase):
        return clause
    own = tuple(one for one in clause.adjuncts if one.role is Role.FOR)
    rest = tuple(one for one in clause.adjuncts if one.role is not Role.FOR)
    phrase = replace(there.phrase, adjuncts=(*there.phrase.adjuncts, *own))
    return replace(clause, predicate=Existing(phrase), adjuncts=rest)


def having_in_state(clause: Clause) -> Clause:
    """English “Has 3 endpoints in invalid state”: the state is that of the endpoints."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb != "have" or not isinstance(act.obj, NounPhrase):
        return clause
    own = tuple(
        one
        for one in clause.adjuncts
        if one.role is Role.IN and isinstance(one.phrase, NounPhrase) and one.phrase.head in {"state", "status", "mode"}
    )
    obj = replace(act.obj, adjuncts=(*act.obj.adjuncts, *own))
    return replace(without(clause, own), predicate=replace(act, obj=obj))


def before_long(clause: Clause) -> Clause:
    """English “Expires in ⟨1⟩”: a span there is a time, not a place."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb not in _RUNNING_OUT or clause.tense not in {Tense.PRESENT, Tense.FUTURE}:
        return clause
    if clause.progressive:  # "is filling up in ⟨1⟩" tells where
        return clause
    adjuncts = tuple(
        Adjunct(Role.NEXT, Amount(one.phrase.head.text))
        if one.role is Role.IN
        and isinstance(one.phrase, NounPhrase)
        and isinstance(one.phrase.head, Name)
        and one.phrase == NounPhrase(one.phrase.head, one.phrase.number)
        and one.phrase.head.kind == "span"
        else one
        for one in clause.adjuncts
    )
    return replace(clause, adjuncts=adjuncts)


def losing_contact(act: Acting) -> Acting:
    """English “Lost contact with X” is to lose the communication with it."""
    if act.verb != "lose" or not isinstance(act.obj, NounPhrase) or act.obj.head != "contact":
        return act
    return replace(act, obj=replace(act.obj, head="communication"))


def without_rest(phrase: NounPhrase) -> NounPhrase | None:
    """Return "threads" for "threads left", or None where none is said to be left."""
    rest = tuple(one for one in phrase.adjectives if one.concept not in _REMAINING)
    return replace(phrase, adjectives=rest) if len(rest) < len(phrase.adjectives) else None


def told_late(clause: Clause) -> tuple[Clause, list[Link]]:
    """Take the conditions of the last predicate alone: "logs are kept and will be lost if the pod restarts"."""
    late = conditions_of_last(clause)
    return replace(clause, links=tuple(link for link in clause.links if link not in late)), late


def without_it(clause: Clause) -> Clause:
    """Leave out "it" and "them" as what something is done to, where nobody else is told of."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.obj not in ITS:
        return clause
    return replace(clause, predicate=replace(act, obj=UNSAID))


def may_or(clause: Clause) -> Clause:
    """Return "may fail or time out" as two things of one subject that may be."""
    if clause.modal is not Modal.MAY:
        return clause
    both = [
        link
        for link in clause.links
        if link.kind is LinkKind.OR and isinstance(link.clause, Clause) and not link.clause.subject
    ]
    rest = tuple(link for link in clause.links if link not in both)
    more = tuple(replace(link.clause, modal=Modal.MAY) for link in both if isinstance(link.clause, Clause))
    return replace(clause, more=(*clause.more, *more), links=rest)


def as_many(phrase: NounPhrase) -> NounPhrase:
    """Return "many connections" for "a large number of connections"."""
    of, large = phrase.of, bool(phrase.adjectives) and phrase.adjectives[0].concept in LARGE
    if phrase.head == "number" and any(one.concept == "odd" for one in phrase.adjectives):
        raise UnsayableError("an odd number")
    if (
        phrase.head not in {"number", "amount"}
        or not large
        or not isinstance(of, NounPhrase)
        or phrase.amount
        or phrase.modifiers
    ):
        return phrase
    if of.determiner is not Determiner.NONE or (phrase.head == "amount" and of.number is not Number.PLURAL):
        return phrase
    if phrase.adjectives[0].adverbs:
        return replace(of, adjectives=(replace(phrase.adjectives[0], concept="high"), *of.adjectives))
    excessive = phrase.adjectives[0].concept == "excessive"
    return replace(of, determiner=Determiner.TOO_MANY if excessive else Determiner.MANY)


def foreseen_in(clause: Clause) -> Clause | None:
    """Return what "is predicted to" happen, or None where nothing is."""
    act = clause.predicate
    foreseen = isinstance(act, Acting) and act.passive and act.verb in _FORESEEING and not act.content
    if isinstance(act, Being) and isinstance(act.complement, Adjective):
        foreseen = act.complement.concept in {"predicted", "expected"} and not act.complement.negated
    if not foreseen or clause.modal:
        return None
    for one in clause.adjuncts:
        if one.role is Role.PURPOSE and isinstance(one.phrase, Clause):
            rest = tuple(other for other in clause.adjuncts if other is not one)
            adjuncts = (*one.phrase.adjuncts, *rest)
            return replace(one.phrase, subject=clause.subject, tense=Tense.PRESENT, adjuncts=adjuncts)
    return None


def with_value_aside(sentence: Sentence) -> Sentence:
    """English “With a value of ⟨1⟩” stands in parentheses."""
    body = sentence.body
    if isinstance(body, Coordination):
        return sentence
    told = tuple(one for one in body.adjuncts if _value_of(one) is not None)
    if not told:
        return sentence
    asides = tuple(value for one in told if (value := _value_of(one)) is not None)
    rest = tuple(one for one in body.adjuncts if one not in told)
    return replace(sentence, body=replace(body, adjuncts=rest), asides=(*asides, *sentence.asides))


def about_its_use(clause: Clause) -> Clause:
    """English “Memory is high”: its use is."""
    being = clause.predicate
    if not isinstance(being, Being) or not isinstance(clause.subject, NounPhrase):
        return clause
    complement = being.complement
    high = isinstance(complement, Adjective) and complement.concept in HIGH_ADJECTIVES
    above = isinstance(complement, Adjunct) and complement.role is Role.ABOVE and clause.subject.head == "cpu"
    return replace(clause, subject=as_usage(clause.subject)) if high or above else clause


def having_beyond(clause: Clause) -> Clause:
    """Say "has a rate above 10 %" as having a rate of more than 10 %."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb != "have" or not isinstance(act.obj, NounPhrase) or act.obj.amount:
        return clause
    beyond = [one for one in (*clause.adjuncts, *act.obj.adjuncts) if one.role in {Role.ABOVE, Role.BELOW}]
    if len(beyond) != 1 or not isinstance(beyond[0].phrase, Amount) or not is_measure(act.obj):
        return clause
    relation = Relation.MORE_THAN if beyond[0].role is Role.ABOVE else Relation.LESS_THAN
    amount = replace(beyond[0].phrase, relation=relation)
    inner = tuple(one for one in act.obj.adjuncts if one is not beyond[0])
    obj = replace(act.obj, amount=amount, adjuncts=inner, determiner=Determiner.NONE)
    rest = tuple(one for one in clause.adjuncts if one is not beyond[0])
    return replace(clause, predicate=replace(act, obj=obj), adjuncts=rest)


def named_inside(phrase: NounPhrase) -> NounPhrase:
    """English “Nats number of connections” is the number of Nats connections."""
    of = phrase.of
    if not isinstance(of, NounPhrase) or not isinstance(of.head, str) or not of.head or not is_measure(phrase):
        return phrase
    if not phrase.modifiers or not all(isinstance(one, Name) for one in phrase.modifiers):
        return phrase
    return replace(phrase, modifiers=(), of=replace(of, modifiers=(*phrase.modifiers, *of.modifiers)))


def as_usage(phrase: NounPhrase) -> NounPhrase:
    """High memory is a high use of it."""
    if not isinstance(phrase.head, str) or not is_resource(phrase) or phrase.names:
        return phrase
    head = NounPhrase(phrase.head, phrase.number)
    return replace(phrase, head="usage", number=Number.MASS, modifiers=(*phrase.modifiers, head))


def _is_any(phrase: object) -> bool:
    """Whether a phrase is "any …"."""
    return isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.ANY


def _value_of(adjunct: Adjunct) -> Aside | None:
    """Return the aside that "with a value of …" is, or None."""
    phrase = adjunct.phrase
    if adjunct.role is not Role.WITH or not isinstance(phrase, NounPhrase) or phrase.adjuncts or phrase.relative:
        return None
    of = phrase.of
    if phrase.head == "value" and isinstance(of, NounPhrase) and of == NounPhrase(amount=of.amount) and of.amount:
        return Aside(of.amount, NounPhrase("value"))
    named = [one for one in (*phrase.names, *phrase.modifiers) if isinstance(one, Name) and one.kind == "span"]
    if not is_state(phrase) or len(named) != 1 or of is not None or phrase.adjectives or phrase.aside:
        return None
    modifiers = tuple(one for one in phrase.modifiers if one is not named[0])
    return Aside(named[0], replace(phrase, names=(), modifiers=modifiers, determiner=Determiner.NONE))
