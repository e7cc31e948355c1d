"""Dutch noun phrases: articles and endings, what stands before and behind the noun, shares of something."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjunct,
    Amount,
    Aside,
    Being,
    Clause,
    Determiner,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Role,
    Tense,
)
from slack_fixtures.grammar.abstract import Adjective as AdjectiveNode
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.dutch.adjuncts import Adjuncts, Place
from slack_fixtures.grammar.languages.dutch.compounds import joined
from slack_fixtures.grammar.languages.dutch.tables import BEFORE, DAYS, DOINGS, FAULTS, NAMED, PERIODS, PERSONS, RANKS
from slack_fixtures.grammar.languages.dutch.words import Noun, inflect
from slack_fixtures.grammar.languages.germanic.rewordings import is_of_amount, ranked
from slack_fixtures.grammar.languages.germanic.trees import (
    COMMA,
    COUNTS,
    LEVELS,
    PLAIN,
    POSSIBLE,
    RUNS_ONCE,
    SCORES,
    Setting,
    are_named,
    is_bare_plural,
    is_day,
    join,
    kind_of,
    number_of,
    with_adjective_of_all,
    with_age,
    with_left,
    with_shared_measure,
)
from slack_fixtures.grammar.languages.germanic.wordings import COUNTRIES

_DEFINING = {
    "last",
    "same",
    "next",
    "typical",
    "usual",
    "maximum",
    "minimum",
}  # adjectives that ask for the article: de laatste gegevens
_MAKING = {"creation", "deletion", "removal"}
_AFAR = {"worker", "employee", "user", "staff", "team", "colleague", "person"}
_REGULAR = {"daily", "nightly", "hourly", "weekly", "monthly", "incremental", "initial", "scheduled"}
_WRONG = {"incorrect", "failed", "invalid", "wrong", "erroneous", "duplicate", "missing"}
_SIZED = {"insufficient", "constant", "limited", "significant", "unexpected"}
_SPACES = {"free_space", "disk_space", "memory", "space", "capacity", "storage", "swap"}
_FREE = {"free", "unused"}
_SUCCESSFUL = AdjectiveNode("successful")
_FAILED = AdjectiveNode("failed")
_LASTING = {"use", "require", "need", "manage", "own", "monitor", "support", "expect", "contain", "serve"}

_MANY_DESCRIBED = {"uur": "uren", "jaar": "jaren"}  # 2 uur, but 2 opeenvolgende uren


class Phrases(Adjuncts):
    """What Dutch says of things."""

    @abstractmethod
    def _aside(self, aside: Aside) -> str: ...

    @abstractmethod
    def _final(self, clause: Clause, setting: Setting, subject: str | None = None) -> str: ...

    def _nominal(self, nominal: Nominal, place: Place) -> str:
        nominal = with_shared_measure(nominal)
        if isinstance(nominal, NounPhrase):
            return self._phrase(nominal, place)
        first = nominal.items[0]
        if first.determiner is Determiner.INDEFINITE:  # "an issue, limit, or volume"
            nominal = replace(nominal, items=tuple(self._sharing_article(item) for item in nominal.items))
        items = [self._phrase(item, place) for item in nominal.items]
        if nominal.conjunction == "slash":
            if place.full and any(not isinstance(item.head, Name) for item in nominal.items):
                raise UnsayableError("alternatives with articles")
            return "/".join(items)
        joint = {"and": " en ", "or": " of "}.get(nominal.conjunction, ", ")
        return ", ".join(items[:-1]) + joint + items[-1]

    def _sharing_article(self, item: NounPhrase) -> NounPhrase:
        bare = item.determiner is Determiner.NONE and item.number is Number.SINGULAR and item.amount is None
        if not bare or not isinstance(item.head, str) or not item.head or item.names:
            return item
        return replace(item, determiner=Determiner.INDEFINITE)

    def _phrase(self, phrase: NounPhrase, place: Place) -> str:
        if phrase.pronoun:
            return self._pronoun(phrase, place)
        if phrase.again and isinstance(phrase.head, str):
            return self._told_again(phrase)
        phrase = self._with_period(phrase)
        if is_day(phrase):
            return DAYS[str(phrase.head)]
        phrase = self._counting_what(with_adjective_of_all(with_left(phrase)))
        phrase = self._share_of_failures(self._largest(phrase))
        if phrase.determiner is Determiner.HALF:
            rest = replace(phrase, determiner=Determiner.DEFINITE)
            return f"de helft van {self._phrase(rest, replace(place, full=True))}"
        if isinstance(phrase.head, Name):
            return self._after_head(phrase, place, self._named(phrase, place))
        phrase = self._with_sense_of_head(phrase)
        if not phrase.head:
            return self._headless(phrase, place)
        if self._is_total(phrase):
            return self._phrase(self._total_of(phrase), place)
        if self._is_many_of(phrase):
            return self._phrase(number_of(phrase), replace(place, article="auto"))
        self._check_size(phrase)
        noun = self._head(phrase)
        front, owner, names = self._compound(phrase, noun)
        plural = self._agreement(phrase).plural
        graded = any(node.concept in LEVELS for node in phrase.adjectives)
        if owner is not None and place.full and place.article == "auto" and not plural and not graded:
            place = replace(place, article="definite") if phrase.determiner is Determiner.NONE else place
        article = self._article(phrase, noun, place, plural=plural)
        bare_het = noun.gender == "het" and not plural and self._is_indefinite(article)
        adjectives = [self._attributive(node, phrase, bare=bare_het) for node in phrase.adjectives]
        if rank := ranked(phrase):
            adjectives[0] = RANKS[rank]
        if phrase.participle is not None and self._is_prenominal(phrase):
            adjectives.insert(0, self._prenominal(phrase.participle, bare=bare_het))
        adjectives.extend(self._own_adjective(one, bare=bare_het) for one in (self._lifted(phrase), noun) if one)
        after = [self._adjective_word(node.concept).after for node in phrase.adjectives]
        shown = noun.form(plural=plural)
        text = join(
            article,
            self._amount(phrase.amount) if phrase.amount else "",
            *adjectives,
            joined(front, _MANY_DESCRIBED.get(noun.lemma, shown) if plural and phrase.adjectives else shown),
            noun.suffix,
            *(name.text for name in names),
            *after,
        )
        if owner is not None:
            text += self._belonging(phrase.head, owner, place)
        return self._after_head(phrase, place, text, noun=noun)

    def _belonging(self, head: str | Name, owner: Nominal, place: Place) -> str:
        """Say what a compound's front part became: gebruik van de server, fout bij herladen."""
        happening = isinstance(owner, NounPhrase) and kind_of(owner) == "event"
        if isinstance(owner, NounPhrase) and owner.head in _MAKING and owner.modifiers:
            last = owner.modifiers[-1]
            if isinstance(last, NounPhrase) and last.number is Number.SINGULAR:
                many = replace(last, number=Number.PLURAL)
                owner = replace(owner, modifiers=(*owner.modifiers[:-1], many))
        preposition = "bij" if happening and head in {"error", "failure", "issue", "problem"} else "van"
        article = "auto" if head in _MAKING and is_bare_plural(owner) else "definite"
        return f" {preposition} " + self._nominal(owner, Place(place.full, article, place.owner))

    def _is_indefinite(self, article: str) -> bool:
        return article in {"", "een", "geen", "elk", "veel", "te veel", "meer", "minder", "weinig", "te weinig"} or (
            article in {"voldoende", "onvoldoende", "wat", "ten minste één"}
        )

    def _lifted(self, phrase: NounPhrase) -> Noun | None:
        """Return a front noun whose adjective describes the whole compound: mislukte aanmeldpogingen."""
        last = phrase.modifiers[-1] if phrase.modifiers else None
        if phrase.head in COUNTS or not isinstance(last, NounPhrase) or not isinstance(last.head, str):
            return None
        noun = self._noun(last.head) if last.head else None
        return noun if noun is not None and noun.adjective and noun.combining else None

    def _own_adjective(self, noun: Noun, *, bare: bool) -> str:
        return noun.adjective if bare or not noun.adjective else inflect(noun.adjective)

    def _is_total(self, phrase: NounPhrase) -> bool:
        """Whether it is "the total requests": het totale aantal verzoeken."""
        only = len(phrase.adjectives) == 1 and phrase.adjectives[0].concept == "total"
        bare = phrase.determiner in PLAIN and phrase.amount is None and phrase.of is None
        return only and bare and phrase.number is Number.PLURAL and self._is_countable(phrase)

    def _total_of(self, phrase: NounPhrase) -> NounPhrase:
        rest = replace(phrase, adjectives=(), adjuncts=(), participle=None, relative=None, determiner=Determiner.NONE)
        whole = replace(phrase, head="number", number=Number.SINGULAR, modifiers=(), names=(), of=rest)
        return replace(whole, determiner=Determiner.DEFINITE)

    def _check_size(self, phrase: NounPhrase) -> None:
        """Refuse "a high backend": the source was read wrongly."""
        levels = sum(node.concept in LEVELS for node in phrase.adjectives)
        if levels > 1:
            raise UnsayableError("high and low")
        if levels and kind_of(phrase) in {"software", "machine", "person", "place"}:
            raise UnsayableError(f"the height of {phrase.head}")

    def _counting_what(self, phrase: NounPhrase) -> NounPhrase:
        """Turn "pod restart count" into aantal podherstarts, and give "Kafka number of errors" to the errors."""
        if phrase.head not in {"number", "count"} or not phrase.modifiers:
            return phrase
        of = phrase.of
        if isinstance(of, NounPhrase) and isinstance(of.head, str) and of.head:
            return replace(phrase, modifiers=(), of=replace(of, modifiers=(*phrase.modifiers, *of.modifiers)))
        last = phrase.modifiers[-1]
        if of is not None or not isinstance(last, NounPhrase) or not isinstance(last.head, str):
            return phrase
        number = Number.PLURAL if last.number is Number.SINGULAR else last.number
        counted = replace(last, modifiers=(*phrase.modifiers[:-1], *last.modifiers), number=number)
        return replace(phrase, modifiers=(), of=counted)

    def _with_sense_of_head(self, phrase: NounPhrase) -> NounPhrase:
        """Choose another noun where the neighbours show what is meant."""
        concepts = {node.concept for node in phrase.adjectives}
        if phrase.determiner is Determiner.ANOTHER and kind_of(phrase) == "event" and not phrase.adjectives:
            return replace(phrase, determiner=Determiner.INDEFINITE, adjectives=(AdjectiveNode("next"),))
        if phrase.head in _AFAR and "remote" in concepts:
            raise UnsayableError("people far away")
        if phrase.head == "load" and concepts & _REGULAR:
            raise UnsayableError("loading of data, read as what weighs")
        done = phrase.participle.predicate if phrase.participle else None
        if phrase.head in {"status", "state"} and isinstance(done, Acting) and done.verb == "establish":
            raise UnsayableError("the name of a state")
        last = phrase.modifiers[-1] if phrase.modifiers else None
        twice = phrase.head in {"status", "state"} and isinstance(last, NounPhrase) and isinstance(last.head, str)
        if twice and isinstance(last, NounPhrase) and self._noun(str(last.head)).lemma.endswith("status"):
            return replace(phrase, head=last.head, modifiers=(*phrase.modifiers[:-1], *last.modifiers))
        if isinstance(last, Name) and last.kind == "span" and len(phrase.modifiers) == 1 and phrase.head in DOINGS:
            alone = phrase.number is Number.SINGULAR and phrase.amount is None and phrase.of is None
            if alone and not phrase.names:
                return replace(phrase, modifiers=(), names=(last,))
        sized = bool(concepts & {"limited", "available", "free"}) and phrase.determiner is Determiner.NONE
        if phrase.head == "disk" and sized and phrase.number is Number.SINGULAR and not phrase.names:
            return replace(phrase, head="disk_space", number=Number.MASS)
        if phrase.head == "amount" and phrase.of is not None and is_bare_plural(phrase.of) and not phrase.modifiers:
            return replace(phrase, head="number")
        last = phrase.modifiers[0] if phrase.modifiers else None
        if "prepared" in concepts and isinstance(last, NounPhrase) and last.head == "statement":
            rest = tuple(node for node in phrase.adjectives if node.concept != "prepared")
            modifiers = (replace(last, head="prepared_statement"), *phrase.modifiers[1:])
            return replace(phrase, adjectives=rest, modifiers=modifiers)
        amount = isinstance(phrase.of, NounPhrase) and not phrase.of.head and phrase.of.amount is not None
        if phrase.head == "rate" and amount and phrase.determiner is Determiner.INDEFINITE and not phrase.modifiers:
            return replace(phrase, head="speed")
        return phrase

    def _largest(self, phrase: NounPhrase) -> NounPhrase:
        """Turn "the maximum amount" into het maximum."""
        if phrase.head not in {"amount", "value"} or len(phrase.adjectives) != 1 or phrase.of or phrase.modifiers:
            return phrase
        extreme = phrase.adjectives[0]
        if extreme.concept not in {"maximum", "minimum"} or phrase.names or phrase.number is not Number.SINGULAR:
            return phrase
        return replace(phrase, head=extreme.concept, adjectives=())

    def _share_of_failures(self, phrase: NounPhrase) -> NounPhrase:
        """Turn "payment failure rate" into percentage mislukte betalingen."""
        last = phrase.modifiers[-1] if phrase.modifiers else None
        outcome = isinstance(last, NounPhrase) and last.head in {"failure", "success"} and not last.modifiers
        if phrase.head in {"rate", "ratio"} and outcome and len(phrase.modifiers) > 1:
            assert isinstance(last, NounPhrase)
            phrase = replace(phrase, head=f"{last.head}_rate", modifiers=phrase.modifiers[:-1])
            last = phrase.modifiers[-1]
        if (
            phrase.head not in {"rate", "ratio", "failure_rate", "success_rate"}
            or not isinstance(last, NounPhrase)
            or phrase.of is not None
        ):
            return phrase
        if not isinstance(last.head, str) or last.number is Number.MASS or last.names or phrase.names:
            return phrase
        noun = self._noun(last.head)
        before = (*phrase.modifiers[:-1], *last.modifiers)
        if any(isinstance(one, Name) and one.kind == "span" for one in before):
            return phrase
        many = replace(last, number=Number.PLURAL, modifiers=before)
        kind = kind_of(last)
        if phrase.head in {"rate", "ratio"} and ((noun.adjective and kind == "event") or kind in {"machine", "person"}):
            return replace(phrase, head="percentage", modifiers=(), of=many)
        runs = kind_of(last) == "event" or last.head.endswith((*RUNS_ONCE, "order", "message", "call", "backup"))
        if phrase.head not in {"rate", "ratio"} and runs and noun.plural and not noun.adjective and not noun.split:
            how = _FAILED if phrase.head == "failure_rate" else _SUCCESSFUL
            return replace(phrase, head="percentage", modifiers=(), of=replace(many, adjectives=(how,)))
        return phrase

    def _pronoun(self, phrase: NounPhrase, place: Place) -> str:
        if phrase.pronoun in {"they", "these"}:
            return "ze" if phrase.pronoun == "they" else "deze"
        if phrase.pronoun in PERSONS:
            return self._after_pronoun(phrase, place, PERSONS[phrase.pronoun])
        if phrase.pronoun in {"this", "that"}:
            return "dit"
        if phrase.pronoun == "it" and place.owner is not None and not place.owner.named:
            return "ze" if place.owner.plural else "dit" if place.owner.gender == "n" else "deze"
        raise UnsayableError(f"the pronoun {phrase.pronoun}")

    def _told_again(self, phrase: NounPhrase) -> str:
        """Say the pronoun of a thing that the sentence told of: terwijl deze nog berichten bevatte."""
        agreement = self._agreement(phrase)
        return "ze" if agreement.plural else "het" if agreement.gender == "n" else "deze"

    def _after_pronoun(self, phrase: NounPhrase, place: Place, text: str) -> str:
        """Add what tells more of someone or something: alles wat hier draait."""
        if phrase.adjectives or phrase.names or phrase.of is not None or phrase.aside is not None:
            raise UnsayableError(f"more about {phrase.pronoun}")
        setting = Setting(full=place.full, owner=place.owner)
        text = join(text, *(self._adjunct(adjunct, setting) for adjunct in phrase.adjuncts))
        told = phrase.participle or phrase.relative
        if told is None:
            return text
        if phrase.pronoun not in {"everything", "nothing", "something", "anything"}:
            raise UnsayableError(f"more about {phrase.pronoun}")
        said = self._final(replace(told, subject=NounPhrase(pronoun="that")), Setting(owner=place.owner), subject="wat")
        return f"{text} {said}"

    def _with_period(self, phrase: NounPhrase) -> NounPhrase:
        """Put a time behind what it is the time of: gemiddelde over 7 dagen, venster van 10 minuten."""
        value, unit = phrase.modifiers[:2] if len(phrase.modifiers) > 1 else (None, None)
        if not isinstance(value, Name) or not isinstance(unit, NounPhrase) or unit.head not in PERIODS:
            return phrase
        role = Role.ABOUT if str(phrase.head).endswith(("rate", "average", "ratio")) else Role.OF
        told = Adjunct(role, Amount(value.text, str(unit.head)))
        return replace(phrase, modifiers=phrase.modifiers[2:], adjuncts=(told, *phrase.adjuncts))

    def _named(self, phrase: NounPhrase, place: Place) -> str:
        assert isinstance(phrase.head, Name)
        if are_named(phrase) and not phrase.modifiers:
            adjectives = [self._attributive(node, phrase, bare=False) for node in phrase.adjectives]
            counted = self._amount(phrase.amount) if phrase.amount else BEFORE.get(phrase.determiner, ("", ""))[0]
            article = "de" if phrase.determiner is Determiner.DEFINITE else counted
            if article or phrase.determiner in PLAIN:
                return join(article, *adjectives, phrase.head.text, *(name.text for name in phrase.names))
        if phrase.determiner is Determiner.ITS and not (phrase.modifiers or phrase.amount or phrase.adjectives):
            return join(self._its(place), phrase.head.text, *(name.text for name in phrase.names))
        if phrase.modifiers or phrase.amount is not None or phrase.adjectives or phrase.determiner not in PLAIN:
            raise UnsayableError("a name with something before it")
        article = "een" if phrase.determiner is Determiner.INDEFINITE and phrase.number is Number.SINGULAR else ""
        if phrase.determiner is Determiner.DEFINITE and place.full and phrase.head.text in NAMED:
            article = NAMED[phrase.head.text]
        name = phrase.head.text
        said = COUNTRIES[name][1] if name in COUNTRIES and not phrase.names else name
        return join(article, said, *(name.text for name in phrase.names))

    def _headless(self, phrase: NounPhrase, place: Place) -> str:
        """Say an amount that stands alone: "80% van de verzoeken"."""
        if phrase.amount is None:
            raise UnsayableError("a phrase without head")
        if phrase.modifiers or phrase.names or phrase.determiner not in PLAIN:
            raise UnsayableError("a bare amount with words before it")
        parts = [self._amount(phrase.amount)]
        of = phrase.of
        if isinstance(of, NounPhrase) and any(node.concept in LEVELS for node in of.adjectives):
            raise UnsayableError("a part of what is high")
        if phrase.participle is not None and place.full and place.article != "definite":
            raise UnsayableError("a part of which something is done")
        if isinstance(of, NounPhrase) and phrase.participle is not None and of.participle is None:
            phrase = replace(phrase, of=replace(of, participle=phrase.participle), participle=None)
        bare = isinstance(of, NounPhrase) and of.determiner is Determiner.NONE
        empty = isinstance(of, NounPhrase) and (
            of.head == "free_space"
            or any(one.concept in _WRONG for one in of.adjectives)
            or (of.head in _SPACES and any(one.concept in _FREE for one in of.adjectives))
        )
        scaled = empty and bare  # "20% free space", not a fifth of what is free
        if not scaled and isinstance(of, NounPhrase) and of.head in FAULTS:
            scaled, of = True, replace(of, number=Number.PLURAL)
        if scaled and bare and of is not None:
            parts.append(self._nominal(of, Place(False, "none", place.owner)))
        elif phrase.of is not None:
            parts.append("van " + self._nominal(phrase.of, Place(True, "definite", place.owner)))
        parts.extend(self._predicative(node) for node in phrase.adjectives)
        clause = phrase.participle
        if clause is not None:
            act = clause.predicate
            if not self._is_prenominal(phrase) or not isinstance(act, Acting) or not act.passive:
                raise UnsayableError("a bare amount with a clause")
            parts.append(self._verb(act.verb).participle)
        return self._after_head(replace(phrase, of=None, participle=None), place, join(*parts))

    def _after_head(self, phrase: NounPhrase, place: Place, text: str, noun: Noun | None = None) -> str:
        if phrase.of is not None:
            text += self._of(phrase.head, phrase.of, place)
        setting = Setting(full=place.full, owner=place.owner)
        for adjunct in sorted(phrase.adjuncts, key=lambda one: one.role is not Role.DURATION):
            if adjunct.role in {Role.PURPOSE, Role.MEANS} or self._lasts(adjunct):
                raise UnsayableError(f"{adjunct.role} behind a noun")
            text += " " + self._adjunct(adjunct, setting, head=noun)
        if phrase.participle is not None and not self._is_prenominal(phrase):
            clause = phrase.participle
            if any(one.role is Role.DURATION for one in clause.adjuncts):
                raise UnsayableError("a time of the whole, read as that of a part")
            done = isinstance(clause.predicate, Acting) and clause.predicate.passive and not clause.progressive
            lasting = isinstance(clause.predicate, Acting) and clause.predicate.verb in _LASTING
            past = done and not lasting and clause.tense is Tense.PRESENT
            clause = replace(clause, tense=Tense.PAST) if past else clause
            text += self._relative(phrase, clause)
        if phrase.relative is not None:
            text += self._relative(phrase, phrase.relative)
        if phrase.aside is not None:
            text += f" ({self._aside(phrase.aside)})"
        return text

    def _of(self, head: str | Name, of: Nominal, place: Place) -> str:
        counted = head in COUNTS or kind_of(NounPhrase(head)) == "measure"
        single = isinstance(of, NounPhrase) and of.number is Number.SINGULAR and of.determiner is Determiner.NONE
        if head in {"number", "count"} and single and isinstance(of, NounPhrase) and self._is_countable(of):
            of = replace(of, number=Number.PLURAL)  # "number of connection"
        if head == "amount" and isinstance(of, NounPhrase) and of.head in _SPACES and single:
            of = replace(of, number=Number.MASS)
        mass = isinstance(of, NounPhrase) and of.number is Number.MASS and head in {"number", "amount"}
        bare = isinstance(of, NounPhrase) and of.determiner is Determiner.NONE
        of_many = head in {"number", "count", "amount", "percentage", "share", *SCORES}
        if of_many and bare and (is_bare_plural(of) or mass):
            return " " + self._nominal(of, Place(place.full, "none", place.owner))
        if counted and is_bare_plural(of) and head not in {"rate", "ratio"}:
            return " van " + self._nominal(of, Place(place.full, "none", place.owner))
        if head in {"lack", "shortage"} and bare:
            return " aan " + self._nominal(of, Place(place.full, "none", place.owner))
        to_come = isinstance(of, NounPhrase) and of.determiner in {Determiner.NONE, Determiner.INDEFINITE}
        if head in {"risk", "chance"} and to_come:
            return " op " + self._nominal(of, Place(place.full, "none" if bare else "definite", place.owner))
        if head in POSSIBLE and bare:
            return " van " + self._nominal(of, Place(place.full, "none", place.owner))
        return (" in " if head in {"spike", "surge"} else " van ") + self._nominal(
            of, Place(place.full, "definite" if not is_bare_plural(of) else "auto", place.owner)
        )

    def _relative(self, phrase: NounPhrase, clause: Clause) -> str:
        if isinstance(phrase.head, Name) or not phrase.head:
            raise UnsayableError("a relative clause behind a name")
        agreement = self._agreement(phrase)
        amount = with_age(clause)
        if amount is not None:  # "that are over 6 hours old" is die meer dan 6 uur oud zijn
            adverbs = (*clause.adverbs, "=" + self._amount(amount))
            clause = replace(clause, subject=None, predicate=Being(AdjectiveNode("old")), adverbs=adverbs)
        clause = self._said_otherwise(clause)
        act = clause.predicate
        if clause is not phrase.relative and isinstance(act, Acting) and not act.passive and act.obj is not None:
            doing = kind_of(phrase) in {"software", "machine", "person", "thing", "event"}
            if not doing or phrase.head in {"issue", "problem", "error", "failure"}:
                raise UnsayableError(f"a {phrase.head} doing something")
        if isinstance(act, Acting) and act.passive and "obj" in self._verb(act.verb).slots:
            raise UnsayableError("a relative clause with a preposition")
        pronoun = "dat" if agreement.gender == "n" and not agreement.plural else "die"
        subject = NounPhrase(pronoun="they" if agreement.plural else "that")
        said = self._final(replace(clause, subject=subject), Setting(owner=agreement), subject=pronoun)
        return f" {said}{COMMA}"

    def _article(self, phrase: NounPhrase, noun: Noun, place: Place, *, plural: bool) -> str:
        """Return what stands before the noun."""
        determiner = phrase.determiner
        if determiner is Determiner.NONE:
            determiner = self._understood(phrase, noun, place, plural=plural)
        if determiner in {Determiner.DEFINITE, Determiner.INDEFINITE} and not place.full:
            return ""
        het = noun.gender == "het" and not plural
        mass = phrase.number is Number.MASS or not noun.plural
        if determiner is Determiner.INDEFINITE:
            return "" if plural or not (noun.plural or is_of_amount(phrase)) else "een"
        simple = {
            Determiner.NONE: "",
            Determiner.DEFINITE: "het" if het else "de",
            Determiner.THIS: "dit" if het else "deze",
            Determiner.THAT: "dat" if het else "die",
            Determiner.YOUR: "uw",
            Determiner.OUR: "ons" if het else "onze",
            Determiner.NO: "geen",
            Determiner.EACH: "elk" if het else "elke",
            Determiner.WHICH_EVER: "ten minste één",
            Determiner.MOST: "de meeste",
        }
        if determiner in simple:
            return simple[determiner]
        if determiner is Determiner.ITS:
            return self._its(place)
        if determiner is Determiner.ANY:
            return "" if plural or mass else "een"
        if determiner is Determiner.ALL:
            if not plural and not mass:
                raise UnsayableError("all of one")
            return "alle" if plural else "al het" if het else "alle"
        if determiner is Determiner.ANOTHER:
            return "een ander" if het else "een andere"
        if determiner is Determiner.SOME and not plural and not mass:
            return "een"
        if determiner is Determiner.SOME and plural and place.article == "definite":
            return "sommige"
        if determiner in BEFORE:
            said = BEFORE[determiner][not plural]
            if not said or (not plural and not mass):
                raise UnsayableError(f"{determiner} of one")
            return said
        raise UnsayableError(f"the determiner {determiner}")

    def _understood(self, phrase: NounPhrase, noun: Noun, place: Place, *, plural: bool) -> Determiner:
        """Return the article that Dutch has where English has none."""
        if place.article == "none" or phrase.amount is not None or not place.full or phrase.names or noun.bare:
            return Determiner.NONE
        if place.article == "definite":
            return Determiner.DEFINITE
        if any(is_defining(node) for node in phrase.adjectives):
            return Determiner.DEFINITE
        if place.article == "indefinite" and phrase.number is Number.SINGULAR:
            return Determiner.INDEFINITE
        if plural or phrase.number is Number.MASS or place.article == "indefinite" or not noun.plural:
            return Determiner.NONE
        if kind_of(phrase) == "event" and phrase.of is None:
            return Determiner.INDEFINITE
        sized = phrase.head == "number" and any(node.concept in _SIZED for node in phrase.adjectives)
        if sized or any(node.concept in LEVELS for node in phrase.adjectives):
            return Determiner.INDEFINITE
        return Determiner.DEFINITE

    def _its(self, place: Place) -> str:
        if place.owner is None:
            raise UnsayableError("its, of what is not known")
        return "hun" if place.owner.plural else "haar" if place.owner.gender == "f" else "zijn"


def is_defining(node: AdjectiveNode) -> bool:
    """Whether an adjective asks for the article: de laatste gegevens, de nieuwste versie."""
    return node.concept in _DEFINING or node.degree == "superlative"
