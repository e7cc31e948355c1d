"""Turkish noun phrases: compounds and genitives, what stands before a noun, amounts, and cases of the whole."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import replace

from slack_fixtures.grammar import lexicon
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
)
from slack_fixtures.grammar.languages.base import Linearizer, UnsayableError
from slack_fixtures.grammar.languages.turkish.forms import Noun, counted, noun, number_sound, number_word
from slack_fixtures.grammar.languages.turkish.tables import (
    ARRIVALS,
    CALLS,
    DEGREES,
    DETERMINERS,
    LARGE,
    NOMINATIVE_PRONOUNS,
    OF_NOUNS,
    PARTS,
    PRONOUNS,
    SCARCE,
    SOUNDS,
    STATES,
    TIES,
    TROUBLES,
)
from slack_fixtures.grammar.languages.turkish.trees import is_bare_value, kind_of
from slack_fixtures.grammar.languages.turkish.words import Word, joined

_SPELLED = re.compile(r"[B-DF-HJ-NP-TV-Z]+[BCDGPTVZ]")  # read letter by letter, all of which end in e
_COLLECTED = frozenset({"metric", "log", "data", "telemetry", "statistic", "garbage"})
_PAIR = 2
_LONGEST = 3  # nouns in a row before the head; more are a heap that nobody takes apart


class Phrases(Linearizer[Word]):
    """What Turkish says of things."""

    @abstractmethod
    def participle(self, clause: Clause) -> str:
        """Say a clause before the noun that is its subject: yanıt vermeyen."""

    @abstractmethod
    def aside(self, aside: Aside) -> str:
        """Say what stands in parentheses."""

    # --- the whole phrase ---------------------------------------------------------------------------------------------

    def nominal(self, nominal: Nominal, *, bare: bool = False) -> Noun:
        """Return a phrase, ready for its case.

        Args:
            nominal: the phrase.
            bare: whether it is an object without case, which stays in the singular: hata döndürüyor.
        """
        if isinstance(nominal, Coordination):
            return self._coordinated(nominal, bare=bare)
        return self.phrase(nominal, bare=bare)

    def inflected(self, nominal: Nominal, case: str, generic: str = "") -> str:
        """Return a phrase in a case."""
        if isinstance(nominal, NounPhrase) and nominal.pronoun:
            return self._pronoun(nominal.pronoun, case)
        if isinstance(nominal, Coordination) and case not in {"", "ins"} and not _are_alike(nominal):
            if nominal.conjunction == "slash":
                raise UnsayableError("a slash between phrases in a case")
            *firsts, last = [self.inflected(item, case, generic) for item in nominal.items]
            return ", ".join(firsts) + (" veya " if nominal.conjunction == "or" else " ve ") + last
        if case == "loc" and not generic and isinstance(nominal, NounPhrase) and nominal.adjuncts:
            generic = "örnek"
        return self.nominal(nominal).case(case, generic)

    def _pronoun(self, pronoun: str, case: str) -> str:
        if case == "" and pronoun in NOMINATIVE_PRONOUNS:
            return NOMINATIVE_PRONOUNS[pronoun]
        said = PRONOUNS.get(pronoun, {}).get(case)
        if said is None:
            raise UnsayableError(f"the pronoun {pronoun} in the case {case or 'of subjects'}")
        return said

    def _coordinated(self, nominal: Coordination, *, bare: bool) -> Noun:
        items = list(nominal.items)
        if _are_alike(nominal):  # okuma ve yazmalar
            items[:-1] = [replace(item, number=Number.SINGULAR) for item in items[:-1]]
        *firsts, last = [self.phrase(item, bare=bare) for item in items]
        if any(one.tail for one in firsts):
            raise UnsayableError("an aside in the middle of several things")
        joint = {"and": " ve ", "or": " veya ", "slash": "/", "comma": ", "}.get(nominal.conjunction, " ve ")
        lead = (", " if joint != "/" else "/").join(one.text for one in firsts) + joint
        return replace(last, lead=lead + last.lead)

    def phrase(self, phrase: NounPhrase, *, bare: bool = False, adverbial: bool = False) -> Noun:
        """Return a noun phrase, ready for its case.

        Args:
            phrase: the phrase.
            bare: whether it is an object without case.
            adverbial: whether its places stand before it as in a clause: ⟨1⟩ üzerinde yüksek gecikme.
        """
        if phrase.pronoun:
            return Noun(self._pronoun(phrase.pronoun, ""), opaque=True)
        phrase = self._read(_with_aside(phrase))
        if phrase.of is not None and kind_of(phrase) == "unit":
            raise UnsayableError("a unit of something")
        head = self._whole(phrase) if not phrase.head and phrase.of is not None else self._core(phrase, bare=bare)
        before = self._adjuncts_before(phrase, adverbial=adverbial)
        if phrase.head and phrase.of is not None and not self._is_tight(phrase):
            if phrase.determiner is Determiner.INDEFINITE and is_bare_value(phrase.of):
                raise UnsayableError("a value of so much")
            before.append(self.inflected(phrase.of, "gen"))
        act = phrase.participle.predicate if phrase.participle is not None else None
        going = isinstance(act, Acting) and not act.passive and act.verb not in {"exceed", "reach", "cover"}
        if going and phrase.head in TROUBLES:
            raise UnsayableError("trouble that does something")
        if going and kind_of(phrase) in {"measure", "resource"}:
            raise UnsayableError("a value that does something")
        clauses = [self.participle(one) for one in (phrase.relative, phrase.participle) if one is not None]
        said = head.before(joined(*clauses)).before(joined(*before))
        return replace(said, tail=f" ({self.aside(phrase.aside)})") if phrase.aside is not None else said

    def _read(self, phrase: NounPhrase) -> NounPhrase:
        """Return a phrase as Turkish says it: half of the nodes, the use of a resource."""
        value = (*phrase.names, *phrase.modifiers)
        if kind_of(phrase) == "unit" and phrase.amount is None and len(value) == 1 and isinstance(value[0], Name):
            phrase = replace(phrase, names=(), modifiers=(), amount=Amount(value[0].text))
        if phrase.determiner is Determiner.HALF and phrase.head and phrase.of is None:
            whole = replace(phrase, determiner=Determiner.DEFINITE, adjuncts=())
            return NounPhrase(of=whole, determiner=Determiner.HALF, adjuncts=phrase.adjuncts)
        if isinstance(phrase.head, str) and phrase.head and phrase.adjectives:
            phrase = self._described(phrase, phrase.head)
        high = any(one.concept in {"high", "elevated", "excessive"} for one in phrase.adjectives)
        return self.use_of(phrase) if high else phrase

    def _described(self, phrase: NounPhrase, head: str) -> NounPhrase:
        """Return a phrase with the adjectives that Turkish has for its noun, or refuse what is a misreading."""
        kind = lexicon.concept("nouns", head).kind
        inner = [one for one in phrase.modifiers if isinstance(one, NounPhrase) and isinstance(one.head, str)]
        measured = bool(inner) and lexicon.concept("nouns", str(inner[-1].head)).kind == "measure"
        sizes = [one for one in phrase.adjectives if one.concept in {"high", "low", "elevated"}]
        if sizes and measured and kind in {"software", "machine"}:
            raise UnsayableError("a high part of a system")
        if {"high", "low"} <= {one.concept for one in phrase.adjectives}:
            raise UnsayableError("high and low at once")
        if phrase.names and any(one.concept in {"maximum", "minimum"} for one in phrase.adjectives):
            raise UnsayableError("a bound with a name")
        if kind == "event" and any(one.degree == "too" for one in phrase.adjectives):
            raise UnsayableError("an event that is too much")
        if sizes and self.is_resource(phrase):
            scarce = tuple(
                replace(one, concept="insufficient") if one == Adjective("low") else one for one in phrase.adjectives
            )
            phrase = replace(phrase, adjectives=scarce)
        counted_things = phrase.number is Number.PLURAL and kind not in {"measure", "resource", "unit"}
        if counted_things and Adjective("high") in phrase.adjectives and phrase.determiner is Determiner.NONE:
            rest = tuple(one for one in phrase.adjectives if one != Adjective("high"))
            return replace(phrase, adjectives=rest, determiner=Determiner.MANY)
        bound = next((one for one in phrase.adjectives if one in (Adjective("maximum"), Adjective("minimum"))), None)
        if bound is None or phrase.number is not Number.PLURAL or kind in {"measure", "resource"} or phrase.amount:
            return phrase
        rest = tuple(one for one in phrase.adjectives if one is not bound)
        thing = replace(phrase, adjectives=rest, adjuncts=(), of=None, determiner=Determiner.NONE)
        return NounPhrase(head="number", adjectives=(bound,), of=thing, adjuncts=phrase.adjuncts)

    def number_of(self, phrase: NounPhrase) -> NounPhrase:
        """Return the number of several things: "errors are high" is hata sayısı yüksek."""
        if not isinstance(phrase.head, str) or not phrase.head or phrase.number is not Number.PLURAL or phrase.amount:
            return phrase
        kind = lexicon.concept("nouns", phrase.head).kind
        if kind in {"measure", "unit"} or phrase.names or phrase.determiner not in _KNOWN:
            return phrase
        if phrase.of is not None:
            thing = NounPhrase(head=phrase.head, modifiers=phrase.modifiers)
            return NounPhrase(
                "number", adjectives=phrase.adjectives, modifiers=(thing,), of=phrase.of, adjuncts=phrase.adjuncts
            )
        return NounPhrase(head="number", of=replace(phrase, adjuncts=()), adjuncts=phrase.adjuncts)

    def is_resource(self, phrase: object) -> bool:
        """Return whether little of a phrase's thing is bad: memory, disk space."""
        if not isinstance(phrase, NounPhrase) or not isinstance(phrase.head, str) or not phrase.head:
            return False
        return "scarce" in self.word("nouns", phrase.head).marks

    def use_of(self, phrase: NounPhrase) -> NounPhrase:
        """Return the use of a resource: "high memory" is yüksek bellek kullanımı."""
        plain = not (phrase.of or phrase.names or phrase.amount or phrase.relative or phrase.participle)
        if not plain or not isinstance(phrase.head, str) or not phrase.head:
            return phrase
        if "use" not in self.word("nouns", phrase.head).marks:
            return phrase
        resource = NounPhrase(head=phrase.head, number=phrase.number)
        return replace(phrase, head="usage", number=Number.MASS, modifiers=(*phrase.modifiers, resource))

    def _core(self, phrase: NounPhrase, *, bare: bool) -> Noun:
        """Say determiner, adjectives, amount and compound."""
        if phrase.amount is not None and not phrase.head:
            said = self.amount(phrase.amount)
            if phrase.adjectives:
                raise UnsayableError("an amount with an adjective")
            return said
        determiner, plural = self._determiner(phrase)
        adjectives = self._adjectives(phrase)
        if phrase.amount is not None:
            if phrase.amount.total:
                return self._some_of(phrase, phrase.amount)
            count = self._count(phrase, phrase.amount)
            return self._compound(phrase, plural=False).before(joined(determiner, count, adjectives))
        article = "bir" if self._takes_bir(phrase, bare=bare) else ""
        scarce = any(one.concept in SCARCE for one in phrase.adjectives)
        several = phrase.number is Number.PLURAL or phrase.determiner is Determiner.SOME
        plural = plural and several and not bare and not scarce
        return self._compound(phrase, plural=plural).before(joined(determiner, adjectives, article))

    def _takes_bir(self, phrase: NounPhrase, *, bare: bool) -> bool:
        if phrase.determiner is not Determiner.INDEFINITE or bare or phrase.names or isinstance(phrase.head, Name):
            return False
        return phrase.of is None

    def _determiner(self, phrase: NounPhrase) -> tuple[str, bool]:
        if phrase.determiner is Determiner.INDEFINITE:
            return "", True
        known = DETERMINERS.get(phrase.determiner)
        if known is None:
            raise UnsayableError(f"{phrase.determiner} before a noun")
        if known[0] and phrase.amount is not None and phrase.determiner not in {Determiner.THIS, Determiner.ALL}:
            raise UnsayableError(f"{phrase.determiner} with an amount")
        if phrase.determiner is Determiner.SOME and phrase.number is Number.MASS:
            raise UnsayableError("some of a mass")
        return known

    def _adjectives(self, phrase: NounPhrase) -> str:
        if phrase.adjectives and isinstance(phrase.head, Name) and phrase.head.kind != "product":
            raise UnsayableError("a placeholder with an adjective")
        return joined(*(self.attributive(one) for one in phrase.adjectives))

    def attributive(self, adjective: Adjective) -> str:
        """Say an adjective before its noun."""
        if adjective == Adjective("late", degree="superlative"):
            return "en son"
        word = self.word("adjectives", adjective.concept)
        if not word.text:
            raise UnsayableError(f"{adjective.concept} before a noun")
        adverbs = [self.adverb_of_degree(one) for one in adjective.adverbs]
        degree = DEGREES.get(adjective.degree, "")
        if adjective.negated:
            if word.verb is not None and not degree:
                return joined(*adverbs, word.verb.denied().doing())
            if degree:
                raise UnsayableError("a denied adjective that is compared")
            return joined(*adverbs, word.text, "olmayan")
        if degree and (word.verb is not None or "fixed" in word.marks):
            raise UnsayableError(f"{adjective.concept} compared")
        return joined(*adverbs, degree, word.text)

    def adverb_of_degree(self, adverb: str) -> str:
        """Say an adverb that grades an adjective."""
        word = self.word("adverbs", adverb)
        if "neg" in word.marks:
            raise UnsayableError("a denying adverb with an adjective")
        return word.text

    # --- compounds ----------------------------------------------------------------------------------------------------

    def _compound(self, phrase: NounPhrase, *, plural: bool) -> Noun:
        """Say the head with the nouns and names before it: Kafka tüketici grubu gecikmesi."""
        if isinstance(phrase.head, Name):
            return self._named(phrase, phrase.head)
        word = self.word("nouns", phrase.head)
        assert word.noun is not None
        nouns = [one for one in phrase.modifiers if not isinstance(one, Name)]
        inner = {one.head for one in nouns if isinstance(one, NounPhrase)}
        if phrase.head == "collection" and inner & _COLLECTED:
            return self._compound(replace(phrase, head="collection_activity"), plural=plural)
        if phrase.head == "collection_activity" and phrase.names:
            return self._compound(replace(phrase, head="collection"), plural=plural)
        if phrase.head == "fuse" and "data" in inner:
            raise UnsayableError("a backup that was taken for a fuse")
        if len(nouns) > _LONGEST or (len(nouns) == _LONGEST and phrase.adjectives and phrase.names):
            raise UnsayableError("a long row of nouns")
        if any(one.head == "number" for one in nouns if isinstance(one, NounPhrase)):
            raise UnsayableError("a number in a compound")
        parts = self._parts(phrase.modifiers)
        if self._is_tight(phrase):
            assert phrase.of is not None
            if phrase.adjectives and isinstance(phrase.of, NounPhrase) and phrase.of.adjectives:
                raise UnsayableError("adjectives of a number and of what is counted")
            parts.append(self._counted_thing(phrase.of))
        if any(one.kind == "product" and one.text.isupper() for one in phrase.names) and nouns != list(
            phrase.modifiers
        ):
            raise UnsayableError("what belongs to a thing, taken for its name")
        if len(phrase.names) > 1 and all(one.kind == "product" for one in phrase.names):
            raise UnsayableError("products behind a noun")
        given = any(isinstance(one, Name) and one.kind == "span" for one in phrase.modifiers)
        if given and phrase.number is Number.PLURAL and phrase.names:
            raise UnsayableError("so many of a name")
        behind = "after" in word.marks and phrase.names
        names = [] if behind else [name.text for name in phrase.names]
        owned = bool(parts or names) or phrase.determiner is Determiner.ITS or phrase.of is not None
        owned = owned or any(one.role is Role.TO and phrase.head in TIES for one in phrase.adjuncts)
        base = word.noun.plural() if plural else word.noun.whole()
        if phrase.head == "time" and DETERMINERS.get(phrase.determiner, ("", True))[1] is False:
            base = Noun("zaman")
        said = base.possessive() if owned and not behind else base
        owner = phrase.modifiers[0] if phrase.modifiers else None
        if isinstance(owner, Name) and owner.kind == "span":
            said = said.before(joined(word.text, *parts, *names))
        else:
            said = said.before(joined(word.text, *names, *parts))
        if behind:
            if len(phrase.names) > 1:
                raise UnsayableError("several names behind a noun")
            return Noun(phrase.names[0].text, lead=said.text + " ", opaque=True)
        return said

    def _parts(self, modifiers: Sequence[NounPhrase | Name | Coordination]) -> list[str]:
        """Say the parts of a compound; a placeholder behind a noun is its name: ⟨1⟩ Cilium ajanı."""
        if any(isinstance(one, Name) and one.text.startswith("/") for one in modifiers):
            raise UnsayableError("a rate in a compound")
        parts: list[str] = []
        for index, one in enumerate(modifiers):
            before = modifiers[index - 1] if index else None
            if isinstance(one, Name) and one.kind == "span" and isinstance(before, NounPhrase) and not before.names:
                if kind_of(before) == "event":
                    raise UnsayableError("an event with a name")
                named = replace(before, number=Number.SINGULAR, determiner=Determiner.NONE, names=(one,))
                owner = self.phrase(replace(named, modifiers=(*modifiers[: index - 1], *before.modifiers)))
                parts = [owner.case("gen")]
            elif isinstance(one, NounPhrase) and one.names and not parts:
                parts.append(self.phrase(replace(one, number=Number.SINGULAR, determiner=Determiner.NONE)).case("gen"))
            else:
                parts.append(self._modifier(one))
        return parts

    def _named(self, phrase: NounPhrase, head: Name) -> Noun:
        if phrase.modifiers and not all(isinstance(one, Name) for one in phrase.modifiers):
            raise UnsayableError("a name with nouns before it")
        if (
            phrase.number is Number.PLURAL
            and head.kind == "product"
            and not phrase.names
            and len(head.text.split()) > 1
        ):
            raise UnsayableError("a plural name")
        before = joined(*(self._modifier(one) for one in phrase.modifiers))
        if phrase.names:
            *firsts, last = phrase.names
            lead = joined(before, head.text, *(name.text for name in firsts))
            return Noun(last.text, lead=lead + " ", opaque=True)
        if phrase.of is not None or phrase.determiner is Determiner.ITS:
            raise UnsayableError("a name that belongs to something")
        return self.name(head).before(before)

    def name(self, name: Name) -> Noun:
        """Return a name: one whose sound is known takes suffixes after an apostrophe."""
        sound = SOUNDS.get(name.text.lower(), "") if name.kind == "product" else ""
        if name.kind == "product" and _SPELLED.fullmatch(name.text):
            sound = "te"
        return Noun(name.text, sound=sound, opaque=not sound, product=name.kind == "product")

    def _modifier(self, modifier: NounPhrase | Name | Coordination) -> str:
        if isinstance(modifier, Name):
            return modifier.text
        if isinstance(modifier, Coordination):
            items = [self._modifier(item) for item in modifier.items]
            joint = {"slash": "/", "or": " veya ", "comma": ", "}.get(modifier.conjunction, " ve ")
            return (
                joint.join(items) if len(items) == _PAIR or joint == "/" else ", ".join(items[:-1]) + joint + items[-1]
            )
        if modifier.adjuncts or modifier.of is not None or modifier.relative is not None or modifier.amount is not None:
            raise UnsayableError("a compound with a phrase inside")
        if isinstance(modifier.head, str) and lexicon.concept("nouns", modifier.head).kind == "unit":
            raise UnsayableError("a unit in a compound")
        clause = self.participle(modifier.participle) if modifier.participle is not None else ""
        plain = replace(modifier, determiner=Determiner.NONE, number=Number.SINGULAR, participle=None, aside=None)
        if plain == NounPhrase(head="time"):
            return "zaman"
        said = self._compound(plain, plural=False)
        if isinstance(plain.head, str) and not plain.modifiers and not plain.names:
            word = self.word("nouns", plain.head).noun
            if word is not None and word.compound and word.word.endswith(("ma", "me")):
                said = word  # kural değerlendirme gecikmesi
        return joined(clause, self._adjectives(plain), said.text)

    def _is_tight(self, phrase: NounPhrase) -> bool:
        """Return whether what the phrase is "of" joins it as a compound: istek sayısı."""
        of = phrase.of
        if not isinstance(phrase.head, str) or not phrase.head or not isinstance(of, NounPhrase) or not of.head:
            return False
        if "tight" not in self.word("nouns", phrase.head).marks or isinstance(of.head, Name):
            return False
        event = lexicon.concept("nouns", of.head).kind == "event" and of.determiner is Determiner.NONE
        if of.aside is not None:
            return False
        return (event or of.number is not Number.SINGULAR) and of.amount is None and of.of is None and not of.names

    def _counted_thing(self, of: Nominal) -> str:
        assert isinstance(of, NounPhrase)
        if of.determiner not in {Determiner.NONE, Determiner.DEFINITE}:
            raise UnsayableError("the number of a part")
        return self.phrase(replace(of, determiner=Determiner.NONE, number=Number.SINGULAR)).text

    # --- amounts ------------------------------------------------------------------------------------------------------

    def amount(self, amount: Amount) -> Noun:
        """Return an amount alone: 5 dakika, en az ⟨1⟩, 90 değerinden fazla."""
        if amount.total:
            return Noun(f"{amount.value}/{amount.total}", opaque=True)
        word_of = number_word(amount.value)
        if word_of != amount.value and not amount.unit:
            return self._compared(amount, noun("dört(dörd)" if word_of == "dört" else word_of))
        if amount.unit == "percent":
            said = counted(f"%{amount.value}", amount.value)
        elif amount.unit:
            word = self.word("nouns", amount.unit)
            assert word.noun is not None
            said = word.noun.before(word_of)
        else:
            said = counted(amount.value, amount.value)
        return self._compared(amount, said)

    def _compared(self, amount: Amount, said: Noun) -> Noun:
        relation = amount.relation
        if relation is Relation.EXACTLY:
            return said
        if relation in {Relation.MORE_THAN, Relation.LESS_THAN}:
            word = "fazla" if relation is Relation.MORE_THAN else "az"
            return Noun(word, lead=said.case("abl", "değer") + " ", opaque=True)
        return said.before(_BEFORE[relation])

    def _count(self, phrase: NounPhrase, amount: Amount) -> str:
        """Say how many there are: 5, en az 5, 5 adetten fazla."""
        assert phrase.head
        if isinstance(phrase.head, Name):
            raise UnsayableError("a number of names")
        if amount.unit == "percent":
            raise UnsayableError("a share that stands for a number")
        if amount.unit:
            return self.amount(amount).text
        if amount.relation in {Relation.MORE_THAN, Relation.LESS_THAN}:
            kind = lexicon.concept("nouns", phrase.head).kind
            if kind == "unit":
                raise UnsayableError("a unit with a limit as a thing")
            if kind == "person":
                raise UnsayableError("people with a limit")
            word = "fazla" if amount.relation is Relation.MORE_THAN else "az"
            if number_sound(amount.value):
                return f"{self.amount(replace(amount, relation=Relation.EXACTLY)).case('abl')} {word}"
            return f"{amount.value} adetten {word}"
        return self.amount(amount).text

    def _some_of(self, phrase: NounPhrase, amount: Amount) -> Noun:
        """Say "3 of 5 replicas": 5 replikanın 3 tanesi."""
        if amount.relation in {Relation.MORE_THAN, Relation.LESS_THAN} or amount.unit:
            raise UnsayableError("a limit of a part")
        whole = self.phrase(replace(phrase, amount=Amount(amount.total), adjuncts=(), aside=None)).case("gen")
        limit = _BEFORE.get(amount.relation, "")
        return Noun("tanesi", lead=joined(whole, limit, number_word(amount.value)) + " ", possessed=True)

    def _whole(self, phrase: NounPhrase) -> Noun:
        """Say a part of a whole: düğümlerin yarısı, isteklerin ⟨1⟩ değerinden fazlası."""
        of, amount = phrase.of, phrase.amount
        assert of is not None
        if phrase.adjectives or phrase.modifiers or phrase.names:
            raise UnsayableError("a described part of a whole")
        if isinstance(of, NounPhrase) and str(of.head).endswith(("error", "failure")):
            raise UnsayableError("a share of errors that is a share of requests")
        if isinstance(of, NounPhrase) and of.head in {"time", "times_unit"}:
            raise UnsayableError("a part of the time")
        if isinstance(of, NounPhrase) and not isinstance(of.head, str):
            raise UnsayableError("a part of a name")
        if isinstance(of, NounPhrase) and of.amount is not None and amount is not None and of.head:
            if of.amount.relation is not Relation.EXACTLY or of.amount.unit:
                raise UnsayableError("a part of a limit")
            return self._some_of(replace(of, amount=None), replace(amount, total=of.amount.value))
        if kind_of(of) == "measure":
            raise UnsayableError("a part of a value")
        whole = self.inflected(of, "gen")
        if amount is None:
            part = PARTS.get(phrase.determiner)
            if not part:
                raise UnsayableError(f"{phrase.determiner} of a whole")
            return Noun(part, lead=whole + " ", possessed=True)
        if amount.total or amount.unit not in {"", "percent"}:
            raise UnsayableError("a part that is measured")
        plain = self.amount(replace(amount, relation=Relation.EXACTLY))
        if amount.relation in {Relation.MORE_THAN, Relation.LESS_THAN}:
            word = "fazlası" if amount.relation is Relation.MORE_THAN else "azı"
            return Noun(word, lead=f"{whole} {plain.case('abl', 'değer')} ", possessed=True)
        limit = _BEFORE.get(amount.relation, "")
        if not plain.opaque:
            return plain.possessive().before(joined(whole, limit))
        if amount.relation in {Relation.EXACTLY, Relation.ONLY}:
            return Noun("kısmı", lead=joined(whole, limit, "bir") + " ", possessed=True, tail=f" ({plain.text})")
        return Noun("kadarı", lead=joined(whole, limit, plain.text) + " ", possessed=True)

    # --- what stands before a noun ------------------------------------------------------------------------------------

    def _adjuncts_before(self, phrase: NounPhrase, *, adverbial: bool) -> list[str]:
        adjuncts = sorted(
            phrase.adjuncts, key=lambda one: (one.role is not Role.FOR, one.role is Role.WITH, by_size(one))
        )
        said = []
        for index, one in enumerate(adjuncts):
            state = isinstance(one.phrase, NounPhrase) and one.phrase.head in STATES
            later = one.role in _PLACED and any(other.role in _PLACED for other in adjuncts[index + 1 :])
            said.append(self._adjunct_before(one, phrase, adverbial=(adverbial or later) and not state))
        return said

    def _adjunct_before(self, adjunct: Adjunct, phrase: NounPhrase, *, adverbial: bool) -> str:
        role = adjunct.role
        if isinstance(adjunct.phrase, Clause):
            raise UnsayableError(f"a noun with {role} and a clause")
        if role is Role.LAST:
            some = DETERMINERS.get(phrase.determiner, ("", True))[1] is False or phrase.amount is not None
            return self.last(adjunct.phrase) + ("" if adverbial and some else "ki")
        if role is Role.TO:
            return self._toward(adjunct, phrase)
        if role is Role.WITH:
            if phrase.head in TROUBLES and not isinstance(adjunct.phrase, Amount):
                return self.inflected(adjunct.phrase, "ins") + " ilgili"
            return self._having(adjunct.phrase)
        if role is Role.BETWEEN:
            return self.between(adjunct.phrase) + ("" if adverbial else "ki")
        if role is Role.WITHOUT and isinstance(adjunct.phrase, NounPhrase):
            return self.phrase(replace(adjunct.phrase, determiner=Determiner.ITS)).text + " olmayan"
        if role is Role.FOR and isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.head == "reason":
            if not adjunct.phrase.names and not adjunct.phrase.modifiers:
                raise UnsayableError("for a reason that is not told")
            return self.phrase(adjunct.phrase).text + "yle"
        known = OF_NOUNS.get(role)
        if known is None or (isinstance(adjunct.phrase, Amount) and role not in {Role.ABOVE, Role.BELOW, Role.PER}):
            raise UnsayableError(f"a noun with {role}")
        case, behind = known
        if isinstance(adjunct.phrase, Amount):
            said = self.per(adjunct.phrase) if role is Role.PER else self.amount(adjunct.phrase).case(case, "değer")
        else:
            said = self.inflected(adjunct.phrase, case)
        if behind == "ki" and said.endswith(")") and not adverbial:
            raise UnsayableError("an aside in a place before a noun")
        if behind == "ki":
            return said if adverbial else said + "ki"
        return said + (behind.removesuffix("ki") if adverbial else behind)

    def last(self, phrase: Nominal | Amount) -> str:
        """Say a time that is looked back on: son 5 dakika içinde."""
        if isinstance(phrase, Amount) and phrase.value in {"", "1"} and phrase.unit:
            return f"son bir {self.per(phrase)} içinde"
        return f"son {self.plain_amount(phrase)} içinde"

    def per(self, amount: Amount) -> str:
        """Say the unit of a rate: saniye."""
        if not amount.value or amount.value == "1":
            return self.amount(replace(amount, value="")).text.strip()
        return self.amount(amount).text

    def plain_amount(self, phrase: Nominal | Amount) -> str:
        """Say a time that is looked back on: 5 dakika, ⟨1⟩."""
        if isinstance(phrase, Amount):
            if phrase.relation is not Relation.EXACTLY:
                raise UnsayableError("a time with a limit")
            return self.amount(phrase).text.strip()
        return self.nominal(phrase).text

    def _toward(self, adjunct: Adjunct, phrase: NounPhrase) -> str:
        if isinstance(adjunct.phrase, Amount | Clause):
            raise UnsayableError("a noun that goes to an amount")
        if isinstance(phrase.head, Name):
            raise UnsayableError("a name that goes to something")
        if phrase.head in TIES:
            if phrase.modifiers or phrase.names:
                raise UnsayableError("a compound that leads to something")
            if isinstance(adjunct.phrase, Coordination) or adjunct.phrase.determiner not in _KNOWN:
                raise UnsayableError("what leads to several things")
            if phrase.adjectives or phrase.determiner not in _KNOWN | {Determiner.NO}:
                raise UnsayableError("a described tie")
            return self.inflected(replace(adjunct.phrase, determiner=Determiner.NONE), "")
        if isinstance(adjunct.phrase, Coordination):
            raise UnsayableError("what goes to several things")
        going = " gelen" if phrase.head in ARRIVALS else " yapılan" if phrase.head in CALLS else " yönelik"
        return self.inflected(adjunct.phrase, "dat") + going

    def _having(self, phrase: Nominal | Amount) -> str:
        """Say what something has: gecikmesi yüksek olan."""
        if isinstance(phrase, NounPhrase) and phrase.head in STATES and len(phrase.names) == 1:
            said = self.phrase(replace(phrase, names=(), determiner=Determiner.ITS)).text
            return joined(said, phrase.names[0].text, "olan")
        if not isinstance(phrase, NounPhrase) or len(phrase.adjectives) != 1 or not isinstance(phrase.head, str):
            raise UnsayableError("a noun with something")
        adjective = phrase.adjectives[0]
        word = self.word("adjectives", adjective.concept)
        said_of = word.verb is None and "attr" not in word.marks
        if not said_of or phrase.of is not None or phrase.determiner not in _KNOWN:
            raise UnsayableError("a noun with something")
        thing = replace(phrase, adjectives=(), determiner=Determiner.ITS)
        return joined(self.phrase(thing).text, self.attributive(adjective), "olan")

    def between(self, phrase: Nominal | Amount | Clause) -> str:
        """Say "between A and B": A ile B arasında."""
        if isinstance(phrase, Coordination) and len(phrase.items) == _PAIR:
            first, second = [self.phrase(one).text for one in phrase.items]
            return f"{first} ile {second} arasında"
        if isinstance(phrase, NounPhrase) and phrase.number is Number.PLURAL:
            return self.nominal(phrase).text + " arasında"
        raise UnsayableError("between what is not two")


def _with_aside(phrase: NounPhrase) -> NounPhrase:
    """Return a phrase that has the aside of its last part: the number of routes (⟨1⟩)."""
    of = phrase.of
    if phrase.aside is not None or not phrase.head:
        return phrase
    if isinstance(of, NounPhrase) and of.aside is not None:
        return replace(phrase, of=replace(of, aside=None), aside=of.aside)
    told = next((one for one in phrase.adjuncts if one.role is Role.WITH), None)
    if told is None or not isinstance(told.phrase, NounPhrase) or told.phrase.aside is None:
        return phrase
    plain = replace(told, phrase=replace(told.phrase, aside=None))
    adjuncts = tuple(plain if one is told else one for one in phrase.adjuncts)
    return replace(phrase, adjuncts=adjuncts, aside=told.phrase.aside)


def by_size(adjunct: Adjunct) -> int:
    """Return a key that puts the larger place first: the cluster before the instance."""
    phrase = adjunct.phrase
    if not isinstance(phrase, NounPhrase):
        return 1
    if isinstance(phrase.head, Name):
        return 2
    return 0 if phrase.head in LARGE else 1


def _are_alike(nominal: Coordination) -> bool:
    return nominal.conjunction in {"and", "or"} and all(map(_is_simple_plural, nominal.items))


def _is_simple_plural(phrase: NounPhrase) -> bool:
    plain = NounPhrase(head=phrase.head, number=Number.PLURAL, determiner=phrase.determiner)
    return phrase == plain and phrase.determiner in {Determiner.NONE, Determiner.DEFINITE}


_KNOWN = frozenset({Determiner.NONE, Determiner.DEFINITE, Determiner.INDEFINITE, Determiner.ITS})
_PLACED = frozenset({Role.ON, Role.IN, Role.AT})
_BEFORE = {
    Relation.AT_LEAST: "en az",
    Relation.AT_MOST: "en fazla",
    Relation.ONLY: "yalnızca",
    Relation.ABOUT: "yaklaşık",
    Relation.ALMOST: "neredeyse",
}
