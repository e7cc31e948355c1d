"""English noun phrases: compounds, "of" and "'s", names behind the head, and several phrases as one."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import replace

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
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
)
from slack_fixtures.grammar.parsing.english.compounds import as_part, called, compound
from slack_fixtures.grammar.parsing.english.modifiers import Modifiers
from slack_fixtures.grammar.parsing.english.tables import (
    AFTER_HEAD,
    BE,
    BOUNDS,
    CLOCK,
    DO,
    HAVE,
    HELPERS,
    LIGHT,
    MODALS,
    OWNERS,
    PARTICLES,
    PRONOUNS,
    VERSIONED,
    WEEKDAYS,
)
from slack_fixtures.grammar.parsing.english.trees import (
    does_something,
    holds_something,
    is_bounded,
    is_free,
    is_in_use,
    is_joined,
    is_open,
    is_twice,
    last_of,
    of_change,
    one_of,
    stands_in_plural,
    tells_cause,
)
from slack_fixtures.grammar.parsing.english.words import Entry, index
from slack_fixtures.grammar.parsing.reading import Found, best, rule
from slack_fixtures.grammar.parsing.trees import noun_kind

_OF_NOUN = {Role.TO, Role.BETWEEN, Role.AGAINST, Role.FOR, Role.FROM, Role.ABOUT, Role.PER, Role.WITHOUT}
_OF_SEVERAL = {Determiner.SOME, Determiner.ALL, Determiner.MANY, Determiner.SEVERAL, Determiner.BOTH, Determiner.MOST}
_COUNTS = {"number", "count", "percentage", "share", "ratio", "amount", "majority"}

_OF_CLAUSE = {Role.LAST, Role.NEXT, Role.DURATION, Role.PURPOSE, Role.BY, Role.DEADLINE, Role.TIMES}
_NOT_OF_NOUN = {
    ("set", Role.PURPOSE),
    ("work", Role.VIA),
    ("need", Role.PURPOSE),
    ("need", Role.TO),
}  # "policy set to fail", "work through the list"
_KNOWN = {Determiner.DEFINITE, Determiner.THIS, Determiner.ITS, Determiner.YOUR, Determiner.OUR}
_SAID_OF_THAT = {*HELPERS, "does", "doesn't", "did", "didn't", "will", "won't", "can", "cannot", "may", "should"}
_SAID_OF_THAT |= {"fails", "failed", "helps", "helped", "happens", "happened", "means", "works", "worked", "explains"}
_BEFORE_THAT = {"if", "when", "and", "but", "because", "once", "unless", "so", "while", ",", ";", ":", "–", "—"}
_DOERS = {"person", "software", "machine"}
_SINGLE = {Determiner.DEFINITE, Determiner.INDEFINITE, Determiner.THIS, Determiner.EACH, Determiner.ANOTHER}
_APART = {Determiner.DEFINITE, Determiner.INDEFINITE}
_PAST = 0.4  # costs that leave the verb the likelier reading where a sentence can be made of it
_VERB_BEHIND_SEVERAL = 0.3
_VERB_BEHIND_ONE = 0.1
_RATHER_VERBS = {"returned_goods", "need", "bounce"}
_TESTS = {"dry_run", "test", "check", "build", "test_run"}  # which pass
_BREAKDOWNS = {"drop", "crash", "hang", "stall", "freeze"}  # of what has a name: "Airplay drops after a minute"
_RATHER_VERB = 1.2  # so much that no language falls back on the noun
_ANSWERING = {
    "search",
    "query",
    "lookup",
    "request",
    "call",
    "api",
    "endpoint",
    "function",
}  # "returns" is what they do
_LINKS = {"vpn", "vpn_tunnel", "tunnel", "wireless_network", "wifi", "network", "link_net", "line_net", "uplink"}
_REACHED = BOUNDS | {"cap_limit", "ceiling", "rate_limit", "maximum", "cutoff_time", "deadline"}
_VERB_WITHIN = 0.5  # "the robot needs attention" is no attention of its needs
_VERB_BEFORE_NAME = 0.3  # "the resolver returns SERVFAIL"
_JOINED_TO = {"half", "low", "high"}
_HYPHENATED = 0.7
_HYPHEN_ROLES = {"free": Role.WITHOUT, "based": Role.BASED_ON}
_WHERE = {"cloud", "web", "browser", "server", "mobile", "desktop"}  # where something runs, and not what it builds on
_NEVER_JOINED = {"same", "full", "open", "hard", "soft", "hot", "cold", "dead", "deep", "raw", "live", "smart"}
_OF_KINDS = {Determiner.DEFINITE, Determiner.NONE, Determiner.ALL, Determiner.ITS, Determiner.OUR}
_ONE_EACH = {
    "primary",
    "secondary",
    "left_side",
    "right_side",
    "upper",
    "lower",
    "first",
    "second",
    "northern",
    "southern",
}
_FAR = 0.6  # of a participle that is told of a thing further away than the nearest


class NounPhrases(Modifiers):
    """Noun phrases, from the head outwards: core, simple, phrase, full."""

    @abstractmethod
    def relative(self, place: int, several: bool | None = None) -> list[Found[Clause]]:
        """Read "that is down"."""

    @abstractmethod
    def reduced_relative(self, place: int) -> list[Found[Clause]]:
        """Read "affected by errors", "waiting for a worker"."""

    @abstractmethod
    def adjunct(self, place: int) -> list[Found[Adjunct]]:
        """A prepositional phrase, a time or a purpose."""

    @abstractmethod
    def verb(self, place: int, form: str) -> list[Found[Clause]]:
        """A verb in a form (``base``, ``s``, ``past``, ``pp``, ``ing``, ``passive``) with all that belongs to it."""

    @rule
    def core(self, place: int) -> list[Found[NounPhrase]]:
        """Adjectives, compound and head, with the names behind it; no determiner."""
        found: list[Found[NounPhrase]] = []
        self._grow(place, 0.0, (), found)
        found.extend(self._by_whom(place))
        found.extend(self._by_hyphen(place))
        return found

    def _by_hyphen(self, place: int) -> Iterator[Found[NounPhrase]]:
        """Read "crash-free sessions" as sessions without crashes, "header-based routing" as based on headers."""
        for end, thing in self.entries(place, "nouns"):
            role = _HYPHEN_ROLES.get(self.words[end + 1]) if self._is_joint(end) else None
            if role is None or (role is Role.BASED_ON and self.words[place] in _WHERE):
                continue
            number = Number.MASS if thing.form == "mass" else Number.PLURAL
            told = Adjunct(role, NounPhrase(thing.concept.id, number))
            for cost, stop, base in self.core(end + 2):
                if isinstance(base.head, str) and not base.adjuncts and base.participle is None:
                    yield cost + 0.2, stop, replace(base, adjuncts=(told,))

    def _by_whom(self, place: int) -> Iterator[Found[NounPhrase]]:
        """Read "client-aborted requests" as the requests that the client aborted."""
        for end, doer in self.entries(place, "nouns"):
            if not self._is_joint(end) or doer.concept.kind not in _DOERS:
                continue
            for middle, verb in self._acts_done(end + 1):
                by = Adjunct(Role.BY, NounPhrase(doer.concept.id, determiner=Determiner.DEFINITE))
                told = Clause(None, Acting(verb, passive=True), adjuncts=(by,))
                for cost, stop, thing in self.core(middle):
                    if isinstance(thing.head, str) and thing.participle is None:
                        yield cost, stop, replace(thing, participle=told)

    def _acts_done(self, place: int) -> Iterator[tuple[int, str]]:
        """Yield what a participle says that somebody does to something."""
        if self.starts(place, "aborted"):
            yield place + 1, "interrupt"
        for end, entry in self.entries(place, "verbs"):
            if self._is_done_to(entry):
                yield end, entry.concept.id

    def _is_joint(self, place: int) -> bool:
        """Return whether a hyphen joins two words."""
        return self.starts(place, "-") and self.tokens[place].glued and self.tokens[place + 1].glued

    @staticmethod
    def _is_done_to(entry: Entry) -> bool:
        frame = entry.concept.frame
        return entry.form == "pp" and bool(frame) and frame[0].name == "obj" and entry.concept.id not in LIGHT

    def _is_done_by(self, place: int, last: tuple[str, object]) -> bool:
        """Return whether the hyphen before a word joins what is done to who does it."""
        doer = last[1].concept.kind if isinstance(last[1], Entry) and last[0] == "noun" else ""
        joined = doer in _DOERS and self._is_joint(place - 1)
        return joined and any(True for _ in self._acts_done(place))

    @rule
    def trailing_names(self, place: int) -> list[Found[tuple[Name, ...]]]:
        """Names behind a head: "pod ⟨1⟩", "topic orders"."""
        found: list[Found[tuple[Name, ...]]] = [(0.0, place, ())]
        for cost, end, name in self.name(place):
            is_value = name.kind == "span" and self.value(place) == 0.0
            if not is_value or self.is_literal(place):  # "status 500"
                found.append((cost * 0.8, end, (name,)))
                for more, stop, rest in self.trailing_names(end):
                    if rest:
                        found.append((cost + more + 0.3, stop, (name, *rest)))
        return found

    @rule
    def simple(self, place: int) -> list[Found[NounPhrase]]:
        """A noun phrase without prepositional phrases: determiner, amount, core."""
        found: list[Found[NounPhrase]] = []
        if self.words[place] in PRONOUNS:
            found.append((0.4, place + 1, NounPhrase(pronoun=PRONOUNS[self.words[place]])))
        if self._points_back(place):
            found.append((0.5, place + 1, NounPhrase(pronoun="this")))
        found.extend(self._of_them(place))
        if self.starts(place, "none") and self.words[place + 1] in {"are", "were", "have"}:
            found.append((0.5, place + 1, NounPhrase(number=Number.PLURAL, determiner=Determiner.NO, pronoun="them")))
        if self.starts(place, "no", "one") and not self.starts(place + 2, "of"):
            found.append((0.4, place + 2, NounPhrase(pronoun="nobody")))
        for cost, end, determiner in self.determiners(place):
            theirs = self.words[end - 1] == "their" if determiner is Determiner.ITS else None
            for more, stop, amount in [(0.0, end, None), *self.amount(end)]:
                if amount is not None and self.kind(stop - 1) == "span" and CLOCK.match(self.span_text(stop - 1)):
                    continue  # "the 14:20 release"
                for core_cost, last, core in self.core(stop):
                    if amount is not None and amount.unit:
                        continue
                    if amount is not None and self.is_share(amount) and core.head in BOUNDS:
                        bound = replace(core, determiner=determiner, of=NounPhrase(amount=amount))
                        found.append((cost + more + core_cost + 0.2, last, bound))  # "the 5 % threshold"
                        continue
                    if amount is not None and self.is_share(amount) and any(map(is_free, core.adjectives)):
                        continue  # "5 % free space" is no part of the free space
                    if amount is not None and self.is_share(amount):  # "5% errors" are 5 % of something
                        whole = NounPhrase(amount=amount, determiner=determiner, of=core)
                        found.append((cost + more + core_cost + 0.2, last, whole))
                        continue
                    one = determiner is Determiner.SOME and core.number is Number.SINGULAR and bool(core.head)
                    one = one and noun_kind(core) not in {"resource", "measure"}  # "some disk space"
                    kept = Determiner.INDEFINITE if one and amount is None else determiner  # "some team"
                    phrase = replace(core, determiner=kept, amount=amount, theirs=theirs)
                    if self.words[last - 1] == "mail" and amount is None and kept not in _SINGLE:
                        phrase = replace(phrase, number=Number.MASS)  # "mail is piling up" is no single one
                    misfit = (
                        0.5 if amount is not None and noun_kind(core) == "unit" else 0.0
                    )  # "5 minutes" is an amount
                    misfit += 0.3 if amount is not None and core.number is Number.SINGULAR and not core.names else 0.0
                    if determiner in {Determiner.TOO_MANY, Determiner.ALL} and core.number is Number.SINGULAR:
                        misfit += 0.3
                    misfit += 0.8 if determiner in _OF_SEVERAL and _begins_with_several(core) else 0.0
                    found.append((cost + more + core_cost + misfit, last, phrase))
                one = determiner is Determiner.DEFINITE and self.starts(
                    stop - 1, "one"
                )  # stands for a thing told before
                if amount is not None and determiner in {Determiner.NONE, Determiner.DEFINITE} and not one:
                    found.append((cost + more + 0.3, stop, NounPhrase(amount=amount, determiner=determiner)))
        return found

    def _of_them(self, place: int) -> Iterator[Found[NounPhrase]]:
        """Read "none of them" and "only two of them": so many of things that were told."""
        if not self.starts(place + 1, "of", "them") and not self.starts(place + 2, "of", "them"):
            return
        none: list[Found[Determiner]] = [(0.0, place + 2, Determiner.NO)] if self.starts(place, "none") else []
        for cost, end, determiner in (*none, *self.determiners(place)):
            if self.starts(end - 1, "of", "them"):
                for number in (Number.SINGULAR, Number.PLURAL):
                    if (number is Number.SINGULAR) <= (determiner in {Determiner.EACH, Determiner.NO}):
                        told = NounPhrase(number=number, determiner=determiner, pronoun="them")
                        yield cost + 0.3, end + 1, told
        for cost, end, amount in self.amount(place):
            if self.starts(end, "of", "them") and not amount.unit:
                some = NounPhrase(number=Number.PLURAL, amount=amount, pronoun="them")
                one = amount.value in {"1", "one"} and amount.relation in {Relation.EXACTLY, Relation.ONLY}
                if one and amount.relation is Relation.ONLY:
                    some = replace(some, number=Number.SINGULAR)
                elif one:
                    some = NounPhrase(determiner=Determiner.INDEFINITE, pronoun="them")
                yield cost + 0.3, end + 2, some

    def _points_back(self, place: int) -> bool:
        """Return whether "that" stands for what was said: "if that fails", "that is expected"."""
        if not self.starts(place, "that") or self.words[place + 1] not in _SAID_OF_THAT:
            return False
        return place == 0 or self.words[place - 1] in _BEFORE_THAT

    @rule
    def possessed(self, place: int) -> list[Found[NounPhrase]]:
        """Read "the node's disk" as the disk of the node."""
        found: list[Found[NounPhrase]] = []
        for cost, end, owner in self.simple(place):
            if not owner.head or owner.of is not None or owner.determiner not in OWNERS:
                continue
            if self.starts(end, "'s"):
                start = end + 1
            elif self.starts(end, "'", "s") and self.kind(end - 1) == "span":
                start = end + 2
            elif self.starts(end, "'") and self.tokens[end].glued and owner.number is Number.PLURAL:
                start = end + 1
            else:
                continue
            for more, stop, thing in self.core(start):
                if isinstance(thing.head, str):
                    grown = replace(thing, determiner=Determiner.DEFINITE, of=owner)
                    found.append((cost + more + 0.1, stop, grown))
        return found

    @rule
    def phrase(self, place: int) -> list[Found[NounPhrase]]:
        """A noun phrase with "of", an aside and postponed adjectives, but no adjuncts."""
        found: list[Found[NounPhrase]] = []
        for cost, end, simple in (*self.simple(place), *self.possessed(place)):
            found.append((cost, end, simple))
            if self.starts(end, "to", "spare") and simple.head:
                spare = (*simple.adjectives, Adjective("available"))
                found.append((cost + 0.1, end + 2, replace(simple, adjectives=spare)))
            if self.words[end] in {"itself", "themselves"} and simple.head:
                found.append((cost, end + 1, simple))
            if self.words[end] in AFTER_HEAD and simple.head:
                for more, stop, adjective in self.adjective(end):
                    if is_in_use(simple, adjective):
                        continue
                    grown = replace(simple, adjectives=(*simple.adjectives, adjective))
                    found.append((cost + more + 0.2, stop, grown))
            found.extend(self._compared(cost, end, simple))
            if self.starts(end, "of") and simple.of is None and not _is_fraction(simple):
                for more, stop, whole in self.nominal_simple(end + 1):
                    told = one_of(simple, whole)
                    if told is not None:
                        found.append((cost + more, stop, told))
                        if isinstance(whole, NounPhrase) and (whole.names or isinstance(whole.head, Name)):
                            found.extend(self._compared(cost + more, stop, told))
            if self.starts(end, "("):
                for more, stop, aside in self.aside(end):
                    found.append((cost + more + 0.1, stop, replace(simple, aside=aside)))
            if self.starts(end, ","):
                found.extend(self._named_apart(cost, end, simple))
        return found

    def _named_apart(self, cost: float, place: int, base: NounPhrase) -> Iterator[Found[NounPhrase]]:
        """Read "a single client, ⟨1⟩, accounts for …" and "⟨1⟩, the primary, has …"."""
        others: list[Found[Name | NounPhrase]] = []
        if isinstance(base.head, Name):
            others.extend(one for one in self.simple(place + 1) if one[2].determiner in _APART and one[2].head)
        elif base.head and (base.determiner is not Determiner.NONE or base.amount is not None):
            others.extend(self.name(place + 1))
        for more, end, other in others:
            if self.starts(end, ",") and self._may_be_finite(end + 1):
                yield cost + more + 0.4, end + 1, replace(base, aside=Aside(other))

    def _may_be_finite(self, place: int) -> bool:
        """Return whether a word may be the verb of a clause."""
        if self.words[place] in {*BE, *HAVE, *DO, *MODALS, "account", "accounts"}:
            return True
        return any(entry.form in {"s", "base", "past"} for _, entry in self.entries(place, "verbs"))

    @rule
    def nominal_simple(self, place: int) -> list[Found[Nominal]]:
        """A noun phrase or several, none with adjuncts."""
        return list(self._coordinated(place, self.phrase))

    @rule
    def full(self, place: int) -> list[Found[NounPhrase]]:
        """A noun phrase with all that may follow it."""
        found: list[Found[NounPhrase]] = []
        for cost, end, phrase in self.phrase(place):
            found.append((cost, end, phrase))
            if self.starts(end, ",") and phrase.head:
                found.extend(self._set_apart(cost, end, phrase))
            if phrase.pronoun and phrase.pronoun not in {"everything", "nothing"}:
                continue
            found.extend(self.dated(cost, end, phrase))
            ratios = list(self._ratio(cost, end, phrase))
            found.extend(ratios)
            grown: list[Found[NounPhrase]] = [(cost, end, phrase), *ratios]
            for _ in range(3):
                further: list[Found[NounPhrase]] = []
                for so_far, stop, base in grown:
                    for more, last, adjunct in self.adjunct(stop):
                        if isinstance(adjunct.phrase, Clause) and adjunct.role is not Role.PURPOSE:
                            continue  # "do not restart the node without draining it"
                        if adjunct.role in _OF_CLAUSE:
                            more += 0.5  # noqa: PLW2901  rather said of the clause
                        bound = _VERB_WITHIN if is_bounded(base, adjunct) else 0.0  # "the rate drops below 80 %"
                        role_cost = bound + (0.05 if adjunct.role in _OF_NOUN or is_joined(base, adjunct) else 0.25)
                        if self._is_not_of(base, adjunct, stop):
                            continue
                        tree = of_change(base, adjunct)
                        if tree is not None:
                            role_cost = -0.05
                        else:
                            tree = replace(base, adjuncts=(*base.adjuncts, adjunct))
                        further.append((so_far + more + role_cost, last, tree))
                found.extend(further)
                for so_far, stop, base in further:
                    found.extend(self._set_apart(so_far, stop, base))
                grown = best(further)
            for so_far, stop, base in list(found):
                whole = base.of if base.head in _COUNTS and not base.adjuncts else None
                held = whole if isinstance(whole, NounPhrase) else base  # "the number of requests waiting for a worker"
                if base.pronoun or base.relative or base.participle or held.participle or held.relative:
                    continue
                nearer = base.of if held is base and base.head and not base.adjuncts and is_open(base.of) else None
                beside = held is base and (nearer is not None or is_open(last_of(base)))
                for more, last, clause in self.reduced_relative(stop):
                    further_off = beside or (held is base and holds_something(base, clause))
                    far = (
                        _FAR if further_off and not tells_cause(clause) else 0.0
                    )  # "errors for packages uploaded today"
                    told = replace(held, participle=clause)
                    found.append((so_far + more + 0.3 + far, last, told if held is base else replace(base, of=told)))
                    if isinstance(nearer, NounPhrase) and far:
                        near = replace(base, of=replace(nearer, participle=clause))
                        found.append((so_far + more + 0.3, last, near))
                if self.starts(stop, "whose") and held is base:
                    found.extend(self._having(so_far, stop + 1, base))
                for more, last, clause in self.relative(stop, stands_in_plural(held)) if not is_twice(held) else ():
                    told = replace(held, relative=clause)
                    found.append((so_far + more + 0.2, last, told if held is base else replace(base, of=told)))
        return found

    def _is_not_of(self, base: NounPhrase, adjunct: Adjunct, place: int) -> bool:
        """Return whether what follows a thing is told of something else."""
        if base.head in VERSIONED and adjunct.role is Role.TO and isinstance(adjunct.phrase, Amount):
            return True  # "the update to 8.4": a version is a name
        if (base.head, adjunct.role) in _NOT_OF_NOUN or (base.head == "ratio" and self.starts(place, "to")):
            return True
        if adjunct.role is Role.AS and any(one.concept == "same" for one in base.adjectives):
            return True  # "the same cause as yesterday" compares
        # nodes are taken out of rotation, jobs run behind by so much
        return base.amount is not None and adjunct.role in {Role.OUT_OF, Role.BEHIND}

    def _ratio(self, cost: float, place: int, base: NounPhrase) -> Iterator[Found[NounPhrase]]:
        """Read "the ratio of errors to requests" as the ratio between errors and requests."""
        if base.head != "ratio" or not isinstance(base.of, NounPhrase) or not self.starts(place, "to"):
            return
        for more, end, other in self.nominal_simple(place + 1):
            if isinstance(other, NounPhrase) and not other.pronoun:
                both = Adjunct(Role.BETWEEN, Coordination((base.of, other)))
                yield cost + more - 0.3, end, replace(base, of=None, adjuncts=(*base.adjuncts, both))

    def dated(self, cost: float, place: int, phrase: NounPhrase) -> Iterator[Found[NounPhrase]]:
        """Read "the list from {{ date }}" as that of the day."""
        if self.starts(place, "from") and self.is_moment(place + 1) and phrase.head and phrase.of is None:
            day = NounPhrase(Name(self.text(place + 1, place + 2), "span"))
            yield cost + 0.1, place + 2, replace(phrase, of=day)

    def _having(self, cost: float, place: int, base: NounPhrase) -> Iterator[Found[NounPhrase]]:
        """Read "pods whose volume is full" as pods with a full volume."""
        for more, end, thing in self.core(place):
            if self.words[end] not in {"is", "are"} or not isinstance(thing.head, str) or thing.number is Number.MASS:
                continue
            one = Determiner.INDEFINITE if thing.number is Number.SINGULAR else Determiner.NONE
            for last_cost, stop, state in self.adjective(end + 1):
                if state.degree == "positive" and not (state.negated or state.adverbs):
                    told = replace(thing, determiner=one, adjectives=(state, *thing.adjectives))
                    with_it = replace(base, adjuncts=(*base.adjuncts, Adjunct(Role.WITH, told)))
                    yield cost + more + last_cost + 0.3, stop, with_it

    @rule
    def nominal(self, place: int) -> list[Found[Nominal]]:
        """Any noun phrase or several."""
        return list(self._coordinated(place, self.full))

    def _premodifiers(self, place: int, *, nouns: bool) -> Iterator[tuple[float, int, str, object]]:
        """Yield what may stand before a head, or be it.

        Args:
            place: where.
            nouns: whether a noun stood before; then no participle follows.
        """
        terms = list(self.entries(place, "nouns"))
        longest = max((end for end, _ in terms), default=0)
        described = False
        for cost, end, adjective in self.adjective(place):
            if self.words[place] in PARTICLES:
                continue
            if not adjective.negated or self.starts(place, "non"):
                described = True
                yield cost + 0.05 + _apart(end, longest), end, "adjective", adjective
        if not nouns:
            for end, entry in self.entries(place, "verbs"):
                if self._is_done_to(entry):
                    act = Clause(None, Acting(entry.concept.id, passive=True))
                    yield 0.6 + entry.cost, end, "participle", act
                elif entry.form == "ing" and self._goes_on(entry, end):
                    act = Clause(None, Acting(entry.concept.id), progressive=True)
                    yield 0.6 + entry.cost, end, "participle", act
        for end, entry in terms:
            if nouns and entry.pieces == ("fine",):
                continue  # "the page loads fine"
            if entry.concept.kind == "unit" and entry.form == "sg" and end < self.size:
                yield 1.1 + entry.cost, end, "noun", entry  # "the second replica" is no time
                continue
            both = 0.4 if described and end == place + 1 and end < self.size else 0.0  # "current value": the adjective
            yield 0.1 + entry.cost + _apart(end, longest) + both, end, "noun", entry
        for cost, end, name in self.name(place):
            if end == self.size or not self.span_text(place).startswith(("<", ">", "=")):  # "lag > 50 messages"
                yield cost + 0.1, end, "name", name

    def _grow(
        self, place: int, cost: float, before: tuple[tuple[str, object], ...], found: list[Found[NounPhrase]]
    ) -> None:
        if len(before) > 6:  # noqa: PLR2004  longer compounds are no alert's
            return
        had_noun = any(kind == "noun" for kind, _ in before)
        several = bool(before) and isinstance(before[-1][1], Entry) and before[-1][1].form == "pl"
        for more, end, kind, tree in self._premodifiers(place, nouns=had_noun):
            if several and kind == "adjective":
                continue  # "contributions pending approval" is no compound
            if isinstance(tree, Entry) and before and tree.concept.id in {"yesterday", "today", "tomorrow"}:
                continue  # "half of the traffic yesterday"
            if kind == "name" and had_noun and before[-1][0] == "adjective" and self.kind(place) == "span":
                continue  # "the provider declined 40 renewals"
            dropped = isinstance(tree, Entry) and kind == "noun" and tree.concept.id == "drop"
            if dropped and before and all(self._is_product(one) for one in before):
                continue  # "Airplay drops after a minute": it breaks off
            if self._is_no_head(tree, before[-1:]) or self._is_time_said(tree, before):
                continue
            if (
                isinstance(tree, Adjective)
                and tree.concept in {"failed", "finished"}
                and before
                and before[-1][0] != "adjective"
            ):
                continue  # "the label failed validation" tells what happened
            if before and self.words[place] in _HYPHEN_ROLES and self._is_joint(place - 1):
                continue  # "crash-free sessions" are not free
            if self.words[place] in _JOINED_TO and end == place + 1 and self._is_joint(end):
                continue  # "half-finished jobs" are no half, "low-quality images" not few
            if before and kind != "noun" and self._is_done_by(place, before[-1]):
                continue  # "client-aborted requests": aborted by the client
            total = cost + more
            if kind == "adjective" and before and before[-1][0] in {"noun", "name"} and self._is_past(place, end):
                total += _PAST  # "the cluster lost quorum" tells what happened
            if kind == "noun":
                assert isinstance(tree, Entry)
                phrase = called(compound(before, tree))
                verbal = self._verbal(place, tree, before[-1:])
                if phrase is not None:
                    own = verbal + (_HYPHENATED if self._is_hyphenated(place) else 0.0)
                    for names_cost, stop, names in self.trailing_names(end):
                        named = names_cost + (_VERB_BEFORE_NAME if verbal and names else 0.0)
                        found.append((total + own + named, stop, replace(phrase, names=names) if names else phrase))
                total += max(verbal, _VERB_WITHIN) if verbal else 0.0
            elif kind == "name" and not had_noun and not any(k == "participle" for k, _ in before):
                assert isinstance(tree, Name)
                adjectives = tuple(t for k, t in before if k == "adjective" and isinstance(t, Adjective))
                names = tuple(t for k, t in before if k == "name" and isinstance(t, Name))
                if len(adjectives) + len(names) == len(before):
                    stops = self.trailing_names(end) if tree.kind == "product" else [(0.0, end, ())]
                    for names_cost, stop, trailing in stops:
                        head = NounPhrase(tree, adjectives=adjectives, modifiers=names, names=trailing)
                        found.append((total + names_cost + 0.3 * len(names), stop, head))
            if end < self.size:
                item = (kind, tree)
                # a hyphen between the parts of a compound
                after = end + 1 if self.words[end] == "-" and self.tokens[end].glued else end
                if after > end and kind == "adjective" and self._grow_joined(after, total, before, tree, found):
                    continue
                self._grow(after, total, (*before, item), found)
                if self.words[end] in {"/", "and"} and kind in {"noun", "name"}:
                    self._grow_coordinated(end, total, before, item, found)

    def _grow_joined(
        self,
        place: int,
        cost: float,
        before: tuple[tuple[str, object], ...],
        first: object,
        found: list[Found[NounPhrase]],
    ) -> bool:
        """Read "free-tier users" as users of the free tier, "late-arriving partitions" as those that arrive late.

        Returns:
            whether the hyphen joins the adjective to the next word alone.
        """
        if not isinstance(first, Adjective) or self.is_inflected(place - 2):
            return False
        joined = False
        manner = [how for _, how in self.entries(place - 2, "adverbs")] or list(
            index().get(f"{self.words[place - 2]}ly", ())
        )
        for end, doing in self.entries(place, "verbs"):
            if doing.form == "ing" and self._goes_on(doing, end) and not before:
                joined = True
                for how in manner[:1]:
                    told = Clause(None, Acting(doing.concept.id), progressive=True, adverbs=(how.concept.id,))
                    self._grow(end, cost + 0.1, (("participle", told),), found)
        for end, entry in self.entries(place, "nouns"):
            if end < self.size and self.words[end] != "-" and self._is_noun_again(end):
                joined = True
                timed = entry.concept.kind in {"time", "unit"} or self.starts(
                    place, "time"
                )  # "same-day execution", "first-time users"
                if first.concept not in _NEVER_JOINED and not timed:
                    part = replace(as_part(("noun", entry)), adjectives=(first,))
                    self._grow(end, cost + entry.cost, (*before, ("joined", part)), found)
        return joined

    @staticmethod
    def _is_of_goods(part: object) -> bool:
        return isinstance(part, Entry) and part.concept.kind in {"person", "thing", "event", "time"}

    @staticmethod
    def _is_no_head(tree: object, last: tuple[tuple[str, object], ...]) -> bool:
        """Return whether a noun heads no compound: "contract ends Friday", "the function returns early"."""
        before = last[0][1] if last else None
        if not isinstance(tree, Entry) or not isinstance(before, Entry):
            return False
        if tree.concept.id in WEEKDAYS:
            return before.form == "pl"
        if tree.concept.id == "drop":
            return before.concept.kind in {"software", "machine"} or before.concept.id in _LINKS
        answers = before.concept.kind in {"software", "machine", "data"} or before.concept.id in _ANSWERING
        return tree.concept.id == "returned_goods" and answers

    @staticmethod
    def _is_time_said(tree: object, before: tuple[tuple[str, object], ...]) -> bool:
        """Return whether a value and its unit were taken for parts of a compound."""
        counted = len(before) > 1 and isinstance(before[-1][1], Name) and before[-1][1].kind == "span"
        return counted and isinstance(tree, Entry) and tree.concept.kind == "unit" and tree.form == "pl"

    @staticmethod
    def _is_product(part: tuple[str, object]) -> bool:
        return isinstance(part[1], Name) and part[1].kind == "product"

    def _is_noun_again(self, place: int) -> bool:
        """Return whether a compound goes on with a thing."""
        return any(True for _ in self.entries(place, "nouns"))

    def _goes_on(self, entry: Entry, place: int) -> bool:
        """Return whether a thing does what stands before it: "failing jobs", and never "opening hours"."""
        if entry.concept.id in {"open", "close"} or any(not slot.optional for slot in entry.concept.frame):
            return False
        return not any(noun.concept.kind in {"time", "unit"} for _, noun in self.entries(place, "nouns"))

    def _is_hyphenated(self, place: int) -> bool:
        """Return whether a small hyphen joins a word to the one before: "team-growth" is rather a name."""
        joined = place > 1 and self.words[place - 1] == "-" and self.tokens[place - 1].glued
        return joined and self.tokens[place].glued and self.tokens[place - 2].text.islower()

    def _is_past(self, place: int, end: int) -> bool:
        """Return whether the words may be the past of a verb that has an object."""
        return any(
            stop == end and entry.form == "past" and any(slot.name == "obj" for slot in entry.concept.frame)
            for stop, entry in self.entries(place, "verbs")
        )

    def _verbal(self, place: int, noun: Entry, last: tuple[tuple[str, object], ...]) -> float:
        """Return the cost of a noun that is rather the verb of the words before: "web-01 answers", "tracks skip"."""
        if not last or last[0][0] not in {"noun", "name"} or not self.capitals_tell(place):
            return 0.0
        many = isinstance(last[0][1], Entry) and last[0][1].form == "pl"
        form = "base" if many else "s"
        if noun.concept.id == "hit" and isinstance(last[0][1], Entry) and last[0][1].concept.id in _REACHED:
            return _PAST  # "quota hit": it has been reached
        if (noun.form == "pl") is many or not any(entry.form == form for _, entry in self.entries(place, "verbs")):
            return 0.0
        goods = noun.concept.id == "returned_goods" and last[0][0] == "noun" and self._is_of_goods(last[0][1])
        rather = (noun.concept.id in _RATHER_VERBS and not goods) or (
            noun.concept.id in _BREAKDOWNS and last[0][0] == "name"
        )
        tested = isinstance(last[0][1], Entry) and last[0][1].concept.id in _TESTS
        rather = rather or (tested and noun.concept.id == "pass")
        return (_VERB_BEHIND_SEVERAL if many else _VERB_BEHIND_ONE) + (_RATHER_VERB if rather else 0.0)

    def _grow_coordinated(
        self,
        place: int,
        cost: float,
        before: tuple[tuple[str, object], ...],
        first: tuple[str, object],
        found: list[Found[NounPhrase]],
    ) -> None:
        """Read "CPU and memory usage": both belong to the last noun."""
        for more, end, kind, tree in self._premodifiers(place + 1, nouns=True):
            if kind in {"noun", "name"} and end < self.size:
                pair = Coordination(
                    (as_part(first), as_part((kind, tree))), "slash" if self.words[place] == "/" else "and"
                )
                self._grow(end, cost + more + 0.3, (*before, ("pair", pair)), found)

    def _compared(self, cost: float, place: int, base: NounPhrase) -> Iterator[Found[NounPhrase]]:
        """Read "messages older than an hour"."""
        if not isinstance(base.head, str) or not base.head:
            return
        for more, end, adjective in self.adjective(place):
            if adjective.degree == "comparative" and self.starts(end, "than"):
                for than_cost, stop, adjunct in self.adjunct(end):
                    if adjunct.role is Role.THAN:
                        told = Clause(None, Being(adjective), adjuncts=(adjunct,))
                        yield cost + more + than_cost + 0.2, stop, replace(base, relative=told)

    def _set_apart(self, cost: float, place: int, base: NounPhrase) -> Iterator[Found[NounPhrase]]:
        """Read "filesystem on ⟨1⟩, mounted on ⟨2⟩, at ⟨3⟩": what is told between commas."""
        if not self.starts(place, ",") or base.participle is not None:
            return
        known = base.determiner in _KNOWN or isinstance(base.head, Name)
        if self.words[place + 1] in {"which", "who"} and known and base.relative is None:
            for more, end, clause in self.relative(place + 1, stands_in_plural(base)):
                if self.starts(end, ","):
                    yield cost + more + 0.3, end + 1, replace(base, relative=clause)
        if not self.is_inflected(place + 1):
            return
        for more, end, clause in self.verb(place + 1, "passive"):
            if self.starts(end, ","):
                told = replace(base, participle=clause)
                if self.words[end + 1] in HELPERS:
                    yield cost + more + 0.4, end + 1, told
                for last_cost, stop, adjunct in self.adjunct(end + 1):
                    yield cost + more + last_cost + 0.4, stop, replace(told, adjuncts=(*told.adjuncts, adjunct))

    def _coordinated(self, place: int, rule: Callable[[int], list[Found[NounPhrase]]]) -> Iterator[Found[Nominal]]:
        paired = {"both": "and", "either": "or"}.get(self.words[place], "")
        if paired:
            for cost, end, pair in self._coordinated(place + 1, rule):
                if isinstance(pair, Coordination) and pair.conjunction == paired and len(pair.items) == 2:  # noqa: PLR2004
                    yield cost, end, pair
        yield from self._of_two_kinds(place, rule)
        for cost, end, first in rule(place):
            if first.determiner is Determiner.BOTH and first.number is Number.SINGULAR:
                continue
            yield cost, end, first
            items: list[tuple[float, int, tuple[NounPhrase, ...]]] = [(cost, end, (first,))]
            for _ in range(4):
                longer: list[tuple[float, int, tuple[NounPhrase, ...]]] = []
                for so_far, stop, names in items:
                    joint = self._joint(stop)
                    if joint is None:
                        continue
                    for more, last, another in rule(joint[0]):
                        if len(names) == 1 and joint[0] == stop + 2 and does_something(another):
                            continue  # "there is an alert, and stops firing …": no list
                        if first.head in _ONE_EACH and not another.names and another.determiner is Determiner.NONE:
                            continue  # "the primary and secondary links" are two links
                        grown = (*names, another)
                        if joint[1] != "comma":
                            yield so_far + more + 0.15, last, Coordination(grown, joint[1])
                        elif len(grown) < 5:  # noqa: PLR2004
                            longer.append((so_far + more + 0.2, last, grown))
                items = best(longer)

    def _of_two_kinds(
        self, place: int, rule: Callable[[int], list[Found[NounPhrase]]]
    ) -> Iterator[Found[Coordination]]:
        """Read "the incoming and outgoing calls" as the incoming calls and the outgoing calls."""
        if not {"and", "or"} & set(self.words[place + 1 : place + 5]):
            return
        for cost, end, determiner in self.determiners(place):
            if determiner not in _OF_KINDS:
                continue
            for more, stop, kind in self.adjective(end):
                if self.words[stop] not in {"and", "or"} or kind.degree != "positive" or kind.adverbs:
                    continue
                others = {one for _, _, one in self.adjective(stop + 1)}
                for last_cost, last, second in rule(stop + 1):
                    plain = isinstance(second.head, str) and second.head and second.determiner is Determiner.NONE
                    if not plain or second.amount is not None or not others & set(second.adjectives[:1]):
                        continue
                    if second.number is Number.SINGULAR:
                        continue
                    one_each = {kind.concept, second.adjectives[0].concept} <= _ONE_EACH
                    number = Number.SINGULAR if one_each and determiner is Determiner.DEFINITE else second.number
                    both = replace(second, determiner=determiner, number=number)
                    bare = NounPhrase(second.head, number, determiner, modifiers=second.modifiers)
                    first = replace(bare, adjectives=(kind, *second.adjectives[1:]))
                    yield cost + more + last_cost + 0.3, last, Coordination((first, both), self.words[stop])

    def _joint(self, place: int) -> tuple[int, str] | None:
        if self.starts(place, ",") and self.words[place + 1] in {"and", "or"}:
            return place + 2, self.words[place + 1]
        if self.words[place] in {"and", "or"}:
            return place + 1, self.words[place]
        begin = place + 1 if self.starts(place, ",") else place
        if self.starts(begin, "as", "well", "as"):
            return begin + 3, "and"
        if self.starts(place, "/"):
            return place + 1, "slash"
        if self.starts(place, "&"):
            return place + 1, "and"
        return (place + 1, "comma") if self.starts(place, ",") else None


def _begins_with_several(phrase: NounPhrase) -> bool:
    """Return whether a plural begins a compound of one thing: "some queries use …" has a verb."""
    first = phrase.modifiers[0] if phrase.modifiers and phrase.number is not Number.PLURAL else None
    return isinstance(first, NounPhrase) and first.number is Number.PLURAL


def _is_fraction(phrase: NounPhrase) -> bool:
    """Return whether "a quarter" before "of" is a share and no part of a year."""
    return phrase.head == "quarter" and phrase.determiner in {Determiner.INDEFINITE, Determiner.NONE}


def _apart(end: int, longest: int) -> float:
    """Return what it costs to take a set term apart; only where a language lacks the term is it done."""
    return 0.4 if end < longest else 0.0
