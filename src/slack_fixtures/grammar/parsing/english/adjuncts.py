"""What follows an English noun or verb: relative clauses, asides, and adjuncts of place, time and cause."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Aside,
    Clause,
    Coordination,
    Determiner,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.parsing.english.nouns import NounPhrases
from slack_fixtures.grammar.parsing.english.tables import (
    BE,
    DO,
    LIGHT,
    MODALS,
    MONTHS,
    NUMBER_WORDS,
    OWNERS,
    PREPOSITIONS,
    VERSIONED,
    WEEKDAYS,
)
from slack_fixtures.grammar.parsing.english.trees import (
    is_bare_state,
    is_compound_taken_apart,
    is_end,
    is_measured,
    is_some_time,
    is_time_noun,
    stands_in_plural,
    takes_value_along,
)
from slack_fixtures.grammar.parsing.reading import Found, best, rule
from slack_fixtures.grammar.parsing.tables import by_first_word, word_set
from slack_fixtures.grammar.parsing.trees import noun_kind

_PREPOSITIONS = by_first_word(PREPOSITIONS)
_MEASURED = {"many", "much", "few", "little", "long", "often", "soon", "far", "fast"}
_LASTING = {"week", "month", "year", "quarter", "weekend", "morning", "afternoon", "evening"}
_NO_RATE = {"ago", "after", "before", "earlier", "later", "to", "or", "and", "old", "of", "'s", "-", "apart"}
_IN_TIME = {Role.ON: Role.WHEN, Role.AT: Role.WHEN, Role.BY: Role.DEADLINE, Role.FROM: Role.FROM}
_ONE_SIDE = 0.6
_SIDES = 2
_OF_CLOCK = {Role.AT, Role.SINCE, Role.UNTIL, Role.BEFORE, Role.AFTER, Role.BY}
_OF_HOUR = {"this", "tonight", "yesterday", "tomorrow", "today", "o'clock", "sharp"}
_PARTS_OF_DAY = {("in", "the", part) for part in ("morning", "evening", "afternoon")}
_ENDING = {"to", "until", "till", "through"}  # "from the first to the last"
_NEARNESS = {  # what may be left unsaid before "after" and others
    **dict.fromkeys(("right", "immediately", "directly"), ("after", "before")),
    **dict.fromkeys(("shortly", "just"), ("after",)),  # "shortly before the switch" is not any time before it
    "even": ("after", "during", "with", "without"),
}
_TELLING = {"the", "we", "you", "they", "nobody"}  # who begins a relative clause without a pronoun
_WHICH = {"that", "who"}
_LIMITS = {"maximum", "limit", "minimum", "threshold", "value", "size", "amount", "number"}  # that something sets
_SAID_AGAIN = {Role.ON, Role.IN, Role.TO, Role.FROM, Role.FOR, Role.BETWEEN, Role.WITHOUT}
_BARE = {"we", "you", "they"}  # what follows is told of the thing just before: "on a host we retired"
_COUNTED_PLACES = {Role.ON, Role.IN, Role.FOR, Role.FROM, Role.WITH, Role.DURATION}
_OF_ROW = {"next", "last", "first", "second", "third", "previous", "following", "latest"}
_STARTS = {"startup", "boot", "shutdown", "reboot"}  # "on startup": while it starts
_TIMES_OF_DAY = {"morning", "afternoon", "evening", "night", "monday_morning"}
_NAMED_TIMES = (NounPhrase("noon"), NounPhrase("midnight"))
_COMPARING = (("compared", "with"), ("compared", "to"), ("in", "comparison", "with"), ("versus",), ("than",))
_ONLY = {"last", "latest", "previous"}
_STRETCHES = {"range", "interval", "distance", "span"}
_DISPUTED = {
    "invoice",
    "bill",
    "dispute",
    "concern",
    "complaint",
    "conflict",
    "bug",
    "typo",
    "security_concern",
    "doubt",
}
_DISPUTED |= {"violation", "disagreement", "breach", "fraud", "missing_document"}
"""What one is blocked, cut off or called "over"."""
_RISEN = word_set(
    "climb climbs climbed climbing rise rises rose risen rising grow grows grew grown growing increase increases "
    "increased increasing creep creeps crept creeping jump jumps jumped jumping spike spikes spiked spiking"
)
_WAITED = {"time", "wait", "age", "lag", "latency", "delay", "queue", "duration", "runtime", "backlog"}
_WAITED |= {"climbed", "rose", "crept", "grew", "jumped", "went", "climbs", "rises", "creeps", "grows", "goes"}
_WAITED |= {"climbing", "rising", "creeping", "growing", "going", "is", "was", "are", "were"}
_THE_SAME = (NounPhrase(pronoun="it"), NounPhrase(pronoun="them"))
_SAME = {"time": "hour", "weekday": "day"}  # of the day or week before
_TOO_LITTLE = {"insufficient", "enough"}
_NEAR_TO = 5
_UNKNOWN = {"unknown", "unidentified", "unregistered", "untrusted"}
_VALUES = {"current", "actual", "expected", "desired", "previous", "maximum", "minimum"}
"""Adjectives that alone before a colon speak of a value."""


def _of_more(clause: Clause) -> float:
    """Return the cost of a relative that goes on with "them": "find sessions that are idle and end them" orders two."""
    acts = [one.predicate for one in clause.more]
    return 0.4 if any(isinstance(act, Acting) and act.obj in _THE_SAME for act in acts) else 0.0


class Adjuncts(NounPhrases):
    """Relative clauses, asides and adjuncts."""

    @abstractmethod
    def finite(self, place: int, several: bool | None = None) -> list[Found[Clause]]:
        """A finite verb phrase; the clause has no subject yet. Several with "and" become ``more``."""

    @abstractmethod
    def clause(self, place: int) -> list[Found[Clause]]:
        """A clause with the clauses that hang on it."""

    @abstractmethod
    def finished(self, cost: float, place: int, clause: Clause) -> list[Found[Clause]]:
        """Add adjuncts and adverbs behind a verb, in any number."""

    @rule
    def relative(self, place: int, several: bool | None = None) -> list[Found[Clause]]:
        """Read "that is down"; the verb agrees with what it is told of."""
        if self.words[place] in _TELLING:
            return [(cost + 0.4, end, clause) for cost, end, clause in self._done_to(place)]
        if self.words[place] not in {"that", "which", "who"}:
            return []
        own = [
            (cost + (0.3 if several and self._is_timeless(place + 1, clause) else 0.0) + _of_more(clause), end, clause)
            for cost, end, clause in self.finite(place + 1, several)
            if clause.subject is None  # no age or share of it
        ]
        return [*own, *self._done_to(place + 1)]

    def _is_timeless(self, place: int, clause: Clause) -> bool:
        """Return whether a past is written like the present, which is the likelier: "reports that read from it"."""
        forms = {entry.form for _, entry in self.entries(place, "verbs")}
        return clause.tense is Tense.PAST and {"base", "past"} <= forms

    @rule
    def reduced_relative(self, place: int) -> list[Found[Clause]]:
        """Read "affected by errors", "waiting for a worker"."""
        found: list[Found[Clause]] = []
        for cost, start, adverbs in self.adverbs(place):
            negated = self.starts(start, "not")
            for more, end, clause in self.verb(start + negated, "ing"):
                if is_compound_taken_apart(clause):
                    continue
                tree = replace(clause, progressive=True, negated=negated, adverbs=(*adverbs, *clause.adverbs))
                found.append((cost + more, end, tree))
            under_way = self.starts(start, "being")
            for more, end, clause in self.verb(start + (under_way or negated), "passive"):
                tree = replace(clause, negated=negated, progressive=under_way, adverbs=(*adverbs, *clause.adverbs))
                found.append((cost + more, end, tree))
        return found

    def aside_body(self, place: int) -> Iterator[Found[Aside]]:
        """Yield what may stand between parentheses."""
        for cost, end, amount in self.amount(place):
            yield cost, end, Aside(amount)
        for cost, end, name in self.name(place):
            yield cost, end, Aside(name)
        for cost, end, phrase in self.full(place):
            yield cost + 0.2, end, Aside(phrase)
        for cost, end, label in self._labels(place):
            for more, stop, amount in self.amount(end):
                yield cost + more, stop, Aside(amount, label)
            for more, stop, name in self.name(end):
                yield cost + more + 0.1, stop, Aside(name, label)
            for more, stop, value in self.full(end):
                yield cost + more + 0.3, stop, Aside(value, label)
        for cost, end, both in self.nominal(place):
            yield cost + 0.3, end, Aside(both)
        yield from self._listed(place)
        for cost, end, clause in self.clause(place):
            yield cost + 0.4, end, Aside(clause)
        for cost, end, adjective in self.adjective(place):
            yield cost + 0.4, end, Aside(adjective)

    @rule
    def adjunct(self, place: int) -> list[Found[Adjunct]]:
        """A prepositional phrase, a time or a purpose."""
        found: list[Found[Adjunct]] = [*self.times(place), *self._compared_with(place)]
        for words, role in _PREPOSITIONS.get(self.words[place], ()):
            if not self.starts(place, *words):
                continue
            start = place + len(words)
            if role in _OF_CLOCK and self._is_hour(role, start):
                continue
            if role in _IN_TIME and self.is_moment(start):
                found.extend(self._moment(role, start))
                continue
            if words == ("by",):
                found.extend(self._deadlines(start))
            if role is Role.BETWEEN:
                found.extend(self._both_sides(start))
            found.extend(self._amounted(words, role, start))
            for cost, end, nominal in self.nominal_simple(start):
                if self._is_no_adjunct(role, start, end, nominal):
                    continue
                meant = self._meaning(words, role, start, nominal)
                if meant is None or (role in {Role.AT, Role.BY} and self.is_clock(start)):
                    continue
                nominal = _defined(nominal, meant)  # noqa: PLW2901
                if meant is Role.AS and isinstance(nominal, NounPhrase) and nominal.determiner is Determiner.INDEFINITE:
                    nominal = replace(nominal, determiner=Determiner.NONE)  # noqa: PLW2901  "as a workaround"
                found.append((cost + (0.9 if role is Role.OUT_OF else 0.1), end, Adjunct(meant, nominal)))
                found.extend(self._versioned(cost, end, Adjunct(meant, nominal)))
                for more, stop, both in self.said_again(end, words, nominal) if meant in _SAID_AGAIN else ():
                    found.append((cost + more + 0.1, stop, Adjunct(meant, both)))
                if isinstance(nominal, NounPhrase) and nominal.participle is None and not nominal.pronoun:
                    for more, stop, dated in self.dated(cost, end, nominal):
                        found.append((more + 0.1, stop, Adjunct(meant, dated)))
                    for more, stop, clause in self.reduced_relative(end):
                        grown = Adjunct(role, replace(nominal, participle=clause))
                        found.append((cost + more + 0.6, stop, grown))
                    bare = self.words[end] in _BARE
                    which = nominal.head and isinstance(nominal.head, str) and (bare or self.words[end] in _WHICH)
                    which = which or (role is Role.THAN and nominal.head in _LIMITS and self.words[end] == "the")
                    for more, stop, clause in self.relative(end, stands_in_plural(nominal)) if which else ():
                        found.append(
                            (
                                cost + more + (-0.1 if bare else 0.5),
                                stop,
                                Adjunct(meant, replace(nominal, relative=clause)),
                            )
                        )
            if role in {Role.WITHOUT, Role.BY, Role.AFTER, Role.BEFORE, Role.INSTEAD_OF} or words == ("when",):
                for cost, end, clause in self.verb(start, "ing"):
                    meaning = Role.MEANS if role is Role.BY else role
                    lacking = 1.5 if role is Role.BY and self.starts(start, "missing") else 0.0  # "by missing rates"
                    found.append((cost + 0.3 + lacking, end, Adjunct(meaning, clause)))
        found.extend(self._left_undone(place))
        found.extend(self._aimed(place))
        found.extend(self._only_so_many(place))
        for cost, end, amount in self.amount(place) if self._is_longer(place) else ():
            if self.is_time(amount):
                found.append((cost - 0.2, end, Adjunct(Role.DURATION, amount)))  # "waiting longer than an hour"
        return [(cost + self._one_sided(end, adjunct), end, adjunct) for cost, end, adjunct in found]

    def _one_sided(self, end: int, adjunct: Adjunct) -> float:
        """Return what it costs to take "and" behind "between the hits" for something else than the other side."""
        if adjunct.role is not Role.BETWEEN or isinstance(adjunct.phrase, Coordination):
            return 0.0
        return _ONE_SIDE if self.words[end] == "and" or self.starts(end, ",", "and") else 0.0

    def _both_sides(self, start: int) -> Iterator[Found[Adjunct]]:
        """Read "between orders placed and payments captured", whatever is told of each."""
        for cost, end, sides in self._coordinated(start, self.full):
            if not isinstance(sides, Coordination) or sides.conjunction != "and" or len(sides.items) != _SIDES:
                continue
            last = sides.items[-1]
            if isinstance(last, NounPhrase) and last.participle is not None:
                yield cost + 0.1, end, Adjunct(Role.BETWEEN, sides)

    def said_again(self, place: int, words: tuple[str, ...], first: Nominal) -> Iterator[Found[Coordination]]:
        """Read "to the team and to the manager": a preposition said twice."""
        joint, start = self.words[place], place + 1
        if joint not in {"and", "or"} or not self.starts(start, *words) or not isinstance(first, NounPhrase):
            return
        for cost, end, second in self.phrase(start + len(words)):
            if second.head and first.head:
                yield cost + 0.1, end, Coordination((first, second), joint)

    def _is_longer(self, place: int) -> bool:
        return self.starts(place, "longer", "than") and self.words[place - 1] != "held"

    def _is_what_for(self, place: int) -> bool:
        """Return whether a verb behind "to" tells what there is too little for."""
        before = self.words[max(0, place - _NEAR_TO) : place - 1]
        verb = any(entry.form == "base" for _, entry in self.entries(place, "verbs"))
        return verb and not _TOO_LITTLE.isdisjoint(before)

    def _is_no_adjunct(self, role: Role, start: int, end: int, nominal: Nominal) -> bool:
        """Return whether what stands behind a preposition is read elsewhere, or by no one rightly."""
        alone = end == start + 1 and self.value(start) == 0.0
        if role is Role.ABOUT and alone:
            return True  # "leaks about 2 MB"
        if role is Role.OUT_OF and is_bare_state(nominal):
            return True  # "numbers out of sequence"
        if role in {Role.ON, Role.AT, Role.IN} and takes_value_along(nominal):
            return True
        if role is Role.FOR and alone:
            return True  # "for {{ $value }}" is a time, or what else it may be
        if role is Role.TO and self._is_what_for(start):
            return True  # "not enough memory to schedule pods"
        if role is Role.UNTIL and self._is_said_of_last(start, end):
            return True  # "until the host returns"
        if not isinstance(nominal, NounPhrase):
            return False
        if nominal.amount and not nominal.head and nominal.of is None:
            return True
        if nominal.head in {"row", "time_point", "times_unit"} or (role is Role.BY and nominal.head == "factor"):
            return True
        # "lasts about three hours"; "for the third time" counts, "for some time" lasts
        return (role is Role.ABOUT and nominal.amount is not None and is_time_noun(nominal)) or (
            role is Role.FOR and nominal.head == "time"
        )

    def _is_said_of_last(self, start: int, end: int) -> bool:
        """Return whether a plural behind "the host" is rather what the host does."""
        last = end - 1
        doing = any(entry.form == "s" for _, entry in self.entries(last, "verbs"))
        known = self.starts(start, "the") and last > start + 1 and self.is_noun(last - 1)
        return doing and known and self.is_plural_noun(last) and not self.is_plural_noun(last - 1)

    def _only_so_many(self, place: int) -> Iterator[Found[Adjunct]]:
        """Read "only on one side" as on only one side."""
        for cost, end, adjunct in self.adjunct(place + 1) if self.starts(place, "only") else ():
            phrase = adjunct.phrase
            amount = phrase.amount if isinstance(phrase, NounPhrase) else phrase
            if not isinstance(amount, Amount) or amount.relation is not Relation.EXACTLY or amount.total:
                continue
            if adjunct.role in _COUNTED_PLACES:
                few = replace(amount, relation=Relation.ONLY)
                whole = replace(phrase, amount=few) if isinstance(phrase, NounPhrase) else few
                yield cost - 0.2, end, replace(adjunct, phrase=whole)

    def _amounted(self, words: tuple[str, ...], role: Role, start: int) -> Iterator[Found[Adjunct]]:
        """Read what stands behind a preposition as an amount."""
        for cost, end, amount in self.amount(start):
            if role in {Role.AT, Role.BY} and self.is_clock(start):
                if role is Role.AT:
                    yield cost, end, Adjunct(Role.WHEN, amount)
            elif role is Role.AT and self.kind(end - 1) == "span" and self.span_text(end - 1).endswith("%"):
                yield cost + 0.1, end, Adjunct(role, replace(amount, share=True))
            elif role is Role.FOR and self.is_time(amount):
                yield cost, end, Adjunct(Role.DURATION, amount)
            elif role is Role.IN and self.is_time(amount):
                within = words[0] in {"within", "inside"}
                yield cost + 0.1, end, Adjunct(Role.NEXT if within else Role.IN, amount)
            elif words == ("over",) and self.is_time(amount):
                yield cost + 0.2, end, Adjunct(Role.LAST, amount)
            elif role in {Role.UNDER, Role.BELOW, Role.ABOVE, Role.VIA}:
                if words[0] in {"under", "below", "above", "over"}:
                    side = Role.BELOW if role in {Role.UNDER, Role.BELOW} else Role.ABOVE
                    yield cost - 0.1, end, Adjunct(side, amount)
            elif role in {
                Role.AT,
                Role.BY,
                Role.TO,
                Role.THAN,
                Role.FROM,
                Role.PER,
                Role.OUT_OF,
                Role.AFTER,
                Role.BEYOND,
                Role.SINCE,
                Role.NEAR,
                Role.ON,
                Role.WITH,
                Role.BETWEEN,
                Role.EXCEPT,
            }:
                yield cost + 0.1, end, Adjunct(role, amount)

    def _is_hour(self, role: Role, place: int) -> bool:
        """Return whether a bare number is an hour: "since 6 this morning", "opens at eight"."""
        last = place + 1 == self.size or self.kind(place + 1) == "mark" or self.words[place + 1] in {"and", "but"}
        if role is Role.AT and self.words[place] in NUMBER_WORDS and last and not self.starts(place, "zero"):
            return True
        behind = self.words[place + 1] in _OF_HOUR or self.words[place + 1 : place + 4] in _PARTS_OF_DAY
        return behind and self.kind(place) == "span" and self.span_text(place).isdigit()

    def _moment(self, role: Role, place: int) -> Iterator[Found[Adjunct]]:
        """Read "on {{ date }}", "at {{ time }}" and "by {{ deadline }}"; "from {{ date }}" belongs to a thing of it."""
        if role is not Role.FROM:
            unit = "timestamp" if role is Role.AT else "date"
            yield 0.1, place + 1, Adjunct(_IN_TIME[role], Amount(self.text(place, place + 1), unit))
        elif self.words[place + 1] in _ENDING:
            yield 0.1, place + 1, Adjunct(role, NounPhrase(Name(self.text(place, place + 1), "span")))

    def _aimed(self, place: int) -> Iterator[Found[Adjunct]]:
        """Read "to free memory" and "than expected"."""
        if self.starts(place, "in", "order", "to") or self.starts(place, "to"):
            start = place + (3 if self.starts(place, "in") else 1)
            for cost, end, clause in self.verb(start, "base"):
                yield cost + 0.5, end, Adjunct(Role.PURPOSE, clause)
        if self.starts(place, "than") and self.words[place + 1] in {
            "expected",
            "usual",
            "normal",
            "desired",
            "required",
            "allowed",
            "configured",
        }:
            yield 0.0, place + 2, Adjunct(Role.THAN, NounPhrase(pronoun=self.words[place + 1]))

    def _left_undone(self, place: int) -> Iterator[Found[Adjunct]]:
        """Read "without having asked", "rather than fail" and "right after the release"."""
        if self.words[place + 1] in _NEARNESS.get(self.words[place], ()):
            yield from ((cost + 0.2, end, adjunct) for cost, end, adjunct in self.adjunct(place + 1))
        if self.starts(place, "without", "having"):
            for cost, end, clause in self.verb(place + 2, "pp"):
                yield cost + 0.3, end, Adjunct(Role.WITHOUT, clause)
        if self.starts(place, "rather", "than") and self.is_base_verb(place + 2) and not self.is_noun(place + 2):
            for cost, end, clause in self.verb(place + 2, "base"):
                yield cost + 0.3, end, Adjunct(Role.INSTEAD_OF, clause)

    def _meaning(self, words: tuple[str, ...], role: Role, start: int, nominal: Nominal) -> Role | None:
        """Return what a phrase behind a preposition is; None where no tree holds it."""
        if role is Role.BY and (self.words[start] in WEEKDAYS or is_time_noun(nominal) or is_end(nominal)):
            return None  # "by Friday" is a deadline
        if role is Role.AS and self.words[start] in _MEASURED:
            return None  # "twice as many as" compares
        if self.words[start] in {"we", "they"}:
            return None
        if isinstance(nominal, NounPhrase):
            if role is Role.FOR and nominal.head == "lack" and nominal.of is not None:
                return Role.DUE_TO
            if role is Role.ON and nominal.head in _TIMES_OF_DAY:
                return None  # "on a Monday morning"
            if role is Role.ON and nominal.head in {*MONTHS, "day", "date", "week"}:
                return None  # "on 24 November", "on the same day"
            if role is Role.ON and noun_kind(nominal) == "event" and _is_which_one(nominal):
                return Role.DURING  # "on the next restart"
            if role is Role.FROM and nominal.head in WEEKDAYS and nominal == NounPhrase(nominal.head):
                return None  # "apply from Monday"
            if role is Role.IN and nominal.head in MONTHS and nominal == NounPhrase(nominal.head):
                return Role.WHEN
            if role is Role.AT and nominal in _NAMED_TIMES:
                return Role.WHEN
            if role is Role.ON and nominal.head in WEEKDAYS and nominal == NounPhrase(nominal.head):
                return Role.WHEN
            that = nominal.determiner in {Determiner.THIS, Determiner.THAT}
            if role is Role.FOR and nominal.head == "reason" and that:
                return None  # "for this reason" is no reason of the noun before it
            if role is Role.ON and nominal in {NounPhrase("purpose"), NounPhrase("hold")}:
                return None  # "is on purpose" is intentional
            if role is Role.IN and nominal.head == "event" and nominal.of is not None:
                return None  # "in the event of a failure" is if it fails
            if role is Role.IN and nominal == NounPhrase("case"):
                return None  # "just in case"
        if words == ("over",) and is_time_noun(nominal):
            return None if noun_kind(nominal) == "unit" else Role.DURING  # "items over 15 minutes old"
        if words == ("over",) and isinstance(nominal, NounPhrase) and nominal.amount is None:
            if nominal.head in _STRETCHES:
                return None  # "queries over long ranges"
            if nominal.head in _DISPUTED:
                return Role.DUE_TO  # "has cut us off over an unpaid invoice"
        if words == ("over",) and is_measured(nominal):
            return Role.ABOVE
        uncounted = isinstance(nominal, NounPhrase) and nominal.amount is None  # "for a few hours"
        return Role.DURATION if role is Role.FOR and uncounted and is_some_time(nominal) else role

    def _deadlines(self, place: int) -> Iterator[Found[Adjunct]]:
        """Read "by Friday", "by 14:00" and "by the end of the week"."""
        if self.is_clock(place):
            for cost, end, amount in self.amount(place):
                yield cost, end, Adjunct(Role.DEADLINE, amount)
        word = self.words[place]
        if word in WEEKDAYS or word in {"noon", "midnight", "tomorrow"}:
            yield 0.0, place + 1, Adjunct(Role.DEADLINE, NounPhrase(word))
        begin = place + self.starts(place, "the")
        last = begin + 2 + self.starts(begin + 2, "the")
        if self.starts(begin, "end", "of") and self.words[last] in {"day", "week", "month"}:
            yield 0.0, last + 1, Adjunct(Role.DEADLINE, NounPhrase("end", of=NounPhrase(self.words[last])))

    def _compared_with(self, place: int) -> Iterator[Found[Adjunct]]:
        """Read "compared with last week", "than the day before", "week over week" and "than usual"."""
        begin = place + self.starts(place, ",")
        for words in _COMPARING:
            if self.starts(begin, *words):
                for cost, end, other in self._time_compared(begin + len(words)):
                    yield cost - 0.3, end, Adjunct(Role.COMPARED, other)
                for cost, end, nominal in self.nominal_simple(begin + len(words)) if words[0] != "than" else ():
                    if isinstance(nominal, NounPhrase) and nominal.head and not is_time_noun(nominal):
                        yield cost - 0.1, end, Adjunct(Role.COMPARED, nominal)
        unit = self.words[place]
        if unit in {"day", "week", "month", "year"} and self.words[place + 1 : place + 3] in {
            ("over", unit),
            ("on", unit),
        }:
            yield -0.2, place + 3, Adjunct(Role.COMPARED, _previous(unit))

    def _time_compared(self, place: int) -> Iterator[Found[NounPhrase]]:
        """Read a time with which something is compared: "yesterday", "last week", "the same hour last week"."""
        place += self.starts(place, "in") and self.starts(place - 1, "than")
        begin = place + self.starts(place, "the")
        if self.starts(place, "yesterday"):
            yield 0.0, place + 1, _previous("day")
        unit, then = self.words[begin + 1], self.words[begin]
        if then in {"last", "previous"} and unit in {"hour", "day", "week", "month", "year"}:
            yield 0.0, begin + 2, _previous(unit)
        if begin > place and then in {"hour", "day", "week", "month", "year"} and unit == "before":
            yield 0.0, begin + 2, _previous(then)
        if then == "same" and unit in {"hour", "day", *_SAME}:
            same = NounPhrase(_SAME.get(unit, unit), determiner=Determiner.DEFINITE, adjectives=(Adjective("same"),))
            for cost, end, whole in self._time_compared(begin + 2):
                yield cost, end, replace(same, of=whole)

    def _versioned(self, cost: float, place: int, adjunct: Adjunct) -> Iterator[Found[Adjunct]]:
        """Read "after the update to 8.4": a version is a name."""
        phrase = adjunct.phrase
        if isinstance(phrase, NounPhrase) and phrase.head in VERSIONED and self.starts(place, "to"):
            for more, stop, version in self.name(place + 1):
                to = Adjunct(Role.TO, NounPhrase(version))
                yield cost + more - 0.8, stop, replace(adjunct, phrase=replace(phrase, adjuncts=(to,)))

    def times(self, place: int) -> Iterator[Found[Adjunct]]:
        """Read times: "for 5 minutes", "in the last hour", "twice a day"."""
        start = place
        if self.words[start] in {"in", "over", "within", "during", "for", "on"}:
            start += 1
        if self.starts(start, "the"):
            start += 1
        risen = place == start and self.words[start] == "past" and self.words[place - 1] in _RISEN
        for cost, end, amount in self.amount(start + 1) if risen else ():
            yield cost - 0.2, end, Adjunct(Role.ABOVE, amount)  # "climbed past 250 ms"
        if self.words[start] in {"last", "past", "previous", "next", "coming"} and not risen:
            role = Role.NEXT if self.words[start] in {"next", "coming"} else Role.LAST
            if place == start and self.words[start] == "past" and self.words[place - 1] in _WAITED:
                role = Role.ABOVE  # "wait time past 15 minutes"
            for cost, end, amount in self.amount(start + 1):
                if self.is_time(amount):
                    yield cost - 0.5, end, Adjunct(role, amount)
            for end, unit in self.unit(start + 1):
                bare = place == start
                yield (
                    -0.3,
                    end,
                    Adjunct(
                        Role.WHEN if bare else role,
                        NounPhrase(unit, adjectives=(Adjective(role.value),)) if bare else Amount("", unit),
                    ),
                )
        yield from self._named_times(place)
        if self.is_clock(place) and place and self.words[place - 1] in WEEKDAYS:  # "Monday 05:00 UTC"
            for cost, end, hour in self.amount(place):
                yield cost - 0.3, end, Adjunct(Role.WHEN, hour)
        for cost, end, amount in self.amount(place):
            if self.starts(end, "ago"):
                yield cost - 0.3, end + 1, Adjunct(Role.AGO, amount)
        for cost, end, amount in self.amount(place):
            if not amount.unit and self.starts(end, "times"):
                yield cost - 0.3, end + 1, Adjunct(Role.TIMES, amount)
        for word, number in (("once", "1"), ("twice", "2")):
            if self.starts(place, word):
                yield 0.0, place + 1, Adjunct(Role.TIMES, Amount(number))
        if self.words[place] in {"every", "each"}:
            for cost, end, amount in self.amount(place + 1):
                if self.is_time(amount):
                    yield cost - 0.3, end, Adjunct(Role.EVERY, amount)
            for end, unit in self.unit(place + 1):
                yield -0.3, end, Adjunct(Role.EVERY, Amount("", unit))
        if self.starts(place, "per") or (self.starts(place, "/") and self.tokens[place].glued):
            for end, unit in self.unit(place + 1):
                yield -0.4, end, Adjunct(Role.PER, Amount("", unit))

    def _named_times(self, place: int) -> Iterator[Found[Adjunct]]:
        """Read "last night", "this week", and "a day" behind what is counted: "three times a day"."""
        for end, entry in self.entries(place + 1, "nouns"):
            noun = entry.concept
            if entry.form == "pl" or noun.kind not in {"time", "unit"}:
                continue
            if self.starts(place, "last") and (noun.id in {"night", "weekend"} or noun.id in WEEKDAYS):
                yield -0.3, end, Adjunct(Role.WHEN, NounPhrase(noun.id, adjectives=(Adjective("last"),)))
            if self.starts(place, "this") and noun.id in _LASTING:
                yield -0.3, end, Adjunct(Role.DURING, NounPhrase(noun.id, determiner=Determiner.THIS))
            rated = noun.kind == "unit" and self.words[end] not in _NO_RATE and self._is_counted(place - 1)
            if self.words[place] in {"a", "an"} and rated:
                yield 0.2, end, Adjunct(Role.PER, Amount("", noun.id))

    def _is_counted(self, place: int) -> bool:
        """Return whether what ends at a place may have a rate: "200 errors", "80 MB", "twice"."""
        if place < 0 or self.kind(place) == "span":
            return place >= 0 and self.value(place) is not None
        return self.words[place] in {"times", "once", "twice"} or self.is_plural_noun(place)

    def _done_to(self, place: int) -> Iterator[Found[Clause]]:
        """Read "the messages that the broker dropped" as those that were dropped by the broker."""
        for cost, end, doer in self.simple(place):
            none = doer.determiner is Determiner.NO and self.words[end] in BE
            told = doer.head and (doer.determiner in OWNERS or none) and doer.amount is None
            if not told and doer.pronoun not in {"we", "you", "they", "nobody"}:
                continue
            if self.words[end] in BE:
                tense, negated = BE[self.words[end]]
                no = self.starts(end + 1, "not")
                if none and (negated or no):
                    continue
                by = replace(doer, determiner=Determiner.ANY) if none else doer
                base = Clause(None, Acting(""), tense=tense, progressive=True, negated=negated or no or none)
                yield from self._left_open(cost, end + 1 + no, "ing", base, by)
            if self.words[end] in DO and (DO[self.words[end]][1] or self.starts(end + 1, "not")):
                base = Clause(None, Acting(""), tense=DO[self.words[end]][0], negated=True)
                yield from self._left_open(cost, end + 1 + self.starts(end + 1, "not"), "base", base, doer)
            if none:
                continue
            for tense, form in ((Tense.PRESENT, "base" if stands_in_plural(doer) else "s"), (Tense.PAST, "past")):
                yield from self._left_open(cost, end, form, Clause(None, Acting(""), tense=tense), doer)
            if self.words[end] in {"has", "have", "had"}:
                negated = self.starts(end + 1, "not")
                tense = Tense.PAST if self.starts(end, "had") else Tense.PERFECT
                base = Clause(None, Acting(""), tense=tense, negated=negated)
                yield from self._left_open(cost, end + 1 + negated, "pp", base, doer)
            if self.words[end] in MODALS:
                modal, negated, tense = MODALS[self.words[end]]
                no = self.starts(end + 1, "not") or negated
                base = Clause(None, Acting(""), tense=tense, modal=modal, negated=no)
                yield from self._left_open(cost, end + 1 + self.starts(end + 1, "not"), "base", base, doer)

    def _left_open(self, cost: float, place: int, form: str, base: Clause, doer: NounPhrase) -> Iterator[Found[Clause]]:
        """Read a verb whose object is told elsewhere."""
        for end, entry in self.entries(place, "verbs"):
            frame = entry.concept.frame
            if entry.form != form or not frame or frame[0].name != "obj" or entry.concept.id in LIGHT:
                continue
            if all(slot.optional for slot in frame[1:]):
                by = () if doer.pronoun else (Adjunct(Role.BY, doer),)  # the songs that they saved were saved
                act = Acting(entry.concept.id, passive=True)
                nobody = doer.pronoun == "nobody"
                if nobody and base.negated:
                    continue
                told = replace(base, predicate=act, adjuncts=by, negated=base.negated or nobody)
                yield from self.finished(cost + entry.cost + 0.4, end, told)

    def _labels(self, place: int) -> Iterator[Found[NounPhrase]]:
        """Read "threshold:", and "current:" as the current value."""
        for cost, end, adjective in self.adjective(place):
            if self.words[end] == ":" and adjective.concept in _VALUES:
                yield cost, end + 1, NounPhrase("value", adjectives=(adjective,))
        for cost, end, label in self.full(place):
            if self.words[end] in {":", "=", "is"} and label != NounPhrase("current"):
                yield cost, end + 1, label

    def _listed(self, place: int) -> Iterator[Found[Aside]]:
        """Read "(Dovecot, Postfix)": a list without a conjunction."""
        lists: list[Found[tuple[NounPhrase, ...]]] = [(cost, end, (one,)) for cost, end, one in self.full(place)]
        for _ in range(4):
            lists = best(
                (so_far + more + 0.1, stop, (*items, one))
                for so_far, end, items in lists
                if self.starts(end, ",")
                for more, stop, one in self.full(end + 1)
            )
            for cost, end, items in lists:
                yield cost + 0.3, end, Aside(Coordination(items, "comma"))


def _is_which_one(phrase: NounPhrase) -> bool:
    """Return whether an event is one of a row: "the next restart"."""
    return any(one.concept in _OF_ROW for one in phrase.adjectives)


def _previous(unit: str) -> NounPhrase:
    """Return the day, week or month before this one."""
    return NounPhrase(unit, determiner=Determiner.DEFINITE, adjectives=(Adjective("previous"),))


def _defined(nominal: Nominal, role: Role) -> Nominal:
    """Return "during startup" and "since last release" with the article that most languages need."""
    if not isinstance(nominal, NounPhrase) or nominal.determiner is not Determiner.NONE or is_time_noun(nominal):
        return nominal
    if any(adjective.concept in _UNKNOWN for adjective in nominal.adjectives) and nominal.number is Number.SINGULAR:
        return replace(nominal, determiner=Determiner.INDEFINITE)  # "from unknown address"
    start = role is Role.DURING and nominal.head in _STARTS
    one = nominal.number is Number.SINGULAR and any(adjective.concept in _ONLY for adjective in nominal.adjectives)
    known = start or (one and nominal.amount is None and isinstance(nominal.head, str))
    return replace(nominal, determiner=Determiner.DEFINITE) if known else nominal
