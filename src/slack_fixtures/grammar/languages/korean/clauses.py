"""Whole clauses of Korean, with what is linked to them: …하면 …, …했으며 …."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Amount,
    Being,
    Clause,
    Determiner,
    Existing,
    Link,
    LinkKind,
    NounPhrase,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.eastern import conditions_of_last
from slack_fixtures.grammar.languages.korean.deeds import Deeds
from slack_fixtures.grammar.languages.korean.forms import Verb, verb, with_particle
from slack_fixtures.grammar.languages.korean.kinds import is_only
from slack_fixtures.grammar.languages.korean.lines import Line, copula, headline_end, order_end, statement_end
from slack_fixtures.grammar.languages.korean.senses import is_condition, is_contrast, suited, what_is_left
from slack_fixtures.grammar.languages.korean.tables import (
    ABILITIES,
    EXPECTING,
    JOINING,
    MARKED,
    QUANTITIES,
    SAID_BEHIND,
    SUBORDINATE,
)
from slack_fixtures.grammar.languages.korean.trees import joined, split_places

_OFF = {Role.ABOVE, Role.BELOW}
_CHAINED = {"and": "고", "or": "거나", "but": "지만"}  # behind a predicate that another one follows


class Clauses(Deeds):
    """What Korean says of what happens."""

    def clause(self, clause: Clause, end: Callable[[Line], str], subject: str | None = None) -> str:
        """Return a clause with everything that is linked to it, and with its ending."""
        until = any(link.kind is LinkKind.UNTIL for link in clause.links)
        if until and (clause.more or len(clause.links) > 1):
            raise UnsayableError("until, with several things before it")
        lead = ""
        further: list[Link] = []
        for link in clause.links:
            if link.kind in SUBORDINATE:
                kind = LinkKind.IF if is_condition(link.kind, clause.more[-1] if clause.more else clause) else link.kind
                if kind is LinkKind.WHILE and isinstance(link.clause, Clause) and is_contrast(link.clause):
                    kind = LinkKind.ALTHOUGH
                lead = joined(lead, self._subordinate(replace(link, kind=kind)))
            elif link.first:
                raise UnsayableError(f"a clause with {link.kind} before the main one")
            else:
                further.append(link)
        own = conditions_of_last(clause)
        late = bool(own) and all(one in own for one in clause.links if one.kind in SUBORDINATE)
        line = self.without_ending(clause, subject, lead if late else "")
        if lead and not late:
            line = replace(line, before=joined(lead, line.before), bare=joined(lead, line.bare) if line.bare else "")
        return self._linked(line, further, end)

    def _linked(self, line: Line, links: Sequence[Link], end: Callable[[Line], str]) -> str:
        if not links:
            return end(line)
        link, *later = links
        if not isinstance(link.clause, Clause):
            if link.kind not in MARKED or later:
                raise UnsayableError(f"a phrase joined by {link.kind}")
            return end(line) + MARKED[link.kind] + self.headline(link.clause)
        subject = "이" if link.kind is LinkKind.SEQUEL and link.clause.subject is None else None
        clause = replace(link.clause, links=(*link.clause.links, *later)) if later else link.clause
        told = end == order_end and clause.subject is not None
        further = self.clause(clause, statement_end if told else end, subject)
        if told and link.kind not in MARKED:
            raise UnsayableError("an order with a statement")
        if link.kind in MARKED:
            asks = clause.subject is None and isinstance(clause.predicate, Acting) and link.kind is LinkKind.SEMICOLON
            return end(line) + MARKED[link.kind] + (self.clause(clause, order_end) if asks else further)
        if link.kind not in JOINING:
            raise UnsayableError(f"a clause joined by {link.kind}")
        if end is headline_end:
            return f"{end(line)}, {further}"
        return f"{line.end(JOINING[link.kind])} {further}"

    def _subordinate(self, link: Link) -> str:
        if not isinstance(link.clause, Clause):
            raise UnsayableError(f"a phrase joined by {link.kind}")
        if any(inner.kind not in SUBORDINATE for inner in link.clause.links):
            raise UnsayableError("clauses nested too deeply")
        if link.kind is LinkKind.WHILE and link.clause.tense is Tense.PERFECT:
            raise UnsayableError("a contrast")
        if link.kind in {LinkKind.BEFORE, LinkKind.AFTER} and link.clause.progressive:
            link = replace(link, clause=replace(link.clause, progressive=False))
        assert isinstance(link.clause, Clause)
        ending = SUBORDINATE[link.kind]
        present = link.kind is LinkKind.IF and link.clause.tense is Tense.PRESENT

        def end(line: Line) -> str:
            return (replace(line, verb=replace(line.verb, past=False)) if present else line).end(ending)

        return self.clause(link.clause, end)

    # --- one clause -------------------------------------------------------------------------------------------------

    def without_ending(self, clause: Clause, subject: str | None = None, lead: str = "") -> Line:
        """Return a clause without its ending; a condition of its last predicate only stands before that."""
        clause = suited(clause)
        line = self._first(clause, subject)
        for further in clause.more:
            if further.links:
                raise UnsayableError("a further predicate with clauses of its own")
            following = self.without_ending(replace(further, subject=None))
            condition = lead if further is clause.more[-1] else ""
            chained = line.end(lambda one: one.plain(_CHAINED[clause.joint]))
            line = Line(joined(chained, condition, following.before), following.verb)
        return line

    def _first(self, clause: Clause, subject: str | None) -> Line:
        line = self._plain(clause, subject)
        words = [self.word("adverbs", adverb) for adverb in clause.adverbs]
        front = joined(*(word.text for word in words if "front" in word.marks))
        return replace(line, before=joined(front, line.before), bare="") if front else line

    def _plain(self, clause: Clause, subject: str | None) -> Line:
        if isinstance(clause.predicate, Existing):
            return self._existing(clause, clause.predicate)
        if clause.subject == NounPhrase(pronoun="nobody"):
            if clause.negated or clause.more:
                raise UnsayableError("nobody who did not")
            line = self._plain(replace(clause, subject=None, negated=True), subject)
            return Line(joined("아무도", line.before), line.verb)
        stopped = self._stopped(clause)
        if stopped is not None:
            return self._plain(stopped, subject)
        foreseen = self._foreseen(clause, subject)
        if foreseen is not None:
            return foreseen
        if isinstance(clause.subject, NounPhrase) and clause.subject.determiner in SAID_BEHIND:
            return self._nothing(clause, clause.subject)
        if isinstance(clause.predicate, Being):
            if _is_off(clause, clause.predicate):
                raise UnsayableError("a distance that was taken for a level")  # "12 % below forecast"
            return self.being(clause, clause.predicate, subject)
        act = clause.predicate
        if act.verb == "confirm_that" and clause.subject is not None:  # it is so; an order asks whether it is
            act = replace(act, verb="determine_that")
            clause = replace(clause, predicate=act)
        return self.acting(clause, act, subject)

    def _stopped(self, clause: Clause) -> Clause | None:
        """Return "stopped sending" as what is no longer done: 더 이상 전송하지 않습니다."""
        act = clause.predicate
        content = act.content if isinstance(act, Acting) and act.verb == "stop_ing" else None
        if content is None or clause.tense not in {Tense.PAST, Tense.PERFECT} or clause.modal or clause.negated:
            return None
        if clause.adverbs or clause.more or content.negated or content.more or content.links or content.adverbs:
            return None
        inner = replace(content, subject=clause.subject, progressive=False, negated=True, adverbs=("no_longer",))
        return replace(inner, adjuncts=(*clause.adjuncts, *content.adjuncts))

    def _foreseen(self, clause: Clause, subject: str | None) -> Line | None:
        """Say "is predicted to fill up": 가득 찰 것으로 예측됩니다."""
        told = clause.predicate
        concept = ""
        if isinstance(told, Acting) and told.passive:
            concept = told.verb
        elif isinstance(told, Being) and isinstance(told.complement, Adjective):
            concept = told.complement.concept
        ability = ABILITIES.get(concept)
        word = EXPECTING.get(concept) or ("" if ability else None)
        purpose = [one for one in clause.adjuncts if one.role is Role.PURPOSE and isinstance(one.phrase, Clause)]
        content = told.content if isinstance(told, Acting) else None
        if content is None and len(purpose) == 1 and isinstance(purpose[0].phrase, Clause):
            content = purpose[0].phrase
        if word is None or content is None or content.subject is not None:
            return None
        if clause.negated or clause.modal or clause.more or content.links:
            raise UnsayableError("an expectation with a negation, modal or more")
        rest = tuple(one for one in clause.adjuncts if one not in purpose)
        foreseen = replace(
            content,
            subject=clause.subject,
            adjuncts=(*content.adjuncts, *rest),
            adverbs=(*clause.adverbs, *content.adverbs),
        )
        inner = self.without_ending(foreseen, subject)
        if ability:
            return Line(
                inner.before,
                ability(inner.verb).in_past() if clause.tense in {Tense.PAST, Tense.PERFECT} else ability(inner.verb),
            )
        said = Verb(replace(inner.verb, past=False).prospective() + " 것으로 " + word)
        past = clause.tense is Tense.PAST
        return Line(inner.before, said.in_past() if past else said)

    def _nothing(self, clause: Clause, subject: NounPhrase) -> Line:
        """Say "no pods are running": 실행 중인 파드가 없습니다."""
        if clause.more or (clause.negated and subject.determiner in {Determiner.NO, Determiner.NOT_ENOUGH}):
            raise UnsayableError("no … not")
        places, others = split_places(clause.adjuncts)
        inner = replace(clause, subject=None, adjuncts=tuple(others), links=())
        described = self.attributive(inner)
        name = joined(described, self.phrase(replace(subject, determiner=Determiner.NONE)))
        word, kind = QUANTITIES[subject.determiner]
        where = self.places(places, "에")
        before = joined(where, with_particle(name, "가"))
        bare = joined(where, name, "없음") if subject.determiner is Determiner.NO else ""
        return Line(before, verb(word, kind), bare)

    def _existing(self, clause: Clause, existing: Existing) -> Line:
        phrase = existing.phrase
        if isinstance(phrase, NounPhrase) and phrase.participle and phrase.modifiers and clause.links:
            raise UnsayableError("a bare phrase that may be a clause")
        left = what_is_left(phrase)
        if left and isinstance(phrase, NounPhrase):
            places, others = split_places((*phrase.adjuncts, *clause.adjuncts))
            early, late = self.adjuncts(others)
            inflected, adverbs = self.inflected(Verb(left, "adj"), clause)
            where = self.places(places, "에서" if left.startswith("사용") else "에")
            return Line(joined(where, *early, *late, *adverbs, self.left(phrase)), inflected)
        adjuncts = clause.adjuncts
        counted = ""
        said = self.quality(phrase) if isinstance(phrase, NounPhrase) else None
        if isinstance(phrase, NounPhrase) and said:
            adjuncts = (*phrase.adjuncts, *adjuncts)
            name, base = self.phrase(said[0]), said[1]
        elif isinstance(phrase, NounPhrase) and is_only(phrase) and phrase.amount and phrase.head and not phrase.of:
            adjuncts = (*phrase.adjuncts, *adjuncts)
            name = self.phrase(replace(phrase, amount=None, adjuncts=()))
            base = copula(self.number(phrase.amount, self.counter(phrase)) + "뿐")
        elif isinstance(phrase, NounPhrase) and self.is_counted(phrase):
            adjuncts = (*phrase.adjuncts, *adjuncts)
            name = self.phrase(replace(phrase, amount=None, adjuncts=()))
            counted, base = self.count(phrase), verb("있다", "adj")
        else:
            name, base = self.nominal(phrase), verb("있다", "adj")
        places, others = split_places(adjuncts)
        early, late = self.adjuncts(others)
        inflected, adverbs = self.inflected(base, clause)
        before = joined(self.places(places, "에"), *early, with_particle(name, "가"), *late, *adverbs, counted)
        return Line(before, inflected)


def _is_off(clause: Clause, being: Being) -> bool:
    """Whether an amount tells how far something is from another: "12 % below forecast"."""
    told = being.complement
    if isinstance(told, NounPhrase) and told.amount is not None and not told.head:
        return any(one.role in _OFF for one in (*told.adjuncts, *clause.adjuncts))
    return isinstance(told, Amount) and any(one.role in _OFF for one in clause.adjuncts)
