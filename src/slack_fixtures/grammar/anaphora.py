"""What "it", "them" and "their" stand for, so that a language without a fitting pronoun can name the thing again.

"The token has expired. Nothing can be shipped without it." becomes "… without the token". A thing is named only where
one that was told before stands out; otherwise the sentence keeps its pronoun, and is refused if need be.

Source:
    What stands out is weighed as by Lappin and Leass (1994): subjects before objects, the near before the far, and a
    thing that was spoken of again before one that was told once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

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
    Existing,
    Link,
    LinkKind,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Predicate,
    Role,
    Sentence,
    walk,
)
from slack_fixtures.grammar.parsing.reading import Parsed
from slack_fixtures.grammar.parsing.tokens import SPAN

_POINTING = frozenset({"this", "that", "these"})
_REASONS = frozenset({LinkKind.BECAUSE, LinkKind.AFTER})
_SEVERAL = frozenset({"they", "them"})
_PRONOUNS = _SEVERAL | {"it"}
_NEVER_MEANT = frozenset({"unit", "time"})  # kinds of noun
_NOT_THERE = frozenset({Determiner.NO, Determiner.ANY, Determiner.TOO_FEW, Determiner.NOT_ENOUGH})
_OF_EACH = frozenset({Determiner.NO, Determiner.ANY, Determiner.EACH})
_WHOLE = frozenset({Determiner.NONE, Determiner.DEFINITE, Determiner.INDEFINITE, Determiner.ITS})
_OF_TIME = frozenset({Role.LAST, Role.NEXT, Role.DURATION, Role.AGO, Role.EVERY, Role.TIMES, Role.WHEN, Role.PER})

_SUBJECT, _OBJECT, _OBLIQUE, _ADJUNCT, _PART = 3.0, 2.0, 1.4, 1.0, 0.4  # how much a thing stands out by its place
_LIKE_OBJECT = 1.9  # "look for sessions"
_SENTENCE_AGO, _CLAUSE_AGO = 0.6, 0.2  # what is between takes from it
_ALIKE = 0.8  # what the pronoun's having the same place adds
_SPOKEN_OF = 1.2  # what a pronoun's having stood for it adds
_FITS, _MENDS = 1.2, 2.5  # what a verb that is said of such things, or of faults, adds
_MARGIN = 0.5  # by how much the likeliest must stand out before the next
_HAPPENS, _GOES_WRONG = 0.6, 1.5  # what being an event, or a fault, takes from it: more is said of things

_DONE_NEXT = 2.0  # what being done to in the clause just before adds: "find the sessions and end them"
_UNLIKE = 1.4  # what it loses where the verb is said of other things: "clear the lock and start it"
_SANCTIONS = frozenset(
    {"throttle", "block", "reject", "limit", "suspend", "disable", "ban", "lock", "evict", "kill", "terminate_obj"}
    | {"drain", "quarantine", "isolate", "exclude", "fence", "penalize", "blacklist", "cordon", "revoke"}
)
"""What is done to something for what it did: "the gateway throttles the client because it …"."""
_REPORTED = frozenset({"report", "announce", "disclose", "mention", "explain", "investigate", "communicate"})
"""Verbs whose "it" may be all that was said before."""

_RUNNING = frozenset({"software", "machine"})
_SAID_OF = {
    **dict.fromkeys(("start_obj", "restart_obj", "stop_obj", "reboot_obj", "kill", "terminate_obj"), _RUNNING),
    **dict.fromkeys(("start", "restart", "reboot", "crash", "respond", "reconnect", "ping", "redeploy"), _RUNNING),
    **dict.fromkeys(("increase", "increase_obj", "raise", "lower", "reduce"), frozenset({"measure", "resource"})),
}
"""Of which kinds of thing a verb is said, by its object or, where it takes none, by who does it."""

_ENDING = frozenset({"kill", "terminate_obj", "stop_obj"})
"""Verbs that are said of what goes on, too: "find the long queries and terminate them"."""

_GOING_ON = frozenset({"event", "thing"})
_LIMITS = frozenset(
    {"limit", "threshold", "quota", "budget", "maximum", "max_value", "target", "allowance", "error_budget"}
)
_SECRETS = frozenset(
    {"password", "credential", "key", "api_key", "token", "secret", "certificate", "private_key", "access_key"}
)
_RENEWED = frozenset({"rotate_obj", "revoke", "renew"})
"""What is done to secrets, not to who found them."""

_TELLING_APART = frozenset({"old", "new", "former", "previous", "current", "other", "second", "primary", "secondary"})
"""States without which another thing would be meant: "the old primary came back; nothing may write to it"."""

_EXCEEDED = 3.0  # what being a limit adds where one is exceeded
_TROUBLE = "trouble"
_TROUBLING = frozenset({"affect", "hit"})
"""What trouble does to others: "it only affects large images" is not said of the layer before."""

_DOERS = frozenset({"person", "software", "machine"})
_BY_SOMEBODY = frozenset({"switch_to", "decide_to", "forget_to", "agree_to", "complain", "complain_about", "log_in"})
"""What people or what runs do; no error, event or handshake is who does it."""

_OF_FAULTS = frozenset(
    {"resolve", "resolve_obj", "resolved", "fix", "fixed", "repair", "repaired", "mitigate", "mitigated", "clear"}
    | {"cleared", "occur", "happen", "recur"}
)
"""Verbs and states that are said of faults."""

N = TypeVar("N", bound=Nominal)


class UnresolvedError(Exception):
    """Nothing that was told before stands out enough."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """A thing that was told: how much it stands out by its place, and in which clause and sentence it stood."""

    phrase: NounPhrase
    rank: float
    clause: int
    sentence: int


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a phrase stands.

    Attributes:
        rank: how much a thing stands out there.
        owner: the clause's subject, whose "its" may be; the subject of the clause before for a subject's.
        verb: whose object or subject the phrase is, or the state that is said of it.
        subject: whether it is the clause's subject.
    """

    rank: float
    owner: Nominal | None = None
    verb: str = ""
    subject: bool = False


def cleared(reading: Parsed, earlier: Sequence[Sentence]) -> Parsed:
    """Return a reading with what it says where its pronouns cannot be said.

    Args:
        reading: of a sentence.
        earlier: the sentences before it, in their likeliest reading.
    """
    if not any(_stands_for_another(node) for node in walk(reading.tree)):
        return reading
    telling = _Telling()
    for one in earlier:
        telling.hear(one)
    try:
        named = telling.say(reading.tree)
    except UnresolvedError:
        named = None
    return replace(reading, named=named if named != reading.tree else None, misleading=telling.misleading)


def is_part_of_them(phrase: NounPhrase) -> bool:
    """Return whether a phrase is some of what "them" stands for: "none of them", "two of them"."""
    whole = phrase.of if not phrase.head else None
    if isinstance(whole, NounPhrase) and whole.pronoun in _SEVERAL:
        return True
    return phrase.pronoun == "them" and (phrase.amount is not None or phrase.determiner is not Determiner.NONE)


def _stands_for_another(node: object) -> bool:
    return isinstance(node, NounPhrase) and (node.pronoun in _PRONOUNS or node.determiner is Determiner.ITS)


@dataclass(slots=True)
class _Telling:
    """What was told so far, from the first sentence of a text on."""

    mentions: list[_Mention] = field(default_factory=list)
    spoken_of: set[tuple[object, bool]] = field(default_factory=set)
    clauses: int = 0
    sentences: int = 0
    listening: bool = False
    for_its_deed: bool = False  # whether a reason is told for which something was done to a thing
    misleading: bool = False  # see ``Parsed``

    def hear(self, sentence: Sentence) -> None:
        """Take in a sentence; what its pronouns stand for may stay open."""
        self.listening = True
        self.say(sentence)
        self.listening = False

    def say(self, sentence: Sentence) -> Sentence:
        """Return a sentence with its pronouns replaced.

        Raises:
            UnresolvedError: one of them cannot be.
        """
        body = sentence.body
        new = self._clause(body) if isinstance(body, Clause) else self._nominal(body, _Place(_SUBJECT))
        self.sentences += 1
        return replace(sentence, body=new)

    def _clause(self, clause: Clause, doer: Nominal | None = None, outer: Nominal | None = None) -> Clause:
        """Return a clause with its pronouns replaced.

        Args:
            clause: any.
            doer: who does what has no subject of its own.
            outer: the subject of the clause that this one hangs on.
        """
        links: dict[int, Link] = {}
        for place, one in enumerate(clause.links):
            if one.first:
                links[place] = self._link(one, outer)
        self.clauses += 1
        act = clause.predicate
        subject = clause.subject
        if subject is not None:
            subject = self._nominal(subject, _Place(_SUBJECT, outer, _said_of_subject(act), subject=True))
        owner = subject if subject is not None else doer
        predicate = self._predicate(act, owner)
        adjuncts = tuple(self._adjunct(one, owner) for one in clause.adjuncts)
        more = tuple(self._clause(one, owner, outer) for one in clause.more)
        for place, one in enumerate(clause.links):
            if not one.first:
                self.for_its_deed = one.kind in _REASONS and _is_sanction(act)
                links[place] = self._link(one, owner)
                self.for_its_deed = False
        return replace(
            clause,
            subject=subject,
            predicate=predicate,
            adjuncts=adjuncts,
            more=more,
            links=tuple(links[place] for place in range(len(links))),
        )

    def _link(self, link: Link, outer: Nominal | None) -> Link:
        inner = link.clause
        if isinstance(inner, Clause):
            return replace(link, clause=self._clause(inner, outer=outer))
        return replace(link, clause=self._nominal(inner, _Place(_ADJUNCT, outer)))

    def _predicate(self, predicate: Predicate, owner: Nominal | None) -> Predicate:
        if isinstance(predicate, Existing):
            return replace(predicate, phrase=self._nominal(predicate.phrase, _Place(_OBJECT, owner)))
        if isinstance(predicate, Acting):
            return self._act(predicate, owner)
        told = predicate.complement
        if isinstance(told, NounPhrase | Coordination):
            return replace(predicate, complement=self._nominal(told, _Place(_PART, owner)))
        return replace(predicate, complement=self._adjunct(told, owner)) if isinstance(told, Adjunct) else predicate

    def _act(self, act: Acting, owner: Nominal | None) -> Acting:
        obj = act.obj
        if isinstance(obj, NounPhrase | Coordination):
            obj = self._nominal(obj, _Place(_OBJECT, owner, act.verb))
        rank = _OBLIQUE if act.obj is not None or act.passive else _LIKE_OBJECT
        obliques = tuple(
            (word, phrase if isinstance(phrase, Amount) else self._nominal(phrase, _Place(rank, owner)))
            for word, phrase in act.obliques
        )
        content = self._clause(act.content, owner, owner) if act.content is not None else None
        return replace(act, obj=obj, obliques=obliques, content=content)

    def _adjunct(self, adjunct: Adjunct, owner: Nominal | None) -> Adjunct:
        phrase = adjunct.phrase
        if isinstance(phrase, Amount):
            return adjunct
        if isinstance(phrase, Clause):
            return replace(adjunct, phrase=self._clause(phrase, owner, owner))
        rank = 0.0 if adjunct.role in _OF_TIME else _ADJUNCT
        return replace(adjunct, phrase=self._nominal(phrase, _Place(rank, owner)))

    def _nominal(self, nominal: N, place: _Place) -> N:
        if isinstance(nominal, Coordination):
            return replace(nominal, items=tuple(self._phrase(one, place) for one in nominal.items))
        assert isinstance(nominal, NounPhrase)
        return self._phrase(nominal, place)  # type: ignore[return-value]

    def _phrase(self, phrase: NounPhrase, place: _Place) -> NounPhrase:
        if phrase.pronoun in _PRONOUNS:
            return self._pronoun(phrase, place)
        if phrase.determiner is Determiner.ITS:
            phrase = self._owned(phrase, place)
        if phrase.of is not None and phrase.head:
            phrase = replace(phrase, of=self._nominal(phrase.of, _Place(place.rank * 0.4, place.owner)))
        if not phrase.pronoun:
            self.mentions.append(_Mention(phrase, place.rank, self.clauses, self.sentences))
        told = [self._clause(one, phrase, phrase) if one else None for one in (phrase.participle, phrase.relative)]
        adjuncts = tuple(self._adjunct(one, place.owner) for one in phrase.adjuncts)
        return replace(phrase, adjuncts=adjuncts, participle=told[0], relative=told[1])

    def _pronoun(self, phrase: NounPhrase, place: _Place) -> NounPhrase:
        try:
            meant = self._meant(phrase.pronoun in _SEVERAL, place)
            again = _again(meant)
        except UnresolvedError:
            outer = place.owner if place.subject else None
            groundless = phrase.pronoun in _SEVERAL and not any(_may_be(one.phrase, phrase) for one in self.mentions)
            nobody = place.subject and place.verb in {*_BY_SOMEBODY, _TROUBLE}
            nobody |= not place.subject and place.verb in _REPORTED
            self._mislead(groundless or nobody or (isinstance(outer, NounPhrase) and not _may_be(outer, phrase)))
            return self._left_open(phrase)
        key = _key(meant)
        self._mislead(not (place.subject and isinstance(place.owner, NounPhrase) and _key(place.owner) == key))
        near = any(one.sentence == self.sentences and _key(one.phrase) == key for one in self.mentions)
        self.spoken_of.add(key)
        if is_part_of_them(phrase):
            if phrase.amount is not None and (phrase.amount.unit or SPAN.search(phrase.amount.value)):
                return NounPhrase(amount=phrase.amount, of=again)  # "8 % of them"
            return replace(again, determiner=phrase.determiner, amount=phrase.amount, number=phrase.number)
        self.mentions.append(_Mention(meant, place.rank, self.clauses, self.sentences))
        return replace(again, again=near and place.rank in {_SUBJECT, _OBJECT})

    def _left_open(self, phrase: NounPhrase) -> NounPhrase:
        """Return a phrase of a sentence that is only heard as it is; one that is to be said cannot be.

        Raises:
            UnresolvedError: it is to be said.
        """
        if self.listening:
            return phrase
        raise UnresolvedError

    def _mislead(self, does: bool) -> None:
        self.misleading |= does and not self.listening

    def _owned(self, phrase: NounPhrase, place: _Place) -> NounPhrase:
        """Return "its queue" with "its" where the subject owns it, and as "the queue of the broker" where not."""
        several = phrase.theirs
        owner = place.owner
        if owner is not None and _may_own(owner, several=several):
            return phrase
        self._mislead(isinstance(owner, NounPhrase) and not owner.pronoun)
        if phrase.of is not None:  # "its share of the load" has no room for whose it is
            return self._left_open(phrase)
        try:
            meant = self._meant(several, replace(place, rank=_PART, owner=None))
            again = _again(meant)
        except UnresolvedError:
            return self._left_open(phrase)
        self.spoken_of.add(_key(meant))
        return replace(phrase, determiner=Determiner.DEFINITE, theirs=None, of=again)

    def _meant(self, several: bool | None, place: _Place) -> NounPhrase:
        """Return the thing that a pronoun in a place stands for.

        Raises:
            UnresolvedError: none stands out.
        """
        weights: dict[tuple[object, bool], float] = {}
        phrases: dict[tuple[object, bool], NounPhrase] = {}
        others = place.owner.items if isinstance(place.owner, Coordination) else (place.owner,)
        for one in self.mentions:
            phrase = one.phrase
            if several not in {None, _is_several(phrase)} or not _can_be_meant(phrase):
                continue
            if place.subject and place.verb in _BY_SOMEBODY and _kind(phrase) not in _DOERS:
                continue
            if place.subject and place.verb == _TROUBLE and several is False and not _is_trouble(phrase):
                continue
            if not place.subject and any(_is_same(phrase, other) for other in others):
                continue  # "the browser does not accept it" is not about the browser
            key = _key(phrase)
            weights[key] = max(weights.get(key, -9.0), self._weight(one, place))
            phrases[key] = phrase
        if not place.subject and place.verb in _REPORTED and several is False:
            raise UnresolvedError  # "we have to report it"
        if place.subject and isinstance(place.owner, NounPhrase) and place.owner.pronoun in _POINTING:
            raise UnresolvedError  # "this blocks nothing, it is a hint"
        ordered = sorted(weights, key=lambda key: -weights[key])
        done_to = [one.phrase for one in self.mentions if self._is_done_to(one, several=several)]
        if place.subject and done_to and self.for_its_deed:
            return done_to[0]
        open_to_two = place.subject and done_to
        if open_to_two and ordered and ordered[0] not in self.spoken_of:
            raise UnresolvedError  # "the gateway slows the client down after it …"
        if not ordered or (len(ordered) > 1 and weights[ordered[0]] - weights[ordered[1]] < _MARGIN):
            raise UnresolvedError
        return phrases[ordered[0]]

    def _is_done_to(self, mention: _Mention, *, several: bool | None) -> bool:
        """Return whether the clause before has an object that a pronoun may stand for as well as for its subject."""
        near = mention.sentence == self.sentences and mention.clause == self.clauses - 1
        phrase = mention.phrase
        meant = _can_be_meant(phrase) or (self.for_its_deed and _kind(phrase) == "person")
        return near and mention.rank == _OBJECT and several in {None, _is_several(phrase)} and meant

    def _weight(self, mention: _Mention, place: _Place) -> float:
        weight = mention.rank - _SENTENCE_AGO * (self.sentences - mention.sentence)
        weight -= _CLAUSE_AGO * (self.clauses - mention.clause)
        just_before = mention.sentence == self.sentences and mention.clause == self.clauses - 1
        known = _concept(mention.phrase)
        kind = known.kind if known is not None else ""
        if just_before and place.rank == _OBJECT and mention.rank in {_OBJECT, _LIKE_OBJECT}:
            unlike = kind not in _SAID_OF.get(place.verb, {kind}) and not (place.verb in _ENDING and kind in _GOING_ON)
            weight += _DONE_NEXT - (_UNLIKE if unlike else 0.0)
        if mention.rank == place.rank and place.rank in {_SUBJECT, _OBJECT}:
            weight += _ALIKE
        if _key(mention.phrase) in self.spoken_of:
            weight += _SPOKEN_OF
        if kind in _SAID_OF.get(place.verb, ()):
            weight += _FITS
        if place.verb == "exceed" and known is not None and known.id in _LIMITS:
            weight += _EXCEEDED
        if place.verb in _RENEWED and known is not None and known.id in _SECRETS:
            weight += _EXCEEDED
        if known is not None and known.polarity < 0:
            return weight + _MENDS if place.verb in _OF_FAULTS else weight - _GOES_WRONG
        return weight - _HAPPENS if kind == "event" else weight


def _is_sanction(act: Predicate) -> bool:
    return isinstance(act, Acting) and not act.passive and act.verb in _SANCTIONS


def _said_of_subject(predicate: Predicate) -> str:
    if isinstance(predicate, Acting):
        inner = predicate.content
        if predicate.verb in _TROUBLING or (inner is not None and _said_of_subject(inner.predicate) == _TROUBLE):
            return _TROUBLE if not predicate.passive else predicate.verb
        return "" if predicate.obj is not None else predicate.verb
    state = predicate.complement if isinstance(predicate, Being) else None
    if isinstance(state, NounPhrase) and _is_fault(state):
        return _TROUBLE  # "it was a typo"
    return state.concept if isinstance(state, Adjective) else ""


def _is_fault(phrase: NounPhrase) -> bool:
    known = _concept(phrase)
    return known is not None and known.polarity < 0


def _is_trouble(phrase: NounPhrase) -> bool:
    return _is_fault(phrase) or _kind(phrase) == "event"


def _key(phrase: NounPhrase) -> tuple[object, bool]:
    return phrase.head or _whole(phrase), _is_several(phrase)


def _is_same(phrase: NounPhrase, other: NounPhrase | None) -> bool:
    return other is not None and _key(phrase) == _key(other)


def _may_be(phrase: NounPhrase, pronoun: NounPhrase) -> bool:
    return _can_be_meant(phrase) and _is_several(phrase) is (pronoun.pronoun in _SEVERAL)


def _may_own(owner: Nominal, *, several: bool | None) -> bool:
    """Return whether a subject is who owns it: a user has "their password" alone."""
    if several is None:
        return isinstance(owner, Coordination) or not owner.pronoun
    if isinstance(owner, Coordination):
        return several
    if owner.pronoun:
        return owner.pronoun not in _PRONOUNS or (owner.pronoun in _SEVERAL) is several
    loose = owner.determiner in _OF_EACH or _kind(owner) == "person"  # "no node has its key", "their keys"
    return _is_several(owner) is several or (several and loose)


def _whole(phrase: NounPhrase) -> str | Name:
    return phrase.of.head if isinstance(phrase.of, NounPhrase) else ""


def _concept(phrase: NounPhrase) -> lexicon.Concept | None:
    return lexicon.concepts().get(("nouns", str(phrase.head or _whole(phrase))))


def _kind(phrase: NounPhrase) -> str:
    known = _concept(phrase)
    return known.kind if known is not None else ""


def _can_be_meant(phrase: NounPhrase) -> bool:
    if not (phrase.head or _whole(phrase)) or phrase.determiner in _NOT_THERE or phrase.head == "rest":
        return False
    kind = _kind(phrase)
    return kind not in _NEVER_MEANT and not (kind == "person" and not _is_several(phrase))


def _is_several(phrase: NounPhrase) -> bool:
    if phrase.pronoun:
        return phrase.pronoun in _SEVERAL
    if not phrase.head and phrase.amount is not None:
        return phrase.amount.value != "1"
    return phrase.number is Number.PLURAL


def _again(phrase: NounPhrase) -> NounPhrase:
    """Return how a thing is called the second time: "the retry queue" for "a retry queue on node 7".

    Raises:
        UnresolvedError: it has no words but a protected span, which cannot come twice.
    """
    several = _is_several(phrase)
    some = phrase.amount is not None or phrase.determiner not in _WHOLE
    if not phrase.head and isinstance(phrase.of, NounPhrase):
        phrase, some = phrase.of, True
    if isinstance(phrase.head, Name):
        if SPAN.search(phrase.head.text) or several:
            raise UnresolvedError
        return NounPhrase(phrase.head)
    number = Number.PLURAL if several else Number.MASS if phrase.number is Number.MASS else Number.SINGULAR
    return NounPhrase(
        phrase.head,
        number=number,
        determiner=Determiner.THIS if some and several else Determiner.DEFINITE,
        adjectives=tuple(one for one in phrase.adjectives if one.concept in _TELLING_APART),
        modifiers=tuple(one for one in phrase.modifiers if not any(isinstance(node, Name) for node in walk(one))),
    )
