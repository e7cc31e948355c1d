"""What Spanish and Portuguese mend in a tree before they say it, and the misreadings that both refuse.

An English or German word that has another word here in certain company is replaced by that; a tree that can only be
misread, such as a verb taken for a noun, is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
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
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.rebuilding import rebuilt
from slack_fixtures.grammar.languages.romance.adjuncts import with_window
from slack_fixtures.grammar.languages.romance.idioms import on_battery
from slack_fixtures.grammar.languages.romance.readings import with_rise
from slack_fixtures.grammar.languages.romance.senses import longer
from slack_fixtures.grammar.languages.romance.tables import TIMES, words
from slack_fixtures.grammar.lexicon import concepts

_SUPPLIES = frozenset({"resource", "thing", "data"})  # kinds of what runs low, and not of what runs low on it
_LIMITED = words("certificate license lease contract subscription domain token password")  # which expire
_CONFIDENTIAL = words("secret password key token credential api_key private_key customer_data data")
_ENVIRONMENTS = words("staging production")
_PLACES_OF_NAMES = words("namespace cluster environment")
_ASKED = words("query request job backup build response transaction search")  # what takes a time
_OF_ROOT = words("login user access account password shell session privilege permission")
_SUDDEN = words("sharp steep sudden slight gradual strong significant rapid")
_AROUND = frozenset({Role.AFTER, Role.BEFORE, Role.DURING, Role.SINCE})  # an event
_ENGLISH_WORD = re.compile(r"[A-Z][a-z]+-[a-z]+|non-.+|go")
"""What was taken for a name, but is an English word."""


def told(sentence: Sentence, names: Mapping[str, str]) -> Sentence:
    """Return a sentence with each word in the sense that its company gives it.

    Args:
        sentence: as it was read.
        names: words of the language for what was taken for a name: ``Antivirus``.

    Raises:
        UnsayableError: it was misread.
    """

    def meant(node: object) -> object:
        match node:
            case Name():
                return _name(node, names)
            case NounPhrase():
                _check_phrase(node)
                return _phrase(with_window(node, Role.OF))
            case Clause():
                _check_clause(node)
                return _clause(node)
        return node

    done = rebuilt(sentence, meant)
    body = done.body
    if isinstance(body, NounPhrase) and body.determiner is Determiner.MANY and done.opening == ("unusually",):
        many = Adjective("high", adverbs=done.opening)
        body = replace(body, determiner=Determiner.NONE, adjectives=(many, *body.adjectives))
        return replace(done, body=body, opening=())
    if done.kind is SentenceKind.HEADLINE and isinstance(done.body, Clause):
        return replace(done, body=_headline(done.body))
    return done


def _name(name: Name, names: Mapping[str, str]) -> Name:
    """Return a name, or the word that was taken for one."""
    if name.kind != "product":
        return name
    if (word := names.get(name.text)) is not None:
        return replace(name, text=word)
    if _ENGLISH_WORD.fullmatch(name.text):
        raise UnsayableError(f"the English word {name.text}")
    return name


# --- phrases ----------------------------------------------------------------------------------------------------------


def _heads(phrase: NounPhrase) -> list[object]:
    """Return the nouns of a compound before its head."""
    return [one.head for one in phrase.modifiers if isinstance(one, NounPhrase)]


def _check_phrase(phrase: NounPhrase) -> None:
    """Refuse phrases in which a verb, a name or a time was taken for something else."""
    parts = _heads(phrase)
    names = [one for one in phrase.modifiers if isinstance(one, Name)]
    said = {one.concept for one in phrase.adjectives}
    if phrase.head == "reporting" and "stopped" in said:
        raise UnsayableError("a verb that was taken for a thing")  # "the exporter stopped reporting"
    if phrase.head == "answer" and names and len(names) == len(phrase.modifiers) and phrase.number is Number.PLURAL:
        raise UnsayableError("a verb that was taken for answers")
    if phrase.determiner is Determiner.SOME and phrase.number is Number.SINGULAR and _kind(phrase.head) == "event":
        raise UnsayableError("one of which it is not told which one")
    if phrase.head == "tank" and "pool" in parts:
        raise UnsayableError("a name that was taken for a tank")
    if "top" in said and names:
        raise UnsayableError("the first of many")
    if isinstance(phrase.head, Name) and said & {"legacy", "direct"}:
        raise UnsayableError("a name taken apart")
    if isinstance(phrase.head, Name) and any(re.fullmatch(r"[a-z]+-[a-z]+", one.text) for one in phrase.names):
        raise UnsayableError("a word that was taken for a name")
    value = phrase.of if isinstance(phrase.of, NounPhrase) and phrase.amount is not None else NounPhrase()
    graded = any(one.concept in {"high", "low"} for one in value.adjectives)
    if graded and _kind(value.head) == "measure" and value.determiner is Determiner.NONE:
        raise UnsayableError("how high an amount is")  # "95 % high latency"
    if "incoming" in said and {"handling", "processing"} & set(parts):
        raise UnsayableError("a verb that was taken for a part of a compound")
    if phrase.head in TIMES and parts:
        raise UnsayableError("a time that was taken for a part of a compound")
    if len(parts) > 1 and any(str(part).endswith("day") for part in parts):
        raise UnsayableError("a weekday in a name")
    if phrase.head == "root_directory" and said & {"new", "old"}:
        raise UnsayableError("a root that may be a certificate's")


def _phrase(phrase: NounPhrase) -> NounPhrase:
    """Return a phrase with the head and the parts that are meant."""
    phrase = _renamed(_with_hub(phrase))
    said = {one.concept for one in phrase.adjectives}
    if phrase.determiner is Determiner.TOO_FEW and phrase.number is not Number.PLURAL:
        scarce = (*phrase.adjectives, Adjective("insufficient"))
        phrase = replace(phrase, determiner=Determiner.NONE, adjectives=scarce)
    if (
        phrase.head == "lack"
        and isinstance(phrase.of, NounPhrase)
        and phrase.of == NounPhrase(phrase.of.head, phrase.of.number)
    ):
        phrase = replace(phrase, modifiers=(*phrase.modifiers, phrase.of), of=None)
    if phrase.head == "decline" and (said & _SUDDEN or any(one.role is Role.IN for one in phrase.adjuncts)):
        phrase = replace(phrase, head="drop")
    if phrase.head in _OF_ROOT and NounPhrase("root_directory") in phrase.modifiers:
        parts = tuple(Name("root") if one == NounPhrase("root_directory") else one for one in phrase.modifiers)
        phrase = replace(phrase, modifiers=parts)
    if phrase.head == "memory" and "backup" in _heads(phrase):
        phrase = replace(phrase, head="storage")
    if phrase.head == "deployment" and not phrase.names:
        phrase = _rolled_out(phrase)
    return replace(phrase, adjuncts=tuple(map(_adjunct, phrase.adjuncts)))


def _with_hub(phrase: NounPhrase) -> NounPhrase:
    """Return "Docker Hub" as the name that it is."""
    for place, part in enumerate(phrase.modifiers[1:], 1):
        if phrase.modifiers[place - 1] == Name("Docker") and part == NounPhrase("hub"):
            whole = (*phrase.modifiers[: place - 1], Name("Docker Hub"), *phrase.modifiers[place + 1 :])
            return replace(phrase, modifiers=whole)
    return phrase


def _renamed(phrase: NounPhrase) -> NounPhrase:
    """Return "orders DB" as the database of orders, "namespace staging" as a namespace with that name."""
    if phrase.names == (Name("DB"),) and isinstance(phrase.head, str) and phrase.head:
        part = replace(phrase, names=(), determiner=Determiner.NONE, adjuncts=())
        whole = NounPhrase("database", determiner=phrase.determiner, adjuncts=phrase.adjuncts)
        return replace(whole, modifiers=(*part.modifiers, replace(part, modifiers=())))
    last = phrase.modifiers[-1] if phrase.modifiers else None
    if phrase.head in _ENVIRONMENTS and isinstance(last, NounPhrase) and last.head in _PLACES_OF_NAMES:
        named = replace(last, determiner=phrase.determiner, modifiers=phrase.modifiers[:-1])
        return replace(named, names=(*last.names, Name(str(phrase.head))), adjuncts=phrase.adjuncts)
    return phrase


def _rolled_out(phrase: NounPhrase) -> NounPhrase:
    """Return "deployment to production" as what is done, not as the object of a cluster."""

    def aim(one: Adjunct) -> bool:
        place = isinstance(one.phrase, NounPhrase) and one.phrase.head in _ENVIRONMENTS
        return place and one.role in {Role.TO, Role.INTO, Role.AFTER}

    if not any(map(aim, phrase.adjuncts)):
        return phrase
    adjuncts = tuple(replace(one, role=Role.TO) if aim(one) else one for one in phrase.adjuncts)
    return replace(phrase, head="deploy", adjuncts=adjuncts)


def _adjunct(one: Adjunct) -> Adjunct:
    """Return where, when or why, with the role that is meant."""
    phrase = one.phrase
    if not isinstance(phrase, NounPhrase):
        return one
    bare = phrase.determiner is Determiner.NONE and not phrase.modifiers and not phrase.names
    if one.role is Role.AS and phrase == NounPhrase("root_directory"):
        return replace(one, phrase=NounPhrase(Name("root")))
    past = tuple(Adjective("last") if node.concept == "past" else node for node in phrase.adjectives)
    if one.role in {Role.VIA, Role.IN, Role.ABOVE} and past != phrase.adjectives and _is_time(phrase.head):
        return Adjunct(Role.IN, replace(phrase, adjectives=past))
    if one.role is Role.FOR and phrase.head == "lack":
        return replace(one, role=Role.DUE_TO)
    if one.role is Role.BY and phrase.head in {"end", "midnight", "noon"}:
        return replace(one, role=Role.BEFORE)
    if one.role in {Role.AFTER, Role.BEFORE, Role.DURING} and phrase.head == "release" and not phrase.names:
        which = {adjective.concept for adjective in phrase.adjectives}
        return one if which else replace(one, phrase=replace(phrase, head="deploy"))
    if one.role in _AROUND and phrase.head == "deployment" and not phrase.names and not phrase.modifiers:
        return replace(one, phrase=replace(phrase, head="deploy"))
    if one.role in {Role.ABOVE, Role.BELOW, Role.UNDER} and phrase.head == "target":
        return replace(one, phrase=replace(phrase, head="goal"))
    if one.role in {Role.IN, Role.ON} and bare and phrase == NounPhrase("exchange"):
        return replace(one, phrase=NounPhrase(Name("Exchange")))
    if one.role is Role.FOR and phrase.amount is not None and _is_time(phrase.head) and not phrase.modifiers:
        return Adjunct(Role.DURATION, replace(phrase.amount, unit=str(phrase.head)))
    return one


def _kind(head: object) -> str:
    known = concepts().get(("nouns", str(head)))
    return known.kind if known is not None else ""


def _is_time(head: object) -> bool:
    """Return whether a noun is a unit in which a time is counted: "five business days"."""
    return _kind(head) == "unit" or (_kind(head) == "time" and head != "time")


# --- clauses ----------------------------------------------------------------------------------------------------------


def _check_clause(clause: Clause) -> None:
    """Refuse clauses in which something was taken for a verb, or a verb for something else."""
    act, subject = clause.predicate, clause.subject
    if isinstance(act, Being):
        return
    if not isinstance(act, Acting):
        return
    obj = act.obj if isinstance(act.obj, NounPhrase) else NounPhrase()
    changed = any(one.concept.endswith("ed") for one in obj.adjectives[:1])
    if act.verb == "have" and clause.modal is Modal.MAY and changed:
        raise UnsayableError("a perfect that was taken for having something")  # "may have changed resources"
    if act.verb in {"release", "release_version"} and subject is None and obj.amount is not None:
        raise UnsayableError("a release that was taken for an order")
    if act.verb == "get" and any(
        one.role is Role.ON and isinstance(one.phrase, NounPhrase) and one.phrase.head == "call"
        for one in (*clause.adjuncts, *obj.adjuncts)
    ):
        raise UnsayableError("to get somebody on a call")


def _clause(clause: Clause) -> Clause:
    """Return a clause with the verb and the roles that are meant."""
    clause = on_battery(_lasting(_with_goal_ahead(clause)))
    if "consecutively" not in clause.adverbs:
        clause = replace(clause, adjuncts=tuple(map(_adjunct, clause.adjuncts)))
    clause = replace(clause, links=tuple(_link(link, clause) for link in clause.links))
    if clause.negated:
        clause = replace(clause, adjuncts=tuple(map(_all_of_them, clause.adjuncts)))
    if clause.negated and clause.tense is not Tense.FUTURE:
        clause = replace(clause, adjuncts=tuple(map(_for_longer, clause.adjuncts)))
    clause = with_rise(clause)
    state = clause.predicate.complement if isinstance(clause.predicate, Being) else None
    if isinstance(state, Adjective) and clause.tense is Tense.PERFECT:
        clause = replace(clause, adjuncts=tuple(map(_for_a_time, clause.adjuncts)))
    if isinstance(clause.predicate, Being):
        return _being(clause, clause.predicate)
    return _acting(clause, clause.predicate) if isinstance(clause.predicate, Acting) else clause


def _lasting(clause: Clause) -> Clause:
    """Return "there has been a gap for an hour" in the present, "have been failing in the last hour" for an hour."""
    if clause.tense is not Tense.PERFECT or clause.negated or clause.modal is not None:
        return clause
    roles = {one.role for one in clause.adjuncts}
    if isinstance(clause.predicate, Existing) and Role.DURATION in roles:
        return replace(clause, tense=Tense.PRESENT)
    if not clause.progressive:
        return clause
    return replace(clause, adjuncts=tuple(map(_all_the_time, clause.adjuncts)))


def _all_the_time(one: Adjunct) -> Adjunct:
    amount = one.phrase if one.role is Role.LAST and isinstance(one.phrase, Amount) else Amount("")
    return replace(one, role=Role.DURATION) if amount.value else one


def _all_of_them(one: Adjunct) -> Adjunct:
    """Return "not on every node" as not on all of them."""
    if not isinstance(one.phrase, NounPhrase) or one.phrase.determiner is not Determiner.EACH:
        return one
    return replace(one, phrase=replace(one.phrase, determiner=Determiner.ALL, number=Number.PLURAL))


def _for_longer(one: Adjunct) -> Adjunct:
    """Return "not in more than two days" as for that long."""
    within = one.role in {Role.LAST, Role.NEXT, Role.IN} and isinstance(one.phrase, Amount)
    longer = within and isinstance(one.phrase, Amount) and one.phrase.relation is Relation.MORE_THAN
    return replace(one, role=Role.DURATION) if longer else one


def _for_a_time(one: Adjunct) -> Adjunct:
    """Return "has been unreachable for" a hidden value as for a time."""
    head = one.phrase.head if isinstance(one.phrase, NounPhrase) else None
    hidden = one.role is Role.FOR and isinstance(head, Name) and one.phrase == NounPhrase(head)
    if not hidden or not isinstance(head, Name) or not re.fullmatch(r"⟨\d+⟩", head.text):
        return one
    return Adjunct(Role.DURATION, Amount(head.text))


def _link(link: Link, whole: Clause) -> Link:
    """Return "once the limit is reached, users get an error" with what happens each time in the present."""
    inner = link.clause
    if link.kind is not LinkKind.WHEN or not link.first or not isinstance(inner, Clause):
        return link
    act = inner.predicate
    done = isinstance(act, Acting) and act.passive and inner.tense is Tense.PERFECT
    if not done or whole.subject is None or whole.tense is not Tense.PRESENT:
        return link
    return replace(link, clause=replace(inner, tense=Tense.PRESENT))


def _with_goal_ahead(clause: Clause) -> Clause:
    """Return "is predicted to be out of space" with what is still to come in the present."""
    being = clause.predicate
    if not isinstance(being, Being) or being.complement not in {Adjective("predicted"), Adjective("expected")}:
        return clause
    adjuncts = tuple(
        replace(one, phrase=replace(one.phrase, tense=Tense.PRESENT))
        if one.role is Role.PURPOSE and isinstance(one.phrase, Clause) and one.phrase.tense is Tense.PERFECT
        else one
        for one in clause.adjuncts
    )
    return replace(clause, adjuncts=adjuncts)


def _being(clause: Clause, being: Being) -> Clause:
    state, subject = being.complement, clause.subject
    if isinstance(state, Adjunct):
        state = _adjunct(state)
        being = replace(being, complement=state)
        clause = replace(clause, predicate=being)
    level = isinstance(state, Amount) or (isinstance(state, Adjunct) and state.role in {Role.ABOVE, Role.BELOW})
    if level and isinstance(subject, NounPhrase) and subject.head == "target":
        return replace(clause, subject=replace(subject, head="goal"))
    share = isinstance(subject, NounPhrase) and not subject.head and subject.amount is not None
    if share and state == Adjective("used"):
        return replace(clause, predicate=replace(being, complement=Adjective("in_use")))
    if isinstance(state, Adjunct) and state.role is Role.UNDER and "considerably" in clause.adverbs:
        return replace(clause, predicate=replace(being, complement=replace(state, role=Role.BELOW)))
    return longer(clause) or clause


def _acting(clause: Clause, act: Acting) -> Clause:
    subject = clause.subject if isinstance(clause.subject, NounPhrase) else NounPhrase()
    where = act.obliques[0][1] if act.obliques else None
    named = isinstance(where, NounPhrase) and isinstance(where.head, Name)
    if act.verb == "run_low_on" and named and isinstance(where, NounPhrase) and _kind(subject.head) in _SUPPLIES:
        place = Adjunct(Role.ON, where)
        return replace(clause, predicate=Acting("run_out"), adjuncts=(place, *clause.adjuncts), progressive=True)
    if act.verb == "run_out" and subject.head in _LIMITED:
        soon = (*clause.adverbs, "soon") if clause.progressive else clause.adverbs
        return replace(clause, predicate=replace(act, verb="expire"), adverbs=soon)
    if act.verb == "wait_for" and isinstance(where, NounPhrase) and where.head == "lack":
        reason = Adjunct(Role.DUE_TO, where)
        return replace(clause, predicate=Acting("wait"), adjuncts=(reason, *clause.adjuncts))
    if act.verb == "leak" and act.obj is None and subject.head in _CONFIDENTIAL:
        return replace(clause, predicate=Acting("expose", passive=True))
    if act.verb == "need" and isinstance(act.obj, Amount) and subject.head in _ASKED:
        return replace(clause, predicate=replace(act, verb="take"))
    obj = act.obj
    if act.verb == "have" and isinstance(obj, NounPhrase) and obj.determiner is Determiner.NO:
        left = tuple(one for one in obj.adjectives if one.concept not in {"left", "remaining"})
        adverbs = tuple("still" if one == "yet" else one for one in clause.adverbs)
        return replace(clause, predicate=replace(act, obj=replace(obj, adjectives=left)), adverbs=adverbs)
    return clause


def _headline(clause: Clause) -> Clause | NounPhrase:
    """Return what a headline says: "no current backup present" without the verb, "longer than 50 jobs" with "with"."""
    act, subject = clause.predicate, clause.subject
    if not isinstance(subject, NounPhrase) or clause.links or clause.more or clause.negated:
        return clause
    if (
        isinstance(act, Acting)
        and act.verb == "have"
        and isinstance(act.obj, NounPhrase)
        and act.obj.amount is not None
    ):
        many = act.obj.amount.relation is Relation.MORE_THAN and subject.head == "queue"
        company = Adjunct(Role.WITH, act.obj)
        return replace(clause, predicate=Being(company)) if many and not clause.modal else clause
    plain = isinstance(act, Being) and act == Being(Adjective("present")) and not clause.adverbs
    if plain and subject.determiner is Determiner.NO:
        return replace(subject, adjuncts=(*subject.adjuncts, *clause.adjuncts))
    return clause
