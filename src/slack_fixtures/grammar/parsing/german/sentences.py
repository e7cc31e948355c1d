"""Whole German sentences: statements, orders, headlines, and what opens them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Being,
    Clause,
    Determiner,
    Link,
    LinkKind,
    Name,
    Nominal,
    NounPhrase,
    Role,
    Sentence,
    SentenceKind,
    Tense,
    walk,
)
from slack_fixtures.grammar.languages.rebuilding import by_kind, rebuilt
from slack_fixtures.grammar.parsing.german.arguments import belongs_to_noun, filled, with_rest
from slack_fixtures.grammar.parsing.german.clauses import Clauses
from slack_fixtures.grammar.parsing.german.forms import takes_object
from slack_fixtures.grammar.parsing.german.tables import LINKS, NOUNS
from slack_fixtures.grammar.parsing.german.trees import ONE, Field, by_then, denies_all, graded, in_case, with_subject
from slack_fixtures.grammar.parsing.reading import Found, Parsed, ranked, rule
from slack_fixtures.grammar.parsing.trees import noun_kind
from slack_fixtures.grammar.searching import as_search

_ASKING_FOR = frozenset({"kann", "könnte", "können", "könnten", "könnt", "könntet", "würden", "würde"})
_LOOKING = frozenset(
    {"check", "check_that", "check_whether", "identify", "examine", "investigate", "look_at", "verify"}
)
_HAD = frozenset({"measure", "event", "resource"})  # kinds of what belongs to a thing


def _for_a_cause(body: Clause | Nominal) -> Clause | Nominal:
    """Return "scheitert am Zeitlimit" with the limit as what it is due to."""
    if not isinstance(body, Clause) or body.predicate not in (Acting("fail"), Being(Adjective("failed"))):
        return body
    causes = tuple(replace(one, role=Role.DUE_TO) if one.role in {Role.AT, Role.ON} else one for one in body.adjuncts)
    return replace(body, adjuncts=causes)


class Sentences(Clauses):
    """The rules of German."""

    def sentences(self) -> list[Parsed]:
        """Return the readings of the whole."""
        found: list[Parsed] = []
        wrecked = not {"an", "am"}.isdisjoint(self.words) and any("scheiter" in word for word in self.words)
        for prefix_cost, prefix, start in self._prefixes():
            for cost, tree in self._bodies(start):
                told = replace(tree, body=_for_a_cause(tree.body)) if wrecked else tree
                told = rebuilt(told, by_kind((Clause, as_search))) if "auf" in self.words else told
                found.append(Parsed(round(prefix_cost + cost, 3), replace(told, prefix=prefix)))
        return ranked(found)

    def closed(
        self, cost: float, place: int, kind: SentenceKind, body: Clause | Nominal
    ) -> Iterator[tuple[float, Sentence]]:
        """Yield the sentence, unless it is told only roughly how many it denies."""
        if "man" in self.words and any(node == ONE for node in walk(body)):
            return
        if not (isinstance(body, Clause) and denies_all(body)):
            told = in_case(body) if isinstance(body, Clause) and "bei" in self.words else body
            if isinstance(told, Clause) and self.words[0] == "ohne":
                told = in_case(told, Role.WITHOUT)
            yield from super().closed(cost, place, kind, told)

    @rule
    def headline(self, place: int) -> list[Found[Clause]]:
        """A clause without its copula: "Knoten ausgefallen", "Festplatte fast voll", "Latenz über 5 s"."""
        found: list[Found[Clause]] = []
        for cost, end, subject in self.full(place):
            fields = list(self.field(end))
            if self.starts(end, "mehr") and isinstance(subject, NounPhrase) and subject.determiner is Determiner.NO:
                fields.extend(self.field(end + 1))  # "Kein Speicherplatz mehr verfügbar"
            for field_cost, begin, items in fields:
                if any(kind in NOUNS for kind, _ in items):
                    continue
                field_cost += 0.2 * sum(map(belongs_to_noun, items))  # noqa: PLW2901  rather the noun's
                for more, stop, clause in self._bare(begin, items):
                    told = by_then(with_subject(clause, subject))
                    found.append((cost + field_cost + more + 0.2, stop, told))
        return found

    def _prefixes(self) -> Iterator[tuple[float, tuple[Name, ...], int]]:
        yield 0.0, (), 0
        for cost, end, name in self.name(0):
            if self.starts(end, ":") and not self.ends_in_noun(0, end):  # "Kafka-Cluster:" would stay German
                yield cost, (name,), end + 1

    def _asked_politely(self, place: int) -> Iterator[tuple[float, Sentence]]:
        """Read "Kann bitte jemand den Pool prüfen?" as the order that it is."""
        if self.words[place] not in _ASKING_FOR:
            return
        start = place + 2 if self.starts(place + 1, "bitte") else place + 1
        if self.words[start] not in {"jemand", "sie", "ihr"}:
            return
        start = start + 2 if self.starts(start + 1, "bitte") else start + 1
        for cost, end, clause in self.order(start):
            looking = isinstance(clause.predicate, Acting) and clause.predicate.verb in _LOOKING
            if clause.negated or not (looking or "bitte" in self.words):
                continue  # "kann jemand den Server erreichen?" is a question
            for more, sentence in self.closed(cost, end, SentenceKind.ORDER, clause):
                yield more, replace(sentence, end=".")

    def _labelled(self, place: int) -> Iterator[tuple[float, Sentence]]:
        """Read "Lizenzserver: Fehlerrate erhöht" as the error rate of the license server."""
        for cost, end, whole in self.core(place):
            if not self.starts(end, ":") or not isinstance(whole.head, str):
                continue
            owner = replace(whole, determiner=Determiner.DEFINITE)
            for kind, clauses in (
                (SentenceKind.HEADLINE, self.headline(end + 1)),
                (SentenceKind.STATEMENT, self.clause(end + 1)),
            ):
                for more, stop, clause in clauses:
                    thing = clause.subject
                    plain = isinstance(thing, NounPhrase) and thing.of is None and not (thing.names or thing.relative)
                    if plain and isinstance(thing, NounPhrase) and noun_kind(thing) in _HAD:
                        told = replace(clause, subject=replace(thing, of=owner))
                        yield from self.closed(cost + more + 0.4, stop, kind, told)

    def _bodies(self, place: int) -> Iterator[tuple[float, Sentence]]:
        for cost, end, clause in self.clause(place):
            if clause.subject == NounPhrase(pronoun="you") and clause.modal is None:
                asked = replace(clause, subject=None)  # "Bei Störungen informieren Sie …"
                yield from self.closed(cost, end, SentenceKind.ORDER, asked)
            else:
                yield from self.closed(cost, end, SentenceKind.STATEMENT, clause)
        for cost, end, clause in self.order(place):
            yield from self.closed(cost + 0.3, end, SentenceKind.ORDER, clause)
        yield from self._labelled(place)
        yield from self._asked_politely(place)
        for cost, end, clause in self.headline(place):
            yield from self.closed(cost + 0.1, end, SentenceKind.HEADLINE, clause)
            for more, stop, name in self.name(end + 1) if self.starts(end, ":") else ():
                named = replace(clause, links=(*clause.links, Link(LinkKind.COLON, NounPhrase(name))))
                yield from self.closed(cost + more + 0.2, stop, SentenceKind.HEADLINE, named)
        for cost, end, nominal in self.full(place):
            yield from self.closed(cost + 0.4, end, SentenceKind.HEADLINE, nominal)
            if self.starts(end, ":") and isinstance(nominal, NounPhrase):
                for more, stop, value in self.values(end + 1):
                    if stop == self.size:
                        yield cost + more, Sentence(SentenceKind.LABEL, nominal, self.end_mark, value)
            if self.starts(end, "mehr") and isinstance(nominal, NounPhrase) and nominal.determiner is Determiner.NO:
                yield from self.closed(cost + 0.4, end + 1, SentenceKind.HEADLINE, nominal)
                for more, stop, adjunct in self.adjunct(end + 1):  # "Keine Messwerte mehr von ⟨1⟩"
                    told = replace(nominal, adjuncts=(*nominal.adjuncts, adjunct))
                    yield from self.closed(cost + more + 0.4, stop, SentenceKind.HEADLINE, told)
        for words, kind in LINKS.items():
            if self.starts(place, *words):
                yield from self._fronted(place + len(words), kind)
        if self.words[place] in {"sollte", "sollten"} or ("," in self.words and self._is_finite(place)):
            yield from self._fronted(place, LinkKind.IF, inverted=True)
        for cost, end, adjunct in self.purpose(place):
            if not self.starts(end, ","):
                continue
            for more, stop, clause in [*self.inverted(end + 1), *self.order(end + 1)]:
                if clause.negated:
                    continue  # whether the purpose is denied too is not told
                kind_of = SentenceKind.ORDER if clause.subject is None else SentenceKind.STATEMENT
                tree = replace(clause, adjuncts=(*clause.adjuncts, adjunct))
                yield from self.closed(cost + more, stop, kind_of, tree)
        if self.starts(place, "entweder"):
            for cost, end, clause in self.inverted(place + 1):
                for more, stop, link in self.link(end):
                    if link.kind is LinkKind.OR:
                        tree = replace(clause, links=(link,))
                        yield from self.closed(cost + more, stop, SentenceKind.STATEMENT, tree)

    def _fronted(self, place: int, kind: LinkKind, *, inverted: bool = False) -> Iterator[tuple[float, Sentence]]:
        """Read a clause before the main one; "sollte … bestehen" is "falls … besteht"."""
        for cost, end, first in self.inverted(place) if inverted else self.subordinates(place):
            if not self.starts(end, ","):
                continue
            if inverted and self.words[place] in {"sollte", "sollten"}:
                first = replace(first, modal=None)  # noqa: PLW2901
            elif inverted and (first.tense is Tense.PAST or first.modal is not None):
                continue
            elif inverted:
                first = replace(first, progressive=False, tense=Tense.PRESENT)  # noqa: PLW2901
            link = replace(self.linked(kind, first, place - 1), first=True)
            end += 1 if self.words[end + 1] in {"so", "dann"} else 0  # noqa: PLW2901
            for more, stop, clause in self.continued(self.inverted(end + 1)):
                if kind in {LinkKind.IF, LinkKind.WHEN}:
                    clause = replace(clause, progressive=False)  # noqa: PLW2901  what then happens
                tree = replace(clause, links=(link, *clause.links))
                yield from self.closed(cost + more, stop, SentenceKind.STATEMENT, tree)
            for more, stop, clause in self.order(end + 1):
                tree = replace(clause, links=(link, *clause.links))
                yield from self.closed(cost + more, stop, SentenceKind.ORDER, tree)

    def _bare(self, place: int, items: Field) -> Iterator[Found[Clause]]:
        for cost, end, being in self.share(place):
            clause = with_rest(Clause(None, being), items)
            if clause is not None:
                yield cost, end, clause
        for cost, end, tree in self.still_valid(place):
            clause = with_rest(tree, items)
            if clause is not None:
                yield cost, end, clause
        for cost, end, adjective in self.predicative(place):
            clause = with_rest(Clause(None, Being(adjective)), items)
            if clause is not None:
                yield cost, end, clause
                for more, stop, adjunct in self.adjunct(end):
                    yield cost + more + 0.1, stop, graded(clause, adjunct)
        for end, entry in self.words_at(place, "verbs"):
            if entry.form == "pp" and (takes_object(entry) or entry.auxiliary == "sein"):
                passive = takes_object(entry) and entry.auxiliary != "sein"
                for cost, clause in filled(entry, items, passive=passive):
                    tree = replace(clause, tense=Tense.PERFECT)
                    yield cost + entry.cost + 0.1, end, tree
                    for more, stop, adjunct in self.adjunct(end):
                        yield cost + more + 0.2, stop, replace(tree, adjuncts=(*tree.adjuncts, adjunct))
        if items and items[-1][0] == "adjunct":
            adjunct = items[-1][1][1]  # type: ignore[index]
            if adjunct.role in {Role.ABOVE, Role.BELOW}:
                clause = with_rest(Clause(None, Being(adjunct)), items[:-1])
                if clause is not None:
                    yield 0.0, place, clause
