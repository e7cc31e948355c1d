"""What all Romance languages say in another way than the source, told in the tree.

A hub is that "of Lyon", midnight UTC is a midnight, a door "left open" has stayed open, and what a machine runs on
is what it works with.
"""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Determiner,
    Link,
    LinkKind,
    Name,
    NounPhrase,
    Number,
    Role,
    Sentence,
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.languages.rebuilding import by_kind
from slack_fixtures.grammar.languages.romance.tables import SITES, TIMES, words

_CONDITIONS = frozenset({LinkKind.IF, LinkKind.WHEN})
_STRETCHES = words("interval period cycle")
_LEFT = Adjective("left")
_NAMED_HOURS = words("midnight noon")
_REFUSALS = words("refuse reject deny block decline throttle")
"""What is done to all that comes, not to some of it."""


def _of_its_town(phrase: NounPhrase) -> NounPhrase:
    """Return "hub Lyon" and "the Madrid site" as that of the town."""
    if phrase.head not in SITES or phrase.of is not None:
        return phrase
    match phrase.names, phrase.modifiers:
        case ((Name() as town,), ()) | ((), (Name() as town,)):
            pass
        case _:
            return phrase
    if not town.text.isalpha() or not town.text.istitle() or len(town.text) < 4:  # noqa: PLR2004  no "hub A"
        return phrase
    return replace(phrase, names=(), modifiers=(), of=NounPhrase(Name(town.text, "quoted")))


def _at_its_zone(phrase: NounPhrase) -> NounPhrase:
    """Return "midnight UTC" as a midnight, not as the UTC of one."""
    part = phrase.modifiers[0] if len(phrase.modifiers) == 1 else None
    if phrase.head != "utc" or not isinstance(part, NounPhrase) or part.head not in _NAMED_HOURS:
        return phrase
    return replace(part, names=(Name("UTC"),))


def _known(phrase: NounPhrase) -> NounPhrase:
    """Return a phrase that is known, without "left", which belongs to the verb."""
    known = Determiner.DEFINITE if phrase.determiner is Determiner.NONE else phrase.determiner
    return replace(phrase, adjectives=tuple(one for one in phrase.adjectives if one != _LEFT), determiner=known)


def _stayed(clause: Clause) -> Clause:
    """Return "door left open" as what has stayed so."""
    being, subject = clause.predicate, clause.subject
    if not isinstance(being, Being) or not isinstance(being.complement, Adjective) or being.remain or being.become:
        return clause
    if not isinstance(subject, NounPhrase) or being.complement == _LEFT:
        return clause
    last = subject.adjuncts[-1] if subject.adjuncts else None
    if last is not None and isinstance(last.phrase, NounPhrase) and _LEFT in last.phrase.adjectives:
        place = replace(last, phrase=_known(last.phrase))
        subject = _known(replace(subject, adjuncts=(*subject.adjuncts[:-1], place)))
    elif _LEFT in subject.adjectives:
        subject = _known(subject)
    else:
        return clause
    return replace(clause, subject=subject, predicate=replace(being, remain=True), tense=Tense.PERFECT)


def _all_refused(clause: Clause) -> Clause:
    """Return "is refusing connections" with all of them."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb not in _REFUSALS or clause.tense is not Tense.PRESENT or clause.negated:
        return clause
    obj = act.obj
    if not isinstance(obj, NounPhrase) or obj != NounPhrase(obj.head, Number.PLURAL, modifiers=obj.modifiers):
        return clause
    return replace(clause, predicate=replace(act, obj=replace(obj, determiner=Determiner.DEFINITE)))


def _so_long(clause: Clause) -> Clause:
    """Return "lasts 5 minutes" with how long as what it lasts, for which no preposition stands."""
    lengths = [one for one in clause.adjuncts if one.role is Role.DURATION and isinstance(one.phrase, Amount)]
    if clause.predicate != Acting("last") or len(lengths) != 1:
        return clause
    rest = tuple(one for one in clause.adjuncts if one not in lengths)
    assert isinstance(lengths[0].phrase, Amount)
    tense = Tense.PERFECT if clause.tense is Tense.PAST else clause.tense  # "ha durado 3 h"
    return replace(clause, predicate=Acting("last", obj=lengths[0].phrase), adjuncts=rest, tense=tense)


def on_battery(clause: Clause) -> Clause:
    """Return "runs on battery" as what works with it."""
    battery = Adjunct(Role.ON, NounPhrase("battery"))
    if clause.predicate != Acting("run") or battery not in clause.adjuncts:
        return clause
    return replace(clause, predicate=Acting("work"), progressive=False)


def _failed(clause: Clause) -> Clause:
    """Return "the test went wrong" as what did not go well."""
    being = clause.predicate
    if not isinstance(being, Being) or being.complement != Adjective("wrong") or not being.become:
        return clause
    return replace(clause, predicate=Acting("go_wrong"))


def _for_so_long(adjunct: Adjunct) -> Adjunct:
    """Return "since 3 hours" as for that long."""
    lasting = isinstance(adjunct.phrase, Amount) and adjunct.phrase.unit in TIMES
    return replace(adjunct, role=Role.DURATION) if adjunct.role is Role.SINCE and lasting else adjunct


def _without_any(adjunct: Adjunct) -> Adjunct:
    """Return "without any alarm" as without a single one."""
    phrase = adjunct.phrase
    if (
        adjunct.role is not Role.WITHOUT
        or not isinstance(phrase, NounPhrase)
        or phrase.determiner is not Determiner.ANY
    ):
        return adjunct
    return replace(adjunct, phrase=replace(phrase, determiner=Determiner.NO))


def _for_that_time(link: Link) -> Link:
    """Return "if it lasts for more than 5 minutes" with a time that is not counted up to now."""
    inner = link.clause
    if link.kind not in _CONDITIONS or not isinstance(inner, Clause) or inner.tense is not Tense.PRESENT:
        return link
    told = tuple(
        replace(one, role=Role.DURING) if one.role is Role.DURATION and isinstance(one.phrase, Amount) else one
        for one in inner.adjuncts
    )
    return replace(link, clause=replace(inner, adjuncts=told))


def _all_that_time(adjunct: Adjunct) -> Adjunct:
    """Return "for 3 polling intervals" as during them."""
    phrase = adjunct.phrase
    counted = isinstance(phrase, NounPhrase) and phrase.amount is not None and phrase.head in _STRETCHES
    return replace(adjunct, role=Role.DURING) if adjunct.role is Role.FOR and counted else adjunct


def _progressed(clause: Clause) -> Clause:
    """Return "makes no progress" as what does not move on."""
    act = clause.predicate
    obj = act.obj if isinstance(act, Acting) and act.verb == "make" else None
    if not isinstance(obj, NounPhrase) or obj.head != "progress" or obj.adjectives or clause.negated:
        return clause
    return replace(clause, predicate=Acting("progress"), negated=obj.determiner is Determiner.NO)


def _foretold(sentence: Sentence) -> Sentence:
    """Return the headline "disk predicted to fill" as a statement."""
    body = sentence.body
    if sentence.kind is not SentenceKind.HEADLINE or not isinstance(body, Clause):
        return sentence
    told = body.predicate == Being(Adjective("predicted")) and any(one.role is Role.PURPOSE for one in body.adjuncts)
    return replace(sentence, kind=SentenceKind.STATEMENT) if told else sentence


def _late(clause: Clause) -> Clause:
    """Return "is 6 hours late" with the time by which it is."""
    being = clause.predicate
    if not isinstance(being, Being) or not isinstance(being.complement, Amount) or clause.adverbs != ("late",):
        return clause
    by = Adjunct(Role.BY, being.complement)
    return replace(clause, predicate=Being(Adjective("late")), adverbs=(), adjuncts=(by, *clause.adjuncts))


def _in_a_row(phrase: NounPhrase) -> NounPhrase:
    """Return "3 consecutive polling intervals" with what is consecutive: the intervals."""
    first, row = phrase.modifiers[0] if phrase.modifiers else None, Adjective("consecutive")
    if not isinstance(first, NounPhrase) or first.adjectives != (row,):
        return phrase
    modifiers = (replace(first, adjectives=()), *phrase.modifiers[1:])
    return replace(phrase, adjectives=(*phrase.adjectives, row), modifiers=modifiers)


idiom = by_kind(
    (Adjunct, _without_any),
    (Adjunct, _all_that_time),
    (NounPhrase, _in_a_row),
    (Clause, _progressed),
    (Sentence, _foretold),
    (Clause, _late),
    (Link, _for_that_time),
    (Adjunct, _for_so_long),
    (NounPhrase, _of_its_town),
    (NounPhrase, _at_its_zone),
    (Clause, _failed),
    (Clause, _stayed),
    (Clause, _all_refused),
    (Clause, _so_long),
)
"""The change of a node, for ``rebuilt``."""
