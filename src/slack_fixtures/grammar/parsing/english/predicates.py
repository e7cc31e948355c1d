"""English predicates: what follows "be", and finite verbs with tense, modality and negation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
    Modal,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.lexicon import concept
from slack_fixtures.grammar.parsing.english.tables import (
    AUXILIARIES,
    BE,
    DO,
    EVENTS,
    GRADING,
    HAVE,
    HELPERS,
    LAGGING,
    MODALS,
    PROCESSES,
    UNITS,
)
from slack_fixtures.grammar.parsing.english.trees import (
    is_free,
    is_resource,
    is_wish,
    needed,
    seen,
    strayed,
    takes_bare_object,
)
from slack_fixtures.grammar.parsing.english.verbs import VerbPhrases
from slack_fixtures.grammar.parsing.reading import Found, best, rule
from slack_fixtures.grammar.parsing.tables import BEYOND, word_set
from slack_fixtures.grammar.parsing.trees import is_passive, noun_kind, only_amount

_SUPPLIES = word_set("fuel staff stock paper ink toner water coolant money credit budget supply people spare_part")
_OF_WORK = {"automatically", "manually"}  # adverbs of what is done, not of how it is
_MOVES = {"higher": "increase", "lower": "decrease", "larger": "increase", "smaller": "decrease"}
_LEVELS_REACHED = {"low", "high", "slow"}
_FREE_BEHIND = {"left", "remaining", "free", "available"}
_RUNNING = {("runs", False), ("run", True)}
_LAGS = {
    **dict.fromkeys(("runs", "lags", "falls", "trails"), (False, Tense.PRESENT)),
    **dict.fromkeys(("run", "lag", "fall", "trail"), (True, Tense.PRESENT)),
    **dict.fromkeys(("ran", "lagged", "fell", "trailed"), (None, Tense.PAST)),
}
_LOOKS = {  # number and tense
    "looks": (False, Tense.PRESENT),
    "look": (True, Tense.PRESENT),
    "looked": (None, Tense.PAST),
    "seems": (False, Tense.PRESENT),
    "seem": (True, Tense.PRESENT),
}
_BACK = {"online", "up", ",", ";", ".", "and", "but", "after", "since", "now", "at"}
_OUTCOMES = word_set(
    "paid blocked closed renewed replaced disabled suspended throttled locked stopped paused cancelled rolled_back "
    "merged archived published shipped delivered billed charged"
)
_SLIP = 1.2  # cost of "the connections is"
_SINGULAR = {"is", "isn't", "was", "wasn't", "has", "hasn't", "does", "doesn't"}
_PLURAL = {"are", "aren't", "have", "haven't", "do", "don't"}  # "were" is said of one thing too, in wishes
_BEFALLING = {"expire", "end", "run_out", "increase", "rise", "fall", "decrease", "grow"}
_ABLE = {"able", "unable", "likely", "unlikely", "about"}


def _is_supply(phrase: NounPhrase) -> bool:
    """Return whether one can be low on something: "space is low on the disk" tells where."""
    if phrase.determiner is not Determiner.NONE or phrase.names or phrase.head in {"disk", "volume", "partition"}:
        return False
    return noun_kind(phrase) == "resource" or phrase.head in _SUPPLIES


def _lagging(amount: Amount) -> Clause:
    return Clause(None, Acting("lag"), progressive=True, adjuncts=(Adjunct(Role.BY, amount),))


def _delayed(amount: Amount) -> Clause:
    delay = NounPhrase("delay", determiner=Determiner.INDEFINITE, of=NounPhrase(amount=amount))
    return Clause(None, Acting("have", obj=delay))


def _trailing(other: Nominal, amount: Amount) -> Clause:
    return Clause(None, Acting("trail", obj=other, obliques=(("by", amount),)))


def _is_outcome(clause: Clause) -> bool:
    """Return whether a state is what somebody will bring about: "will be paid"."""
    state = clause.predicate.complement if isinstance(clause.predicate, Being) else None
    return isinstance(state, Adjective) and (state.concept in EVENTS or state.concept in _OUTCOMES)


def _spread(clause: Clause) -> Clause:
    """Give both predicates of "is neither full nor slow" the tense and the modality of their verb."""
    if not clause.more:
        return clause
    alike = tuple(replace(one, tense=clause.tense, modal=clause.modal) for one in clause.more)
    return replace(clause, more=alike)


_MODALITIES: Mapping[str, tuple[Modal | None, bool, Tense, tuple[str, ...]]] = {
    "unable": (Modal.CAN, True, Tense.PRESENT, ()),
    "able": (Modal.CAN, False, Tense.PRESENT, ()),
    "likely": (None, False, Tense.FUTURE, ("likely",)),
    "unlikely": (None, True, Tense.FUTURE, ("likely",)),
    "bound": (None, False, Tense.FUTURE, ()),
    "going": (None, False, Tense.FUTURE, ()),
    "about": (None, False, Tense.FUTURE, ("soon",)),
    "supposed": (Modal.SHOULD, False, Tense.PRESENT, ()),
    "meant": (Modal.SHOULD, False, Tense.PRESENT, ()),
    "set": (None, False, Tense.FUTURE, ()),
    "scheduled": (None, False, Tense.FUTURE, ()),
    "due": (None, False, Tense.FUTURE, ()),
}
"""What an adjective before "to" and a verb says of the verb: modality, denial, tense and adverbs."""


class Predicates(VerbPhrases):
    """What is said of a subject."""

    @rule
    def finite(self, place: int, several: bool | None = None) -> list[Found[Clause]]:
        """A finite verb phrase; the clause has no subject yet. Several with "and" become ``more``.

        Args:
            place: where it begins.
            several: whether the subject is plural, with which the verb agrees; None where nobody can say.
        """
        found: list[Found[Clause]] = []
        for cost, end, clause in self.one_finite(place, several):
            found.append((cost, end, clause))
            open_lists: list[Found[Clause]] = [(cost, end, clause)]
            for _ in range(3):
                longer: list[Found[Clause]] = []
                for so_far, stop, tree in open_lists:
                    begin = stop + 1 if self.starts(stop, ",") else stop
                    joint = self.words[begin]
                    if joint in {"and", "or", "but"} and not (tree.more and joint == "but"):
                        for more, last, further in self._further(begin + 1, clause, several, joint):
                            if further.subject is not None:
                                continue  # "and is 95 % full" is told of a share
                            both = (replace(further, more=()), *further.more)
                            grown = replace(tree, more=(*tree.more, *both), joint=joint)
                            found.append((so_far + more + 0.1, last, grown))
                    elif begin > stop:
                        for more, last, further in self._further(begin, clause, several, ","):
                            longer.append((so_far + more - 0.3, last, replace(tree, more=(*tree.more, further))))
                            then = self.starts(begin, "then") and further.tense is Tense.PAST is tree.tense
                            if (
                                then or self.words[begin] in HELPERS
                            ):  # "has been high for an hour, is currently at 95 %"
                                after = tuple(one for one in further.adverbs if one != "then" or not then)
                                loose = replace(tree, more=(*tree.more, replace(further, adverbs=after)), joint="and")
                                found.append((so_far + more + 0.5, last, loose))
                open_lists = best(longer)
        return found

    @rule
    def one_finite(self, place: int, several: bool | None = None) -> list[Found[Clause]]:
        """One finite verb phrase; see ``finite``."""
        found: list[Found[Clause]] = []
        for cost, start, adverbs in self.adverbs(place):
            for more, end, clause in self._finite_core(start, several):
                tree = replace(clause, adverbs=(*adverbs, *clause.adverbs)) if adverbs else clause
                if isinstance(tree.predicate, Acting) and tree.predicate.verb == "appear_to":
                    done = seen(tree)
                    if done is None:
                        continue
                    tree = done
                found.append((cost + more + strayed(adverbs), end, _spread(tree)))
        return found

    @rule
    def after_be(self, place: int) -> list[Found[Clause]]:
        """What follows a form of "be"; the caller sets the tense."""
        found: list[Found[Clause]] = []
        if self.starts(place, "neither") and "nor" in self.words[place:]:
            found.extend(self._neither_is(place + 1))
        for cost, start, adverbs in self.adverbs(place):
            negated = self.starts(start, "not")
            begin = start + negated
            if self.starts(begin, "either") and not negated and "or" in self.words[begin:]:
                begin += 1  # "is either stuck or slow"
            for more, middle, later in self.adverbs(begin):
                both = (*adverbs, *later)
                base_cost = cost + more + (0.1 if any(concept("adverbs", one).kind in GRADING for one in both) else 0)
                for found_cost, end, clause in self._predicates(middle):
                    tree = replace(clause, adverbs=(*both, *clause.adverbs), negated=negated or clause.negated)
                    found.append((base_cost + found_cost, end, tree))
        return found

    def _neither_is(self, place: int) -> Iterator[Found[Clause]]:
        """Read "neither mounted nor formatted": not the one and not the other."""
        for cost, end, first in self._predicates(place):
            if not self.starts(end, "nor") or first.modal or first.negated or first.subject is not None:
                continue
            for more, stop, second in self._predicates(end + 1):
                if not (second.modal or second.negated or second.subject is not None):
                    yield cost + more, stop, replace(first, negated=True, more=(replace(second, negated=True),))

    def used_up(self, place: int) -> Iterator[Found[Clause]]:
        """Read "out of disk space", "low on paper" and "down to one node": it has run out, or nearly so."""
        if self.starts(place, "out", "of") and not self.starts(place + 2, "order"):
            for cost, end, nominal in self.nominal_simple(place + 2):
                if not is_resource(nominal):
                    continue
                act = Acting("run_out_of", obliques=(("of", nominal),))
                yield from self.finished(cost + 0.7, end, Clause(None, act, tense=Tense.PERFECT))
        if self.starts(place, "running") and self.words[place + 1] in _LEVELS_REACHED:
            for cost, end, adjective in self.adjective(place + 1):
                if not self.starts(end, "on"):  # "stock running low"
                    yield from self.finished(cost - 0.4, end, Clause(None, Being(adjective)))
        yield from self._running_low(place)

    def _running_low(self, place: int) -> Iterator[Found[Clause]]:
        """Read "low on disk space" and "short on staff": little of it is left."""
        if self._is_short_on(place):
            for cost, end, nominal in self.nominal_simple(place + 2):
                if (
                    isinstance(nominal, NounPhrase)
                    and not nominal.names
                    and (is_resource(nominal) or _is_supply(nominal))
                ):
                    act = Acting("run_low_on", obliques=(("on", nominal),))
                    yield from self.finished(cost - 0.4, end, Clause(None, act, progressive=True))

    def _is_short_on(self, place: int) -> bool:
        before = self.words[place - 1] if place else ""
        short = self.words[place] in {"low", "short"} and self.starts(place + 1, "on")
        return short and before not in {"run", "runs", "ran", "running", "getting", "gets", "get", "critically", "very"}

    def changed(self, place: int) -> Iterator[Found[Clause]]:
        """Read "up 40 %", "down to 5 GB" and "down from 80 to 20": it has risen or fallen."""
        yield from self._by_so_much(place)
        verb = {"up": "increase", "down": "decrease"}.get(self.words[place], "")
        if not verb:
            return
        told: list[Found[Acting]] = []
        for cost, end, amount in self.amount(place + 1):
            if self.is_share(amount) or (amount.unit and not self.is_time(amount)):
                told.append((cost, end, Acting(verb, obliques=(("by", amount),))))
        if self.starts(place, "down", "to"):  # "up to 5 s" is a limit
            told.extend((cost, end, Acting(verb, obliques=(("to", to),))) for cost, end, to in self.amount(place + 2))
        if self.starts(place + 1, "from") and self.value(place + 2) is not None:
            told.append((0.0, place + 1, Acting(verb)))
        if self.starts(place, "down", "to"):
            yield from self._only_left(place + 2)
        for cost, end, act in told:
            for more, stop, other in self._since_then(end):
                then = Clause(None, act, tense=Tense.PERFECT, adjuncts=(Adjunct(Role.COMPARED, other),))
                yield cost + more - 0.9, stop, then
            for more, stop, clause in self.finished(cost, end, Clause(None, act, tense=Tense.PERFECT)):
                if stop > place + 1:
                    yield more - 0.2, stop, clause

    def _only_left(self, place: int) -> Iterator[Found[Clause]]:
        """Read "down to one controller": only one is left."""
        for cost, end, rest in self.nominal_simple(place):
            amount = rest.amount if isinstance(rest, NounPhrase) and rest.determiner is Determiner.NONE else None
            if not isinstance(rest, NounPhrase) or not isinstance(rest.head, str) or amount is None:
                continue
            if rest.head and not amount.unit and noun_kind(rest) not in {"measure", "unit"}:
                few = replace(rest, amount=replace(amount, relation=Relation.ONLY))
                yield from self.finished(cost - 0.3, end, Clause(None, Acting("have", obj=few)))

    def _since_then(self, place: int) -> Iterator[Found[NounPhrase]]:
        """Read "on last Monday" and "on the previous week" behind so much more: the time with which one compares."""
        for cost, end, adjunct in self.adjunct(place + 1) if self.starts(place, "on") else ():
            phrase = adjunct.phrase
            if adjunct.role is Role.WHEN and isinstance(phrase, NounPhrase) and phrase.adjectives:
                yield cost, end, phrase
        start = place + 1 + self.starts(place + 1, "the")
        if self.starts(place, "on") and self.words[start] == "previous" and self.words[start + 1] in UNITS:
            previous = (Adjective("previous"),)
            yield 0.0, start + 2, NounPhrase(self.words[start + 1], determiner=Determiner.DEFINITE, adjectives=previous)

    def behind(self, place: int) -> Iterator[Found[Clause]]:
        """Read "12 % behind", "2 hours behind schedule", "behind by 5 minutes" and "5 minutes behind the primary"."""
        for cost, end, amount in self.amount(place):
            if self.starts(end, "behind"):
                start = end + 1 + self.starts(end + 1, "schedule")
                yield from self.finished(cost, start, _lagging(amount))
                for more, stop, other in self.nominal_simple(end + 1) if start == end + 1 else ():
                    yield from self.finished(cost + more - 0.1, stop, _trailing(other, amount))
        for cost, end, counted in self.phrase(place):  # "500 messages behind"
            if self.starts(end, "behind") and counted.amount is not None and isinstance(counted.head, str):
                lag = NounPhrase("lag", determiner=Determiner.INDEFINITE, of=counted)
                yield from self.finished(cost + 0.1, end + 1, Clause(None, Acting("have", obj=lag)))
        if self.starts(place, "late", "by"):
            for cost, end, amount in self.amount(place + 2):
                yield from self.finished(cost - 0.6, end, _delayed(amount))
        if self.starts(place, "behind", "by"):
            for cost, end, amount in self.amount(place + 2):
                yield from self.finished(cost, end, _lagging(amount))
        elif self.starts(place, "behind"):
            for cost, middle, other in self.nominal_simple(place + 1):
                for more, end, amount in self.amount(middle + 1) if self.starts(middle, "by") else ():
                    yield from self.finished(cost + more - 0.1, end, _trailing(other, amount))

    def _able(self, place: int) -> Iterator[Found[Clause]]:
        """Read "unable to start", "about to expire"."""
        if not self.starts(place + 1, "to") or self.words[place] not in _MODALITIES:
            return
        modal, negated, tense, adverbs = _MODALITIES[self.words[place]]
        for cost, end, clause in self.verb(place + 2, "base"):
            act = clause.predicate
            if self.starts(place, "scheduled") and place > 1 and self.words[place - 2] in {"which", "that", "who"}:
                continue  # "editions which are scheduled to be published"
            if self.starts(place, "set") and not (isinstance(act, Acting) and act.verb in _BEFALLING):
                continue  # "is set to start automatically" may be a setting
            told = replace(clause, modal=modal, negated=negated, tense=tense, adverbs=(*adverbs, *clause.adverbs))
            yield cost, end, told

    def _predicates(self, place: int) -> Iterator[Found[Clause]]:
        for cost, end, adjective in self.adjectives(place):
            if isinstance(adjective, Adjective) and (adjective.negated or self.is_doing(end - 1)):
                continue
            if isinstance(adjective, Adjective) and adjective.concept in _ABLE and self.starts(end, "to"):
                continue  # "unable to start" is a modality, read below
            event = 0.5 if isinstance(adjective, Adjective) and adjective.concept in EVENTS | PROCESSES else 0.0
            yield from self.finished(cost + event, end, Clause(None, Being(adjective)))
        yield from self._cleft(place)
        yield from self.nearly_gone(place)
        yield from (*self._so_much(place), *self.returned(place), *self._left(place), *self._meant(place))
        for cost, end, clause in self.verb(place, "ing"):
            yield cost + 0.05, end, replace(clause, progressive=True)
        state = 0.4 if self.is_state(place) else 0.1
        for cost, end, clause in self.verb(place, "passive"):
            by = any(adjunct.role in {Role.BY, Role.MEANS} for adjunct in clause.adjuncts)
            yield cost + (-0.2 if self._is_process(place, clause) else 0.0 if by else state), end, clause
        if self.starts(place, "being"):
            for cost, end, clause in self.verb(place + 1, "passive"):
                yield cost, end, replace(clause, progressive=True)
        yield from self._able(place)
        for cost, end, adjunct in self.adjunct(place):
            if adjunct.role is Role.BEHIND and isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.pronoun:
                continue  # "may be behind it" tells a cause
            if self.words[place] in {"using", "given", "longer"}:
                continue
            if adjunct.role not in {Role.PURPOSE, Role.PER, Role.THAN, Role.OUT_OF}:
                yield from self.finished(cost + 0.1, end, Clause(None, Being(_where(adjunct))))
        yield from self._so_many(place)
        if self.starts(place, "enough"):
            yield from self.finished(0.3, place + 1, Clause(None, Being(Adjective("sufficient"))))
        yield from (*self.behind(place + (self.words[place] in LAGGING)), *self.used_up(place))
        for words, side in ((("greater", "than"), Role.ABOVE), (("less", "than"), Role.BELOW)):
            if self.starts(place, *words):
                for cost, end, nominal in self.nominal_simple(place + 2):
                    yield from self.finished(cost, end, Clause(None, Being(Adjunct(side, nominal))))
        yield from self._being_something(place)

    def _is_process(self, place: int, clause: Clause) -> bool:
        """Return whether a participle tells what goes on: "are renewed automatically", "is restarted every hour"."""
        again = any(adjunct.role in {Role.TIMES, Role.EVERY} for adjunct in clause.adjuncts)
        how = any(adverb in _OF_WORK or concept("adverbs", adverb).kind == "frequency" for adverb in clause.adverbs)
        return (again or how) and "was" not in self.words[:place] and "were" not in self.words[:place]

    def _so_many(self, place: int) -> Iterator[Found[Clause]]:
        """Read an amount that is reached, passed or late: "is 5 ms", "is above 90 %", "is 3 days old"."""
        for cost, end, amount in self.amount(place):
            if self.starts(end, "old") or self.starts(end, "behind"):
                continue  # "is 12 % behind the plan" lags
            if self.starts(end, "late"):
                yield from self.finished(cost, end + 1, _delayed(amount))
                continue
            if amount.relation in BEYOND and self.words[place] not in {">", "<"}:
                side = BEYOND[amount.relation]
                bare = replace(amount, relation=Relation.EXACTLY)
                yield from self.finished(cost - 0.1, end, Clause(None, Being(Adjunct(side, bare))))
                for more, stop, noted in self._noted(end, bare):
                    yield from self.finished(cost + more, stop, Clause(None, Being(Adjunct(side, noted))))
            elif not self.is_signed(amount):
                yield from self.finished(cost, end, Clause(None, Being(amount)))
        for cost, end, amount in self.amount(place):
            if self.is_share(amount) and self.words[end] in {"full", "used", "free"}:
                for more, stop, told in self.adjective(end):
                    being = Being(Adjective({"full": "used"}.get(told.concept, told.concept)))
                    share = NounPhrase(amount=amount)
                    yield from self.finished(cost + more - 0.2, stop, Clause(share, being))
            if self.is_time(amount) and self.starts(end, "old"):
                yield from self.finished(cost - 0.2, end + 1, Clause(NounPhrase("age"), Being(amount)))
        for cost, end, adjunct in self.times(place):
            if adjunct.role is Role.TIMES:  # "is 3 times higher than usual"
                for more, stop, adjective in self.adjective(end):
                    if adjective.degree == "comparative":
                        multiplied = Clause(None, Being(adjective), adjuncts=(adjunct,))
                        yield from self.finished(cost + more, stop, multiplied)

    def _is_given(self, place: int, nominal: Nominal) -> bool:
        """Return whether what is done for somebody was taken for a kind of thing: "are offered new patches"."""
        told = nominal.participle if isinstance(nominal, NounPhrase) else None
        return told is not None and is_passive(told) and not told.adjuncts and self.is_inflected(place)

    def _by_so_much(self, place: int) -> Iterator[Found[Clause]]:
        """Read "is 40 % lower than last week": it has fallen so much."""
        for cost, end, amount in self.amount(place):
            verb = _MOVES.get(self.words[end], "") if self.is_share(amount) else ""
            for more, stop, adjunct in self.adjunct(end + 1) if verb else ():
                if adjunct.role is Role.COMPARED:
                    moved = Acting(verb, obliques=(("by", amount),))
                    yield cost + more, stop, Clause(None, moved, tense=Tense.PERFECT, adjuncts=(adjunct,))

    def _being_something(self, place: int) -> Iterator[Found[Clause]]:
        for cost, end, nominal in self.nominal(place):
            if only_amount(nominal) is not None or self.starts(place, "set", "to") or self.starts(place, "given"):
                continue  # "was given access"
            told = replace(nominal, adjuncts=()) if isinstance(nominal, NounPhrase) else None
            if self.is_ing(place) and told is not None and told == NounPhrase(told.head, Number.MASS):
                continue  # "is throttling"
            single = told is not None and told == NounPhrase(told.head, Number.SINGULAR)
            if single and any(stop == end for stop, _ in self.entries(place, "adjectives")):
                continue  # "is fine"
            if self.starts(end, "behind") and self.value(place) is not None:
                continue
            if self._is_given(place, nominal):
                continue
            yield from self.finished(cost + 0.3, end, Clause(None, Being(nominal)))

    def _cleft(self, place: int) -> Iterator[Found[Clause]]:
        """Read "is the one causing the alerts": it causes them."""
        if self.starts(place, "the", "one"):
            for cost, end, clause in self.verb(place + 2, "ing"):
                yield cost + 0.2, end, replace(clause, progressive=True)

    def _left(self, place: int) -> Iterator[Found[Clause]]:
        """Read "left enabled": it remained so."""
        for cost, end, adjective in self.adjectives(place + 1) if self.starts(place, "left") else ():
            yield from self.finished(cost + 0.1, end, Clause(None, Being(adjective, remain=True)))

    def _meant(self, place: int) -> Iterator[Found[Clause]]:
        """Read "on purpose" as intentional."""
        if self.starts(place, "on", "purpose"):
            yield from self.finished(0.1, place + 2, Clause(None, Being(Adjective("intentional"))))

    def nearly_gone(self, place: int) -> Iterator[Found[Clause]]:
        """Read "running low" as what is low."""
        if self.starts(place, "running", "low") and not self.starts(place + 2, "on"):
            yield from self.finished(0.0, place + 2, Clause(None, Being(Adjective("low"))))

    def returned(self, place: int) -> Iterator[Found[Clause]]:
        """Read "back online": available again."""
        if self.starts(place, "back") and (place + 1 == self.size or self.words[place + 1] in _BACK):
            begin = place + 1 + (self.words[place + 1] in {"online", "up"})
            yield from self.finished(0.1, begin, Clause(None, Being(Adjective("available")), adverbs=("again",)))

    def _so_much(self, place: int) -> Iterator[Found[Clause]]:
        """Read "so slow that requests fail": very slow, so they do."""
        if not self.starts(place, "so"):
            return
        for cost, end, adjective in self.adjective(place + 1):
            if adjective.degree == "positive" and self.starts(end, "that"):
                for more, stop, result in self.clause(end + 1):
                    very = replace(adjective, adverbs=("very", *adjective.adverbs))
                    yield cost + more, stop, Clause(None, Being(very), links=(Link(LinkKind.SO, result),))

    def _noted(self, place: int, amount: Amount) -> Iterator[Found[NounPhrase]]:
        """Read what stands in parentheses behind an amount in the middle of a sentence."""
        if self.starts(place, "("):
            for cost, end, aside in self.aside(place):
                if end < self.size:
                    yield cost + 0.1, end, NounPhrase(amount=amount, aside=aside)

    def _further(self, place: int, first: Clause, several: bool | None, joint: str) -> Iterator[Found[Clause]]:
        if first.negated and joint != "but":  # "is not scheduled or ready" denies both
            if self.words[place] in AUXILIARIES or joint != "or":
                yield from self.one_finite(place, several)
            return
        if joint in {"or", "but"} or self.starts(place, "not"):
            yield from self._still_being(place, first)
        if not (first.modal or first.tense is Tense.FUTURE):
            for cost, end, clause in self.one_finite(place, several):
                turned = first.tense is Tense.PRESENT and clause.tense is Tense.PAST
                if not (turned and takes_bare_object(clause)):  # "is dropping samples with … but duplicated timestamps"
                    yield cost, end, clause
        else:  # "may fail and lose data": the second verb stands under the modal too
            if self.words[place] in AUXILIARIES:
                yield from self.one_finite(place, several)
            ordered = joint == "but" and self.starts(place - 2, ",")  # "it may be planned, but ask the owner"
            for cost, end, clause in self.verb(place, "base") if not ordered else ():
                yield cost, end, replace(clause, modal=first.modal, tense=first.tense)
        if first.tense is Tense.PERFECT:
            for cost, end, clause in self.perfect(place):
                yield cost + 0.1, end, replace(clause, modal=first.modal, tense=first.tense)
        if is_passive(first):
            for cost, end, clause in self.verb(place, "passive"):
                tree = replace(clause, modal=first.modal, tense=first.tense, progressive=first.progressive)
                yield cost + 0.1, end, tree
        if first.progressive and joint != ",":  # ", indicating a leak" is said of the whole
            for cost, end, clause in self.verb(place, "ing"):
                yield cost + 0.1, end, replace(clause, modal=first.modal, tense=first.tense, progressive=True)

    def _still_being(self, place: int, first: Clause) -> Iterator[Found[Clause]]:
        """Read what shares its form of "be" with the predicate before it: "is down or not reachable"."""
        being = first.predicate
        plain = isinstance(being, Being) and not (being.become or being.remain)
        if not plain and not (first.progressive and isinstance(being, Acting)) and not is_passive(first):
            return
        for cost, end, clause in self.after_be(place):
            then = clause.predicate
            if clause.modal or clause.tense is not Tense.PRESENT:
                continue
            if first.tense is Tense.PERFECT and clause.adjuncts:
                continue  # "has been down or unreachable for an hour": both have lasted
            doing = plain and isinstance(then, Acting) and (clause.progressive or then.passive)
            if doing or (isinstance(then, Being) and isinstance(then.complement, Adjective | Adjunct | tuple)):
                yield cost, end, replace(clause, modal=first.modal, tense=first.tense)

    def _finite_core(self, place: int, several: bool | None) -> Iterator[Found[Clause]]:
        word = self.words[place]
        if (several and word in _SINGULAR) or (several is False and word in _PLURAL):
            yield from ((cost + _SLIP, end, tree) for cost, end, tree in self._finite_core(place, None))
            return
        if word in BE:
            tense, negated = BE[word]
            for cost, end, clause in self.changed(place + 1) if not negated else ():
                yield cost, end, clause if tense is Tense.PRESENT else replace(clause, tense=tense)
            for cost, end, clause in self.after_be(place + 1):
                planned = clause.tense is Tense.FUTURE or clause.modal is Modal.SHOULD
                if planned and tense is Tense.PAST:
                    continue  # "was about to expire", "was supposed to finish": nobody knows whether it did
                yield (
                    cost,
                    end,
                    replace(
                        clause,
                        tense=clause.tense if clause.tense is Tense.FUTURE else tense,
                        negated=negated or clause.negated,
                    ),
                )
        elif word in HAVE:
            tense, negated = HAVE[word]
            told = Tense.PAST if tense is Tense.PAST else Tense.PERFECT  # "had been down" was over already
            start = place + 1
            for cost, middle, adverbs in self.adverbs(start):
                no = negated or self.starts(middle, "not")
                begin = middle + (1 if self.starts(middle, "not") else 0)
                for more, late, later in self.adverbs(begin):
                    extra = (*adverbs, *later)
                    if self.starts(late, "been"):
                        for been_cost, end, clause in self.after_be(late + 1):
                            yield (
                                cost + more + been_cost,
                                end,
                                replace(
                                    clause,
                                    tense=told,
                                    negated=no or clause.negated,
                                    adverbs=(*extra, *clause.adverbs),
                                ),
                            )
                    if self.words[late] in {"fallen", "lagged"} and not no:
                        yield from self._fallen_behind(cost + more, late + 1, extra)
                    for verb_cost, end, clause in self.verb(late, "pp"):
                        if not (no and clause.negated):
                            tree = replace(clause, tense=told, negated=no or clause.negated)
                            yield cost + more + verb_cost, end, replace(tree, adverbs=(*extra, *clause.adverbs))
            if not negated:
                yield from self._owning(place, tense)
            if self.starts(start, "yet", "to") and tense is Tense.PRESENT and not negated:  # has not done so yet
                for cost, end, clause in self.verb(start + 2, "base"):
                    if clause.modal is None and not clause.negated and not clause.more:
                        yield (
                            cost,
                            end,
                            replace(clause, tense=Tense.PERFECT, negated=True, adverbs=("yet", *clause.adverbs)),
                        )
            if self.starts(start, "to") and not negated:
                for cost, end, clause in self.verb(start + 1, "base"):
                    yield cost, end, replace(clause, modal=Modal.MUST, tense=tense)
        elif word in MODALS:
            yield from self._under_modal(place)
        elif word in DO:
            yield from self._not_doing(place)
        else:
            yield from self._owed(place, several)
        if self.starts(place + 1, "close", "to") and (word, several) in _RUNNING:  # "runs close to its limit"
            yield from self.after_be(place + 1)
        if word in _LAGS and _LAGS[word][0] in {several, None}:
            for cost, end, clause in self.behind(place + 1):
                yield cost, end, replace(clause, tense=_LAGS[word][1])
        if self.starts(place, "never"):
            for cost, end, clause in self.one_finite(place + 1, several):
                yield cost, end, replace(clause, negated=True, adverbs=("never", *clause.adverbs))
        for form, tense in (("s", Tense.PRESENT), ("base", Tense.PRESENT), ("past", Tense.PAST)):
            if (form == "base" and (word == "be" or several is False)) or (form == "s" and several):
                continue
            named = self.is_plural_noun(place) if form == "s" else form == "base" and self.is_noun(place)
            titled = 0.7 if named and not self.end_mark else 0.0
            for cost, end, clause in self.verb(place, form):
                stray = 0.8 if form == "past" and not self.end_mark and takes_bare_object(clause) else 0.0
                more = titled + stray + (0.1 if form == "base" else 0.0)
                yield cost + more, end, replace(clause, tense=tense)

    def _fallen_behind(self, cost: float, place: int, adverbs: tuple[str, ...]) -> Iterator[Found[Clause]]:
        """Read "has fallen 5 seconds behind the primary": it is."""
        for more, end, clause in self.behind(place) if self.kind(place) == "span" else ():
            yield cost + more, end, replace(clause, adverbs=(*adverbs, *clause.adverbs))

    def _not_doing(self, place: int) -> Iterator[Found[Clause]]:
        """Read "does not start"."""
        tense, negated = DO[self.words[place]]
        no = self.starts(place + 1, "not")
        for cost, start, adverbs in self.adverbs(place + 1 + no) if negated or no else ():
            for more, end, clause in self.verb(start, "base"):
                if not clause.negated:
                    tree = replace(clause, negated=True, tense=tense, adverbs=(*adverbs, *clause.adverbs))
                    yield cost + more, end, tree

    def _owed(self, place: int, several: bool | None) -> Iterator[Found[Clause]]:
        """Read "needs to be replaced", "need not wait", "used to be empty" and "looks like an attack"."""
        word = self.words[place]
        if word in {"needs", "need"} and self.starts(place + 1, "to"):
            for cost, end, clause in self.verb(place + 2, "base"):
                yield cost, end, replace(clause, modal=Modal.MUST)
        elif word in {"needs", "need", "requires", "require"}:
            yield from self._to_be_done_to(place + 1)
            if self.starts(place, "need", "not"):
                for cost, end, clause in self.verb(place + 2, "base"):
                    if clause.modal is None and not clause.negated:
                        yield cost, end, Clause(None, Acting("need_to", content=clause), negated=True)
        elif self.starts(place, "used", "to"):
            for cost, end, clause in self.verb(place + 2, "base"):
                if clause.modal is None:
                    yield cost, end, replace(clause, tense=Tense.PAST, adverbs=("previously", *clause.adverbs))
        elif word in _LOOKS:
            yield from self._looking(place, several)

    def _looking(self, place: int, several: bool | None) -> Iterator[Found[Clause]]:
        """Read "looks like an attack" as what it apparently is."""
        number, tense = _LOOKS[self.words[place]]
        start = place + 1 + self.starts(place + 1, "very", "much")
        if not self.starts(start, "like") or number not in {several, None}:
            return
        for cost, end, nominal in self.full(start + 1):
            one = nominal.determiner is Determiner.INDEFINITE and nominal.relative is None
            if one or (
                nominal.determiner is Determiner.NONE and nominal.number is not Number.SINGULAR and nominal.head
            ):
                yield cost, end, Clause(None, Being(nominal), tense=tense, adverbs=("apparently",))

    def _to_be_done_to(self, place: int) -> Iterator[Found[Clause]]:
        """Read "needs replacing": must be replaced."""
        for end, entry in self.entries(place, "verbs"):
            frame = entry.concept.frame
            if entry.form == "ing" and frame and frame[0].name == "obj" and all(slot.optional for slot in frame[1:]):
                act = Clause(None, Acting(entry.concept.id, passive=True), modal=Modal.MUST)
                yield from self.finished(entry.cost + 0.1, end, act)

    def _under_modal(self, place: int) -> Iterator[Found[Clause]]:
        word = self.words[place]
        modal, negated, tense = MODALS[word]
        start = place + 1
        for cost, middle, adverbs in self.adverbs(start):
            no = negated or self.starts(middle, "not")
            if no and word == "could":  # "could not connect": it was unable to
                modal, tense = Modal.CAN, Tense.PAST
            begin = middle + (1 if self.starts(middle, "not") else 0)
            for more, end, clause in self.verb(begin, "base"):
                if word == "would" and (no or is_wish(clause)):
                    continue  # "would not start" yesterday, "would like", "would have to"
                owed = None if no else needed(clause)
                if owed is not None and (modal is Modal.MAY or word == "will"):  # "may need to be restarted"
                    unsure = ("possibly",) if modal is Modal.MAY else ()
                    state = 0.5 if isinstance(owed.predicate, Being) else 0.0  # rather "be restarted" than "be full"
                    yield cost + more + state, end, replace(owed, adverbs=(*unsure, *adverbs, *owed.adverbs))
                    continue
                unable = clause.modal is Modal.CAN and not (clause.negated and no)
                if unable and modal is Modal.MAY:  # "may be unable to connect"
                    later = ("possibly", *adverbs, *clause.adverbs)
                    yield cost + more, end, replace(clause, negated=no or clause.negated, adverbs=later)
                    continue
                if (clause.modal is not None and not (unable and word == "will")) or (clause.negated and no):
                    continue  # two modalities that no tree holds
                tree = replace(
                    clause,
                    modal=modal or clause.modal,
                    negated=no or clause.negated,
                    tense=tense,
                    adverbs=(*adverbs, *clause.adverbs),
                )
                late = 0.45 if word in {"will", "won't"} and _is_outcome(clause) else 0.0
                yield cost + more + late, end, tree
            if self.starts(begin, "have") and modal is Modal.MUST:  # "must have failed": it surely has
                for more, end, clause in self.perfect(begin + 1):
                    if clause.negated:
                        continue
                    sure = replace(clause, tense=Tense.PAST, negated=no, adverbs=("likely", *adverbs, *clause.adverbs))
                    yield cost + more, end, sure
            elif self.starts(begin, "have") and modal is not None:
                for more, end, clause in self.perfect(begin + 1):
                    if not clause.negated:
                        tree = replace(clause, modal=modal, negated=no, tense=Tense.PERFECT)
                        yield cost + more, end, replace(tree, adverbs=(*adverbs, *clause.adverbs))

    def perfect(self, place: int) -> Iterator[Found[Clause]]:
        """Read what follows "have": "been down", "failed"."""
        if self.starts(place, "been"):
            yield from self.after_be(place + 1)
        yield from self.verb(place, "pp")

    def _leaving(self, place: int, tense: Tense) -> Iterator[Found[Clause]]:
        """Read "has only 5 % free space" and "has less than 5 % disk space left": so much of it is free."""
        for cost, end, amount in self.amount(place):
            if not self.is_share(amount):
                continue
            for more, stop, rest in self.core(end):
                behind = self.words[stop] in _FREE_BEHIND and rest.number is not Number.PLURAL
                if rest.head and (behind or rest.adjectives) and all(map(is_free, rest.adjectives)):
                    whole = replace(rest, adjectives=(), determiner=Determiner.DEFINITE)
                    told = Clause(NounPhrase(amount=amount, of=whole), Being(Adjective("free")), tense=tense)
                    yield from self.finished(cost + more, stop + behind, told)

    def _owning(self, place: int, tense: Tense) -> Iterator[Found[Clause]]:
        for cost, start, adverbs in self.adverbs(place + 1):
            if not adverbs:
                yield from self._leaving(start, tense)
            for more, end, nominal in self.nominal(start):
                obj = only_amount(nominal) or nominal
                yield from self.finished(
                    cost + more, end, Clause(None, Acting("have", obj=obj), tense=tense, adverbs=adverbs)
                )


def _where(adjunct: Adjunct) -> Adjunct:
    """Return where something is: "the deadline is at 17:00" is at a value."""
    hour = adjunct.role is Role.WHEN and isinstance(adjunct.phrase, Amount) and not adjunct.phrase.unit
    return replace(adjunct, role=Role.AT) if hour else adjunct
