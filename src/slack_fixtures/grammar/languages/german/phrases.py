"""German noun phrases: articles and endings, what stands before and behind the noun, the genitive."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Aside,
    Being,
    Clause,
    Coordination,
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
from slack_fixtures.grammar.languages.comparisons import compared_with
from slack_fixtures.grammar.languages.german import words
from slack_fixtures.grammar.languages.german.adjuncts import Adjuncts
from slack_fixtures.grammar.languages.german.trees import (
    COUNTING,
    DAYS,
    DER_WORDS,
    EIN_WORDS,
    FIXED_DETERMINERS,
    NAMED,
    PERSONS,
    RANKS,
    Core,
    Place,
    contracted,
    with_change_of,
)
from slack_fixtures.grammar.languages.german.words import Case, Noun
from slack_fixtures.grammar.languages.germanic.places import is_named_by_town
from slack_fixtures.grammar.languages.germanic.rewordings import is_of_amount, ranked
from slack_fixtures.grammar.languages.germanic.trees import (
    COMMA,
    COUNTS,
    LEVELS,
    PLAIN,
    POSSIBLE,
    SCORES,
    Setting,
    are_named,
    is_bare_plural,
    is_day,
    is_free,
    join,
    kind_of,
    number_of,
    with_adjective_of_all,
    with_age,
    with_left,
    with_shared_measure,
)
from slack_fixtures.grammar.languages.germanic.wordings import COUNTRIES

_MANY = SCORES | {"flood", "wave"}
_ONGOING = {"recovery", "search", "startup", "shutdown"}  # what is named as one knows it, with the article


class Phrases(Adjuncts):
    """What German says of things."""

    @abstractmethod
    def _aside(self, aside: Aside) -> str: ...

    def _headline_article(self, phrase: Nominal, preposition: str) -> str:
        if isinstance(phrase, NounPhrase) and phrase.names and not phrase.adjectives and phrase.determiner in PLAIN:
            masculine = self._agreement(phrase).gender != "f"
            if is_named_by_town(phrase) and masculine:
                return "definite"  # "Keine Daten vom Standort Linz"
            return "auto" if preposition in {"in", "zu", "an"} and masculine else "none"
        return "auto"

    def _nominal(self, nominal: Nominal, place: Place) -> str:
        nominal = with_shared_measure(nominal)
        if isinstance(nominal, NounPhrase):
            return self._phrase(nominal, place)
        items = [self._phrase(item, place) for item in nominal.items]
        if nominal.conjunction == "slash":
            if place.full and any(not isinstance(item.head, Name) for item in nominal.items):
                raise UnsayableError("alternatives with articles")
            if any("," in item for item in items[:-1]):
                raise UnsayableError("an alternative behind a clause")
            return "/".join(items)
        joint = {"and": " und ", "or": " oder "}.get(nominal.conjunction, ", ")
        return ", ".join(items[:-1]) + joint + items[-1]

    def _phrase(self, phrase: NounPhrase, place: Place) -> str:
        if phrase.pronoun:
            return self._pronoun(phrase, place)
        if phrase.again and place.case in {Case.NOM, Case.AKK} and isinstance(phrase.head, str):
            return self._told_again(phrase, place)
        if is_day(phrase):
            return DAYS[str(phrase.head)]
        phrase = self._without_echo(with_adjective_of_all(with_left(phrase)))
        if phrase.determiner is Determiner.HALF:
            rest = replace(phrase, determiner=Determiner.DEFINITE)
            return f"{words.definite('f', place.case, plural=False)} Hälfte {self._genitive(rest, place)}"
        if phrase.determiner is Determiner.MOST:
            return self._after_head(phrase, place, self._most(phrase, place))
        if isinstance(phrase.head, Name):
            return self._after_head(phrase, place, self._named(phrase, place))
        if not phrase.head:
            return self._headless(phrase, place)
        if place.article != "number" and self._is_many_of(phrase):
            return self._phrase(number_of(phrase), replace(place, article="auto"))
        phrase = with_change_of(self._counting_what(phrase))
        levels = [node for node in phrase.adjectives if node.concept in LEVELS]
        others = [node for node in phrase.adjectives if node.concept not in LEVELS]
        phrase = replace(phrase, adjectives=(*levels, *others))
        many = phrase.determiner is Determiner.NONE and phrase.number is Number.PLURAL and self._is_countable(phrase)
        if many and phrase.amount is None and AdjectiveNode("insufficient") in phrase.adjectives:
            fewer = [node for node in phrase.adjectives if node.concept != "insufficient"]
            phrase = replace(phrase, determiner=Determiner.TOO_FEW, adjectives=tuple(fewer))
        self._check_size(phrase)
        core = self._core(phrase)
        plural = self._agreement(phrase).plural
        if phrase.number is Number.PLURAL and not core.noun.plural and not core.noun.plural_only:
            plural = False
        owned = core.owner is not None and not plural and phrase.determiner is Determiner.NONE and phrase.amount is None
        if owned and place.full and place.article == "auto":
            place = replace(place, article="definite")
        if phrase.amount is not None and phrase.amount.total:
            place = replace(place, case=Case.DAT)  # 3 von 5 Knoten: von asks for it
        article, declension = self._article(phrase, core.noun, place, plural=plural)
        adjectives = self._adjectives(phrase, core, place, declension, plural=plural)
        amount = self._amount(phrase.amount, place.case) if phrase.amount else ""
        after = [
            word.after for word in map(self._adjective_word, (one.concept for one in phrase.adjectives)) if word.after
        ]
        text = join(
            article,
            amount,
            *adjectives,
            self._inflected(core, place, declension, plural=plural),
            core.noun.suffix,
            *(name.text for name in core.names),
            *after,
        )
        if core.owner is not None:
            text += " " + self._belonging(core.owner, core.noun, place)
        return self._after_head(phrase, place, text, noun=core.noun)

    def _inflected(self, core: Core, place: Place, declension: str, *, plural: bool) -> str:
        form = core.form(place.case, plural=plural)
        if not core.noun.nominal:
            return form
        ending = words.ending(declension, core.noun.gender, place.case, plural=plural)
        return form.removesuffix("n").removesuffix("e") + ending

    def _check_size(self, phrase: NounPhrase) -> None:
        """Refuse "a high backend": the source was read wrongly."""
        if sum(node.concept in LEVELS for node in phrase.adjectives) > 1:
            raise UnsayableError("high and low")
        if kind_of(phrase) not in {"software", "machine", "person", "place"}:
            return
        if any(node.concept in LEVELS for node in phrase.adjectives):
            raise UnsayableError(f"the height of {phrase.head}")

    def _counting_what(self, phrase: NounPhrase) -> NounPhrase:
        """Give what stands before "number of errors" to the errors: Anzahl der Kafka-Fehler."""
        of = phrase.of
        if not phrase.modifiers or not isinstance(of, NounPhrase) or phrase.head not in COUNTS:
            return phrase
        if not isinstance(of.head, str) or not of.head or of.determiner is not Determiner.NONE:
            return phrase
        return replace(phrase, modifiers=(), of=replace(of, modifiers=(*phrase.modifiers, *of.modifiers)))

    def _most(self, phrase: NounPhrase, place: Place) -> str:
        rest = replace(
            phrase, determiner=Determiner.DEFINITE, of=None, adjuncts=(), participle=None, relative=None, aside=None
        )
        said = self._phrase(rest, replace(place, full=True))
        article, _, noun = said.partition(" ")
        ending = "e" if place.case in {Case.NOM, Case.AKK} and phrase.number is not Number.PLURAL else "en"
        return f"{article} meist{ending} {noun}"

    def _pronoun(self, phrase: NounPhrase, place: Place) -> str:
        case = place.case
        if phrase.pronoun in PERSONS and (case is not Case.GEN or phrase.pronoun == "nothing"):
            return self._after_pronoun(phrase, place, PERSONS[phrase.pronoun][case])
        if phrase.pronoun == "these":
            return {Case.DAT: "diesen", Case.GEN: "dieser"}.get(case, "diese")
        if phrase.pronoun == "they":
            return {Case.DAT: "ihnen", Case.GEN: "ihrer"}.get(case, "sie")
        if phrase.pronoun == "you":
            return {Case.DAT: "Ihnen", Case.GEN: "Ihrer"}.get(case, "Sie")
        if phrase.pronoun in {"this", "that"}:
            return {Case.DAT: "diesem", Case.GEN: "dessen"}.get(case, "dies")
        if phrase.pronoun == "it" and place.owner is not None and not place.owner.named and case is not Case.GEN:
            owner = place.owner
            if owner.plural:
                raise UnsayableError("'it' of something else than its several things")
            forms = {"m": ("er", "ihm", "ihn"), "f": ("sie", "ihr", "sie"), "n": ("es", "ihm", "es")}[owner.gender]
            return forms[{Case.NOM: 0, Case.DAT: 1, Case.AKK: 2}[case]]
        raise UnsayableError(f"the pronoun {phrase.pronoun}")

    def _told_again(self, phrase: NounPhrase, place: Place) -> str:
        agreement = self._agreement(phrase)
        if agreement.plural:
            return "sie"
        return {"m": "er" if place.case is Case.NOM else "ihn", "f": "sie", "n": "es"}[agreement.gender]

    def _after_pronoun(self, phrase: NounPhrase, place: Place, text: str) -> str:
        """Add what tells more of someone or something: alles, was hier läuft."""
        if phrase.adjectives or phrase.names or phrase.of is not None or phrase.aside is not None:
            raise UnsayableError(f"more about {phrase.pronoun}")
        setting = Setting(full=place.full, owner=place.owner)
        text = join(text, *(self._adjunct(adjunct, setting) for adjunct in phrase.adjuncts))
        told = phrase.participle or phrase.relative
        if told is None:
            return text
        act = told.predicate
        if phrase.pronoun not in {"everything", "nothing", "something", "anything"} or (
            isinstance(act, Acting) and "subj" in self._verb(act.verb).slots
        ):
            raise UnsayableError(f"more about {phrase.pronoun}")
        said = self._final(replace(told, subject=NounPhrase(pronoun="that")), Setting(owner=place.owner), subject="was")
        return f"{text}, {said}{COMMA}"

    def _named(self, phrase: NounPhrase, place: Place) -> str:
        assert isinstance(phrase.head, Name)
        name, plural = phrase.head.text, are_named(phrase)
        if phrase.modifiers or (phrase.amount is not None and not plural):
            raise UnsayableError("a name with something before it")
        name = COUNTRIES[name][0] if name in COUNTRIES and not phrase.names else name
        said = join(name, *(name.text for name in phrase.names))
        meant = phrase.determiner in {Determiner.INDEFINITE, Determiner.DEFINITE} and name in NAMED
        if not phrase.adjectives and phrase.determiner in PLAIN and not meant:
            return join(self._amount(phrase.amount, place.case) if phrase.amount else "", said)
        gender = NAMED.get(name, "n" if name.islower() and not phrase.adjectives else "")
        if phrase.head.kind == "span" or not (plural or gender):
            raise UnsayableError("a name whose gender is not known")
        noun = Noun(name, gender or "n", name, name)
        bare = replace(place, article="none") if phrase.determiner is Determiner.NONE else place
        article, declension = self._article(phrase, noun, bare, plural=plural)
        ending = words.ending(declension, noun.gender, place.case, plural=plural)
        amount = self._amount(phrase.amount, place.case) if phrase.amount else ""
        return join(article, amount, *(self._attributive(node, ending) for node in phrase.adjectives), said)

    def _without_echo(self, phrase: NounPhrase) -> NounPhrase:
        """Say "null values" as Nullwerte, not Nullwertwerte."""
        last = phrase.modifiers[-1] if phrase.modifiers else None
        if not isinstance(last, NounPhrase) or not isinstance(phrase.head, str) or not phrase.head:
            return phrase
        if last != NounPhrase(last.head, last.number, modifiers=last.modifiers) or not isinstance(last.head, str):
            return phrase
        head, inner = self._noun(phrase.head), self._noun(last.head)
        if head.gender != inner.gender or not inner.lemma.lower().endswith(head.lemma.lower()):
            return phrase
        return replace(phrase, head=last.head, modifiers=(*phrase.modifiers[:-1], *last.modifiers))

    def _headless(self, phrase: NounPhrase, place: Place) -> str:
        """Say an amount that stands alone: "80 % der Anfragen", "> 90 % verwendet"."""
        if phrase.amount is None:
            raise UnsayableError("a phrase without head")
        if (
            phrase.amount.total
            and phrase.of is None
            and not phrase.amount.unit
            and place.case is Case.NOM
            and place.full
        ):
            raise UnsayableError("one of two that are not named")
        if phrase.modifiers or phrase.names or phrase.determiner not in PLAIN:
            raise UnsayableError("a bare amount with words before it")
        parts = [self._amount(phrase.amount, place.case)]
        of = phrase.of
        if isinstance(of, NounPhrase) and any(node.concept in LEVELS for node in of.adjectives):
            raise UnsayableError("a part of what is high")
        if isinstance(of, NounPhrase) and phrase.participle is not None and of.participle is None:
            phrase = replace(phrase, of=replace(of, participle=phrase.participle), participle=None)
        unit = phrase.amount.unit if phrase.amount else ""
        lasting = bool(unit) and lexicon.concept("nouns", unit).field == "time_units"
        unnamed = isinstance(of, NounPhrase) and isinstance(of.head, str) and of == NounPhrase(of.head, of.number)
        if isinstance(of, NounPhrase) and (is_free(of) or (lasting and unnamed and of.number is not Number.PLURAL)):
            parts.append(self._nominal(of, replace(place, article="none")))  # "10 % freier Speicherplatz"
        elif phrase.of is not None:
            parts.append(self._genitive(phrase.of, place, partitive=True))
        parts.extend(self._predicative(node) for node in phrase.adjectives)
        clause = phrase.participle
        if clause is not None and (other := compared_with(clause)) is not None:
            setting = Setting(full=place.full, owner=place.owner)
            parts.append(self._prepositional("im Vergleich zu+dat", other, setting))
        elif clause is not None:
            act = clause.predicate
            if not self._is_prenominal(phrase) or not isinstance(act, Acting) or not act.passive or clause.adjuncts:
                raise UnsayableError("a bare amount with a clause")
            parts.append(self._verb(act.verb).past)
        return self._after_head(replace(phrase, of=None, participle=None), place, join(*parts))

    def _after_head(self, phrase: NounPhrase, place: Place, text: str, noun: Noun | None = None) -> str:
        if phrase.of is not None and self._is_portion(phrase, phrase.of):
            text += " an " + self._nominal(phrase.of, Place(Case.DAT, owner=place.owner))
        elif phrase.of is not None and phrase.head in _MANY and is_bare_plural(phrase.of):
            text += " " + contracted("von " + self._nominal(phrase.of, Place(Case.DAT, owner=place.owner)))
        elif phrase.of is not None and phrase.head in POSSIBLE and _is_unnamed(phrase.of):
            text += " von " + self._nominal(phrase.of, Place(Case.DAT, article="none", owner=place.owner))
        elif phrase.of is not None:
            text += " " + self._genitive(phrase.of, place)
        setting = Setting(full=place.full, owner=place.owner)
        for adjunct in phrase.adjuncts:
            if adjunct.role in {Role.PURPOSE, Role.MEANS} or self._lasts(adjunct):
                raise UnsayableError(f"{adjunct.role} behind a noun")
            text += " " + self._adjunct(adjunct, setting, head=noun)
        if phrase.participle is not None and not self._is_prenominal(phrase):
            clause = phrase.participle
            done = isinstance(clause.predicate, Acting) and clause.predicate.passive and not clause.progressive
            clause = replace(clause, tense=Tense.PAST) if done and clause.tense is Tense.PRESENT else clause
            text += self._relative(phrase, clause, place)
        if phrase.relative is not None:
            text += self._relative(phrase, phrase.relative, place)
        if phrase.aside is not None:
            text += f" ({self._aside(phrase.aside)})"
        return text

    def _is_portion(self, phrase: NounPhrase, of: Nominal) -> bool:
        """Whether it is an amount of something unnamed: hohe Anzahl an Fehlern, Mangel an Speicher."""
        if phrase.head in {"lack", "shortage"}:
            return True
        many = is_bare_plural(of) or (
            isinstance(of, NounPhrase) and of.number is Number.MASS and of.determiner is Determiner.NONE
        )
        return phrase.head in COUNTS and bool(phrase.adjectives) and many

    def _relative(self, phrase: NounPhrase, clause: Clause, place: Place) -> str:
        if isinstance(phrase.head, Name) or not phrase.head:
            raise UnsayableError("a relative clause behind a name")
        agreement = self._agreement(phrase)
        clause = self._said_otherwise(self._with_age(clause))
        act = clause.predicate
        if clause is not phrase.relative and isinstance(act, Acting) and not act.passive and act.obj is not None:
            doing = kind_of(phrase) in {"software", "machine", "person", "thing", "event"}
            if not doing or phrase.head in {"issue", "problem", "error", "failure"}:
                raise UnsayableError(f"a {phrase.head} doing something")
        case = Case.NOM
        if isinstance(act, Acting):
            verb = self._verb(act.verb)
            slot = verb.slots.get("obj" if act.passive else "subj", "nom")
            if "+" in slot or slot == "dass":
                raise UnsayableError("a relative clause with a preposition, or within a clause")
            case = Case.NOM if act.passive and slot == "akk" else Case(slot)
        pronoun = words.relative(agreement.gender, case, plural=agreement.plural)
        subject = NounPhrase(pronoun="they" if agreement.plural else "that")
        said = self._final(replace(clause, subject=subject), Setting(owner=agreement), subject=pronoun)
        del place
        return f", {said}{COMMA}"

    def _with_age(self, clause: Clause) -> Clause:
        """Turn a thing's age into a state: "that are over 6 hours old" is die mehr als 6 Stunden alt sind."""
        amount = with_age(clause)
        if amount is None:
            return clause
        old = "=" + self._amount(amount, Case.AKK)
        return replace(clause, subject=None, predicate=Being(AdjectiveNode("old")), adverbs=(*clause.adverbs, old))

    def _article(self, phrase: NounPhrase, noun: Noun, place: Place, *, plural: bool) -> tuple[str, str]:
        """Return what stands before the noun, and the declension of the adjectives behind it."""
        determiner, case, gender = phrase.determiner, place.case, noun.gender
        if determiner is Determiner.NONE:
            determiner = self._understood(phrase, place, plural=plural)
        if determiner in {Determiner.DEFINITE, Determiner.INDEFINITE} and not place.full:
            determiner = Determiner.NONE
        bare = not noun.plural and self._is_mass(phrase) and not is_of_amount(phrase)
        if determiner is Determiner.INDEFINITE and (plural or bare):
            return "", "strong"
        if determiner is Determiner.NONE:
            return "", "strong"
        if determiner is Determiner.DEFINITE:
            return words.definite(gender, case, plural=plural), "weak"
        if determiner is Determiner.ITS:
            return self._its(noun, place, plural=plural), "weak" if plural else "mixed"
        if determiner in EIN_WORDS:
            stem = EIN_WORDS[determiner]
            return words.ein_word(stem, gender, case, plural=plural), "weak" if plural else "mixed"
        if determiner in DER_WORDS:
            return self._der_word(determiner, phrase, noun, case, plural=plural)
        if determiner is Determiner.BOTH:
            return words.der_word("beid", gender, case, plural=True), "weak"
        if determiner is Determiner.MORE and noun.plural_only:
            return "weiter" + words.ending("strong", gender, case, plural=True), "strong"
        if determiner in FIXED_DETERMINERS:
            return FIXED_DETERMINERS[determiner], "strong"
        one = not plural and phrase.number is Number.SINGULAR and bool(noun.plural)
        if determiner in COUNTING and one and determiner is not Determiner.ANOTHER:
            raise UnsayableError(f"{determiner} of one")
        if determiner in COUNTING:
            return self._counting(determiner, noun, case, plural=plural), "strong" if plural else "mixed"
        if determiner is Determiner.ANY:
            if plural:
                return "", "strong"
            return words.ein_word("irgendein", gender, case, plural=False), "mixed"
        if determiner is Determiner.WHICH_EVER and not plural:
            return "mindestens " + words.ein_word("ein", gender, case, plural=False), "mixed"
        raise UnsayableError(f"the determiner {determiner}")

    def _is_mass(self, phrase: NounPhrase) -> bool:
        return phrase.number is Number.MASS

    def _understood(self, phrase: NounPhrase, place: Place, *, plural: bool) -> Determiner:
        """Return the article that German has where English has none."""
        if place.article == "none" or phrase.amount is not None or not place.full:
            return Determiner.NONE
        if phrase.head == "malware" and place.case is not Case.GEN:
            return Determiner.NONE  # some or other, as nothing before it tells which
        if phrase.head == "country" and phrase.adjectives and place.case is Case.DAT:
            return Determiner.NONE  # "aus unbekanntem Land"
        if place.article == "definite":
            return Determiner.DEFINITE
        if place.article == "indefinite" and phrase.number is Number.SINGULAR:
            return Determiner.INDEFINITE if not phrase.names else Determiner.DEFINITE
        if plural or phrase.number is Number.MASS or place.article == "indefinite":
            return Determiner.NONE
        if kind_of(phrase) == "event" and not phrase.names and phrase.of is None:
            return Determiner.DEFINITE if phrase.head in _ONGOING else Determiner.INDEFINITE
        if any(node.concept in LEVELS for node in phrase.adjectives):
            return Determiner.INDEFINITE
        return Determiner.DEFINITE

    def _its(self, noun: Noun, place: Place, *, plural: bool) -> str:
        if place.owner is None:
            raise UnsayableError("its, of what is not known")
        stem = "ihr" if place.owner.plural or place.owner.gender == "f" else "sein"
        return words.ein_word(stem, noun.gender, place.case, plural=plural)

    def _der_word(
        self, determiner: Determiner, phrase: NounPhrase, noun: Noun, case: Case, *, plural: bool
    ) -> tuple[str, str]:
        if determiner is Determiner.ALL and not plural:
            if phrase.number is not Number.MASS:
                raise UnsayableError("all of one")
            return words.definite(noun.gender, case, plural=False) + " gesamt" + words.ending(
                "weak", noun.gender, case, plural=False
            ), "weak"
        if determiner is Determiner.EACH and plural:
            plural = False
        return words.der_word(DER_WORDS[determiner], noun.gender, case, plural=plural), "weak"

    def _counting(self, determiner: Determiner, noun: Noun, case: Case, *, plural: bool) -> str:
        many, mass = COUNTING[determiner]
        if plural:
            return many + words.ending("strong", noun.gender, case, plural=True)
        if determiner is Determiner.ANOTHER:
            return (
                words.ein_word("ein", noun.gender, case, plural=False)
                + " weiter"
                + words.ending("mixed", noun.gender, case, plural=False)
            )
        if not mass:
            raise UnsayableError(f"{determiner} of one")
        return mass

    def _adjectives(self, phrase: NounPhrase, core: Core, place: Place, declension: str, *, plural: bool) -> list[str]:
        ending = words.ending(declension, core.noun.gender, place.case, plural=plural)
        if self._runs_on(phrase):
            nodes = (replace(node, concept="down") if node.concept == "failed" else node for node in phrase.adjectives)
            phrase = replace(phrase, adjectives=tuple(nodes))
        said = self._ranked(phrase, [self._attributive(node, ending) for node in phrase.adjectives])
        if phrase.participle is not None and self._is_prenominal(phrase):
            said.insert(0, self._prenominal(phrase.participle, ending))
        said.extend(stem + ending for stem in core.noun.adjectives)
        said.extend(stem + ending for stem in self._lifted(phrase))
        return said

    def _ranked(self, phrase: NounPhrase, said: list[str]) -> list[str]:
        """Join a superlative to the rank before it: das zweitgrößte."""
        rank = ranked(phrase)
        return [RANKS[rank] + said[1], *said[2:]] if rank else said

    def _lifted(self, phrase: NounPhrase) -> tuple[str, ...]:
        """Return a front noun's own adjectives, which describe the compound: fehlgeschlagene Anmeldeversuche."""
        last = phrase.modifiers[-1] if phrase.modifiers else None
        if phrase.head in COUNTS or not isinstance(last, NounPhrase) or not isinstance(last.head, str):
            return ()
        noun = self._noun(last.head)
        return noun.adjectives if noun.lift else ()

    def _belonging(self, owner: Nominal, noun: Noun, place: Place) -> str:
        """Say what a compound's front part became: Fehler beim Neuladen, Auslastung des Servers."""
        inner = owner.head if isinstance(owner, NounPhrase) else ""
        if noun.lemma == "Fehler" and isinstance(inner, str) and inner and self._noun(inner).split:
            return contracted("bei " + self._nominal(owner, Place(Case.DAT, article="definite", owner=place.owner)))
        return self._genitive(owner, place)

    def _genitive(self, nominal: Nominal, place: Place, *, partitive: bool = False) -> str:
        """Say whose or of what: genitive where it shows, else with von."""
        items = nominal.items if isinstance(nominal, Coordination) else (nominal,)
        inner = Place(Case.GEN, article="definite", owner=place.owner)
        if all(self._shows_genitive(item, bare=False) for item in items):
            if not partitive and all(is_bare_plural(item) and self._shows_genitive(item, bare=True) for item in items):
                inner = replace(inner, article="auto")
            return self._nominal(nominal, inner)
        return contracted("von " + self._nominal(nominal, replace(inner, case=Case.DAT, article="auto")))


def _is_unnamed(of: Nominal) -> bool:
    """Whether it is of nothing in particular: "Fehlen von Alarmen"."""
    if not isinstance(of, NounPhrase) or not isinstance(of.head, str) or not of.head:
        return False
    return of.determiner is Determiner.NONE and not of.names
