"""Whole English sentences: statements, orders, headlines, labels with values, and what opens them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

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
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Sentence,
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.parsing.english.denials import forbids_all, is_any_misplaced, reached
from slack_fixtures.grammar.parsing.english.questions import Questions
from slack_fixtures.grammar.parsing.english.sequels import LEAVING
from slack_fixtures.grammar.parsing.english.tables import (
    EVENTS,
    LAGGING,
    LEVELS,
    LINKS,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    SIMPLE_DETERMINERS,
)
from slack_fixtures.grammar.parsing.english.timing import arranged, timed
from slack_fixtures.grammar.parsing.english.trees import (
    bare_name,
    is_bounded,
    is_compound_taken_apart,
    is_in_use,
    kind_in_time,
    since_event,
)
from slack_fixtures.grammar.parsing.reading import Found, Parsed, ranked, rule
from slack_fixtures.grammar.parsing.tables import BEYOND, word_set
from slack_fixtures.grammar.parsing.trees import noun_kind

_SEEMING = {  # before a clause, and the adverb that says the same
    **dict.fromkeys(
        (
            ("it", "looks", "like"),
            ("it", "looks", "as", "if"),
            ("it", "looks", "as", "though"),
            ("it", "seems", "as", "if"),
            ("it", "seems", "like"),
            ("it", "seems", "that"),
            ("it", "seems"),
            ("it", "appears", "that"),
            ("looks", "like"),
            ("seems", "like"),
        ),
        "apparently",
    ),
    ("it", "is", "possible", "that"): "maybe",
    ("it", "may", "be", "that"): "maybe",
    ("it", "could", "be", "that"): "maybe",
    ("it", "is", "likely", "that"): "probably",
    ("it", "is", "probable", "that"): "probably",
    ("chances", "are", "that"): "probably",
    ("this", "is", "why"): "therefore",
    ("that", "is", "why"): "therefore",
    ("for", "this", "reason", ","): "therefore",
    ("for", "that", "reason", ","): "therefore",
    ("if", "not", ","): "otherwise",
    ("after", "that", ","): "subsequently",
    ("after", "this", ","): "subsequently",
}
_WITHIN = {"apparently": "apparently", "maybe": "possibly", "probably": "probably"}
_WARNINGS = tuple(("heads", "up", mark) for mark in (",", ":", "that"))
_NOTING = (
    ("note", "that"),
    ("please", "note", "that"),
    ("note", ":"),
    *_WARNINGS,
)  # before a clause; it says the same without
_BEFALLING = word_set(
    "lose reject drop_obj deny decline abort cancel ignore skip miss discard throttle delay block refuse return_obj "
    "duplicate corrupt reset_obj time_out_obj exceed suspend accept approve merge_obj"
)
_JUDGING = word_set("wrong bad incorrect invalid unknown missing faulty broken")  # adjectives that tell what is amiss
_PEOPLES_ACTS = {"notice", "call", "report", "ask", "confirm", "request", "complain", "see", "decline", "mention"}
_DEPARTMENTS = {"manager", "finance_department", "support", "security", "sales", "marketing"}
_ALSO_THINGS = {"primary", "secondary", "light_weak"}
_BOUNDED = 0.5  # "the rate drops below 80 %"
_HELD = {"held", "kept"}  # "door held open"
_HELD_SO = {"open", "closed", "shut", "locked", "unlocked", "active", "alive", "enabled", "disabled", "warm", "cold"}
_TOPICAL = {
    Determiner.NO,
    Determiner.TOO_MANY,
    Determiner.TOO_FEW,
    Determiner.NOT_ENOUGH,
    Determiner.MANY,
    Determiner.SEVERAL,
    Determiner.SOME,
    Determiner.ALL,
}
_OPENS = {
    Role.IN,
    Role.AT,
    Role.SINCE,
    Role.AFTER,
    Role.BEFORE,
    Role.DURING,
    Role.ON,
    Role.LAST,
    Role.DURATION,
    Role.WITH,
}
_OPENS |= {Role.WITHOUT, Role.DUE_TO, Role.DESPITE, Role.UNTIL, Role.FROM, Role.WHEN}
_LATER = {Role.UNTIL, Role.NEXT, Role.WHEN, Role.BEFORE, Role.DEADLINE}
_ALL = {"all", "every", "many", "few"}  # "almost all nodes", "unusually many refunds"
_RANKS = {"first", "next", "last"}
_BOUNDING = {Role.ABOVE, Role.BELOW, Role.BEYOND, Role.UNDER, Role.OUTSIDE}
_BEGINS = frozenset({*SIMPLE_DETERMINERS, *PRONOUNS}) - {"that", "them"}


class Sentences(Questions):
    """The rules of English."""

    def sentences(self) -> list[Parsed]:
        """Return the readings of the whole."""
        found: list[Parsed] = []
        for cost, opening, start in self._openings():
            for prefix_cost, prefix, begin in self._prefixes(start):
                for more, tree in self._bodies(begin):
                    if self.holds_any_pronoun and is_any_misplaced(tree):
                        continue  # "restart anything"
                    if forbids_all(tree):
                        continue
                    lasting = arranged(self._denied_now(tree))
                    if lasting is None:
                        continue
                    told = replace(_supposed(reached(timed(lasting)), opening), prefix=prefix)
                    if self.words[0] in {"this", "that"} and self.words[1] in LEAVING:
                        told = _concluded(told)
                    found.append(Parsed(round(cost + prefix_cost + more, 3), told))
        return ranked(found)

    def _denied_now(self, tree: Sentence) -> Sentence:
        """Read "Page won't load" in a title as what the page does not do."""
        body = tree.body
        if self.end_mark or "won't" not in self.words or not isinstance(body, Clause):
            return tree
        told_later = any(one.role in _LATER for one in body.adjuncts) or bool(body.links or body.more)
        act, doer = body.predicate, body.subject
        told_later |= isinstance(doer, NounPhrase) and bool(doer.pronoun)  # "we won't restart it"
        if body.tense is not Tense.FUTURE or not isinstance(act, Acting) or act.passive or told_later:
            return tree
        return replace(tree, body=replace(body, tense=Tense.PRESENT)) if body.negated else tree

    @rule
    def headline(self, place: int) -> list[Found[Clause]]:
        """A clause without its copula: "node down", "jobs failing", "memory above 90 %"."""
        found: list[Found[Clause]] = []
        for cost, end, subject in self.nominal(place):
            known = isinstance(subject, NounPhrase) and subject.determiner is not Determiner.NONE
            if known and self._tells_of_several(place, end, subject):
                continue  # "The trucks charge overnight"
            for more, stop, clause in self._headline_predicates(end):
                being = clause.predicate
                if _reports_missing(subject, being) or _is_held(subject, being):
                    continue
                if isinstance(being, Being) and is_bounded(subject, being.complement):
                    more += _BOUNDED  # noqa: PLW2901
                if _is_past_taken_apart(subject, clause):
                    continue
                if _acted(subject, clause):
                    continue
                if isinstance(being, Being) and is_in_use(subject, being.complement):
                    continue  # "account used": somebody used it
                found.append((cost + more + 0.2, stop, replace(clause, subject=subject)))
        return found

    def _is_particle(self, place: int) -> bool:
        """Return whether "up" belongs to a verb before it: "releases queue up"."""
        several = place > 1 and self.words[place] in PARTICLES and self.is_plural_noun(place - 2)
        return several and self.is_base_verb(place - 1)

    def _tells_of_several(self, place: int, end: int, nominal: Nominal) -> bool:
        """Return whether a plural and a verb were taken for a compound: "Builds queue for an hour"."""
        last = nominal.modifiers[-1] if isinstance(nominal, NounPhrase) and nominal.modifiers else None
        if not isinstance(last, NounPhrase) or last.number is not Number.PLURAL or not isinstance(nominal, NounPhrase):
            return False
        if nominal.number is Number.PLURAL or self.title_case:
            return False
        heads = (at for at in range(place + 1, end) if self.is_plural_noun(at - 1) and self.is_base_verb(at))
        return any(entry.concept.id == nominal.head for at in heads for _, entry in self.entries(at, "nouns"))

    def _is_clause(self, place: int, end: int, nominal: Nominal) -> bool:
        """Return whether a verb was taken for a part of a phrase that is said to be all."""
        if not isinstance(nominal, NounPhrase):
            return False
        told = nominal.participle.predicate if nominal.participle is not None else None
        counted = any(one.role is Role.TIMES for one in nominal.adjuncts)  # "Billing runs twice"
        if counted or _acted(nominal) or _reports_missing(nominal, told):
            return True
        return self._tells_of_several(place, end, nominal)

    @rule
    def topic(self, place: int) -> list[Found[NounPhrase]]:
        """Read "PostgreSQL too many connections": what it is about, then a phrase with a determiner."""
        found: list[Found[NounPhrase]] = []
        for cost, end, about in self.core(place):
            if about.number is Number.PLURAL or end == self.size:
                continue
            for more, start, determiner in self.determiners(end):
                if determiner in _TOPICAL:
                    for core_cost, stop, phrase in self.full(end):
                        if start <= stop and phrase.determiner is determiner and phrase.head:
                            parts = (*about.modifiers, replace(about, modifiers=(), names=()), *about.names)
                            own = tuple(bare_name(part) or part for part in parts)
                            tree = replace(phrase, modifiers=(*own, *phrase.modifiers))
                            found.append((cost + more + core_cost + 0.3, stop, tree))
        return found

    def _openings(self) -> Iterator[tuple[float, tuple[str, ...], int]]:
        yield 0.0, (), 0
        for end, entry in self.entries(0, "adverbs"):
            apart = self.starts(end, ",")
            # "about half of the nodes" compares, and "OTA update failed" tells which update
            own = entry.concept.kind == "degree" or (
                entry.concept.kind == "manner" and self.words[end - 1][-2:] != "ly"
            )
            if not apart and self.words[0] in _RANKS and self.is_noun(end) and not self.is_base_verb(end):
                continue  # "First response late" tells which response
            if apart or not own or self.words[end] in _ALL:
                yield 0.1 + entry.cost, (entry.concept.id,), end + apart
        for words, adverb in _SEEMING.items():
            if self.starts(0, *words):
                yield 0.1, (adverb,), len(words)
        for words in _NOTING:
            if self.starts(0, *words):
                yield 0.1, (), len(words)
        for end in self.as_told(0):
            yield -0.5, ("in_that_case",), end
        if self.starts(0, "please"):
            yield 0.0, ("please",), 1

    def _prefixes(self, place: int) -> Iterator[tuple[float, tuple[Name, ...], int]]:
        yield 0.0, (), place
        if self.words[place] in LEVELS and self.tokens[place].text.isupper() and self.starts(place + 1, ":"):
            yield 0.1, (Name(self.tokens[place].text),), place + 2
        if self.starts(place, "[") and self.starts(place + 2, "]") and self._is_mark(place + 1):  # "[P2] Disk full"
            yield 0.1, (Name(self.tokens[place + 1].text),), place + 3
        for cost, end, name in self.name(place):
            if self.words[end] in {":", "|"} or (self.words[end] in {"-", "–", "—"} and not self.tokens[end].glued):
                yield cost, (name,), end + 1

    def _is_mark(self, place: int) -> bool:
        """Return whether a word is how an alert is marked: a span, or in capitals."""
        return self.kind(place) == "span" or (self.kind(place) == "word" and self.tokens[place].text.isupper())

    def _bodies(self, place: int) -> Iterator[tuple[float, Sentence]]:
        for cost, end, clause in self.clause(place):
            lasting = 1.0 if not self.end_mark and _still_is(clause) else 0.0
            yield from self.closed(cost + lasting, end, SentenceKind.STATEMENT, clause)
        for cost, end, clause in self.order(place):
            if not self.end_mark and self._tells_in_past(clause):
                continue
            titled = 0.2 if self.end_mark else 0.9  # a title without a full stop is seldom an order
            things = list(self.entries(place, "nouns"))
            if not self.end_mark and things:
                titled += 0.6  # "Release 4.19 crashes", "Store is full"
            if self._is_said_to_be(place, clause) or (not self.end_mark and _tells_a_level(clause)):
                continue
            if any(end > place + 1 for end, _ in things):
                titled += 0.6  # "Double bookings in the ledger!"
            yield from self.closed(cost + titled, end, SentenceKind.ORDER, clause)
        for cost, end, clause in self.headline(place):
            doer = clause.subject
            known = isinstance(doer, NounPhrase) and doer.determiner is Determiner.DEFINITE
            stray = 0.4 if known and self.end_mark else 0.0  # "The page loads fine." is a sentence
            yield from self.closed(cost + 0.1 + stray, end, SentenceKind.HEADLINE, clause)
        for cost, end, nominal in self.nominal(place):
            if self._is_clause(place, end, nominal):
                continue
            yield from self._valued(cost, end, nominal)
            stray = isinstance(nominal, NounPhrase) and nominal.participle is not None and self.ends_in_verb(end)
            yield from self.closed(cost + (1.0 if stray else 0.4), end, SentenceKind.HEADLINE, nominal)
            one = isinstance(nominal, NounPhrase) and nominal.determiner is Determiner.DEFINITE
            told_of = one and bool(self.end_mark) and self.starts(end + 1, "which")  # rather a relative clause
            if self.starts(end, ",") and not told_of:  # "High number of connections, indicating heavy traffic"
                for more, stop, link in self.link(end):
                    if link.kind is LinkKind.SEQUEL:
                        tree = Clause(None, Existing(nominal), links=(link,))
                        yield from self.closed(cost + more + 0.5, stop, SentenceKind.HEADLINE, tree)
            if self.words[end] in {":", "="}:
                yield from self._labelled(cost, end + 1, nominal)
        yield from self._two_headlines(place)
        for cost, end, nominal in self.topic(place):
            yield from self.closed(cost + 0.4, end, SentenceKind.HEADLINE, nominal)
        for cost, end, clause in self.finite(place):  # "Failed to sync"
            if isinstance(clause.predicate, Acting) and clause.tense is Tense.PAST:
                yield from self.closed(cost + 0.3, end, SentenceKind.HEADLINE, clause)
        for cost, end, clause in self.nothing_to_do(place):
            yield from self.closed(cost, end, SentenceKind.STATEMENT, clause)
            for more, stop, linked in self.linked(cost, end, clause):
                yield from self.closed(more, stop, SentenceKind.STATEMENT, linked)
        for cost, end, clause in self._without_subject(place):
            kind = SentenceKind.STATEMENT if clause.subject else SentenceKind.HEADLINE
            yield from self.closed(cost, end, kind, clause)
        for cost, end, clause in self.verb(place, "ing"):
            if _is_part_of_name(clause) or (self.is_noun(place) and self.is_plural_noun(place + 1)):
                continue  # "Sorting line running dry", "Billing runs twice"
            tree = replace(clause, progressive=True)
            yield from self.closed(cost + 1.0, end, SentenceKind.HEADLINE, tree)
        yield from self._fronted(place)
        for cost, end, rule_of in self.rule_told(place):
            for more, stop, linked in self.linked(cost, end, rule_of):
                yield from self.closed(more, stop, SentenceKind.STATEMENT, linked)
        if self.end_mark == "?":
            yield from self.asked(place)

    def _is_said_to_be(self, place: int, clause: Clause) -> bool:
        """Return whether what things are was taken for an order: "Duplicate orders!", "Double payouts to suppliers"."""
        obj = clause.predicate.obj if isinstance(clause.predicate, Acting) else None
        if self.end_mark == "." or not isinstance(obj, NounPhrase) or obj.number is not Number.PLURAL:
            return False
        bare = obj.determiner is Determiner.NONE and obj.amount is None and not (clause.more or clause.links)
        return bare and self.words[place] in {"double", "duplicate", "close", "separate", "empty"}

    @staticmethod
    def _tells_in_past(clause: Clause) -> bool:
        """Return whether a title has a past verb behind a bare noun: "Publish rate dropped to zero" is no order."""
        obj = clause.predicate.obj if isinstance(clause.predicate, Acting) else None
        if isinstance(obj, NounPhrase) and obj.determiner is Determiner.NONE and not obj.names:
            lacking = any(one.concept in {"missing", "unavailable"} for one in obj.adjectives)
            if lacking or any(adverb in {"late", "prematurely"} for adverb in clause.adverbs):
                return True  # "Ship date missing", "Post office feed late"
        if not isinstance(obj, NounPhrase) or obj.participle is None:
            return False
        done = obj.participle.predicate
        befallen = isinstance(done, Acting) and done.verb in _BEFALLING  # "Join requests rejected"
        if obj.number is Number.PLURAL and not befallen:
            return False
        return obj.determiner is Determiner.NONE and not obj.names and isinstance(done, Acting) and done.passive

    def _valued(self, cost: float, place: int, nominal: Nominal) -> Iterator[tuple[float, Sentence]]:
        """Read "error rate 7.4 %" as the error rate at 7.4 %."""
        if not isinstance(nominal, NounPhrase) or noun_kind(nominal) != "measure" or place != self.size:
            return
        if len(nominal.names) == 1 and self.value(place - 1) == 0.0 and not nominal.adjuncts:
            value = Amount(nominal.names[0].text)
            if self.is_signed(value):
                return
            at = Adjunct(Role.AT, value)
            yield cost, Sentence(SentenceKind.HEADLINE, Clause(replace(nominal, names=()), Being(at)), self.end_mark)

    def _without_subject(self, place: int) -> Iterator[Found[Clause]]:
        """Read "May indicate a leak" and "Could be caused by a leak", of what was said before: "this"."""
        if self.starts(place, "unable", "to"):
            for cost, end, clause in self.verb(place + 2, "base"):
                yield cost + 0.3, end, replace(clause, modal=Modal.CAN, negated=True)
        elif self.words[place] in {"cannot", "can't"}:
            for cost, end, clause in self.finite(place):
                yield cost + 0.3, end, clause
        yield from self._guess(place)
        if self.starts(place, "need"):  # "Need more disk on db-01"
            for cost, end, clause in self.finite(place, True):
                yield cost + 0.4, end, replace(clause, subject=NounPhrase(pronoun="we"))
        if self.words[place] in {"may", "might", "could", "can", "indicates", "means", "suggests"}:
            this = NounPhrase(pronoun="this")
            for cost, end, clause in self.finite(place, False):
                tree = replace(clause, subject=this)
                if not clause.negated:
                    yield cost + 0.4, end, tree
                    yield from self.linked(cost + 0.4, end, tree)

    def _guess(self, place: int) -> Iterator[Found[Clause]]:
        """Read "Probably a leak." and "Usually caused by a bad cable.": this is one, or is caused by one."""
        this = NounPhrase(pronoun="this")
        for end, entry in self.entries(place, "adverbs"):
            if entry.concept.kind not in {"epistemic", "frequency"} or not self.end_mark:
                continue
            told: list[Found[Clause]] = []
            for cost, stop, nominal in self.nominal(end):
                if isinstance(nominal, Coordination) or nominal.determiner is Determiner.INDEFINITE:
                    told.append((cost + 0.2, stop, Clause(this, Being(nominal), adverbs=(entry.concept.id,))))
            for cost, stop, clause in self.verb(end, "passive"):
                if any(adjunct.role is Role.BY for adjunct in clause.adjuncts):
                    told.append(
                        (cost, stop, replace(clause, subject=this, adverbs=(entry.concept.id, *clause.adverbs)))
                    )
            for cost, stop, tree in told:
                yield cost, stop, tree
                yield from self.linked(cost, stop, tree)

    def _supposed_case(self, place: int) -> Iterator[Found[Clause]]:
        """Read "should the primary fail,": if it fails."""
        if self.starts(place, "should"):
            for cost, end, subject in self.nominal_simple(place + 1):
                for more, stop, clause in self.verb(end, "base"):
                    if self.starts(stop, ","):
                        yield cost + more, stop, replace(clause, subject=subject)

    def _fronted_adjuncts(self, place: int) -> Iterator[Found[Adjunct]]:
        """Yield what may open a sentence; a comma tells where it ends, or what begins a new phrase."""
        for cost, end, adjunct in self.adjunct(place):
            if self.starts(end, ","):
                yield cost, end + 1, adjunct
            elif self.words[end] in _BEGINS and adjunct.role in _OPENS:
                yield cost + 0.6, end, adjunct
        for words, role in PREPOSITIONS.items():
            if role in _OPENS and self.starts(place, *words):
                for cost, end, nominal in self.full(place + len(words)):
                    if self.starts(end, ",") and nominal.adjuncts and not nominal.participle:
                        yield cost + 0.2, end + 1, Adjunct(role, nominal)

    def _fronted(self, place: int) -> Iterator[tuple[float, Sentence]]:
        """Read "If …, check …"; "In the last hour, …"."""
        for words, kind in LINKS.items():
            if kind in {LinkKind.AND, LinkKind.OR, LinkKind.SO} or not self.starts(place, *words):
                continue
            for cost, end, first in self.simple_clause(place + len(words)):
                apart = self.starts(end, ",")
                begin = end + apart
                begin += self.starts(begin, "then")
                if not apart:
                    cost += 0.2 if begin > end else 0.6  # noqa: PLW2901
                for more, stop, main in self.clause(begin):
                    link = Link(kind_in_time(words, kind, first), first, first=True)
                    tree = replace(main, links=(link, *main.links))
                    if words == ("since",) and main.tense is Tense.PERFECT and first.tense is Tense.PAST:
                        since = since_event(first)
                        if since is None:
                            continue  # the time, no reason
                        tree = replace(main, adjuncts=(since, *main.adjuncts))
                    yield from self.closed(cost + more, stop, SentenceKind.STATEMENT, tree)
                for more, stop, main in self.order(begin):
                    link = Link(kind_in_time(words, kind, first), first, first=True)
                    tree = replace(main, links=(link, *main.links))
                    yield from self.closed(cost + more, stop, SentenceKind.ORDER, tree)
        yield from self._excepted(place)
        for cost, end, first in self._supposed_case(place):
            for more, stop, main in self.clause(end + 1):
                tree = replace(main, links=(Link(LinkKind.IF, first, first=True), *main.links))
                yield from self.closed(cost + more, stop, SentenceKind.STATEMENT, tree)
            for more, stop, main in self.order(end + 1):
                tree = replace(main, links=(Link(LinkKind.IF, first, first=True), *main.links))
                yield from self.closed(cost + more, stop, SentenceKind.ORDER, tree)
        for cost, end, adjunct in self._fronted_adjuncts(place):
            for more, stop, main in self.clause(end):
                tree = replace(main, adjuncts=(adjunct, *main.adjuncts))
                yield from self.closed(cost + more + 0.2, stop, SentenceKind.STATEMENT, tree)
            if self.starts(end - 1, ","):
                for more, stop, main in self.order(end):
                    tree = replace(main, adjuncts=(adjunct, *main.adjuncts))
                    yield from self.closed(cost + more + 0.2, stop, SentenceKind.ORDER, tree)

    def _excepted(self, place: int) -> Iterator[tuple[float, Sentence]]:
        """Read "Unless it is drained, …": if it is not."""
        for cost, end, link in self.unless(place):
            begin = end + self.starts(end, ",")
            first = replace(link, first=True)
            more_here = cost + (0.0 if begin > end else 0.4)
            for more, stop, main in self.clause(begin):
                tree = replace(main, links=(first, *main.links))
                yield from self.closed(more_here + more, stop, SentenceKind.STATEMENT, tree)
            for more, stop, main in self.order(begin):
                tree = replace(main, links=(first, *main.links))
                yield from self.closed(more_here + more, stop, SentenceKind.ORDER, tree)

    def _labelled(self, cost: float, place: int, label: Nominal) -> Iterator[tuple[float, Sentence]]:
        if not isinstance(label, NounPhrase):
            return
        for more, end, amount in self.amount(place):
            if end == self.size:
                yield cost + more, Sentence(SentenceKind.LABEL, label, self.end_mark, amount)
        for more, end, name in self.name(place):
            if end == self.size:
                yield cost + more + 0.1, Sentence(SentenceKind.LABEL, label, self.end_mark, name)
        for more, end, nominal in self.nominal(place):
            if end == self.size:
                yield cost + more + 0.3, Sentence(SentenceKind.LABEL, label, self.end_mark, nominal)
        for more, end, clause in (*self.clause(place), *self.headline(place)):  # "etcd cluster main: members are down"
            for further, told in self.closed(cost + more + 1.0, end, SentenceKind.LABEL, label):
                yield further, replace(told, value=clause)

    def _two_headlines(self, place: int) -> Iterator[tuple[float, Sentence]]:
        """Read "OSD full, writes blocked" and "Gap in the log, recovery impossible"."""
        for cost, end, thing in self.full(place):
            if self.starts(end, ",") and thing.head:
                for more, stop, second in self.headline(end + 1):
                    if not second.links:
                        tree = Clause(None, Existing(thing), links=(Link(LinkKind.SEMICOLON, second),))
                        yield from self.closed(cost + more + 1.2, stop, SentenceKind.HEADLINE, tree)
        firsts = [(SentenceKind.HEADLINE, found) for found in self.headline(place)]
        if not self.end_mark and "," in self.words[place:]:
            firsts.extend((SentenceKind.STATEMENT, found) for found in self.simple_clause(place))
        for told, (cost, end, first) in firsts:
            comma = self.starts(end, ",")
            but = self.starts(end + comma, "but")
            if not (comma or but) or first.links:
                continue
            kind = LinkKind.BUT if but else LinkKind.SEMICOLON
            for more, stop, second in self._told_beside(end + comma + but, bare=not but):
                tree = replace(first, links=(Link(kind, second),))
                yield from self.closed(cost + more + (0.1 if but else 0.8), stop, told, tree)

    def _told_beside(self, place: int, *, bare: bool) -> Iterator[Found[Clause]]:
        """Read what a title adds behind a comma: "writes blocked", "no space on the node"."""
        for cost, end, clause in self.headline(place):
            if not clause.links:
                yield cost, end, clause
        for cost, end, thing in self.full(place) if bare and not self.end_mark else ():
            judged = any(one.concept in _JUDGING for one in thing.adjectives)
            if end == self.size and thing.head and (thing.determiner is Determiner.NO or judged):
                yield cost + 0.4, end, Clause(None, Existing(thing))

    def _headline_predicates(self, place: int) -> Iterator[Found[Clause]]:
        for cost, start, adverbs in self.adverbs(place):
            negated = self.starts(start, "not")
            begin = start + negated
            for more, end, clause in self._bare_predicates(begin):
                tree = replace(clause, adverbs=(*adverbs, *clause.adverbs), negated=negated or clause.negated)
                yield cost + more, end, tree
                yield from ((cost + extra, stop, linked) for extra, stop, linked in self.linked(more, end, tree))

    def _bare_predicates(self, place: int) -> Iterator[Found[Clause]]:
        for cost, end, adjective in self.adjectives(place):
            if isinstance(adjective, Adjective) and adjective.concept in _ALSO_THINGS:
                continue  # "Mongo secondary way behind primary", "check engine light"
            if self._is_particle(place):
                continue  # "releases queue up"
            if self.is_doing(end - 1) or (self.starts(place, "old") and self.unit(place - 1)):
                continue  # "rates that are six hours old"
            if self.is_done(end - 1):
                cost += 0.5  # noqa: PLW2901
            event = 0.5 if isinstance(adjective, Adjective) and adjective.concept in EVENTS else 0.0
            yield from self.finished(cost + event, end, Clause(None, Being(adjective)))
        thing = 0.4 if any(True for _ in self.entries(place, "nouns")) else 0.05  # "class loading anomaly"
        for cost, end, clause in self.verb(place, "ing"):
            if is_compound_taken_apart(clause):
                continue
            takes = isinstance(clause.predicate, Acting) and clause.predicate.obj is not None
            yield cost + (thing if takes else 0.05), end, replace(clause, progressive=True)
        state = 0.6 if self.is_state(place) else 0.3
        for cost, end, clause in self.verb(place, "passive"):
            done = replace(clause, tense=Tense.PERFECT)
            yield cost + state, end, done
            if self.words[end] in {"or", "and"} and not clause.adjuncts:
                for more, stop, second in self.verb(end + 1, "passive"):
                    both = (replace(second, tense=Tense.PERFECT),)
                    yield cost + state + more, stop, replace(done, more=both, joint=self.words[end])
        held = self.words[place] in _HELD and self.words[place + 1] in _HELD_SO
        for cost, end, adjective in self.adjectives(place + 1) if held or self.starts(place, "left") else ():
            yield from self.finished(cost - 0.2, end, Clause(None, Being(adjective)))  # "door left open"
        if self.starts(place, "unable", "to"):
            for cost, end, clause in self.verb(place + 2, "base"):
                yield cost, end, replace(clause, modal=Modal.CAN, negated=True)
        if self.starts(place, "about", "to"):
            for cost, end, clause in self.verb(place + 2, "base"):
                yield cost, end, replace(clause, tense=Tense.FUTURE, adverbs=("soon", *clause.adverbs))
        for cost, end, adjunct in self.adjunct(place):
            if adjunct.role in {Role.ABOVE, Role.BELOW, Role.UNDER, Role.AT, Role.BEHIND, Role.BEYOND}:
                yield from self.finished(cost + 0.1, end, Clause(None, Being(adjunct)))
        yield from (*self.used_up(place), *self.nearly_gone(place))
        yield from self.returned(place) if not self.is_done(place - 1) else ()  # "branch merged back"
        yield from self.changed(place)
        yield from self.behind(place + (self.words[place] in LAGGING))
        for cost, end, amount in self.amount(place):
            if amount.relation in BEYOND:
                side = BEYOND[amount.relation]
                bare = replace(amount, relation=Relation.EXACTLY)
                yield from self.finished(cost, end, Clause(None, Being(Adjunct(side, bare))))


def _is_part_of_name(clause: Clause) -> bool:
    """Return whether a title's first word in -ing names a thing: "Sorting line running dry", "Sending IP listed"."""
    obj = clause.predicate.obj if isinstance(clause.predicate, Acting) else None
    if not isinstance(obj, NounPhrase) or obj.determiner is not Determiner.NONE:
        return False
    within = any(isinstance(one, Name) and one.kind == "span" for one in obj.modifiers[1:])
    return obj.participle is not None or within


def _tells_a_level(clause: Clause) -> bool:
    """Return whether a title has a bare measure at a bound and no order: "Pick rate below plan"."""
    obj = clause.predicate.obj if isinstance(clause.predicate, Acting) else None
    if not isinstance(obj, NounPhrase) or obj.determiner is not Determiner.NONE or obj.number is not Number.SINGULAR:
        return False
    plain = obj.amount is None and not obj.names and noun_kind(obj) == "measure"
    return plain and any(one.role in _BOUNDING for one in (*clause.adjuncts, *obj.adjuncts))


def _acted(subject: Nominal, clause: Clause | None = None) -> bool:
    """Return whether the past of who did something was taken for what was done: "Plant manager called"."""
    told = subject.participle if isinstance(subject, NounPhrase) else None
    done = told or clause
    act = done.predicate if done is not None else None
    if not isinstance(act, Acting) or not act.passive or act.verb not in _PEOPLES_ACTS or done is None:
        return False
    by = any(one.role is Role.BY for one in done.adjuncts)
    if by or not isinstance(subject, NounPhrase) or subject.determiner is not Determiner.NONE:
        return False
    return subject.number is not Number.PLURAL and (noun_kind(subject) == "person" or subject.head in _DEPARTMENTS)


def _is_held(subject: Nominal, being: object) -> bool:
    """Return whether how something is held was taken for how it is: "locks held too long"."""
    held = subject.participle.predicate if isinstance(subject, NounPhrase) and subject.participle else None
    if isinstance(held, Acting) and held.verb == "run" and isinstance(being, Being):
        return isinstance(being.complement, Adjective) and being.complement.concept in {"low", "short"}
    return isinstance(held, Acting) and held.verb in {"hold", "keep"} and isinstance(being, Being)


def _reports_missing(subject: Nominal, act: object) -> bool:
    """Return whether what people report was taken for what reports lack: "customers report missing invoices"."""
    if not isinstance(subject, NounPhrase) or subject.head != "report" or not isinstance(act, Acting):
        return False
    whose = subject.modifiers[-1] if subject.modifiers else None
    return act.verb.startswith("miss") and isinstance(whose, NounPhrase) and noun_kind(whose) == "person"


def _is_past_taken_apart(subject: Nominal, clause: Clause) -> bool:
    """Return whether a past was taken for a participle: "they switched to …", "Redis started throwing keys away"."""
    act = clause.predicate
    if not isinstance(subject, NounPhrase) or not isinstance(act, Acting):
        return False
    told = subject.participle.predicate if subject.participle is not None else None
    begun = isinstance(told, Acting) and told.verb in {"start_obj", "stop_obj"} and clause.progressive
    return begun or (act.passive and subject.pronoun in {"they", "it", "we", "you"})


def _still_is(clause: Clause) -> bool:
    """Return whether a title's past is a state that lasts: "mount hung"."""
    act = clause.predicate
    told = clause.tense is Tense.PAST and not (clause.adjuncts or clause.links or clause.more)
    return told and isinstance(act, Acting) and act.verb == "hang"


def _concluded(tree: Sentence) -> Sentence:
    """Say "therefore" before the whole, of what "this leaves …" tells."""
    body = tree.body
    if not isinstance(body, Clause) or body.adverbs[:1] != ("therefore",):
        return tree
    return replace(tree, opening=(*tree.opening, "therefore"), body=replace(body, adverbs=body.adverbs[1:]))


def _supposed(tree: Sentence, opening: tuple[str, ...]) -> Sentence:
    """Say "apparently" and "maybe" within the clause that they open, where every language has a place for them."""
    body, adverb = tree.body, _WITHIN.get(opening[0], "") if len(opening) == 1 else ""
    if not adverb or not isinstance(body, Clause) or body.more or body.subject is None:
        return replace(tree, opening=opening)
    return replace(tree, body=replace(body, adverbs=(adverb, *body.adverbs)))
