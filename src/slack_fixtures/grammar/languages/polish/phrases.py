"""Polish noun phrases: cases, quantifiers and numbers, adjectives, chains of genitives, and what follows a noun."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace

from slack_fixtures.grammar import lexicon
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
from slack_fixtures.grammar.languages.base import Linearizer, UnsayableError
from slack_fixtures.grammar.languages.polish import forms as inflect
from slack_fixtures.grammar.languages.polish.conjugation import Agreement, Subject, nominative
from slack_fixtures.grammar.languages.polish.mending import by_number, inner_kinds
from slack_fixtures.grammar.languages.polish.numbers import is_few, number_of
from slack_fixtures.grammar.languages.polish.rewording import reworded_phrase
from slack_fixtures.grammar.languages.polish.tables import (
    AGREEING,
    AMOUNTS,
    COUNTING,
    LEVELS,
    MASS_QUANTIFIERS,
    PERSONS,
    PLAIN,
    PRONOUNS,
    QUANTIFIERS,
    REACHED,
    RELATIONS,
    RIGHTS,
    SHARES,
    THINGS,
)
from slack_fixtures.grammar.languages.polish.texts import COMMA, joined, preposed
from slack_fixtures.grammar.languages.polish.times import WEEKDAYS
from slack_fixtures.grammar.languages.polish.trees import (
    compound_groups,
    is_known_service,
    is_passive,
    is_service,
    is_short,
    is_span,
    kind_of,
    named_gender,
    owner_of,
)
from slack_fixtures.grammar.languages.polish.words import (
    NAMES,
    RESOURCE,
    Adverb,
    Noun,
    Quality,
    Verb,
    Word,
    class_of,
    own_verb,
    parse,
)

_EFFECTS = frozenset(["affect", "impact", "cause", "prevent", "block", "lead_to", "result_in", "influence", "involve"])
_ONE_OF_KIND = frozenset({"api", "cpu", "processor", "database", "system", "network", "disk", "memory"})
_OF_ONE = frozenset({"state", "status", "condition", "message", "code", "error_message", "type", "name"})
_MAJOR = frozenset({"measure", "event", "resource"})  # a product's name behind these needs its own noun
_OF_MANY = frozenset(
    {"provisioning", "delivery", "ingestion", "processing", "retention", "collection", "check"}
) | frozenset({"run", "authorization", "import", "export", "scan"})
_SPENT = frozenset({"exhaustion", "depletion", "shortage"})
_SPENT_UNITS = frozenset(
    {"port", "thread", "connection", "socket", "ip_address", "file_descriptor", "inode", "license"}
)
_KEPT = frozenset({"storage", "repository", "bucket", "store", "server", "system", "target", "volume", "software"})
_ABOUT = {"problem": ("z", "ins"), "issue": ("z", "ins"), "impact": ("na", "acc")}
_OF_DAYS = frozenset({"wczorajszy", "dzisiejszy", "jutrzejszy", "poniedziałkowy", "wtorkowy", "środowy"}) | frozenset(
    {"czwartkowy", "piątkowy", "sobotni", "niedzielny"}
)
_DAYS = WEEKDAYS | {"yesterday", "today", "tomorrow"}
_THAT_DAY = {"yesterday": "wczorajszy", "today": "dzisiejszy", "tomorrow": "jutrzejszy"}
_FUNCTIONS = {"gen", "dat", "acc", "ins", "loc", "nom"}


class Phrases(Linearizer[Word]):
    """What Polish says of things."""

    @abstractmethod
    def adjunct(self, adjunct: Adjunct, *, duration: str = "od") -> str:
        """Say an adjunct; ``duration`` is the preposition of a time that something lasts."""

    @abstractmethod
    def participle(self, clause: Clause, gender: str, case: str, *, plural: bool) -> str:
        """Say a reduced relative clause: "używany przez usługę"."""

    @abstractmethod
    def verbal_noun(self, clause: Clause, slot: str, *, perfective: bool) -> str:
        """Say a clause as a noun in the case that the slot asks for: "uruchomieniu usługi"."""

    @abstractmethod
    def predicated(self, clause: Clause, subject: Subject, *, headline: bool) -> str:
        """Say a subject and its predicates."""

    @abstractmethod
    def aside(self, aside: Aside) -> str:
        """Say what stands in parentheses."""

    @abstractmethod
    def scarce(self, clause: Clause, *, headline: bool) -> str | None:
        """Say that a resource is low: "mało pamięci"; None for other clauses."""

    # --- words --------------------------------------------------------------------------------------------------------

    def parse_word(self, category: str, concept: str, line: str) -> Word:
        """Return the word that a line of the lexicon describes.

        Raises:
            LexiconError: the line breaks the format.
        """
        return parse(category, concept, line)

    def noun(self, concept: str) -> Noun:
        """Return the word of a noun."""
        word = self.word("nouns", concept)
        assert isinstance(word, Noun)
        return word

    def quality(self, concept: str) -> Quality:
        """Return the word of an adjective."""
        word = self.word("adjectives", concept)
        assert isinstance(word, Quality)
        return word

    def verb(self, concept: str) -> Verb:
        """Return the word of a verb."""
        if (own := own_verb(concept)) is not None:
            return own
        word = self.word("verbs", concept)
        assert isinstance(word, Verb)
        return word

    def adverb(self, concept: str) -> Adverb:
        """Return the word of an adverb."""
        word = self.word("adverbs", concept)
        assert isinstance(word, Adverb)
        return word

    def adverbs(self, adverbs: tuple[str, ...], *, after: bool) -> str:
        """Say the adverbs that stand before the verb, or those behind its arguments."""
        words = [self.adverb(concept) for concept in adverbs]
        return " ".join(word.text for word in words if word.after is after)

    # --- the whole phrase ---------------------------------------------------------------------------------------------

    def nominal(self, nominal: Nominal, case: str, *, headline: bool = False) -> str:
        """Say a phrase or several in a case."""
        if isinstance(nominal, Coordination) and any(one.determiner is Determiner.HALF for one in nominal.items):
            raise UnsayableError("half or more")
        if isinstance(nominal, Coordination):
            none = [one.determiner is Determiner.NO for one in nominal.items]
            if any(none) and not all(none):
                raise UnsayableError("one thing and none of another")
        if isinstance(nominal, NounPhrase):
            return self.phrase(nominal, case, headline=headline)
        items = [self.phrase(item, case) for item in nominal.items]
        if nominal.conjunction == "slash":
            return "/".join(items)
        joint = {"and": " i ", "or": " lub ", "nor": " ani "}.get(nominal.conjunction, ", ")
        return ", ".join(items[:-1]) + joint + items[-1]

    def phrase(self, phrase: NounPhrase, case: str, *, headline: bool = False) -> str:
        """Say a phrase in a case; in a headline "no servers" is "brak serwerów"."""
        if phrase.pronoun in PRONOUNS:
            if case not in PRONOUNS[phrase.pronoun]:
                raise UnsayableError(f"the pronoun {phrase.pronoun}")
            return PRONOUNS[phrase.pronoun][case] + self._told_of_it(phrase)
        if phrase.pronoun:
            raise UnsayableError(f"the pronoun {phrase.pronoun}")
        low = next((one for one in phrase.adjectives if one.concept == "low"), None)
        if headline and low is not None:
            others = tuple(one for one in phrase.adjectives if one is not low)
            told = Clause(replace(phrase, adjectives=others), Being(low))
            if (said := self.scarce(told, headline=True)) is not None:
                return said
        first = phrase.adjectives[0] if phrase.adjectives else None
        if headline and first in {Adjective("missing"), Adjective("absent")} and phrase.amount is None:
            if phrase.determiner is not Determiner.NONE:
                raise UnsayableError("what is missing, with a determiner")
            return "brak " + self.phrase(replace(phrase, adjectives=phrase.adjectives[1:]), "gen")
        if phrase.determiner is Determiner.NO and headline:
            return "brak " + self.phrase(replace(phrase, determiner=Determiner.NONE), "gen")
        return self._determined(phrase, case)

    def _told_of_it(self, phrase: NounPhrase) -> str:
        """Return what follows a pronoun: "wszystko, co tu działa"."""
        told = phrase.participle or phrase.relative
        if phrase != NounPhrase(pronoun=phrase.pronoun, participle=phrase.participle, relative=phrase.relative):
            raise UnsayableError(f"the pronoun {phrase.pronoun} with attributes")
        if told is None:
            return ""
        what = nominative("kto" if phrase.pronoun in PERSONS else "co", Agreement("n"), "what follows in a case")
        return ", " + self.predicated(told, what, headline=False) + COMMA

    def _determined(self, phrase: NounPhrase, case: str) -> str:
        phrase = by_number(phrase)
        determiner = phrase.determiner
        if not phrase.head:
            return self._headless_phrase(phrase, case)
        many = self.is_many(phrase)
        if phrase.amount is not None:
            return self._counted(phrase, case)
        if determiner is Determiner.SOME and phrase.number is Number.SINGULAR:
            raise UnsayableError("some one thing")
        if determiner in SHARES and (determiner is not Determiner.SOME or not many):
            share = inflect.noun_forms(SHARES[determiner], "f")[case, False]
            return joined(share, self._core(phrase, "gen", many=many))
        if determiner in QUANTIFIERS:
            return self._quantified(phrase, case, many=many)
        agreeing = self._determiner(phrase, case, many=many)
        if determiner in {Determiner.EACH, Determiner.WHICH_EVER} or (determiner is Determiner.NO and case == "nom"):
            many = self.noun_of(phrase).plural_only if not isinstance(phrase.head, Name) else False
        return joined(agreeing, self._core(phrase, case, many=many))

    def _headless_phrase(self, phrase: NounPhrase, case: str) -> str:
        if phrase.amount is None:
            raise UnsayableError("a phrase without head")
        short = phrase.participle is not None and is_short(phrase.participle)
        doing = phrase.participle.predicate if phrase.participle is not None else None
        if phrase.of is None and isinstance(doing, Acting) and doing.obj is not None and not doing.passive:
            raise UnsayableError("a gerund that may be part of a compound")
        if phrase.adjectives or phrase.modifiers or phrase.names or short:
            raise UnsayableError("a share with adjectives")
        text = self.amount(phrase.amount)
        if phrase.of is None:
            return text + self._tail(phrase, case, "m", many=True)
        apart = isinstance(phrase.of, NounPhrase) and phrase.of.amount is not None  # "290 z 300 połączeń"
        text = joined(text, "z" if apart else "", self.nominal(phrase.of, "gen"))
        whole = phrase.of.items[-1] if isinstance(phrase.of, Coordination) else phrase.of
        if not whole.head:
            return text + self._tail(phrase, case, "m", many=True)
        return text + self._tail(phrase, "gen", self._gender(whole), many=self.is_many(whole))

    def in_slot(self, wanted: str, phrase: Nominal | Amount) -> str:
        """Say a phrase in a case, perhaps behind a preposition, such as "acc" or "do+gen"."""
        preposition, _, case = wanted.rpartition("+")
        if not preposition and isinstance(phrase, NounPhrase) and phrase.head in {"yesterday", "today", "tomorrow"}:
            raise UnsayableError("a day as an object")
        if case not in _FUNCTIONS:
            raise UnsayableError(f"the argument {wanted}")
        said = self.amount(phrase) if isinstance(phrase, Amount) else self.nominal(phrase, case)
        return preposed(preposition, said) if preposition else said

    # --- determiners and numbers --------------------------------------------------------------------------------------

    def _determiner(self, phrase: NounPhrase, case: str, *, many: bool) -> str:
        determiner = phrase.determiner
        gender = self._gender(phrase)
        if determiner is Determiner.ANY and case == "ins":  # "poza jakąkolwiek zmianą"
            return inflect.adjective_form("jaki", gender, case, plural=many) + "kolwiek"
        if determiner is Determiner.THIS and phrase.head in {"morning", "afternoon", "evening"}:
            return inflect.adjective_form("dzisiejszy", gender, case, plural=many)
        if determiner is Determiner.ANOTHER and kind_of(phrase) == "event":  # once more, and not of another kind
            return inflect.adjective_form("kolejny", gender, case, plural=many)
        if determiner is Determiner.OUR:
            form = inflect.adjective_form("naszy", gender, case, plural=many)
            return {"naszy": "nasz", "naszi": "nasi"}.get(form, form)
        if determiner in {Determiner.NONE, Determiner.DEFINITE, Determiner.INDEFINITE, Determiner.ITS, Determiner.YOUR}:
            return ""
        if determiner is Determiner.ALL:
            if not many:
                return inflect.adjective_form("cały", gender, case, plural=False)
            if gender == "mp" and case == "nom":
                return "wszyscy"
            return inflect.adjective_form("wszystki", gender, case, plural=True)
        if determiner is Determiner.WHICH_EVER:
            return "co najmniej " + inflect.adjective_form("jeden", gender, case, plural=False)
        if determiner is Determiner.BOTH:
            if case not in {"nom", "acc"}:
                return "obu" if case != "ins" else "obiema" if gender == "f" else "oboma"
            if gender == "mp":
                return "obaj" if case == "nom" else "obu"
            return "obie" if gender == "f" else "oba"
        word = AGREEING.get(determiner)
        if word is None:
            raise UnsayableError(f"the determiner {determiner.value}")
        plural = many and determiner is not Determiner.EACH and (determiner is not Determiner.NO or case != "nom")
        return inflect.adjective_form(word, gender, case, plural=plural)

    def _quantified(self, phrase: NounPhrase, case: str, *, many: bool) -> str:
        if phrase.number is Number.SINGULAR and not many and kind_of(phrase) not in {"measure", "resource"}:
            raise UnsayableError("too much of what is counted")
        direct, oblique = QUANTIFIERS[phrase.determiner]
        if oblique and self._gender(phrase) == "mp":
            direct = oblique  # "wielu klientów"
        if not many:
            direct, oblique = MASS_QUANTIFIERS.get(phrase.determiner, direct), ""
        if case in {"nom", "acc"}:
            return joined(direct, self._core(phrase, "gen", many=many))
        if case == "gen" and oblique:
            return joined(oblique, self._core(phrase, "gen", many=many))
        if not oblique:
            raise UnsayableError(f"{phrase.determiner.value} in a case")
        return joined(oblique, self._core(phrase, case, many=many))

    def _counted(self, phrase: NounPhrase, case: str) -> str:
        amount = phrase.amount
        assert amount is not None
        if amount.unit:
            raise UnsayableError("a unit and a noun")
        number, said = _count_form(amount, case)
        if self._gender(phrase) == "mp" and number and case == "nom":
            said = "gen"  # "3 członków"
        countable = kind_of(phrase) not in {"measure", "resource"} and not isinstance(phrase.head, Name)
        if phrase.number is Number.SINGULAR and countable and number_of(amount.value) is None and not amount.total:
            return joined(self.amount(amount), self._core(phrase, case, many=False))  # the source says it is one
        graded = kind_of(phrase) in {"measure", "resource"} and number_of(amount.value) != 1
        if phrase.number is Number.MASS or (graded and phrase.number is Number.SINGULAR):
            return joined(self.amount(amount), self._core(phrase, "gen", many=False))
        before = self._determiner(phrase, case, many=number) if phrase.determiner is Determiner.ALL else ""
        more = number_of(amount.value) == 1 and amount.relation is Relation.MORE_THAN
        figure = (
            "więcej niż 1" if more else self._figure(amount, said if not amount.total else case, self._gender(phrase))
        )
        return joined(before, figure, self._core(phrase, said, many=number))

    def _figure(self, amount: Amount, case: str, gender: str) -> str:
        """Say a number before what is counted: "jeden z 3 węzłów"."""
        if amount.value != "1" or amount.relation not in {Relation.EXACTLY, Relation.ONLY}:
            return self.amount(amount)
        one = inflect.adjective_form("jeden", gender, case, plural=False)
        return joined(RELATIONS[amount.relation], one, *(["z", amount.total] if amount.total else []))

    def is_many(self, phrase: NounPhrase) -> bool:
        """Return whether a phrase has the forms of the plural."""
        noun = self.noun_of(phrase)
        return noun.plural_only or (phrase.number is Number.PLURAL and not noun.singular_only)

    def amount(self, amount: Amount, *, case: str = "nom", bare: bool = False) -> str:
        """Say an amount in a case; ``bare`` where the unit stands alone."""
        parts = [RELATIONS[amount.relation], amount.value]
        if amount.total:
            parts += ["z", amount.total]
        if amount.unit:
            parts.append(self.unit(amount, "nom" if bare else case))
        return joined(*parts)

    def unit(self, amount: Amount, case: str) -> str:
        """Say the unit of an amount, abbreviated where it has an abbreviation."""
        noun = self.noun(amount.unit)
        if not amount.value:
            return noun.forms[case, False]
        if number_of(amount.value) is None or amount.relation is Relation.ABOUT:
            return noun.short or noun.forms["gen", True]
        if noun.short:
            return noun.short if amount.unit != "day" or number_of(amount.value) != 1 else noun.forms[case, False]
        if number_of(amount.value) == 1:
            return noun.forms[case, False]
        return noun.forms["nom" if is_few(number_of(amount.value)) and case != "gen" else "gen", True]

    # --- the noun with what belongs to it -----------------------------------------------------------------------------

    def _core(self, phrase: NounPhrase, case: str, *, many: bool) -> str:
        phrase, day = _dated(phrase)
        phrase = inner_kinds(self._without_echo(_by_day(phrase)))
        gender = self._gender(phrase)
        phrase, relational = self._relational(phrase)
        if phrase.modifiers and kind_of(phrase) == "unit":
            raise UnsayableError("a unit of a thing")
        phrase, about = self._about(phrase)
        before, after = self._attributes(phrase, gender, case, many=many)
        if relational:
            said = inflect.adjective_form(relational, gender, case, plural=many)
            before, after = ([said, *before], after) if relational in _OF_DAYS else (before, [said, *after])
        if day:
            before = [inflect.adjective_form(day, gender, case, plural=many), *before]
        head = self._head(phrase, case, many=many)
        chain = self._chain(phrase)
        names = " ".join(name.text for name in phrase.names)
        ruled = self.noun_of(phrase).governs.get("of", "gen")
        of = self.nominal(phrase.of, ruled) if phrase.of is not None else ""
        groups, own = compound_groups(phrase.modifiers)
        split = 1 if own and kind_of(phrase) != "measure" else len(chain)
        close = [said for said in after if " " not in said]
        loose = [said for said in after if " " in said]
        if groups and loose and any(self.quality(one.concept).inflected >= 0 for one in phrase.adjectives):
            raise UnsayableError("a long adjective behind a compound")
        if phrase.of is not None and phrase.head in COUNTING and not groups:
            close, of = [*close, of], ""
        text = joined(*before, head, *close, *chain[:split], names, *chain[split:], about, *loose, of)
        return text + self._tail(phrase, case, gender, many=many)

    def noun_of(self, phrase: NounPhrase) -> Noun:
        """Return the noun that a phrase is declined like: of a name, the noun that may stand before it."""
        if isinstance(phrase.head, Name):
            if phrase.determiner not in {*PLAIN, Determiner.INDEFINITE, Determiner.ANY, Determiner.ALL}:
                raise UnsayableError("a name that is counted")
            return class_of(phrase.head.text) if is_service(phrase) else NAMES.get(named_gender(phrase), RESOURCE)
        noun = self.noun(phrase.head)
        if noun.plural_of and phrase.number is Number.PLURAL:
            return self.noun(noun.plural_of)
        if noun.variants:
            wanted = owner_of(phrase)
            for keys, variant in noun.variants:
                if wanted & keys:
                    return variant
        return noun

    def _gender(self, phrase: NounPhrase) -> str:
        return self.noun_of(phrase).gender

    def _head(self, phrase: NounPhrase, case: str, *, many: bool) -> str:
        if isinstance(phrase.head, Name):
            if is_service(phrase) and (case != "nom" or phrase.adjectives):
                return f"{class_of(phrase.head.text).forms[case, False]} {phrase.head.text}"
            if phrase.adjectives and is_span(phrase):
                raise UnsayableError("an adjective of a span")
            if phrase.adjectives and not named_gender(phrase):
                return f"{RESOURCE.forms[case, False]} {phrase.head.text}"
            return phrase.head.text
        return self.noun_of(phrase).forms[case, many]

    def _relational(self, phrase: NounPhrase) -> tuple[NounPhrase, str]:
        """Return a phrase without the modifier that is an adjective in Polish, and that adjective."""
        last = phrase.modifiers[-1] if phrase.modifiers else None
        if not isinstance(last, NounPhrase) or isinstance(last.head, Name) or kind_of(phrase) == "measure":
            return phrase, ""
        if last != NounPhrase(last.head, last.number) or isinstance(phrase.head, Name):
            return phrase, ""
        if isinstance(phrase.head, str) and self.noun(phrase.head).variants:
            return phrase, ""  # the variant asks for its owner
        if " w " in self.noun_of(phrase).forms["nom", False]:
            return phrase, ""  # "przerwa w działaniu sieci"
        word = self.noun_of(last).relational
        return (replace(phrase, modifiers=phrase.modifiers[:-1]), word) if word else (phrase, "")

    def _about(self, phrase: NounPhrase) -> tuple[NounPhrase, str]:
        """Return a problem or an effect without what it is about, and that: "problemy z wydajnością"."""
        last = phrase.modifiers[-1] if phrase.modifiers else None
        known = _ABOUT.get(phrase.head) if isinstance(phrase.head, str) else None
        if known is None or not isinstance(last, NounPhrase) or isinstance(last.head, Name):
            return phrase, ""
        preposition, case = known
        noun = self.noun_of(last)
        many = noun.plural_only or last.number is Number.PLURAL or noun.many
        whole = replace(last, modifiers=(*phrase.modifiers[:-1], *last.modifiers))
        return replace(phrase, modifiers=()), preposed(preposition, self._core(whole, case, many=many))

    def _without_echo(self, phrase: NounPhrase) -> NounPhrase:
        """Say "Reader process" is "proces czytający", not "proces procesu czytającego"."""
        last = phrase.modifiers[-1] if phrase.modifiers else None
        if not isinstance(last, NounPhrase) or isinstance(last.head, Name) or isinstance(phrase.head, Name):
            return phrase
        head, inner = self.noun_of(phrase).forms["nom", False], self.noun_of(last).forms["nom", False]
        if phrase.head == "attempt" and last.head == "login_failure":
            failed = (*phrase.adjectives, Adjective("failed"))
            return replace(phrase, head="login_attempt", adjectives=failed, modifiers=phrase.modifiers[:-1])
        if head.split()[0] not in inner.split():
            return phrase
        if head not in inner or last.participle or not last.head:
            raise UnsayableError("the same noun twice")
        adjectives = (*phrase.adjectives, *last.adjectives)
        return replace(
            phrase, head=last.head, adjectives=adjectives, modifiers=(*phrase.modifiers[:-1], *last.modifiers)
        )

    def _chain(self, phrase: NounPhrase) -> list[str]:
        """Return the modifiers as a chain of genitives, the last first.

        A product's name stands behind the noun it was before ("Kafka broker"), a span behind the noun it follows
        ("agent ⟨1⟩ API").
        """
        groups, own = compound_groups(phrase.modifiers)
        for place in range(len(groups) - 1, 0, -1):  # the rollback of a transaction is said otherwise than others
            (front, owner, back), (between, part, behind) = groups[place - 1 : place + 1]
            if not isinstance(part, NounPhrase) or not isinstance(part.head, str) or part.modifiers or between:
                continue
            if not isinstance(owner, NounPhrase) or not owner.head or front or back:
                continue
            if self.noun(part.head).variants or (part.head == "connection" and owner.head in REACHED):
                groups[place - 1 : place + 1] = [([], reworded_phrase(replace(part, modifiers=(owner,))), behind)]
        count = len(groups) + bool(own)
        if count > 4 or len(groups) > 3:  # noqa: PLR2004  longer chains are clumsy
            raise UnsayableError("a chain of too many nouns")
        found = [_named(own, kind_of(phrase))] if own else []
        right = phrase
        for before, modifier, behind in reversed(groups):
            said = self._modifier(modifier, right)
            if found and found[-1] == said:
                continue  # "disk drive": one word in Polish
            inner = modifier.items[-1] if isinstance(modifier, Coordination) else modifier
            found.append(joined(said, _named(before, kind_of(inner)), *(name.text for name in behind)))
            right = inner
        return found

    def _modifier(self, modifier: NounPhrase | Coordination, right: NounPhrase) -> str:
        if isinstance(modifier, Coordination):
            joint = "/" if modifier.conjunction == "slash" else " i "
            return joint.join(self._modifier(item, right) for item in modifier.items)
        if isinstance(modifier.head, Name):
            return modifier.head.text
        noun = self.noun_of(modifier)
        if noun.instead and kind_of(right) != "event":
            return self._modifier(replace(modifier, head=noun.instead), right)
        ruled = isinstance(right.head, str) and bool(right.head) and self.noun_of(right).governs.get("of")
        return self._core(modifier, ruled or "gen", many=noun.plural_only or _many_before(modifier, noun, right))

    def _attributes(self, phrase: NounPhrase, gender: str, case: str, *, many: bool) -> tuple[list[str], list[str]]:
        before: list[str] = []
        after: list[str] = []
        if kind_of(phrase) == "machine" and any(one.concept == "predicted" for one in phrase.adjectives):
            raise UnsayableError("a predicted machine")
        if phrase.head == "sensor" and any(one.concept == "current" for one in phrase.adjectives):
            raise UnsayableError("a current sensor, which measures electricity")
        if phrase.head in {"warning", "alert", "alarm"} and any(
            lexicon.concept("adjectives", one.concept).kind == "size" for one in phrase.adjectives
        ):
            raise UnsayableError("a large warning")
        high = any(one.concept in LEVELS for one in phrase.adjectives)
        if high and not many and kind_of(phrase) in THINGS:
            raise UnsayableError("a high thing")
        kinds = {kind_of(phrase), phrase.head if isinstance(phrase.head, str) else ""}
        for adjective in phrase.adjectives:
            quality = self.quality(adjective.concept)
            for keys, word in quality.variants:
                if keys & kinds:
                    quality = replace(quality, words=(word,), after=word.endswith("cyjny"))
            said = self.graded(adjective, quality, gender, case, plural=many)
            stative = (
                phrase.head in {"state", "status", "mode"}
                and lexicon.concept("adjectives", adjective.concept).kind == "state"
            )
            (after if quality.after or stative else before).append(said)
        participle = phrase.participle
        if participle is not None and is_short(participle):
            named = [one for one in (*phrase.modifiers, *phrase.names) if isinstance(one, Name)]
            if len(named) > 1:
                raise UnsayableError("a participle among names")
            said = self.participle(participle, gender, case, plural=many)
            (after if " " in said else before).append(said)
        return before, after

    def _tail(self, phrase: NounPhrase, case: str, gender: str, *, many: bool) -> str:
        """Return what follows a noun phrase, with a space before it."""
        text = ""
        for adjunct in phrase.adjuncts:
            said = self._governed(phrase, adjunct) or self.adjunct(adjunct)
            if adjunct.role is Role.LIKE:
                such = inflect.adjective_form("taki", gender, case, plural=many)
                said = f", {such}" + said.removeprefix("taki")
            text += said if said.startswith(",") else " " + said
        participle = phrase.participle
        doing = participle.predicate if participle is not None and participle.progressive else None
        active = isinstance(doing, Acting) and doing.verb not in _EFFECTS
        if participle is not None and active and not is_passive(participle) and not is_short(participle):
            if phrase.head in {"issue", "problem"}:
                return text + " " + self.verbal_noun(participle, "z+ins", perfective=True)
            if phrase.head in {"error", "exception", "failure"}:
                if isinstance(doing, Acting) and doing.verb in AMOUNTS:
                    raise UnsayableError("errors that grow, said as what they happen in")
                return text + " " + self.verbal_noun(participle, "podczas+gen", perfective=False)
        if participle is not None and not is_short(participle):
            text += " " + self.participle(participle, gender, case, plural=many)
        if phrase.relative is not None:
            agreement = Agreement(gender, plural=many, kind=kind_of(phrase))
            subject = Subject(lambda wanted: inflect.adjective_form("który", gender, wanted, plural=many), agreement)
            text += ", " + self.predicated(phrase.relative, subject, headline=False) + COMMA
        if phrase.aside is not None:
            text += f" ({self.aside(phrase.aside)})"
        return text

    def _governed(self, phrase: NounPhrase, adjunct: Adjunct) -> str:
        """Return an adjunct with the noun's own preposition: "połączenie z bazą danych"."""
        last = phrase.modifiers[-1] if phrase.modifiers else None
        if phrase.head in RIGHTS and adjunct.role is Role.PURPOSE and isinstance(adjunct.phrase, Clause):
            return self.verbal_noun(adjunct.phrase, "do+gen", perfective=False)
        for one in (phrase, last):
            if isinstance(one, NounPhrase) and isinstance(one.head, str) and one.head:
                slot = self.noun(one.head).governs.get(adjunct.role.value)
                if slot and isinstance(adjunct.phrase, NounPhrase | Coordination):
                    return self.in_slot(slot, adjunct.phrase)
        return ""

    # --- adjectives ---------------------------------------------------------------------------------------------------

    def graded(self, adjective: Adjective, quality: Quality, gender: str, case: str, *, plural: bool) -> str:
        """Say an adjective with its degree and adverbs."""
        words = list(quality.words)
        no = "nie" if adjective.negated else ""
        if quality.inflected >= 0:
            lemma, more = _degree(adjective, quality)
            form = inflect.adjective_form(lemma, gender, case, plural=plural)
            if adjective.negated and not more and adjective.degree == "positive":
                form, no = no + form, ""
            words[quality.inflected] = form
            if quality.same:
                words = [inflect.adjective_form(word, gender, case, plural=plural) for word in quality.words]
        else:
            more = ""
            if adjective.degree != "positive":
                raise UnsayableError(f"degrees of {adjective.concept}")
        adverbs = " ".join(self.adverb(adverb).text for adverb in adjective.adverbs)
        return joined(no, adverbs, more, *words)

    def predicative(self, adjective: Adjective, agreement: Agreement) -> str:
        """Say an adjective behind "to be"."""
        quality = self.quality(adjective.concept)
        for keys, word in quality.variants:
            if keys & {agreement.kind, agreement.concept}:
                quality = replace(quality, words=(word,), inflected=0, after=False, predicative="")
        if quality.predicative:
            quality = replace(quality, words=(quality.predicative,), inflected=0, after=False)
        case, plural, gender = ("gen", True, "m") if agreement.counted else ("nom", agreement.plural, agreement.gender)
        return self.graded(adjective, quality, gender, case, plural=plural)

    # --- agreement ----------------------------------------------------------------------------------------------------

    def agreement(self, nominal: Nominal) -> Agreement:
        """Return what a phrase as a subject does to the predicate."""
        if isinstance(nominal, Coordination):
            each = [self.agreement(item) for item in nominal.items]
            gender = "mp" if any(one.gender == "mp" for one in each) else each[0].gender
            if nominal.conjunction == "slash":
                return each[0]
            if nominal.conjunction == "or" and any(not item.head or item.amount for item in nominal.items):
                raise UnsayableError("a thing or a number")
            return Agreement(gender, plural=True, kind=each[0].kind, concept=each[0].concept)
        if nominal.pronoun:
            raise UnsayableError(f"the pronoun {nominal.pronoun}")
        nominal = by_number(nominal)
        kind = kind_of(nominal)
        if not nominal.head:
            return self._share_agreement(nominal)
        gender = self._gender(nominal)
        concept = nominal.head if isinstance(nominal.head, str) else ""
        known = Agreement(gender, kind=kind, concept=concept)
        many = self.is_many(nominal)
        determiner = nominal.determiner
        if nominal.amount is not None:
            one = nominal.number is Number.SINGULAR and kind not in {"measure", "resource"} and bool(concept)
            if one and number_of(nominal.amount.value) is None and not nominal.amount.total:
                return known
            return _count_agreement(known, nominal.amount)
        if determiner in SHARES and (determiner is not Determiner.SOME or not many):
            return replace(known, gender="f")
        if determiner in QUANTIFIERS:
            return replace(known, counted=many, gender="n")
        if determiner in {Determiner.EACH, Determiner.WHICH_EVER}:
            return known
        if determiner is Determiner.NO:
            return replace(known, negative=True)
        return replace(known, plural=many)

    def _share_agreement(self, phrase: NounPhrase) -> Agreement:
        if isinstance(phrase.of, NounPhrase) and phrase.of.head:
            whole = self.agreement(phrase.of)
            return replace(whole, plural=False, counted=whole.plural, gender="n")
        return Agreement("n")


def _dated(phrase: NounPhrase) -> tuple[NounPhrase, str]:
    """Return "yesterday's log files" without the day, and the day as an adjective."""
    day = phrase.of if isinstance(phrase.of, NounPhrase) else None
    word = _THAT_DAY.get(str(day.head), "") if day is not None and day == NounPhrase(day.head, day.number) else ""
    return (replace(phrase, of=None), word) if word and not isinstance(phrase.head, Name) else (phrase, "")


def _by_day(phrase: NounPhrase) -> NounPhrase:
    """Return "Friday's cleanup" with the day before its noun, which makes it an adjective."""
    day = phrase.of
    if not isinstance(day, NounPhrase) or phrase.modifiers or isinstance(phrase.head, Name):
        return phrase
    if day.head not in _DAYS or day != NounPhrase(day.head, day.number):
        return phrase
    return replace(phrase, modifiers=(day,), of=None)


def _count_form(amount: Amount, case: str) -> tuple[bool, str]:
    """Return number and case of what is counted: "1 węzeł", "3 węzły", "5 węzłów", "w 5 węzłach"."""
    if amount.total or amount.relation is Relation.ABOUT:
        return True, "gen"
    if number_of(amount.value) == 1:
        return False, case
    if case not in {"nom", "acc"}:
        return True, case
    return True, case if is_few(number_of(amount.value)) else "gen"


def _count_agreement(known: Agreement, amount: Amount) -> Agreement:
    if number_of(amount.value) == 1 and (amount.value == "1" or not amount.total):
        return known
    if is_few(number_of(amount.value)) and amount.relation is not Relation.ABOUT and known.gender != "mp":
        return replace(known, plural=True)
    return replace(known, counted=True, gender="n")


def _named(names: list[Name], kind: str) -> str:
    products = " ".join(name.text for name in names if is_known_service(name))
    if kind in _MAJOR and products:
        if not is_known_service(names[0]):
            return joined(class_of(products).forms["gen", False], *(name.text for name in names))
        others = " ".join(name.text for name in names if not is_known_service(name))
        return joined(others, class_of(products).forms["gen", False], products)
    return " ".join(name.text for name in sorted(names, key=lambda name: name.kind == "span"))


def _many_before(modifier: NounPhrase, noun: Noun, right: NounPhrase) -> bool:
    """Return whether a modifier is plural: "liczba regionów", but "stan błędu" and "awaria węzła"."""
    if modifier.number is Number.PLURAL:
        return True
    if modifier.head in _ONE_OF_KIND and right.head not in {"number", "count", "list", "group"}:
        return False
    if right.head == "queue" and kind_of(modifier) == "place":
        return False
    if right.head in COUNTING and isinstance(modifier.head, str):
        forms = lexicon.concept("nouns", modifier.head).spellings[0]
        return len(forms) == 1 or forms[1] != "-"
    if (modifier.head, right.head) == ("name", "server"):
        return True
    if (right.head in _SPENT and modifier.head in _SPENT_UNITS) or (modifier.head == "backup" and right.head in _KEPT):
        return True
    single = kind_of(right) == "event" and right.head not in _OF_MANY and right.number is not Number.PLURAL
    return noun.many and not single and right.head not in _OF_ONE


def _degree(adjective: Adjective, quality: Quality) -> tuple[str, str]:
    lemma = quality.words[quality.inflected]
    if adjective.degree == "comparative":
        return (quality.comparative, "") if quality.comparative else (lemma, "bardziej")
    if adjective.degree == "superlative":
        return ("naj" + quality.comparative, "") if quality.comparative else (lemma, "najbardziej")
    return lemma, "zbyt" if adjective.degree == "too" else ""
