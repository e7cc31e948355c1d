"""English clauses: a subject and what is said of it, orders, and the clauses that hang on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Amount,
    Being,
    Clause,
    Coordination,
    Determiner,
    Existing,
    Link,
    LinkKind,
    Modal,
    Nominal,
    NounPhrase,
    Number,
    Role,
    Tense,
)
from slack_fixtures.grammar.lexicon import concept
from slack_fixtures.grammar.parsing.english.sequels import Sequels
from slack_fixtures.grammar.parsing.english.tables import BE, LINKS, MODALS, OWNERS, PREPOSITIONS
from slack_fixtures.grammar.parsing.english.trees import (
    full_of,
    has_stayed,
    holds_any,
    is_part,
    is_possibility,
    is_shared,
    kind_in_time,
    looked_up,
    not_yet,
    since_event,
    stands_in_plural,
    takes_bare_object,
)
from slack_fixtures.grammar.parsing.reading import Found, best, rule
from slack_fixtures.grammar.parsing.tables import word_set
from slack_fixtures.grammar.parsing.trees import noun_kind, only_amount

_SET_OFF = {Role.ABOVE, Role.BELOW, Role.BEYOND, Role.DUE_TO, Role.WITHOUT, Role.DESPITE, Role.BASED_ON, Role.OUTSIDE}
_ALONE = {
    "defragment_obj",
    "retry_obj",
    "retry",
    "synchronize",
    "sync",
    "escalate",
    "mean",
    "have",
}  # orders that need no object
_NO_ORDERS = {"mean", "have", "need", "need_to", "want", "want_to", "lack", "belong_to", "seem_adj", "exist", "know"}
_OF_EVENTS = word_set(
    "strange weird odd sudden random frequent repeated recurring recent unusual abnormal intermittent occasional sharp "
    "unexpected brief short massive multiple several severe"
)
_PAIR = 2
_OBJECTS = {"it", "them"}  # "renew and deploy it"
_BEGUN_ANEW = 0.6  # what a comma before "and" speaks against one subject of two
_NOUN_BEFORE_VERB = 1.2
_ORDERED = 0.8
_ENDS = {"ends", "stops", "starts", "drops", "falls", "rises"}
_NOUN_OF_EVENT = 0.3
_SURENESS = {
    ("probably",): "probably",
    ("likely",): "likely",
    ("most", "likely"): "probably",
    ("presumably",): "probably",
    ("possibly",): "possibly",
    ("perhaps",): "possibly",
    ("apparently",): "apparently",
    ("mostly",): "",
    ("mainly",): "",
    ("largely",): "",
    ("simply",): "",
}
_POSSIBLE = {  # of what is to be done: the modality, and whether it is denied
    "possible": (Modal.CAN, False),
    "impossible": (Modal.CAN, True),
    "recommended": (Modal.SHOULD, False),
    "advisable": (Modal.SHOULD, False),
    "necessary": (Modal.MUST, False),
}


class Clauses(Sequels):
    """Statements and orders with their links."""

    @rule
    def simple_clause(self, place: int) -> list[Found[Clause]]:
        """Subject and finite verb, or "there is"."""
        found: list[Found[Clause]] = []
        if self.starts(place, "there") and self.words[place + 1] in {*BE, *MODALS, "has", "have"}:
            found.extend(self._existing(place + 1))
        for cost, end, subject in self.nominal(place) if self.words[place] not in {"us", "them"} else ():
            for more, stop, clause in self.finite(end, stands_in_plural(subject)):
                amount = only_amount(subject)
                bare = amount is not None and amount == Amount(amount.value) and not self.is_share(amount)
                if bare and self.kind(place) == "span" and self.is_literal(place):
                    more += 0.8  # noqa: PLW2901  "sets before 2021 are deleted"
                if amount is not None and takes_bare_object(clause):
                    more += 1.0  # noqa: PLW2901  "over 20k open files"
                if self.words[end].startswith("declin") and not _declines(subject, clause):
                    continue
                more += self._noun_for_verb(end, subject, clause)  # noqa: PLW2901
                if end == place + 1 and self._is_ordered(place, clause):
                    more += _ORDERED  # noqa: PLW2901
                if self.starts(end, "could") and _is_none(subject):
                    clause = replace(clause, modal=Modal.CAN, tense=Tense.PAST)  # noqa: PLW2901  "nobody could log in"
                if isinstance(subject, NounPhrase) and subject.participle is not None and _says_how(clause):
                    more += 0.15  # noqa: PLW2901  "files stored locally still work"
                if is_shared(clause):
                    continue
                told = full_of(subject, clause) or replace(clause, subject=subject)
                found.append((cost + more, stop, has_stayed(not_yet(told))))
            found.extend(self._accounting(cost, end, subject))
            found.extend(self._all_are(cost, end, subject))
            found.extend(self.exceeding(cost, end, subject))
            for more, stop, share in self.multiple(end + 1) if self.words[end] in {"is", "are", "was"} else ():
                found.append((cost + more, stop, _worth(subject, share, BE[self.words[end]][0])))
            found.extend(self._both_are(cost, end, subject))
        found.extend(self.left_so(place))
        if self.starts(place, "not", "all"):
            found.extend(self._not_all(place + 1))
        found.extend(self._because(place))
        found.extend(self.of_a_deed(place))
        if self.starts(place, "neither"):
            found.extend(self._neither(place + 1))
        if self.starts(place, "it") and self.words[place + 1] in BE:
            found.extend(self._to_be_done(place + 1))
        return found

    def _is_ordered(self, place: int, clause: Clause) -> bool:
        """Return whether an order was taken for a bare noun and what it did: "Check scheduled jobs."."""
        obj = clause.predicate.obj if isinstance(clause.predicate, Acting) else None
        done = clause.tense is Tense.PAST and takes_bare_object(clause) and bool(self.end_mark)
        if not done or not isinstance(obj, NounPhrase) or obj.number is not Number.PLURAL:
            return False
        acts = any(entry.form == "base" and entry.concept.frame for _, entry in self.entries(place, "verbs"))
        return acts and self.is_noun(place) and self.is_inflected(place + 1)

    def _noun_for_verb(self, place: int, subject: Nominal, clause: Clause) -> float:
        """Return the cost of a verb that is rather a noun: "family plan [invites] bounce", "weird latency [spikes]"."""
        act = clause.predicate
        if not isinstance(act, Acting) or not isinstance(subject, NounPhrase) or not self.is_plural_noun(place):
            return 0.0
        thing = replace(act.obj, adjuncts=()) if isinstance(act.obj, NounPhrase) else None
        bare = thing is not None and thing == NounPhrase(thing.head, thing.number, modifiers=thing.modifiers)
        bare = bare and thing is not None and bool(thing.modifiers or thing.number is not Number.PLURAL)
        if bare and self.is_base_verb(place + 1):
            return _NOUN_BEFORE_VERB
        told_of = subject.determiner is Determiner.NONE and any(one.concept in _OF_EVENTS for one in subject.adjectives)
        return _NOUN_OF_EVENT if told_of and act.obj is None else 0.0

    @rule
    def clause(self, place: int) -> list[Found[Clause]]:
        """A clause with the clauses that hang on it."""
        found: list[Found[Clause]] = []
        for cost, end, base in self.simple_clause(place):
            found.append((cost, end, base))
            found.extend(self.linked(cost, end, base))
        if self.starts(place, "either"):
            for cost, end, base in self.clause(place + 1):
                if base.links and base.links[0].kind is LinkKind.OR:
                    found.append((cost, end, base))
        return found

    @rule
    def order_clause(self, place: int) -> list[Found[Clause]]:
        """An order: "check the logs and restart the pod"."""
        found: list[Found[Clause]] = []
        start = place + 1 if self.starts(place, "please") else place
        negated = self.starts(start, "do", "not") or self.starts(start, "don't")
        if negated:
            start += 2 if self.starts(start, "do") else 1
        else:
            found.extend(self._sharing(start))
        for cost, end, clause in self.verb(start, "base") if not self.starts(start, "near") else ():
            if clause.negated:
                continue  # nobody orders to fail a test
            tree = replace(clause, negated=negated)
            if isinstance(clause.predicate, Acting) and clause.predicate.verb in _NO_ORDERS:
                continue  # "mean response time" is an average; "have the logs ready"
            sought = looked_up(tree)
            if sought is not None:
                found.append((cost - 1.5, end, sought))
                continue
            found.append((cost, end, tree))
            open_lists: list[Found[Clause]] = [(cost, end, tree)]
            for _ in range(3 if not negated else 1):
                longer: list[Found[Clause]] = []
                for so_far, at, so_many in open_lists:
                    stop = at + 1 if self.starts(at, ",") else at
                    joint = self.words[stop]
                    if self.starts(stop, "and", "that") and not negated:
                        found.extend(self._that_too(so_far, stop + 2, so_many))
                    if joint in {"and", "then", "or"}:
                        begin = stop + (2 if self.starts(stop + 1, "then") else 1)
                        for more, last, second in self.verb(begin, "base"):
                            if not (negated and joint == "or") and not second.negated:
                                both = replace(
                                    so_many, more=(*so_many.more, second), joint="or" if joint == "or" else "and"
                                )
                                found.append((so_far + more + 0.2, last, both))
                    elif stop > at:
                        for more, last, second in self.verb(stop, "base"):
                            longer.append((so_far + more, last, replace(so_many, more=(*so_many.more, second))))
                open_lists = best(longer)
        return found

    @rule
    def order(self, place: int) -> list[Found[Clause]]:
        """An order with what hangs on it."""
        found: list[Found[Clause]] = []
        either = self.starts(place, "either")
        for cost, end, base in self.order_clause(place + either):
            if either and not (base.more and base.joint == "or"):
                continue
            found.append((cost, end, base))
            found.extend(self.linked(cost, end, base))
            told = _going_on(base)
            if told != base:
                found.append((cost - 0.2, end, told))
                found.extend(self.linked(cost - 0.2, end, told))
        return found

    def _goes_on_telling(self, place: int) -> bool:
        """Return whether no order stands behind a comma: "ran for an hour, then quit", ", support ends soon"."""
        if self.starts(place, "then"):
            return self.is_done(place + 1)
        return self.words[place + 1] in _ENDS and self.is_noun(place)

    def _close_to(self, place: int) -> Iterator[Found[Link]]:
        """Read "at 92 %, close to its limit" as a clause of what was told of."""
        for cost, end, clause in self.after_be(place) if self.starts(place, "close", "to") else ():
            it = replace(clause, subject=NounPhrase(pronoun="it"))
            yield cost + 0.3, end, Link(LinkKind.SEMICOLON, it)

    @rule
    def link(self, place: int) -> list[Found[Link]]:
        """A further clause behind a clause."""
        found: list[Found[Link]] = []
        comma = self.starts(place, ",")
        start = self.behind_either(place + comma)
        if comma:
            found.extend(self._sequels(start))
            if self.starts(start, "which", "is") or self.starts(start, "which", "are"):  # "5 %, which is above 4 %"
                for cost, end, adjunct in self.adjunct(start + 2):
                    if adjunct.role in {Role.ABOVE, Role.BELOW}:
                        apart = Clause(None, Being(adjunct))
                        found.append((cost - 0.1, end, Link(LinkKind.COMMA, apart)))
            for cost, end, adjunct in self.adjunct(start):
                if adjunct.role in _SET_OFF:
                    for more, stop, clause in self.finished(cost, end, Clause(None, Being(adjunct))):
                        found.append((more + 0.3, stop, Link(LinkKind.COMMA, clause)))
            for cost, end, clause in self.simple_clause(start):
                found.append((cost + 1.5, end, Link(LinkKind.COMMA, clause)))
            found.extend(self._close_to(start))
            told = self._goes_on_telling(start)
            for cost, end, clause in self.order_clause(start) if self.words[start] != "expect" and not told else ():
                begun = 0.3 if self.starts(start, "please") else 0.9
                found.append((cost + begun, end, Link(LinkKind.SEMICOLON, clause)))
            for cost, end, guess in self.full(start):
                if end == self.size and is_possibility(guess):
                    one = Determiner.INDEFINITE if guess.number is Number.SINGULAR else Determiner.NONE
                    found.append((cost + 0.6, end, Link(LinkKind.DASH, replace(guess, determiner=one))))
            found.extend(self._likely_cause(start))
        elif self.starts(start, "which", "is") and self.kind(start - 1) == "span":
            for cost, end, adjunct in self.adjunct(start + 2):
                if adjunct.role in {Role.ABOVE, Role.BELOW}:
                    found.append((cost, end, Link(LinkKind.COMMA, Clause(None, Being(adjunct)))))
        elif self.kind(place) == "word":
            for cost, end, clause in self.verb(start, "ing"):
                if isinstance(clause.predicate, Acting) and clause.predicate.verb.startswith(
                    ("indicat", "suggest", "caus", "mean", "lead", "result", "leav", "prevent")
                ):
                    found.append((cost + 0.2, end, Link(LinkKind.SEQUEL, clause)))
        for words, kind in LINKS.items():
            if self.starts(start, *words):
                begin = start + len(words)
                for cost, end, clause in self.simple_clause(begin):
                    anew = _BEGUN_ANEW if words in PREPOSITIONS and self._begins_anew(begin, clause.subject) else 0.1
                    anew = _BEGUN_ANEW if comma and words == ("so", "that") and _is_one_thing(clause) else anew
                    found.append((cost + anew, end, Link(kind_in_time(words, kind, clause), clause)))
                if kind in {LinkKind.WHEN, LinkKind.WHILE, LinkKind.AFTER, LinkKind.BEFORE}:
                    for cost, end, clause in self.verb(begin, "ing"):
                        found.append((cost + 0.3, end, Link(kind, replace(clause, progressive=True))))
                if words[0] in {"when", "whenever", "while", "if", "until"}:
                    for cost, middle, adverbs in self.adverbs(begin):
                        for more, end, adjective in self.adjectives(middle):
                            clause = Clause(None, Being(adjective), adverbs=adverbs)
                            found.append((cost + more + 0.4, end, Link(kind, clause)))
                if kind in {LinkKind.AND, LinkKind.BUT}:
                    for cost, end, clause in self.conditioned(begin):
                        if clause.subject is not None:
                            found.append((cost + 0.2, end, Link(kind, clause)))
                if kind in {LinkKind.AND, LinkKind.OR}:
                    for cost, end, clause in self.order_clause(begin):
                        found.append((cost + 0.2, end, Link(kind, clause)))
        for rule_behind in (
            self._unsure_reason,
            self.unless,
            self._or_else,
            self._consequence,
            *((self._why,) if comma else ()),
        ):
            found.extend(rule_behind(start))
        for mark, kind in (
            (";", LinkKind.SEMICOLON),
            (":", LinkKind.COLON),
            ("-", LinkKind.DASH),
            ("–", LinkKind.DASH),
            ("—", LinkKind.DASH),
        ):
            if self.starts(place, mark) and not (kind is LinkKind.DASH and self.tokens[place].glued):
                found.extend(self._or_else(place + 1))
                for cost, end, clause in self.simple_clause(place + 1):
                    found.append((cost + 0.1, end, Link(kind, clause)))
                for cost, end, clause in self.order_clause(place + 1):
                    found.append((cost + 0.2, end, Link(kind, clause)))
                for cost, end, clause in self.conditioned(place + 1):
                    found.append((cost + 0.2, end, Link(kind, clause)))
                for cost, end, nominal in self.nominal(place + 1):
                    found.append((cost + 0.5, end, Link(kind, nominal)))
        return found

    def _begins_anew(self, place: int, subject: Nominal | None) -> bool:
        """Return whether a comma tells that a clause begins: "failed after two tries, and all jobs were skipped"."""
        if not isinstance(subject, Coordination) or len(subject.items) != _PAIR or "," not in self.words[place:]:
            return False
        comma = self.words.index(",", place)
        return self.words[comma + 1] in {"and", "but"} and "and" not in self.words[place:comma]

    def _sequels(self, place: int) -> Iterator[Found[Link]]:
        """Read behind a comma what the whole statement does: "indicating a leak", "which causes errors"."""
        for cost, middle, adverbs in self.adverbs(place):
            for more, end, clause in self.verb(middle, "ing"):
                if not _goes_away(clause):
                    tree = replace(clause, adverbs=(*adverbs, *clause.adverbs))
                    yield cost + more, end, Link(LinkKind.SEQUEL, tree)
        for cost, end, clause in self.finite(place + 1) if self.starts(place, "which") else ():
            if not _goes_away(clause):
                yield cost, end, Link(LinkKind.SEQUEL, clause)
        yield from self.outcome(place)

    def linked(self, cost: float, place: int, base: Clause) -> list[Found[Clause]]:
        """Add clauses behind a clause: sequels, reasons, conditions."""
        found: list[Found[Clause]] = []
        grown: list[Found[Clause]] = [(cost, place, base)]
        for _ in range(3):
            further: list[Found[Clause]] = []
            for so_far, stop, tree in grown:
                further.extend((so_far + more, end, told) for more, end, told in self.outrun(stop, tree))
                for more, end, link in (*self.link(stop), *self.of_which(stop, tree), *self.afterwards(stop, tree)):
                    if (
                        self._is_past_behind(base, link, stop)
                        or self._is_order_behind(base, link)
                        or (self._is_else(stop) and base.subject is not None)
                    ):
                        continue
                    lasts = tree.tense is Tense.PERFECT or _has_begun(tree) or _goes_on_since(tree, link)
                    if lasts and self.starts(stop, "since") and isinstance(link.clause, Clause):
                        since = since_event(link.clause)  # the time, no reason
                        if since is not None:
                            further.append((so_far + more, end, replace(tree, adjuncts=(*tree.adjuncts, since))))
                        continue
                    further.append((so_far + more + 0.1, end, self.hung_on(stop, tree, link)))
                further.extend((so_far + more, end, told) for more, end, told in self.or_too(stop, tree))
            if not further:
                break
            grown = best(further)
            found.extend(grown)
        return found

    def _is_past_behind(self, base: Clause, link: Link, place: int) -> bool:
        """Return whether an order would be what happened next: "ran for an hour, then quit"."""
        start = place + (self.kind(place) == "mark")
        start += self.words[start] in {"then", "and"}
        inner = link.clause
        bare = isinstance(inner, Clause) and inner.subject is None and link.kind is LinkKind.SEMICOLON
        return bare and base.tense is Tense.PAST and any(one.form == "past" for _, one in self.entries(start, "verbs"))

    def _is_else(self, place: int) -> bool:
        """Return whether what follows happens if something else is not done."""
        start = place + (self.kind(place) == "mark")
        return self.starts(start, "otherwise") or self.starts(start, "or", "else")

    @staticmethod
    def _is_order_behind(base: Clause, link: Link) -> bool:
        """Return whether an order would hang on a statement: "may fail or lose data" has two predicates."""
        inner = link.clause
        told = isinstance(inner, Clause) and (inner.subject is not None or isinstance(inner.predicate, Existing))
        return link.kind in {LinkKind.AND, LinkKind.OR} and base.subject is not None and not told

    def _accounting(self, cost: float, place: int, doer: Nominal) -> Iterator[Found[Clause]]:
        """Read "a client accounts for 40 % of the calls": so many of them come from it."""
        if self.words[place] not in {"account", "accounts", "accounted"} or not self.starts(place + 1, "for"):
            return
        tense = Tense.PAST if self.starts(place, "accounted") else Tense.PRESENT
        for more, end, share in self.nominal(place + 2):
            if is_part(share):
                came = Clause(share, Acting("come_from", obliques=(("from", doer),)), tense=tense)
                yield from self.finished(cost + more, end, came)

    def _all_are(self, cost: float, place: int, subject: Nominal) -> Iterator[Found[Clause]]:
        """Read "the pods are all down" and "the pods all fail" as told of all of them."""
        be = self.words[place] in {"are", "were"}
        if not isinstance(subject, NounPhrase) or subject.number is not Number.PLURAL or not subject.head:
            return
        if subject.determiner not in {Determiner.DEFINITE, Determiner.NONE} or not self.starts(place + be, "all"):
            return
        if self.starts(place + be + 1, "right"):
            return  # "the nodes are all right"
        whole = replace(subject, determiner=Determiner.ALL)
        said = self.after_be(place + 2) if be else self.finite(place + 1, True)
        for more, end, clause in said:
            if clause.subject is None and not clause.negated:
                tense = BE[self.words[place]][0] if be else clause.tense
                yield cost + more + 0.1, end, replace(clause, subject=whole, tense=tense)

    def _both_are(self, cost: float, place: int, subject: Nominal) -> Iterator[Found[Clause]]:
        """Read "the links are both down" and "the primary and the standby are both down"."""
        start = place + (self.words[place] in {"are", "were", "have"})
        if not self.starts(start, "both") or start == place:
            return
        pair = isinstance(subject, Coordination) and len(subject.items) == _PAIR and subject.conjunction == "and"
        whole = subject
        if isinstance(subject, NounPhrase):
            pair = subject.number is Number.PLURAL and bool(subject.head) and subject.amount is None
            pair = pair and subject.determiner in {Determiner.DEFINITE, Determiner.NONE}
            whole = replace(subject, determiner=Determiner.BOTH)
        if not pair:
            return
        perfect = self.starts(place, "have")
        tense = Tense.PERFECT if perfect else BE[self.words[place]][0]
        for more, end, clause in self.perfect(start + 1) if perfect else self.after_be(start + 1):
            if clause.subject is None and not clause.negated:
                yield cost + more + 0.1, end, replace(clause, subject=whole, tense=tense)

    def _neither(self, place: int) -> Iterator[Found[Clause]]:
        """Read "neither the primary nor the replica is reachable": both are not."""
        for cost, end, one in self.full(place):
            if one.number is not Number.SINGULAR or one.determiner is not Determiner.NONE or not one.head:
                continue
            for told, last, clause in self.finite(end, False):
                if not (clause.negated or clause.more or clause.modal is not None or holds_any(clause)):
                    both = replace(one, determiner=Determiner.BOTH, number=Number.PLURAL)
                    yield cost + told + 0.3, last, replace(clause, subject=both, negated=True)
        for cost, end, first in self.full(place):
            if not self.starts(end, "nor") or not first.head or first.determiner not in OWNERS:
                continue
            for more, stop, second in self.full(end + 1):
                if not second.head or second.determiner not in OWNERS:
                    continue
                for told, last, clause in self.finite(stop):
                    if not (clause.negated or clause.more or clause.modal is not None or holds_any(clause)):
                        subject = Coordination((first, second))
                        yield cost + more + told, last, replace(clause, subject=subject, negated=True)

    def _to_be_done(self, place: int) -> Iterator[Found[Clause]]:
        """Read "it is not possible to create volumes": volumes cannot be created."""
        tense, no = BE[self.words[place]]
        denied = self.starts(place + 1, "not")
        start = place + 1 + denied
        told = self.words[start]
        if told not in _POSSIBLE or not self.starts(start + 1, "to"):
            return
        modal, impossible = _POSSIBLE[told]
        negated = no or denied
        if modal is not Modal.CAN and (negated or tense is Tense.PAST):
            return  # "it is not necessary" forbids nothing
        for cost, end, clause in self.verb(start + 2, "base"):
            act = clause.predicate
            plain = not (clause.negated or clause.modal or clause.more)
            if not plain or not isinstance(act, Acting) or act.passive or not isinstance(act.obj, NounPhrase):
                continue
            if not act.obj.pronoun and not (negated and impossible) and act.content is None:
                passive = replace(act, obj=None, passive=True)
                yield (
                    cost + 1.7,
                    end,
                    replace(
                        clause,
                        subject=act.obj,
                        predicate=passive,
                        modal=modal,
                        negated=negated or impossible,
                        tense=tense,
                    ),
                )

    def _because(self, place: int) -> Iterator[Found[Clause]]:
        """Read "this is because the disk is full": it happens because …."""
        if self.words[place] not in {"this", "that"}:
            return
        modal, start = None, place + 1
        if self.words[start] in {"may", "might", "could"} and self.starts(start + 1, "be"):
            modal, start = Modal.MAY, start + 1
        tense = Tense.PAST if self.starts(start, "was") else Tense.PRESENT
        for more, then, adverbs in self.adverbs(start + 1) if self.words[start] in {"is", "be", "was"} else ():
            if not self.starts(then, "because") or self.starts(then + 1, "of"):
                continue
            for cost, end, reason in self.simple_clause(then + 1):
                this, links = NounPhrase(pronoun="this"), (Link(LinkKind.BECAUSE, reason),)
                happens = Clause(this, Acting("happen"), modal=modal, tense=tense, adverbs=adverbs, links=links)
                yield cost + more, end, happens

    def _not_all(self, place: int) -> Iterator[Found[Clause]]:
        """Read "not all pods are ready": some pods are not."""
        for cost, end, subject in self.nominal(place):
            if isinstance(subject, NounPhrase) and subject.determiner is Determiner.ALL and subject.head:
                some = replace(subject, determiner=Determiner.SOME)
                for more, stop, clause in self.finite(end, True):
                    plain = not (clause.negated or clause.modal or clause.more or clause.adverbs or clause.links)
                    if plain:
                        yield cost + more + 0.1, stop, replace(clause, subject=some, negated=True)

    def _existing(self, place: int) -> Iterator[Found[Clause]]:
        word, start, tense, modal, negated = self.words[place], place + 1, Tense.PRESENT, None, False
        if word in BE:
            tense, negated = BE[word]
        elif word in {"has", "have"} and self.starts(start, "been"):
            tense, start = Tense.PERFECT, start + 1
        elif word in MODALS and word != "would" and self.starts(start, "be"):
            modal, negated, tense = MODALS[word]
            start += 1
        else:
            return
        if self.starts(start, "not"):
            negated, start = True, start + 1
        for cost, middle, adverbs in self.adverbs(start):
            for more, end, nominal in self.nominal(middle):
                lacking = isinstance(nominal, NounPhrase) and nominal.determiner is Determiner.ENOUGH and negated
                if lacking and isinstance(nominal, NounPhrase):  # "there is not enough space"
                    nominal = replace(nominal, determiner=Determiner.NOT_ENOUGH)  # noqa: PLW2901
                denied = negated and not lacking
                clause = Clause(None, Existing(nominal), tense=tense, modal=modal, negated=denied, adverbs=adverbs)
                one = nominal.items[-1] if isinstance(nominal, Coordination) else nominal
                told = one.relative is not None  # "orders that have been open for an hour": they have
                for total, stop, grown in self.finished(cost + more, end, clause):
                    if one.head == "need" and grown.adjuncts:
                        continue  # "there is no need to wait"
                    yield total + (0.3 if told and grown.adjuncts else 0.0), stop, grown

    def _that_too(self, cost: float, place: int, so_many: Clause) -> Iterator[Found[Clause]]:
        """Read "verify that it runs and that it is reachable" as two orders."""
        act = so_many.predicate
        if isinstance(act, Acting) and act.content is not None and act.content.subject is not None:
            for more, end, content in self.simple_clause(place):
                second = Clause(None, replace(act, content=content))
                yield cost + more, end, replace(so_many, more=(*so_many.more, second))

    @rule
    def conditioned(self, place: int) -> list[Found[Clause]]:
        """Read "if it is full, drain the node": what hangs on a clause stands before it."""
        found: list[Found[Clause]] = []
        for words, kind in LINKS.items():
            if kind not in {LinkKind.IF, LinkKind.WHEN} or not self.starts(place, *words):
                continue
            for cost, end, first in self.simple_clause(place + len(words)):
                if not self.starts(end, ","):
                    continue
                link = Link(kind_in_time(words, kind, first), first, first=True)
                begin = end + 1 + self.starts(end + 1, "then")
                for more, stop, main in (*self.simple_clause(begin), *self.order_clause(begin)):
                    found.append((cost + more, stop, replace(main, links=(link,))))
        return found

    def _consequence(self, place: int) -> Iterator[Found[Link]]:
        """Read "so check the logs" and "but please wait": an order beside what was said."""
        if self.words[place] in {"so", "but"} and self.words[place + 1] != "that":
            begin = place + 1 + (self.words[place + 1] in {"just", "then"})
            for cost, end, clause in self.order_clause(begin):
                yield cost + 0.3, end, Link(LinkKind.SEMICOLON, clause)

    def _why(self, place: int) -> Iterator[Found[Link]]:
        """Read "which is why requests are slow": so they are."""
        if self.starts(place, "which", "is", "why"):
            for cost, end, clause in self.simple_clause(place + 3):
                yield cost, end, Link(LinkKind.SO, clause)

    def unless(self, place: int) -> Iterator[Found[Link]]:
        """Read "unless consumers are added": if none are."""
        if self.starts(place, "unless"):
            for cost, end, clause in self.simple_clause(place + 1):
                plain = not (clause.negated or clause.more or clause.modal or holds_any(clause))
                if plain and "again" not in clause.adverbs:  # "not again" and "again not" are two things
                    yield cost + 0.1, end, Link(LinkKind.IF, replace(clause, negated=True))

    def _sharing(self, place: int) -> Iterator[Found[Clause]]:
        """Read "stop and start the node" as two orders about one thing."""
        for end, entry in self.entries(place, "verbs"):
            frame, joint = entry.concept.frame, self.words[end]
            takes = [slot.name for slot in frame if not slot.optional] == ["obj"]
            if entry.form != "base" or not takes or joint not in {"and", "or"} or entry.concept.id in _ALONE:
                continue
            for more, stop, second in self.verb(end + 1, "base"):
                shared = second.predicate
                thing = shared.obj if isinstance(shared, Acting) else None
                if isinstance(thing, NounPhrase) and (thing.head or thing.pronoun in _OBJECTS) and not second.more:
                    first = Clause(None, Acting(entry.concept.id, obj=thing), more=(second,), joint=joint)
                    yield more + 0.2, stop, first

    def _unsure_reason(self, place: int) -> Iterator[Found[Link]]:
        """Read "probably because the disk is full"."""
        for words, adverb in _SURENESS.items():
            begin = place + len(words)
            if self.starts(place, *words) and self.words[begin] in {"because", "as"}:
                for cost, end, clause in self.simple_clause(begin + 1):
                    unsure = replace(clause, adverbs=(adverb, *clause.adverbs)) if adverb else clause
                    yield cost + 0.1, end, Link(LinkKind.BECAUSE, unsure)

    def _or_else(self, place: int) -> Iterator[Found[Link]]:
        """Read "otherwise the queue overflows" and "or else it does": what is to be done, or that happens."""
        for words in (("otherwise",), ("or", "else"), ("or", "otherwise")):
            if self.starts(place, *words):
                start = place + len(words)
                for cost, end, clause in self.simple_clause(start + self.starts(start, ",")):
                    now = clause.tense is Tense.PRESENT and isinstance(clause.predicate, Acting) and not clause.modal
                    later = now and not clause.progressive
                    yield cost, end, Link(LinkKind.OR, replace(clause, tense=Tense.FUTURE) if later else clause)

    def _likely_cause(self, place: int) -> Iterator[Found[Link]]:
        """Read "likely due to a memory leak": the likely cause is a memory leak."""
        start = place + self.starts(place, "most")
        sure = {"likely": "likely", "probably": "likely", "possibly": "possible"}.get(self.words[start])
        start += 1
        for words in (("due", "to"), ("because", "of"), ("caused", "by"), ("owing", "to")):
            if sure and self.starts(start, *words):
                cause = NounPhrase("cause", determiner=Determiner.DEFINITE, adjectives=(Adjective(sure),))
                for cost, end, nominal in self.nominal(start + 2):
                    yield cost + 0.2, end, Link(LinkKind.SEMICOLON, Clause(nominal, Being(cause)))


def _goes_away(clause: Clause) -> bool:
    """Return whether what a whole statement leaves was taken for what it goes out of."""
    return any(isinstance(one.predicate, Acting) and one.predicate.verb == "leave" for one in (clause, *clause.more))


def _is_one_thing(clause: Clause) -> bool:
    """Return whether "that" points at a subject: "the daemon is down, so that box rejects mail"."""
    doer = clause.subject
    bare = isinstance(doer, NounPhrase) and doer.determiner is Determiner.NONE and isinstance(doer.head, str)
    return bare and isinstance(doer, NounPhrase) and doer.number is Number.SINGULAR and bool(doer.head)


def _worth(subject: Nominal, share: NounPhrase, tense: Tense) -> Clause:
    """Say that a value is a multiple; "this" is the value that was told before."""
    this = isinstance(subject, NounPhrase) and subject.pronoun in {"this", "it"}
    value = NounPhrase("value", determiner=Determiner.THIS) if this else subject
    return Clause(value, Being(share), tense=tense)


def _going_on(order: Clause) -> Clause:
    """Return "resume from step 4" with who goes on with it, rather than with what goes on."""
    act = order.predicate
    if isinstance(act, Acting) and act.verb == "resume" and not act.passive:
        order = replace(order, predicate=replace(act, verb="resume_obj"))
    return replace(order, more=tuple(map(_going_on, order.more))) if order.more else order


def _is_none(subject: Nominal) -> bool:
    """Return whether a subject denies: "no probe", "nobody"."""
    none = isinstance(subject, NounPhrase) and subject.determiner is Determiner.NO
    return none or (isinstance(subject, NounPhrase) and subject.pronoun in {"nobody", "nothing"})


def _says_how(clause: Clause) -> bool:
    """Return whether an adverb of manner or place stands first, that may belong to what stands before."""
    return bool(clause.adverbs) and concept("adverbs", clause.adverbs[0]).kind in {"manner", "place"}


def _declines(subject: Nominal, clause: Clause) -> bool:
    """Return whether something can get less: "cards declined" tells of what was refused."""
    act = clause.predicate
    falls = isinstance(act, Acting) and act.verb == "decrease" and not act.obliques
    return not falls or noun_kind(subject) in {"measure", "resource"}


def _has_begun(clause: Clause) -> bool:
    """Return whether a clause tells a beginning, after which "since" tells the time: "started to swap since …"."""
    return isinstance(clause.predicate, Acting) and clause.predicate.verb in {"start_ing", "start_to", "begin_to"}


def _goes_on_since(clause: Clause, link: Link) -> bool:
    """Return whether "since" tells from when on something goes on: "are failing since the update was installed"."""
    then = link.clause
    return clause.progressive and isinstance(then, Clause) and then.tense is Tense.PAST and not then.negated
