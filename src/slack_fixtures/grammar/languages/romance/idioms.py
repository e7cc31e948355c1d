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
    Name,
    NounPhrase,
    Number,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.rebuilding import by_kind
from slack_fixtures.grammar.languages.romance.tables import SITES, TIMES, words

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


idiom = by_kind(
    (Adjunct, _for_so_long),
    (NounPhrase, _of_its_town),
    (NounPhrase, _at_its_zone),
    (Clause, _failed),
    (Clause, _stayed),
    (Clause, _all_refused),
)
"""The change of a node, for ``rebuilt``."""
