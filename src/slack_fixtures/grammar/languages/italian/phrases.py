"""Noun phrases of Italian: their nouns by company, their parts, and what follows them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
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
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.italian.grammar import ItalianGrammar
from slack_fixtures.grammar.languages.italian.tables import SENSES
from slack_fixtures.grammar.languages.romance.senses import is_site, term
from slack_fixtures.grammar.languages.romance.shapes import Article, Said, Use
from slack_fixtures.grammar.languages.romance.tables import NO_AGENTS, OF_HEADS, RATES, words
from slack_fixtures.grammar.languages.romance.words import LIVE, NAME, Noun, joined, live, named
from slack_fixtures.grammar.lexicon import concepts

_OF_PARTS = words(
    "slow failed pending dropped rejected blocked stuck unavailable active invalid dead missing lost idle "
    "queued running open denied unauthorized offline expired skipped missed allocated enqueued corrupted"
)
_BOUNDS = frozenset(
    {"threshold", "limit", "budget", "quota", "goal", "service_level_objective", "service_level_agreement"}
)
_FURTHER = frozenset({"information", "detail", "investigation", "action", "instruction", "analysis"})
_OF_SETTINGS = frozenset({"issue", "problem", "error", "failure", "change", "drift", "parameter", "option", "mismatch"})
_APPOSED = words("gateway backend frontend proxy cache scheduler web mail dns")
"""What stands next to "servizio" without a preposition."""
_OF_LOGS = words("record level line entry file message format data event")


class ItalianPhrases(ItalianGrammar):
    """Says noun phrases."""

    def nominal(self, nominal: Nominal, use: Use) -> Said:
        """Return a noun phrase or several; under a negation they are joined with "né"."""
        if isinstance(nominal, Coordination):
            kinds = {
                concepts()["nouns", one.head].kind for one in nominal.items if isinstance(one.head, str) and one.head
            }
            if "measure" in kinds and kinds & {"software", "machine"}:
                raise UnsayableError("a value and a thing")
        if isinstance(nominal, Coordination) and any(item.head == "half" for item in nominal.items):
            raise UnsayableError("half or more of something")
        if isinstance(nominal, NounPhrase) and not nominal.head and nominal.relative is not None:
            raise UnsayableError("a number that is something")
        if isinstance(nominal, NounPhrase) and isinstance(nominal.head, str) and nominal.head:
            nominal = self._mended(nominal, self.noun(nominal.head))
        if isinstance(nominal, Coordination) and use is Use.NEGATED and nominal.conjunction in {"or", "and"}:
            items = [self.phrase(item, use) for item in nominal.items]
            gender = "f" if all(item.gender == "f" for item in items) else "m"
            return Said(" né ".join(item.text for item in items), gender, plural=True)
        return super().nominal(nominal, use)

    def _named_phrase(self, phrase: NounPhrase, head: Name, use: Use) -> Said:
        """Return a name; "the" before it is not said."""
        known = self._is_known_short_form(phrase, head)
        if phrase.determiner is Determiner.DEFINITE and not phrase.adjectives and not known:
            phrase = replace(phrase, determiner=Determiner.NONE)
        if "⟨" in head.text and phrase.adjectives:
            raise UnsayableError("an adjective of a hidden name")
        if re.fullmatch("[A-Z]{2,}s", head.text) and phrase.determiner is Determiner.NONE:
            phrase = replace(phrase, number=Number.PLURAL)
        return super()._named_phrase(phrase, head, use)

    def _counted(self, phrase: NounPhrase, noun: Noun, core: str, *, plural: bool, use: Use) -> Said:
        """Return "5 nodi"; of a substance "5 GB di memoria"."""
        amount = phrase.amount
        bound = noun.concept in _BOUNDS and phrase.number is not Number.PLURAL
        if bound and amount is not None and not amount.total and amount.relation is Relation.EXACTLY:
            bare = phrase.determiner is Determiner.NONE and use is not Use.BARE
            known = replace(phrase, amount=None, determiner=Determiner.DEFINITE if bare else phrase.determiner)
            said = self._determine(known, noun, core, noun.gender, plural=False, use=use)
            return replace(said, text=joined(said.text, live(self.OF), self.amount(amount)))
        if (
            (
                amount is not None
                and not amount.total
                and (noun.kind == "resource" or (noun.mass and noun.kind != "measure"))
                and phrase.number is not Number.PLURAL
            )
            and phrase.determiner is Determiner.NONE
            and amount.value != "1"
        ):
            return Said(joined(self.amount(amount), live(self.OF), core), noun.gender, plural, measure=True)
        if amount is not None and not plural and noun.kind == "event" and "⟨" in amount.value:
            raise UnsayableError("an amount of one event")
        return super()._counted(phrase, noun, core, plural=plural, use=use)

    def _fitting(self, noun: Noun, phrase: NounPhrase) -> Noun:
        """Return the noun that fits its last modifier: "tasso di crescita", "cambio di leader"."""
        if term(self.TERMS, phrase):
            return super()._fitting(noun, phrase)
        if is_site(phrase):
            site = self.parse_word("nouns", noun.concept, "sede f")
            assert isinstance(site, Noun)
            return site
        part: object = phrase.modifiers[-1] if phrase.modifiers else phrase.of
        head = part.head if isinstance(part, NounPhrase) and isinstance(part.head, str) else ""
        measured = any(one.role is Role.IN and self._is_measure(one.phrase) for one in phrase.adjuncts)
        if noun.concept == "change" and measured:  # "the change in CPU usage"
            other = self.parse_word("nouns", noun.concept, "variazione f")
            assert isinstance(other, Noun)
            return other
        for parts, line in SENSES.get(noun.concept, ()):
            if head in parts or (head and not parts):
                word = self.parse_word("nouns", noun.concept, line)
                assert isinstance(word, Noun)
                return word
        return super()._fitting(noun, phrase)

    def _core(self, phrase: NounPhrase, noun: Noun, *, plural: bool) -> tuple[str, str]:
        """Return a noun with all that is said behind it; of a "failed requests rate" the requests have failed."""
        if term(self.TERMS, phrase):
            return self._core(replace(phrase, modifiers=phrase.modifiers[:-1]), noun, plural=plural)
        if noun.kind == "measure" and phrase.names and phrase.modifiers and all(n.kind == "span" for n in phrase.names):
            before, core = self._core(replace(phrase, names=()), noun, plural=plural)
            return before, joined(core, *(named(name) for name in phrase.names))  # "latenza del consumo > 5 s"
        front = phrase.modifiers[0] if phrase.modifiers else None
        self._check_sizes(phrase, noun)
        if isinstance(front, NounPhrase) and noun.kind in {"measure", "resource"}:
            own = tuple(one for one in front.adjectives if one.concept in OF_HEADS)
            rest = tuple(one for one in front.adjectives if one not in own)
            if own:  # "its configured series limit": the limit is configured
                parts = (replace(front, adjectives=rest), *phrase.modifiers[1:])
                phrase = replace(phrase, adjectives=(*phrase.adjectives, *own), modifiers=parts)
        part = phrase.modifiers[-1] if phrase.modifiers else None
        states = tuple(one for one in phrase.adjectives if one.concept in _OF_PARTS)
        if noun.options.get("of") in {"plural", "les"} and states and isinstance(part, NounPhrase):
            kind = self.noun(part.head).kind if isinstance(part.head, str) and part.head else ""
            if kind in {"event", "data", "thing"} and not part.adjectives:
                rest = tuple(one for one in phrase.adjectives if one not in states)
                grown = replace(part, adjectives=states)
                phrase = replace(phrase, adjectives=rest, modifiers=(*phrase.modifiers[:-1], grown))
        first, _, behind = (noun.plural if plural else noun.singular).partition(" ")
        whole = first in {"percentuale", "percentuali", "frequenza", "frequenze", "pressione"} and bool(behind)
        if whole and phrase.adjectives:  # "percentuale bassa di riscontri"
            before, after = self._adjectives(phrase, noun.gender, plural=plural)
            core = super()._core(replace(phrase, adjectives=()), noun, plural=plural)[1]
            return before, joined(first, after, core.removeprefix(first).strip())
        near = noun.options.get("of") == "plural" or noun.concept in {"usage", "utilization", "consumption", "pressure"}
        near = near and not any(one.degree == "too" for one in phrase.adjectives)
        if not near or not phrase.adjectives or not (phrase.modifiers or phrase.of):
            return super()._core(phrase, noun, plural=plural)
        before, after = self._adjectives(phrase, noun.gender, plural=plural)
        word = noun.plural if plural else noun.singular
        core = super()._core(replace(phrase, adjectives=()), noun, plural=plural)[1]
        return before, joined(word, after) + core.removeprefix(word)

    def _check_sizes(self, phrase: NounPhrase, noun: Noun) -> None:
        """Refuse "high error rate server" and "threads too high warning": the size is not the head's."""
        last = phrase.modifiers[-1] if phrase.modifiers else None
        if not isinstance(last, NounPhrase) or not isinstance(last.head, str) or not last.head:
            return
        sized = any(self._counts(one) for one in (*last.adjectives, *phrase.adjectives))
        if sized and noun.kind in {"software", "machine"} and self.noun(last.head).kind == "measure":
            raise UnsayableError(f"the size of {noun.concept}")
        if sized and noun.concept in {"warning", "alert", "alarm", "critical"}:
            raise UnsayableError(f"the size of {noun.concept}")

    def _adjectives(self, phrase: NounPhrase, gender: str, *, plural: bool) -> tuple[str, str]:
        """Return what stands before and behind a noun; a full snapshot is "completo", a failed disk "guasto"."""
        kind = self.noun(phrase.head).kind if isinstance(phrase.head, str) and phrase.head else ""
        if len(phrase.adjectives) > 1 and {one.concept for one in phrase.adjectives} >= {"failed", "initial"}:
            raise UnsayableError("a failure read as a property")
        ready = any(one.concept == "prepared" for one in phrase.adjectives)
        if ready and phrase.head not in {"statement", "transaction"}:
            raise UnsayableError("prepared, of what is not")
        other = {"full": "complete"} if kind in {"event", "data"} else {"failed": "faulty"} if kind == "machine" else {}
        if len(phrase.adjectives) == 2 and phrase.adjectives[1].concept in {"required", "needed"}:  # noqa: PLR2004
            phrase = replace(phrase, adjectives=phrase.adjectives[::-1])  # "azione immediata necessaria"
        fitting = tuple(replace(one, concept=other.get(one.concept, one.concept)) for one in phrase.adjectives)
        if len(fitting) == 2 and fitting[0].degree == "superlative" and fitting[1].degree == "positive":  # noqa: PLR2004
            before, after = super()._adjectives(replace(phrase, adjectives=fitting[1:]), gender, plural=plural)
            return before, joined(after, self.agreed(fitting[0], gender, plural=plural, attributive=True))
        return super()._adjectives(replace(phrase, adjectives=fitting), gender, plural=plural)

    def agreed(self, adjective: Adjective, gender: str, *, plural: bool, attributive: bool = False) -> str:
        """Return an adjective; behind a noun a superlative has no article of its own."""
        if "only" in adjective.adverbs:
            raise UnsayableError("only before an adjective")
        if any({"neg", "notneg"} & set(self.adverb(adverb).options) for adverb in adjective.adverbs):
            raise UnsayableError("a negative adverb before an adjective")
        if adjective.negated and self.adjective_word(adjective.concept).forms[0].startswith("non "):
            raise UnsayableError("a double negation")
        if attributive and adjective.degree == "superlative":
            adjective = replace(adjective, degree="comparative")
        return super().agreed(adjective, gender, plural=plural, attributive=attributive)

    def _part_of(self, phrase: NounPhrase, use: Use) -> Said:
        """Return "5 dei nodi"; a share of a name is refused."""
        whole = phrase.of
        if isinstance(whole, NounPhrase) and isinstance(whole.head, Name) and whole.head.kind == "product":
            raise UnsayableError("a share of a name")
        amount = phrase.amount
        if isinstance(whole, NounPhrase) and isinstance(whole.head, str) and whole.head:
            noun = self.noun(whole.head)
            one = whole.number is Number.SINGULAR and not noun.mass and whole.determiner is Determiner.NONE
            if one and noun.kind == "event":
                raise UnsayableError("a share of one event")
            if whole.head == "target":  # "below the 98% target"
                raise UnsayableError("an amount of a target")
            if (
                whole.head in {"threshold", "service_level_objective"} and one and amount is not None
            ):  # "below 90% threshold"
                if use is Use.BARE or amount.relation is not Relation.EXACTLY:
                    raise UnsayableError("an amount of a threshold")
                bound = self.nominal(replace(whole, determiner=Determiner.DEFINITE), use)
                return replace(bound, text=joined(bound.text, live(self.OF), self.amount(amount)))
            if one and amount is not None and RATES.search(whole.head):  # "a 5% error rate"
                rate = self.nominal(replace(whole, determiner=Determiner.INDEFINITE), use)
                return replace(rate, text=joined(rate.text, live(self.OF), self.amount(amount)))
        if amount is None or not isinstance(whole, NounPhrase) or phrase.adjectives:
            return super()._part_of(phrase, use)
        if whole.number is not Number.PLURAL and isinstance(whole.head, str) and whole.head:  # "il 10% del disco"
            said = super()._part_of(phrase, use)
            return replace(said, plural=self.noun(whole.head).plural_only)
        if isinstance(whole.head, Name) and use is Use.BARE and whole == NounPhrase(whole.head):  # "(7% > 5%)"
            return Said(joined(self.amount(amount), named(whole.head)))
        bare = whole.determiner is Determiner.NONE and not amount.unit and not amount.total and "⟨" in amount.value
        errors = whole.head in {"error", "failure", "http_error", "server_error", "client_error"}
        if bare and whole.number is Number.PLURAL and errors and use in {Use.INDEFINITE, Use.BARE}:
            said = self.nominal(whole, Use.NAKED)  # "returns 5% errors"
            return replace(said, text=joined(self.amount(amount), live(self.OF), said.text))
        return super()._part_of(phrase, use)

    def chain(
        self, head: Noun, modifiers: Sequence[NounPhrase | Name | Coordination], *, plural: bool, own: bool
    ) -> tuple[str, str]:
        """Return a compound's parts; a percentile stands next to its value, bare parts before what is said of all."""
        if head.kind == "measure":
            codes = [one for one in modifiers if isinstance(one, Name) and re.match("[pP](?:⟨|[0-9])", one.text)]
            if len(codes) == 1:
                modifiers = [*(one for one in modifiers if one not in codes), codes[0]]
        tight, loose = super().chain(head, modifiers, plural=plural, own=own)
        if not re.match(rf"{LIVE}di (?![{LIVE}{NAME}])", loose):
            return tight, loose
        end = re.search(rf" {LIVE}di [{LIVE}{NAME}]", loose)
        place = end.start() if end else len(loose)
        return joined(tight, loose[:place]), loose[place:].strip()

    def _owners(
        self, modifiers: Sequence[NounPhrase | Name | Coordination]
    ) -> tuple[list[tuple[NounPhrase | Coordination, list[Name]]], list[Name]]:
        """Return the parts with their names; a part with a name is known: "l'accuratezza del modello ⟨1⟩"."""
        parts, fronted = super()._owners(modifiers)
        known = [
            (replace(part, determiner=Determiner.DEFINITE) if names and isinstance(part, NounPhrase) else part, names)
            for part, names in parts
        ]
        return known, sorted(fronted, key=lambda name: name.kind == "span")  # "cluster HDFS ⟨1⟩"

    def _item_of(self, part: NounPhrase, head: Noun) -> tuple[str, bool]:
        """Return a modifier behind its head; of a unit nothing is known but its name."""
        if isinstance(part.head, str) and part.head and self.noun(part.head).kind == "unit":
            raise UnsayableError(f"{part.head} before a noun")
        if part.determiner is Determiner.DEFINITE and isinstance(part.head, str) and part.head:
            said = self.nominal(part, Use.OF)
            return joined(live(self.OF), said.text), False
        if head.concept == "pressure" and part == NounPhrase("resource", number=part.number):
            return joined(live("su", "le"), "risorse"), False
        if (
            head.options.get("of") == "plural"
            and part == NounPhrase(part.head, part.number)
            and isinstance(part.head, str)
        ):
            many = self.noun(part.head)
            if many.kind in {"event", "data", "thing"} and many.options.get("mod", "").startswith("delle "):
                return joined(live(self.OF), many.plural), True
        if part.head == "number":
            raise UnsayableError("number before a noun")
        if head.concept == "usage" and part == NounPhrase("connection", number=part.number):
            return joined(live(self.OF, "le"), "connessioni"), False
        if head.concept in {"read", "write"} and part == NounPhrase("disk", number=part.number):
            return "su disco" if head.concept == "write" else "da disco", True
        if part == NounPhrase("log", number=part.number) and head.concept in _OF_LOGS:
            return joined(live(self.OF), "log"), True
        if head.concept == "service" and part == NounPhrase(part.head, number=part.number) and part.head in _APPOSED:
            return self.noun(part.head).singular, True
        if part == NounPhrase("performance", number=part.number) and head.concept in _OF_SETTINGS:
            return joined(live(self.OF), "prestazioni"), True
        if part == NounPhrase("config", number=part.number) and head.concept in _OF_SETTINGS:
            return joined(live(self.OF), "configurazione"), True
        if head.concept == "change" and part == NounPhrase("leader", number=part.number):
            return joined(live(self.OF), "leader"), True
        if head.concept == "connection" and part == NounPhrase("database", number=part.number):
            return joined(live("a"), self.article(Article.DEFINITE, "m", plural=False), "database"), False
        return super()._item_of(part, head)

    def reduced(self, clause: Clause, host: Said, head: Noun | None = None) -> str:
        """Return a participle: "attività in attesa", "affette da errori"."""
        act = clause.predicate
        if isinstance(act, Acting) and act == Acting(act.verb) and clause.progressive:
            form = self.verb(act.verb).options.get("head", "")
            plain = not (clause.negated or clause.modal or clause.adverbs or clause.more or clause.links)
            if form and plain and not (head is not None and head.concept in NO_AGENTS):
                return joined(form, *self.adjuncts(clause, host, since=True))
        return super().reduced(clause, host, head)

    @staticmethod
    def _mended(phrase: NounPhrase, noun: Noun) -> NounPhrase:
        """Return a phrase as Italian thinks of it; what was misread as a unit or a duration is refused."""
        if noun.kind == "unit" and any(isinstance(part, NounPhrase) for part in phrase.modifiers):
            raise UnsayableError("a unit with modifiers")
        faulty = any(one.concept == "failed" for one in phrase.adjectives) and bool(phrase.modifiers)
        if faulty and noun.concept in {"warning", "alert", "alarm"}:
            raise UnsayableError("a warning that failed")
        parts = (*phrase.names, *(one for one in phrase.modifiers if isinstance(one, Name)))
        if len(parts) > 3:  # noqa: PLR2004  mostly a template that was cut up
            raise UnsayableError("a row of names")
        if noun.concept in {"state", "status"} and phrase.adjectives == (Adjective("failed"),):
            phrase = replace(phrase, adjectives=(), modifiers=(*phrase.modifiers, NounPhrase("error")))
        if noun.kind == "event" and phrase.modifiers and len(phrase.names) > 1:  # "ML inference p95 > 5s"
            raise UnsayableError("an event with several names")
        told = {one.role for one in phrase.adjuncts} & {Role.ABOVE, Role.BELOW, Role.VIA}
        if noun.kind == "measure" and phrase.names and told:  # "failure rate > 10% over 5m"
            raise UnsayableError("a value above a value")
        if phrase.participle is not None and {one.role for one in phrase.adjuncts} == {Role.WITH}:
            act = phrase.participle.predicate
            if isinstance(act, Acting) and act == Acting(act.verb, passive=True):  # "with compression enabled"
                raise UnsayableError("what is with something done")
        worth = isinstance(phrase.of, NounPhrase) and not phrase.of.head and phrase.of.amount is not None
        if noun.kind == "measure" and (worth or phrase.amount is not None):  # "a latency of 5 s for reads"
            aims = tuple(replace(a, role=Role.PURPOSE) if a.role is Role.FOR else a for a in phrase.adjuncts)
            phrase = replace(phrase, adjuncts=aims)
        if phrase.determiner is Determiner.MORE and phrase.head in _FURTHER:
            further = (Adjective("further"), *phrase.adjectives)
            return replace(phrase, determiner=Determiner.INDEFINITE, adjectives=further)
        return phrase

    def _of(self, whole: Nominal, head: Noun | None) -> str:
        """Return "delle richieste e dei processi"."""
        if isinstance(whole, Coordination):
            return self._each(whole, lambda item: self._of(item, head))
        quantity = head is not None and head.options.get("of") in {"plural", "les"}
        if quantity and isinstance(whole.head, str) and whole.head and whole == NounPhrase(whole.head):
            noun = self.noun(whole.head)  # "rate of retry"
            many = noun.kind == "event" and not noun.mass
            whole = replace(whole, number=Number.PLURAL) if many else whole
        return super()._of(whole, head)

    def _each(self, phrase: Coordination, say: Callable[[NounPhrase], str]) -> str:
        """Return the parts of a coordination, each with its preposition."""
        if phrase.conjunction not in {"and", "or", "comma"}:
            raise UnsayableError("phrases with a slash")
        texts = [say(item) for item in phrase.items]
        if phrase.conjunction == "comma":
            return ", ".join(texts)
        word = self.OR if phrase.conjunction == "or" else self.AND
        return ", ".join(texts[:-1]) + f" {live(word)} " + texts[-1]
