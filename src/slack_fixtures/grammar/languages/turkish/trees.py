"""Small questions and changes that Turkish's linearizer puts to trees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Coordination,
    Determiner,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Role,
    Sentence,
    Tense,
    walk,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.turkish.clauses import mood_of
from slack_fixtures.grammar.languages.turkish.tables import (
    CHANGING,
    DETERMINERS,
    DEVICES,
    GETTING,
    LOSING,
    PLACES,
    STATES,
    TIES,
    TROUBLES,
)


def neighbours(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Yield the placeholders that stand together in the source: a product and its version."""
    for node in walk(sentence):
        if isinstance(node, NounPhrase):
            row = [one for one in (*node.names, *node.modifiers, node.head) if isinstance(one, Name)]
            yield from ((first.text, second.text) for first in row for second in row)


def becomes(clause: Clause) -> bool:
    """Return whether a clause tells of a change."""
    return isinstance(clause.predicate, Being) and clause.predicate.become


def is_state(adjunct: Adjunct) -> bool:
    """Return whether an adjunct tells the state of its noun: "in ERROR state"."""
    return isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.head in STATES and adjunct.role is Role.IN


def is_bare_value(phrase: object) -> bool:
    """Return whether a phrase is only a number or a placeholder."""
    if not isinstance(phrase, NounPhrase) or (isinstance(phrase.head, str) and phrase.head) or phrase.of is not None:
        return False
    return not phrase.names and all(isinstance(one, Name) for one in phrase.modifiers)


def has_lasted(clause: Clause) -> bool:
    """Return whether a clause tells what has gone on for a time."""
    return clause.tense is Tense.PRESENT and mood_of(clause).lasting and clause.modal is None


def is_single(phrase: object) -> bool:
    """Return whether a phrase is one thing."""
    return isinstance(phrase, NounPhrase) and phrase.number is Number.SINGULAR and not phrase.pronoun


def is_some(phrase: NounPhrase) -> bool:
    """Return whether a phrase tells a quantity, so that it stands next to the verb."""
    return phrase.amount is not None or DETERMINERS.get(phrase.determiner, ("", True))[1] is False


def is_quality(predicate: object) -> bool:
    """Return whether a predicate is an adjective."""
    return isinstance(predicate, Being) and isinstance(predicate.complement, Adjective)


def looking(act: Acting) -> Acting:
    """Return "see" in an order as looking at something."""
    return Acting("look_at", obliques=(("at", act.obj),)) if act.obj is not None and not act.obliques else act


def impersonal(clause: Clause) -> Clause:
    """Return a sentence that names nobody in the passive: "Failed to get the status"."""
    act = clause.predicate
    if clause.subject is not None or not isinstance(act, Acting) or act.passive:
        return clause
    content = act.content
    if act.verb in {"fail_to", "need_to"} and content is not None and content.subject is None:
        inner = impersonal(content)
        told = replace(act, content=replace(inner, subject=None))
        return replace(clause, subject=inner.subject, predicate=told)
    if act.obj is None or isinstance(act.obj, Amount) or clause.more or act.content is not None:
        raise UnsayableError("a sentence that names nobody")
    return replace(clause, subject=act.obj, predicate=replace(act, obj=None, passive=True))


def as_meant(act: Acting, subject: Nominal | None) -> Acting:
    """Return an act with the verb that Turkish has for it: messages that drop are thrown away."""
    if act.verb == "drop" and not act.obliques and kind_of(subject) in {"data", "event"}:
        return Acting("drop_obj", passive=True)
    if act.verb == "grow" and any(name == "to" for name, _ in act.obliques):
        return replace(act, verb="rise")
    if act.verb == "grow" and kind_of(subject) == "measure" and getattr(subject, "head", "") != "size":
        return replace(act, verb="increase")
    if act.verb == "scrape" and isinstance(act.obj, NounPhrase) and act.obj.head in {"metric", "data", "sample"}:
        return replace(act, verb="collect")
    return act


def from_object(clause: Clause, act: Acting) -> tuple[Clause, Acting]:
    """Let "metrics from the API" be where the metrics are taken from, and "calls to it" where they are made."""
    obj = act.obj
    role = Role.FROM if act.verb in GETTING else Role.TO if act.verb == "make" else None
    if role is None or not isinstance(obj, NounPhrase) or any(one.role is role for one in clause.adjuncts):
        return clause, act
    sources = tuple(one for one in obj.adjuncts if one.role is role)
    if not sources or any(name == role.value for name, _ in act.obliques):
        return clause, act
    plain = replace(obj, adjuncts=tuple(one for one in obj.adjuncts if one not in sources))
    return replace(clause, adjuncts=(*clause.adjuncts, *sources)), replace(act, obj=plain)


def refuse(clause: Clause, act: Acting) -> None:
    """Refuse an act that was read wrongly, or that Turkish says with nothing that fits.

    Raises:
        UnsayableError: it is one.
    """
    if act.verb in {"appear", "fail"} and any(one.role in {Role.PURPOSE, Role.TO} for one in clause.adjuncts):
        raise UnsayableError(f"{act.verb} with an aim")
    if act.verb in CHANGING and any(one.role is Role.TO and kind_of(one.phrase) for one in clause.adjuncts):
        raise UnsayableError("a change to so many things")
    inner = act.content.predicate if act.content is not None else None
    if act.verb.endswith("_ing") and isinstance(inner, Acting) and getattr(inner.obj, "head", "") in TROUBLES:
        raise UnsayableError("doing trouble")
    if act.verb == "request" and kind_of(clause.subject) == "measure":
        raise UnsayableError("a value that asks for something")
    if act.verb == "cause_obj_to" and isinstance(act.obj, Coordination):
        raise UnsayableError("causing several things to do something")
    of_object = act.obj.of if isinstance(act.obj, NounPhrase) and not act.obj.head else None
    if act.verb in {"perform", "do", "make"} and of_object is not None:
        raise UnsayableError("doing a part of something")
    if act.verb in LOSING and any(one.role is Role.WITH for one in clause.adjuncts):
        raise UnsayableError("throwing away with something")


def with_manner(clause: Clause, act: Acting) -> tuple[Clause, Acting]:
    """Let "indicating that tasks fail unexpectedly" tell how they fail."""
    content = act.content
    if content is None or content.subject is None or not clause.adverbs:
        return clause, act
    if any(lexicon.concept("adverbs", one).kind != "manner" for one in clause.adverbs):
        return clause, act
    told = replace(content, adverbs=(*content.adverbs, *clause.adverbs))
    return replace(clause, adverbs=()), replace(act, content=told)


def kind_of(phrase: object) -> str:
    """Return the class of a phrase's noun, or "" where it has none."""
    if not isinstance(phrase, NounPhrase) or not isinstance(phrase.head, str) or not phrase.head:
        return ""
    return lexicon.concept("nouns", phrase.head).kind


def is_machine(subject: Nominal | None) -> bool:
    """Return whether what fails breaks down: a disk, a host."""
    return isinstance(subject, NounPhrase) and (subject.head in DEVICES or kind_of(subject) == "machine")


def plainly(phrase: Nominal | Amount) -> NounPhrase:
    """Return a phrase without its determiner.

    Raises:
        UnsayableError: it is several phrases.
    """
    if not isinstance(phrase, NounPhrase):
        raise UnsayableError("without several things")
    return replace(phrase, determiner=Determiner.NONE)


def is_place(adjunct: Adjunct) -> bool:
    """Return whether an adjunct stands where places do."""
    if adjunct.role not in PLACES or isinstance(adjunct.phrase, Amount | Clause):
        return False
    if adjunct.phrase == NounPhrase(head="time") or (adjunct.role is Role.FOR and kind_of(adjunct.phrase) == "event"):
        return False
    if adjunct.role is Role.IN and kind_of(adjunct.phrase) in {"event", "measure"}:
        return False
    bounded = isinstance(adjunct.phrase, NounPhrase) and any(
        one.concept in {"maximum", "minimum"} for one in adjunct.phrase.adjectives
    )
    if adjunct.role is Role.AT and bounded:
        return False
    return adjunct.role is not Role.AT or kind_of(adjunct.phrase) not in {"measure", "resource"}


def is_uncertain(obj: Nominal | Amount) -> bool:
    """Return whether an object is not a certain thing: errors, an error, 5 errors."""
    if isinstance(obj, Amount):
        return True
    if isinstance(obj, Coordination):
        return all(is_uncertain(item) for item in obj.items)
    if isinstance(obj.head, Name) or obj.names or obj.pronoun or not obj.head or obj.of is not None:
        return False
    if obj.head in TIES and any(one.role is Role.TO for one in obj.adjuncts):
        return False
    return obj.determiner not in {
        Determiner.DEFINITE,
        Determiner.THIS,
        Determiner.THAT,
        Determiner.ITS,
        Determiner.YOUR,
        Determiner.OUR,
        Determiner.ALL,
        Determiner.EACH,
        Determiner.BOTH,
        Determiner.MOST,
    }


def is_measured(phrase: NounPhrase) -> bool:
    """Return whether a bare placeholder stands where a value is meant."""
    return not phrase.head and phrase.amount is not None
