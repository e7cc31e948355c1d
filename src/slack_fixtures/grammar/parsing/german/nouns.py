"""German noun phrases: adjectives and participles before the head, genitives, names and relative clauses behind it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping
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
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
)
from slack_fixtures.grammar.lexicon import concept
from slack_fixtures.grammar.parsing.german.forms import adjective_entries, masculines, takes_object
from slack_fixtures.grammar.parsing.german.heads import Heads
from slack_fixtures.grammar.parsing.german.tables import NUMBER_WORDS, OF_CLAUSES, SAME
from slack_fixtures.grammar.parsing.german.trees import GAP, Field, disagrees, lasting, undergone, with_agent
from slack_fixtures.grammar.parsing.reading import Found, best, rule
from slack_fixtures.grammar.parsing.trees import noun_kind

_GENITIVES = frozenset(
    {"des", "der", "eines", "einer", "dieses", "dieser", "aller", "mehrerer", "einiger", "vieler", "seiner", "ihrer"}
    | {"seines", "ihres", "jedes", "jeder", "keines", "beider", "unserer", "unseres", "sämtlicher"}
)
_STATES = frozenset({"zustand", "status", "phase", "zustands", "standort", "rechenzentrum", "filiale"})
_SENT = frozenset(
    {"request", "message", "notification", "call", "email", "payment", "transfer", "write_request", "payout", "refund"}
    | {"export", "report", "order", "purchase_order", "transmission", "upload", "handover", "delivery", "alert"}
)
_SOURCED = frozenset({"response", "reply", "request", "message", "data", "metric", "traffic", "login", "email"})
_VALUED = frozenset(
    {"wert", "statuscode", "code", "rückgabewert", "rückgabecode", "fehlercode", "version", "fehler", "status"}
)
_EVERY: Mapping[str, str] = {
    "zweit": "2",
    "dritt": "3",
    "viert": "4",
    "fünft": "5",
    "sechst": "6",
    "acht": "8",
    "zehnt": "10",
    "zwanzigst": "20",
}
_IN_ORDER = frozenset({Adjective("last"), Adjective("first"), Adjective("next")})
_CONNECTING = frozenset(
    {"connection", "interface", "link", "line", "tunnel", "vpn_tunnel", "route", "network_path", "session", "access"}
)
_MOVES = frozenset(
    {"rollback", "upgrade", "update", "downgrade", "migration", "failover", "access", "write_access", "read_access"}
)
_MEASURED = frozenset({"number", "count", "rate", "amount", "share", "percentage", "high_number", "quantity"})
_PRONOUNS: Mapping[str, tuple[str, ...]] = {
    "es": ("it",),
    "er": ("it",),
    "ihn": ("it",),
    "sie": ("they", "it"),
    **dict.fromkeys(("dies", "das", "dieses"), ("this",)),
    "wir": ("we",),
    "man": ("one",),
    "uns": ("us",),
    "jemand": ("someone",),
    "niemand": ("nobody",),
    "niemanden": ("nobody",),
    "etwas": ("something",),
    "nichts": ("nothing",),
    "alles": ("everything",),
}
_SIDES = frozenset({"nord", "süd", "ost", "west", "mitte"})
_DETAILS = frozenset({"näheres", "weiteres", "einzelheiten"})
_HALVES: Mapping[tuple[str, ...], Relation] = {
    ("mehr", "als"): Relation.MORE_THAN,
    ("über",): Relation.MORE_THAN,
    ("weniger", "als"): Relation.LESS_THAN,
    ("fast",): Relation.ALMOST,
    ("knapp",): Relation.ALMOST,
    ("rund",): Relation.ABOUT,
    ("etwa",): Relation.ABOUT,
    ("mindestens",): Relation.AT_LEAST,
}
_OF_THEM: Mapping[str, NounPhrase] = {
    **dict.fromkeys(("keiner", "keine", "keines"), NounPhrase(determiner=Determiner.NO)),
    **dict.fromkeys(("einer", "eine", "eines"), NounPhrase(determiner=Determiner.INDEFINITE)),
    **{
        word: NounPhrase(number=Number.PLURAL, amount=Amount(value))
        for word, value in NUMBER_WORDS.items()
        if value != "1"
    },
}
_SHORTEST_LOUD = 4  # letters: "CPU" and "RAM" are words
_COUNTED = {
    Determiner.TOO_MANY,
    Determiner.MANY,
    Determiner.ALL,
    Determiner.SEVERAL,
    Determiner.SOME,
    Determiner.FEW,
    Determiner.TOO_FEW,
    Determiner.MOST,
    Determiner.WHICH_EVER,
}


class NounPhrases(Heads):
    """Noun phrases, from the head outwards: core, simple, phrase, full."""

    @abstractmethod
    def adjunct(self, place: int) -> list[Found[Adjunct]]:
        """A prepositional phrase or a time."""

    @abstractmethod
    def verb_last(self, place: int, fronted: Field = ()) -> list[Found[Clause]]:
        """Field and verbs at the end, without subject."""

    @rule
    def core(self, place: int) -> list[Found[NounPhrase]]:
        """Adjectives, head and the names behind it; no determiner."""
        found: list[Found[NounPhrase]] = []
        for cost, end, tree in self.head(place):
            for more, stop, names in self.trailing_names(end):
                found.append((cost + more, stop, replace(tree, names=names)))
        for cost, end, name in self.name(place):
            for more, stop, names in self.trailing_names(end) if name.kind == "product" else [(0.0, end, ())]:
                further = names if not names or names[0].kind == "span" else None
                if further is not None:
                    found.append((cost + more + 0.2, stop, NounPhrase(name, names=further)))
            for more, stop, tree in self.head(end):  # "Kafka Broker"
                if name.kind == "product" and isinstance(tree.head, str):
                    for names_cost, last, names in self.trailing_names(stop):
                        grown = replace(tree, modifiers=(name, *tree.modifiers), names=names)
                        found.append((cost + more + names_cost + 0.2, last, grown))
        for cost, end, (kind, item) in self.attributive(place):
            for more, stop, tree in self.core(end):
                if kind == "adjective" and isinstance(item, Adjective):
                    found.append((cost + more + 0.05, stop, replace(tree, adjectives=(item, *tree.adjectives))))
                elif kind == "denied":
                    denied = Clause(None, Being(item), negated=True)  # type: ignore[arg-type]
                    found.append((cost + more + 0.05, stop, replace(tree, relative=denied)))
                elif kind == "gone":
                    found.append((cost + more + 0.05, stop, replace(tree, relative=_no_longer(item))))
                elif isinstance(item, Clause) and tree.participle is None:
                    found.append((cost + more + 0.05, stop, replace(tree, participle=item)))
        return found

    @rule
    def trailing_names(self, place: int) -> list[Found[tuple[Name, ...]]]:
        """Names behind a head: "Pod ⟨1⟩"."""
        found: list[Found[tuple[Name, ...]]] = [(0.0, place, ())]
        if place + 1 < self.size and self.words[place + 1] == "-" and self.tokens[place + 1].glued:
            named = self.name(place) if self.tokens[place].text.islower() else []
            found.extend((cost * 0.8, end, (name,)) for cost, end, name in named)
            return found
        if self.words[place] in _SIDES and noun_kind(NounPhrase(self._noun_before(place))) in {"place", "thing"}:
            found.append((0.1, place + 1, (Name(self.tokens[place].text),)))
        if self._is_loud(place) and self._noun_before(place):  # "die Tabelle KUNDEN"
            found.append((0.1, place + 1, (Name(self.tokens[place].text),)))
        if self.words[place - 1] == "team" and self.kind(place) == "word" and self.tokens[place].text[0].isupper():
            found.append((0.5, place + 1, (Name(self.tokens[place].text),)))
        if self.words[place - 1] in _STATES and self.kind(place) == "word" and self.tokens[place].text[0].isupper():
            found.append((0.2, place + 1, (Name(self.tokens[place].text),)))
        for cost, end, name in self.name(place):
            is_value = name.kind == "span" and self.value(place) == 0.0
            if not is_value or self.is_literal(place):
                found.append((cost * 0.8, end, (name,)))
            elif self.words[place - 1] in _VALUED:
                found.append((0.1, end, (name,)))
                for more, stop, rest in self.trailing_names(end):
                    if rest:
                        found.append((cost + more + 0.3, stop, (name, *rest)))
        return found

    def _is_noun(self, place: int) -> bool:
        """Say whether a word with a capital stands at a place, where nouns have one."""
        return self.kind(place) == "word" and self.tokens[place].text[0].isupper()

    def _opens_span(self, place: int, end: int) -> bool:
        """Say whether a number behind "von" is where a span of time begins: "von 10 bis 12 Uhr"."""
        value = self.kind(end - 1) == "span" and self.value(end - 1) is not None
        return self.starts(place, "von") and value and self.starts(end, "bis")

    def _is_loud(self, place: int) -> bool:
        """Say whether a known word stands in capitals in a sentence that is not written so."""
        text = self.tokens[place].text if self.kind(place) == "word" else ""
        loud = text.isupper() and len(text) > _SHORTEST_LOUD and self.knows(place)
        return loud and not any(token.kind == "word" and token.text.isupper() for token in self.tokens[:place])

    def _noun_before(self, place: int) -> str:
        """Return the noun that ends before a place; "" where none does."""
        return next((entry.concept.id for _, entry in self.words_at(place - 1, "nouns")), "") if place else ""

    @rule
    def simple(self, place: int) -> list[Found[NounPhrase]]:
        """Determiner, amount, core."""
        found: list[Found[NounPhrase]] = []
        for cost, end, adverbs in self.adverbs(place) if self.kind(place) == "word" else ():
            size = {"viele": "high", "vielen": "high", "wenige": "low"}.get(self.words[end]) if adverbs else None
            head = "number"
            if "too" in adverbs:
                continue  # "zu viele" is one determiner
            if size is None and adverbs and self.words[end] in {"viel", "wenig"}:
                size, head = "high" if self.words[end] == "viel" else "low", "amount"
            if size is not None and all(concept("adverbs", one).kind == "degree" for one in adverbs):
                for more, stop, whole in self.core(end + 1):
                    tree = NounPhrase(head, adjectives=(Adjective(size, adverbs=adverbs),), of=whole)
                    found.append((cost + more, stop, replace(tree, determiner=Determiner.INDEFINITE)))
        addressed = place > 0 and self.kind(place) == "word" and self.tokens[place].text == "Sie"
        article = self.words[place] in {"das", "dieses"} and self._is_noun(place + 1)  # "an das Team"
        for pronoun in ("you",) if addressed else () if article else _PRONOUNS.get(self.words[place], ()):
            found.append((0.6, place + 1, NounPhrase(pronoun=pronoun)))
        found.extend(self._ordinal(place))
        found.extend(self._half(place))
        found.extend(self._one_of(place))
        if self.words[place] in _OF_THEM and self.starts(place + 1, "davon"):  # "keiner davon"
            found.append((0.1, place + 2, replace(_OF_THEM[self.words[place]], pronoun="them")))
        if self.words[place] in _DETAILS:
            found.append((0.1, place + 1, NounPhrase("detail", Number.PLURAL)))
        for cost, end, determiner in self.determiners(place):
            if determiner is not Determiner.NONE:
                found.extend(
                    (cost + more, stop, replace(tree, determiner=determiner))
                    for more, stop, tree in self._described(end)
                )
            found.extend(self._last_few(end, determiner))
            for more, stop, amount in [(0.0, end, None), *self.amount(end)]:
                for core_cost, last, core in self.core(stop) if amount is None or not amount.unit else ():
                    parted = end > place + 1 and self.words[end - 1] == "der"
                    few = determiner is Determiner.FEW and noun_kind(core) == "unit"  # "nach wenigen Minuten"
                    meant = Determiner.A_FEW if few else determiner
                    misfit = _misfit(self.words[place], determiner, amount, core, parted=parted)
                    if misfit is not None:
                        tree = replace(core, determiner=meant, amount=amount)
                        if self.words[place] in SAME:
                            tree = replace(tree, adjectives=(Adjective("same"), *core.adjectives))
                        found.append((cost + more + core_cost + misfit, last, tree))
                if amount is not None and determiner in {Determiner.NONE, Determiner.DEFINITE}:
                    found.append((cost + more + 0.3, stop, NounPhrase(amount=amount, determiner=determiner)))
        return found

    @rule
    def phrase(self, place: int) -> list[Found[NounPhrase]]:
        """A noun phrase with a genitive or "von", and an aside."""
        found: list[Found[NounPhrase]] = []
        for cost, end, simple in self.simple(place):
            found.append((cost, end, simple))
            if simple.head in {"reason", "cause", "trigger"} and self.words[end] in {"dafür", "hierfür", "davon"}:
                found.append((cost, end + 1, simple))
            if simple.pronoun or simple.of is not None:
                continue
            found.extend(self._of_then(cost, end, simple))
            if self.words[end] in _GENITIVES:
                for more, stop, whole in self.phrase(end):
                    if (
                        self.starts(end, "der")
                        and whole.number is not Number.PLURAL
                        and self._is_masculine(end, stop, whole)
                    ):
                        continue  # the genitive of a masculine singular is "des"
                    open_gender = self._is_open(end, stop, whole) if self.starts(end, "der") else False
                    rather_several = 0.3 if open_gender else 0.0  # "ein Teil der Artikel"
                    found.append((cost + more + rather_several, stop, replace(simple, of=whole)))
                    joint = {"und": "and", "oder": "or"}.get(self.words[stop])
                    if joint is not None and self.words[stop + 1] in _GENITIVES:
                        for further, last, second in self.phrase(stop + 1):
                            of_both = replace(simple, of=Coordination((whole, second), joint))
                            found.append((cost + more + further, last, of_both))
            elif self.starts(end, "von") or self.starts(end, "vom"):
                for more, stop, whole in self.phrase(end + 1):
                    if self._opens_span(end, stop):
                        continue  # "im Zeitraum von 10 bis 12 Uhr"
                    article = Determiner.DEFINITE if self.starts(end, "vom") else whole.determiner
                    told = replace(whole, determiner=article)
                    tree = replace(simple, of=told)
                    if simple.head in _SOURCED:  # "Antwort vom Server"
                        tree = replace(simple, adjuncts=(*simple.adjuncts, Adjunct(Role.FROM, told)))
                    found.append((cost + more + 0.05, stop, tree))
                for more, stop, both in self.nominal(end + 1):
                    if isinstance(both, Coordination):
                        found.append((cost + more + 0.05, stop, replace(simple, of=both)))
            elif self._is_aim(end, simple):  # "dem Update auf ⟨1⟩"
                for more, stop, adjunct in self.adjunct(end):
                    aimed = replace(adjunct, role=Role.TO)
                    found.append((cost + more + 0.1, stop, replace(simple, adjuncts=(*simple.adjuncts, aimed))))
            elif simple.head in _MEASURED and self.kind(end) == "word" and self.words[end].endswith("er"):
                for more, stop, whole in self.phrase(end):  # "die Anzahl offener Verbindungen"
                    if whole.number is Number.PLURAL and whole.adjectives:
                        found.append((cost + more, stop, replace(simple, of=whole)))
            elif self.starts(end, "an") and simple.head in _MEASURED:  # "die Anzahl an Fehlern"
                for more, stop, whole in self.phrase(end + 1):
                    if whole.number is not Number.SINGULAR or whole.names:  # "an Knoten" are several
                        found.append((cost + more, stop, replace(simple, of=whole)))
            if self.starts(end, "("):
                for more, stop, aside in self.aside(end):
                    found.append((cost + more + 0.1, stop, replace(simple, aside=aside)))
        for cost, end, tree in list(found):
            for more, stop, clause in self.relative(end, tree):
                found.append((cost + more, stop, replace(tree, relative=clause)))
        return found

    def _of_then(self, cost: float, place: int, base: NounPhrase) -> Iterator[Found[NounPhrase]]:
        """Read "von gestern", "von heute Morgen" and "von letzter Woche" behind a noun."""
        if not self.starts(place, "von"):
            return
        word, after = self.words[place + 1], self.words[place + 2]
        when, end = None, place + 3
        if word == "gestern":
            when, end = NounPhrase("yesterday"), place + 2
        elif word == "heute" and after in {"morgen", "früh"}:
            when = NounPhrase("morning", determiner=Determiner.THIS)
        elif word in {"letzter", "voriger", "vergangener"} and after == "woche":
            when = NounPhrase("week", determiner=Determiner.DEFINITE, adjectives=(Adjective("previous"),))
        if when is not None:
            yield cost, end, replace(base, of=when)

    def _one_of(self, place: int) -> Iterator[Found[NounPhrase]]:
        """Read "einer der beiden Knoten": 1 of 2."""
        if self.words[place] not in {"einer", "eine", "eines", "einem", "einen"} or not self.starts(place + 1, "der"):
            return
        word = self.words[place + 2]
        several = "2" if word == "beiden" else NUMBER_WORDS.get(word, "")
        for cost, end, core in self.core(place + 3) if several else ():
            if core.number is Number.PLURAL:
                yield cost - 0.2, end, replace(core, amount=Amount("1", total=several))

    @rule
    def nominal(self, place: int) -> list[Found[Nominal]]:
        """Noun phrases, coordinated or not, without adjuncts."""
        return list(self._coordinated(place, self.phrase))

    @rule
    def full(self, place: int) -> list[Found[Nominal]]:
        """Noun phrases with their adjuncts: what stands before the finite verb, or as a headline."""
        return list(self._coordinated(place, self._with_adjuncts))

    @rule
    def _with_adjuncts(self, place: int) -> list[Found[NounPhrase]]:
        found: list[Found[NounPhrase]] = []
        for cost, end, phrase in self.phrase(place):
            found.append((cost, end, phrase))
            if phrase.pronoun:
                continue
            grown: list[Found[NounPhrase]] = [(cost, end, phrase)]
            for _ in range(3):
                further: list[Found[NounPhrase]] = []
                for so_far, stop, base in grown:
                    for more, last, adjunct in self.adjunct(stop):
                        aimed = replace(adjunct, role=Role.TO) if self._is_aim(stop, base) else adjunct
                        tree = replace(base, adjuncts=(*base.adjuncts, aimed))
                        timed = adjunct.role in OF_CLAUSES or (
                            adjunct.role in {Role.AT, Role.WHEN} and isinstance(adjunct.phrase, Amount)
                        )
                        rather = 0.3 if timed else 0.15
                        further.append((so_far + more + rather, last, tree))
                found.extend(further)
                grown = best(further)
        return found

    def _last_few(self, place: int, determiner: Determiner) -> Iterator[Found[NounPhrase]]:
        """Read "letzten drei Sicherungen" behind "die"."""
        for cost, end, (_, item) in self.attributive(place) if determiner is Determiner.DEFINITE else ():
            if item not in _IN_ORDER or not isinstance(item, Adjective):
                continue
            for more, stop, amount in self.amount(end):
                for further, last, core in self.core(stop) if not amount.unit else ():
                    if core.number is Number.PLURAL:
                        tree = replace(core, determiner=determiner, amount=amount)
                        yield cost + more + further, last, replace(tree, adjectives=(item, *core.adjectives))

    def _ordinal(self, place: int) -> Iterator[Found[NounPhrase]]:
        """Read "jede zehnte Anfrage": one of ten."""
        stem = self.words[place + 1].rstrip("enrs")
        if not self.words[place].startswith("jede") or stem not in _EVERY:
            return
        for cost, end, core in self.core(place + 2):
            if core.number is Number.SINGULAR:
                amount = Amount("1", total=_EVERY[stem])
                yield cost, end, replace(core, amount=amount, number=Number.PLURAL)

    def _half(self, place: int) -> Iterator[Found[NounPhrase]]:
        """Read "mehr als die Hälfte der Pods" as more than 50 % of them."""
        for words, relation in _HALVES.items() if "hälfte" in self.words else ():
            start = place + len(words)
            if self.starts(place, *words) and self.starts(start, "die", "hälfte"):
                for cost, end, whole in self.simple(start + 2) if self.words[start + 2] in _GENITIVES else ():
                    if whole.number is not Number.SINGULAR:
                        yield cost - 0.3, end, NounPhrase(amount=Amount("50", "percent", relation), of=whole)

    def _described(self, place: int) -> Iterator[Found[NounPhrase]]:
        """Read what a participle with its own words describes: "auf ⟨1⟩ laufende Dienst"."""
        for cost, end, adjunct in self.adjunct(place):
            for entry in adjective_entries(self.words[end]) if self.kind(end) == "word" else ():
                passive = entry.form == "pp" and takes_object(entry)
                if entry.form not in {"pp", "part1"} or (entry.form == "pp" and not passive):
                    continue
                act = Clause(None, Acting(entry.concept.id, passive=passive), progressive=not passive)
                told = replace(act, adjuncts=(with_agent(act, self.words[place], adjunct),))
                for more, stop, tree in self.core(end + 1):
                    if tree.participle is None:
                        yield cost + more + entry.cost + 0.4, stop, replace(tree, participle=told)

    def relative(self, place: int, tree: NounPhrase) -> Iterator[Found[Clause]]:
        """Read a relative clause whose pronoun is its subject: ", der auf ⟨1⟩ läuft,"."""
        if not self.starts(place, ",") or tree.pronoun or tree.relative is not None:
            return
        if self.words[place + 1] == "den" and isinstance(tree.head, str) and tree.number is Number.SINGULAR:
            for cost, end, clause in self.done_to(place + 2):
                yield cost + 0.3, end, clause
                if self.starts(end, ","):
                    yield cost + 0.25, end + 1, clause
        if self.words[place + 1] not in {"der", "die", "das", "welcher", "welche", "welches"}:
            return
        if isinstance(tree.head, str) and tree.head and not tree.names:
            several = tree.number is Number.PLURAL
            if several is not (self.words[place + 1] in {"die", "welche"}) and several:
                return
        for cost, end, clause in self.done_to(place + 2):
            yield cost + 0.5, end, clause
            if self.starts(end, ","):
                yield cost + 0.45, end + 1, clause
        for cost, end, clause in self.verb_last(place + 2):
            if clause.subject is None and not disagrees(replace(tree, amount=None), self.words[end - 1]):
                clause = lasting(clause)  # noqa: PLW2901
                yield cost + 0.3, end, clause
                if self.starts(end, ","):
                    yield cost + 0.25, end + 1, clause

    @rule
    def done_to(self, place: int) -> list[Found[Clause]]:
        """Read what somebody does to the thing a relative pronoun stands for, as what is done to it."""
        return [
            (cost, end, lasting(told))
            for cost, end, clause in self.verb_last(place, (("object", GAP),))
            if isinstance(clause.predicate, Acting)
            and clause.predicate.obj == GAP
            and clause.subject is not None
            and not disagrees(clause.subject, self.words[end - 1])
            and (told := undergone(clause, clause.subject)) is not None
        ]

    def is_meant(self, place: int, tree: NounPhrase) -> bool:
        """Say whether a relative pronoun behind a comma may stand for a phrase, by number and gender."""
        if not self.starts(place, ",") or not isinstance(tree.head, str) or not tree.head:
            return False
        word = self.words[place + 1]
        if tree.number is Number.PLURAL:
            return word in {"die", "welche"}
        masculine = tree.head in masculines()
        return word in ({"der", "das", "welcher", "welches"} if masculine else {"die", "welche"})

    def _is_open(self, place: int, end: int, thing: NounPhrase) -> bool:
        """Say whether the word for a thing is of unknown gender."""
        cells = {
            cell
            for start in range(place + 1, end)
            for _, entry in self.words_at(start, "nouns")
            if entry.concept.id == thing.head and entry.number is thing.number
            for cell in entry.cells
        }
        return bool(cells) and cells <= {"gs", "ns", "ds", "as"}

    def _is_masculine(self, place: int, end: int, thing: NounPhrase) -> bool:
        """Say whether the word for a thing is no feminine: "Quota" is one, "Kontingent" none."""
        cells = {
            cell
            for start in range(place + 1, end)
            for _, entry in self.words_at(start, "nouns")
            if entry.concept.id == thing.head
            for cell in entry.cells
        }
        return cells.isdisjoint({"gsf", "gs", "ns"}) if cells else thing.head in masculines()

    def _is_aim(self, place: int, base: NounPhrase) -> bool:
        """Say whether "an" or "auf" tells where to: "Anfragen an ⟨1⟩", "Rollback auf ⟨1⟩"."""
        connected = base.head in _CONNECTING and self.words[place] in {"zu", "zum", "zur"}
        return (
            connected
            or (self.words[place] in {"an", "ans"} and base.head in _SENT)
            or (self.words[place] in {"auf", "aufs"} and base.head in _MOVES)
        )

    def _coordinated(self, place: int, parts: Callable[[int], list[Found[NounPhrase]]]) -> Iterator[Found[Nominal]]:
        for cost, end, first in parts(place):
            yield cost, end, first
            items: list[tuple[float, int, tuple[NounPhrase, ...]]] = [(cost, end, (first,))]
            for _ in range(3):
                longer: list[tuple[float, int, tuple[NounPhrase, ...]]] = []
                for so_far, stop, names in items:
                    joint = {"und": "and", "sowie": "and", "oder": "or", "/": "slash", ",": "comma"}.get(
                        self.words[stop]
                    )
                    if joint is None:
                        continue
                    for more, last, another in parts(stop + 1):
                        grown = (*names, another)
                        if joint == "comma":
                            longer.append((so_far + more + 0.3, last, grown))
                        else:
                            yield so_far + more + 0.2, last, Coordination(grown, joint)
                items = best(longer)


def _misfit(
    word: str, determiner: Determiner, amount: Amount | None, core: NounPhrase, *, parted: bool
) -> float | None:
    """Return what it costs that article, amount and number do not fit; None where they cannot."""
    singular = core.number is Number.SINGULAR and isinstance(core.head, str)
    if singular and parted:
        return None  # "die Hälfte der Knoten"
    if singular and word in {"das", "des", "dem", "ein", "eine", "einen"}:
        return 0.0
    if amount is None and determiner is Determiner.NONE and noun_kind(core) == "unit":
        return 0.8
    if singular and (determiner in _COUNTED or (amount is not None and amount.value != "1")):
        return 0.5
    return 0.0


def _no_longer(item: object) -> Clause:
    """Return "nicht mehr benötigte" as "that are no longer needed"."""
    clause = item if isinstance(item, Clause) else Clause(None, Being(item))  # type: ignore[arg-type]
    return replace(clause, adverbs=("no_longer", *clause.adverbs), progressive=False)
